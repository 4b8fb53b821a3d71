"""The message bar: says one thing until it is closed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.message_bar import MessageBar

Stage = Callable[..., QWidget]


def test_it_hides_itself_until_there_is_something_to_say(qtbot: QtBot, theme: Theme) -> None:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    assert bar.text == ""


def test_it_says_a_sentence_until_it_is_closed(stage: Stage, theme: Theme) -> None:
    bar = MessageBar(theme)
    stage(bar)
    bar.say("The file is empty. Choose another.", "bad")
    assert bar.isVisible()
    assert bar.accessibleName() == bar.text == "The file is empty. Choose another."
    close = bar.findChild(IconButton)
    assert close is not None
    QTest.keyClick(close, Qt.Key.Key_Space)
    assert bar.isHidden()


def test_escape_closes_it(stage: Stage, theme: Theme) -> None:
    bar = MessageBar(theme)
    stage(bar)
    bar.say("Done.")
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_its_action_is_done_once_and_only_where_there_is_one(stage: Stage, theme: Theme) -> None:
    bar = MessageBar(theme)
    stage(bar)
    button = bar.findChild(Button)
    assert button is not None
    bar.say("Nothing to do here.")
    assert not button.isVisible()
    done: list[str] = []
    bar.say("Imported 12 cards.", "good", "Study them", lambda: done.append("studied"))
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["studied"]
    assert bar.isHidden()
