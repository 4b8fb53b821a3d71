"""Pictures and sounds that no card refers to any more, and those that cards refer to but are not here.

A card that was deleted still refers to its own, so that it can come back whole; so does what was being
written, and what was written over within the last weeks, for that can be taken back.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kmsflash.collection.backups import Backups
from kmsflash.collection.media_aside import KEPT as KEPT  # noqa: PLC0414  the same rule
from kmsflash.collection.media_names import MENTIONED, REFERRED, names_in
from kmsflash.model.backups import Reason
from kmsflash.model.errors import Cancelled
from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.model.media import MediaCare, Removed
from kmsflash.model.progress import Report, unreported
from kmsflash.store import media, media_aside
from kmsflash.store.opening import Connection, Store

Discard = Callable[[Path, str], None]
"""Takes a file away that cards called by a name. Raises `OSError` where it cannot."""

_YOUNG = timedelta(days=1)  # a file may wait so long for the card that it was taken in for

_OURS = re.compile(r"[0-9a-f]{64}")


def _unlink(path: Path, _name: str) -> None:
    path.unlink()


@dataclass(frozen=True, slots=True)
class Unused:
    """A file, and the rows that stand for it."""

    path: Path
    size: int
    name: str
    rows: tuple[int, ...]


@dataclass(slots=True)
class MediaCleaning:
    """The use cases of looking after all pictures and sounds at once."""

    store: Store
    backups: Backups

    def look(self, now: datetime, report: Report = unreported) -> MediaCare:
        """Return what is unused, and what is missing here. Raises `Cancelled` when *report* does."""
        folder = media.folder_of(self.store.path)
        with self.store.reading() as connection:
            report(0, 2)
            unused = list(unused_media(connection, folder, now))
            report(1, 2)
            missing = tuple(sorted(missing_media(connection, folder)))
            return MediaCare(len(unused), sum(each.size for each in unused), missing)

    def remove(self, now: datetime, discard: Discard = _unlink, report: Report = unreported) -> Removed:
        """Take away what is unused now, by *discard*; without one it is gone for good.

        There is a backup from before. What only a backup refers to goes aside, until none does. A file that
        the system does not let go stays as it is. Where *report* raises `Cancelled`, what is done is done.
        """
        gone: list[Unused] = []
        tried = 0
        needed = self.backups.needed_media()
        with self.backups.guarding(Reason.CHANGE, now), self.store.writing(now) as write:
            unused = list(unused_media(write.connection, media.folder_of(self.store.path), now))
            for each in _until_cancelled(unused, report):
                tried += 1
                with suppress(OSError):
                    if each.path.name in needed:
                        media_aside.put_aside(each.path)
                    else:
                        discard(each.path, each.name)
                    gone.append(each)
            media.forget(write, [row for each in gone for row in each.rows])
        with suppress(OSError):
            self.backups.release_media(discard)
        return Removed(len(gone), sum(each.size for each in gone), tried - len(gone))


def unused_media(connection: Connection, folder: Path, now: datetime) -> Iterator[Unused]:
    """Give the files that nothing refers to, nor can come to refer to again."""
    since = int((now - KEPT).timestamp() * 1000) << COUNTER_BITS
    used = names_in(media.texts_with_media(connection, since), MENTIONED)
    rows: dict[str, list[media.NamedRow]] = {}
    for row in media.living(connection):
        rows.setdefault(row.sha256, []).append(row)
    newest = (now - _YOUNG).timestamp()
    for path in sorted(folder.glob("*")):
        named = rows.get(path.name, [])
        if _OURS.fullmatch(path.name) is None or any(row.name in used for row in named):
            continue
        told = path.stat()
        if told.st_mtime <= newest:
            name = named[0].name if named else path.name
            yield Unused(path, told.st_size, name, tuple(row.key for row in named))


def missing_media(connection: Connection, folder: Path) -> set[str]:
    """Return the names that cards refer to and for which there is no file."""
    referred = names_in(media.texts_of_living(connection), REFERRED)
    there = {row.name for row in media.living(connection) if (folder / row.sha256).is_file()}
    return referred - there


def _until_cancelled(unused: Sequence[Unused], report: Report) -> Iterator[Unused]:
    with suppress(Cancelled):
        for done, each in enumerate(unused):
            report(done, len(unused))
            yield each
