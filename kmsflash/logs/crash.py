"""What is left of a program that went down outside of Python: told at the next start."""

import faulthandler
import re
from hashlib import blake2b
from pathlib import Path
from typing import TextIO

_MOST = 20_000  # letters of one
_FILE = re.compile(r'File "([^"]*)"')


class CrashFile:
    """The file that Python writes into when the process is brought down; empty while all is well.

    One for each collection: two windows on two collections must not read one another's.
    """

    def __init__(self, folder: Path, collection: Path) -> None:
        name = blake2b(str(collection.absolute()).encode("utf-8", "replace"), digest_size=6).hexdigest()
        self.path = folder / f"ended-{name}.txt"
        self._file: TextIO | None = None

    def begin(self) -> str:
        """Watch from now on; return what the last one left, without folders, empty where it ended well."""
        try:
            left = self._left()
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._file = self.path.open("w", encoding="utf-8")
            faulthandler.enable(self._file)
        except (OSError, ValueError):
            return ""
        return left

    def end(self) -> None:
        """Watch no more: this one ends well."""
        faulthandler.disable()
        if self._file is not None:
            self._file.close()
            self._file = None
            self.path.unlink(missing_ok=True)

    def _left(self) -> str:
        try:
            text = self.path.read_text("utf-8", "replace")[:_MOST]
        except FileNotFoundError:
            return ""
        from kmsflash.logs.discreet import place  # on use: most starts have nothing to tell

        return _FILE.sub(lambda found: f'File "{place(found[1])}"', text).strip()
