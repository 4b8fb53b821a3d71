"""What packages of other programs tell by the hundred thousand, as plain tuples.

Most of their facts are texts and where a card stands, and most of their logs are answers. Told so they are
taken in three times as quickly; `whole` and `as_events` say the same in the words of `model.packages`.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, Protocol, runtime_checkable

from kmsflash.model.days import Day
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.ids import Uid, uid_from
from kmsflash.model.importing import Sides
from kmsflash.model.packages import Package, PackedCard, PackedEvent, PackedFact
from kmsflash.model.quick import quick


class PlainCard(NamedTuple):
    """A card of texts alone. Its numbers can be, as whoever reads a package sees to."""

    uid: bytes
    deck: Uid
    way: str
    nth: int
    front: str
    answer: str
    explanation: str
    suspended: int
    flag: int
    buried_on: Day | None
    state: SetTo | None

    def whole(self) -> PackedCard:
        """Return it as any other card."""
        uid, deck, way, nth, front, answer, explanation, suspended, flag, buried_on, state = self
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
    kind: str
    key: str
    text: str
    cards: tuple[PlainCard, ...]
    tags: tuple[str, ...]
    guid: str

    def whole(self) -> PackedFact:
        """Return it as any other fact."""
        uid, kind, key, text, cards, tags, guid = self
        told = tuple(card.whole() for card in cards)
        return PackedFact(uid_from(uid), kind, key, text, 0, told, tags=tags, guid=guid)


class PlainAnswer(NamedTuple):
    """An answer: by which device and on which day it counts is for whoever takes it in to know."""

    uid: bytes
    happened_at: int  # microseconds since 1970, UTC
    kind: str  # the value of `EventKind.REVIEW` or of `EventKind.DRILL`
    grade: Grade
    took_ms: int


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
            PackedEvent(uid_from(uid), self.card, happened_at, EventKind(kind), grade, took)
            for uid, happened_at, kind, grade, took in self.answers
        ]


@runtime_checkable
class TellsPlainly(Protocol):
    """A package that can tell what is plain as such."""

    def plain_facts(self) -> Iterator[PlainFact | PackedFact]:
        """Give what `facts` gives."""

    def logs(self) -> Iterator[PackedLog]:
        """Give what `events` gives, card by card."""


def facts_of(package: Package) -> Iterator[PlainFact | PackedFact]:
    """Give the facts of a package, what is plain as such where it tells that."""
    return package.plain_facts() if isinstance(package, TellsPlainly) else package.facts()


def logs_of(package: Package) -> Iterator[PackedLog]:
    """Give the log of a package card by card."""
    if isinstance(package, TellsPlainly):
        yield from package.logs()
        return
    for card, told in groupby(package.events(), key=attrgetter("card")):
        yield PackedLog(card, events=list(told))
