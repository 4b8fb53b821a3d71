"""The rail: keys move and choose, counts are told, and it makes itself small in a narrow window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.ui.rail import NARROW, WIDE, Rail, RailItem
from kmsflash.ui.theme import Theme


@pytest.fixture
def rail(qtbot: QtBot, theme: Theme) -> Iterator[Rail]:
    windows: list[QWidget] = []  # keeps them from being collected
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
    made = Rail(theme)
    row.addWidget(made)
    row.addStretch(1)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    windows.append(window)
    yield made
    windows.clear()


def _item(rail: Rail, name: str) -> RailItem:
    return next(item for item in rail.findChildren(RailItem) if item.stop.name == name)


def test_arrows_move_and_enter_chooses(qtbot: QtBot, rail: Rail) -> None:
    _item(rail, "today").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(_item(rail, "today"), Qt.Key.Key_Down)
    assert _item(rail, "decks").shows_focus
    QTest.keyClick(_item(rail, "decks"), Qt.Key.Key_End)
    settings = _item(rail, "settings")
    assert settings.shows_focus
    with qtbot.waitSignal(rail.chosen) as chosen:
        QTest.keyClick(settings, Qt.Key.Key_Return)
    assert chosen.args == ["settings"]
    QTest.keyClick(settings, Qt.Key.Key_Down)
    assert settings.hasFocus()
    QTest.keyClick(settings, Qt.Key.Key_Home)
    with qtbot.waitSignal(rail.chosen) as chosen:
        QTest.keyClick(_item(rail, "today"), Qt.Key.Key_Space)
    assert chosen.args == ["today"]


def test_a_click_goes_there(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.waitSignal(rail.chosen) as chosen:
        QTest.mouseClick(_item(rail, "settings"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["settings"]


@pytest.mark.parametrize(
    ("count", "name"), [(0, "Today"), (1, "Today, 1 card waits"), (34, "Today, 34 cards wait")]
)
def test_what_waits_is_told(rail: Rail, count: int, name: str) -> None:
    rail.show_count("today", count)
    told = QAccessible.queryAccessibleInterface(_item(rail, "today"))
    assert told.text(QAccessible.Text.Name) == name


def test_where_one_is_is_told_and_seen(rail: Rail) -> None:
    today, settings = _item(rail, "today"), _item(rail, "settings")
    before = settings.grab().toImage()
    rail.show_current("settings")
    assert "here" in settings.accessibleDescription()
    assert "here" not in today.accessibleDescription()
    assert settings.grab().toImage() != before


@pytest.mark.parametrize(
    ("window", "scale", "collapsed"),
    [(1280, 1.0, False), (1000, 1.0, False), (999, 1.0, True), (1280, 1.5, True), (1500, 1.5, False)],
)
def test_it_makes_itself_small_in_a_narrow_window(
    qtbot: QtBot, rail: Rail, theme: Theme, window: int, scale: float, collapsed: bool
) -> None:
    theme.set_font_scale(scale)
    rail.window().resize(window, 800)
    qtbot.waitUntil(lambda: rail.is_collapsed == collapsed)
    qtbot.waitUntil(lambda: rail.width() == theme.size(NARROW if collapsed else WIDE))
    assert ("Today" in _item(rail, "today").toolTip()) == collapsed


def test_targets_are_large_enough(rail: Rail) -> None:
    for item in rail.findChildren(RailItem):
        assert item.height() >= 32
        assert item.width() >= 32


def test_settings_stand_at_the_bottom(rail: Rail) -> None:
    assert _item(rail, "today").y() == 68
    assert _item(rail, "settings").geometry().bottom() > rail.height() - 40


def test_it_is_mirrored_from_right_to_left(rail: Rail, theme: Theme) -> None:
    rail.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = rail.grab().toImage()
    assert image.pixelColor(0, 400) == theme.colour("line")
    assert image.pixelColor(rail.width() - 1, 400) == theme.colour("sunken")
