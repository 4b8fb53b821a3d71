"""The files in a package of Anki: which one is the collection, and which medium is where.

A package made by a newer Anki also holds a `collection.anki2` that tells an older one to be updated: it is
taken only where there is no other.
"""

import json
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kmsflash.exchange.anki.wire import BrokenMessageError, Message, fields
from kmsflash.exchange.archive import Archive
from kmsflash.model.errors import UserError

if sys.version_info >= (3, 14):
    from compression.zstd import DecompressionParameter, ZstdDecompressor, ZstdError
else:
    from backports.zstd import DecompressionParameter, ZstdDecompressor, ZstdError

MIB = 1024 * 1024
LARGEST_COLLECTION = 2048 * MIB
LARGEST_LIST = 128 * MIB
LARGEST_MEDIUM = 256 * MIB
MOST_GROWTH = 300
"""Times its packed size that a file may have, beyond what any may."""
ANY_GROWTH = 64 * MIB
MOST_MEDIA = 300_000
NEWEST = 3  # version of packages that is known

_COLLECTIONS = (("collection.anki21b", True), ("collection.anki21", False), ("collection.anki2", False))
_WINDOW = 27  # bits: compressed with a larger one, a file would take more memory than is given


@dataclass(frozen=True, slots=True)
class Medium:
    """A picture or a sound."""

    entry: str  # of the archive
    size: int  # bytes, as the package says


@dataclass(slots=True)
class Files:
    """A package, open for reading."""

    archive: Archive
    is_packed: bool = field(init=False)  # with zstd: it is of the newer generation
    _collection: str = field(init=False)

    def __post_init__(self) -> None:
        found = next(((name, packed) for name, packed in _COLLECTIONS if name in self.archive.names), None)
        if found is None:
            raise UserError(
                "“{name}” holds no collection of Anki. Export the deck from Anki as .apkg.",
                name=self.archive.path.name,
            )
        self._collection, self.is_packed = found
        self._check_version()

    @property
    def collection_size(self) -> int:
        """How many bytes of the package the collection takes, as the package says."""
        return self.archive.names[self._collection]

    def unpack_collection(self, path: Path) -> None:
        """Write the collection to *path*."""
        with path.open("wb") as into:
            for piece in self._pieces(self._collection, LARGEST_COLLECTION):
                into.write(piece)

    def media(self) -> dict[str, Medium]:
        """Return what media there are, by their names. Raises `UserError` where the list makes no sense."""
        if "media" not in self.archive.names:
            return {}
        data = b"".join(self._pieces("media", LARGEST_LIST))
        try:
            listed = list(_new_list(data) if self.is_packed else self._old_list(data))
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise self._damaged() from error
        found: dict[str, Medium] = {}
        for name, medium in listed[:MOST_MEDIA]:
            if (
                name
                and medium.entry in self.archive.names
                and not set(name) & set("/\\\0")
                and len(name) < 500
            ):
                found.setdefault(unicodedata.normalize("NFC", name), medium)
        return found

    def read(self, medium: Medium) -> bytes:
        """Return the content of a medium."""
        return b"".join(self._pieces(medium.entry, LARGEST_MEDIUM))

    def _pieces(self, entry: str, most: int) -> Iterator[bytes]:
        """Give an entry of at most *most* bytes. Raises `UserError` where it is larger, or damaged."""
        got = 0
        with self.archive.open(entry, most) as opened:
            raw = iter(lambda: opened.read(MIB), b"")
            allowed = min(most, ANY_GROWTH + MOST_GROWTH * self.archive.names[entry])
            try:
                for piece in _unpacked(raw) if self.is_packed else raw:
                    got += len(piece)
                    if got > allowed:
                        raise UserError(
                            "“{name}” unpacks to more than any deck holds. Nothing was changed.",
                            name=self.archive.path.name,
                        )
                    yield piece
            except ValueError as error:
                raise self._damaged() from error

    def _damaged(self) -> UserError:
        return UserError(
            "“{name}” is damaged, or no deck at all. Get it anew: export it again, or download it again.",
            name=self.archive.path.name,
        )

    def _check_version(self) -> None:
        try:
            version = Message(self.archive.read("meta", 1000)).whole(1) if "meta" in self.archive.names else 0
        except BrokenMessageError as error:
            raise self._damaged() from error
        if version > NEWEST:
            raise UserError(
                "“{name}” was made by an Anki newer than this kmsflash knows. Export it with “Support older "
                "Anki versions”, or update kmsflash.",
                name=self.archive.path.name,
            )

    def _old_list(self, data: bytes) -> Iterator[tuple[str, Medium]]:
        for entry, name in json.loads(data).items():
            if isinstance(name, str) and entry in self.archive.names:
                yield name, Medium(entry, self.archive.names[entry])


def _new_list(data: bytes) -> Iterator[tuple[str, Medium]]:
    entries = (value for number, value in fields(data) if number == 1 and isinstance(value, bytes))
    for number, entry in enumerate(map(Message, entries)):
        yield entry.text(1), Medium(str(entry.whole(255, number)), max(0, entry.whole(2)))


def _unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Give what zstd has packed, a piece at a time. Raises `ValueError` where it is damaged."""
    machine = ZstdDecompressor(options={DecompressionParameter.window_log_max: _WINDOW})
    try:
        for piece in pieces:
            waiting = piece
            while waiting or not (machine.eof or machine.needs_input):
                if machine.eof:
                    machine = ZstdDecompressor(options={DecompressionParameter.window_log_max: _WINDOW})
                yield machine.decompress(waiting, MIB)
                waiting = machine.unused_data if machine.eof else b""
    except ZstdError as error:
        raise ValueError from error
    if not machine.eof:
        raise ValueError
