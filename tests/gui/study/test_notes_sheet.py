"""N opens the notes of a card at its passage, by real keys and clicks."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from kmsflash.model.ids import CardId
from kmsflash.model.importing import Passage
from kmsflash.ui.study.notes_sheet import NotesSheet
from kmsflash.ui.study.page import StudyPage
from kmsflash.ui.study.source_line import SourceLine
from kmsflash.ui.theme import Theme
from tests.gui.study.test_study_page import Study

FILLER = "\n\n".join(f"Paragraph {number} about something else." for number in range(60))
TEXT = f"# Drinks\n\n{FILLER}\n\nBlack tea wants 95 °C.\n\n{FILLER}"
AT = TEXT.index("Black tea")
PASSAGE = Passage(
    source="drinks.md",
    path=Path("/notes/drinks.md"),
    exists=True,
    headings=("Drinks", "Tea"),
    first_line=123,
    last_line=123,
    quote="Black tea wants 95 °C.",
    text=TEXT,
    found_at=(AT, AT + 22),
)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> StudyPage:
    return Study(qtbot, theme).page


def sheet_of(page: StudyPage) -> NotesSheet:
    return page.findChildren(NotesSheet)[0]


def opened(page: StudyPage, passage: Passage = PASSAGE) -> NotesSheet:
    page.show_notes(passage)
    return sheet_of(page)


@pytest.mark.parametrize("turned", [False, True])
def test_n_asks_for_the_notes_of_the_card_whose_turn_it_is(qtbot: QtBot, page: StudyPage, turned: bool):
    if turned:
        qtbot.keyClick(page, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.notes_wanted) as wanted:
        qtbot.keyClick(page, Qt.Key.Key_N)
    assert wanted.args == [CardId(1)]


def test_a_click_on_the_source_line_asks_too(qtbot: QtBot, page: StudyPage):
    qtbot.keyClick(page, Qt.Key.Key_Space)
    line = page.findChildren(SourceLine)[0]
    with qtbot.waitSignal(page.notes_wanted):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def is_in_sight(sheet: NotesSheet) -> bool:
    """Tell whether the whole passage shows, marked."""
    lit = sheet.text.places().lit()
    top = sheet.text.verticalScrollBar().value()
    return lit is not None and top <= lit.top() <= lit.bottom() <= top + sheet.text.viewport().height()


def test_the_passage_is_in_sight_under_its_headings(page: StudyPage):
    sheet = opened(page)
    assert sheet.isVisible()
    assert is_in_sight(sheet)
    assert "Black tea wants 95 °C." in sheet.text.toPlainText()
    assert sheet.text.accessibleName() == "Black tea wants 95 °C."


@pytest.mark.parametrize("size", [(1280, 800), (900, 600), (640, 480)])
def test_the_passage_stays_in_sight_whatever_the_window_and_its_look_become(
    qtbot: QtBot, theme: Theme, page: StudyPage, size: tuple[int, int]
):
    sheet = opened(page)
    page.resize(*size)
    qtbot.waitUntil(lambda: is_in_sight(sheet))
    theme.set_font_scale(1.5)
    qtbot.waitUntil(lambda: is_in_sight(sheet))
    theme.set_mode("dark")
    qtbot.waitUntil(lambda: is_in_sight(sheet))


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_N, Qt.Key.Key_Space])
def test_a_key_goes_back_to_the_card_which_has_not_moved(qtbot: QtBot, page: StudyPage, key: Qt.Key):
    qtbot.keyClick(page, Qt.Key.Key_Space)
    sheet = opened(page)
    with qtbot.assertNotEmitted(page.closed), qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(sheet, key)
    assert not sheet.isVisible()
    assert page.hasFocus()
    with qtbot.waitSignal(page.changed):  # the answer is still there to be graded
        qtbot.keyClick(page, Qt.Key.Key_3)


def test_no_grade_is_given_through_the_notes(qtbot: QtBot, page: StudyPage):
    qtbot.keyClick(page, Qt.Key.Key_Space)
    sheet = opened(page)
    with qtbot.assertNotEmitted(page.changed):
        qtbot.keyClick(sheet, Qt.Key.Key_1)
    assert sheet.isVisible()


def test_a_click_beside_the_sheet_goes_back_and_one_on_it_does_not(qtbot: QtBot, page: StudyPage):
    sheet = opened(page)
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(500, 40))
    assert sheet.isVisible()
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert not sheet.isVisible()


def test_o_opens_the_file_where_it_is_there(qtbot: QtBot, page: StudyPage, monkeypatch: pytest.MonkeyPatch):
    started: list[str] = []
    monkeypatch.setattr(
        "PySide6.QtGui.QDesktopServices.openUrl", lambda url: started.append(url.toLocalFile())
    )
    sheet = opened(page)
    qtbot.keyClick(sheet, Qt.Key.Key_O)
    assert started == ["/notes/drinks.md"]


def test_the_passage_is_readable_when_the_file_is_gone(qtbot: QtBot, page: StudyPage):
    gone = replace(PASSAGE, exists=False)
    sheet = opened(page, gone)
    assert "Black tea wants 95 °C." in sheet.text.toPlainText()
    with qtbot.assertNotEmitted(sheet.file_wanted):
        qtbot.keyClick(sheet, Qt.Key.Key_O)


def test_a_passage_that_the_notes_no_longer_hold_is_shown_as_it_was(qtbot: QtBot, page: StudyPage):
    lost = replace(PASSAGE, quote="Black tea likes 96 °C.", found_at=None)
    assert opened(page, lost).text.toPlainText().strip() == "Black tea likes 96 °C."


def test_a_card_without_notes_says_so(page: StudyPage):
    page.say("This card was not made from notes.")
    assert not sheet_of(page).isVisible()
    assert page.accessibleDescription() == "This card was not made from notes."
