"""The pictures of a package on its way out, as printed cards show them."""

from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from kmsflash.model.errors import UserError
from kmsflash.model.packages import Package, PackedMedia
from kmsflash.ui.pictures import Pictures, read

_FOLDER = "media/"


class PackedPictures(Pictures):
    """Finds a picture by its reference, `media/NAME`, in a package; what cannot be read is not there."""

    def __init__(self, package: Package) -> None:
        super().__init__()
        self._package = package
        self._there: dict[str, PackedMedia] | None = None

    def _read(self, reference: str) -> QImage | None:
        """Return the picture, not larger than can be shown."""
        if self._there is None:
            self._there = {each.name: each for each in self._package.media()}
        packed = self._there.get(unquote(reference.removeprefix(_FOLDER)))
        if packed is None:
            return None
        try:
            data = self._package.read(packed)
        except UserError:
            return None
        buffer = QBuffer()
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        return read(buffer)
