"""Icons: Lucide's drawings in the theme's colour, with a stroke that suits their size."""

import re
from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

MEANINGS = {
    "takeaway": "lightbulb",
    "trap": "triangle-alert",
    "table": "table-2",
    "cue": "target",
    "definition": "book-a",
    "question": "circle-question-mark",
    "alert": "circle-alert",
    "notes": "notebook-text",
    "today": "sun",
}
"""Names by meaning; any other name is a file's own."""

_STROKES = {14: 1.3, 16: 1.4, 18: 1.5, 20: 1.5}  # painted pixels, by size
_STROKE = re.compile(r'stroke-width="[^"]*"')


@cache
def _drawing(name: str) -> str:
    return (files("kmsflash.resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def painted(name: str, size: int, colour: QColor, ratio: float) -> QPixmap:
    """Return an icon of *size* logical pixels, drawn for a screen of that device pixel ratio."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(_coloured(MEANINGS.get(name, name), size, colour).encode()))
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _coloured(name: str, size: int, colour: QColor) -> str:
    nearest = min(_STROKES, key=lambda known: abs(known - size))
    stroke = 24 * _STROKES[nearest] * max(1.0, size / 20) / size
    drawing = _drawing(name).replace("currentColor", colour.name())
    return _STROKE.sub(f'stroke-width="{stroke:.2f}"', drawing)


def program_icon() -> QIcon:
    """Return the program's own icon, for the window's title and the task bar."""
    renderer = QSvgRenderer(QByteArray(_drawing("kmsflash").encode()))
    icon = QIcon()
    for size in (16, 32, 64, 128):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
