"""The settings page: every change is told at once, and what was chosen elsewhere is taken over."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from kmsflash import __version__
from kmsflash.settings import THEMES, Settings
from kmsflash.ui.settings.looks import LookTile
from kmsflash.ui.settings.page import SettingsPage
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.rows import Row
from kmsflash.ui.widgets.stepper import Stepper
from kmsflash.ui.widgets.switch import Switch

APPEARANCE, STUDY, KEYS, MEDIA, BACKUPS, CHECK, LANGUAGE, ABOUT = range(8)  # sections
CHOSEN = Settings(theme="dark", font_scale=1.2, day_starts_at=3, other={"later": 1})


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SettingsPage:
    theme.set_font_scale(CHOSEN.font_scale)
    made = SettingsPage(theme)
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show_settings(CHOSEN)
    made.show_new_per_day(7)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def _focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def _number(page: SettingsPage, name: str) -> QSpinBox:
    return next(field for field in page.findChildren(QSpinBox) if field.accessibleName() == name)


def _switch(page: SettingsPage, name: str) -> Switch:
    return next(switch for switch in page.findChildren(Switch) if switch.accessibleName() == name)


def _tile(page: SettingsPage, word: str) -> LookTile:
    return next(tile for tile in page.findChildren(LookTile) if tile.text() == word)


def test_it_shows_what_is_chosen(page: SettingsPage) -> None:
    assert _tile(page, "Dark").isChecked()
    assert _number(page, "Text size").text() == "120 %"
    assert _number(page, "New cards a day in each deck").value() == 7
    assert _number(page, "A new day begins at").value() == 3
    assert not _switch(page, "Six grades").isChecked()
    assert _switch(page, "Bring hard cards back the same day").isChecked()


def test_showing_is_no_change(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.assertNotEmitted(page.settings_changed):
        page.show_settings(replace(CHOSEN, theme="light", six_grades=True))


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("Text size", {"font_scale": 1.3}),
        ("A new day begins at", {"day_starts_at": 4}),
    ],
)
def test_a_number_acts_at_once(qtbot: QtBot, page: SettingsPage, name: str, change: dict[str, float]) -> None:
    with qtbot.waitSignal(page.settings_changed) as changed:
        QTest.keyClick(_number(page, name), Qt.Key.Key_Up)
    assert changed.args == [replace(CHOSEN, **change)]  # type: ignore[arg-type]  # each its own kind


def test_new_cards_a_day_are_told_on_their_own(qtbot: QtBot, page: SettingsPage) -> None:
    field = _number(page, "New cards a day in each deck")
    with (
        qtbot.assertNotEmitted(page.settings_changed),
        qtbot.waitSignal(page.new_per_day_changed) as changed,
    ):
        QTest.keyClick(field, Qt.Key.Key_Up)
    assert changed.args == [8]
    with qtbot.assertNotEmitted(page.new_per_day_changed):
        page.show_new_per_day(30)
    assert field.value() == 30


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("Six grades", {"six_grades": True}),
        ("Bring hard cards back the same day", {"drill_failures_only": True}),
    ],
)
def test_a_switch_acts_at_once(qtbot: QtBot, page: SettingsPage, name: str, change: dict[str, bool]) -> None:
    with qtbot.waitSignal(page.settings_changed) as changed:
        QTest.keyClick(_switch(page, name), Qt.Key.Key_Space)
    assert changed.args == [replace(CHOSEN, **change)]  # type: ignore[arg-type]  # each its own kind


def test_the_words_of_a_switch_work_it_too(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_section(STUDY)
    row = next(row for row in page.findChildren(Row) if row.title.text() == "Six grades")
    with qtbot.waitSignal(page.settings_changed) as changed:
        QTest.mouseClick(row.title, Qt.MouseButton.LeftButton)
    assert changed.args == [replace(CHOSEN, six_grades=True)]


@pytest.mark.parametrize(
    ("word", "look"), [("As the system", "system"), ("Light", "light"), ("High contrast", "contrast")]
)
def test_a_look_acts_at_once(qtbot: QtBot, page: SettingsPage, word: str, look: str) -> None:
    with qtbot.waitSignal(page.settings_changed) as changed:
        QTest.mouseClick(_tile(page, word), Qt.MouseButton.LeftButton)
    assert look in THEMES
    assert changed.args == [replace(CHOSEN, theme=look)]
    assert [tile.text() for tile in page.findChildren(LookTile) if tile.isChecked()] == [word]


def test_arrows_go_from_look_to_look(qtbot: QtBot, page: SettingsPage) -> None:
    dark = _tile(page, "Dark")
    dark.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.settings_changed) as changed:
        QTest.keyClick(dark, Qt.Key.Key_Right)
    assert changed.args == [replace(CHOSEN, theme="contrast")]


def test_looks_are_told_as_one_choice(page: SettingsPage) -> None:
    for tile in page.findChildren(LookTile):
        told = QAccessible.queryAccessibleInterface(tile)
        assert told.role() == QAccessible.Role.RadioButton
        assert bool(told.state().checked) == tile.isChecked()


def test_a_size_set_by_its_keys_is_not_undone(qtbot: QtBot, page: SettingsPage, theme: Theme) -> None:
    theme.set_font_scale(1.6)
    assert _number(page, "Text size").value() == 160
    with qtbot.waitSignal(page.settings_changed) as changed:
        QTest.keyClick(_switch(page, "Six grades"), Qt.Key.Key_Return)
    assert changed.args == [replace(CHOSEN, font_scale=1.6, six_grades=True)]


def test_hours_are_shown_as_the_learners_clock_does(qtbot: QtBot, theme: Theme) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    try:
        page = SettingsPage(theme)
        qtbot.addWidget(page)
        page.show_settings(replace(CHOSEN, day_starts_at=16))
        assert "PM" in _number(page, "A new day begins at").text()
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("width", "scale", "narrow"), [(1080, 1.0, False), (464, 1.0, True), (1000, 2.0, True)]
)
def test_controls_stand_under_their_words_where_it_is_narrow(
    qtbot: QtBot, page: SettingsPage, theme: Theme, width: int, scale: float, narrow: bool
) -> None:
    theme.set_font_scale(scale)
    page.resize(width, 700)
    page.show_section(STUDY)
    row = next(row for row in page.findChildren(Row) if row.title.text() == "New cards a day in each deck")
    field = _number(page, "New cards a day in each deck")

    def is_under() -> bool:
        bottom = row.title.mapTo(page, row.title.rect().bottomLeft()).y()
        return field.mapTo(page, field.rect().topLeft()).y() > bottom

    qtbot.waitUntil(lambda: is_under() == narrow)
    qtbot.waitUntil(lambda: _reaches(page) <= page.width())


def _reaches(page: SettingsPage) -> int:
    """Return how far to the right anything reaches."""
    parts: list[QWidget] = [*page.findChildren(QAbstractButton), *page.findChildren(QLabel)]
    return max(part.mapTo(page, part.rect().topRight()).x() + 1 for part in parts if part.isVisible())


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_every_control_ends_on_the_same_pixel(
    qtbot: QtBot, page: SettingsPage, direction: Qt.LayoutDirection
) -> None:
    page.setLayoutDirection(direction)
    page.resize(page.width() + 40, page.height())
    page.show_section(STUDY)
    stepper = next(each for each in page.findChildren(Stepper) if "New cards" in each.accessibleName())
    switch = _switch(page, "Six grades")

    def ends() -> tuple[int, int]:
        field, body = stepper.rect(), switch.rect().adjusted(RING, 0, -RING, 0)
        if direction == Qt.LayoutDirection.LeftToRight:
            return stepper.mapTo(page, field.topRight()).x(), switch.mapTo(page, body.topRight()).x()
        return stepper.mapTo(page, field.topLeft()).x(), switch.mapTo(page, body.topLeft()).x()

    qtbot.waitUntil(lambda: len(set(ends())) == 1)


def test_everything_has_a_name_and_is_reached_by_the_tab_key(page: SettingsPage) -> None:
    def reached(count: int) -> list[str]:
        names: list[str] = []
        for _ in range(count):
            QTest.keyClick(_focused(), Qt.Key.Key_Tab)
            told = QAccessible.queryAccessibleInterface(_focused())
            names.append(told.text(QAccessible.Text.Name))
        return names

    page.list.items[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert reached(2) == ["Dark", "Text size"]
    page.list.items[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.list.items[0], Qt.Key.Key_Down)
    assert reached(4) == [
        "New cards a day in each deck",
        "A new day begins at",
        "Six grades",
        "Bring hard cards back the same day",
    ]


def test_page_keys_scroll(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_section(ABOUT)
    page.setFocus()
    first = next(label for label in page.findChildren(QLabel) if label.text() == "kmsflash")
    top = first.mapTo(page, first.rect().topLeft()).y()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: first.mapTo(page, first.rect().topLeft()).y() < top)


def test_it_says_which_version_it_is_and_whose_work_it_stands_on(page: SettingsPage) -> None:
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    for expected in (
        __version__,
        "MIT",
        "Inter",
        "JetBrains Mono",
        "SIL Open Font License",
        "Lucide",
        "ISC",
        "LGPL",
    ):
        assert expected in words


def test_arrows_go_from_section_to_section(page: SettingsPage) -> None:
    first = page.list.items[APPEARANCE]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for number in (STUDY, KEYS, MEDIA, BACKUPS, CHECK, LANGUAGE, ABOUT):
        QTest.keyClick(_focused(), Qt.Key.Key_Down)
        assert page.list.items[number].isChecked()
        assert QApplication.focusWidget() is page.list.items[number]
    assert next(label for label in page.findChildren(QLabel) if label.text() == "Lucide").isVisible()


def test_where_it_is_narrow_sections_are_chosen_above(qtbot: QtBot, page: SettingsPage, theme: Theme) -> None:
    theme.set_font_scale(1.0)
    page.resize(560, 700)
    box = next(b for b in page.findChildren(QComboBox) if "Section" in b.accessibleName())
    qtbot.waitUntil(lambda: box.isVisible() and not page.list.isVisible())
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert _switch(page, "Six grades").isVisible()


def test_a_language_acts_at_once(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_section(LANGUAGE)
    box = next(b for b in page.findChildren(QComboBox) if b.accessibleName() == "Language")
    assert [box.itemText(number) for number in range(box.count())] == ["As the system", "English", "Deutsch"]
    with qtbot.waitSignal(page.settings_changed) as changed:
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_End)
    assert changed.args == [replace(CHOSEN, language="de")]
    with qtbot.assertNotEmitted(page.settings_changed):
        page.show_settings(CHOSEN)
    assert box.currentText() == "As the system"


def test_keys_act_at_once(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_section(KEYS)
    line = next(each for _, row, each in page.keys.lines if row.name == "import")
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.settings_changed) as changed:
        QTest.keyClick(line, Qt.Key.Key_F7)
    assert changed.args == [replace(CHOSEN, keys={"window": {"import": ["F7"]}})]
    page.show_settings(CHOSEN)
    assert line.accessibleName() == "Import notes or a deck: Ctrl O"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Type short answers", "type_answers"),
        ("Forgive capital letters", "forgives_case"),
        ("Forgive accents", "forgives_accents"),
        ("Forgive articles", "forgives_articles"),
        ("Forgive punctuation", "forgives_punctuation"),
        ("Show the time on a card", "shows_time"),
        ("Go on by itself", "goes_on"),
        ("Play sounds by themselves", "plays_sounds"),
    ],
)
def test_what_the_study_screen_does_is_switched(
    qtbot: QtBot, page: SettingsPage, words: str, name: str
) -> None:
    page.show_section(STUDY)
    switch = _switch(page, words)
    assert switch.isChecked() == getattr(CHOSEN, name)
    with qtbot.waitSignal(page.settings_changed) as told:
        switch.click()
    change: dict[str, Any] = {name: not getattr(CHOSEN, name)}
    assert told.args == [replace(CHOSEN, **change)]


@pytest.mark.parametrize(
    ("words", "name"),
    [("Seconds for the question", "front_seconds"), ("Seconds for the answer", "back_seconds")],
)
def test_how_long_a_side_shows_is_set(qtbot: QtBot, page: SettingsPage, words: str, name: str) -> None:
    page.show_section(STUDY)
    field = _number(page, words)
    assert field.value() == getattr(CHOSEN, name)
    with qtbot.waitSignal(page.settings_changed) as told:
        field.stepUp()
    change: dict[str, Any] = {name: getattr(CHOSEN, name) + 1}
    assert told.args == [replace(CHOSEN, **change)]
