"""What can be read of a damaged collection: its rows, table by table, and how many are lost."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from types import NoneType
from typing import Any

from sqlalchemy import Integer, LargeBinary, Table

from kmsflash.model.errors import UserError, cause
from kmsflash.model.progress import Report, unreported
from kmsflash.model.salvage import TableCount
from kmsflash.store import events
from kmsflash.store.pages import LEAF, Pages, Record, Rows, Value
from kmsflash.store.seals import parts
from kmsflash.store.tables import SYNCED, device, edit, event, local_source, meta

CARRIED = (meta, device, *SYNCED, event, edit, local_source)
"""All that is not made again from the rest; where a source lies on this machine is kept where it can be."""

_ROWS_OF_PAGE = 100  # about, and not fewer
_UID = 16  # bytes
_STEPS = 10_000  # of SQLite's machine: to make a table takes some fifty
_LAST_DAY = 84_000  # since 1970: what lies after that is damage
_DAY_MS = 86_400_000
_JSON = ("headings", "stamps", "payload", "before", "after", "base")

Row = dict[str, Value]
Seals = dict[str, dict[int, int]]  # by part and row


@dataclass(slots=True)
class Found:
    """What a damaged file gave."""

    tables: dict[str, dict[int, Row]] = field(default_factory=dict)  # by the number of the row
    counts: list[TableCount] = field(default_factory=list)
    seals: Seals = field(default_factory=dict)  # what rows were sealed as
    has_all_changes: bool = True  # False: rows may have been changed since they were sealed

    def meta(self) -> dict[str, str]:
        """Return what the file says of itself."""
        return {str(row["key"]): str(row["value"]) for row in self.tables["meta"].values()}


@dataclass(slots=True)
class _Shape:
    """How the rows of a table look in this file."""

    table: Table
    columns: list[str]
    root: int = 0  # the page that it begins at; 0: not known
    is_unknown: bool = False  # to the version that made the file
    _kinds: list[tuple[type, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self._kinds = [_kinds_of(self.table, name) for name in self.columns]

    def fits(self, record: Record) -> bool:
        """Return whether a record may be a row of this table."""
        return (
            1 < len(record) <= len(self.columns)
            and all(map(isinstance, record, self._kinds))
            and ("uid" not in self.table.c or self._has_uid(record))
        )

    def is_whole(self, record: Record) -> bool:
        """Return whether a record is a row of this table, and no other's."""
        return len(record) == len(self.columns) and self.fits(record)

    def _has_uid(self, record: Record) -> bool:
        uid = record[self.columns.index("uid")]
        return isinstance(uid, bytes) and len(uid) == _UID

    def row(self, key: int, record: Record) -> Row:
        """Return a record by the names of its columns; the number of a row is its integer key."""
        told = {
            name: value for name, value in zip(self.columns, record, strict=False) if name in self.table.c
        }
        (primary,) = self.table.primary_key
        return told | ({primary.name: key} if isinstance(primary.type, Integer) else {})


def _kinds_of(table: Table, name: str) -> tuple[type, ...]:
    column = table.c.get(name)
    if column is None:
        return (object,)  # of a version that is not this one
    kind = bytes if isinstance(column.type, LargeBinary) else int if isinstance(column.type, Integer) else str
    return (kind,) if name == "uid" else (kind, NoneType)


def find(path: Path, report: Report = unreported) -> Found:
    """Read all that can be read of the collection at *path*, which is not touched.

    `report` counts tables. Raises `UserError` where the file cannot be read at all, or holds nothing.
    """
    try:
        pages = Pages(path)
    except OSError as error:
        raise UserError("{path} cannot be read: {reason}.", path=path, reason=cause(error)) from error
    shapes, seen = _shapes(pages), set[int]()
    read: dict[str, Rows] = {}
    for number, shape in enumerate(shapes):
        report(number, len(shapes))
        read[shape.table.name] = _read(pages, shape, seen)
    _sweep(pages, shapes, read, seen)
    found = _sifted(shapes, read)
    if not (found.tables["card"] or found.tables["event"]):
        raise UserError("Nothing in {path} can be read.", path=path)
    _read_seals(pages, {shape.table.name: shape for shape in shapes}, found)
    report(len(shapes), len(shapes))
    return found


def _read_seals(pages: Pages, shapes: dict[str, _Shape], found: Found) -> None:
    """Read the checksums of rows, but for rows that were changed since they were made."""
    schema = pages.table(1, _is_schema, set()).found.values()
    roots = {name: root for kind, name, _, root, _ in schema if kind == "table" and isinstance(root, int)}
    listed = _pairs(pages, roots.get("local_unsealed", 0))
    found.has_all_changes = not (listed.bad_pages or listed.broken)
    changed = set(listed.found.values())
    for part in parts():
        root = roots.get(f"local_seal_{part.name}")
        if root and shapes[part.table.name].columns == list(part.table.columns.keys()):
            rows = _pairs(pages, root).found.items()
            told = {key: seal for key, (_, seal) in rows if isinstance(seal, int)}
            found.seals[part.name] = {
                key: seal for key, seal in told.items() if (part.number, key) not in changed
            }


def _pairs(pages: Pages, root: int) -> Rows:
    return pages.table(root, lambda record: len(record) == 2 and isinstance(record[1], int), set())


def _read(pages: Pages, shape: _Shape, seen: set[int]) -> Rows:
    if shape.root:
        return pages.table(shape.root, shape.fits, seen)
    return Rows() if shape.is_unknown else Rows(bad_pages=1)


