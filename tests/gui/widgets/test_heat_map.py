"""The heat map: the last weeks by keys, pointer and colour."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kmsflash.model.days import Day, day_of
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.heat_map import EDGE, STEPS, WEEKS, HeatMap, step

Stage = Callable[..., QWidget]
TODAY = day_of(date(2026, 11, 24))  # a Tuesday


def told(day: Day, count: int) -> str:
    return f"{count} on {day}"


@pytest.fixture
def heat(stage: Stage, theme: Theme) -> HeatMap:
    heat = HeatMap(theme, told)
    heat.show_days(TODAY, {TODAY: 4, Day(TODAY - 1): 20, Day(TODAY - 400): 7})
    stage(heat)
    return heat


def test_it_shows_whole_weeks_up_to_today(heat: HeatMap) -> None:
    assert (heat.shown - 1) // 7 == WEEKS - 1
    assert heat.first + heat.shown - 1 == TODAY
    assert heat.studied == heat.span == 2  # a year ago is not shown


def test_more_is_stronger(heat: HeatMap, theme: Theme) -> None:
    image = heat.grab().toImage()
    inks = {
        day: image.pixelColor(heat.cell(day).center()).name()
        for day in (TODAY, Day(TODAY - 1), Day(TODAY - 2))
    }
    assert inks[Day(TODAY - 1)] == theme.colour("heat4").name()
    assert inks[TODAY] == theme.colour("heat1").name()
    assert inks[Day(TODAY - 2)] == theme.colour("heat0").name()


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_a_step_is_nothing_for_nothing_and_the_strongest_for_the_most(count: int, more: int) -> None:
    most = count + more
    assert step(0, most) == 0
    assert step(most, most) == STEPS
    assert step(count, most) <= step(count + 1, most) <= STEPS
    assert (step(count, most) > 0) == (count > 0)


@pytest.mark.parametrize(
    ("key", "days"),
    [(Qt.Key.Key_Up, -1), (Qt.Key.Key_Left, -7), (Qt.Key.Key_Down, 0), (Qt.Key.Key_Right, 0)],
)
def test_arrow_keys_go_from_day_to_day_and_never_past_today(
    qtbot: QtBot, heat: HeatMap, key: Qt.Key, days: int
) -> None:
    heat.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(heat, key)
    assert heat.chosen == TODAY + days
    assert heat.accessibleDescription() == told(Day(TODAY + days), {0: 4, -1: 20}.get(days, 0))
    with qtbot.waitSignal(heat.pointed) as left:
        heat.clearFocus()
    assert left.args == [""]


def test_home_and_end_go_to_the_ends(heat: HeatMap) -> None:
    heat.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(heat, Qt.Key.Key_Home)
    assert heat.chosen == heat.first
    QTest.keyClick(heat, Qt.Key.Key_Up)
    assert heat.chosen == heat.first
    QTest.keyClick(heat, Qt.Key.Key_End)
    assert heat.chosen == TODAY


def test_from_right_to_left_the_last_week_is_at_the_left(heat: HeatMap) -> None:
    before = heat.cell(TODAY).center().x()
    heat.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert heat.cell(TODAY).center().x() < heat.width() / 2 < before


def test_without_weekdays_its_squares_are_larger(qtbot: QtBot, theme: Theme) -> None:
    heat = HeatMap(theme, told)
    qtbot.addWidget(heat)
    heat.show_days(TODAY, {})
    side = heat.cell(TODAY).width()
    heat.fit(1000, names_weekdays=False)
    assert heat.cell(TODAY).width() > side
    assert heat.cell(heat.first).left() == EDGE
    heat.fit(120, names_weekdays=False)
    assert heat.sizeHint().width() <= 120
