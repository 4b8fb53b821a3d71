"""Ids written into notes, only when the learner asks for it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from kmsflash.collection.files import digest, read_whole
from kmsflash.collection.importing import Importing
from kmsflash.model.encodings import decode
from kmsflash.model.errors import UserError, cause
from kmsflash.model.ids import Uid
from kmsflash.notes.readers import MARKDOWN, PLAIN
from kmsflash.notes.stamps import ids_in, stamped
from kmsflash.store import notes
from kmsflash.store.opening import Store

_LENGTH = 8  # hexadecimal digits of an id


@dataclass(slots=True)
class Stamping:
    """The use case of writing ids into notes."""

    store: Store
    importing: Importing

    def stamp(self, source: Uid, now: datetime) -> tuple[Path, int]:
        """Write an id into each passage of a source that gave a fact and has none, and learn the ids.

        The file as it was is copied beside it first; the new one takes its place at once, or not at all.
        Returns the copy's path and how many ids were written. Raises `UserError`, and changes nothing, where
        the notes are no text, have changed since they were imported, or cannot be written.
        """
        with self.store.reading() as connection:
            row = next((row for row in notes.sources(connection) if row.uid == source), None)
            passages = notes.marks_of(connection, source)
        if row is None or not row.path:
            raise UserError(
                "These notes lie in no file on this computer, so no ids can be written into them."
            )
        path = Path(row.path)
        text, encoding, data = _text_of(path)
        if row.stamp is None or digest(data) != row.stamp.digest:
            raise UserError("{name} has changed since it was imported. Update from it first.", name=path.name)
        ids = dict(new_ids(source, passages, ids_in(text)))
        result = stamped(text, ids).encode(encoding)
        if result == data:
            return path, 0
        copy = _replace(path, data, result)
        self.importing.notes(path, now)  # so that the file is known as it is now: nothing else has changed
        return copy, len(ids_in(result.decode(encoding))) - len(ids_in(text))


def _text_of(path: Path) -> tuple[str, str, bytes]:
    """Return a file's text, its encoding and its bytes."""
    data, _ = read_whole(path)
    if path.suffix.lower() not in (*MARKDOWN.endings, *PLAIN.endings) or decode(data) is None:
        raise UserError(
            "{name} is neither Markdown nor plain text, so no ids can be written into it.", name=path.name
        )
    for encoding in ("utf-8", "utf-16"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.encode(encoding) == data:
            return text, encoding, data
    raise UserError(
        "{name} is not saved as UTF-8. Save it so, import it again, and then write the ids.", name=path.name
    )


def new_ids(
    source: UUID, passages: list[tuple[int, int, str]], there: Mapping[int, str]
) -> Iterator[tuple[int, str]]:
    """Give a line and its id for each passage without one; an id is the same whenever it is made."""
    taken = set(there.values())
    for first, last, _ in passages:
        if first in there or last in there:
            continue
        number = 0
        while (mark := digest(f"{source}/{first}/{number}".encode())[:_LENGTH]) in taken:
            number += 1
        yield first, mark


def _replace(path: Path, before: bytes, after: bytes) -> Path:
    """Copy a file beside itself, then let the new one take its place; return the copy's path."""
    copy, number = path.with_name(f"{path.stem} (before ids){path.suffix}.bak"), 1
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.stem} (before ids {number}){path.suffix}.bak")
    beside = path.with_name(f".{path.name}.part")
    try:
        _write(copy, before)
        _settle(path.parent)
        _write(beside, after)
        beside.chmod(path.stat().st_mode)
        is_as_it_was = path.read_bytes() == before
        if is_as_it_was:
            beside.replace(path)
            _settle(path.parent)
    except OSError as error:
        _drop(beside, copy)
        raise UserError(
            "{name} cannot be written: {reason}. It is as it was.", name=path.name, reason=cause(error)
        ) from error
    if not is_as_it_was:
        _drop(beside, copy)
        raise UserError(
            "{name} is being changed by another program. Try again when that is done.", name=path.name
        )
    return copy


def _drop(*paths: Path) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    """Write a file, and have it on disk when this returns."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Have the names in a folder on disk too, where system and disk know how to."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