def _shapes(pages: Pages) -> list[_Shape]:
    """Return how each table looks, by the file's own schema as far as that can be read."""
    schema = pages.table(1, _is_schema, set())
    tables = [row for row in schema.found.values() if row[0] == "table"]
    told = {str(name): (root, str(sql)) for _, name, _, root, sql in tables}
    is_whole = bool(told) and not schema.bad_pages and not schema.broken
    shapes = []
    for table in CARRIED:
        root, sql = told.get(table.name, (0, ""))
        columns = _columns(table.name, sql) or list(table.columns.keys())
        shapes.append(_Shape(table, columns, root if isinstance(root, int) else 0, is_whole and not sql))
    return shapes


def _is_schema(record: Record) -> bool:
    return len(record) == 5 and isinstance(record[0], str) and isinstance(record[3], int)


def _columns(name: str, sql: str) -> list[str]:
    """Return the columns of a table by the words that made it; none where they make no sense."""
    if not sql.startswith("CREATE TABLE"):
        return []
    try:
        with closing(sqlite3.connect(":memory:")) as empty:
            empty.set_progress_handler(lambda: 1, _STEPS)  # whoever made the file may have made this endless
            empty.execute(sql)
            rows = empty.execute("SELECT name FROM pragma_table_info(?)", (name,)).fetchall()
    except (sqlite3.Error, sqlite3.Warning):
        return []
    return [str(column) for (column,) in rows]


def _sweep(pages: Pages, shapes: list[_Shape], read: dict[str, Rows], seen: set[int]) -> None:
    """Look on pages that no page names any more for rows of the tables that have lost some."""
    wanted = [shape for shape in shapes if _has_lost(read[shape.table.name])]
    if not wanted:
        return
    unused = pages.free()
    for number in range(1, pages.count + 1):
        if number in seen or number in unused or pages.kind(number) != LEAF:
            continue
        there = pages.leaf(number).found
        for shape in wanted:
            whole = {key: record for key, record in there.items() if shape.is_whole(record)}
            if 2 * len(whole) > len(there):
                rows = read[shape.table.name]
                rows.found = whole | rows.found
                break


def _has_lost(rows: Rows) -> bool:
    return bool(rows.bad_pages or rows.broken) or len(rows.found) < max(rows.found, default=0)


# What makes sense of what was read


def _sifted(shapes: list[_Shape], read: dict[str, Rows]) -> Found:
    found = Found()
    for shape in shapes:
        rows = read[shape.table.name]
        named = {key: shape.row(key, record) for key, record in rows.found.items() if key > 0}
        good = {key: row for key, row in sorted(named.items()) if _makes_sense(shape.table.name, row)}
        found.tables[shape.table.name] = good
        if shape.table is not local_source:
            lost = _lost(rows, len(good), shape.table)
            found.counts.append(TableCount(shape.table.name, len(good), lost))
    return found


def _lost(rows: Rows, good: int, table: Table) -> int:
    """Estimate how many rows are lost: rows are numbered without gaps, for none is ever removed."""
    gaps = _last(rows) - good if table is not meta and _has_lost(rows) else 0
    senseless = len(rows.found) - good
    return max(rows.broken + senseless, gaps, 1 if rows.bad_pages and not rows.found else 0)


def _last(rows: Rows) -> int:
    """Return the number of the last row; one that is far beyond what the others let expect is damaged."""
    expected = 2 * len(rows.found) + _ROWS_OF_PAGE * rows.bad_pages + _ROWS_OF_PAGE
    return max((key for key in rows.found if key <= expected), default=0)


def _makes_sense(table: str, row: Row) -> bool:
    """Return whether a row can be kept, after what may be left out of it was."""
    if not all(_is_json(row.get(name)) for name in _JSON):
        if table == "edit" or (table == "event" and not _is_json(row.get("payload"))):
            return False
        for name in ("stamps", "headings"):
            if not _is_json(row.get(name)):
                row.pop(name)  # the usual value takes its place
    check = _CHECKS.get(table)
    return _is_time(row.get("hlc")) and (check is None or check(row))


def _is_json(value: Any) -> bool:
    if value is None:
        return True
    try:
        json.loads(value)
    except (ValueError, TypeError, RecursionError):
        return False
    return True


def _is_time(stamp: Any) -> bool:
    return stamp is None or 0 <= stamp >> 16 <= _LAST_DAY * _DAY_MS


def _is_event(row: Row) -> bool:
    day, moment, took = (row.get(name) or 0 for name in ("study_day", "happened_at", "took_ms"))
    if not isinstance(day, int) or not isinstance(moment, int) or not isinstance(took, int):
        return False
    if not (0 <= day <= _LAST_DAY and 0 <= moment <= _LAST_DAY * _DAY_MS * 1000 and 0 <= took <= _DAY_MS):
        return False
    try:
        events.read_line(tuple(row.get(name) for name in ("id", *events.LINE)))
    except (ValueError, TypeError, KeyError, AttributeError):
        return False
    return True


def _is_card(row: Row) -> bool:
    days = [row.get(name) for name in ("buried_on", "changed_on")]
    return all(day is None or (isinstance(day, int) and 0 <= day <= _LAST_DAY) for day in days)


_CHECKS: dict[str, Callable[[Row], bool]] = {
    "event": _is_event,
    "card": _is_card,
    "meta": lambda row: isinstance(row.get("key"), str),
    "device": lambda row: isinstance(row.get("uid"), bytes),
}


def stamps_of(found: Found) -> Iterable[int]:
    """Give the stamps of all rows, and of the edits of their fields."""
    for rows in found.tables.values():
        for row in rows.values():
            stamp = row.get("hlc")
            if isinstance(stamp, int):
                yield stamp
