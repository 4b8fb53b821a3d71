"""The facts of a spool against what the collection holds, some at a time."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kmsflash.collection.package_difference import Difference
from kmsflash.collection.taking_decks import Target
from kmsflash.exchange.spools import PartReader
from kmsflash.model.ids import uid_from
from kmsflash.model.packages import PackedFact
from kmsflash.model.progress import Report
from kmsflash.model.spools import Spool
from kmsflash.store.opening import Connection
from kmsflash.store.spool_logs import attached
from kmsflash.store.spools import Some, SpoolPart, opened

_AT_ONCE = 5_000  # facts


@dataclass(frozen=True, slots=True)
class OpenPart:
    """A part of a spool on its way in."""

    rows: SpoolPart
    values: PartReader
    facts: int  # of the parts before
    cards: int

    def every(self, fact_keys: int = 0, card_keys: int = 0) -> Some:
        """Return all its facts; keys count on from these."""
        return Some(1, self.rows.facts, fact_keys + self.facts, card_keys + self.cards)

    def some(self, fact_keys: int, card_keys: int) -> Iterator[Some]:
        """Give its facts some at a time."""
        every = self.every(fact_keys, card_keys)
        for first in range(1, every.last + 1, _AT_ONCE):
            yield Some(first, min(first + _AT_ONCE - 1, every.last), every.facts, every.cards)


@dataclass(frozen=True, slots=True)
class Meeting:
    """Some facts that are met: which of them are new and plain, the collection's file itself can tell."""

    part: OpenPart
    some: Some
    decks: Sequence[tuple[int, Target]]  # where the new and plain ones go, by the number of the deck
    others: Sequence[tuple[int, int, PackedFact]]  # with their numbers, and those of their first cards


@contextmanager
def open_parts(connection: Connection, spool: Spool | None) -> Iterator[Sequence[OpenPart]]:
    """Open the parts of a spool beside the collection; none where there is no spool."""
    if spool is None:
        yield ()
        return
    with ExitStack() as stack:
        parts: list[OpenPart] = []
        facts = cards = 0
        for rows in stack.enter_context(opened(connection, spool.parts)):
            parts.append(OpenPart(rows, stack.enter_context(closing(PartReader(rows.path))), facts, cards))
            facts, cards = facts + rows.facts, cards + rows.cards
        yield parts


@dataclass(frozen=True, slots=True)
class OpenLogs:
    """The logs of a part."""

    name: str  # of their schema
    values: PartReader


@contextmanager
def open_logs(connection: Connection, paths: Sequence[Path]) -> Iterator[Sequence[OpenLogs]]:
    """Open the logs of the parts of a spool beside the collection."""
    names = attached(connection, paths)
    with ExitStack() as stack:
        readers = [stack.enter_context(closing(PartReader(path))) for path in paths]
        yield [OpenLogs(*each) for each in zip(names, readers, strict=True)]


def meetings(
    parts: Sequence[OpenPart],
    difference: Difference,
    report: Report,
    total: int,
    keys: tuple[int, int] = (0, 0),
) -> Iterator[Meeting]:
    """Give what is met, and count what is new and plain; what goes for the others is to be asked for.

    New facts and cards get *keys* and their numbers more. `report` counts facts, and may raise `Cancelled`.
    """
    if difference.writes and any(part.rows.wholes for part in parts):
        difference.is_empty = False  # one may come under the name of another that came in before
    for part in parts:
        part.rows.begin()
        for some in part.some(*keys):
            report(min(part.facts + some.first - 1, total), total)
            yield _meeting(part, some, difference)


def _meeting(part: OpenPart, some: Some, difference: Difference) -> Meeting:
    firsts = part.rows.whole(some)
    if not difference.is_empty:
        firsts |= part.rows.known(some)
    decks = []
    for deck, uid, cards in part.rows.decks(some):
        target = difference.targets.of(uid_from(uid))
        difference.tally(target, "left_out" if target.left_out else "new", cards)
        decks.append((deck, target))
    others = [
        (part.facts + number, part.cards + firsts[number], fact)
        for number, fact in part.values.facts(sorted(firsts))
    ]
    return Meeting(part, some, decks, others)
