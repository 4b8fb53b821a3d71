"""Cards still to come in a session, those that are easily confused kept apart."""

from collections import deque
from collections.abc import Hashable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain

from kmsflash.model.ids import CardId
from kmsflash.model.kinds import Kind
from kmsflash.scheduling.apart import AHEAD, Placing, look
from kmsflash.store import picking
from kmsflash.store.opening import Connection
from kmsflash.store.picking import LookRow

_AT_ONCE = 32  # cards whose texts are read together, beyond those that may come next


class Coming:
    """Cards still to come, those that are easily confused and those of one fact not near one another.

    Each gets its place only when it is wanted, for thousands may wait. Those *in_sequence* come one after the
    other as they were; what is *fixed* comes before all, exactly so.
    """

    def __init__(
        self,
        order: Iterable[CardId] = (),
        in_sequence: AbstractSet[CardId] = frozenset(),
        *,
        fixed: Iterable[CardId] = (),
    ) -> None:
        self._placed = deque(fixed)
        self._placing = Placing(order, in_sequence)
        self._known: set[CardId] = set()  # whose texts were read

    def __len__(self) -> int:
        """Return how many are to come."""
        return len(self._placed) + len(self._placing.waiting)

    def __iter__(self) -> Iterator[CardId]:
        """Give all, those without a place as they wait for it."""
        return chain(self._placed, self._placing.waiting)

    def first(self, connection: Connection) -> CardId | None:
        """Return the card that comes next, without taking it; None where there is none."""
        if not self._placed and self._placing.waiting:
            self._read(connection)
            self._placed.append(self._placing.next())
            self._known.discard(self._placed[0])  # it may come again
        return self._placed[0] if self._placed else None

    def take(self, connection: Connection) -> CardId | None:
        """Return the card that comes next, and let it go; None where there is none."""
        card = self.first(connection)
        if card is not None:
            self._placed.popleft()
        return card

    def put_first(self, card: CardId) -> None:
        """Let a card come before all others."""
        self._placed.appendleft(card)

    def add(self, cards: Iterable[CardId]) -> None:
        """Let more cards come, after the others; those that come anyway stay."""
        there = set(self)
        self._placing.waiting.extend(card for card in cards if card not in there)

    def leave_out(self, card: CardId) -> None:
        """Let a card not come."""
        self._placed = deque(each for each in self._placed if each != card)
        self._placing.waiting = [each for each in self._placing.waiting if each != card]

    def _read(self, connection: Connection) -> None:
        """Read the texts of those that may come next, where that was not done yet."""
        waiting = self._placing.waiting
        if self._known.issuperset(waiting[:AHEAD]):
            return
        unread = [card for card in waiting[: AHEAD + _AT_ONCE] if card not in self._known]
        self._known.update(unread)
        for row in picking.looks(connection, unread):
            self._placing.looks[row.card] = look(row.front, row.answer, list(_groups(row)))


def _groups(row: LookRow) -> Iterator[Hashable]:
    yield "fact", row.fact
    if row.column is not None:
        yield "column", row.source, row.headings, row.column
    if row.kind is Kind.TRAP and row.key:
        yield "trap", row.key
