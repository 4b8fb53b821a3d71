"""Pictures and sounds on their way to Anki, by names that it takes."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property

from kmsflash.model.packages import Package, PackedMedia
from kmsflash.rendering.literal import reference

_LONGEST = 110  # bytes; Anki cuts names of more than 120
_REFUSED = re.compile(r'[\[\]<>:"/?*^\\|\x00-\x1f\x7f]')


class OutgoingMedia:
    """The pictures and sounds of a package."""

    def __init__(self, package: Package) -> None:
        self._package = package

    @property
    def renamed(self) -> Mapping[str, str]:
        """References to media whose names are others in Anki, and what they are there."""
        return {reference(media.name): reference(name) for media, name in self._named if media.name != name}

    def contents(self) -> Iterator[tuple[str, bytes]]:
        """Give each name with what is in the file."""
        for media, name in self._named:
            yield name, self._package.read(media)

    @cached_property
    def _named(self) -> list[tuple[PackedMedia, str]]:
        taken: set[str] = set()
        named = []
        every = [(_name(media.name), media) for media in self._package.media()]
        for wanted, media in sorted(every, key=lambda each: (each[0] != each[1].name, each[1].name)):
            name = _free(wanted, taken)
            taken.add(name.casefold())
            named.append((media, name))
        return named


def _name(name: str) -> str:
    """Return a name that Anki does not change."""
    kept = unicodedata.normalize("NFC", _REFUSED.sub("_", name)).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    ending = (dot + ending)[:12]
    stem = (stem or "file").encode()[: _LONGEST - len(ending.encode())].decode("utf-8", "ignore")
    return f"{stem}{ending}"


def _free(name: str, taken: set[str]) -> str:
    stem, dot, ending = name.rpartition(".")
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{stem} {number}{dot}{ending}"
    return free
