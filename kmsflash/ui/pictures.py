"""The pictures that cards show: those of the collection, and no others."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_MOST_KEPT = 24
_FORMATS = (b"png", b"jpeg", b"gif", b"webp")  # Qt knows many more, each with a reader of its own
_LONGEST_SIDE = 2048  # pixels that are kept of a picture: more than the card is wide on any screen


class Pictures:
    """Finds a picture by its reference, `media/NAME`, and keeps those shown last."""

    def __init__(self) -> None:
        self._find: Callable[[str], Path | None] = _nowhere
        self._kept: OrderedDict[str, QImage] = OrderedDict()

    def look_in(self, find: Callable[[str], Path | None]) -> None:
        """Ask *find* from now on where the file behind a reference is."""
        self._find = find
        self._kept.clear()

    def image(self, reference: str) -> QImage | None:
        """Return a picture; None where it is not there, or is none that can be shown."""
        if reference not in self._kept:
            image = self._read(reference)
            if image is None:
                return None
            self._kept[reference] = image
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(reference)
        return self._kept[reference]

    def _read(self, reference: str) -> QImage | None:
        path = self._find(reference)
        return None if path is None else read(path)


def read(source: Path | QIODevice) -> QImage | None:
    """Return the picture in a file, no larger than can be shown; None where it is none."""
    reader = QImageReader(str(source)) if isinstance(source, Path) else QImageReader(source)
    reader.setDecideFormatFromContent(True)  # files of the collection have no endings
    reader.setAutoTransform(True)  # a phone tells by a note which side is up
    if bytes(reader.format().data()) not in _FORMATS:
        return None  # a drawing, say: it may name files that would be read
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _LONGEST_SIDE:
        room = QSize(_LONGEST_SIDE, _LONGEST_SIDE)
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def _nowhere(_reference: str) -> Path | None:
    return None
