"""Whether the rows of a collection say what rows can say: names, fields, events, and what the file says."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from kmsflash.model.grades import Grade
from kmsflash.store.births import TURNED
from kmsflash.store.meta import get_meta
from kmsflash.store.rows import BORN, LINES
from kmsflash.store.tables import LOCAL, REVISION, SYNCED, Table, device, edit, event, metadata
from kmsflash.store.trouble import is_unreadable

_LAST_DAY = 100_000  # in the year 2243
_APART = 3  # days at most between the study day of an answer and its moment: time zones, and late nights
_A_DAY = 86_400_000_000  # microseconds
_NUMBERS = ("interval", "ease", "repetitions", "lapses", "due")
_MORE = ("due_only", "stability", "difficulty")
_LOCAL = frozenset(table.name for table in LOCAL)

_JSON = {  # by table and column: of which kind the JSON must be; empty: of any
    **{f"{table.name}.stamps": "object" for table in SYNCED},
    "fact.headings": "array",
    "option.value": "",
    "edit.before": "",
    "edit.after": "",
    "edit.base": "",
}
_SET_IS_WRONG = " OR ".join(
    f"json_type(payload, '$.{name}') IS NOT 'integer'"
    f" OR json_extract(payload, '$.{name}') NOT BETWEEN 0 AND 1000000"
    for name in _NUMBERS
)
_KNOWN_KEYS = ", ".join(f"'{name}'" for name in (*_NUMBERS, *_MORE))
_EVENT_IS_WRONG = f"""
    kind IN ('review', 'drill', 'set', 'forget', 'void') AND (
        (grade IS NOT NULL AND grade NOT BETWEEN {min(Grade):d} AND {max(Grade):d})
        OR study_day NOT BETWEEN 0 AND {_LAST_DAY} OR took_ms < 0 OR hlc < 0
        OR (kind != 'void' AND abs(study_day - happened_at / {_A_DAY}) > {_APART})
        OR CASE
            WHEN coalesce(payload, '') = '' THEN kind IN ('set', 'void')
            WHEN NOT json_valid(payload) THEN 1
            WHEN json_type(payload) != 'object' THEN 1
            WHEN kind = 'set' THEN ({_SET_IS_WRONG})
                OR EXISTS (SELECT 1 FROM json_each(payload) WHERE key NOT IN ({_KNOWN_KEYS}))
            WHEN kind = 'void' THEN length(coalesce(json_extract(payload, '$.cancels'), '')) != 32
            ELSE 0 END
    )
"""
_EDIT_IS_LOST = " AND ".join(
    f"NOT EXISTS (SELECT 1 FROM {table.name} WHERE uid = edit.row_uid)" for table in SYNCED
)


@dataclass(frozen=True, slots=True)
class Loose:
    """Rows that reference what is not there."""

    events: int
    synced: dict[str, int]  # by table
    local: list[tuple[str, int]]  # table and row


def loose(connection: Connection) -> Loose:
    """Return the rows whose foreign keys lead nowhere, and the events that have no card."""
    events, synced, local = 0, dict[str, int](), list[tuple[str, int]]()
    for table, row, *_ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        if table == event.name:
            events += 1
        elif table in _LOCAL:
            local.append((table, row))
        else:
            synced[table] = synced.get(table, 0) + 1
    events += _count(connection, "event WHERE card_id IS NULL")
    return Loose(events, synced, local)


def without_names(connection: Connection) -> dict[str, int]:
    """Return how many rows have a uid that is none, by table; where there are any."""
    tables = (*SYNCED, device, event, edit)
    found = {table.name: _count(connection, f'"{table.name}" WHERE length(uid) != 16') for table in tables}
    return {name: count for name, count in found.items() if count}


def broken_fields(connection: Connection) -> dict[str, int]:
    """Return how many JSON fields cannot be read, by table and column; where there are any."""
    found: dict[str, int] = {}
    for name, kind in _JSON.items():
        table, column = name.split(".")
        of_kind = f"json_type({column}) IS NOT '{kind}'" if kind else "0"
        shape = (
            f" OR EXISTS (SELECT 1 FROM json_each({column}) e WHERE e.type != 'array' OR "
            "json_array_length(e.value) != 2 OR json_type(e.value, '$[0]') != 'integer')"
            if column == "stamps"
            else ""
        )
        broken = f"CASE WHEN NOT json_valid({column}) THEN 1 ELSE {of_kind}{shape} END"
        count = _count(connection, f"\"{table}\" WHERE coalesce({column}, '') != '' AND {broken}")
        if count:
            found[name] = count
    return found


def unreadable_texts(connection: Connection) -> Iterator[str]:
    """Read all there is in every table once, and give the names of those in which that fails.

    Of those that can be made again nothing is told: others compare them.
    """
    for table in metadata.sorted_tables:
        if table.name not in _LOCAL and not _reads(connection, table):
            yield table.name


def _reads(connection: Connection, table: Table) -> bool:
    driver = connection.connection.dbapi_connection
    assert driver is not None  # noqa: S101  it is open
    cursor = driver.cursor()
    try:
        for _ in cursor.execute(f'SELECT * FROM "{table.name}" NOT INDEXED'):
            pass
    except Exception as error:
        if not is_unreadable(error):
            raise
        return False
    finally:
        cursor.close()
    return True


def senseless_events(connection: Connection) -> list[int]:
    """Return the lines of the log that say what no answer can; unknown kinds are a newer version's."""
    return list(connection.exec_driver_sql(f"SELECT id FROM event WHERE {_EVENT_IS_WRONG}").scalars())


def lost_edits(connection: Connection) -> int:
    """Return how many entries of the journal of edits are about rows that are not there."""
    of_a_row = f"field NOT IN ('{BORN}', '{LINES}', '{TURNED}')"
    return _count(connection, f"edit WHERE {of_a_row} AND {_EDIT_IS_LOST}")


def senseless_meta(connection: Connection) -> list[str]:
    """Return what the file says of itself and cannot be."""
    found: list[str] = []
    try:
        UUID(get_meta(connection, "collection_uid"))
    except ValueError:
        found.append("collection_uid")
    revision = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if get_meta(connection, "format") != str(revision) or not 1 <= revision <= REVISION:
        found.append("format")
    if not (get_meta(connection, "hlc") or "0").isdecimal():
        found.append("hlc")
    return found


def greatest_stamp(connection: Connection) -> int:
    """Return the greatest stamp of any row, event or edit."""
    highest = [
        _number(connection, f'SELECT max(hlc) FROM "{table.name}"') for table in (*SYNCED, event, edit)
    ]
    edited = [
        _number(
            connection,
            f"SELECT max(json_extract(e.value, '$[0]')) FROM \"{table.name}\", json_each(stamps) e "
            "WHERE stamps IS NOT NULL AND json_valid(stamps)",
        )
        for table in SYNCED
    ]
    return max(*highest, *edited)


def _number(connection: Connection, statement: str) -> int:
    return int(connection.exec_driver_sql(statement).scalar() or 0)


def _count(connection: Connection, of: str) -> int:
    return _number(connection, f"SELECT count(*) FROM {of}")
