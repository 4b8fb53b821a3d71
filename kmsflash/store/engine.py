"""How every connection to a collection is: its pragmas, its transactions, and what it leaves behind."""

import sqlite3
from pathlib import Path
from weakref import WeakSet

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from kmsflash.store import beside, seals
from kmsflash.store.prepared import run
from kmsflash.store.uris import uri_of

_PRAGMAS = (
    "foreign_keys=ON",
    "synchronous=FULL",  # an answer given is kept
    "busy_timeout=5000",  # milliseconds
    "trusted_schema=OFF",  # a file from a stranger may hold a schema of his own
    "cell_size_check=ON",
    "cache_size=-8000",  # KB: what one look at a hundred thousand cards reads is there for the next
)


def engine_of(path: Path) -> Engine:
    """Return what opens connections to a file as a collection has them, whatever is in it.

    A file that is not there, or is no longer, is not made by it: what is read must not be an empty one.
    """
    engine = create_engine(URL.create("sqlite", database=uri_of(path, "rw"), query={"uri": "true"}))

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # SQLAlchemy begins and ends transactions, not the driver
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        seals.ready(connection)

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        run(connection, "BEGIN IMMEDIATE" if writes else "BEGIN")

    @event.listens_for(engine, "after_cursor_execute")
    def _executed(connection: Connection, cursor: sqlite3.Cursor, *_rest: object) -> None:
        connection.info.setdefault("cursors", WeakSet()).add(cursor)

    @event.listens_for(engine, "commit")
    @event.listens_for(engine, "rollback")
    def _ending(connection: Connection) -> None:
        """Close what was not read to its end: it would show the next reader the state that it saw."""
        cursors = connection.info.pop("cursors", ())
        for cursor in list(cursors):
            cursor.close()

    @event.listens_for(engine, "checkin")
    def _returned(connection: sqlite3.Connection, record: ConnectionPoolEntry) -> None:
        beside.detach_all(connection, record.info)

    return engine
