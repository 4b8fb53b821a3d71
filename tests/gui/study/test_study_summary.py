from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from kmsflash.model.days import Day
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.kinds import Kind
from kmsflash.model.study import Missed, Summary
from kmsflash.ui.study.again import AgainList
from kmsflash.ui.study.strip import Legend, Strip
from kmsflash.ui.study.summary import SummaryPage
from kmsflash.ui.theme import Theme

DAY = Summary(
    grades=(Grade.GOOD, Grade.AGAIN, Grade.EASY, Grade.GOOD, Grade.GOOD),
    cards=4,
    at_first_try=3,
    reviewed=4,
    recalled=3,
    new=0,
    seconds=70,
    missed=(Missed(CardId(7), Kind.TRAP, "What is **wrong** with `x`?", "Too *long*", 2),),
    next_day=Day(101),
    next_cards=9,
)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SummaryPage:
    shown = SummaryPage(theme)
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.show()
    return shown


def words(page: SummaryPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def buttons(page: SummaryPage) -> dict[str, QAbstractButton]:
    return {button.text(): button for button in page.findChildren(QAbstractButton) if button.isVisible()}


def test_where_the_minutes_of_an_exam_end_is_enough(page: SummaryPage, qtbot: QtBot) -> None:
    page.show_summary(replace(DAY, beyond=8), Day(100))
    told = words(page)
    assert told[0] == "Enough for today"
    assert told[1].endswith("The minutes for your exam are used; 8 more cards would help.")
    with qtbot.waitSignal(page.beyond_wanted):
        QTest.mouseClick(buttons(page)["Go on: 8 cards"], Qt.MouseButton.LeftButton)
    page.show_summary(replace(DAY, beyond=1, grades=()), Day(100))
    assert "Go on: 1 card" in buttons(page)
    page.show_summary(DAY, Day(100))
    assert not page.goes_beyond


def test_the_day_is_told(page: SummaryPage) -> None:
    page.show_summary(DAY, Day(100))
    told = words(page)
    assert told[:2] == [
        "Done for today",
        "4 cards in 1 minute 10 seconds. You knew 3 of them at the first try.",
    ]
    assert {"75", "%", "remembered", "14", "s", "per card"} <= set(told)
    assert told[-1] == "Next: tomorrow, 9 cards"
    assert "1 card" in told


def test_the_answers_are_told_in_words_too(page: SummaryPage) -> None:
    page.show_summary(DAY, Day(100))
    strip, legend, again = page.findChild(Strip), page.findChild(Legend), page.findChild(AgainList)
    assert strip is not None
    assert legend is not None
    assert again is not None
    assert strip.accessibleDescription() == "Good, Again, Easy, Good, Good"
    assert legend.accessibleName() == "Again 1, Good 3, Easy 1"
    assert again.accessibleDescription() == "What is wrong with x? Too long, missed twice"


def test_the_two_ways_on(qtbot: QtBot, page: SummaryPage) -> None:
    page.show_summary(DAY, Day(100))
    with qtbot.waitSignal(page.again_wanted):
        QTest.mouseClick(buttons(page)["Study this one again"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.back_wanted):
        QTest.mouseClick(buttons(page)["Back to Today"], Qt.MouseButton.LeftButton)


def test_a_day_without_a_miss_has_nothing_to_look_at_again(page: SummaryPage) -> None:
    page.show_summary(replace(DAY, missed=()), Day(100))
    assert not page.has_missed
    assert list(buttons(page)) == ["Back to Today"]
    assert "Look at these again" not in words(page)


def test_a_day_without_an_answer_has_no_numbers(page: SummaryPage) -> None:
    empty = Summary((), 0, 0, 0, 0, 0, 0, (), Day(101), 3)
    page.show_summary(empty, Day(100))
    assert words(page) == ["Nothing left for today", "Next: tomorrow, 3 cards"]


def test_many_missed_cards_scroll(qtbot: QtBot, page: SummaryPage) -> None:
    page.show_summary(replace(DAY, missed=DAY.missed * 30), Day(100))
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    page.scroll_by(10)
    assert page.verticalScrollBar().value() > 0


@pytest.mark.parametrize("count", [1, 5, 60, 900])
def test_every_answer_has_its_bar(any_theme: Theme, count: int) -> None:
    strip = Strip(any_theme)
    strip.resize(720, 40)
    strip.show_grades([Grade.AGAIN] * count)
    image = strip.grab().toImage()
    bad = any_theme.colour("bad")
    inked = sum(image.pixelColor(x, 20) == bad for x in range(720))
    assert inked > 0
    if count <= 60:
        edges = sum(
            image.pixelColor(x, 20) == bad and (x == 0 or image.pixelColor(x - 1, 20) != bad)
            for x in range(720)
        )
        assert edges == count
