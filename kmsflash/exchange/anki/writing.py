"""Writes packages that every Anki takes in: `collection.anki2`, a database of schema 11.

The newer generation (zstd and protocol buffers) says nothing that this one cannot, and older programs and
those of others do not read it; the newest Anki still reads this one, and keeps schedules and memory of FSRS.
The same package gives the same bytes.

Where a note that came from Anki is still in the collection there, Anki keeps its own, for its notetype is
another: its importer tells such notes as conflicting, and makes none twice.
"""

import errno
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import msgspec

from kmsflash.exchange.anki.outgoing_media import OutgoingMedia
from kmsflash.exchange.anki.outgoing_rows import OutgoingRows
from kmsflash.model.packages import Package
from kmsflash.model.progress import Report, unreported
from kmsflash.model.scratch import scratch_folder

_MOMENT = (1980, 1, 1, 0, 0, 0)  # a zip file knows none before
_MODE = 0o100644 << 16  # a plain file, as Unix says it
_UNIX = 3
_QUICK = 2  # of 9: a third of the time that 6 takes, for a file that is a tenth larger
_EVERY = 500  # facts, answers and files between two reports


def write(package: Package, path: Path, report: Report = unreported) -> None:
    """Write *package* to *path*. Raises `OSError` where that cannot be; `report` counts facts and media."""
    info = package.info
    told = _Told(report, info.facts + info.events + info.media)
    media = OutgoingMedia(package)
    with scratch_folder("anki") as folder, zipfile.ZipFile(path, "w") as archive:
        unpacked = Path(folder, "collection")
        try:
            with closing(sqlite3.connect(unpacked, isolation_level=None)) as database:
                for _ in OutgoingRows(package, media.renamed, database).written():
                    told.one_more()
        except sqlite3.OperationalError as error:  # as where the disk is full
            raise OSError(errno.EIO, str(error)) from error
        entry = _entry("collection.anki2", zipfile.ZIP_DEFLATED, _QUICK)
        with unpacked.open("rb") as file, archive.open(entry, "w", force_zip64=True) as packed:
            shutil.copyfileobj(file, packed, 1 << 20)
        names: dict[str, str] = {}
        for name, data in media.contents():
            number = str(len(names))
            archive.writestr(_entry(number, zipfile.ZIP_STORED), data)
            names[number] = name
            told.one_more()
        archive.writestr(_entry("media", zipfile.ZIP_DEFLATED), msgspec.json.encode(names))


class _Told:
    """How far it is."""

    def __init__(self, report: Report, total: int) -> None:
        self._report, self._total, self._done = report, total, 0

    def one_more(self) -> None:
        if self._done % _EVERY == 0:
            self._report(min(self._done, self._total), self._total)
        self._done += 1


def _entry(name: str, packed: int, level: int | None = None) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry._compresslevel = level  # type: ignore[attr-defined]  # noqa: SLF001  the one way before 3.13
    entry.create_system, entry.external_attr = _UNIX, _MODE
    entry.compress_type = packed
    return entry
