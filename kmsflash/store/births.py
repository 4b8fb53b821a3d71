"""What one step of the journal brought into the collection, taken away and brought back as a whole.

The journal says of such a step only between which stamps its rows were born. To delete them, or to bring
back those that were deleted so, is one statement for each table and one row of the journal, however many
rows there are: an import of a hundred thousand cards is undone without a look at each.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kmsflash.store import search_index, tally
from kmsflash.store.opening import Write
from kmsflash.store.tables import SYNCED, Table, card, edit, tag

TURNED = "births"
"""Field of the journal's row that says which rows of another step this one deleted, or brought back."""

_MANY = 1_000  # rows: fewer are counted and listed one by one


@dataclass(frozen=True, slots=True)
class Born:
    """The rows that one device brought into the collection between two stamps, the first left out."""

    first: int
    last: int
    device: int

    def where(self, table: Table) -> str:
        """Return what tells these rows of a table, in the words of SQLite."""
        return (
            f"id > {self._key_before(table)} AND hlc > {self.first} AND hlc <= {self.last} "
            f'AND "by" = {self.device}'
        )

    def _key_before(self, table: Table) -> str:
        """Return the key of the last row made before: all that the device made later come after it."""
        made = f'SELECT id FROM {table.name} WHERE "by" = {self.device} AND hlc <= {self.first}'
        return f"coalesce(({made} ORDER BY id DESC LIMIT 1), 0)"


@dataclass(frozen=True, slots=True)
class Turned:
    """Rows of a step, all deleted or all brought back by another, with one stamp."""

    born: Born
    deleted: int  # what they were made: 1 or 0
    stamp: int

    def told(self) -> list[int]:
        """Return what the journal's row says after the device."""
        return [self.born.first, self.born.last, self.deleted, self.stamp]

    def where(self, table: Table) -> str:
        """Return what tells the rows that are still as they were made then."""
        stamped = f"json_extract(stamps, '$.deleted[0]') = {self.stamp}"
        return f"{self.born.where(table)} AND deleted = {self.deleted} AND {stamped}"


def read(after: str, device: int) -> Turned:
    """Return what a row of the journal tells that this device wrote."""
    first, last, deleted, stamp = json.loads(after)
    return Turned(Born(first, last, device), deleted, stamp)


@dataclass(frozen=True, slots=True)
class Done:
    """What was done to the rows of a step."""

    turned: Turned
    tables: frozenset[str]  # in which there were any
    cards: frozenset[int]  # keys


def delete(write: Write, born: Born) -> Done | None:
    """Delete the rows that are there; None where there are none."""
    return _turn(write, born, 1, {table: f"{born.where(table)} AND deleted = 0" for table in SYNCED})


def turn_round(write: Write, turned: Turned) -> Done | None:
    """Make the rows again what they were before, but for those that were turned since; None for none."""
    return _turn(write, turned.born, 1 - turned.deleted, {table: turned.where(table) for table in SYNCED})


def _turn(write: Write, born: Born, deleted: int, rows: Mapping[Table, str]) -> Done | None:
    connection = write.connection
    counts = {table: _count(connection, table, which) for table, which in rows.items()}
    there = {table: rows[table] for table, count in counts.items() if count}
    if not there:
        return None
    turned = Turned(born, deleted, write.stamp())
    keys = connection.exec_driver_sql(f"SELECT id FROM card WHERE {rows[card]}").scalars()
    done = Done(turned, frozenset(table.name for table in there), frozenset(keys))
    if sum(counts.values()) < _MANY:
        _update(write, turned, there)
        return done
    with (
        search_index.unwatched_turns(connection, born.where(card), born.where(tag)),
        tally.counted_anew(connection),
    ):
        _update(write, turned, there)
    return done


def _update(write: Write, turned: Turned, rows: Mapping[Table, str]) -> None:
    stamped = json.dumps({"deleted": [turned.stamp, int(write.device)]})
    for table, which in rows.items():
        write.connection.exec_driver_sql(
            f"UPDATE {table.name} SET deleted = ?1, "
            f"stamps = CASE coalesce(stamps, '') WHEN '' THEN ?2 ELSE json_patch(stamps, ?2) END "
            f"WHERE {which}",
            (turned.deleted, stamped),
        )


def _count(connection: Connection, table: Table, which: str, most: int = -1) -> int:
    counted = f"SELECT count(*) FROM (SELECT 1 FROM {table.name} WHERE {which} LIMIT {most})"
    return int(connection.exec_driver_sql(counted).scalar_one())


def reach(connection: Connection, step: int, born: Born, most: int) -> dict[str, int]:
    """Return how many rows of each table taking a step back would delete or bring back, each up to *most*."""
    each = [{table: f"{born.where(table)} AND deleted = 0" for table in SYNCED}] if born.last else []
    each += [{table: turned.where(table) for table in SYNCED} for turned in _turns(connection, step)]
    found: dict[str, int] = {}
    for rows in each:
        for table, which in rows.items():
            found[table.name] = found.get(table.name, 0) + _count(connection, table, which, most)
    return {name: count for name, count in found.items() if count}


def undone(connection: Connection, table: Table) -> set[bytes]:
    """Return the uids of the rows of a table that an undo deleted so, and nobody brought back since."""
    found: set[bytes] = set()
    for turned in _turns(connection):
        if turned.deleted:
            uids = connection.exec_driver_sql(f"SELECT uid FROM {table.name} WHERE {turned.where(table)}")
            found.update(uids.scalars())
    return found


def _turns(connection: Connection, step: int | None = None) -> list[Turned]:
    """Return what one step did to the births of others, or what all of them did."""
    wanted = select(edit.c.after, edit.c.by).where(edit.c.field == TURNED)
    if step is not None:
        wanted = wanted.where(edit.c.step == step)
    return [read(after, device) for after, device in connection.execute(wanted)]
