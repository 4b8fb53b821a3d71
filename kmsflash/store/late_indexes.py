"""Indexes that are built after many rows have come: sorted once, not row by row all over the file."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Table

_MANY = 2_000  # rows: fewer are written as quickly with their indexes
_TIMES_AS_MANY = 10  # as are there: else those would be sorted again for the few that come


@contextmanager
def indexed_after(connection: Connection, table: Table, coming: int) -> Iterator[None]:
    """Let *coming* rows of a table be born in the block, and build its indexes at the block's end.

    Only where that is quicker. What is asked in the block finds rows by their key or uid; by anything else it
    reads the whole table. What is raised takes the whole transaction back, and so brings the indexes again.
    """
    if coming < _MANY or _count(connection, table, coming // _TIMES_AS_MANY + 1) > coming // _TIMES_AS_MANY:
        yield
        return
    built = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
        (table.name,),
    ).all()
    for name, _ in built:
        connection.exec_driver_sql(f'DROP INDEX "{name}"')
    yield
    for _, statement in built:
        connection.exec_driver_sql(statement)


def _count(connection: Connection, table: Table, most: int) -> int:
    """Return how many rows there are, counting no further than *most*."""
    counted = f"SELECT count(*) FROM (SELECT 1 FROM {table.name} LIMIT ?)"
    return int(connection.exec_driver_sql(counted, (most,)).scalar_one())
