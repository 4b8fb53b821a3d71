"""How much of a deck is known: known, then seen, then the rest."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from kmsflash.ui.theme import Theme

HEIGHT = 4
_GAP = 1.5  # between known and learning, in the colour of the ground


def paint_meter(
    painter: QPainter, track: QRectF, known: float, learning: float, theme: Theme, *, mirrored: bool = False
) -> None:
    """Paint a meter of which the part *known* is full and the part *learning* half full (0 to 1)."""
    pill = QPainterPath()
    pill.addRoundedRect(track, track.height() / 2, track.height() / 2)
    painter.save()
    painter.setClipPath(pill)
    painter.fillRect(track, theme.colour("track"))
    ends = (track.width() * known, track.width() * min(1.0, known + learning))
    painter.fillRect(_part(track, 0, ends[1], mirrored), theme.colour("accentSoft"))
    painter.fillRect(_part(track, 0, ends[0], mirrored), theme.colour("accent"))
    if known and learning:
        painter.fillRect(_part(track, ends[0], ends[0] + _GAP, mirrored), theme.colour("surface"))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _part(track: QRectF, start: float, end: float, mirrored: bool) -> QRectF:
    left = track.right() - end if mirrored else track.left() + start
    return QRectF(left, track.top(), end - start, track.height())
