"""The results: told, explained question by question, graded, studied again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kmsflash.collection.opening import Collection
from kmsflash.model.days import Day
from kmsflash.model.exams import ExamWishes
from kmsflash.model.mock_exams import MockExam
from kmsflash.rendering.card import plain
from kmsflash.ui.exam.mock.results import ResultsPage
from kmsflash.ui.exam.mock.sitting import Sitting
from kmsflash.ui.exam.mock.verdict import OptionVerdict
from kmsflash.ui.theme import Theme

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ResultsPage:
    made = ResultsPage(theme)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


@pytest.fixture
def over(sitting: Sitting) -> MockExam:
    """Return a mock exam of which the first four are right, one is wrong and one left out."""
    for nth in range(5):
        sitting.go_to(nth)
        right = sitting.current.question.right
        assert right is not None
        sitting.choose(right if nth < 4 else (right + 1) % 3)
    return sitting.hand_in()


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        widget = QApplication.focusWidget()
        assert widget is not None
        qtbot.keyClick(widget, key)


def test_the_whole_is_told_beside_the_prediction_and_the_marks(page: ResultsPage, over: MockExam) -> None:
    from dataclasses import replace

    told = replace(over, result=replace(over.result, predicted=0.71, spent_ms=300_000))
    page.show_mock(told, "Navigation", ExamWishes("Navigation", Day(9), passing=720))
    assert page.hero.text() == "4 of 6 right, 67 %"
    assert page.sentence.text() == (
        "Predicted 71 %, you got 67 %. As marks: 667 of 1000; 720 would pass. "
        "It took 5 minutes, of 10 minutes allowed."
    )
    assert not page.waiting.isVisible()
    assert page.study.text() == "Study the 2 cards I missed"


def test_each_section_and_each_question_says_how_it_went(page: ResultsPage, over: MockExam) -> None:
    page.show_mock(over, "Navigation")
    assert len(page.sections.rows) == 2
    weakest = over.by_section[0]
    assert page.sections.rows[0].accessibleName() == (
        f"{weakest.name}: {weakest.right} of {weakest.asked} right"
    )
    names = [cell.accessibleName() for cell in page.strip.cells]
    assert names[0] == "Question 1: Right"
    assert names[4:] == ["Question 5: Wrong, shown below", "Question 6: Not answered"]


def test_every_option_says_why(qtbot: QtBot, page: ResultsPage, over: MockExam) -> None:
    page.show_mock(over, "Navigation")
    asked = over.answers[4].question
    rows = [row for row in page.review.findChildren(OptionVerdict) if row.isVisible()]
    assert len(rows) == 3
    for number, (row, offer) in enumerate(zip(rows, asked.offers, strict=True)):
        said = row.accessibleName()
        assert plain(offer.text) in said
        assert plain(offer.why) in said
        assert ("This was right" in said) == (number == asked.right)
        assert ("Your answer, wrong" in said) == (number == over.answers[4].chosen)
    press(qtbot, Key.Key_Left)
    assert page.review.told.startswith("Question 4, Right")
    assert "Right, and your answer" in page.review.told
    press(qtbot, Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert page.review.told.startswith("Question 6, Not answered")


def test_the_question_that_is_looked_at_is_in_sight(qtbot: QtBot, page: ResultsPage, over: MockExam) -> None:
    page.resize(700, 420)
    page.show_mock(over, "Navigation")
    assert page.sheet.verticalScrollBar().value() == 0
    press(qtbot, Key.Key_Left)
    top = page.sheet.viewport().mapToGlobal(page.sheet.viewport().rect().topLeft()).y()

    def in_sight() -> bool:
        begins = page.strip.cells[3].mapToGlobal(page.strip.cells[3].rect().topLeft()).y() - top
        return 0 <= begins < 100

    qtbot.waitUntil(in_sight)


def test_keys_open_the_notes_study_and_go_back(qtbot: QtBot, page: ResultsPage, over: MockExam) -> None:
    page.show_mock(over, "Navigation")
    with qtbot.waitSignal(page.notes_wanted) as card:
        press(qtbot, Key.Key_N)
    assert card.args == [over.answers[4].question.card]
    with qtbot.waitSignal(page.study_wanted) as cards:
        press(qtbot, Key.Key_S)
    assert cards.args == [over.missed]
    with qtbot.waitSignal(page.delete_wanted):
        press(qtbot, Key.Key_Delete)
    with qtbot.waitSignal(page.left):
        press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_F1)
    assert page.keys.isVisible()


def test_open_answers_are_graded_one_after_the_other(
    qtbot: QtBot, page: ResultsPage, open_sitting: Sitting, collection: Collection
) -> None:
    open_sitting.write("a pole")
    open_sitting.go_to(1)
    open_sitting.write("")
    over = open_sitting.hand_in()
    page.graded.connect(
        lambda nth, right: page.show_mock(
            collection.mock_exams.grade(over.result.mock, nth, open_sitting._clock(), right=right)[1], "Ships"
        )
    )
    page.show_mock(over, "Ships")
    assert page.hero.text() == "0 of 3 right so far"
    assert page.waiting.text() == "2 open answers wait for your word: were they right?"
    assert "Your answer: a pole" in page.review.told
    press(qtbot, Key.Key_2)
    assert "In mind, not written" in page.review.told
    press(qtbot, Key.Key_1)
    assert page.hero.text() == "1 of 3 right, 33 %"
    assert not page.waiting.isVisible()
    page.strip.chosen.emit(2)
    assert not page.review.right.isVisible(), "nothing was answered there"
    press(qtbot, Key.Key_2)
    assert page.hero.text() == "1 of 3 right, 33 %"
