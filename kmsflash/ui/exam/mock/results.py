"""How a mock exam went: the whole, by section, and question by question with the reasons."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.exams import ExamWishes
from kmsflash.model.importing import Passage
from kmsflash.model.mock_exams import MockExam
from kmsflash.ui.exam.mock import words
from kmsflash.ui.exam.mock.keyless import KeylessScroll
from kmsflash.ui.exam.mock.keys import RESULTS, ResultAct
from kmsflash.ui.exam.mock.review import Review
from kmsflash.ui.exam.mock.sections import SectionsPanel
from kmsflash.ui.exam.mock.strip import ResultStrip
from kmsflash.ui.study.notes_sheet import NotesSheet
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.key_claim import KeyClaim
from kmsflash.ui.widgets.key_list import KeyList, lines_of
from kmsflash.ui.widgets.label import Label

_COLUMN = 760
_EDGE = 24


class ResultsPage(QWidget):
    """The explanations are where a mock exam teaches: every question shows why each option is what it is."""

    left = Signal()
    notes_wanted = Signal(object)  # CardId
    graded = Signal(int, bool)  # the question, and whether its answer was right
    study_wanted = Signal(object)  # tuple of CardId
    delete_wanted = Signal(object)  # MockExamId

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._keys = theme.keys.table(RESULTS)
        self._mock: MockExam | None = None
        self._at = 0
        self.title = Label(theme, font="small", colour="quiet", weight=500, wraps=True)
        self.hero = Label(theme, font="hero", wraps=True)
        self.sentence = Label(theme, colour="quiet", wraps=True)
        self.waiting = Label(theme, colour="warn", weight=500, wraps=True)
        self.study = Button(theme, "", look="filled", size="medium")
        self.study.follow_key(RESULTS, ResultAct.STUDY)
        self.back = Button(theme, self.tr("Back"), size="medium")
        self.back.follow_key(RESULTS, ResultAct.LEAVE)
        self.delete = Button(theme, self.tr("Delete"), look="ghost")
        self.delete.follow_key(RESULTS, ResultAct.DELETE)
        self.sections = SectionsPanel(theme)
        self.strip = ResultStrip(theme)
        self.review = Review(theme)
        self._assemble()
        self.notes = NotesSheet(theme, self)
        self.keys = KeyList(theme, self)
        self._connect()
        KeyClaim(self, self._keys)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Results of the mock exam"))

    def _assemble(self) -> None:
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        ways = QHBoxLayout()
        ways.setContentsMargins(0, 0, 0, 0)
        for button in (self.study, self.back, self.delete):
            ways.addWidget(button)
        ways.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(RING, 0, RING, 0)
        head.setSpacing(6)
        for label in (self.title, self.hero, self.sentence, self.waiting):
            head.addWidget(label)
        column.addLayout(head)
        column.addSpacing(16 - RING)
        column.addLayout(ways)
        column.addSpacing(24 - RING)
        rest = QVBoxLayout()
        rest.setContentsMargins(RING, 0, RING, 0)
        rest.addWidget(self.sections)
        column.addLayout(rest)
        column.addSpacing(20)
        column.addWidget(self.strip)  # what is seen of its cells begins where all does
        column.addSpacing(20)
        last = QVBoxLayout()
        last.setContentsMargins(RING, 0, RING, 0)
        last.addWidget(self.review)
        column.addLayout(last)
        column.addStretch(1)
        self._whole = whole = QWidget()
        sides = QHBoxLayout(whole)
        sides.setContentsMargins(_EDGE, 40, _EDGE, 32)
        sides.addStretch(1)
        sides.addWidget(self._column, 1000)
        sides.addStretch(1)
        self.sheet = KeylessScroll(whole)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.sheet)
        self._theme.changed.connect(self._fit)
        self._fit()

    def _connect(self) -> None:
        self.study.clicked.connect(lambda: self._do(ResultAct.STUDY))
        self.back.clicked.connect(self.left)
        self.delete.clicked.connect(lambda: self._do(ResultAct.DELETE))
        self.strip.chosen.connect(self._look_at)
        self.review.notes_wanted.connect(lambda: self._do(ResultAct.NOTES))
        self.review.graded.connect(self._grade)
        self.notes.closed.connect(self._take_keys)
        self.keys.closed.connect(self._take_keys)

    # What the window asks

    def show_mock(self, mock: MockExam, name: str, wishes: ExamWishes | None = None) -> None:
        """Show how a mock exam went; *wishes* are those of its exam, where it has one."""
        is_another = self._mock is None or self._mock.result.mock != mock.result.mock
        self._mock = mock
        result = mock.result
        self.title.setText(f"{name}, {words.day(result.day)}")
        self.hero.setText(words.hero(result))
        passing = None if wishes is None else words.marks(result, wishes.passing, wishes.marks)
        told = (words.against_prediction(result), passing, words.how_long(result))
        self.sentence.setText(" ".join(part for part in told if part))
        self.waiting.setText(words.to_grade(result.ungraded))
        self.waiting.setVisible(result.ungraded > 0)
        self.study.setText(words.study_missed(len(mock.missed)))
        self.study.setVisible(bool(mock.missed))
        self.sections.show_sections(mock.by_section)
        if is_another:
            self.notes.hide()
            self.keys.hide()
            self.sheet.verticalScrollBar().setValue(0)
            self._at = self._first()
        self._show_question()
        if is_another:
            announce(self, f"{self.hero.text()}. {self.sentence.text()}")

    def show_notes(self, passage: Passage) -> None:
        """Show the notes that a question was made from."""
        self.notes.show_passage(passage)

    def _first(self) -> int:
        """Return the question to look at first: one to grade, else one that was missed."""
        assert self._mock is not None  # noqa: S101  it was set a moment ago
        for wanted in (None, False):
            for each in self._mock.answers:
                if each.is_right is wanted:
                    return each.nth
        return 0

    # The questions

    def _show_question(self) -> None:
        if self._mock is not None:
            self.strip.show_answers(self._mock.answers, self._at)
            self.review.show_answer(self._mock.answers[self._at])

    def _look_at(self, nth: int) -> None:
        if self._mock is None or not 0 <= nth < len(self._mock.answers):
            return
        self._at = nth
        self._show_question()
        self._take_keys()
        QTimer.singleShot(0, self, self._bring_into_sight)
        announce(self, self.review.told)

    def _bring_into_sight(self) -> None:
        """Have the question that is looked at in sight, and above it its place among the others."""
        bar = self.sheet.verticalScrollBar()
        end = self.review.mapTo(self._whole, self.review.rect().bottomLeft()).y()
        begin = self.strip.cells[self._at].mapTo(self._whole, QPoint(0, 0)).y()
        if not bar.value() <= begin <= end <= bar.value() + self.sheet.viewport().height():
            bar.setValue(begin - _EDGE)

    def _grade(self, right: bool) -> None:
        answer = self.review.answer
        if answer is not None and answer.question.is_open and answer.written is not None:
            first_time = answer.grade is None
            self.graded.emit(answer.nth, right)
            self._take_keys()
            if first_time and self._mock is not None:
                self._look_at(
                    next((each.nth for each in self._mock.answers if each.is_right is None), self._at)
                )

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key does here."""
        name = self._keys.act_of(event)
        if name is None:
            super().keyPressEvent(event)
        else:
            self._do(ResultAct(name))

    def _do(self, act: ResultAct) -> None:
        if self.keys.isVisible() and act in (ResultAct.LEAVE, ResultAct.HELP):
            self.keys.hide()
            return
        mock, answer = self._mock, self.review.answer
        if mock is None or answer is None:
            return
        doers: dict[ResultAct, Callable[[], object]] = {
            ResultAct.NEXT: lambda: self._look_at(self._at + 1),
            ResultAct.PREVIOUS: lambda: self._look_at(self._at - 1),
            ResultAct.WRONG: lambda: self._grade(right=False),
            ResultAct.RIGHT: lambda: self._grade(right=True),
            ResultAct.NOTES: lambda: self.notes_wanted.emit(answer.question.card),
            ResultAct.STUDY: self._study,
            ResultAct.DELETE: lambda: self.delete_wanted.emit(mock.result.mock),
            ResultAct.UP: lambda: self.sheet.scroll_by(-0.2),
            ResultAct.DOWN: lambda: self.sheet.scroll_by(0.2),
            ResultAct.LEAVE: self.left.emit,
            ResultAct.HELP: lambda: self.keys.show_lines(lines_of(self._keys, RESULTS.rows)),
        }
        doers[act]()

    def _study(self) -> None:
        if self._mock is not None and self._mock.missed:
            self.study_wanted.emit(self._mock.missed)

    def _take_keys(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what lies over the page over it."""
        super().resizeEvent(event)
        self.notes.fill_page()
        self.keys.centre_in(self.rect())

    def _fit(self) -> None:
        self._column.setMaximumWidth(self._theme.size(_COLUMN) + 2 * RING)
