"""The import screen for those who listen: what is read out at once, and names on everything."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kmsflash.model.importing import Plan
from kmsflash.ui.importing.entries import Sort
from kmsflash.ui.importing.plan_page import PlanPage
from tests.gui.importing.conftest import first_time, once_more
from tests.gui.importing.test_plan_page import CTRL, go_to, press, rows, show_again


@pytest.fixture
def heard(page: PlanPage) -> list[str]:
    told: list[str] = []
    page.announced.connect(told.append)
    return told


def test_the_sentence_is_read_out_when_a_plan_is_shown(page: PlanPage, heard: list[str]) -> None:
    page.show_plan(Plan((first_time(),)))
    assert heard[-1].startswith(page.told.headline.text())
    assert "1 needs you" in heard[-1]


def test_the_title_of_a_group_is_read_out_when_it_is_entered(
    qtbot: QtBot, page: PlanPage, heard: list[str]
) -> None:
    press(qtbot, Qt.Key.Key_Home)
    del heard[:]
    for _ in rows(page):
        press(qtbot, Qt.Key.Key_Down)
    said = [title.partition(".")[0] for title in heard]
    assert said == ["Key takeaways", "Kinds", "2 left out"]
    assert "the answer has more words than one can recall" in heard[-1]


def test_ticks_are_read_out_with_what_they_come_to(qtbot: QtBot, page: PlanPage, heard: list[str]) -> None:
    go_to(qtbot, page, Sort.CARD)
    cards = page.draft.new_cards
    press(qtbot, Qt.Key.Key_Space)
    assert heard[-1] == f"Left out. {cards - 1} cards to add."
    press(qtbot, Qt.Key.Key_Space)
    assert heard[-1] == f"Taken in. {cards} cards to add."
    press(qtbot, Qt.Key.Key_Z)
    assert heard[-1] == f"Undone. {cards - 1} cards to add."
    press(qtbot, Qt.Key.Key_Y, CTRL)
    assert heard[-1] == f"Redone. {cards} cards to add."
    press(qtbot, Qt.Key.Key_Y, CTRL)
    assert heard[-1] == "Nothing to redo."
    press(qtbot, Qt.Key.Key_A)
    assert heard[-1].startswith("All left out.")


def test_merging_and_splitting_are_read_out(qtbot: QtBot, page: PlanPage, heard: list[str]) -> None:
    numbers = [row.entry.number for row in rows(page) if row.entry and row.entry.sort is Sort.CARD]
    go_to(qtbot, page, Sort.CARD, next(below for above, below in pairwise(numbers) if above != below))
    press(qtbot, Qt.Key.Key_M)
    assert heard[-1] == "Merged with the card above."
    press(qtbot, Qt.Key.Key_M)
    assert heard[-1] == "Merged with the card above."  # it is so already: nothing new is said
    assert heard.count(heard[-1]) == 1
    press(qtbot, Qt.Key.Key_S)
    assert heard[-1] == "Split off: a card of its own."


def test_what_becomes_of_a_gone_card_is_read_out(qtbot: QtBot, page: PlanPage, heard: list[str]) -> None:
    show_again(page)
    go_to(qtbot, page, Sort.GONE)
    press(qtbot, Qt.Key.Key_Space)
    assert heard[-1] == "Keep studying"


def test_a_row_is_known_by_words_state_and_place(page: PlanPage) -> None:
    view = QAccessible.queryAccessibleInterface(page.halves.cards)
    assert view.text(QAccessible.Text.Name) == "Cards"
    children = [view.child(number) for number in range(view.childCount())]
    assert len(children) == len(rows(page))
    for row, child in zip(rows(page), children, strict=True):
        assert child.text(QAccessible.Text.Name)
        if row.entry is not None:
            assert child.state().checkable
            assert child.state().checked == row.entry.taken
            assert (
                row.entry.answer.strip("*`.") in child.text(QAccessible.Text.Name) or "*" in row.entry.answer
            )


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize("width", [1280, 620])
def test_everything_that_is_reached_has_a_name(qtbot: QtBot, page: PlanPage, known: bool, width: int) -> None:
    page.resize(width, 800)
    sources = (once_more(), first_time()) if known else (first_time(),)
    page.show_plan(Plan(sources))
    page.setFocus()
    go_to(qtbot, page, Sort.CARD)
    press(qtbot, Qt.Key.Key_E)
    names = {widget: _name(widget) for widget in _reached(page)}
    assert len(names) > 8
    assert [type(widget).__name__ for widget, name in names.items() if not name] == []
    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_D, CTRL)
    names = {widget: _name(widget) for widget in _reached(page.where_to)}
    assert len(names) >= 3
    assert [type(widget).__name__ for widget, name in names.items() if not name] == []


def _reached(page: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in (page, *page.findChildren(QWidget))
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def _name(widget: QWidget) -> str:
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)
