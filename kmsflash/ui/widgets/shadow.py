"""The soft shadow under the study card and what pops up."""

from dataclasses import dataclass
from functools import cache
from math import erfc, sqrt

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from kmsflash.ui.theme import Theme

_RADIUS = 12  # of what throws the shadow
_BLUR = 28  # pixels that it reaches
_DROP = 6  # pixels that it falls
_CORNER = _BLUR + _RADIUS + 8  # the part of the drawing that is never stretched
_STRENGTH = {"light": 0.10, "dark": 0.34, "contrast": 0.0}  # opacity deep under the card


@dataclass(frozen=True, slots=True)
class _Span:
    """A piece of one axis: where it comes from in the drawing, and where it goes."""

    source: int
    source_length: int
    target: int
    target_length: int


def paint_shadow(painter: QPainter, card: QRect, theme: Theme) -> None:
    """Paint the shadow of a *card* that is painted over it afterwards."""
    drawing = _nine_patch(theme.colour("shadow").name(), _STRENGTH[theme.name])
    area = card.adjusted(-_BLUR, -_BLUR + _DROP, _BLUR, _BLUR + _DROP)
    for across in _spans(area.left(), area.width()):
        for down in _spans(area.top(), area.height()):
            painter.drawPixmap(
                QRect(across.target, down.target, across.target_length, down.target_length),
                drawing,
                QRect(across.source, down.source, across.source_length, down.source_length),
            )


def _spans(start: int, length: int) -> tuple[_Span, ...]:
    corner = min(_CORNER, length // 2)
    return (
        _Span(0, corner, start, corner),
        _Span(_CORNER, 1, start + corner, length - 2 * corner),
        _Span(2 * _CORNER + 1 - corner, corner, start + length - corner, corner),
    )


@cache
def _nine_patch(colour: str, strength: float) -> QPixmap:
    """Draw a ring a pixel, its opacity that of a blurred edge: few rings would show as steps."""
    side = 2 * _CORNER + 1
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    for inset in range(_BLUR + _DROP + 1):
        outside = _BLUR - inset  # pixels from the edge
        ink = QColor(colour)
        ink.setAlphaF(strength * erfc(outside / (_BLUR / 2 * sqrt(2))) / 2)
        painter.setBrush(ink)
        radius = _RADIUS + outside
        painter.drawRoundedRect(QRectF(inset, inset, side - 2 * inset, side - 2 * inset), radius, radius)
    painter.end()
    return pixmap
