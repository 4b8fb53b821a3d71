"""The journal of edits, read back: which steps there were, and what each of them is undone by."""

import json
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Table, bindparam, func, select

from kmsflash.store import births
from kmsflash.store.births import TURNED, Born
from kmsflash.store.opening import Write
from kmsflash.store.prepared import Prepared
from kmsflash.store.rows import BORN, LINES, FieldEdit, fields_of, keys_of, set_many
from kmsflash.store.tables import SYNCED, card, edit

_BY_NEED = (card, *(table for table in SYNCED if table is not card))  # most edits are of cards


@dataclass(slots=True)
class TakenBack:
    """What taking a step back did."""

    edits: list[FieldEdit]  # that did it, to be recorded as a step of their own
    tables: set[str]  # in which rows are other now
    cards: set[int] = field(default_factory=set)  # keys of those that are

    def add(self, done: births.Done | None) -> None:
        """Add what was done to the births of a step."""
        if done is not None:
            self.edits.append(FieldEdit(UUID(int=0), TURNED, None, done.turned.told(), None))
            self.tables |= done.tables
            self.cards |= done.cards


@dataclass(frozen=True, slots=True)
class StepRow:
    """One labelled step."""

    step: int  # its stamp, and its name
    label: str
    takes_back: int  # the step that it undoes; 0: none
    made_at: int  # milliseconds since 1970, UTC, by the wall clock
    last_row: int  # the journal's rows are numbered


def steps_since(connection: Connection, device: int, *, step: int = 0, row: int = 0) -> list[StepRow]:
    """Return one device's steps after a row of the journal, or else after a stamp, oldest first."""
    rows = _steps(by_row=row > 0).run(connection, since=row or step, device=device)
    return [
        StepRow(name, label, takes_back, int.from_bytes(uid[:6]), last)
        for name, label, takes_back, uid, last in rows
    ]


@cache
def _steps(*, by_row: bool) -> Prepared:
    wanted = select(
        edit.c.step,
        func.max(edit.c.label),
        func.max(edit.c.takes_back),
        func.min(edit.c.uid),
        func.max(edit.c.id),
    )
    since = (edit.c.id if by_row else edit.c.step) > bindparam("since")
    here = edit.c.by == bindparam("device")
    step = (
        edit.c.step + 0 if by_row else edit.c.step
    )  # the sum: or SQLite takes the index, and reads all of it
    return Prepared(wanted.where(since, here).group_by(step).order_by(step))


def reach_of(connection: Connection, step: int, device: int, most: int) -> tuple[int, set[tuple[str, str]]]:
    """Return how many edits and births a step has, and of which tables' fields; a birth is of `BORN`.

    Where it has more edits than *most* it is not looked up which.
    """
    wanted = select(edit.c.row_uid, edit.c.field).where(edit.c.step == step).limit(most + 2)
    rows = [row for row in connection.execute(wanted).all() if row.field not in (BORN, TURNED)]
    if len(rows) > most:
        return len(rows), set()
    fields = {UUID(bytes=row.row_uid): row.field for row in rows}
    turned = births.reach(connection, step, Born(*born_between(connection, step), device), most + 1)
    reach = {(name, BORN) for name in turned}
    for table in SYNCED:
        reach |= {(table.name, fields[uid]) for uid in keys_of(connection, table, list(fields))}
    return len(rows) + sum(turned.values()), reach


def born_between(connection: Connection, step: int) -> tuple[int, int]:
    """Return the stamps between which the rows of a step were born; nothing lies between 0 and 0."""
    wanted = select(edit.c.after).where(edit.c.step == step, edit.c.field == BORN)
    told = connection.execute(wanted).scalar()
    first, last = json.loads(told) if told else (0, 0)
    return first, last


def lines_of(connection: Connection, step: int) -> tuple[int, int] | None:
    """Return the first and last line of the log that came with a step; None where none did."""
    wanted = select(edit.c.after).where(edit.c.step == step, edit.c.field == LINES)
    told = connection.execute(wanted).scalar()
    if told is None:
        return None
    first, last = json.loads(told)
    return first, last


def take_back(write: Write, step: int) -> TakenBack:
    """Undo a step where nothing was edited since: fields get back what they held, births are deleted.

    Births that the step itself had deleted, or brought back, are again what they were before.
    """
    wanted = select(edit).where(edit.c.step == step, edit.c.by == write.device).order_by(edit.c.id.desc())
    rows = write.connection.execute(wanted).all()
    edits = _put_back(write, [row for row in rows if row.field not in (BORN, LINES, TURNED)])
    cards = {each.key for each in edits if each.table == card.name}
    done = TakenBack(edits, {each.table for each in edits}, cards)
    for row in rows:
        if row.field == TURNED:
            done.add(births.turn_round(write, births.read(row.after, row.by)))
        elif row.field == BORN:
            first, last = json.loads(row.after)
            done.add(births.delete(write, Born(first, last, int(write.device))))
    return done


def _put_back(write: Write, rows: list[Row[Any]]) -> list[FieldEdit]:
    """Give fields back what they held before, the newest edit first, where they hold what the step left."""
    by_row: dict[UUID, list[Row[Any]]] = {}
    for row in rows:
        by_row.setdefault(UUID(bytes=row.row_uid), []).append(row)
    edits: list[FieldEdit] = []
    for table in _BY_NEED:
        keys = keys_of(write.connection, table, list(by_row))
        told = {keys[uid]: [row for row in by_row.pop(uid) if row.field in table.c] for uid in keys}
        edits += _put_back_in(write, table, told)
        if not by_row:
            break
    return edits


def _put_back_in(write: Write, table: Table, told: dict[int, list[Row[Any]]]) -> list[FieldEdit]:
    names = sorted({row.field for rows in told.values() for row in rows})
    if not names:
        return []
    held = fields_of(write.connection, table, list(told), names)
    wanted: dict[int, dict[str, Any]] = {}
    for key, rows in told.items():
        now = dict(held[key])
        for row in rows:
            if now[row.field] == json.loads(row.after):
                now[row.field] = json.loads(row.before)
        wanted[key] = {name: now[name] for name in names}
    return set_many(write, table, wanted)
