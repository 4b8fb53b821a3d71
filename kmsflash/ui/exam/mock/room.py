"""The exam room: one question after the other, and nothing else."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kmsflash.model.errors import UserError
from kmsflash.model.mock_exams import MockExam
from kmsflash.ui.exam.mock import words
from kmsflash.ui.exam.mock.cover import PauseCover
from kmsflash.ui.exam.mock.desk import Desk
from kmsflash.ui.exam.mock.grid import QuestionGrid
from kmsflash.ui.exam.mock.hand_in_box import HandInBox
from kmsflash.ui.exam.mock.keys import SCREEN, Act, option_of
from kmsflash.ui.exam.mock.sitting import Sitting
from kmsflash.ui.exam.mock.time_calls import TimeCalls
from kmsflash.ui.sentences import translated
from kmsflash.ui.study.notice import Notice
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.key_claim import KeyClaim
from kmsflash.ui.widgets.key_list import KeyList, lines_of

_TICK_MS = 1_000
_KEPT_EVERY = 5  # ticks: so much of the time may be lost where the program is killed


class ExamRoom(QWidget):
    """Shows the questions of a sitting. What is answered is on disk at once: to leave loses nothing."""

    left = Signal()
    handed_in = Signal(object)  # MockExam

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = theme.keys.table(SCREEN)
        self._sitting: Sitting | None = None
        self._ticks = 0
        self._calls = TimeCalls()
        self._box: HandInBox | None = None
        self.desk = Desk(theme)
        self.asking = self.desk.asking
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.desk)
        self.grid = QuestionGrid(theme, self)
        self.cover = PauseCover(theme, self)
        self.notice = Notice(theme, self)
        self.keys = KeyList(theme, self)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._connect()
        KeyClaim(self, self._keys)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Mock exam"))

    def _connect(self) -> None:
        self.desk.acted.connect(self._do)
        self.asking.chosen.connect(self._choose)
        self.asking.thought.connect(lambda: self._do(Act.ANSWER))
        self.asking.written.connect(self._write)
        self.asking.done.connect(self._written)
        self.asking.field_left.connect(self._take_keys)
        self.grid.chosen.connect(self._go_to)
        self.grid.closed.connect(self._take_keys)
        self.cover.over.connect(self._resume)
        self.cover.left.connect(self.leave)
        self.keys.closed.connect(self._take_keys)
        self._clock.timeout.connect(self.tick)
        self._theme.changed.connect(self._fit)
        self._fit()

    # What the window asks

    def start(self, sitting: Sitting) -> None:
        """Write an exam from where it stands."""
        self._sitting, self._ticks = sitting, 0
        self._calls = TimeCalls(sitting.seconds_left)
        for over in (self.grid, self.cover, self.notice, self.keys):
            over.hide()
        self._show_question()
        self._clock.start()
        if sitting.is_time_over:
            self.tick()

    @property
    def is_running(self) -> bool:
        """Whether somebody is writing here."""
        return self._sitting is not None and not self._sitting.is_paused

    def stop(self) -> None:
        """Let the clock stand, for the page or the program goes; what can be kept is kept."""
        sitting = self._sitting
        self._clock.stop()
        if sitting is not None and not sitting.is_paused:
            self.asking.tell_written()
            self._keep(sitting.pause)
        self._sitting = None

    def tick(self) -> None:
        """Look at the clock."""
        sitting = self._sitting
        if sitting is None or sitting.is_paused:
            return
        sitting.look_at_clock()
        self.desk.bar.show_time()
        if sitting.is_time_over:
            self._end(time_over=True)
            return
        call = self._calls.call(sitting.seconds_left)
        if call:
            self.notice.tell(call)
            announce(self, call)
        self._ticks += 1
        if self._ticks % _KEPT_EVERY == 0:
            self._keep(sitting.keep_time)

    # The questions

    def _show_question(self) -> None:
        sitting = self._sitting
        if sitting is None:
            return
        self.desk.show_question(sitting)
        self._take_keys()
        announce(self, f"{words.place(sitting.at, len(sitting.answers))}. {self.asking.spoken}")

    def _show_answer(self) -> None:
        if self._sitting is not None:
            self.desk.show_answer(self._sitting)

    def _choose(self, option: int) -> None:
        sitting = self._sitting
        if sitting is not None and option < len(sitting.current.question.offers):
            if self._keep(lambda: sitting.choose(option)):
                announce(self, self.tr("{option} chosen").format(option=words.letter(option)))
            self._show_answer()

    def _write(self, text: str) -> None:
        sitting = self._sitting
        if sitting is None or not sitting.current.question.is_open:
            return
        if text != (sitting.current.written or ""):
            self._keep(lambda: sitting.write(text or None))
            self._show_answer()

    def _written(self) -> None:
        self._take_keys()
        self._go_on()

    def _think(self) -> None:
        sitting = self._sitting
        if sitting is not None and sitting.current.question.is_open and sitting.current.written is None:
            self._keep(lambda: sitting.write(""))
            announce(self, self.tr("Answered in mind"))
        self._show_answer()

    def _clear(self) -> None:
        sitting = self._sitting
        if sitting is None or not sitting.current.is_answered:
            return
        is_open = sitting.current.question.is_open
        if self._keep(lambda: sitting.write(None) if is_open else sitting.choose(None)):
            self.asking.show_question(sitting.current)
            announce(self, self.tr("Answer taken back"))
        self._show_answer()

    def _flag(self) -> None:
        sitting = self._sitting
        if sitting is not None and self._keep(sitting.flag):
            flagged = sitting.current.flagged
            announce(self, self.tr("Flagged") if flagged else self.tr("Flag taken off"))
        self._show_answer()

    def _go_to(self, nth: int) -> None:
        sitting = self._sitting
        if sitting is None:
            return
        self.asking.tell_written()
        if self._keep(lambda: sitting.go_to(nth)):
            self._show_question()

    def _go_on(self) -> None:
        sitting = self._sitting
        if sitting is None:
            return
        if sitting.at == len(sitting.answers) - 1:
            self._ask_to_hand_in()
        else:
            self._go_to(sitting.at + 1)

    def _keep(self, act: Callable[[], object]) -> bool:
        """Do something that is kept; say what keeps it from being kept."""
        try:
            act()
        except UserError as error:
            self.notice.say(translated(error))
            announce(self, translated(error))
            return False
        if self.notice.is_trouble:
            self.notice.hide()
        return True

    # The ways out

    def leave(self) -> None:
        """Leave the room; it can be gone on with."""
        self.stop()
        self.left.emit()

    def _ask_to_hand_in(self) -> None:
        sitting = self._sitting
        if sitting is None or self._box is not None:
            return
        self.asking.tell_written()
        box = self._box = HandInBox(sitting.answers, self)
        box.accepted.connect(self.hand_in)
        box.finished.connect(self._put_box_away)
        box.open()

    def hand_in(self) -> None:
        """End the exam, and tell how it went."""
        self._end(time_over=False)

    def _put_box_away(self) -> None:
        box, self._box = self._box, None
        if box is not None:
            box.deleteLater()
            self._take_keys()

    def _end(self, *, time_over: bool) -> None:
        sitting = self._sitting
        if sitting is None:
            return
        self.asking.tell_written()
        over: list[MockExam] = []
        if not self._keep(lambda: over.append(sitting.hand_in(time_over=time_over))):
            return  # it is tried again at the next look at the clock
        self._clock.stop()
        self._sitting = None
        if self._box is not None:
            self._box.reject()
        self.handed_in.emit(over[0])

    def _pause(self) -> None:
        sitting = self._sitting
        if sitting is not None and not sitting.is_paused:
            self.asking.tell_written()
            self.grid.hide()
            self.keys.hide()
            self._keep(sitting.pause)
            self.cover.show_over(sitting)

    def _resume(self) -> None:
        sitting = self._sitting
        if sitting is not None and self._keep(sitting.go_on):
            self.cover.hide()
            self._take_keys()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key does here."""
        name = self._keys.act_of(event)
        option = None if name is None else option_of(name)
        if name is None or self._sitting is None:
            super().keyPressEvent(event)
        elif option is not None:
            self._choose(option)
        elif not event.isAutoRepeat() or name in (Act.UP, Act.DOWN, Act.NEXT, Act.PREVIOUS):
            self._do(Act(name))

    def _do(self, act: Act) -> None:
        if self.keys.isVisible() and act in (Act.LEAVE, Act.HELP):
            self.keys.hide()
            return
        at = 0 if self._sitting is None else self._sitting.at
        {
            Act.NEXT: self._go_on,
            Act.PREVIOUS: lambda: self._go_to(at - 1),
            Act.ANSWER: self._think,
            Act.WRITE: self._begin_to_write,
            Act.CLEAR: self._clear,
            Act.UP: lambda: self.desk.step(-1),
            Act.DOWN: lambda: self.desk.step(1),
            Act.FLAG: self._flag,
            Act.GRID: self._show_grid,
            Act.CLOCK: self.desk.bar.toggle_clock,
            Act.PAUSE: self._pause,
            Act.HAND_IN: self._ask_to_hand_in,
            Act.LEAVE: self.leave,
            Act.HELP: self._show_keys,
        }[act]()

    def _begin_to_write(self) -> None:
        if self._sitting is not None and self._sitting.current.question.is_open:
            self.asking.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_grid(self) -> None:
        if self._sitting is not None:
            self.asking.tell_written()
            self.grid.show_questions(self._sitting.answers, self._sitting.at)

    def _show_keys(self) -> None:
        self.keys.show_lines(lines_of(self._keys, SCREEN.rows))

    def _take_keys(self) -> None:
        if self.isVisible() and not self.cover.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # The page

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the clock stand where another page came to the front; not where the window is put away."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.desk.fit()
        self.grid.fill_page()
        self.cover.setGeometry(self.rect())
        self.notice.stand_above(self.desk.below_question)
        self.keys.centre_in(self.rect())
