"""Zip archives from strangers.

The names in one are compared and never used as paths: nothing is unpacked by name. How large a file is counts
while it is read, whatever the archive says of it.
"""

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kmsflash.model.errors import UserError, cause

_MEGABYTE = 1024 * 1024
_END = struct.Struct("<4s4H2LH")  # APPNOTE.TXT 4.3.16
_END_64 = struct.Struct("<4sQ2H2L4Q")  # 4.3.14
_IN_END_64 = 0xFFFFFFFF  # what the short record says where the long one counts
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others unpack a piece of the file all at once
_DEVICES = r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?"
_ODD = re.compile(
    rf"[\x00-\x1f\x7f\\:]|^/|(?:^|/)\.\.(?:/|$)|(?:^|/){_DEVICES}(?:/|$)|[^/]{{256}}|^.{{1024}}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read of an archive, in bytes."""

    directory: int = 64 * _MEGABYTE  # the list of its files: a million of short names
    each: int = 2048 * _MEGABYTE
    total: int = 16 * 1024 * _MEGABYTE
    ratio: int = 300  # of a file to its packed size; books have 3 to 10, nothing but a bomb has more
    harmless: int = 16 * _MEGABYTE  # below which no ratio is looked at


class Archive:
    """An open zip archive.

    What no honest program writes is not in it, and counted in `left_out`: links, names that lead out of a
    folder or mean a device, and second ones of a name, also where only the case differs.
    """

    def __init__(self, path: Path, limits: Limits | None = None) -> None:
        """Open the archive at *path*. Raises `UserError` where it is none, or holds too much."""
        self.path = path
        self._limits = limits or Limits()
        self._read: dict[str, int] = {}  # bytes of each file, as far as it was ever read
        self._total = 0
        try:
            _check_directory(path, self._limits)
            self._zip = zipfile.ZipFile(path)
        except OSError as error:
            raise UserError(
                "{name} cannot be read: {reason}.", name=path.name, reason=cause(error)
            ) from error
        except (*_BROKEN, UnicodeError, ValueError) as error:
            raise UserError(
                "{name} is damaged, or not whole: it cannot be unpacked. Get or make it again.",
                name=path.name,
            ) from error
        self._entries: dict[str, zipfile.ZipInfo] = {}
        self.left_out = self._list(self._zip.infolist())

    @property
    def names(self) -> Mapping[str, int]:
        """The names of its files, and how large each says it is; neither is to be trusted."""
        return {name: entry.file_size for name, entry in self._entries.items()}

    def read(self, name: str, most: int | None = None) -> bytes:
        """Return a file, of *most* bytes. Raises `UserError` where it is missing, damaged, or larger."""
        with self.open(name, most) as file:
            return b"".join(iter(lambda: file.read(_MEGABYTE), b""))

    @contextmanager
    def open(self, name: str, most: int | None = None) -> Iterator["Counted"]:
        """Give a file to be read from its start. Raises `UserError` as `read` does, also while it is read."""
        entry = self._entries.get(name)
        if entry is None:
            raise UserError(
                "{name} is not whole: {part} is missing in it. Get or make it again.",
                name=self.path.name,
                part=name,
            )
        if entry.flag_bits & _ENCRYPTED:
            raise UserError("{name} is locked with a password. Unlock it first.", name=self.path.name)
        try:
            if entry.compress_type not in _METHODS:
                raise zipfile.BadZipFile
            with self._zip.open(entry) as file:
                yield Counted(self, file, entry, min(most or self._limits.each, self._limits.each))
        except (*_BROKEN, OSError) as error:  # a place that cannot be is an `OSError`
            raise UserError(
                "{name} is damaged: {part} in it cannot be unpacked. Get or make it again.",
                name=self.path.name,
                part=name,
            ) from error

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def _list(self, entries: Iterable[zipfile.ZipInfo]) -> int:
        """Take in the files of the archive, and return how many are none that may be read."""
        folded: set[str] = set()
        left_out = 0
        for entry in entries:
            name = entry.filename
            if entry.is_dir():
                continue
            is_odd = name != entry.orig_filename or _ODD.search(name) is not None
            if is_odd or not _is_plain(entry) or name.casefold() in folded:
                left_out += 1
                continue
            folded.add(name.casefold())
            self._entries[name] = entry
        return left_out

    def count(self, entry: zipfile.ZipInfo, size: int, most: int) -> None:
        """Count that *size* bytes of a file were read. Raises `UserError` where that is too much."""
        limits, name = self._limits, entry.filename
        before = self._read.get(name, 0)
        if size > before:
            self._read[name] = size
            self._total += size - before
        swells = size > limits.harmless and size > limits.ratio * max(entry.compress_size, 1)
        if size > most or swells or self._total > limits.total:
            raise UserError(
                "{name} holds more than is reasonable ({part}, over {size} MB), and was read no "
                "further. Nothing was changed.",
                name=self.path.name,
                part=name,
                size=size // _MEGABYTE,
            )


class Counted:
    """A file of an archive, counted while it is read."""

    def __init__(self, archive: Archive, file: IO[bytes], entry: zipfile.ZipInfo, most: int) -> None:
        self._archive, self._file, self._entry, self._most = archive, file, entry, most
        self._size = 0

    def read(self, size: int) -> bytes:
        """Return the next bytes, at most *size*; none at the end."""
        return self._counted(self._file.read(size))

    def readline(self, longest: int) -> bytes:
        """Return the next line with its end, or the first *longest* bytes of it; nothing at the end."""
        return self._counted(self._file.readline(longest))

    def _counted(self, data: bytes) -> bytes:
        self._size += len(data)
        self._archive.count(self._entry, self._size, self._most)
        return data


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    """Return whether an entry is a file, and no link."""
    return stat.S_IFMT(entry.external_attr >> 16) in (0, stat.S_IFREG)


def _check_directory(path: Path, limits: Limits) -> None:
    """Refuse an archive whose list of files would fill the memory before it could be looked at."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _END.size - 0xFFFF))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        raise zipfile.BadZipFile
    directory = _END.unpack_from(tail, at)[5]
    if directory == _IN_END_64:
        at = tail.rfind(b"PK\x06\x06")
        if at < 0 or len(tail) - at < _END_64.size:
            raise zipfile.BadZipFile
        directory = _END_64.unpack_from(tail, at)[8]
    if directory > limits.directory:
        raise UserError("{name} holds more files than is reasonable. Nothing was read.", name=path.name)
