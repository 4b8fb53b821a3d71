"""The window: what it says goes in time, and files that are held over it are welcome."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.key_list import KeyList, Line


class Page(QWidget):
    """A page that takes the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


@pytest.fixture
def pages() -> tuple[Page, Page]:
    return Page(), Page()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, pages: tuple[Page, Page]) -> MainWindow:
    made = MainWindow(theme)
    qtbot.addWidget(made)
    made.add_page(pages[0])
    made.add_page(pages[1], alone=True)
    made.show_page(pages[0])
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def files(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(name) for name in names])
    return mime


def hold_over(window: MainWindow, mime: QMimeData) -> bool:
    """Hold *mime* over the window; return whether it is welcome."""
    event = QDragEnterEvent(
        QPoint(300, 300),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setAccepted(False)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def let_go(window: MainWindow, mime: QMimeData) -> None:
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)


def shade(window: MainWindow) -> str:
    """Return the colour of a place on the line that frames the drop target."""
    picture = window.grab().toImage()
    return ",".join(picture.pixelColor(x, 8).name() for x in range(200, 260))


def test_bad_news_goes_with_the_page_it_was_said_on(window: MainWindow, pages: tuple[Page, Page]) -> None:
    window.message.say("ships.md is empty.", "bad")
    assert window.message.text
    window.show_page(pages[1])
    assert not window.message.text


def test_escape_closes_the_message_from_the_page(window: MainWindow, pages: tuple[Page, Page]) -> None:
    window.message.say("ships.md is empty.", "bad")
    QTest.keyClick(pages[0], Qt.Key.Key_Escape)
    assert not window.message.text
    assert pages[0].hasFocus()


def test_escape_in_the_message_gives_the_keyboard_back_to_the_page(
    window: MainWindow, pages: tuple[Page, Page]
) -> None:
    window.message.say("ships.md is empty.", "bad", "Try again", lambda: None)
    QTest.keyClick(pages[0], Qt.Key.Key_Tab)
    inside = QApplication.focusWidget()
    while inside is not None and not window.message.isAncestorOf(inside):
        QTest.keyClick(inside, Qt.Key.Key_Tab)
        inside = QApplication.focusWidget()
    assert inside is not None
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert not window.message.text
    assert pages[0].hasFocus()


def test_a_page_that_stands_alone_has_no_rail(window: MainWindow, pages: tuple[Page, Page]) -> None:
    window.show_page(pages[1])
    assert window.rail.isHidden()
    window.show_page(pages[0])
    assert not window.rail.isHidden()


def test_files_held_over_the_window_are_welcome_and_it_shows(window: MainWindow) -> None:
    before = shade(window)
    assert hold_over(window, files("/notes/ships.md"))
    assert shade(window) != before
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert shade(window) == before


def test_files_that_are_let_go_are_handed_on(qtbot: QtBot, window: MainWindow) -> None:
    before = shade(window)
    mime = files("/notes/ships.md", "/notes/winds.txt")
    hold_over(window, mime)
    with qtbot.waitSignal(window.files_dropped) as dropped:
        let_go(window, mime)
    assert dropped.args == [[Path("/notes/ships.md"), Path("/notes/winds.txt")]]
    assert shade(window) == before


def test_words_and_web_pages_are_not_files(window: MainWindow) -> None:
    words, page = QMimeData(), QMimeData()
    words.setText("ships")
    page.setUrls([QUrl("https://example.org/ships.md")])
    assert not hold_over(window, words)
    assert not hold_over(window, page)


def test_the_drop_target_covers_the_window_at_its_new_size(window: MainWindow) -> None:
    mime = files("/notes/ships.md")
    hold_over(window, mime)
    before = shade(window)
    window.resize(700, 500)
    assert shade(window) == before


def test_closing_is_told(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


@pytest.mark.parametrize("away", [Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Return])
def test_keys_are_shown_over_the_page_until_they_are_put_away(
    qtbot: QtBot, window: MainWindow, pages: tuple[Page, Page], away: Qt.Key
) -> None:
    qtbot.waitUntil(pages[0].hasFocus)
    window.show_keys([Line(("Ctrl", "O"), "Turn notes into cards")])
    shown = QApplication.focusWidget()
    assert isinstance(shown, KeyList)
    assert "Turn notes into cards" in shown.accessibleDescription()
    QTest.keyClick(shown, away)
    assert not shown.isVisible()
    assert pages[0].hasFocus(), "the keyboard is where it was"


def test_a_closed_window_does_not_come_forward_again(qtbot: QtBot, theme: Theme) -> None:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.show()
    window.come_forward()
    assert window.isVisible()
    window.close()
    window.come_forward()
    assert not window.isVisible()
