"""Whether a file has the tables, indexes and triggers that it should; those that can be are made again."""

import re
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, create_engine

from kmsflash.store import first_look, seals, search_index, tally
from kmsflash.store.tables import LOCAL, local_source, metadata

_MADE_AGAIN = frozenset(table.name for table in LOCAL if table is not local_source) | search_index.NAMES
_PARTS = """
    SELECT type, name, sql FROM sqlite_schema
    WHERE type IN ('table', 'index', 'trigger') AND sql IS NOT NULL
"""
_SEARCHES = ("local_search", "local_passage_search")
_BLANK = re.compile(r'["`\s]+|\bIF NOT EXISTS\b', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """A table, an index or a trigger, and the words that made it."""

    kind: str
    name: str
    sql: str

    @property
    def meaning(self) -> str:
        """The words without what means nothing."""
        return _BLANK.sub("", self.sql).casefold()


def missing(connection: Connection) -> list[str]:
    """Return the tables and columns that are missing, or the names they have: what cannot be made again."""
    return first_look.incomplete(connection)


def derivable(connection: Connection) -> list[str]:
    """Return the names of what is missing, or made otherwise, and can be made again."""
    there = {part.name: part for part in _parts(connection)}
    found = [part.name for part in _expected() if part.kind != "table" and _differs(part, there)]
    columns = _columns(connection)
    wanted = {name: each for name, each in _expected_columns().items() if name in _MADE_AGAIN}
    return [*(name for name, each in wanted.items() if not each <= columns.get(name, frozenset())), *found]


def mend(connection: Connection) -> None:
    """Make again what can be: tables first, for their indexes and triggers go with them."""
    expected = {part.name: part for part in _expected()}
    for name in derivable(connection):
        if expected[name].kind == "table":
            connection.exec_driver_sql(f'DROP TABLE IF EXISTS "{name}"')
    metadata.create_all(connection, tables=[table for table in LOCAL if table is not local_source])
    for name in derivable(connection):
        part = expected[name]
        connection.exec_driver_sql(f'DROP {part.kind} IF EXISTS "{name}"')
        connection.exec_driver_sql(part.sql)
    search_index.create(connection)
    tally.create(connection)
    seals.create(connection)


def _differs(part: _Part, there: dict[str, _Part]) -> bool:
    other = there.get(part.name)
    return other is None or other.meaning != part.meaning


def _parts(connection: Connection) -> list[_Part]:
    rows = connection.exec_driver_sql(_PARTS)
    return [_Part(*row) for row in rows if not row[1].startswith(tuple(f"{name}_" for name in _SEARCHES))]


def _columns(connection: Connection) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for table, column in connection.exec_driver_sql(
        "SELECT part.name, col.name FROM sqlite_schema part JOIN pragma_table_info(part.name) col "
        "WHERE part.type = 'table'"
    ):
        found.setdefault(table, set()).add(column)
    return {name: frozenset(columns) for name, columns in found.items()}


@cache
def _expected() -> tuple[_Part, ...]:
    return _fresh()[0]


@cache
def _expected_columns() -> dict[str, frozenset[str]]:
    return _fresh()[1]


@cache
def _fresh() -> tuple[tuple[_Part, ...], dict[str, frozenset[str]]]:
    """Return what a new collection has."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        metadata.create_all(connection)
        search_index.create(connection)
        tally.create(connection)
        seals.create(connection)
        found = tuple(_parts(connection)), _columns(connection)
    engine.dispose()
    return found
