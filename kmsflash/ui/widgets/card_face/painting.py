"""What stands under the text of a card: panels, bars, cells, marks and pills."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face.places import Box, Grid, Places
from kmsflash.ui.widgets.card_face.sentinels import CALL_OUTS, Under

_RADIUS = 8
_CELL_RADIUS = 6
_PILL_RADIUS = 4
_INSET = 7
_BAR = 3
_HATCH = 6


def paint(painter: QPainter, places: Places, theme: Theme) -> None:
    """Paint all of *places*; the painter stands at the document's corner."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for box in places.boxes:
        _box(painter, box, theme)
    for grid in places.grids:
        _grid(painter, grid, theme)
    painter.setPen(Qt.PenStyle.NoPen)
    for pill in places.pills:
        painter.setBrush(theme.colour("mark" if pill.under is Under.MARK else "code"))
        painter.drawRoundedRect(pill.rect, _PILL_RADIUS, _PILL_RADIUS)


def _box(painter: QPainter, box: Box, theme: Theme) -> None:
    """Paint a call-out, a quote or a listing."""
    shape = _rounded(box.rect, _RADIUS)
    if box.under is Under.LISTING:
        painter.fillPath(shape, theme.colour("code"))
        return
    tint, bar = theme.colour("sunken"), theme.colour("edge")
    if box.under in CALL_OUTS:
        kind = theme.kind(CALL_OUTS[box.under])
        tint, bar = QColor(kind.tint), QColor(kind.shape)
    tint.setAlphaF(0.9 if theme.is_dark else 0.72)
    painter.fillPath(shape, tint)
    painter.save()
    painter.setClipPath(shape)
    left = (
        box.rect.right() - _BAR
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        else box.rect.left()
    )
    painter.fillRect(QRectF(left, box.rect.top(), _BAR, box.rect.height()), bar)
    painter.restore()


def _grid(painter: QPainter, grid: Grid, theme: Theme) -> None:
    """Paint a table: head, cells, the lines between the rows, the outline around them all."""
    outline = _rounded(grid.rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS - 0.5)
    painter.save()
    painter.setClipPath(outline)
    for cell in grid.cells:
        _cell(painter, cell, theme)
    painter.restore()
    painter.setPen(QPen(theme.colour("line"), 1))
    for y in grid.lines:
        height = round(y) - 0.5
        painter.drawLine(QLineF(grid.rect.left() + 0.5, height, grid.rect.right() - 0.5, height))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)


def _cell(painter: QPainter, cell: Box, theme: Theme) -> None:
    inner = cell.rect.adjusted(_INSET, _INSET, -_INSET, -_INSET)
    match cell.under:
        case Under.HEAD:
            tint = theme.colour("sunken")
            tint.setAlphaF(0.7)
            painter.fillRect(cell.rect, tint)
        case Under.LIT:
            painter.fillRect(cell.rect, theme.colour("mark"))
        case Under.MASKED:
            _masked(painter, inner, theme)
        case Under.GAP:
            _gap(painter, inner, theme)


def _masked(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    shape = _rounded(rect, _CELL_RADIUS)
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.fillPath(shape, theme.colour("mask"))
    painter.setPen(QPen(theme.colour("maskLine"), 1))
    for step in range(0, int(rect.width() + rect.height()) + _HATCH, _HATCH):
        foot = QPointF(rect.left() + step, rect.top())
        painter.drawLine(QLineF(foot, foot + QPointF(-rect.height(), rect.height())))
    painter.restore()


def _gap(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    pen = QPen(theme.colour("accent"), 1.5)
    pen.setDashPattern([3.2, 2.6])
    painter.setPen(pen)
    painter.setBrush(theme.colour("accentTint"))
    painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), _CELL_RADIUS, _CELL_RADIUS)


def _rounded(rect: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path
