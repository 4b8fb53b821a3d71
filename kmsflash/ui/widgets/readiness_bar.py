"""How ready one is for an exam: full up to what is sure, half up to what may be, a tick at the estimate."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from kmsflash.model.readiness import Estimate
from kmsflash.ui.theme import Theme

HEIGHT = 6
_TICK = 2
_HALO = 1.5  # on each side of the tick, in the colour of the ground
_OVER = 3  # that the tick stands out above and below


def paint_readiness(
    painter: QPainter, track: QRectF, estimate: Estimate, theme: Theme, *, mirrored: bool = False
) -> None:
    """Paint an estimate with its band on *track*."""
    pill = QPainterPath()
    pill.addRoundedRect(track, track.height() / 2, track.height() / 2)
    painter.save()
    painter.setClipPath(pill)
    painter.fillRect(track, theme.colour("track"))
    painter.fillRect(_part(track, estimate.most, mirrored), theme.colour("accentSoft"))
    painter.fillRect(_part(track, estimate.least, mirrored), theme.colour("accent"))
    painter.restore()
    at = track.width() * estimate.known
    x = round(track.right() - at if mirrored else track.left() + at)
    tall = track.adjusted(0, -_OVER, 0, _OVER)
    halo = QRectF(x - _TICK / 2 - _HALO, tall.top(), _TICK + 2 * _HALO, tall.height())
    painter.fillRect(halo, theme.colour("surface"))
    painter.fillRect(QRectF(x - _TICK / 2, tall.top(), _TICK, tall.height()), theme.colour("text"))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _part(track: QRectF, share: float, mirrored: bool) -> QRectF:
    width = track.width() * share
    left = track.right() - width if mirrored else track.left()
    return QRectF(left, track.top(), width, track.height())
