"""What is pasted or dropped, as Markdown: pictures are taken in, pages become our dialect."""

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from kmsflash.model.editing import KeptMedia
from kmsflash.ui.editing.desk import Desk
from kmsflash.ui.pictures import read
from kmsflash.ui.sentences import translated

LARGEST_SIDE = 2048  # pixels; a larger photo is scaled down to that: no card shows more of it
_QUALITY = 90  # of a photo that was scaled down, per cent
_PHOTOS = (b"jpeg", b"webp")
_STRUCTURED = re.compile(r"<(?:p|li|table|h[1-6]|ul|ol|blockquote|b|strong|em|i)[\s>]", re.IGNORECASE)
_PREFORMATTED = re.compile(r"white-space:\s*pre", re.IGNORECASE)


def can_be_taken(data: QMimeData) -> bool:
    """Whether there is anything in it for a text."""
    return data.hasImage() or data.hasUrls() or data.hasHtml() or data.hasText()


def taken(data: QMimeData, desk: Desk, *, plain: bool = False) -> tuple[str, str]:
    """Return what goes into the text, and a remark for the learner, which may be empty.

    *plain*: the words as they are. Raises `UserError` where a picture or a file cannot be taken in.
    """
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if plain:
        return data.text(), ""
    if files:
        kept = [from_file(path, desk) for path in files]
        return "\n".join(each.markdown for each in kept), " ".join(
            translated(each.remark) for each in kept if each.remark
        )
    if data.hasImage() and not data.hasText():
        return _from_image(data.imageData(), desk), ""
    if data.hasHtml() and _says_more(data.html()):
        return desk.markdown_of(data.html()) or data.text(), ""
    if data.hasImage() and not data.text().strip():
        return _from_image(data.imageData(), desk), ""
    return data.text(), ""


def from_file(path: Path, desk: Desk) -> KeptMedia:
    """Take a file in; a photo larger than any card shows is scaled down first."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    is_large = size.isValid() and max(size.width(), size.height()) > LARGEST_SIDE
    if not is_large or bytes(reader.format().data()) not in _PHOTOS:
        return desk.keep_file(path)
    image = read(path)
    return (
        desk.keep_file(path)
        if image is None
        else desk.keep_picture(_bytes(image, "JPEG"), f"{path.stem}.jpg")
    )


def _from_image(image: object, desk: Desk) -> str:
    if not isinstance(image, QImage) or image.isNull():
        return ""
    room = QSize(LARGEST_SIDE, LARGEST_SIDE)
    if max(image.width(), image.height()) > LARGEST_SIDE:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(room, keep, smooth)
    name = QCoreApplication.translate("editing", "picture")
    return desk.keep_picture(_bytes(image, "PNG"), f"{name}.png").markdown


def _bytes(image: QImage, kind: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, _QUALITY if kind == "JPEG" else -1)  # type: ignore[call-overload]  # bytes, say the stubs
    return bytes(data.data())


def _says_more(html: str) -> bool:
    """Whether a page says more than its words: text copied out of a program for code does not."""
    return bool(_STRUCTURED.search(html)) and not _PREFORMATTED.search(html)


def formats() -> Iterator[str]:
    """Give the endings of files that are offered to choose from."""
    yield from ("*.png", "*.jpg", "*.jpeg", "*.gif", "*.webp", "*.mp3", "*.ogg", "*.wav", "*.flac", "*.m4a")
