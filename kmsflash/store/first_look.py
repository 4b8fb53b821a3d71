"""What is looked at whenever a collection is opened: whether the file is damaged, as far as that is quick.

Everything else is for the whole check, see `checking`. After a last time that ended in the middle, which
SQLite's log beside the file tells, its pages are looked through too: a quarter of a second for 100,000 cards.
"""

from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from kmsflash.store import search_index
from kmsflash.store.head import LAST_REVISION
from kmsflash.store.tables import APPLICATION_ID, LOCAL, REVISION, metadata
from kmsflash.store.trouble import damaged

_SIZES = slice(16, 32)  # in the header of a file: of a page, and how many pages there are
_LARGEST_PAGE = 65_536
_MOST = 20  # lines of complaints: newer versions of SQLite tell of the index of words too
_COLUMNS = """
    SELECT part.name, col.name FROM sqlite_schema part JOIN pragma_table_info(part.name) col
    WHERE part.type = 'table' AND part.sql NOT LIKE 'CREATE VIRTUAL%'
"""


def ended_in_the_middle(path: Path) -> bool:
    """Return whether what was written last is not in the file yet; to be asked before it is opened."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def is_cut_short(path: Path) -> bool:
    """Return whether a file that was closed well is shorter than it says."""
    try:
        with path.open("rb") as file:
            sizes = file.read(_SIZES.stop)[_SIZES]
        told = int.from_bytes(sizes[:2], "big")
        page = _LARGEST_PAGE if told == 1 else told
        return path.stat().st_size < page * int.from_bytes(sizes[-4:], "big")
    except OSError:
        return False


def belongs_to_us(connection: Connection) -> bool:
    """Return whether a file has our tables, whatever its header says."""
    names = set(connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'").scalars())
    return {"meta", "device", "card", "event", "edit"} <= names


def first_look(connection: Connection, path: Path, *, ended_well: bool) -> None:
    """Look at what is quick to look at. Raises `Damaged` where the collection cannot be worked with."""
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    revision = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if application != APPLICATION_ID:
        if belongs_to_us(connection):
            raise damaged(path)
        return  # of another program
    told = _told(connection) if belongs_to_us(connection) else None
    if told is None or revision < 1 or (revision > LAST_REVISION and told.get("format") != str(revision)):
        raise damaged(path)
    if revision != REVISION:
        return  # of an older or newer version: what must be there is not known here
    if not _makes_sense(told) or incomplete(connection) or (ended_well and is_cut_short(path)):
        raise damaged(path)
    if not ended_well and _has_bad_pages(connection):
        raise damaged(path)


def incomplete(connection: Connection) -> list[str]:
    """Return which tables and columns are missing that hold what cannot be made again."""
    there: dict[str, set[str]] = {}
    for table, column in connection.exec_driver_sql(_COLUMNS):
        there.setdefault(table, set()).add(column)
    missing: list[str] = []
    for table in (table for table in metadata.sorted_tables if table not in LOCAL):
        if table.name not in there:
            missing.append(table.name)
        else:
            gone = set(table.columns.keys()) - there[table.name]
            missing += [f"{table.name}.{column}" for column in sorted(gone)]
    return missing


def _has_bad_pages(connection: Connection) -> bool:
    told = connection.exec_driver_sql(f"PRAGMA quick_check({_MOST})").scalars()
    return any(line != "ok" and not any(name in line for name in search_index.NAMES) for line in told)


def _told(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql("SELECT key, value FROM meta")
    return {str(key): str(value) for key, value in rows}


def _makes_sense(told: dict[str, str]) -> bool:
    try:
        UUID(told.get("collection_uid", ""))
        int(told.get("hlc") or 0)
    except ValueError:
        return False
    return True
