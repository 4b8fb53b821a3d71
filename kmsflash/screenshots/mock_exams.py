"""The states of a mock exam, one after the other: what is wished, the room, and how it went."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kmsflash.collection.opening import Collection
from kmsflash.model.ids import DeckId, MockExamId
from kmsflash.model.mock_exams import MockOf, MockWishes, Spent
from kmsflash.screenshots.gallery import Gallery

_QUESTIONS = 12
_SEED, _SEEDS = 4, 50  # of the first mock exam that is tried, and how many are


def mock_exam(gallery: Gallery) -> Iterator[Path]:
    """Draw what is wished of a mock exam, its room, and how it went."""
    now = gallery.clock.now
    for name in _states(gallery, gallery.starter_deck):
        yield from gallery.pictures(name, small=True, large=True)
    gallery.clock.now = now
    gallery.program.window.message.hide()


def _states(gallery: Gallery, deck: DeckId) -> Iterator[str]:
    """Lead the program from state to state, and give the name of each."""
    program, clock, pass_time = gallery.program, gallery.clock, gallery.pass_time
    _earlier(gallery.collection, deck, clock, right=7)
    pass_time(timedelta(days=2))
    _earlier(gallery.collection, deck, clock, right=9)
    pass_time(timedelta(days=3))
    flow = program.mock
    gallery.wait(flow.shown, lambda: flow.show_deck(deck))
    yield "mock-exam"
    mock = _mixed(gallery.collection, deck, clock())
    flow.go_on(mock)
    room = flow.room
    asked = gallery.collection.mock_exams.look(mock).answers

    def answer(nth: int) -> None:
        room.grid.chosen.emit(nth)
        if asked[nth].question.is_open:
            room.asking.thought.emit()
        else:
            room.asking.chosen.emit(nth % len(asked[nth].question.offers))
        pass_time(timedelta(seconds=41))
        room.tick()

    for nth in range(_QUESTIONS - 4):
        answer(nth)
    choice = next(each.nth for each in asked if not each.question.is_open)
    written = next(each.nth for each in asked if each.question.is_open)
    for nth in (1, 5):
        room.grid.chosen.emit(nth)
        room.desk.flag.click()
    room.grid.chosen.emit(choice)
    yield "mock-room"
    room.grid.chosen.emit(written)
    room.asking.field.setPlainText("What it does is written here, in my own words")
    yield "mock-room-open"
    room.desk.grid_button.click()
    yield "mock-grid"
    room.grid.close_grid()
    room.desk.pause_button.click()
    yield "mock-paused"
    room.cover.over.emit()
    room.hand_in()
    page = flow.results
    for each in gallery.collection.mock_exams.look(mock).answers:
        if each.is_right is None:
            page.graded.emit(each.nth, each.nth % 3 > 0)
    QApplication.processEvents()
    yield "mock-results"
    wrong = [each.nth for each in asked if not each.question.is_open][:4]
    for nth in wrong:
        page.strip.chosen.emit(nth)
        page.sheet.ensureWidgetVisible(page.review)
    yield "mock-results-question"
    page.setFocus(Qt.FocusReason.OtherFocusReason)


def _mixed(collection: Collection, deck: DeckId, now: datetime) -> MockExamId:
    """Begin a mock exam that asks both kinds of question: with options, and open ones."""
    for seed in range(_SEED, _SEED + _SEEDS):
        wishes = MockWishes(MockOf(deck=deck), _QUESTIONS, 18, seed=seed)
        mock = collection.mock_exams.begin(wishes, now)[1]
        if {each.question.is_open for each in collection.mock_exams.look(mock).answers} == {True, False}:
            return mock
        collection.mock_exams.delete(mock, now)
    raise AssertionError("a deck has cards of both kinds")


def _earlier(collection: Collection, deck: DeckId, clock: Callable[[], datetime], *, right: int) -> None:
    """Have written one before."""
    exams = collection.mock_exams
    mock = exams.begin(MockWishes(MockOf(deck=deck), _QUESTIONS, 18, seed=right), clock())[1]
    for each in exams.look(mock).answers:
        if each.question.right is None:
            exams.answer(mock, each.nth, "", Spent(0), clock())
        else:
            options = len(each.question.offers)
            chosen = (each.question.right + (each.nth >= right)) % options
            exams.choose(mock, each.nth, chosen, Spent(1000), clock())
    over = exams.hand_in(mock, Spent(700_000), clock())[1]
    for each in over.answers:
        if each.is_right is None:
            exams.grade(mock, each.nth, clock(), right=each.nth < right)
