"""Tab alone leads to everything of a page that can be worked by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QHeaderView, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from tests.clock import Clock
from tests.gui.conftest import Start
from tests.gui.exam.test_exam_today import answer_one, make

PAGES = (
    "today",
    "decks",
    "browse",
    "exam",
    "progress",
    "settings",
    "the form of an exam",
    "a new card",
    "options",
)


def reached(qtbot: QtBot, program: App) -> Iterator[QWidget]:
    """Give what has the keyboard while Tab goes once around."""
    first: QWidget | None = None
    last: QWidget | None = None  # a date has several stops in one
    for _ in range(200):
        qtbot.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        if here is first and here is not last:
            return
        first, last = first or here, here
        yield here
    pytest.fail("Tab never comes around")


def stops(program: App) -> list[QWidget]:
    """Return what shows in the window and takes the keyboard by Tab."""
    return [
        widget
        for widget in program.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QHeaderView)
        and (isinstance(widget, QAbstractItemView) or not isinstance(widget, QAbstractScrollArea))
    ]


@pytest.mark.parametrize("page", PAGES)
def test_tab_leads_everywhere(qtbot: QtBot, start: Start, clock: Clock, page: str) -> None:
    program = start()
    make(program, clock)
    answer_one(program, clock)
    program.refresh()
    if page == "the form of an exam":
        program.show_exam()
        program.exam.page.view.hero.date.click()
    elif page == "options":
        program.today.options_requested.emit(program.today.decks[0].deck)
    elif page == "a new card":
        program.new_card()
    else:
        program.window.rail.chosen.emit(page)
    if page == "progress":
        qtbot.waitSignal(program.progress.judged, timeout=20_000).wait()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    went = list(reached(qtbot, program))
    told = [f"{type(each).__name__} {each.accessibleName()}" for each in stops(program) if each not in went]
    assert told == []
