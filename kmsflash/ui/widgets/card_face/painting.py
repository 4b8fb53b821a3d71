"""What stands under the text of a card: panels, bars, cells, marks and pills."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face.places import Box, Button, Grid, Places
from kmsflash.ui.widgets.card_face.sentinels import CALL_OUTS, Under

_RADIUS = 8
_CELL_RADIUS = 6
_PILL_RADIUS = 4
_INSET = 7
_BAR = 3
_HATCH = 6
_ICONS = {Under.SOUND: "play", Under.UNHEARD: "volume-x", Under.UNSEEN: "image"}


@dataclass(frozen=True, slots=True)
class Touched:
    """Which buttons the learner touches."""

    hovered: str = ""  # the reference under the pointer
    focused: int = -1  # where the words that the keyboard is at begin; -1: it is elsewhere


def paint(painter: QPainter, places: Places, theme: Theme, touched: Touched) -> None:
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
    for button in places.buttons:
        _button(painter, button, theme, touched)


def _button(painter: QPainter, button: Button, theme: Theme, touched: Touched) -> None:
    """Paint what is pressed to hear a sound, or the like where there is nothing to be heard or seen."""
    is_heard = button.under is Under.SOUND
    rect = button.rect.adjusted(0.5, 0.5, -0.5, -0.5)
    pen = QPen(theme.colour("accent" if is_heard else "edge"), 1)
    if is_heard and button.reference != touched.hovered:
        pen = QPen(Qt.PenStyle.NoPen)
    elif not is_heard:
        pen.setDashPattern([3.2, 2.6])
    painter.setPen(pen)
    painter.setBrush(theme.colour("accentTint" if is_heard else "sunken"))
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    if button.icon is not None:
        plays = bool(button.reference) and button.reference == theme.sounds.playing
        side, role = theme.size(16), "accent" if is_heard else "quiet"
        centre = button.icon.center() - QPointF(side / 2, side / 2)
        name = "square" if plays else _ICONS[button.under]
        painter.drawPixmap(round(centre.x()), round(centre.y()), theme.icon(name, side, role))
    if button.reference and button.at == touched.focused:
        painter.setPen(QPen(theme.colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(button.rect.adjusted(-1, -1, 1, 1), _RADIUS + 1, _RADIUS + 1)


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
