"""Expressions of a vocabulary: compiled on first use, and tried only on text that holds a word they need.

A language has some two hundred of them, and most sentences hold none of the words that most of them ask for.
A glance at a few words takes a fraction of the time that a search takes to fail.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from re import _constants as code  # type: ignore[attr-defined]  # what the standard library parses expressions with
from re import _parser as parser  # type: ignore[attr-defined]
from sys import maxsize
from typing import Any

_SOON = 50  # tries without a glance: on a short page, finding out what to look for takes longer than it saves
_MOST = 60  # words that are looked for before an expression is tried at once
_RARE = 5  # letters of a word that most sentences do not hold
_SPREAD = 12  # characters of a range that are told apart
_INNER = {code.SUBPATTERN: 3, code.ATOMIC_GROUP: None, code.ASSERT: 1}  # where the inside of a group stands
_REPEATS = frozenset((code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT))
_DIGITS = frozenset("0123456789")


class Expression:
    """A regular expression that a vocabulary names; finds what `re` would find."""

    __slots__ = ("_glance", "_regex", "_unaided", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0, unaided: int = _SOON) -> None:
        self.pattern = pattern
        self.flags = flags
        self._unaided = unaided
        self._regex: re.Pattern[str] | None = None
        self._glance: tuple[tuple[str, ...], re.Pattern[str] | None] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._regex is None:
            self._regex = re.compile(self.pattern, self.flags)
        return self._regex

    def fits(self, folded: str) -> bool:
        """Tell whether a text, given as its `casefold()`, holds any of the words that are needed."""
        if self._unaided:
            self._unaided -= 1
            return True
        if self._glance is None:
            self._glance = _glance(needed(self.pattern, self.flags))
        words, signs = self._glance
        for word in words:
            if word in folded:
                return True
        return signs.search(folded) is not None if signs else not words

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the first place from *start* on where the expression is found."""
        return self.regex.search(text, start, end) if self.fits(text.casefold()) else None

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Return every place from *start* on where the expression is found."""
        return self.regex.finditer(text, start, end) if self.fits(text.casefold()) else iter(())

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the place that begins at *start*; that fails soon without a glance."""
        return self.regex.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole of *text*."""
        return self.regex.fullmatch(text)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Return *text* with the first *count* places replaced, or all of them."""
        return self.regex.sub(replacement, text, count) if self.fits(text.casefold()) else text

    def split(self, text: str) -> list[str]:
        """Return the parts of *text* between the places."""
        return self.regex.split(text) if self.fits(text.casefold()) else [text]

    def findall(self, text: str) -> list[Any]:
        """Return what is found at every place, as `re` does."""
        return self.regex.findall(text) if self.fits(text.casefold()) else []


def _glance(options: frozenset[str]) -> tuple[tuple[str, ...], re.Pattern[str] | None]:
    """Return the words to look for, and an expression for the single characters."""
    signs = "".join(sorted(option for option in options if len(option) == 1))
    digits = r"\d" if _DIGITS & options else ""
    words = sorted((option for option in options if len(option) > 1), key=lambda word: (len(word), word))
    return tuple(words), re.compile(f"[{digits}{re.escape(signs)}]") if signs else None


def needed(pattern: str, flags: int = 0) -> frozenset[str]:
    """Return folded words of which a text holds one wherever *pattern* is found; none where nobody knows."""
    found = _options(parser.parse(pattern, flags))
    return found if len(found) <= _MOST else frozenset()


def _options(items: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Return what the most telling part of a sequence needs."""
    best: frozenset[str] = frozenset()
    run = ""
    for kind, said in (*items, (None, None)):
        if kind is code.LITERAL:
            run += chr(said)
            continue
        for options in (frozenset({run.casefold()} - {""}), _inner(kind, said)):
            best = max(best, options, key=_worth)
        run = ""
    return best


def _worth(options: frozenset[str]) -> tuple[int, int]:
    """Rank options: digits and long words are rare, and few of them are looked for soon."""
    if options and options <= _DIGITS:
        return _RARE, 0
    longest = (max(map(len, option.split()), default=0) for option in options)  # "of the" tells little
    least = min(longest, default=0)
    return (min(least, _RARE), -len(options)) if least else (0, 0)


def _inner(kind: Any, said: Any) -> frozenset[str]:
    if kind in _INNER:
        inside = said if _INNER[kind] is None else said[_INNER[kind]]
        return _options(inside)
    if kind is code.BRANCH:
        branches = [_options(branch) for branch in said[1]]
        return frozenset().union(*branches) if all(branches) else frozenset()
    if kind in _REPEATS and said[0] > 0:
        return _options(said[2])
    return _characters(said) if kind is code.IN else frozenset()


def _characters(members: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Return the characters of a class, where they are few."""
    found: set[str] = set()
    for kind, said in members:
        if kind is code.LITERAL:
            found.add(chr(said).casefold())
        elif kind is code.RANGE and said[1] - said[0] < _SPREAD:
            found |= {chr(number).casefold() for number in range(said[0], said[1] + 1)}
        elif kind is code.CATEGORY and said is code.CATEGORY_DIGIT:
            found |= _DIGITS
        else:
            return frozenset()
    return frozenset(found)
