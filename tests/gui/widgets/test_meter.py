"""The meter: known, then learning, then the rest."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.meter import paint_meter


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize(
    ("known", "learning", "lengths"),
    [(0.5, 0.25, (50, 25)), (0, 1, (0, 100)), (1, 0, (100, 0)), (0, 0, (0, 0))],
)
def test_each_part_has_its_length(
    theme: Theme, known: float, learning: float, lengths: tuple[int, int], mirrored: bool
) -> None:
    image = QImage(100, 4, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_meter(painter, QRectF(0, 0, 100, 4), known, learning, theme, mirrored=mirrored)
    painter.end()
    row = [image.pixelColor(x, 2).name() for x in range(100)]
    if mirrored:
        row.reverse()
    full, half = theme.colour("accent").name(), theme.colour("accentSoft").name()
    assert abs(row.count(full) - lengths[0]) <= 2
    assert abs(row.count(half) - lengths[1]) <= 3
    if known and learning:
        assert row.index(full) < row.index(half)
