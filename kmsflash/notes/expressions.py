"""Expressions: tried only on text that holds a word or a sign that they need, and compiled when one first is.

There are some three hundred of them, and most sentences hold none of the words that most of them ask for.
A glance at a few words takes a fraction of the time that a search takes to fail.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from re import _compiler as compiler  # type: ignore[attr-defined]  # nothing is parsed twice
from re import _constants as code  # type: ignore[attr-defined]  # what the standard library parses expressions with
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple, cast

WAYS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")
"""The ways of finding of `re.Pattern` that an expression has."""

_MOST = 60  # words that are looked for before an expression is tried at once
_RARE = 5  # letters of a word that most sentences do not hold
_FIGURES = 4  # what a figure tells, beside words of so many letters
_SPREAD = 12  # characters of a range that are told apart
_INNER = {code.SUBPATTERN: 3, code.ATOMIC_GROUP: None, code.ASSERT: 1}  # where the inside of a group stands
_REPEATS = frozenset((code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT))
_DIGITS = frozenset("0123456789")
_SPACE = frozenset(" ")
_FIGURE = re.compile(r"\d").search


class Expression:
    """A regular expression that finds what `re` would find, and is tried only where its words are.

    Its ways of finding are those of `re.Pattern`; they are made when it is first asked.
    """

    __slots__ = ("_glance", "_parsed", "_regex", "flags", "pattern", *WAYS)

    pattern: str
    flags: int
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = int(flags)  # flags of an enumeration take half of the compiling
        self._parsed: Any = None  # until it is compiled
        self._glance: _Glance | None = None
        self._regex: re.Pattern[str] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._regex is None:
            parsed = self._parsed or parser.parse(self.pattern, self.flags)
            self._regex, self._parsed = compiler.compile(parsed, self.flags), None
            glance = self._glance or _glance(_needed(parsed))
            self._take(parsed, {way: getattr(self._regex, way) for way in WAYS}, glance)
        return self._regex

    def __getattr__(self, way: str) -> Callable[..., Any]:
        """Return a way of finding that is not made yet, and compiles when it is first tried."""
        if way not in WAYS:
            raise AttributeError(way)
        self._parsed = parser.parse(self.pattern, self.flags)
        self._glance = _glance(_needed(self._parsed))
        self._take(self._parsed, {way: partial(self._compiled, way) for way in WAYS}, self._glance)
        return cast("Callable[..., Any]", getattr(self, way))

    def _compiled(self, way: str, *asked: Any) -> Any:
        return getattr(self.regex, way)(*asked)

    def _take(self, parsed: Any, finds: dict[str, Callable[..., Any]], glance: "_Glance | None") -> None:
        """Make every way of finding; a match that fails soon anyway is tried at once when it is compiled."""
        if _is_anchored(parsed, parsed.state.flags):
            finds["search"] = finds["match"]
        for way in WAYS:
            setattr(self, way, finds[way])
        if glance is None:
            return
        self.search = glance.before(finds["search"], None)
        self.finditer = glance.before(finds["finditer"], iter(()))
        self.findall = glance.before_listing(finds["findall"])
        self.sub = glance.before_replacing(finds["sub"])
        if self._regex is None or not _fails_soon(parsed):
            self.match = glance.before(finds["match"], None)
            self.fullmatch = glance.before(finds["fullmatch"], None)


class _Glance(NamedTuple):
    """What a text is looked through for before an expression is tried on it."""

    words: tuple[str, ...]
    figures: bool  # any figure will do too

    def before(self, find: Callable[..., Any], nothing: Any) -> Callable[..., Any]:
        """Return *find*, tried only on text that holds any of the words, with *nothing* found in others."""
        if self.figures:
            return _with_figure(self.words, find, nothing)
        has_letters = any(word.lower() != word.upper() for word in self.words)
        return (_with_word if has_letters else _with_sign)(self.words, find, nothing)

    def before_listing(self, find: Callable[[str], list[Any]]) -> Callable[[str], list[Any]]:
        """Return *find*, tried only on text that holds any of the words."""
        holds = self.before(lambda _: True, nothing=False)
        return lambda text: find(text) if holds(text) else []

    def before_replacing(self, replace: Callable[..., str]) -> Callable[..., str]:
        """Return *replace*, tried only on text that holds any of the words."""
        holds = self.before(lambda _: True, nothing=False)
        return lambda new, text, count=0: replace(new, text, count) if holds(text) else text


def _with_word(words: tuple[str, ...], find: Callable[..., Any], nothing: Any) -> Callable[..., Any]:
    def found(text: str, *span: int) -> Any:
        folded = text.casefold()
        for word in words:
            if word in folded:
                return find(text, *span)
        return nothing

    return found


def _with_sign(signs: tuple[str, ...], find: Callable[..., Any], nothing: Any) -> Callable[..., Any]:
    """Return *find* tried only where a sign is, which has no small letter to fold to."""
    if len(signs) == 1:
        return lambda text, *span: find(text, *span) if signs[0] in text else nothing

    def found(text: str, *span: int) -> Any:
        for sign in signs:
            if sign in text:
                return find(text, *span)
        return nothing

    return found


def _with_figure(words: tuple[str, ...], find: Callable[..., Any], nothing: Any) -> Callable[..., Any]:
    if not words:
        return lambda text, *span: find(text, *span) if _FIGURE(text) else nothing
    found = _with_word(words, find, nothing)
    return lambda text, *span: find(text, *span) if _FIGURE(text) else found(text, *span)


def _glance(options: frozenset[str]) -> _Glance | None:
    figures = options >= _DIGITS
    words = sorted(options - _DIGITS if figures else options, key=lambda word: (len(word), word))
    return _Glance(tuple(words), figures) if options else None


def needed(pattern: str, flags: int = 0) -> frozenset[str]:
    """Return folded words of which a text holds one wherever *pattern* is found; none where nobody knows."""
    return _needed(parser.parse(pattern, flags))


def _needed(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    found = _options(parsed)
    return found if len(found) <= _MOST else frozenset()


def _fails_soon(items: Iterable[tuple[Any, Any]]) -> bool:
    """Tell whether a match looks at no more than a few characters where a text opens otherwise."""
    for kind, said in items:
        if kind is code.LITERAL:
            return True
        if kind is code.SUBPATTERN:
            return _fails_soon(said[3])
        if kind is code.BRANCH:
            return all(map(_fails_soon, said[1]))
        if kind in _REPEATS:
            low, high, inside = said
            if high > 1 or not _fails_soon(inside):
                return False
            if low:
                return True
        elif kind not in (code.AT, code.IN):
            return False
    return True


def _is_anchored(items: Iterable[tuple[Any, Any]], flags: int) -> bool:
    """Tell whether something is found at the head of a text or nowhere."""
    for kind, said in items:
        if kind is code.AT:
            return said is code.AT_BEGINNING_STRING or (
                said is code.AT_BEGINNING and not flags & re.MULTILINE
            )
        if kind is code.SUBPATTERN and not said[1] & re.MULTILINE:
            return _is_anchored(said[3], flags)
        return kind is code.BRANCH and all(_is_anchored(branch, flags) for branch in said[1])
    return False


def _options(items: Any) -> frozenset[str]:
    """Return what the most telling part of a sequence needs."""
    found: list[frozenset[str]] = []
    run = ""
    for kind, said in getattr(items, "data", items):  # to ask for them by number takes long
        if kind is code.LITERAL:
            run += chr(said)
            continue
        if run:
            found.append(frozenset((run.casefold(),)))
            run = ""
        if inner := _inner(kind, said):
            found.append(inner)
    if run:
        found.append(frozenset((run.casefold(),)))
    if len(found) == 1 and found[0] != _SPACE:
        return found[0]
    return max((frozenset[str](), *found), key=_worth)


def _worth(options: frozenset[str]) -> tuple[int, int]:
    """Rank options: digits and long words are rare, and few of them are looked for soon."""
    if options and options <= _DIGITS:
        return _FIGURES, -len(options)
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
