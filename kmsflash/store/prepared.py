"""Statements that every answer needs, made ready once.

To build such a statement, look up what it was compiled to and wrap its one row takes SQLAlchemy ten to
thirty times as long as SQLite takes to run it. So it is compiled here once, and handed to the driver.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ClauseElement, Connection, Select, Table, bindparam, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert

_DIALECT = sqlite.dialect(paramstyle="named")  # one for all: it keeps what it found out about types


class Prepared:
    """A statement in the words of SQLite; values that change are its `bindparam`s, of numbers, text or bytes.

    *columns* are those that an `insert` fills. A list of values (`in_`) comes as JSON, see `listed`.
    """

    def __init__(self, statement: ClauseElement, columns: Sequence[str] | None = None) -> None:
        compiled = statement.compile(dialect=_DIALECT, column_keys=None if columns is None else list(columns))
        self._sql = str(compiled)
        told = compiled.params if columns is None else {}
        self._fixed = {name: value for name, value in told.items() if value is not None}

    def run(self, connection: Connection, **values: Any) -> list[Any]:
        """Run it in the transaction of *connection* and return all rows, each a plain tuple.

        Raises what SQLite raises, `sqlite3.Error`.
        """
        found = _driver(connection).execute(self._sql, self._fixed | values)
        rows: list[Any] = found.fetchall()  # to the end: it holds on to nothing
        return rows

    def some(self, connection: Connection, at_once: int, **values: Any) -> Iterator[list[Any]]:
        """Give the rows some at a time, where all of them may be too many to hold."""
        cursor = _driver(connection).execute(self._sql, self._fixed | values)
        try:
            while rows := cursor.fetchmany(at_once):
                yield rows
        finally:
            cursor.close()

    def run_many(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run it for each of *rows*."""
        _driver(connection).executemany(self._sql, rows)


def upsert(table: Table) -> Prepared:
    """Return what puts a whole row of *table* in the place of the one with its key, or adds it."""
    statement = insert(table)
    keys = [column.name for column in table.primary_key]
    names = [column.name for column in table.columns]
    fresh = {name: statement.excluded[name] for name in names if name not in keys}
    return Prepared(statement.on_conflict_do_update(index_elements=keys, set_=fresh), names)


def listed(name: str) -> Select[Any]:
    """Return the numbers of a JSON list that is the value *name*, for `in_`."""
    return select(func.json_each(bindparam(name)).table_valued("value").c.value)


def run(connection: Connection, sql: str) -> list[Any]:
    """Run SQLite's own words and return all rows."""
    rows: list[Any] = _driver(connection).execute(sql).fetchall()
    return rows


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection
