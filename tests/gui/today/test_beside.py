"""What a day offers beside its queue, driven by real keys."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kmsflash.model.custom import More, Pick, Wish
from kmsflash.model.days import Day
from kmsflash.model.today import Backlog, DatedAhead, Overview
from kmsflash.ui.today.page import TodayPage
from kmsflash.ui.today.requests import Ask, Request

Shown = Callable[[Overview], TodayPage]


def pressed(qtbot: QtBot, page: TodayPage, number: int) -> Request:
    """Press one of the buttons by keyboard, and return what was asked for."""
    button = page.dashboard.beside.buttons[number]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.shows_focus
    with qtbot.waitSignal(page.beside_requested) as asked:
        QTest.keyClick(button, Qt.Key.Key_Return)
    request = asked.args[0]
    assert isinstance(request, Request)
    return request


def test_a_usual_day_offers_nothing(shown: Shown, overview: Overview) -> None:
    page = shown(overview)
    assert page.dashboard.beside.isHidden()
    assert page.dashboard.beside.buttons == ()


def test_missed_days_are_spread_with_one_key(qtbot: QtBot, shown: Shown, overview: Overview) -> None:
    page = shown(replace(overview, backlog=Backlog(missed=120, days=7)))
    assert page.dashboard.beside.sentences == ("120 waiting from missed days",)
    assert page.dashboard.beside.buttons[0].text() == "Clear them over 7 days"
    assert pressed(qtbot, page, 0) == Request(Ask.SPREAD, days=7)
    assert pressed(qtbot, page, 1) == Request(Ask.SPREAD_OVER, days=7, cards=120)


def test_a_plan_says_how_it_stands_and_can_be_given_up(
    qtbot: QtBot, shown: Shown, overview: Overview
) -> None:
    plan = Backlog(left=60, today=9, last=Day(overview.today + 6))
    page = shown(replace(overview, backlog=plan))
    assert page.dashboard.beside.sentences == ("Missed days: 9 of 60 today, the last on Monday, 30 November",)
    assert pressed(qtbot, page, 0) == Request(Ask.AT_ONCE)
    page.show_overview(replace(overview, backlog=replace(plan, left=51, today=0)))
    assert page.dashboard.beside.sentences == (
        "Missed days: today's part is done, 51 left until Monday, 30 November",
    )


def test_what_the_limits_keep_out_is_said(shown: Shown, overview: Overview) -> None:
    page = shown(replace(overview, over_limit=30))
    assert page.dashboard.beside.sentences == ("30 more are due than today's limits let in",)
    assert page.dashboard.beside.buttons == ()
    page.show_overview(replace(overview, over_limit=1))
    assert page.dashboard.beside.sentences == ("1 more is due than today's limits let in",)


def test_answers_dated_in_the_future_are_asked_about(qtbot: QtBot, shown: Shown, overview: Overview) -> None:
    page = shown(replace(overview, dated_ahead=DatedAhead(3, Day(overview.today + 365))))
    (sentence,) = page.dashboard.beside.sentences
    assert "3 answers are dated up to Wednesday, 24 November 2027" in sentence
    assert pressed(qtbot, page, 0) == Request(Ask.COUNT_AS_TODAYS)
    assert pressed(qtbot, page, 1) == Request(Ask.LEAVE)
    page.show_overview(replace(overview, dated_ahead=DatedAhead(1, Day(overview.today + 1))))
    assert page.dashboard.beside.sentences[0].startswith("1 answer is dated Wednesday, 25 November 2026")


def test_siblings_are_spoken_of_only_when_nothing_else_is_left(
    qtbot: QtBot, shown: Shown, overview: Overview, idle: Overview
) -> None:
    page = shown(replace(overview, held=6))
    assert page.dashboard.beside.isHidden()
    page.show_overview(replace(idle, held=6))
    assert page.dashboard.beside.sentences == ("6 held back until tomorrow: you saw their siblings today",)
    assert pressed(qtbot, page, 0) == Request(Ask.WISH, Wish(Pick.HELD, cards=None))


@pytest.mark.parametrize(
    ("more", "text", "wish"),
    [
        (More(12, None), "12 cards from tomorrow", Wish(Pick.AHEAD, cards=None)),
        (More(1, None), "1 card from tomorrow", Wish(Pick.AHEAD, cards=None)),
        (More(new=10), "10 more new cards", Wish(Pick.NEW, cards=10)),
        (More(new=1), "1 more new card", Wish(Pick.NEW, cards=1)),
        (More(forgotten=5), "5 missed today again", Wish(Pick.FORGOTTEN, cards=None)),
    ],
)
def test_when_nothing_waits_more_can_be_studied(
    qtbot: QtBot, shown: Shown, idle: Overview, more: More, text: str, wish: Wish
) -> None:
    page = shown(replace(idle, more=replace(more, ahead_day=Day(idle.today + 1))))
    assert [button.text() for button in page.dashboard.beside.buttons] == [text]
    assert pressed(qtbot, page, 0) == Request(Ask.WISH, wish)


def test_a_later_day_is_named(shown: Shown, idle: Overview) -> None:
    page = shown(replace(idle, more=More(12, Day(idle.today + 3))))
    assert page.dashboard.beside.buttons[0].text() == "12 cards from Friday, 27 November"
    page.show_overview(replace(idle, more=More(1, Day(idle.today + 3))))
    assert page.dashboard.beside.buttons[0].text() == "1 card from Friday, 27 November"


def test_custom_study_is_offered_whether_something_waits_or_not(
    qtbot: QtBot, shown: Shown, overview: Overview, idle: Overview
) -> None:
    page = shown(overview)
    with qtbot.waitSignal(page.beside_requested) as asked:
        QTest.keyClick(page.dashboard.pick, Qt.Key.Key_Space)
    assert asked.args == [Request(Ask.PICK)]
    page.show_overview(replace(idle, more=More(seen=True)))
    assert page.dashboard.pick.isHidden()
    assert pressed(qtbot, page, 0) == Request(Ask.PICK)


def test_tab_reaches_the_lines_before_the_decks(shown: Shown, overview: Overview) -> None:
    page = shown(replace(overview, backlog=Backlog(120, 7), dated_ahead=DatedAhead(1, overview.today)))
    reached = []
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    board = page.dashboard
    assert reached == [board.hero.study, *board.beside.buttons, board.decks.rows[0]]


@pytest.mark.parametrize("width", [1080, 844, 560, 420])
def test_at_any_width_every_button_is_whole_and_within_the_page(
    qtbot: QtBot, shown: Shown, idle: Overview, width: int
) -> None:
    page = shown(
        replace(
            idle,
            held=6,
            over_limit=9,
            dated_ahead=DatedAhead(3, Day(idle.today + 365)),
            more=More(12, Day(idle.today + 3), 10, 5, seen=True),
        )
    )
    page.resize(width, 800)
    qtbot.waitUntil(lambda: page.width() == width)
    QApplication.processEvents()
    for button in page.dashboard.beside.buttons:
        right = button.mapTo(page, button.rect().bottomRight()).x()
        assert button.width() >= button.sizeHint().width()
        assert 0 <= button.mapTo(page, button.rect().topLeft()).x() <= right <= width
        assert button.height() >= 32
