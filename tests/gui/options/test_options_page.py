"""The options page: what it shows, what it tells, and that nothing acts before Save."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.model.ids import DeckId, PresetId
from kmsflash.model.options import DeckOptions, NewOrder, NewPlace, Scheduler, TodaysLimits
from kmsflash.model.presets import USUAL, DeckSettings, DeckWishes, Preset
from kmsflash.ui.options.page import OptionsPage
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.choice_field import ChoiceField
from kmsflash.ui.widgets.choice_row import ChoiceRow
from kmsflash.ui.widgets.switch import Switch

EXAM, SLOW = PresetId(3), PresetId(5)
FSRS = DeckOptions(Scheduler.FSRS, 0.93, (), 40, 150, NewOrder.SHUFFLED, NewPlace.AFTER, False, 5)  # noqa: FBT003
LAW, TORTS = ("Law",), ("Law", "Torts")
PRESETS = (
    Preset(USUAL, "", DeckOptions(), (("Ports",),)),
    Preset(EXAM, "Exam", FSRS, (LAW, TORTS)),
    Preset(SLOW, "Slow", DeckOptions(new_per_day=3), ()),
)
NONE = TodaysLimits()
NAME = QAccessible.Text.Name
OF_LAW = DeckSettings(DeckId(1), LAW, EXAM, USUAL, (), NONE, PRESETS)
OF_TORTS = DeckSettings(DeckId(2), TORTS, None, EXAM, LAW, NONE, PRESETS)
OF_PORTS = DeckSettings(DeckId(4), ("Ports",), None, USUAL, (), TodaysLimits(new=9), PRESETS)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> OptionsPage:
    made = OptionsPage(theme)
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show_deck(OF_LAW, can_fit=False)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def number(page: OptionsPage, name: str) -> QSpinBox:
    return next(field for field in page.findChildren(QSpinBox) if field.accessibleName() == name)


def switch(page: OptionsPage, name: str) -> Switch:
    return next(each for each in page.findChildren(Switch) if each.accessibleName() == name)


def said(page: OptionsPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def choose(qtbot: QtBot, chooser: ChoiceField, text: str) -> None:
    """Choose by the keyboard, as from the field."""
    chooser.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(chooser.count()):
        qtbot.keyClick(chooser, Qt.Key.Key_Up)
    while chooser.currentText() != text:
        before = chooser.currentIndex()
        qtbot.keyClick(chooser, Qt.Key.Key_Down)
        assert chooser.currentIndex() != before, text


def save(qtbot: QtBot, page: OptionsPage) -> DeckWishes:
    with qtbot.waitSignal(page.saved) as saved:
        qtbot.keyClick(page.foot.go, Qt.Key.Key_Return)
    assert isinstance(saved.args[0], DeckWishes)
    return saved.args[0]


def test_it_shows_what_the_deck_has(page: OptionsPage) -> None:
    assert page.title.text() == "Options of Law"
    assert page.chooser.currentText() == page.name.text() == "Exam"
    assert page.form.options == FSRS
    assert re.search("Shared by Law.{1,5} ?Torts: a change holds for all", said(page))
    assert number(page, "Wish for recall").text() == "93 %"
    assert number(page, "Reviews a day").value() == 150
    assert "Of 100 cards that are due you will know about 93" in said(page)


def test_saved_as_it_is_it_is_as_it_was(qtbot: QtBot, page: OptionsPage) -> None:
    for settings in (OF_LAW, OF_TORTS, OF_PORTS):
        page.show_deck(settings, can_fit=True)
        wishes = save(qtbot, page)
        assert wishes.options == settings.in_force.options
        assert (wishes.choice, wishes.today, wishes.is_new) == (settings.choice, settings.today, False)
        assert wishes.name == settings.in_force.name


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("Wish for recall", {"retention": 0.94}),
        ("New cards a day", {"new_per_day": 41}),
        ("Reviews a day", {"reviews_per_day": 151}),
        ("Lapses that make a leech", {"leech_at": 6}),
    ],
)
def test_a_number_is_saved(qtbot: QtBot, page: OptionsPage, name: str, change: dict[str, float]) -> None:
    QTest.keyClick(number(page, name), Qt.Key.Key_Up)
    assert save(qtbot, page).options == replace(FSRS, **change)  # type: ignore[arg-type]  # each its own kind


def test_what_is_typed_but_not_finished_is_saved_too(qtbot: QtBot, page: OptionsPage) -> None:
    field = number(page, "New cards a day")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "77")
    with qtbot.waitSignal(page.saved) as saved:
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args[0].options.new_per_day == 77


def test_the_arrow_keys_choose_a_scheduler_and_only_what_matters_shows(
    qtbot: QtBot, page: OptionsPage
) -> None:
    page.form.fsrs.setFocus(Qt.FocusReason.TabFocusReason)
    assert number(page, "Wish for recall").isVisible()
    QTest.keyClick(page.form.fsrs, Qt.Key.Key_Up)
    assert page.form.sm2.hasFocus()
    assert not number(page, "Wish for recall").isVisible()
    assert save(qtbot, page).options.scheduler is Scheduler.SM2


def test_schedulers_are_told_as_one_choice_with_what_they_do(page: OptionsPage) -> None:
    for row in page.findChildren(ChoiceRow):
        told = QAccessible.queryAccessibleInterface(row)
        assert told.role() == QAccessible.Role.RadioButton
        assert bool(told.state().checked) == row.isChecked()
        assert told.text(QAccessible.Text.Description).endswith(".")


def test_it_says_what_saving_will_do_to_schedules(qtbot: QtBot, page: OptionsPage) -> None:
    assert "works out anew" not in said(page)
    QTest.keyClick(number(page, "New cards a day"), Qt.Key.Key_Up)
    assert "works out anew" not in said(page)
    QTest.keyClick(number(page, "Wish for recall"), Qt.Key.Key_Down)
    assert "works out anew" in said(page)
    QTest.keyClick(number(page, "Wish for recall"), Qt.Key.Key_Up)
    assert "works out anew" not in said(page)
    choose(qtbot, page.chooser, "Slow")
    assert "works out anew" in said(page), "these cards come under another scheduler"


def test_a_wish_for_more_recall_says_what_it_costs(page: OptionsPage) -> None:
    field = number(page, "Wish for recall")
    field.setValue(90)
    assert "At 90 %" not in said(page)
    field.setValue(97)
    assert "about 97" in said(page)
    assert "At 90 % it would take about" in said(page)
    assert "about 97" in field.accessibleDescription()


def test_a_limit_can_be_none(qtbot: QtBot, page: OptionsPage) -> None:
    QTest.keyClick(switch(page, "Limit reviews a day"), Qt.Key.Key_Space)
    assert not number(page, "Reviews a day").isVisible()
    assert save(qtbot, page).options == replace(FSRS, reviews_per_day=None)
    QTest.keyClick(switch(page, "Limit reviews a day"), Qt.Key.Key_Space)
    assert save(qtbot, page).options == FSRS


def test_limits_of_today_begin_with_the_usual_ones(qtbot: QtBot, page: OptionsPage) -> None:
    assert save(qtbot, page).today == NONE
    QTest.keyClick(switch(page, "Limit new cards today"), Qt.Key.Key_Space)
    QTest.keyClick(number(page, "New cards today"), Qt.Key.Key_Up)
    QTest.keyClick(switch(page, "Limit reviews today"), Qt.Key.Key_Space)
    assert save(qtbot, page).today == TodaysLimits(41, 150)


def test_another_preset_shows_its_options(qtbot: QtBot, page: OptionsPage) -> None:
    choose(qtbot, page.chooser, "Slow")
    assert page.form.options == DeckOptions(new_per_day=3)
    assert page.name.text() == "Slow"
    assert "Only this deck has them." in said(page)
    assert save(qtbot, page).choice == SLOW
    choose(qtbot, page.chooser, "Usual options")
    assert not page.name.isVisible()
    assert re.search("Shared by Law.{1,5} ?Ports: a change holds for all", said(page))
    wishes = save(qtbot, page)
    assert (wishes.choice, wishes.name, wishes.options) == (None, "", DeckOptions())


def test_a_deck_can_have_what_the_deck_above_has(qtbot: QtBot, page: OptionsPage) -> None:
    page.show_deck(OF_TORTS, can_fit=False)
    assert page.title.text() == "Options of Law › Torts"
    assert page.chooser.currentText() == "As Law has: Exam"
    assert save(qtbot, page).choice is None
    choose(qtbot, page.chooser, "Usual options")
    assert save(qtbot, page).choice == USUAL
    choose(qtbot, page.chooser, "Exam")
    assert save(qtbot, page).choice == EXAM


def test_a_new_preset_begins_with_the_options_that_show_and_wants_a_name(
    qtbot: QtBot, page: OptionsPage
) -> None:
    page.chooser.setCurrentText("New preset…")
    page.chooser.activated.emit(page.chooser.currentIndex())
    qtbot.waitUntil(page.name.hasFocus)
    QTest.keyClicks(page.name, "Oral")
    QTest.keyClick(number(page, "New cards a day"), Qt.Key.Key_Up)
    wishes = save(qtbot, page)
    assert (wishes.name, wishes.is_new, wishes.options) == ("Oral", True, replace(FSRS, new_per_day=41))
    assert not page.delete.isVisible()


def test_a_preset_is_renamed_and_deleted(qtbot: QtBot, page: OptionsPage) -> None:
    page.name.setFocus()
    page.name.selectAll()
    QTest.keyClicks(page.name, "Bar exam")
    assert save(qtbot, page).name == "Bar exam"
    with qtbot.waitSignal(page.delete_wanted) as wanted:
        QTest.keyClick(page.delete, Qt.Key.Key_Space)
    assert wanted.args == [EXAM]


def test_escape_leaves_and_saves_nothing(qtbot: QtBot, page: OptionsPage) -> None:
    field = number(page, "New cards a day")
    QTest.keyClick(field, Qt.Key.Key_Up)
    with qtbot.assertNotEmitted(page.saved), qtbot.waitSignal(page.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_everything_is_reached_by_tab_has_a_name_and_comes_into_sight(page: OptionsPage) -> None:
    page.resize(900, 600)
    page.setFocus()
    reached: list[str] = []
    for _ in range(16):
        here = page.focusWidget()
        reached.append(here.accessibleName() or QAccessible.queryAccessibleInterface(here).text(NAME))
        top = here.mapTo(page, here.rect().topLeft()).y()
        assert 0 <= top < page.height(), reached[-1]
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert reached == [
        "Preset",
        "Delete",
        "Name of the preset",
        "FSRS",
        "Wish for recall",
        "Spread days a little",
        "New cards a day",
        "Reviews a day",
        "Limit reviews a day",
        "Order of new cards",
        "Place of new cards",
        "Lapses that make a leech",
        "Limit new cards today",
        "Limit reviews today",
        "Cancel",
        "Save",
    ]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize(("width", "scale"), [(1080, 1.0), (560, 1.0), (1200, 2.0)])
def test_it_fits_the_window(
    qtbot: QtBot, page: OptionsPage, theme: Theme, width: int, scale: float, direction: Qt.LayoutDirection
) -> None:
    page.setLayoutDirection(direction)
    theme.set_font_scale(scale)
    page.resize(width, 700)

    def reaches() -> tuple[int, int]:
        parts: list[QWidget] = [*page.findChildren(QAbstractButton), *page.findChildren(QLabel)]
        shown = [part for part in parts if part.isVisible()]
        lefts = [part.mapTo(page, part.rect().topLeft()).x() for part in shown]
        rights = [part.mapTo(page, part.rect().topRight()).x() + 1 for part in shown]
        return min(lefts), max(rights)

    qtbot.waitUntil(lambda: reaches()[0] >= 0 and reaches()[1] <= page.width())


def test_the_buttons_of_the_foot_end_where_the_sheets_end(qtbot: QtBot, page: OptionsPage) -> None:
    sheet = page.form

    def ends() -> tuple[int, int]:
        body = page.foot.go.rect().adjusted(4, 4, -4, -4)
        return (
            sheet.mapTo(page, sheet.rect().topRight()).x(),
            page.foot.go.mapTo(page, body.topRight()).x(),
        )

    qtbot.waitUntil(lambda: len(set(ends())) == 1)


def test_where_fsrs_cannot_be_fitted_it_says_how_it_could(qtbot: QtBot, page: OptionsPage) -> None:
    assert 'pip install "kmsflash[fit]"' in said(page)
    assert not page.form.fit.isVisible()
    page.show_deck(OF_LAW, can_fit=True)
    assert "pip install" not in said(page)
    with qtbot.waitSignal(page.fit_wanted):
        QTest.keyClick(page.form.fit, Qt.Key.Key_Space)


def test_fitted_parameters_can_be_given_up(qtbot: QtBot, page: OptionsPage) -> None:
    page.form.use_parameters((0.5,) * 21)
    assert "Fitted to your own reviews" in said(page)
    assert "works out anew" in said(page)
    assert save(qtbot, page).options.parameters == (0.5,) * 21
    QTest.keyClick(page.form.unfit, Qt.Key.Key_Space)
    assert save(qtbot, page).options == FSRS
