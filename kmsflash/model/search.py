"""A search as a tree. Positions say where in the text a part was written, and do not make parts differ."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of the text of a search."""

    position: int = 0
    length: int = 0


_NOWHERE = Spot()


class Where(StrEnum):
    """Which text of a card a word is looked for in."""

    ANYWHERE = ""
    FRONT = "front"
    ANSWER = "answer"
    NOTE = "note"  # the explanation


class Name(StrEnum):
    """A name that cards are looked up by; levels are parted by `::`."""

    DECK = "deck"  # with all decks under it
    TAG = "tag"  # with all tags under it
    SECTION = "section"
    SOURCE = "source"
    KIND = "kind"


class Is(StrEnum):
    """A state of a card."""

    DUE = "due"
    NEW = "new"
    LEARNED = "learned"
    KNOWN = "known"  # an interval of three weeks and more
    SUSPENDED = "suspended"
    BURIED = "buried"
    LEECH = "leech"
    FLAGGED = "flagged"
    GONE = "deleted-from-notes"
    CHANGED = "changed"  # the notes came to give another answer
    BY_HAND = "by-hand"


class When(StrEnum):
    """Something that happened on a day."""

    DUE = "due"
    ADDED = "added"
    EDITED = "edited"
    RATED = "rated"


class Figure(StrEnum):
    """A number of a card."""

    EASE = "ease"  # hundredths
    INTERVAL = "interval"  # days
    LAPSES = "lapses"
    REVIEWS = "reviews"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Words:
    """A word, or a phrase: words that follow one another.

    A `*` in a single word that is not `exact` stands for any letters.
    """

    text: str
    where: Where = Where.ANYWHERE
    exact: bool = False  # was quoted
    begins: bool = False  # its last word may go on: the text is still being typed
    spot: Spot = field(default=_NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Named:
    """Cards with this deck, tag, section, source or kind; a `*` stands for any letters."""

    name: Name
    value: str
    begins: bool = False
    spot: Spot = field(default=_NOWHERE, compare=False)  # of the value


@dataclass(frozen=True, slots=True)
class State:
    """Cards in a state."""

    state: Is
    spot: Spot = field(default=_NOWHERE, compare=False)


End = int | date | None
"""An end of a span of days: counted from today, or a date, or none."""


@dataclass(frozen=True, slots=True)
class Days:
    """Cards with something on a day from `first` to `last`."""

    when: When
    first: End
    last: End
    grade: int | None = None  # of `rated`
    spot: Spot = field(default=_NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Number:
    """Cards with a figure from `least` to `most`; None: without that end."""

    figure: Figure
    least: int | None
    most: int | None
    spot: Spot = field(default=_NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Everything:
    """All cards: a search that says nothing."""


@dataclass(frozen=True, slots=True)
class Not:
    """Cards that `part` does not find."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class All:
    """Cards that every part finds; two parts or more, none of them of this kind."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Cards that some part finds; two parts or more, none of them of this kind."""

    parts: tuple["Node", ...]


Node = Words | Named | State | Days | Number | Everything | Not | All | Either
