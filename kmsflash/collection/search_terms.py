"""The text of a search as terms: names with their values, words and phrases, signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from kmsflash.model.browsing import SearchError
from kmsflash.model.search import Figure, Name, Spot, When, Where
from kmsflash.model.sentences import Sentence

_NAMED = re.compile(r"([A-Za-z][A-Za-z-]*)[::]")
_FIGURE = re.compile(r"(?:prop[::])?([A-Za-z]+)(<=|>=|!=|<>|=|<|>|≤|≥|≠)", re.IGNORECASE)
_QUOTES = {'"': '"', "“": "”", "„": "”“", "”": "”", "«": "»", "»": "«"}
_MINUS = "-−"
_NEGATED = {*_QUOTES, *_MINUS, "(", ")", "*", "_"}  # what may begin a term that is not wanted, beside letters

_SYNONYMS: dict[str, str] = {
    "tags": "tag",
    "heading": "section",
    "headings": "section",
    "chapter": "section",
    "file": "source",
    "from": "source",
    "type": "kind",
    "question": "front",
    "back": "answer",
    "explanation": "note",
    "notes": "note",
    "created": "added",
    "changed": "edited",
    "modified": "edited",
    "answered": "rated",
    "reviewed": "rated",
    "flags": "flag",
    "ivl": "interval",
    "reps": "reviews",
    "state": "is",
}
PROP = "prop"
STATE = "is"
FLAG = Figure.FLAG.value
NAMES: frozenset[str] = frozenset(
    {*Name, *When, *(where for where in Where if where), *Figure, STATE, PROP, *_SYNONYMS}
)
FIGURES = frozenset({*Figure, When.DUE, *(old for old, new in _SYNONYMS.items() if new in set(Figure))})


def begins_term(text: str) -> bool:
    """Return whether *text* after a minus is a term that is not wanted; before a sign it is a dash."""
    return text[:1].isalnum() or text[:1] in _NEGATED


class Sign(Enum):
    """What joins terms."""

    OPEN = auto()
    CLOSE = auto()
    OR = auto()
    AND = auto()
    NOT = auto()


@dataclass(frozen=True, slots=True)
class Term:
    """A word, a phrase, or a name with its value."""

    name: str  # one of `NAMES`, without synonyms; empty: a plain word or phrase
    value: str
    spot: Spot  # of all of it
    value_at: Spot
    quoted: bool = False
    open: bool = False  # it reaches the end of the text, where somebody may still be typing
    sign: str = ""  # that compares: of a figure


@dataclass(frozen=True, slots=True)
class Joint:
    """A sign, and where it stands."""

    sign: Sign
    spot: Spot


def terms(text: str, *, typing: bool) -> Iterator[Term | Joint]:
    """Give the terms and signs of a search; raises `SearchError`."""
    return _Scanner(text, typing).run()


def plain_name(name: str) -> str:
    """Return the name that a name, as typed, stands for."""
    return _SYNONYMS.get(name.lower(), name.lower())


class _Scanner:
    def __init__(self, text: str, typing: bool) -> None:
        self._text = text.encode("utf-8", "replace").decode()  # what is no letter can be in no card
        self._typing = typing
        self._at = 0

    def run(self) -> Iterator[Term | Joint]:
        while self._skip():
            yield from self._next()

    def _skip(self) -> bool:
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1
        return self._at < len(self._text)

    def _next(self) -> Iterator[Term | Joint]:
        letter = self._text[self._at]
        if letter in "()":
            yield self._joint(Sign.OPEN if letter == "(" else Sign.CLOSE, 1)
        elif letter in _MINUS:
            yield from self._minus()
        else:
            yield self._term()

    def _joint(self, sign: Sign, length: int) -> Joint:
        joint = Joint(sign, Spot(self._at, length))
        self._at += length
        return joint

    def _minus(self) -> Iterator[Term | Joint]:
        """Give a NOT before a term; a dash between spaces is left out, and an arrow is a word."""
        following = self._text[self._at + 1 : self._at + 2]
        if begins_term(following):
            yield self._joint(Sign.NOT, 1)
        elif not following or following.isspace():
            self._at += 1
        else:
            yield self._term()

    def _term(self) -> Term | Joint:
        start = self._at
        figure = _FIGURE.match(self._text, start)
        if figure and figure[1].lower() in FIGURES:
            self._at = figure.end()
            return self._valued(start, plain_name(figure[1]), figure[2])
        named = _NAMED.match(self._text, start)
        if named and named[1].lower() in NAMES:
            self._at = named.end()
            return self._valued(start, plain_name(named[1]))
        if named:
            self._spelling(named)
        if self._text[start] in _QUOTES:
            value, spot = self._phrase()
            return self._made("", value, spot, start, quoted=True)
        word, spot = self._bare()
        if word in ("OR", "AND", "NOT"):
            return Joint(Sign[word], spot)
        return self._made("", word, spot, start)

    def _valued(self, start: int, name: str, sign: str = "") -> Term:
        """Return a name with its value, which may stand after a space."""
        if not self._skip() or self._text[self._at] == ")":
            if not self._typing:
                typed = self._text[start : self._at].strip()
                raise SearchError(Sentence("Nothing stands after “{typed}”.", typed=typed), start, len(typed))
            return self._made(name, "", Spot(self._at, 0), start, sign=sign)
        quoted = self._text[self._at] in _QUOTES
        value, spot = self._phrase() if quoted else self._bare()
        return self._made(name, value, spot, start, quoted=quoted, sign=sign)

    def _made(
        self, name: str, value: str, spot: Spot, start: int, *, quoted: bool = False, sign: str = ""
    ) -> Term:
        at_end = self._typing and self._at == len(self._text)
        is_closed = quoted and spot.position + spot.length < self._at
        whole = Spot(start, self._at - start)
        return Term(name, value, whole, spot, quoted, at_end and not is_closed, sign)

    def _phrase(self) -> tuple[str, Spot]:
        r"""Return what stands in quotes; `\"` and `\\` stand for themselves."""
        opened = self._at
        closing = _QUOTES[self._text[opened]]
        letters: list[str] = []
        at = opened + 1
        while at < len(self._text):
            letter = self._text[at]
            if letter == "\\" and self._text[at + 1 : at + 2] in ("\\", '"'):
                at += 1
                letter = self._text[at]
            elif letter in closing:
                self._at = at + 1
                return "".join(letters), Spot(opened + 1, at - opened - 1)
            letters.append(letter)
            at += 1
        if not self._typing:
            raise SearchError("This quotation mark is never closed.", opened, 1)
        self._at = at
        return "".join(letters), Spot(opened + 1, at - opened - 1)

    def _bare(self) -> tuple[str, Spot]:
        """Return what stands up to the next space; parentheses inside of it that match belong to it."""
        start, depth = self._at, 0
        while self._at < len(self._text):
            letter = self._text[self._at]
            if letter.isspace() or (letter == ")" and not depth):
                break
            depth += (letter == "(") - (letter == ")")
            self._at += 1
        return self._text[start : self._at], Spot(start, self._at - start)

    def _spelling(self, named: re.Match[str]) -> None:
        """Raise where a name is one slip of the fingers away from one that there is."""
        meant = next((name for name in sorted(NAMES) if _is_slip(named[1].lower(), name)), None)
        if meant is not None:
            raise SearchError(
                Sentence(
                    "There is no “{name}:”. Did you mean “{meant}:”? Put words to look for in quotes.",
                    name=named[1],
                    meant=meant,
                ),
                named.start(1),
                len(named[1]),
            )


def _is_slip(typed: str, name: str) -> bool:
    """Whether one letter too many, one too few, or two in the wrong order make *typed* of *name*."""
    if len(typed) == len(name):
        differ = [at for at, (one, other) in enumerate(zip(typed, name, strict=True)) if one != other]
        swapped = len(differ) == 2 and differ[1] == differ[0] + 1
        return swapped and typed[differ[0]] == name[differ[1]] and typed[differ[1]] == name[differ[0]]
    longer, shorter = sorted((typed, name), key=len, reverse=True)
    if len(longer) != len(shorter) + 1 or len(shorter) < 3:
        return False
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
