"""Pictures and sounds: files named by their content in a folder beside the collection, and a row for each.

A file is written beside its name, brought to the disk, and then renamed: whenever the program ends, a name
stands for a whole file or for none.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from uuid import NAMESPACE_OID, uuid5

from sqlalchemy import Connection, select

from kmsflash.store.opening import Write
from kmsflash.store.rows import add, born, set_fields
from kmsflash.store.tables import media

_UNFINISHED = ".part"
_ABANDONED = 24 * 60 * 60  # seconds after which no program writes it any more


@dataclass(frozen=True, slots=True)
class MediaRow:
    """A picture or a sound that texts may refer to."""

    sha256: str
    name: str
    size: int


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
        return name
    folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=folder, prefix=f"{name[:16]}-", suffix=_UNFINISHED, delete=False) as beside:
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
    with NamedTemporaryFile(dir=folder, prefix=f"{sha[:16]}-", suffix=_UNFINISHED, delete=False) as beside:
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
    for part in folder.glob(f"*{_UNFINISHED}"):
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


def put(write: Write, sha: str, name: str, size: int) -> None:
    """Write the row of some content under a name; its uid is the same on every machine that does."""
    uid = uuid5(NAMESPACE_OID, f"kmsflash media {sha} {name}")
    kept = write.connection.execute(select(media.c.id).where(media.c.uid == uid.bytes)).scalar()
    if kept is None:
        add(write, media, born(write, uid, sha256=sha, name=name, size=size))
    else:
        set_fields(write, media, kept, {"deleted": 0})
