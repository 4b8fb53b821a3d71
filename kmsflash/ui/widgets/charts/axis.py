"""A scale at the side of a chart: at most a few round figures, each with a line across."""

from collections.abc import Callable, Iterable
from math import floor, log10

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QPainter

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.charts.plot import Plot

ROOM = 30  # for the figures, in pixels at font setting 100 %
LABELS = 20  # room for words under a chart
_LINES = 3


def ticks(most: float) -> tuple[float, ...]:
    """Return whole round figures above 0, `_LINES` or fewer, of which the last is not below *most*."""
    if most <= 0:
        return (1.0,)
    step = most / _LINES
    power = 10.0 ** floor(log10(step))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= step)
    step = max(1.0, float(round(step)))
    count = 1
    while step * count < most:
        count += 1
    return tuple(step * number for number in range(1, count + 1))


def paint_scale(
    plot: Plot,
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    top: float,
    marks: tuple[float, ...],
    word: Callable[[float], str],
    room: int = ROOM,
) -> None:
    """Paint a line across *area* at each of *marks*, up to *top*, with its figure before it; and the base.

    *room* is what there is for figures, in pixels at font setting 100 %.
    """
    room = theme.size(room)
    for mark in (0.0, *marks):
        y = round(area.bottom() - area.height() * mark / top)
        painter.fillRect(plot.mirrored(QRectF(area.left(), y, area.width(), 1)), theme.colour("line"))
        if mark:
            place = QRectF(area.left() - room, y - theme.size(8), room - theme.size(6), theme.size(16))
            plot.write(painter, place, word(mark), Qt.AlignmentFlag.AlignRight)


def write_labels(
    plot: Plot, painter: QPainter, theme: Theme, area: QRectF, labels: Iterable[tuple[str, QRectF]]
) -> None:
    """Write under *area* a label for each column, leaving out those for which there is no room."""
    last_end = -1.0
    for label, column in labels:
        painter.setFont(theme.font("caption", 400))
        wide = painter.fontMetrics().horizontalAdvance(label) + 2
        left = min(max(area.left(), column.center().x() - wide / 2), area.right() - wide)
        if label and left > last_end:
            room = QRectF(left, area.bottom() + 3, wide, theme.size(LABELS) - 2)
            plot.write(painter, room, label, Qt.AlignmentFlag.AlignCenter)
            last_end = left + wide + theme.size(8)


def figure(value: float) -> str:
    """Return a figure as it is written here; one digit after the point only where it needs one."""
    return QLocale().toString(value, "f", 0 if value == round(value) else 1)
