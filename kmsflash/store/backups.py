"""Copies of a collection, made by SQLite itself while it is open."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from kmsflash.model.errors import UserError, cause
from kmsflash.store.opening import Store

FOLDER = "backups"  # beside the collection


def back_up(store: Store, now: datetime) -> Path:
    """Copy the collection into the folder of its backups, named by the moment, and return the copy's path.

    Raises `UserError` where that cannot be done; nothing is half there then.
    """
    folder = store.path.parent / FOLDER
    stem = f"{store.path.stem} {now:%Y-%m-%d %H.%M.%S}"
    part = folder / f"{stem}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _free(folder, stem, store.path.suffix)
        with closing(sqlite3.connect(store.path)) as here, closing(sqlite3.connect(part)) as copy:
            here.backup(copy)
        part.replace(path)
    except (OSError, sqlite3.Error) as error:
        part.unlink(missing_ok=True)
        raise UserError(
            "A copy of your cards cannot be made in {folder}: {reason}. Nothing was changed.",
            folder=folder,
            reason=cause(error) if isinstance(error, OSError) else error,
        ) from error
    store.events.backed_up()
    return path


def _free(folder: Path, stem: str, suffix: str) -> Path:
    path, number = folder / f"{stem}{suffix}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem} ({number}){suffix}"
    return path
