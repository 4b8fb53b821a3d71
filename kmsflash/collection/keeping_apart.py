"""Cards of one session that are easily confused, kept apart by what the store knows of them."""

from collections.abc import Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from kmsflash.model.ids import CardId
from kmsflash.model.kinds import Kind
from kmsflash.scheduling.apart import kept_apart, look
from kmsflash.store import picking
from kmsflash.store.opening import Connection
from kmsflash.store.picking import LookRow

FIRST = 400  # cards that are looked at: more than most study at one sitting


def apart(
    connection: Connection, order: Sequence[CardId], in_sequence: AbstractSet[CardId] = frozenset()
) -> list[CardId]:
    """Return the same cards, those that are easily confused and those of one fact not near one another.

    Those *in_sequence* come one after the other as they were.
    """
    first = order[:FIRST]
    looks = {
        row.card: look(row.front, row.answer, list(_groups(row))) for row in picking.looks(connection, first)
    }
    return [*kept_apart(first, looks, in_sequence), *order[FIRST:]]


def _groups(row: LookRow) -> Iterator[Hashable]:
    yield "fact", row.fact
    if row.column is not None:
        yield "column", row.source, row.headings, row.column
    if row.kind is Kind.TRAP and row.key:
        yield "trap", row.key
