"""A switch: keys and pointer turn it, and it looks and reads as it stands."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.switch import Switch

Stage = Callable[..., QWidget]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys_turn_it(stage: Stage, theme: Theme, key: Qt.Key) -> None:
    switch = Switch(theme, "Six grades")
    stage(switch)
    QTest.keyClick(switch, key)
    assert switch.isChecked()
    QTest.keyClick(switch, key)
    assert not switch.isChecked()


def test_it_is_told_as_a_check_box(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch(theme, "Six grades")
    qtbot.addWidget(switch)
    told = QAccessible.queryAccessibleInterface(switch)
    assert told.role() == QAccessible.Role.CheckBox
    assert told.text(QAccessible.Text.Name) == "Six grades"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_knob_stands_at_the_end_when_it_is_on(
    stage: Stage, any_theme: Theme, direction: Qt.LayoutDirection
) -> None:
    switch = Switch(any_theme)
    stage(switch)
    switch.setLayoutDirection(direction)
    switch.setChecked(True)
    image = switch.grab().toImage()
    middle = image.height() // 2
    left, right = image.pixelColor(RING + 12, middle), image.pixelColor(image.width() - RING - 12, middle)
    knob, track = any_theme.colour("onAccent"), any_theme.colour("accent")
    at_right = direction == Qt.LayoutDirection.LeftToRight
    assert (left, right) == ((track, knob) if at_right else (knob, track))


def test_it_is_a_large_enough_target_at_any_size(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch(theme)
    qtbot.addWidget(switch)
    theme.set_font_scale(0.8)
    assert min(switch.sizeHint().width(), switch.sizeHint().height()) >= 32
