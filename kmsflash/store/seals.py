"""Seals: a checksum of each row, made at the end of the transaction that wrote it, whoever wrote it how.

An answer leaves its own to a later transaction, mostly: the log's last lines have checksums in the journal.

What was born is known by its key, which is greater than the last that is sealed; what was changed is listed
by triggers. So to write needs no hook, a program that knows nothing of seals does not break them, and what
is neither and yet is another than it was sealed was changed by nobody: that is damage.

What a card says is sealed apart from its other columns: to suspend or bury a card seals none of its texts
anew, which may have been damaged since.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, DefaultClause, LargeBinary, Table, Text

from kmsflash.store.prepared import run
from kmsflash.store.seal_tables import SEALED
from kmsflash.store.seals_aside import FUNCTION, Made
from kmsflash.store.seals_aside import ready as ready  # noqa: PLC0414  handed on
from kmsflash.store.search_index import TEXTS
from kmsflash.store.tables import metadata

_OWN_COLUMNS = {"card_text": TEXTS}
_BYTES = 4
_SELDOM = 16  # answers: to look for what is not sealed takes a tenth of an answer
_LISTED = -1  # in place of a part: rows are listed that were changed


@dataclass(frozen=True, slots=True)
class Broken:
    """A row that is another than it was when it was sealed, and that nobody changed."""

    part: str  # of `SEALED`
    row: int
    seal: int | None  # of the row as it was; None: it has none, though rows born after it have
    now: int | None  # what its seal would be now; None: the row is gone

    @property
    def table(self) -> str:
        """The name of the table that the row is of."""
        return table_of(self.part).name

    @property
    def is_of_seal(self) -> bool:
        """Whether not the row was damaged but its seal: no damage of a row differs in one byte of the sum."""
        if self.now is None or self.seal is None:
            return False
        if not 0 <= self.seal < 1 << 8 * _BYTES:
            return True
        other = self.now ^ self.seal
        return any(other == other & 0xFF << 8 * at for at in range(_BYTES))


@dataclass(frozen=True, slots=True)
class Part:
    """Some columns of a table, and the SQL for them."""

    number: int
    name: str
    table: Table
    columns: tuple[str, ...]
    seal: str  # expression
    trigger: str
    trigger_sql: str
    seal_born: str
    seal_changed: str
    broken: str
    lost: str


def create(connection: Connection) -> None:
    """Make what is missing to notice changes; the tables are there."""
    there = set(connection.exec_driver_sql("SELECT name FROM sqlite_schema").scalars())
    for part in parts():
        if part.trigger not in there:
            connection.exec_driver_sql(part.trigger_sql)


def are_due(microseconds: int) -> bool:
    """Return whether what is written often shall see to seals at a moment: about each sixteenth time."""
    return microseconds // 1000 % _SELDOM == 1


def are_all_there(connection: Connection) -> bool:
    """Return whether nothing waits to be sealed."""
    return not run(connection, _unsealed())


def refresh(connection: Connection) -> None:
    """Seal the rows that were born, and anew those that were changed."""
    for (number,) in run(connection, _unsealed()):
        if number == _LISTED:
            _seal_changed(connection)
            continue
        for part in parts():
            if part.table is parts()[number].table:
                run(connection, part.seal_born)


def rebuild(connection: Connection, only: Collection[str] | None = None) -> None:
    """Seal every row as it is now; where *only* is given, of the parts whose trigger or seals it names."""
    for part in parts():
        if only is None or {part.trigger, f"local_seal_{part.name}", "local_unsealed"} & set(only):
            run(connection, f"DELETE FROM local_seal_{part.name}")
            run(connection, part.seal_born)
            run(connection, f"DELETE FROM local_unsealed WHERE part = {part.number}")


def reseal(connection: Connection, rows: Collection[Broken]) -> None:
    """Take rows for right as they are now. They are sealed at the end of the transaction."""
    numbers = {part.name: part.number for part in parts()}
    listed = [(numbers[each.part], each.row) for each in rows if each.now is not None]
    gone = [(each.part, each.row) for each in rows if each.now is None]
    if listed:
        connection.exec_driver_sql("INSERT OR IGNORE INTO local_unsealed VALUES (?, ?)", listed)
    for name, row in gone:
        connection.exec_driver_sql(f"DELETE FROM local_seal_{name} WHERE id = ?", (row,))


def keep(connection: Connection, told: Mapping[str, Mapping[int, int]]) -> None:
    """Take over what rows were sealed as, by part and row, in the file that they were carried over from."""
    for part in parts():
        rows = [(seal, row) for row, seal in told.get(part.name, {}).items()]
        if rows:
            connection.exec_driver_sql(f"UPDATE local_seal_{part.name} SET seal = ? WHERE id = ?", rows)


def broken(connection: Connection) -> Iterator[Broken]:
    """Give the rows that are not as they were sealed, and those that are gone: none is ever removed."""
    for part in parts():
        for row, seal, now in run(connection, part.broken):
            yield Broken(part.name, row, seal, now)
        for row, seal in run(connection, part.lost):
            yield Broken(part.name, row, seal, None)


def seal_born(connection: Connection, name: str) -> None:
    """Seal the rows of a part of `SEALED` that were born."""
    run(connection, next(part.seal_born for part in parts() if part.name == name))


def take(connection: Connection, part: str, first: int, made: Made) -> None:
    """Seal rows from *first* on as others did, where all before them are sealed."""
    ((last,),) = run(connection, f"SELECT coalesce(max(id), 0) FROM local_seal_{part}")
    if last == first - 1:
        told = f"INSERT INTO local_seal_{part} SELECT ?1 + key, value FROM json_each(?2)"
        connection.exec_driver_sql(told, (first, made.told))


def _seal_changed(connection: Connection) -> None:
    known = parts()
    for (number,) in run(connection, "SELECT DISTINCT part FROM local_unsealed"):
        if 0 <= number < len(known):
            run(connection, known[number].seal_changed)
    run(connection, "DELETE FROM local_unsealed")


@cache
def parts() -> tuple[Part, ...]:
    """Return all that is sealed, in the order of `SEALED`."""
    return tuple(_part(number, name) for number, name in enumerate(SEALED))


def table_of(part: str) -> Table:
    """Return the table that a part is of."""
    return next(each.table for each in parts() if each.name == part)


def _part(number: int, name: str) -> Part:
    own = _OWN_COLUMNS.get(name)
    table = metadata.tables[name if own is None else "card"]
    apart = {other for others in _OWN_COLUMNS.values() for other in others} if table.name == "card" else set()
    columns = own or tuple(key for key in [each.name for each in table.columns] if key not in {*apart, "id"})
    seal = _sealed(table, {key: f'"{key}"' for key in columns})
    trigger, seals = f"local_{name}_unsealed", f"local_seal_{name}"
    quoted = ", ".join(f'"{key}"' for key in columns)
    listed = f"SELECT row FROM local_unsealed WHERE part = {number}"
    last = f"(SELECT coalesce(max(id), 0) FROM {seals})"
    return Part(
        number,
        name,
        table,
        columns,
        seal,
        trigger,
        f"CREATE TRIGGER {trigger} AFTER UPDATE OF {quoted} ON {table.name} BEGIN "
        f"INSERT OR IGNORE INTO local_unsealed VALUES ({number}, new.id); END",
        f'INSERT INTO {seals} SELECT id, {seal} FROM "{table.name}" WHERE id > {last} ORDER BY id',
        f'INSERT OR REPLACE INTO {seals} SELECT id, {seal} FROM "{table.name}" WHERE id IN ({listed})',
        f'SELECT id, seal, now FROM (SELECT id, {seal} AS now FROM "{table.name}") '
        f"LEFT JOIN {seals} USING (id) WHERE seal IS NOT now AND id <= {last} AND id NOT IN ({listed})",
        f'SELECT id, seal FROM {seals} WHERE id NOT IN (SELECT id FROM "{table.name}")',
    )


def _sealed(table: Table, values: Mapping[str, str]) -> str:
    told = ", ".join(f"hex({value})" if _is_bytes(table, key) else value for key, value in values.items())
    return f"{FUNCTION}(CAST(json_array({told}) AS BLOB))"


def of_born(table: Table, values: Mapping[str, str]) -> dict[str, str]:
    """Return by part of a table what seals a row that is born with *values*, in the words of SQLite."""
    told = {key: values.get(key) or _default(table, key) for key in [each.name for each in table.columns]}
    of_it = [part for part in parts() if part.table is table]
    return {part.name: _sealed(table, {key: told[key] for key in part.columns}) for part in of_it}


def _default(table: Table, key: str) -> str:
    default = table.c[key].server_default
    if not isinstance(default, DefaultClause):
        return "NULL"
    return f"'{default.arg}'" if isinstance(table.c[key].type, Text) else str(default.arg)


def _is_bytes(table: Table, key: str) -> bool:
    return isinstance(table.c[key].type, LargeBinary)


@cache
def _unsealed() -> str:
    """Return what tells which tables have rows that are not sealed, and whether any are listed."""
    born = [
        f'SELECT {part.number} WHERE (SELECT max(id) FROM "{part.table.name}") > '
        f"coalesce((SELECT max(id) FROM local_seal_{part.name}), 0)"
        for part in parts()
        if part.name not in _OWN_COLUMNS
    ]
    listed = f"SELECT {_LISTED} WHERE EXISTS (SELECT 1 FROM local_unsealed)"
    return " UNION ALL ".join([*born, listed])


@cache
def names() -> frozenset[str]:
    """Return what must be in the file beside the tables."""
    return frozenset(part.trigger for part in parts())
