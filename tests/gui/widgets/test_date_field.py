"""A field for a date: typed, stepped, or chosen from a calendar by keys alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.model.days import Day
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.calendar_sheet import CalendarSheet
from kmsflash.ui.widgets.date_field import DateField

Stage = Callable[..., QWidget]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def field(stage: Stage, theme: Theme) -> DateField:
    made = DateField(theme, "Day of the exam")
    made.show_day(Day(20_800))
    stage(made)
    return made


def opened(qtbot: QtBot, field: DateField) -> tuple[CalendarSheet, QTableView]:
    qtbot.keyClick(field.field, Qt.Key.Key_Down, ALT)
    sheet = field.findChild(CalendarSheet)
    assert isinstance(sheet, CalendarSheet)
    view = sheet.calendar.findChild(QTableView)
    assert isinstance(view, QTableView)
    return sheet, view


@pytest.mark.parametrize(("key", "later"), [(Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 7), (Qt.Key.Key_Up, -7)])
def test_a_day_is_chosen_from_the_calendar_by_keys(
    qtbot: QtBot, field: DateField, key: Qt.Key, later: int
) -> None:
    _, view = opened(qtbot, field)
    QTest.keyClick(view, key)
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert field.day == 20_800 + later


def test_escape_leaves_the_day_as_it_is(qtbot: QtBot, field: DateField) -> None:
    sheet, view = opened(qtbot, field)
    QTest.keyClick(view, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(field.changed):
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert field.day == 20_800


def test_the_months_are_paged_and_named(qtbot: QtBot, field: DateField) -> None:
    sheet, view = opened(qtbot, field)
    date: QDate = field.field.date()
    here = QLocale().standaloneMonthName(date.month())
    assert sheet.month.text() == f"{here} {date.year()}"
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    after = date.addMonths(1)
    assert sheet.month.text() == f"{QLocale().standaloneMonthName(after.month())} {after.year()}"
    sheet.before.click()
    assert sheet.month.text().startswith(here)
    assert all(button.accessibleName() for button in (sheet.before, sheet.after))


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_day_of_the_week_is_in_sight(qtbot: QtBot, theme: Theme, stage: Stage, scale: float) -> None:
    theme.set_font_scale(scale)
    made = DateField(theme, "Day of the exam")
    stage(made)
    _, view = opened(qtbot, made)
    QApplication.processEvents()
    assert view.columnViewportPosition(6) + view.columnWidth(6) <= view.viewport().width()
    assert all(view.columnWidth(at) >= 32 for at in range(7))
    theme.set_font_scale(1.0)
