"""Buttons: pressed by keys and pointer, focus seen only where the keyboard brought it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button, Look, Size
from kmsflash.ui.widgets.control import RING

Stage = Callable[..., QWidget]


def _inks(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_it(qtbot: QtBot, stage: Stage, theme: Theme, key: Qt.Key) -> None:
    button = Button(theme, "Study", key="Enter")
    stage(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_disabled_one_is_not_pressed(qtbot: QtBot, stage: Stage, theme: Theme) -> None:
    button = Button(theme, "Study")
    button.setEnabled(False)
    stage(button)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_focus_is_seen_only_where_the_keyboard_brought_it(stage: Stage, theme: Theme) -> None:
    first, second = Button(theme, "One", look="ghost"), Button(theme, "Two", look="ghost")
    window = stage(first, second)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert second.hasFocus()
    assert not second.shows_focus
    QTest.keyClick(second, Qt.Key.Key_Backtab)
    assert first.shows_focus
    assert theme.colour("focus").name() in _inks(first.grab().toImage())
    assert window.focusWidget() is first


@pytest.mark.parametrize(("look", "role"), [("filled", "accent"), ("outlined", "surface")])
def test_each_look_has_its_ground(stage: Stage, any_theme: Theme, look: Look, role: str) -> None:
    button = Button(any_theme, "Go", look=look)
    stage(button)
    corner = button.grab().toImage().pixelColor(QPoint(RING + 8, RING + 4))
    assert corner == any_theme.colour(role)


@pytest.mark.parametrize(("size", "pixels"), [("control", 32), ("medium", 36), ("large", 44)])
def test_it_grows_with_the_font_setting(qtbot: QtBot, theme: Theme, size: Size, pixels: int) -> None:
    button = Button(theme, "Go", size=size)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == pixels + 2 * RING
    theme.set_font_scale(1.5)
    assert button.sizeHint().height() == round(pixels * 1.5) + 2 * RING


def test_it_is_told_to_screen_readers(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Study", key="Enter")
    qtbot.addWidget(button)
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) == "Study"
    assert "Enter" in button.accessibleDescription()
    button.setText("Study again")
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) == "Study again"


def test_bare_words_let_their_key_lead_and_are_mirrored(stage: Stage, theme: Theme) -> None:
    button = Button(theme, "Study the whole deck", key="Z", look="ghost")
    stage(button)
    upright = _middle_of_ink(button)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert _middle_of_ink(button) != upright


def _middle_of_ink(button: Button) -> float:
    image = button.grab().toImage()
    ground = image.pixelColor(0, 0)
    found = [
        x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) != ground
    ]
    return sum(found) / len(found)


def test_without_room_it_leaves_its_keycap_out_and_never_a_word(stage: Stage, theme: Theme) -> None:
    button = Button(theme, "Study", key="Enter", look="filled")
    plain = Button(theme, "Study", look="filled")
    stage(QWidget(), button, plain)  # the first lies under the pointer, which is at (0, 0)
    assert button.minimumSizeHint() == plain.sizeHint()
    button.setFixedWidth(plain.sizeHint().width())
    plain.setFixedSize(button.size())
    assert button.grab().toImage() == plain.grab().toImage()
