"""Charts: by keys, pointer and paint, each value said in words, and a table behind."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.charts.axis import ticks
from kmsflash.ui.widgets.charts.bars import Bar, Bars
from kmsflash.ui.widgets.charts.dots import Dot, DotPlot, Dots
from kmsflash.ui.widgets.charts.line import Line, Point
from kmsflash.ui.widgets.charts.plot import Plot, Table
from kmsflash.ui.widgets.charts.rows import MeterRow, MeterRows, ShareRow, ShareRows

Stage = Callable[..., QWidget]
TABLE = Table(("Name", "Value"), (("one", 1), ("two", 2), ("three", 3)))


def bars(theme: Theme) -> Plot:
    plot = Bars(theme, "Bars", ("accent", "bad"))
    plot.show_bars([Bar("a", (3, 1), "one"), Bar("b", (0, 0), "two"), Bar("c", (9, 4), "three")], TABLE)
    return plot


def dots(theme: Theme) -> Plot:
    plot = DotPlot(theme, "Dots")
    columns = [
        Dots("a", (Dot(0.9, 0.8, 0.95), None), "one"),
        Dots("b", (None, None), "two", 0.7),
        Dots("c", (Dot(0.4, 0.1, 0.6), Dot(1.0, 0.9, 1.0)), "three"),
    ]
    plot.show_columns(columns, TABLE, wish=0.9)
    return plot


def line(theme: Theme) -> Plot:
    plot = Line(theme, "Line")
    plot.show_points([Point("a", 8.5, "one"), Point("b", None, "two"), Point("c", 9.0, "three")], TABLE)
    return plot


def meters(theme: Theme) -> Plot:
    plot = MeterRows(theme, "Meters")
    rows = [MeterRow("a", 0.5, 0.2, "one"), MeterRow("b", 0, 0, "two"), MeterRow("c", 1, 0, "three")]
    plot.show_rows(rows, TABLE)
    return plot


def shares(theme: Theme) -> Plot:
    plot = ShareRows(theme, "Shares", "{share} wish")
    rows = [
        ShareRow("a", "few", Dot(0.9, 0.8, 0.95), "one"),
        ShareRow("b", "none", None, "two"),
        ShareRow("c", "many", Dot(0.2, 0.1, 0.3), "three"),
    ]
    plot.show_rows(rows, TABLE, 0.9)
    return plot


MADE = (bars, dots, line, meters, shares)


@pytest.fixture(params=MADE, ids=lambda make: make.__name__)
def plot(request: pytest.FixtureRequest, stage: Stage, theme: Theme) -> Plot:
    made: Plot = request.param(theme)
    stage(made)
    return made


def test_arrow_keys_go_through_the_values_and_say_them(qtbot: QtBot, plot: Plot) -> None:
    plot.clearFocus()
    said: list[str] = []
    plot.pointed.connect(said.append)
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_End):
        qtbot.keyClick(plot, key)
    assert said == ["three", "two", "one", "two", "three"]
    plot.clearFocus()
    assert said[-1] == ""
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    assert said[-1] == "three"


def test_everything_is_said_to_who_cannot_see(plot: Plot) -> None:
    assert plot.accessibleDescription() == "one. two. three"
    assert plot.accessibleName()
    assert plot.table == TABLE


def test_enter_asks_for_the_figures(qtbot: QtBot, plot: Plot) -> None:
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(plot.opened):
        qtbot.keyClick(plot, Qt.Key.Key_Return)


def test_each_value_has_its_place(plot: Plot) -> None:
    spots = plot.spots()
    assert len(spots) == 3
    assert not any(one.intersects(other) for one, other in ((spots[0], spots[1]), (spots[1], spots[2])))


def colours(plot: Plot) -> set[str]:
    image = plot.grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_the_values_are_painted_and_the_focus_shows(plot: Plot, theme: Theme) -> None:
    assert theme.colour("accent").name() in colours(plot)
    before = plot.grab().toImage()
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert plot.grab().toImage() != before


@pytest.mark.parametrize("make", MADE, ids=lambda make: make.__name__)
def test_from_right_to_left_it_is_mirrored(make: Callable[[Theme], Plot], stage: Stage, theme: Theme) -> None:
    plot = make(theme)
    plot.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage(plot)
    first, last = plot.mirrored(plot.spots()[0]), plot.mirrored(plot.spots()[-1])
    assert first.left() > last.left() or first.left() == last.left()
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(plot, Qt.Key.Key_Home)
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert plot.chosen == 1


@pytest.mark.parametrize(
    "plot",
    [
        lambda theme: Bars(theme, "x", ("accent",)),
        lambda theme: DotPlot(theme, "x"),
        lambda theme: Line(theme, "x"),
        lambda theme: MeterRows(theme, "x"),
        lambda theme: ShareRows(theme, "x", "{share}"),
    ],
    indirect=True,
)
def test_without_values_it_is_still_calm(plot: Plot) -> None:
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.chosen is None
    assert not plot.grab().isNull()


@given(st.integers(0, 5_000_000))
def test_the_scale_has_few_whole_figures_that_reach_the_most(most: int) -> None:
    found = ticks(most)
    assert 1 <= len(found) <= 3
    assert found[-1] >= most
    assert all(mark == round(mark) for mark in found)
