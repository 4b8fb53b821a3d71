"""Pictures and sounds that nothing refers to any more but a backup: they lie aside until no backup does."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from sqlalchemy import NullPool, create_engine
from sqlalchemy.exc import DBAPIError

from kmsflash.store import media
from kmsflash.store.backups import bring_to_disk, still

_FOLDER = "only in backups"  # within the folder of media


def folder_of(collection: Path) -> Path:
    """Return the folder of what lies aside."""
    return media.folder_of(collection) / _FOLDER


def put_aside(path: Path) -> None:
    """Move a file of media aside. May raise `OSError`."""
    folder = path.parent / _FOLDER
    folder.mkdir(exist_ok=True)
    path.replace(folder / path.name)
    bring_to_disk(folder)


def aside(collection: Path) -> list[Path]:
    """Return the files that lie aside."""
    folder = folder_of(collection)
    return sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []


def bring_back(collection: Path, wanted: Iterable[str]) -> None:
    """Bring files of these digests back from aside, where they lie there."""
    folder = folder_of(collection)
    if not folder.is_dir():
        return
    for sha in set(wanted):
        with suppress(OSError):
            if not (folder.parent / sha).exists():
                (folder / sha).replace(folder.parent / sha)


def texts_of(backup: Path, since: int) -> Iterator[str] | None:
    """Return the texts of a backup that may refer to media, as `media.texts_with_media` gives them.

    None: they are not known, of one that cannot be read or is of another version of the program.
    """
    engine = create_engine("sqlite://", creator=lambda: still(backup), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            return iter(list(media.texts_with_media(connection, since)))
    except (DBAPIError, sqlite3.Error):
        return None
    finally:
        engine.dispose()


def names_of(backup: Path) -> dict[str, set[str]] | None:
    """Return under which names a backup knows the files of each digest; None: it cannot be read."""
    found: dict[str, set[str]] = {}
    try:
        connection = still(backup)
        try:
            for sha, name in connection.execute("SELECT sha256, name FROM media WHERE deleted = 0"):
                found.setdefault(str(sha), set()).add(str(name))
        finally:
            connection.close()
    except sqlite3.Error:
        return None
    return found
