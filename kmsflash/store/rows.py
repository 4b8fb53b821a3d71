"""Synced rows: how they are born, and how a field of one is edited."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, insert, select, update

from kmsflash.store.opening import Write
from kmsflash.store.tables import edit

BORN = "born"  # field of the journal's row that says between which stamps the rows of a step were born
LINES = "lines"  # field of the journal's row that says which lines of the log a step told for other devices
_BATCH = 500  # SQLite's limit of variables in one statement is far above


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """One field of one row, before and after."""

    row: UUID
    field: str
    before: Any
    after: Any
    base: Any  # the field's stamp before: [hlc, by], or None
    table: str = ""  # where the row stands, and its key there: for whoever acts on the edit, not kept
    key: int = 0


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
    return set_many(write, table, {key: values})


def set_many(write: Write, table: Table, values: Mapping[int, Mapping[str, Any]]) -> list[FieldEdit]:
    """Edit fields of rows by their keys, stamp those that really change, and return what changed."""
    names = sorted({name for each in values.values() for name in each})
    if not names:
        return []
    rows = fields_of(write.connection, table, list(values), names)
    edits: list[FieldEdit] = []
    updates: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for key, wanted in values.items():
        row = rows[key]
        changed = {name: value for name, value in wanted.items() if row[name] != value}
        if not changed:
            continue
        stamps = json.loads(row["stamps"]) if row["stamps"] else {}
        uid = UUID(bytes=row["uid"])
        edits += [
            FieldEdit(uid, name, row[name], value, stamps.get(name), table.name, key)
            for name, value in changed.items()
        ]
        stamp = [write.stamp(), int(write.device)]
        stamps.update(dict.fromkeys(changed, stamp))
        new = {f"new_{name}": value for name, value in changed.items()}
        updates.setdefault(tuple(changed), []).append(
            {"of_key": key, "new_stamps": json.dumps(stamps), **new}
        )
    for changed_names, parameters in updates.items():
        fresh: dict[str, Any] = {name: bindparam(f"new_{name}") for name in (*changed_names, "stamps")}
        write.connection.execute(
            update(table).where(table.c.id == bindparam("of_key")).values(fresh), parameters
        )
    return edits


def fields_of(
    connection: Connection, table: Table, keys: Sequence[int], names: Sequence[str]
) -> dict[int, Mapping[str, Any]]:
    """Return some fields of rows by their keys, with their uid and stamps."""
    columns = ("id", "uid", "stamps", *(name for name in names if name not in ("id", "uid", "stamps")))
    wanted = select(*(table.c[name] for name in columns))
    found: dict[int, Mapping[str, Any]] = {}
    for batch in _batches(keys):
        for row in connection.execute(wanted.where(table.c.id.in_(batch))).all():
            found[row[0]] = dict(zip(columns, row, strict=True))
    return found


def _batches(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(keys), _BATCH):
        yield keys[start : start + _BATCH]


def record(
    write: Write, label: str, edits: Sequence[FieldEdit], since: int | None = None, takes_back: int = 0
) -> int:
    """Write one labelled step to the journal of edits, and return its name; 0 where nothing was done.

    *since* is the stamp before the step began: what was born after it, and what was told to the log of
    reviews, belongs to the step, in one row. A step without a label is none that the learner took: it goes
    with the answer written before it.
    *takes_back* names the step that this one undoes; it is kept also where nothing of that was left to undo.
    """
    births = since is not None and (write.greatest > since or takes_back > 0)
    if not edits and not births:
        return 0
    last = write.greatest
    step = write.stamp()
    if births:
        born_since = FieldEdit(UUID(int=0), BORN, None, [since, last], None)
        edits = [born_since, *edits]
    for batch in _batches(edits):
        rows = [
            {
                "uid": write.uid().bytes,
                "step": step,
                "label": label,
                "takes_back": takes_back,
                "hlc": write.stamp(),
                "by": write.device,
                "row_uid": change.row.bytes,
                "field": change.field,
                "before": _json(change.before),
                "after": _json(change.after),
                "base": _json(change.base),
            }
            for change in batch
        ]
        write.connection.execute(insert(edit), rows)
    return step


def told_lines(first: int, last: int) -> FieldEdit:
    """Return what says in a step that the lines of the log from *first* to *last* came with it."""
    return FieldEdit(UUID(int=0), LINES, None, [first, last], None)


def _json(value: Any) -> str:
    """Return a value as JSON, numbers and nothing by the short way: a step may have ten thousand of them."""
    if value is None:
        return "null"
    return str(value) if type(value) is int else json.dumps(value)
