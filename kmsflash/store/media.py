"""Pictures and sounds: files named by their content in a folder beside the collection, and a row for each.

A file is written beside its name, brought to the disk, and then renamed: whenever the program ends, a name
stands for a whole file or for none.
"""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any
from urllib.parse import unquote
from uuid import NAMESPACE_OID, uuid5

from sqlalchemy import ColumnElement, Connection, func, or_, select, true

from kmsflash.store.opening import Write
from kmsflash.store.rows import add, born, set_fields, set_many
from kmsflash.store.tables import card, edit, fact, media, meta, source

UNFINISHED = ".part"
_NOTES = (card.c.front, card.c.answer, card.c.explanation)
_OWN = (card.c.own_front, card.c.own_answer, card.c.own_explanation)
_ABANDONED = 24 * 60 * 60  # seconds after which no program writes it any more


@dataclass(frozen=True, slots=True)
class MediaRow:
    """A picture or a sound that texts may refer to."""

    sha256: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row as it is looked after: its key in the table, and what it stands for."""

    key: int
    sha256: str
    name: str


def folder_of(collection: Path) -> Path:
    """Return the folder that holds the media of the collection at that path."""
    return collection.with_name(f"{collection.stem}.media")


def digest(data: bytes) -> str:
    """Return the name of these bytes among all bytes: their SHA-256, lower-case hexadecimal."""
    return sha256(data).hexdigest()


def keep_file(folder: Path, data: bytes) -> str:
    """Write *data* into *folder* under its digest, and return that. Raises `OSError` where it cannot be."""
    name = digest(data)
    there = folder / name
    if there.is_file() and there.stat().st_size == len(data):
        with suppress(OSError):
            there.touch()  # it is wanted again: whoever looks for what is unused leaves what is young
        return name
    folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=folder, prefix=f"{name[:16]}-", suffix=UNFINISHED, delete=False) as beside:
        try:
            beside.write(data)
            beside.flush()
            os.fsync(beside.fileno())
        except BaseException:
            Path(beside.name).unlink(missing_ok=True)
            raise
    Path(beside.name).replace(there)
    _bring_to_disk(folder)
    return name


def write_beside(folder: Path, sha: str, data: bytes) -> Path:
    """Write *data*, whose digest is *sha*, beside its name, and return where; `settle` gives it the name."""
    folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=folder, prefix=f"{sha[:16]}-", suffix=UNFINISHED, delete=False) as beside:
        try:
            beside.write(data)
        except BaseException:
            Path(beside.name).unlink(missing_ok=True)
            raise
    return Path(beside.name)


def settle(folder: Path, beside: Mapping[str, Path]) -> None:
    """Have files that lie beside their names on the disk, and under them. May raise `OSError`."""
    for path in beside.values():
        handle = os.open(path, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    for sha, path in beside.items():
        path.replace(folder / sha)
    if beside:
        _bring_to_disk(folder)


def _bring_to_disk(folder: Path) -> None:
    """Bring the folder's own entry to the disk, where a system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(folder: Path, now: float) -> None:
    """Remove what was left unfinished for a day; *now* is in seconds since 1970."""
    for part in folder.glob(f"*{UNFINISHED}"):
        with suppress(OSError):
            if now - part.stat().st_mtime > _ABANDONED:
                part.unlink()


def by_content(connection: Connection, sha: str) -> MediaRow | None:
    """Return the row of some content; the eldest, where there are several."""
    return next(_rows(connection, media.c.sha256 == sha), None)


def by_name(connection: Connection, name: str) -> MediaRow | None:
    """Return the row of that name; the eldest, where there are several."""
    return next(_rows(connection, media.c.name == name), None)


def _rows(connection: Connection, where: object) -> Iterator[MediaRow]:
    wanted = select(media).where(where, media.c.deleted == 0).order_by(media.c.hlc, media.c.uid)  # type: ignore[arg-type]
    return (MediaRow(row.sha256, row.name, row.size) for row in connection.execute(wanted))


def living(connection: Connection) -> list[NamedRow]:
    """Return all rows that stand for something, the eldest first."""
    wanted = select(media.c.id, media.c.sha256, media.c.name).where(media.c.deleted == 0)
    rows = connection.execute(wanted.order_by(media.c.hlc, media.c.uid))
    return [NamedRow(row.id, row.sha256, row.name) for row in rows]


def living_rows(connection: Connection) -> list[MediaRow]:
    """Return all rows that stand for something, with their sizes."""
    return list(_rows(connection, true()))


def all_rows(connection: Connection) -> list[MediaRow]:
    """Return all rows, also those that stand for nothing any more."""
    return [MediaRow(row.sha256, row.name, row.size) for row in connection.execute(select(media))]


def questions_showing(connection: Connection, names: Collection[str]) -> dict[str, list[str]]:
    """Return the questions of the cards that are not deleted and show a file, by its name."""
    found: dict[str, list[str]] = {}
    if not names:
        return found
    shown = [func.coalesce(own, notes) for own, notes in zip(_OWN, _NOTES, strict=True)]
    wanted = select(*shown).where(or_(*(text.contains("media/") for text in shown)), card.c.deleted == 0)
    for texts in connection.execute(wanted):
        said = unquote(" ".join(filter(None, texts)))
        for name in names:
            if f"media/{name}" in said:
                found.setdefault(name, []).append(texts[0])
    return found


def forget(write: Write, keys: Sequence[int]) -> None:
    """Let rows stand for nothing any more."""
    set_many(write, media, {key: {"deleted": 1} for key in keys})


def texts_of_living(connection: Connection) -> Iterator[str]:
    """Give the texts of cards that are not deleted, as they show, where they refer to pictures or sounds."""
    shown = [func.coalesce(own, notes) for own, notes in zip(_OWN, _NOTES, strict=True)]
    yield from _speaking(connection, shown, card.c.deleted == 0)


def texts_with_media(connection: Connection, since: int) -> Iterator[str]:
    """Give every text that may refer to pictures or sounds, also of what is deleted.

    Of the journal, steps made after the stamp *since* count: what they wrote over can be taken back.
    """
    yield from _speaking(connection, [*_NOTES, *_OWN])
    yield from _speaking(connection, [fact.c.quote])
    yield from _speaking(connection, [source.c.text])
    yield from _speaking(connection, [meta.c.value])  # what is being written
    yield from _speaking(connection, [edit.c.before, edit.c.after], edit.c.step > since)


def _speaking(
    connection: Connection, texts: Sequence[ColumnElement[Any]], *where: ColumnElement[bool]
) -> Iterator[str]:
    wanted = select(*texts).where(or_(*(text.contains("media/") for text in texts)), *where)
    for row in connection.execution_options(yield_per=500).execute(wanted):
        yield from filter(None, row)


def put(write: Write, sha: str, name: str, size: int) -> None:
    """Write the row of some content under a name; its uid is the same on every machine that does."""
    uid = uuid5(NAMESPACE_OID, f"kmsflash media {sha} {name}")
    kept = write.connection.execute(select(media.c.id).where(media.c.uid == uid.bytes)).scalar()
    if kept is None:
        add(write, media, born(write, uid, sha256=sha, name=name, size=size))
    else:
        set_fields(write, media, kept, {"deleted": 0})
