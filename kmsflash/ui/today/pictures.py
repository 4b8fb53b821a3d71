"""The pictures on the first start: a pile of cards, notes that become cards, and a box of cards."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kmsflash.model.kinds import Kind
from kmsflash.ui.theme import Theme

Picture = Callable[[QPainter, Theme], None]
"""Paints into the square from (0, 0) to `SIZE`, in pixels at font setting 100 %."""

SIZE = (200, 124)


def deck(painter: QPainter, theme: Theme) -> None:
    """Paint a pile of cards; the one on top asks for the cell of a table."""
    centre = QPointF(SIZE[0] / 2, SIZE[1] / 2)
    for angle in (-7.0, 4.0):
        painter.save()
        painter.translate(centre)
        painter.rotate(angle)
        _sheet(painter, theme, QRectF(-66, -42, 132, 84))
        painter.restore()
    _sheet(painter, theme, QRectF(36, 18, 128, 84))
    _bar(painter, QRectF(50, 30, 40, 11), theme.kind(Kind.TABLE).tint)
    _bar(painter, QRectF(50, 50, 92, 5), theme.colour("quiet"))
    _bar(painter, QRectF(50, 62, 60, 5), theme.colour("quiet"))
    _bar(painter, QRectF(106, 84, 34, 5), theme.colour("track"))
    pen = QPen(theme.colour("accent"), 1.4)
    pen.setDashPattern([2.6, 2.0])
    painter.setPen(pen)
    painter.setBrush(theme.colour("accentTint"))
    painter.drawRoundedRect(QRectF(50.7, 79.7, 46.6, 12.6), 3, 3)


def notes(painter: QPainter, theme: Theme) -> None:
    """Paint a page of notes, of which two marked passages become cards."""
    _sheet(painter, theme, QRectF(6, 10, 84, 104))
    quiet, faint, mark = theme.colour("quiet"), theme.colour("track"), theme.colour("mark")
    _bar(painter, QRectF(18, 21, 38, 5), quiet)
    for top in (33, 63, 83, 93):
        _bar(painter, QRectF(18, top, 58 if top != 93 else 38, 5), faint)
    for top, width in ((42, 52), (52, 60), (73, 58)):
        _bar(painter, QRectF(16, top - 2, width + 4, 9), mark, 2)
        _bar(painter, QRectF(18, top, width, 5), theme.colour("markText") if theme.is_dark else quiet)
    _path(painter, theme, QPointF(86, 50), QPointF(120, 34))
    _path(painter, theme, QPointF(86, 76), QPointF(120, 88))
    for top, kind in ((12, Kind.TABLE), (65, Kind.TRAP)):
        _sheet(painter, theme, QRectF(120, top, 74, 46))
        hues = theme.kind(kind)
        _bar(painter, QRectF(128, top + 8, 22, 9), hues.tint)
        _bar(painter, QRectF(132, top + 11, 10, 3), hues.shape)
        _bar(painter, QRectF(128, top + 23, 56, 4.5), quiet)
        _bar(painter, QRectF(128, top + 33, 36, 4.5), faint)


def package(painter: QPainter, theme: Theme) -> None:
    """Paint an open box out of which cards come."""
    for left, top, angle, kind in ((52, 26, -9.0, Kind.DEFINITION), (96, 22, 8.0, Kind.TABLE)):
        painter.save()
        painter.translate(QPointF(left + 26, top + 34))
        painter.rotate(angle)
        _sheet(painter, theme, QRectF(-30, -34, 60, 72))
        _bar(painter, QRectF(-22, -25, 22, 8), theme.kind(kind).tint)
        _bar(painter, QRectF(-22, -11, 44, 4.5), theme.colour("quiet"))
        _bar(painter, QRectF(-22, -1, 28, 4.5), theme.colour("track"))
        painter.restore()
    _sheet(painter, theme, QRectF(36, 64, 128, 46))
    painter.setPen(QPen(theme.colour("line"), 1))
    for start, end in (((36, 70), (22, 56)), ((164, 70), (178, 56))):
        painter.drawLine(QPointF(*start), QPointF(*end))
    _bar(painter, QRectF(84, 80, 32, 5), theme.colour("quiet"))
    _bar(painter, QRectF(76, 92, 48, 5), theme.colour("track"))


def _sheet(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(rect, 6, 6)


def _bar(painter: QPainter, rect: QRectF, colour: QColor, radius: float | None = None) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    rounded = rect.height() / 2 if radius is None else radius
    painter.drawRoundedRect(rect, rounded, rounded)


def _path(painter: QPainter, theme: Theme, start: QPointF, end: QPointF) -> None:
    middle = (start.x() + end.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    painter.setPen(QPen(theme.colour("quiet"), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
