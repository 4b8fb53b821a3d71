"""The study page: a question, its answer, a grade; and at the end how it went."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from kmsflash.model.changes import Changes
from kmsflash.model.days import study_day
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Passage
from kmsflash.model.steps import Step, Turned
from kmsflash.model.study import Leaving, Turn
from kmsflash.rendering.card import plain, prepare
from kmsflash.ui import flags
from kmsflash.ui.steps import done_again, taken_back
from kmsflash.ui.study import keys, offers, words
from kmsflash.ui.study.desk import Desk
from kmsflash.ui.study.keys import Act
from kmsflash.ui.study.session import Session
from kmsflash.ui.theme import Theme

Clock = Callable[[], datetime]
PAINTED_BY_MS = 40  # the card is on the screen, and the learner reads


class Stage(Enum):
    """How far a turn is."""

    NOTHING = auto()  # no session yet
    QUESTION = auto()
    ANSWER = auto()
    END = auto()


class StudyPage(Desk):
    """Shows the cards of a session one by one, until nothing is left or the learner closes it.

    An answer is on disk before the next card shows: closing the page or the program loses nothing.
    """

    closed = Signal()
    finished = Signal()
    changed = Signal(object)  # Changes
    notes_wanted = Signal(object)  # CardId: whoever has its passage calls show_notes
    edit_wanted = Signal(object)  # CardId
    info_wanted = Signal(object)  # CardId

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._clock = clock
        self._session: Session | None = None
        self._turn: Turn | None = None
        self._undone: Step | None = None  # what undo and redo would act on
        self._redone: Step | None = None
        self._stage = Stage.NOTHING
        self.edits = False  # whether somebody answers edit_wanted
        self.informs = False  # and info_wanted
        self._uncovered = 0
        self._shown_at = clock()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Study"))
        self._connect()

    def _connect(self) -> None:
        self._bar.close_wanted.connect(self.closed)
        self._bar.more_wanted.connect(self._show_more)
        self._show.clicked.connect(self._show_answer)
        self._grades.chosen.connect(self._answer)
        self._foot.wanted.connect(self._do)
        self._summary.again_wanted.connect(self._study_again)
        self._summary.back_wanted.connect(self.closed)
        self._sheet.notes_wanted.connect(self._ask_for_notes)
        self._notes.closed.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))

    # What the window asks

    def start(self, session: Session) -> None:
        """Study *session* from where it stands."""
        self._session = session
        self._next()

    def set_six_grades(self, six: bool) -> None:
        """Offer all six grades of SM-2 (keys 0 to 5), or the four of every day (keys 1 to 4)."""
        self._grades.is_six = six
        if self._turn is not None:
            self._grades.offer(self._turn.choices)

    def show_notes(self, passage: Passage) -> None:
        """Show the notes that the card was made from."""
        self._notice.hide()
        self._notes.show_passage(passage)

    def say(self, sentence: str) -> None:
        """Say over the card what could not be done."""
        self._notice.say(sentence)
        self._announce(sentence)

    def look_again(self) -> None:
        """Show what was changed elsewhere; the card that is shown, and how far its turn is, stay."""
        if self._session is None or self._stage is Stage.END:
            return
        now, before = self._clock(), self._turn
        self._read(now)
        if self._turn is None or before is None or self._turn.card != before.card:
            self._show_turn(now)
            return
        self._bar.show_turn(self._turn)
        self._grades.offer(self._turn.choices)
        self._show_face(self._turn)
        self._show_foot()

    # The turns

    def _next(self) -> None:
        """Show the card whose turn it is, or the end."""
        if self._session is not None:
            self._notice.hide()
            now = self._clock()
            self._read(now)
            self._show_turn(now)

    def _read(self, now: datetime) -> None:
        if self._session is not None:
            self._turn = self._session.turn(now)
            self._undone, self._redone = self._session.next_undo(now), self._session.next_redo(now)

    def _show_turn(self, now: datetime) -> None:
        if self._turn is None:
            self._end(now)
        else:
            self._ask(self._turn, now)

    def _show_face(self, turn: Turn) -> None:
        if self._stage is Stage.ANSWER:
            self._sheet.show_back(turn.face)
        else:
            self._sheet.show_front(turn.face, self._uncovered)
        self._sheet.show_flag(turn.flag)

    def _ask(self, turn: Turn, now: datetime) -> None:
        self._stage = Stage.QUESTION
        self._uncovered = 0
        self._shown_at = now
        self._bar.show_turn(turn)
        self._show_face(turn)
        self._grades.offer(turn.choices)
        self._show_stage()
        self._announce(plain(turn.face.front))
        QTimer.singleShot(PAINTED_BY_MS, self, self._make_ready)

    def _make_ready(self) -> None:
        """While the learner thinks: render the answer, and the card that will probably follow."""
        if self._turn is not None:
            prepare(self._turn.face)
        following = None if self._session is None else self._session.upcoming()
        if following is not None:
            prepare(following)

    def _show_answer(self) -> None:
        if self._stage is Stage.QUESTION and self._turn is not None:
            self._stage = Stage.ANSWER
            self._show_face(self._turn)
            self._show_stage()
            self._announce(plain(self._turn.face.answer))

    def _answer(self, grade: Grade) -> None:
        if self._stage is Stage.ANSWER and self._session is not None:
            now = self._clock()
            took = max(0, round((now - self._shown_at).total_seconds() * 1000))
            session = self._session
            self._change(lambda: session.answer(grade, took, now))

    def _undo(self) -> None:
        session = self._session
        if session is not None and self._undone is not None:
            self._turn_back(session.undo, lambda told: taken_back(told.step, any_left=bool(told.changes)))

    def _redo(self) -> None:
        session = self._session
        if session is not None and self._redone is not None:
            self._turn_back(session.redo, lambda told: done_again(told.step))

    def _turn_back(self, act: Callable[[datetime], Turned], sentence: Callable[[Turned], str]) -> None:
        told: list[Turned] = []

        def turn() -> Changes:
            told.append(act(self._clock()))
            return told[0].changes

        if self._change(turn) and not told[0].step.is_answer:
            self._tell(sentence(told[0]))

    def _leave(self, how: Leaving) -> None:
        session = self._session
        if session is None or not self._is_turn:
            return
        if self._change(lambda: session.leave(how, self._clock())):
            self._tell(words.left_out(how))

    def _ask_for_flag(self) -> None:
        if self._turn is not None and self._is_turn:
            menu = flags.menu(self, self._theme, self._turn.flag)
            menu.triggered.connect(lambda action: self._flag(action.data()))
            self._pop_up(menu)

    def _flag(self, flag: int) -> None:
        session = self._session
        if session is None:
            return
        try:
            changes = session.flag(flag, self._clock())
        except UserError as error:
            self.say(str(error))
            return
        self.look_again()
        self._announce(flags.words(flag))
        self.changed.emit(changes)

    def _change(self, act: Callable[[], Changes]) -> bool:
        """Do something that changes the collection, then go on; where it fails, say so and stay."""
        try:
            changes = act()
        except UserError as error:
            self.say(str(error))
            return False
        self._next()
        self.changed.emit(changes)
        return True

    def _tell(self, sentence: str) -> None:
        """Tell what was done; a screen reader says it before the question that follows."""
        self._notice.tell(sentence)
        if self._turn is not None and self._stage is Stage.QUESTION:
            sentence = f"{sentence}. {plain(self._turn.face.front)}"
        self._announce(sentence)

    def _end(self, now: datetime) -> None:
        if self._session is not None:
            self._stage = Stage.END
            self._summary.show_summary(self._session.summary(now), study_day(now))
            self._show_stage()
            self.finished.emit()

    def _study_again(self) -> None:
        if self._session is not None and self._stage is Stage.END:
            now = self._clock()
            missed = self._session.summary(now).missed
            if missed:
                self._session.study_again([card.card for card in missed], now)
                self._next()

    def _ask_for_notes(self) -> None:
        if self._turn is not None and self._is_turn:
            self.notes_wanted.emit(self._turn.card)

    def _ask_for_editor(self) -> None:
        if self._turn is not None and self._is_turn and self.edits:
            self.edit_wanted.emit(self._turn.card)

    def _ask_for_info(self) -> None:
        if self._turn is not None and self._is_turn and self.informs:
            self.info_wanted.emit(self._turn.card)

    @property
    def _is_turn(self) -> bool:
        return self._stage in (Stage.QUESTION, Stage.ANSWER)

    def _uncover(self) -> None:
        if self._stage is Stage.QUESTION and self._turn is not None and self._sheet.masked:
            self._uncovered += 1
            self._show_face(self._turn)
            self._show_foot()

    # What is on the screen

    def _show_stage(self) -> None:
        """Show what belongs to the stage, and take the keyboard back to the page."""
        at_end = self._stage is Stage.END
        for widget in (self._bar, self._sheet):
            widget.setVisible(not at_end)
        self._show.setVisible(self._stage is Stage.QUESTION)
        self._grades.setVisible(self._stage is Stage.ANSWER)
        self._summary.setVisible(at_end)
        self._key_list.hide()
        self._notes.hide()
        self._show_foot()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def _show_foot(self) -> None:
        """Offer at the foot what can be done now, and nothing else."""
        self._foot.offer(offers.at_foot(self._state))

    @property
    def _state(self) -> offers.State:
        masked = self._sheet.masked if self._stage is Stage.QUESTION else 0
        return offers.State(
            self._is_turn, masked, self._undone, self._redone, edits=self.edits, informs=self.informs
        )

    def _toggle_keys(self) -> None:
        if self._key_list.isVisible() or self._session is None:
            self._key_list.hide()
            return
        if self._stage is Stage.END:
            lines = keys.at_the_end(self._summary.has_missed)
        else:
            grades = self._grades.keys if self._stage is Stage.ANSWER else ""
            lines = keys.while_studying(self._stage is Stage.QUESTION, self._sheet.masked > 0, grades)
        lines += keys.always(self._undone is not None, self._redone is not None)
        self._key_list.show_lines(lines)

    def _show_more(self) -> None:
        """Show as a menu all that can be done."""
        menu = QMenu(self)
        for key in offers.in_menu(self._state):
            if key is None:
                menu.addSeparator()
            else:
                menu.addAction(f"{key.words}\t{key.key}", partial(self._do, key.act))
        menu.aboutToHide.connect(menu.deleteLater)
        self._pop_up(menu)

    def _announce(self, text: str) -> None:
        """Let a screen reader say *text*."""
        self.setAccessibleDescription(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # Keys

    def event(self, event: QEvent) -> bool:
        """Claim this page's keys before the window's shortcuts do."""
        claims = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if claims and keys.act_of(cast(QKeyEvent, event)) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key does here."""
        act = keys.act_of(event)
        if act is None or (event.isAutoRepeat() and act not in keys.REPEATING):
            super().keyPressEvent(event)
        elif act is Act.GRADE:
            if self._stage is Stage.ANSWER:
                self._grades.choose(event.text())
        else:
            self._do(act)

    def _do(self, act: Act) -> None:
        if self._key_list.isVisible() and act in (Act.CLOSE, Act.HELP):
            self._key_list.hide()
            return
        {
            Act.GO_ON: self._go_on,
            Act.ENTER: self._enter,
            Act.AGAIN: self._study_again,
            Act.UNCOVER: self._uncover,
            Act.NOTES: self._ask_for_notes,
            Act.EDIT: self._ask_for_editor,
            Act.BURY: lambda: self._leave(Leaving.BURIED),
            Act.SUSPEND: lambda: self._leave(Leaving.SUSPENDED),
            Act.DELETE: lambda: self._leave(Leaving.DELETED),
            Act.FLAG: self._ask_for_flag,
            Act.INFO: self._ask_for_info,
            Act.MORE: self._show_more,
            Act.UNDO: self._undo,
            Act.REDO: self._redo,
            Act.SCROLL_UP: lambda: self._scroll(-1),
            Act.SCROLL_DOWN: lambda: self._scroll(1),
            Act.PAGE_UP: lambda: self._scroll(-10),
            Act.PAGE_DOWN: lambda: self._scroll(10),
            Act.CLOSE: self.closed.emit,
            Act.HELP: self._toggle_keys,
        }[act]()

    def _go_on(self) -> None:
        """Do what the big key does at this stage; at the end nothing, it is pressed too easily."""
        if self._stage is Stage.QUESTION:
            self._show_answer()
        elif self._stage is Stage.ANSWER:
            self._answer(Grade.GOOD)

    def _enter(self) -> None:
        if self._stage is Stage.END:
            self.closed.emit()
        else:
            self._go_on()

    def _scroll(self, lines: int) -> None:
        if self._stage is Stage.END:
            self._summary.scroll_by(lines)
        else:
            self._sheet.scroll_by(lines)
