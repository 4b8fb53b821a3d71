"""A number with steps: keys, typing and pointer all change it, within its ends."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.stepper import Stepper

Stage = Callable[..., QWidget]


@pytest.fixture
def percent(stage: Stage, theme: Theme) -> Stepper:
    stepper = Stepper(theme, "Text size", 80, 200, step=10, suffix=" %")
    stepper.show_value(100)
    stage(stepper)
    return stepper


def _field(stepper: Stepper) -> QSpinBox:
    field = stepper.findChild(QSpinBox)
    assert field is not None
    return field


def _steps(stepper: Stepper) -> list[IconButton]:
    return sorted(stepper.findChildren(IconButton), key=lambda button: button.x())


@pytest.mark.parametrize(("key", "value"), [(Qt.Key.Key_Up, 110), (Qt.Key.Key_Down, 90)])
def test_keys_step(qtbot: QtBot, percent: Stepper, key: Qt.Key, value: int) -> None:
    with qtbot.waitSignal(percent.changed) as changed:
        QTest.keyClick(_field(percent), key)
    assert changed.args == [value]


def test_the_steps_beside_it_step(qtbot: QtBot, percent: Stepper) -> None:
    less, more = _steps(percent)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(percent.changed) as changed:
        QTest.mouseClick(less, Qt.MouseButton.LeftButton)
    assert changed.args == [110]


def test_what_is_typed_counts_once_it_is_finished(qtbot: QtBot, percent: Stepper) -> None:
    field = _field(percent)
    told: list[int] = []
    percent.changed.connect(told.append)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "150")
    assert told == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [150]
    assert percent.value == 150


def test_no_step_leads_past_the_ends(percent: Stepper) -> None:
    less, more = _steps(percent)
    percent.show_value(80)
    assert not less.isEnabled()
    assert more.isEnabled()
    percent.show_value(200)
    assert less.isEnabled()
    assert not more.isEnabled()


def test_showing_a_value_is_no_change(qtbot: QtBot, percent: Stepper) -> None:
    with qtbot.assertNotEmitted(percent.changed):
        percent.show_value(130)
    assert _field(percent).text() == "130 %"


def test_the_whole_number_is_seen(percent: Stepper) -> None:
    edit = _field(percent).lineEdit()
    assert edit.width() >= edit.fontMetrics().horizontalAdvance("200 %")


def test_a_wheel_over_it_scrolls_the_page_and_changes_nothing(percent: Stepper) -> None:
    field = _field(percent)
    field.clearFocus()
    turn = QWheelEvent(
        QPointF(4, 4),
        QPointF(field.mapToGlobal(QPoint(4, 4))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  Qt names it inverted
    )
    QApplication.sendEvent(field, turn)
    assert percent.value == 100


@pytest.mark.parametrize(
    ("typed", "hour"), [("5", 5), ("05 o'clock", 5), ("23 o'clock", 23), ("77", 4), ("", 4), ("tea", 4)]
)
def test_words_of_its_own_can_be_typed_back(stage: Stage, theme: Theme, typed: str, hour: int) -> None:
    stepper = Stepper(theme, "Hour", 0, 23, shown=lambda hour: f"{hour:02} o'clock", wraps=True)
    stage(stepper)
    stepper.show_value(4)
    field = _field(stepper)
    assert field.text() == "04 o'clock"
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert stepper.value == hour


def test_hours_go_round(qtbot: QtBot, stage: Stage, theme: Theme) -> None:
    stepper = Stepper(theme, "Hour", 0, 23, wraps=True)
    stage(stepper)
    stepper.show_value(0)
    with qtbot.waitSignal(stepper.changed) as changed:
        QTest.keyClick(_field(stepper), Qt.Key.Key_Down)
    assert changed.args == [23]
    assert all(step.isEnabled() for step in _steps(stepper))


def test_its_number_shrinks_again_with_the_font_setting(
    qapp: QApplication, stage: Stage, theme: Theme
) -> None:
    before = qapp.styleSheet()
    theme.apply(qapp)  # a style sheet of the whole application holds on to fonts
    stepper = Stepper(theme, "Text size", 80, 200)
    stage(stepper)
    usual = _field(stepper).lineEdit().fontInfo().pixelSize()
    theme.set_font_scale(2.0)
    assert _field(stepper).lineEdit().fontInfo().pixelSize() == 2 * usual
    theme.set_font_scale(1.0)
    assert _field(stepper).lineEdit().fontInfo().pixelSize() == usual
    qapp.setStyleSheet(before)


def test_a_step_by_the_pointer_selects_nothing(percent: Stepper) -> None:
    _field(percent).clearFocus()
    QTest.mouseClick(_steps(percent)[1], Qt.MouseButton.LeftButton)
    assert not _field(percent).lineEdit().hasSelectedText()
