"""What packages of other programs hold by the hundred thousand, laid out as rows of files of their own.

Most of their facts are texts and where a card stands, and most of their logs are answers. Laid out so, they
are taken in by a few statements of SQLite rather than by one for each row, and are read only once, though
what is taken in is looked over before. All else lies in the same files as values of `model.packages`.

A spool is one file or several, its parts, in the order of the package. In each, facts and cards are numbered
from 1, in the order in which new cards are asked. Numbers, texts and names can be, as whoever writes a part
sees to; that they are not in the collection yet is for whoever takes it in to see.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Protocol, runtime_checkable

from kmsflash.model.days import Day
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.ids import Uid, uid_from
from kmsflash.model.importing import Sides
from kmsflash.model.kinds import Kind
from kmsflash.model.packages import PackedCard, PackedEvent, PackedFact
from kmsflash.model.progress import Report
from kmsflash.model.quick import quick

TABLES = {
    "deck": ("id", "uid"),
    "fact": ("n", "uid", "key", "text", "guid"),  # plain: questions, of which nothing more is known
    "tag": ("fact", "uid", "name"),
    "card": (
        *("n", "fact", "uid", "deck", "way", "nth", "front", "answer"),
        *("explanation", "shows", "suspended", "flag", "buried_on"),  # most have none of these
    ),
    "stand": (  # where a card stands; a new one does not
        *("n", "ref", "interval", "ease", "repetitions", "lapses", "due", "stability", "difficulty"),
        "set_uid",
    ),
    "sought": ("id", "passage", "front", "answer", "tags"),  # cards, as they are looked for
    "passage": ("id", "text"),  # explanations, as they are looked for
    "whole": ("n", "card", "said"),  # any other fact, whose cards are numbered from `card` on
    "size": ("facts", "cards", "wholes"),  # one row: the last numbers, and how many are not plain
    "log": ("ref", "uid", "card", "begins", "count", "last", "said"),
    "answer": ("uid", "happened_at", "kind", "grade", "took_ms"),
}
"""The tables of a part, and their columns; the first is the key where it is called `id`, `n` or `ref`.

`ref` names a card in the package; a log knows the number of its card too, if that is a plain one. `shows`
says that the texts of a card refer to pictures or sounds. `set_uid` names the event that puts a card where
it stands, where that is told by whole numbers alone. The answers of a log are `count` rows of the table of
them, from the row `begins` on, and `last` is when the last happened; a log of more than answers has none
and is `said` as a value instead. What is `sought` of a card lies apart, with the name of its `passage`, the
explanation, and the tags of its fact.
"""

PART = 1 << 32
"""Times the number of a part, from 0, and that of the card more, is the `id` of what is sought of a card."""

_KIND = Kind.QUESTION.value


class PlainCard(NamedTuple):
    """A card of texts alone."""

    ref: int
    uid: bytes
    deck: int  # number in the spool
    way: str
    nth: int
    front: str
    answer: str
    explanation: str
    suspended: int
    flag: int
    buried_on: Day | None
    state: SetTo | None

    def whole(self, deck: Uid) -> PackedCard:
        """Return it as any other card."""
        _, uid, _, way, nth, front, answer, explanation, suspended, flag, buried_on, state = self
        return PackedCard(
            uid_from(uid),
            deck,
            way,
            nth,
            Sides(front, answer, explanation),
            suspended=suspended,
            flag=flag,
            buried_on=buried_on,
            state=state,
        )


class PlainFact(NamedTuple):
    """A fact that was made by hand in another program, and of which nothing more is known."""

    uid: bytes
    key: str
    text: str
    cards: Sequence[PlainCard]
    tags: tuple[str, ...]
    guid: str

    def whole(self, cards: tuple[PackedCard, ...]) -> PackedFact:
        """Return it as any other fact, with *cards* for its own."""
        uid, key, text, _, tags, guid = self
        return PackedFact(uid_from(uid), _KIND, key, text, 0, cards, tags=tags, guid=guid)


class PlainAnswer(NamedTuple):
    """An answer: by which device and on which day it counts is for whoever takes it in to know."""

    uid: bytes
    happened_at: int  # microseconds since 1970, UTC
    kind: str  # the value of `EventKind.REVIEW` or of `EventKind.DRILL`
    grade: int  # the value of a `Grade`: by the hundred thousand, plain numbers are quicker
    took_ms: int


plain_card: Callable[[tuple[Any, ...]], PlainCard] = partial(tuple.__new__, PlainCard)
plain_answer: Callable[[tuple[Any, ...]], PlainAnswer] = partial(tuple.__new__, PlainAnswer)
"""Returns an answer, past what a named tuple does to be made by names: there are hundreds of thousands."""


@quick
class PackedLog:
    """All that a package tells of one card, in one of two ways."""

    card: Uid
    answers: Sequence[PlainAnswer] = ()  # oldest first, where there are none but such
    events: Sequence[PackedEvent] = ()

    def as_events(self) -> Sequence[PackedEvent]:
        """Return it as events, oldest first."""
        if not self.answers:
            return self.events
        return [
            PackedEvent(uid_from(uid), self.card, happened_at, EventKind(kind), Grade(grade), took)
            for uid, happened_at, kind, grade, took in self.answers
        ]


Aside = Callable[[int, Path, Path, Path], None]
"""What can be done with a part by another process, which is handed this: with the part of that number, which
lies there, and its logs, so that what comes of it lies at the last path."""


@dataclass(frozen=True, slots=True)
class Spool:
    """The facts and logs of a package."""

    parts: Sequence[Path]  # the facts, and the logs of those that are not plain or stand nowhere
    texts: Callable[[Report], Path]
    """Returns another part with what all plain cards say, as it is looked for; else as of *logs*."""
    logs: Callable[[Report], Sequence[Path]]
    """Returns for each part another with the logs of its plain cards that stand: they come while facts are
    taken in. The report hears nothing but that there is more to do, and may raise `Cancelled`. Raises
    `UserError` where the file turns out to be broken.
    """
    aside: Callable[[Aside], Callable[[Report], Sequence[Path | None]]]
    """Has something done with each part, once its logs are laid out, while other things go on.

    Returns what waits for that: for each part it gives what came of it, None where nobody was there to do it.
    """


@runtime_checkable
class Spooled(Protocol):
    """A package that lays out its facts and logs; it drops the files when it is closed."""

    def spool(self, report: Report) -> Spool:
        """Return where they are laid out, which is done once.

        *report* counts facts, and may raise `Cancelled`.
        Raises `UserError` where the file turns out to be broken.
        """
