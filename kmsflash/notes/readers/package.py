"""Zip packages, which Word documents and e-books are: opened with limits that hold while reading."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from kmsflash.model.errors import UserError

SIGN = b"PK\x03\x04"
MOST_ENTRIES = 5_000
LARGEST_PART = 30_000_000
"""Bytes of one file in a package, as they come out; what the header says is not believed."""
LARGEST_SUM = 60_000_000
"""Bytes of all files that are read from one package."""


class Package:
    """A zip file open for reading.

    Raises UserError where it is damaged, protected by a password, or larger than any notes are.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._left = LARGEST_SUM
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, NotImplementedError, OSError) as error:
            raise self._damaged() from error
        if len(entries) > MOST_ENTRIES:
            raise self._too_large()
        if any(entry.flag_bits & 0x1 for entry in entries):
            raise UserError(
                "“{name}” is protected by a password: save it without one, and import it again.", name=name
            )
        self._entries = {entry.filename: entry for entry in entries}

    def __contains__(self, part: object) -> bool:
        return part in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def read(self, part: str) -> bytes:
        """Return a file of the package; empty where there is none of that name."""
        if part not in self._entries:
            return b""
        most = min(LARGEST_PART, self._left)
        try:
            with self._zip.open(self._entries[part]) as opened:
                data = opened.read(most + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            ValueError,
            RuntimeError,
            OSError,
        ) as error:
            raise self._damaged() from error
        if len(data) > most:
            raise self._too_large()
        self._left -= len(data)
        return data

    def _damaged(self) -> UserError:
        return UserError(
            "“{name}” is damaged: open it in its own program, save it anew, and import that.", name=self._name
        )

    def _too_large(self) -> UserError:
        return UserError("“{name}” unpacks to more than notes ever hold: it was not read.", name=self._name)


def is_epub(data: bytes, name: str) -> bool:
    """Tell whether a package is an e-book rather than a Word document.

    Raises UserError where it is neither.
    """
    package = Package(data, name)
    if "META-INF/container.xml" in package and not package.read("mimetype").startswith(b"application/vnd"):
        return True
    if b"wordprocessingml" in package.read("[Content_Types].xml"):
        return False
    raise UserError(
        "“{name}” is a package that holds no notes: unpack it and import what is in it, or save it as .docx.",
        name=name,
    )
