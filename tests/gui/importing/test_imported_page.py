"""What came of notes, as told on its page: worked by real keys, readable at any size."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from kmsflash.model.ids import DeckId
from kmsflash.model.importing import Difference, ImportReport
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, OpenQuestion, Place, Rejection, Repair
from kmsflash.ui.importing import words
from kmsflash.ui.importing.page import ImportedPage
from kmsflash.ui.importing.passages import MOST, Passages
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.chip import Chip
from kmsflash.ui.widgets.control import RING

SHORT = "No question with one short answer could be made of this sentence."
REPORT = ImportReport(
    deck=DeckId(7),
    deck_name="Tides and harbours of the northern seas",
    cards=31,
    kinds=(("table", 12), ("definition", 5), ("takeaway", 4), ("trap", 1), ("cue", 2), ("question", 1)),
    difference=Difference(new=31),
    rejections=(
        Rejection("", "The moon pulls at the water, and the sun does so too, if less.", SHORT, Place(12, 12)),
        Rejection("What is a neap tide?", "A neap tide", "The answer stands in the question.", Place(20, 21)),
        Rejection("", "Every harbour has its own clock.", SHORT, Place(33, 33)),
    ),
    open_questions=(OpenQuestion("When is the spring tide?", Place(40, 40), "At new moon and full moon"),),
    repairs=(Repair("bullets", 4, "recognised 4 bullets"), Repair("tables", 0, "mended 0 tables")),
)
OTHER = replace(
    REPORT, deck=DeckId(8), deck_name="Winds", rejections=REPORT.rejections[:1], open_questions=()
)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ImportedPage:
    made = ImportedPage(theme)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    made.show_reports([REPORT])
    return made


def texts(page: ImportedPage) -> list[str]:
    """Return what can be read, from the top down."""
    QApplication.processEvents()
    shown = [label for label in page.findChildren(QLabel) if label.isVisible()]
    shown.sort(key=lambda label: label.mapTo(page, QPoint()).y())
    return [label.text() for label in shown]


def chips(page: ImportedPage) -> list[str]:
    return [chip.accessibleName() for chip in page.findChildren(Chip) if chip.isVisible()]


def test_new_notes_are_told_by_number_and_kind(page: ImportedPage) -> None:
    assert texts(page)[:3] == [REPORT.deck_name, "31 cards", "Mended on reading: recognised 4 bullets."]
    told = ["12 table cells", "5 definitions", "4 takeaways", "1 trap", "2 exam cues", "1 question"]
    assert chips(page) == told
    assert "31 cards" in page.accessibleDescription()


def test_notes_brought_in_again_tell_what_became_of_the_other_cards(page: ImportedPage) -> None:
    page.show_reports([replace(REPORT, difference=Difference(2, 20, 8, 1, 3))])
    assert "2 new cards" in texts(page)
    assert (
        "Your other cards: 20 as before, 8 brought up to date, 1 with a new answer, "
        "3 no longer in your notes and set aside. All keep their schedule."
    ) in texts(page)
    assert "31 cards" not in texts(page)
    assert not chips(page)  # they would count the old cards too


def test_nothing_new_says_so(page: ImportedPage) -> None:
    page.show_reports([replace(REPORT, difference=Difference(unchanged=31))])
    assert "No new cards" in texts(page)
    assert "Your other cards: 31 as before. All keep their schedule." in texts(page)


def test_what_was_left_out_stands_under_its_reason_with_its_line(page: ImportedPage) -> None:
    shown = texts(page)
    reason = shown.index("Left out: no question with one short answer could be made of this sentence")
    other = shown.index("Left out: the answer stands in the question")
    assert reason < shown.index("Every harbour has its own clock.") < other  # the most frequent comes first
    assert other < shown.index("What is a neap tide?")
    assert {"line 12", "line 20", "line 33", "line 40"} <= set(shown)


def test_an_open_question_comes_with_the_best_answer_there_is(page: ImportedPage) -> None:
    shown = texts(page)
    assert shown.index("When is the spring tide?") < shown.index("Perhaps: At new moon and full moon")


def test_a_very_long_list_is_cut_and_says_so(page: ImportedPage) -> None:
    many = tuple(Rejection(f"Wave {n}?", "", SHORT, Place(n, n)) for n in range(1, MOST + 13))
    page.show_reports([replace(REPORT, rejections=many)])
    assert f"Wave {MOST}?" in texts(page)
    assert f"Wave {MOST + 1}?" not in texts(page)
    assert "and 12 more" in texts(page)


def test_several_files_say_which_deck_a_list_is_about(page: ImportedPage) -> None:
    page.show_reports([REPORT, OTHER])
    assert texts(page).count("31 cards") == 2
    assert any(text.startswith("Winds · Left out:") for text in texts(page))


def test_enter_studies_the_deck_and_escape_goes_back(qtbot: QtBot, page: ImportedPage) -> None:
    with qtbot.waitSignal(page.study_requested) as study:
        QTest.keyClick(page, Qt.Key.Key_Return)
    assert study.args == [REPORT.deck]
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_enter_studies_all_where_there_are_several_decks(qtbot: QtBot, page: ImportedPage) -> None:
    page.show_reports([REPORT, OTHER])
    with qtbot.waitSignal(page.study_requested) as study:
        QTest.keyClick(page, Qt.Key.Key_Enter)
    assert study.args == [None]


def test_the_buttons_begin_where_the_words_do(page: ImportedPage) -> None:
    words = next(label for label in page.findChildren(QLabel) if label.text() == "31 cards")
    study = next(button for button in page.findChildren(QAbstractButton) if button.text() == "Study")
    QApplication.processEvents()
    assert study.mapTo(page, QPoint(RING, 0)).x() == words.mapTo(page, QPoint()).x()


def test_tab_goes_to_both_buttons_and_each_does_what_it_says(qtbot: QtBot, page: ImportedPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_Tab)
    study = QApplication.focusWidget()
    assert isinstance(study, QAbstractButton)
    assert study.text() == "Study"
    QTest.keyClick(study, Qt.Key.Key_Tab)
    back = QApplication.focusWidget()
    assert isinstance(back, QAbstractButton)
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(back, Qt.Key.Key_Return)


def test_the_keys_that_scroll_do(qtbot: QtBot, page: ImportedPage) -> None:
    page.resize(600, 420)
    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    page.show_reports([REPORT])
    assert bar.value() == 0


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [380, 450, 520, 900, 1400])
def test_nothing_is_cut_at_the_side(page: ImportedPage, theme: Theme, scale: float, width: int) -> None:
    """The window is 520 pixels wide at least, its rail taken off."""
    theme.set_font_scale(scale)
    page.resize(width, 700)
    QApplication.processEvents()
    content = page.findChildren(QScrollArea)[0].widget()
    assert content is not None
    assert content.width() <= width
    for part in (*page.findChildren(QLabel), *page.findChildren(QAbstractButton), *page.findChildren(Chip)):
        if part.isVisible():
            left = part.mapTo(page, QPoint()).x()
            assert left >= 0
            assert left + part.width() <= width
            assert part.width() >= part.minimumSizeHint().width()


def test_the_cards_are_shown_by_section_with_their_answers(qtbot: QtBot, theme: Theme) -> None:
    card = CardDraft("meaning", "What is a **spring tide**?", "The highest of the fortnight", "")
    place = Place(7, 7, ("Tides", "Moon"))
    fact = FactDraft(Kind.DEFINITION, "spring tide", "the highest", "", place, (card,))
    page = ImportedPage(theme)
    qtbot.addWidget(page)
    page.show_reports([replace(REPORT, rejections=(), open_questions=(), facts=(fact,))])
    sheets = page.findChildren(Passages)
    assert [sheet.accessibleName() for sheet in sheets] == ["Tides › Moon"]
    words = [label.text() for label in sheets[0].findChildren(QLabel)]
    assert "What is a spring tide?" in words
    assert "The highest of the fortnight" in words


@pytest.mark.parametrize(
    ("source", "first_line", "where"),
    [("a.md", 7, "line 7"), ("a.PDF", 3012, "page 3"), ("a.docx", 9, "paragraph 9"), ("a.epub", 99, "")],
)
def test_where_a_passage_stands_is_told_as_its_file_counts(source: str, first_line: int, where: str) -> None:
    assert words.where(Place(first_line, first_line), source) == where


def test_an_exam_is_offered_quietly(qtbot: QtBot, page: ImportedPage) -> None:
    (offer,) = [
        button for button in page.findChildren(QAbstractButton) if button.text() == "Set an exam date"
    ]
    assert not offer.isVisible()
    page.offer_exam(offered=True)
    offer.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.exam_requested) as wanted:
        qtbot.keyClick(offer, Qt.Key.Key_Space)
    assert wanted.args == [DeckId(7)]
    page.show_reports([REPORT, OTHER])
    with qtbot.waitSignal(page.exam_requested) as wanted:
        qtbot.keyClick(offer, Qt.Key.Key_Space)
    assert wanted.args == [None]
