"""Pictures and sounds of a package: kept under the collection's own names, which texts then refer to."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from kmsflash.collection.media import FOLDER, checked, named
from kmsflash.collection.sound import Troubles
from kmsflash.model.errors import UserError
from kmsflash.model.packages import Package, PackedMedia
from kmsflash.store import media
from kmsflash.store.opening import Connection, Write

_REFERENCE = re.compile(r"""(\]\(<?|\bsrc=["']?)media/([^\s/\\?#:<>"'`()]{1,400})""")


@dataclass(slots=True)
class Names:
    """What each picture and sound of a package is called here. Only those are read that texts refer to.

    Without a *folder* nothing is written, and only names are told.
    """

    connection: Connection
    package: Package
    troubles: Troubles
    write: Write | None = None
    folder: Path | None = None
    beside: dict[str, Path] = field(default_factory=dict)  # files by digest that were not there before
    new: int = 0  # rows that were not there before
    _there: Mapping[str, PackedMedia] | None = None
    _names: dict[str, str] = field(default_factory=dict)

    def renamed(self, text: str) -> str:
        """Return *text* with its references as they are here; what is missing keeps its name."""
        if FOLDER not in text:
            return text
        return _REFERENCE.sub(lambda found: f"{found[1]}{FOLDER}{self._name(found[2])}", text)

    def settle(self) -> None:
        """Have all files on the disk, before the transaction says that they are there."""
        if self.folder is not None:
            media.settle(self.folder, self.beside)

    def forget(self) -> None:
        """Take away the files that were written: the transaction came to nothing."""
        for sha, path in self.beside.items():
            path.unlink(missing_ok=True)
            path.with_name(sha).unlink(missing_ok=True)

    def _name(self, reference: str) -> str:
        if reference not in self._names:
            self._names[reference] = self._found(reference)
        return self._names[reference]

    def _found(self, reference: str) -> str:
        if self._there is None:
            self._there = {_plain(each.name): each for each in self.package.media()}
        name = _plain(unquote(reference))
        packed = self._there.get(name) or self._there.get(_plain(reference))
        known = media.by_name(self.connection, name)
        if packed is None:
            if known is None:
                self.troubles.add(f"{name} is missing: the cards that show it came in without.")
            return reference
        if known is not None and known.size == packed.size and self._is_kept(known.sha256):
            return known.name
        try:
            return self._kept(packed)
        except UserError as error:
            self.troubles.add(str(error))
            return reference

    def _is_kept(self, sha: str) -> bool:
        return self.folder is None or sha in self.beside or (self.folder / sha).is_file()

    def _kept(self, packed: PackedMedia) -> str:
        data = self.package.read(packed)
        kind = checked(data, packed.name)
        sha = media.digest(data)
        if self.folder is not None and not self._is_kept(sha):
            self.beside[sha] = media.write_beside(self.folder, sha, data)
        known = media.by_content(self.connection, sha)
        if known is not None:
            return known.name
        name = named(packed.name, sha, kind)
        if self.write is not None:
            media.put(self.write, sha, name, len(data))
            self.new += 1
        return name


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name)
