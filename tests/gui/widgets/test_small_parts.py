"""The small parts: keycap, chip, progress line, panel, shadow, label."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kmsflash.model.kinds import Kind
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.chip import Chip
from kmsflash.ui.widgets.key_cap import KeyCap
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel
from kmsflash.ui.widgets.progress_line import ProgressLine
from kmsflash.ui.widgets.shadow import paint_shadow

Stage = Callable[..., QWidget]


def test_a_keycap_is_as_wide_as_its_words_and_never_narrower_than_high(qtbot: QtBot, theme: Theme) -> None:
    one, many = KeyCap(theme, "Z"), KeyCap(theme, "Space")
    qtbot.addWidget(one)
    qtbot.addWidget(many)
    assert one.sizeHint().width() == one.sizeHint().height()
    assert many.sizeHint().width() > many.sizeHint().height()


@pytest.mark.parametrize("kind", Kind)
def test_a_chip_says_its_kind_in_word_and_tint(qtbot: QtBot, theme: Theme, kind: Kind) -> None:
    chip = Chip(theme)
    qtbot.addWidget(chip)
    chip.show_kind(kind, "Word")
    chip.resize(chip.sizeHint())
    assert chip.accessibleName() == "Word"
    assert chip.grab().toImage().pixelColor(chip.width() // 2, 2) == theme.kind(kind).tint


@pytest.mark.parametrize(("value", "filled"), [(-1.0, 0.0), (0.0, 0.0), (0.5, 0.5), (1.0, 1.0), (7.0, 1.0)])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_progress_line_fills_from_where_reading_begins(
    qtbot: QtBot, theme: Theme, value: float, filled: float, direction: Qt.LayoutDirection
) -> None:
    line = ProgressLine(theme)
    qtbot.addWidget(line)
    line.setLayoutDirection(direction)
    line.resize(100, 3)
    line.set_value(value)
    image = line.grab().toImage()
    row = [image.pixelColor(x, 1) == theme.colour("accent") for x in range(100)]
    if direction == Qt.LayoutDirection.RightToLeft:
        row.reverse()
    assert abs(sum(row) - 100 * filled) <= 2
    assert row[:1] == [filled > 0]


def test_a_panel_is_a_sheet_with_a_line_around_it(qtbot: QtBot, any_theme: Theme) -> None:
    panel = Panel(any_theme)
    qtbot.addWidget(panel)
    panel.resize(80, 60)
    image = panel.grab().toImage()
    assert image.pixelColor(40, 30) == any_theme.colour("surface")
    assert image.pixelColor(40, 0) == any_theme.colour("line")


def test_a_shadow_fades_outwards_and_falls_downwards(qtbot: QtBot, theme: Theme) -> None:
    image = QImage(300, 300, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_shadow(painter, QRect(80, 80, 140, 140), theme)
    painter.end()
    below = [image.pixelColor(QPoint(150, y)).lightness() for y in range(221, 260)]
    assert all(far >= near - 1 for near, far in pairwise(below))  # but for rounding
    assert below[0] < below[-1] == 255
    assert image.pixelColor(150, 222).lightness() < image.pixelColor(150, 77).lightness()


def test_words_follow_the_theme(stage: Stage, theme: Theme) -> None:
    label = Label(theme, "Decks", font="small", colour="quiet", weight=600)
    stage(label)
    theme.set_mode("dark")
    assert label.palette().color(label.foregroundRole()) == theme.colour("quiet")
    theme.set_font_scale(2.0)
    assert label.font().pixelSize() == 26


def test_a_label_without_room_keeps_its_margins_in_another_look(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, wraps=True)
    qtbot.addWidget(label)
    label.setContentsMargins(8, 0, 4, 0)
    label.resize(100, 0)
    label.show()
    label.setStyleSheet("QToolTip { color: black; }")
    margins = label.contentsMargins()
    assert (margins.left(), margins.right()) == (8, 4)
