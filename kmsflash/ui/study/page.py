"""The study page: a question, its answer, a grade; and at the end how it went."""

from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kmsflash.model.days import study_day
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Passage
from kmsflash.model.options import ScreenOptions
from kmsflash.model.study import Leaving, Turn
from kmsflash.model.typed import Compared
from kmsflash.rendering.card import plain, prepare
from kmsflash.rendering.hints import hints
from kmsflash.rendering.typed import compared, is_typed
from kmsflash.ui.study import keys, offers, words
from kmsflash.ui.study.acting import PAINTED_BY_MS, Acting, Clock, Stage
from kmsflash.ui.study.keys import Act
from kmsflash.ui.study.pace import LEFT_ALONE, Pace
from kmsflash.ui.study.session import Session
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.key_claim import KeyClaim


class StudyPage(Acting):
    """Shows the cards of a session one by one, until nothing is left or the learner closes it.

    An answer is on disk before the next card shows: closing the page or the program loses nothing.
    """

    closed = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(theme, clock, parent)
        self._options = ScreenOptions()
        self._uncovered = 0
        self._hints: tuple[str, ...] = ()  # of the card that is shown, those not given yet
        self._hint = ""  # that was given last
        self._typed: Compared | None = None
        self._left_alone = 0  # cards in a row that were graded by the clock
        self._shown_at = clock()
        self._pace = Pace(clock, self)
        KeyClaim(self, self._keys)
        self._keys.mode = keys.FOUR
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
        self._summary.beyond_wanted.connect(self._go_beyond)
        self._summary.back_wanted.connect(self.closed)
        self._sheet.notes_wanted.connect(self._ask_for_notes)
        self._notes.closed.connect(self._take_keys)
        self._field.left.connect(self._take_keys)
        self._field.done.connect(self._show_answer)
        self._theme.changed.connect(self._show_other_keys)
        self._leech.rewrite_wanted.connect(self.edit_wanted)
        self._leech.suspend_wanted.connect(self._suspend_leech)
        self._pace.ticked.connect(self._show_pace)
        self._pace.ran_out.connect(self._time_is_up)

    def _take_keys(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hold_pace()

    # What the window asks

    def start(self, session: Session) -> None:
        """Study *session* from where it stands."""
        self._session = session
        self._next()

    def use(self, options: ScreenOptions) -> None:
        """Do from now on what *options* say."""
        self._options = options
        self.set_six_grades(options.six_grades)

    def hold(self, *, held: bool) -> None:
        """Let the time stand still while something of others lies over the page."""
        self._pace.hold("others", held=held)

    def set_six_grades(self, six: bool) -> None:
        """Offer all six grades of SM-2 (usually keys 0 to 5), or the four of every day (keys 1 to 4)."""
        self._grades.is_six = six
        self._keys.mode = keys.SIX if six else keys.FOUR
        if self._turn is not None:
            self._grades.offer(self._turn.choices)

    def show_notes(self, passage: Passage) -> None:
        """Show the notes that the card was made from."""
        self._notice.hide()
        self._notes.show_passage(passage)
        self._hold_pace()

    def look_again(self) -> None:
        """Show what was changed elsewhere; the card that is shown, and how far its turn is, stay."""
        if self._session is None:
            return
        now, before = self._clock(), self._turn
        self._read(now)
        self._read_steps()
        if self._turn is None or before is None or self._turn.card != before.card:
            self._show_turn(now)
            return
        self._notice.hide()
        self._bar.show_turn(self._turn)
        self._grades.offer(self._turn.choices)
        self._show_face(self._turn)
        self._show_foot()

    # The turns

    def _next(self) -> None:
        """Show the card whose turn it is, or the end."""
        if self._session is not None:
            self._notice.hide()
            self._leech.hide()
            now = self._clock()
            self._read(now)
            self._show_turn(now)

    def _show_turn(self, now: datetime) -> None:
        if self._turn is None:
            self._end(now)
        else:
            self._ask(self._turn, now)

    def _show_face(self, turn: Turn) -> None:
        if self._stage is Stage.ANSWER:
            changed = turn.changed_on
            news = "" if changed is None else words.news(changed, study_day(self._clock()))
            self._sheet.show_back(turn.face, self._typed, news)
        else:
            self._sheet.show_front(turn.face, self._uncovered, self._hint)
        self._sheet.show_flag(turn.flag)

    def _ask(self, turn: Turn, now: datetime) -> None:
        self._stage = Stage.QUESTION
        self._uncovered = 0
        self._shown_at = now
        self._ask_to_type(turn)
        self._bar.show_turn(turn)
        self._show_face(turn)
        self._grades.offer(turn.choices)
        self._show_stage()
        self._announce(plain(turn.face.front))
        self._be_heard(wished=self._options.plays_sounds)
        self._begin_pace(self._options.front_seconds)
        QTimer.singleShot(PAINTED_BY_MS, self, self._make_ready)

    def _ask_to_type(self, turn: Turn) -> None:
        """Have the answer typed, where that is wished and it is short enough."""
        self._typed, self._hint, self._hints = None, "", ()
        types = self._options.types and is_typed(plain(turn.face.answer))
        self._field.clear()
        if types == self._field.isHidden():
            self._field.setVisible(types)
            self._renew()

    def _make_ready(self) -> None:
        """While the learner thinks: render the answer, and the card that will probably follow."""
        if self._turn is not None:
            prepare(self._turn.face)
            if self._stage is Stage.QUESTION and not self._hint:
                self._hints = hints(plain(self._turn.face.answer))
                self._show_foot()
        with suppress(UserError):  # nobody asked: what cannot be read is said when it is wanted
            following = None if self._session is None else self._session.upcoming()
            if following is not None:
                prepare(following)

    def _show_answer(self) -> None:
        if self._stage is Stage.QUESTION and self._turn is not None:
            answer = plain(self._turn.face.answer)
            said = [answer]
            if not self._field.isHidden():
                self._typed = compared(self._field.text(), answer, self._options.leniency)
                said.insert(0, words.typed(self._typed))
            self._stage = Stage.ANSWER
            self._show_face(self._turn)
            self._show_stage()
            self._announce(" ".join(said))
            self._be_heard(wished=self._options.plays_sounds)
            self._begin_pace(self._options.back_seconds)

    def _answer(self, grade: Grade) -> None:
        session, turn = self._session, self._turn
        if self._stage is not Stage.ANSWER or session is None or turn is None:
            return
        now = self._clock()
        took = max(0, round((now - self._shown_at).total_seconds() * 1000))
        question = plain(turn.face.front)
        self._change(lambda: session.answer(grade, took, now), lambda: self._answered(question))

    def _answered(self, question: str) -> None:
        self._next()
        self._tell_of_leech(question)

    def _end(self, now: datetime) -> None:
        if self._session is not None:
            self._stage = Stage.END
            self._pace.stop()
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

    def _go_beyond(self) -> None:
        """Go on with what the plans of exams have after the day's minutes."""
        if self._session is not None and self._stage is Stage.END and self._summary.goes_beyond:
            self._session.go_on(self._clock())
            self._next()

    def _help(self) -> None:
        """Uncover a cell, or give a little more of the answer away."""
        if self._stage is not Stage.QUESTION or self._turn is None:
            return
        if self._sheet.masked:
            self._uncovered += 1
        elif self._hints:
            self._hint, *others = self._hints
            self._hints = tuple(others)
            self._announce(self.tr("Hint: {hint}").format(hint=self._hint))
        self._show_face(self._turn)
        self._show_foot()

    # The time

    def _begin_pace(self, limit: int) -> None:
        if self._options.shows_time or self._options.goes_on:
            goes_on = self._stage is Stage.ANSWER
            self._pace.begin(limit if self._options.goes_on else None, same_card=goes_on)
        self._show_pace()

    def _hold_pace(self) -> None:
        """Let the time stand still while something lies over the card."""
        self._pace.hold("page", held=self._notes.isVisible() or self._key_list.isVisible())

    def _pause(self) -> None:
        if self._options.goes_on and self._is_turn:
            self._pace.pause(paused=not self._pace.is_paused)
            self._show_foot()
            self._announce(self.tr("Paused") if self._pace.is_paused else self.tr("Going on"))

    def _show_pace(self) -> None:
        options, asking = self._options, self._stage is Stage.QUESTION
        seconds = self._pace.seconds if options.shows_time and self._is_turn else None
        left = self._pace.left if options.goes_on and self._is_turn else None
        self._bar.show_pace(words.pace(seconds, left, asking=asking, paused=self._pace.is_paused))

    def _time_is_up(self) -> None:
        """Go on; where nobody seems to be there, pause instead of grading cards that nobody sees."""
        if self._stage is Stage.QUESTION:
            self._show_answer()
        elif self._left_alone >= LEFT_ALONE:
            self._left_alone = 0
            self._pause()
            key = self._keys.cap(Act.PAUSE)
            goes_on = self.tr("{key} goes on.").format(key=key) if key else ""
            self._tell(f"{self.tr('Paused, for no key was pressed for a while.')} {goes_on}".rstrip())
        else:
            self._left_alone += 1
            self._answer(Grade.GOOD)

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
        typing = self._stage is Stage.QUESTION and not self._field.isHidden()
        self._field.setVisible(typing)
        (self._field if typing else self).setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def _show_foot(self) -> None:
        """Offer at the foot what can be done now, and nothing else."""
        self._foot.offer(offers.at_foot(self._state, self._keys))

    @property
    def _state(self) -> offers.State:
        asking = self._stage is Stage.QUESTION
        return offers.State(
            self._is_turn,
            self._sheet.masked if asking else 0,
            len(self._hints) if asking else 0,
            self._options.goes_on and self._is_turn,
            self._pace.is_paused,
            self._undone,
            self._redone,
            self.edits,
            self.informs,
            self._is_turn and bool(self._sheet.sounds),
        )

    def _toggle_keys(self) -> None:
        if self._key_list.isVisible() or self._session is None:
            self._key_list.hide()
            self._hold_pace()
            return
        if self._stage is Stage.END:
            end = self._summary
            lines = keys.at_the_end(self._keys, has_missed=end.has_missed, goes_beyond=end.goes_beyond)
        else:
            lines = keys.while_studying(
                self._keys,
                asking=self._stage is Stage.QUESTION,
                helps=offers.help_words(self._state),
                offered=self._grades.offered if self._stage is Stage.ANSWER else (),
                goes_on=self._options.goes_on,
                sounds=bool(self._sheet.sounds),
            )
        self._read_steps()
        lines += keys.always(self._keys, undoes=self._undone is not None, redoes=self._redone is not None)
        self._key_list.show_lines(lines)
        self._hold_pace()

    def _show_more(self) -> None:
        """Show as a menu all that can be done."""
        self._read_steps()
        self._pop_up(offers.menu(self, self._state, self._keys, self._do))

    # Keys

    def _show_other_keys(self) -> None:
        """Show the keys as they are now, where the learner chose others."""
        if self._is_turn and self._turn is not None:
            self._grades.offer(self._turn.choices)
            self._show_foot()

    def event(self, event: QEvent) -> bool:
        """Stand still while nobody looks."""
        if event.type() in (QEvent.Type.WindowDeactivate, QEvent.Type.WindowActivate):
            self._pace.hold("window", held=event.type() == QEvent.Type.WindowDeactivate)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key does here."""
        self._left_alone = 0
        name = self._keys.act_of(event)
        grade = None if name is None else keys.grade_of(name)
        if name is None or (event.isAutoRepeat() and name not in keys.REPEATING):
            super().keyPressEvent(event)
        elif grade is not None:
            self._answer(grade)
        else:
            self._do(Act(name))

    def _do(self, act: Act) -> None:
        if self._key_list.isVisible() and act in (Act.CLOSE, Act.HELP):
            self._toggle_keys()
            return
        {
            Act.GO_ON: self._go_on,
            Act.ENTER: self._enter,
            Act.AGAIN: self._study_again if self._stage is Stage.END else self._hear_again,
            Act.BEYOND: self._go_beyond,
            Act.UNCOVER: self._help,
            Act.PAUSE: self._pause,
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
