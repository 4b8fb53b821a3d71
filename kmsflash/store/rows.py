"""Synced rows: how they are born, and how a field of one is edited."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Table, insert, select, update

from kmsflash.store.opening import Write
from kmsflash.store.tables import SYNCED, edit

BORN = "born"  # field of the journal's row that says between which stamps the rows of a step were born
_BATCH = 500  # SQLite's limit of variables in one statement is far above


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """One field of one row, before and after."""

    row: UUID
    field: str
    before: Any
    after: Any
    base: Any  # the field's stamp before: [hlc, by], or None


def born(write: Write, uid: UUID, **fields: Any) -> dict[str, Any]:
    """Return the row of something new, stamped."""
    return {"uid": uid.bytes, "hlc": write.stamp(), "by": write.device, **fields}


def add(write: Write, table: Table, row: Mapping[str, Any]) -> int:
    """Insert one row and return its integer key."""
    done = write.connection.execute(insert(table).values(**row))
    assert done.inserted_primary_key is not None  # noqa: S101  one row was inserted
    return int(done.inserted_primary_key[0])


def add_many(write: Write, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; all have the same fields."""
    if rows:
        write.connection.execute(insert(table), list(rows))


def keys_of(connection: Connection, table: Table, uids: Sequence[UUID]) -> dict[UUID, int]:
    """Return the integer keys of the rows with these uids; those that are not there are left out."""
    found: dict[UUID, int] = {}
    for start in range(0, len(uids), _BATCH):
        batch = [uid.bytes for uid in uids[start : start + _BATCH]]
        rows = connection.execute(select(table.c.uid, table.c.id).where(table.c.uid.in_(batch)))
        found.update((UUID(bytes=uid), key) for uid, key in rows)
    return found


def set_fields(write: Write, table: Table, key: int, values: Mapping[str, Any]) -> list[FieldEdit]:
    """Edit fields of one row, stamp those that really change, and return what changed."""
    row = write.connection.execute(select(table).where(table.c.id == key)).mappings().one()
    changed = {name: value for name, value in values.items() if row[name] != value}
    if not changed:
        return []
    stamps = json.loads(row["stamps"]) if row["stamps"] else {}
    uid = UUID(bytes=row["uid"])
    edits = [FieldEdit(uid, name, row[name], value, stamps.get(name)) for name, value in changed.items()]
    stamp = [write.stamp(), int(write.device)]
    stamps.update(dict.fromkeys(changed, stamp))
    write.connection.execute(
        update(table).where(table.c.id == key).values(stamps=json.dumps(stamps), **changed)
    )
    return edits


def record(write: Write, label: str, edits: Sequence[FieldEdit], since: int | None = None) -> int:
    """Write one labelled step to the journal of edits, and return its name; 0 where nothing was done.

    *since* is the stamp before the step began: what was born after it belongs to the step, in one row.
    """
    births = since is not None and write.greatest > since
    if not edits and not births:
        return 0
    last = write.greatest
    step = write.stamp()
    if births:
        born_since = FieldEdit(UUID(int=0), BORN, None, [since, last], None)
        edits = [born_since, *edits]
    rows = [
        {
            "uid": write.uid().bytes,
            "step": step,
            "label": label,
            "hlc": write.stamp(),
            "by": write.device,
            "row_uid": change.row.bytes,
            "field": change.field,
            "before": json.dumps(change.before),
            "after": json.dumps(change.after),
            "base": json.dumps(change.base),
        }
        for change in edits
    ]
    write.connection.execute(insert(edit), rows)
    return step


def born_between(connection: Connection, step: int) -> tuple[int, int]:
    """Return the stamps between which the rows of a step were born; nothing lies between 0 and 0."""
    wanted = select(edit.c.after).where(edit.c.step == step, edit.c.field == BORN)
    told = connection.execute(wanted).scalar()
    first, last = json.loads(told) if told else (0, 0)
    return first, last


def take_back(write: Write, step: int) -> list[FieldEdit]:
    """Undo a step where nothing was edited since: fields get back what they held, births are deleted.

    Returns the edits that did it, to be recorded as a step of their own.
    """
    wanted = select(edit).where(edit.c.step == step, edit.c.by == write.device).order_by(edit.c.id.desc())
    edits: list[FieldEdit] = []
    for row in write.connection.execute(wanted).all():
        if row.field == BORN:
            first, last = json.loads(row.after)
            edits += _unmake(write, first, last)
        else:
            edits += _put_back(write, row)
    return edits


def _unmake(write: Write, first: int, last: int) -> list[FieldEdit]:
    edits: list[FieldEdit] = []
    for table in SYNCED:
        born_then = select(table.c.id).where(
            table.c.hlc > first, table.c.hlc <= last, table.c.by == write.device, table.c.deleted == 0
        )
        for key in write.connection.execute(born_then).scalars().all():
            edits += set_fields(write, table, key, {"deleted": 1})
    return edits


def _put_back(write: Write, row: Row[Any]) -> list[FieldEdit]:
    for table in SYNCED:
        if row.field not in table.c:
            continue
        found = (
            write.connection.execute(select(table).where(table.c.uid == row.row_uid)).mappings().one_or_none()
        )
        if found is not None and found[row.field] == json.loads(row.after):
            return set_fields(write, table, found["id"], {row.field: json.loads(row.before)})
    return []
