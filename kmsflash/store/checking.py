"""Looking a file through: pages and indexes by SQLite itself, caches against what they are made of."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.ids import CardId
from kmsflash.model.progress import Report
from kmsflash.model.schedules import Schedule
from kmsflash.store import search_check, search_index, tally
from kmsflash.store.engine import engine_of
from kmsflash.store.schedules import row_of
from kmsflash.store.tables import card, event, local_schedule, local_stale, local_tally, metadata
from kmsflash.store.trouble import explained, is_unreadable

_MOST = 100  # complaints of SQLite
_STEPS = 200_000  # of SQLite's machine between two looks whether the learner cancelled
_DERIVABLE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT)
"""What SQLite says where an index is not as it should be, or is not there."""
_OF_INDEX = re.compile(r"(?:row \d+ missing from|wrong # of entries in|non-unique entry in) index (\w+)")
_OF_SEARCH = re.compile("|".join(sorted(name for name in search_index.NAMES if name.endswith("search"))))


@contextmanager
def as_it_is(path: Path) -> Iterator[Connection]:
    """Give a connection to a file that need not be sound enough to be opened, to look at it.

    Raises `UserError` where not even that can be done, or there is no file.
    """
    if not path.is_file():
        raise UserError("There is no file {path}. Check its name.", path=path)
    engine = engine_of(path)
    try:
        with engine.connect() as connection, connection.begin() as block:
            yield connection
            block.rollback()  # nothing was written, and what is damaged cannot always be committed
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        known = explained(error, path)
        if known is None:
            raise
        raise known from error
    finally:
        engine.dispose()


@contextmanager
def interruptible(connection: Connection, report: Report) -> Iterator[None]:
    """Let SQLite stop in the middle of a long statement, where *report* raises `Cancelled`."""
    driver: Any = connection.connection.dbapi_connection
    cancelled: list[Cancelled] = []

    def look() -> int:
        try:
            report(-1, -1)
        except Cancelled as wish:
            cancelled.append(wish)
        return len(cancelled)

    driver.set_progress_handler(look, _STEPS)
    try:
        yield
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError):
        if cancelled:
            raise cancelled[0] from None
        raise
    finally:
        driver.set_progress_handler(None, 0)


def complaints(connection: Connection) -> tuple[list[str], list[str]]:
    """Return what SQLite finds wrong with pages, by table where it can be told, and wrong indexes."""
    told = _complaints(connection, "")
    if not told:
        return [], []
    pages, indexes = list[str](), set[str]()
    for table in (*metadata.sorted_tables, None):
        lines = told if table is None else _complaints(connection, table.name)
        found = [_OF_INDEX.search(line) for line in lines]
        indexes |= {match[1] for match in found if match is not None}
        if not all(found) and (table is not None or not pages):
            pages.append("pages" if table is None else table.name)
    return pages, sorted(indexes)


def _complaints(connection: Connection, table: str) -> list[str]:
    lines: list[str] = []
    of = f'"{table}"' if table else str(_MOST)
    try:
        for (line,) in connection.exec_driver_sql(f"PRAGMA integrity_check({of})"):
            lines.append(str(line))
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        if not is_unreadable(error):
            raise
        lines.append(str(error))
    return [line for line in lines if line != "ok" and not _OF_SEARCH.search(line)]


def reindex(connection: Connection, names: Sequence[str]) -> None:
    """Make indexes again from their tables."""
    for name in names:
        with attempt(connection):
            connection.exec_driver_sql(f'REINDEX "{name}"')


def sizes(connection: Connection) -> tuple[int, int]:
    """Return how many cards there are that are not deleted, and how many events."""
    living = select(func.count()).select_from(card).where(card.c.deleted == 0)
    told = select(func.count()).select_from(event)
    return connection.execute(living).scalar_one(), connection.execute(told).scalar_one()


def index_of_words_is_sound(path: Path) -> bool | None:
    """Return whether the index of words holds together; None where that cannot be looked at now.

    FTS5 looks at itself in a transaction that writes, which is taken back: it cannot where another program
    writes, or none can.
    """
    if not path.is_file():
        return None  # none is to be made by looking
    engine = engine_of(path)
    try:
        with engine.execution_options(writes=True).connect() as connection, connection.begin() as block:
            try:
                search_check.examine(connection)
            finally:
                block.rollback()
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        return False if _code(error) in _DERIVABLE else None
    finally:
        engine.dispose()
    return True


@contextmanager
def attempt(connection: Connection) -> Iterator[None]:
    """Let the block mend something: where the file does not let it, nothing of the block is done."""
    block = connection.begin_nested()
    try:
        yield
        block.commit()
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        if _code(error) not in _DERIVABLE:
            raise
        block.rollback()


def _code(error: DBAPIError | sqlite3.Error | UnicodeDecodeError) -> int:
    if isinstance(error, UnicodeDecodeError):
        return sqlite3.SQLITE_CORRUPT
    cause = error.orig if isinstance(error, DBAPIError) else error
    return getattr(cause, "sqlite_errorcode", 0) & 0xFF


def waits_for_the_index(connection: Connection) -> int:
    """Return how many cards have changed and were not taken into the index."""
    return connection.execute(select(func.count()).select_from(local_stale)).scalar_one()


def scheduled_cards(connection: Connection) -> list[CardId]:
    """Return the cards that have a schedule."""
    return list(connection.execute(select(local_schedule.c.card_id)).scalars())


def differing(connection: Connection, folded: Sequence[tuple[CardId, Schedule]]) -> list[CardId]:
    """Return the cards whose stored schedule is not what was folded."""
    wanted = select(local_schedule).where(local_schedule.c.card_id.in_([of for of, _ in folded]))
    kept = {row["card_id"]: dict(row) for row in connection.execute(wanted).mappings()}
    expected = {of: None if schedule.is_new else row_of(of, schedule) for of, schedule in folded}
    return [of for of, row in expected.items() if kept.get(of) != row]


def miscounted(connection: Connection) -> int:
    """Return how many decks have other counts than their cards."""
    kept = {row[0]: tuple(row[1:]) for row in connection.execute(select(local_tally)) if any(row[1:])}
    counted = {row[0]: tuple(row[1:]) for row in tally.counted(connection)}
    return sum(kept.get(deck) != counted.get(deck) for deck in {*kept, *counted})


def clear_leftovers(connection: Connection, rows: Sequence[tuple[str, int]]) -> None:
    """Remove rows of this machine's tables that belong to what is not there."""
    for table, row in rows:
        connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))
