"""Rows that were damaged, as they were: only where their seal says that they were so."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from kmsflash.store.backups import source
from kmsflash.store.checking import attempt
from kmsflash.store.seals import Broken, Part, parts, ready, table_of


@dataclass(frozen=True, slots=True)
class Proven:
    """A row as it was when it was sealed."""

    part: str
    row: int
    values: Mapping[str, Any]  # by column

    @property
    def table(self) -> str:
        """The name of the table that the row is of."""
        return table_of(self.part).name


def in_backup(backup: Path, rows: Sequence[Broken]) -> list[Proven]:
    """Return those of *rows* that a backup has as they were when they were sealed."""
    found: list[Proven] = []
    try:
        with closing(source(backup)) as connection:
            ready(connection)
            for part in parts():
                found += _as_sealed(connection, part, [each for each in rows if each.part == part.name])
    except (OSError, sqlite3.Error, UnicodeDecodeError):
        pass  # damaged, or of an older program: another one may have the rest
    return found


def put_back(connection: Connection, rows: Sequence[Proven]) -> list[Proven]:
    """Put rows back as they were, and return them; they are sealed anew at the end of the transaction.

    A row that names one that is not there stays as it is, and one whose uid another row has.
    """
    done: list[Proven] = []
    for each in rows:
        table = table_of(each.part)
        there = connection.execute(select(table.c.id).where(table.c.id == each.row)).first()
        with attempt(connection):
            if there is None:
                connection.execute(table.insert().values(id=each.row, **each.values))
            else:
                connection.execute(table.update().where(table.c.id == each.row).values(dict(each.values)))
            done.append(each)
    return done


def _as_sealed(connection: sqlite3.Connection, part: Part, rows: Sequence[Broken]) -> Iterator[Proven]:
    names = ", ".join(f'"{name}"' for name in part.columns)
    wanted = f'SELECT {names} FROM "{part.table.name}" WHERE id = ? AND {part.seal} = ?'
    for each in rows:
        for values in connection.execute(wanted, (each.row, each.seal)):
            yield Proven(part.name, each.row, dict(zip(part.columns, values, strict=True)))


_SHOWN = 40  # letters of a question or a name
_ASKED = "SELECT CAST(coalesce(own_front, front) AS BLOB) FROM card WHERE {where} ORDER BY id LIMIT 1"
_NAMES = {  # by table: what a row is known by
    "card": _ASKED.format(where="id = ?"),
    "fact": _ASKED.format(where="fact_id = ?"),
    "tag": "SELECT CAST(name AS BLOB) FROM tag WHERE id = ?",
    "event": _ASKED.format(where="id = (SELECT card_id FROM event WHERE id = ?)"),
    "mock_answer": "SELECT CAST(question AS BLOB) FROM mock_answer WHERE id = ?",
    "option": "SELECT CAST(key AS BLOB) FROM option WHERE id = ?",
    **{
        name: f'SELECT CAST(name AS BLOB) FROM "{name}" WHERE id = ?'
        for name in ("device", "deck", "preset", "source", "media", "saved_search", "exam")
    },
}


def names_of(connection: Connection, rows: Sequence[Broken]) -> tuple[str, ...]:
    """Return what rows are known by, each once: a card by its question, others by table and name."""
    tables = {part.name: part.table.name for part in parts()}
    return tuple(dict.fromkeys(_name(connection, tables[each.part], each.row) for each in rows))


def _name(connection: Connection, table: str, row: int) -> str:
    wanted = _NAMES.get(table)
    found = None if wanted is None else connection.exec_driver_sql(wanted, (row,)).first()
    line = "" if found is None else " ".join((found[0] or b"").decode("utf-8", "replace").split())
    short = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
    if table == "card" and short:
        return f"“{short}”"
    return f"{table} “{short}”" if short else f"{table} {row}"
