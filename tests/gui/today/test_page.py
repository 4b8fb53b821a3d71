"""The Today page, driven by real keys in each of its states."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.model.ids import DeckId
from kmsflash.model.today import DayLoad, Load, Overview
from kmsflash.ui.theme import Theme
from kmsflash.ui.today.page import TodayPage
from kmsflash.ui.widgets.scroll_area import ScrollArea

Shown = Callable[[Overview], TodayPage]


def _visible_words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_before_the_first_overview_it_is_empty_and_enter_does_nothing(qtbot: QtBot, theme: Theme) -> None:
    page = TodayPage(theme)
    qtbot.addWidget(page)
    page.show()
    assert _visible_words(page) == ""
    with qtbot.assertNotEmitted(page.study_requested):
        QTest.keyClick(page, Qt.Key.Key_Return)


def test_enter_studies_everything(qtbot: QtBot, shown: Shown, overview: Overview) -> None:
    page = shown(overview)
    assert page.dashboard.hero.sentence == "24 to review, 10 new, about 9 minutes"
    assert page.accessibleDescription() == page.dashboard.hero.sentence
    with qtbot.waitSignal(page.study_requested) as asked:
        QTest.keyClick(page, Qt.Key.Key_Return)
    assert asked.args == [None]


def test_tab_goes_from_the_button_through_the_decks(qtbot: QtBot, shown: Shown, overview: Overview) -> None:
    page = shown(overview)
    reached = []
    for _ in range(8):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    board = page.dashboard
    lasts = (board.turn, board.write, board.pick, board.heat_map)
    assert reached == [board.hero.study, *board.decks.rows, *lasts]
    assert board.decks.rows[0].text() == "Teas: 412 cards, 20 to review, 6 new, 64 % known"


def test_enter_on_a_deck_studies_that_deck(qtbot: QtBot, shown: Shown, overview: Overview) -> None:
    page = shown(overview)
    row = page.dashboard.decks.rows[1]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    assert row.shows_focus
    with qtbot.waitSignal(page.study_requested) as asked:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert asked.args == [DeckId(2)]


def test_a_deck_without_work_cannot_be_pressed(qtbot: QtBot, shown: Shown, overview: Overview) -> None:
    page = shown(overview)
    done = page.dashboard.decks.rows[2]
    with qtbot.assertNotEmitted(page.study_requested):
        QTest.mouseClick(done, Qt.MouseButton.LeftButton)
    assert "done for today" in done.text()


def test_a_row_keeps_the_focus_when_the_numbers_change(shown: Shown, overview: Overview) -> None:
    page = shown(overview)
    row = page.dashboard.decks.rows[0]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    page.show_overview(replace(overview, decks=overview.decks[:2]))
    assert page.dashboard.decks.rows[0] is row
    assert row.hasFocus()
    assert len(page.dashboard.decks.rows) == 2


def test_notes_can_be_turned_into_cards(qtbot: QtBot, shown: Shown, overview: Overview) -> None:
    page = shown(overview)
    with qtbot.waitSignal(page.import_requested):
        QTest.mouseClick(page.dashboard.turn, Qt.MouseButton.LeftButton)


def test_with_nothing_due_it_says_until_when_and_what_to_do(
    qtbot: QtBot, shown: Shown, idle: Overview
) -> None:
    page = shown(idle)
    hero = page.dashboard.hero
    assert hero.sentence.startswith("Nothing due until Thursday")
    assert hero.turn.isVisible()
    assert not hero.study.isVisible()
    assert not page.dashboard.turn.isVisible()  # not offered twice
    with qtbot.assertNotEmitted(page.study_requested):
        QTest.keyClick(page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.import_requested):
        QTest.keyClick(hero.turn, Qt.Key.Key_Return)


def test_the_first_start_offers_the_starter_deck_with_its_cards(
    qtbot: QtBot, shown: Shown, first: Overview
) -> None:
    page = shown(first)
    assert "What do you want to remember?" in _visible_words(page)
    assert "“Teas of the world” is 62 cards" in _visible_words(page)
    with qtbot.waitSignal(page.study_requested):
        QTest.keyClick(page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.import_requested):
        QTest.mouseClick(page.first_start.notes.button, Qt.MouseButton.LeftButton)


def test_without_any_deck_it_asks_for_notes(qtbot: QtBot, shown: Shown, first: Overview) -> None:
    page = shown(replace(first, decks=(), first_start=False))
    assert not page.first_start.starter.isVisible()
    with qtbot.waitSignal(page.import_requested):
        QTest.keyClick(page, Qt.Key.Key_Return)


def test_a_name_is_never_read_as_markup(shown: Shown, first: Overview) -> None:
    deck = replace(first.decks[0], name="<b>Teas</b>")
    page = shown(replace(first, decks=(deck,)))
    assert "&lt;b&gt;Teas&lt;/b&gt;" in _visible_words(page)


def test_days_without_cards_take_no_room(shown: Shown, overview: Overview) -> None:
    page = shown(overview)
    assert page.dashboard.bars.isVisible()
    page.show_overview(replace(overview, forecast=tuple(DayLoad(day.day, 0) for day in overview.forecast)))
    assert not page.dashboard.bars.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [464, 604, 844, 1080, 2400])
def test_nothing_is_wider_than_the_window(
    qtbot: QtBot, shown: Shown, theme: Theme, overview: Overview, width: int, scale: float
) -> None:
    theme.set_font_scale(scale)
    page = shown(overview)
    page.resize(width, 700)
    board = page.dashboard
    parts = (board.hero.study, board.decks, board.heat_map, board.bars)

    def fit() -> bool:
        lefts = [part.mapTo(page, part.rect().topLeft()).x() for part in parts]
        return all(
            left >= 0 and left + part.width() <= width for left, part in zip(lefts, parts, strict=True)
        )

    def has_two_columns() -> bool:
        heat_map = board.heat_map.mapTo(page, board.heat_map.rect().topLeft()).y()
        return heat_map < board.decks.mapTo(page, board.decks.rect().bottomLeft()).y()

    qtbot.waitUntil(lambda: fit() and has_two_columns() == (width / scale >= 660))


def test_page_down_scrolls(shown: Shown, overview: Overview) -> None:
    page = shown(overview)
    page.resize(700, 320)
    QApplication.processEvents()
    bar = next(scroll for scroll in page.findChildren(ScrollArea) if scroll.isVisible()).verticalScrollBar()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(page, Qt.Key.Key_PageUp)
    assert bar.value() == 0


@pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups without a display
@pytest.mark.parametrize(("row", "waits"), [(0, True), (2, False)])
def test_the_menu_of_a_deck_updates_it_from_its_notes(
    qtbot: QtBot, shown: Shown, overview: Overview, row: int, waits: bool
) -> None:
    page = shown(overview)
    decks = page.dashboard.decks
    qtbot.waitUntil(lambda: decks.rows[row].height() > 0)
    at = decks.rows[row].geometry().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, decks.mapToGlobal(at))
    QApplication.sendEvent(decks, event)
    menu = decks.findChildren(QMenu)[0]
    study, _, update, options, _, stamp = menu.actions()
    assert study.isEnabled() is waits
    with qtbot.waitSignal(page.options_requested) as of:
        options.trigger()
    assert of.args == [overview.decks[row].deck]
    with qtbot.waitSignal(page.stamp_requested) as asked:
        stamp.trigger()
    assert asked.args == [overview.decks[row].deck]
    menu.setActiveAction(update)
    with qtbot.waitSignal(page.update_requested) as wanted:
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert wanted.args == [overview.decks[row].deck]


def test_a_card_can_be_written_from_here(qtbot: QtBot, shown: Shown, overview: Overview) -> None:
    page = shown(overview)
    with qtbot.waitSignal(page.new_card_requested):
        page.dashboard.write.setFocus()
        QTest.keyClick(page.dashboard.write, Qt.Key.Key_Return)


@pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups without a display
@pytest.mark.parametrize("by_menu_key", [True, False])
def test_a_deck_in_which_nothing_waits_has_its_menu_by_keyboard(
    shown: Shown, overview: Overview, by_menu_key: bool
) -> None:
    page = shown(overview)
    decks = page.dashboard.decks
    done = decks.rows[2]
    done.setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is done
    if by_menu_key:
        place = done.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, done.mapToGlobal(place))
        QApplication.sendEvent(done, event)
    else:
        QTest.keyClick(done, Qt.Key.Key_Return)
    study, *_ = decks.findChildren(QMenu)[0].actions()
    assert not study.isEnabled()


def test_of_very_many_decks_the_most_pressing_show_and_a_way_to_all(
    qtbot: QtBot, shown: Shown, overview: Overview
) -> None:
    tops = [replace(overview.decks[2], deck=DeckId(number), name=f"{number}") for number in range(1, 61)]
    tops[50] = replace(tops[50], load=Load(due=1))
    under = replace(overview.decks[1], deck=DeckId(99), depth=1)
    page = shown(replace(overview, decks=(*tops[:5], under, *tops[5:])))
    board = page.dashboard
    names = [row.line.name for row in board.decks.rows]
    assert names == [f"{number}" for number in range(1, 40)] + ["51"]
    assert board.all_decks.text() == "All 61 decks"
    with qtbot.waitSignal(page.decks_requested):
        QTest.keyClick(board.all_decks, Qt.Key.Key_Space)
    page.show_overview(overview)
    assert len(board.decks.rows) == len(overview.decks)
    assert not board.all_decks.isVisible()
