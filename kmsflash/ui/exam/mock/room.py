"""The exam room: one question after the other, and nothing else."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from kmsflash.model.errors import UserError
from kmsflash.model.mock_exams import MockExam
from kmsflash.ui.exam.mock import words
from kmsflash.ui.exam.mock.asking import Asking
from kmsflash.ui.exam.mock.bar import RoomBar
from kmsflash.ui.exam.mock.cover import PauseCover
from kmsflash.ui.exam.mock.grid import QuestionGrid
from kmsflash.ui.exam.mock.keyless import KeylessScroll
from kmsflash.ui.exam.mock.keys import SCREEN, Act, option_of
from kmsflash.ui.exam.mock.sitting import Sitting
from kmsflash.ui.sentences import translated
from kmsflash.ui.study.notice import Notice
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.key_claim import KeyClaim
from kmsflash.ui.widgets.key_list import KeyList, lines_of

_COLUMN = 720
_TICK_MS = 1_000
_KEPT_EVERY = 5  # ticks: so much of the time may be lost where the program is killed
_TOLD_AT = (600, 300, 60)  # seconds left, at which a word is said, whether the clock shows or not
_NARROW = 560


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
        self._told: set[int] = set()
        self._box: QMessageBox | None = None
        self.bar = RoomBar(theme)
        self.asking = Asking(theme)
        self.previous = Button(theme, self.tr("Back"), icon="arrow-left", size="medium")
        self.next = Button(theme, self.tr("Next"), look="filled", size="medium")
        self.flag = self._ghost(self.tr("Flag"), Act.FLAG)
        self.grid_button = self._ghost(self.tr("All questions"), Act.GRID)
        self.pause_button = self._ghost(self.tr("Pause"), Act.PAUSE)
        self.hand_in_button = self._ghost(self.tr("Hand in"), Act.HAND_IN)
        self.next.follow_key(SCREEN, Act.NEXT)
        self._assemble()
        self.grid = QuestionGrid(theme, self)
        self.cover = PauseCover(theme, self)
        self.notice = Notice(theme, self)
        self.keys = KeyList(theme, self)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._connect()
        KeyClaim(self, self._keys)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Mock exam"))

    def _ghost(self, text: str, act: Act) -> Button:
        button = Button(self._theme, text, look="ghost")
        button.follow_key(SCREEN, act)
        button.clicked.connect(lambda: self._do(act))
        return button

    def _assemble(self) -> None:
        self._content = QWidget()
        sides = QHBoxLayout(self._content)
        sides.setContentsMargins(24, 16, 24, 16)
        sides.addStretch(1)
        sides.addWidget(self.asking, 1000, Qt.AlignmentFlag.AlignTop)
        sides.addStretch(1)
        self.sheet = KeylessScroll(self._content)
        ways = QHBoxLayout()
        ways.setContentsMargins(0, 0, 0, 0)
        ways.addWidget(self.previous)
        ways.addStretch(1)
        ways.addWidget(self.next)
        self._ways = QWidget()
        self._ways.setLayout(ways)
        middle = QHBoxLayout()
        middle.setContentsMargins(24 - RING, 0, 24 - RING, 0)
        middle.addStretch(1)
        middle.addWidget(self._ways, 1000)
        middle.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 4)
        foot.setSpacing(6)
        foot.addStretch(1)
        for button in (self.flag, self.grid_button, self.pause_button, self.hand_in_button):
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.sheet, 1)
        column.addLayout(middle)
        column.addLayout(foot)
        self._theme.changed.connect(self._fit)
        self._fit()

    def _connect(self) -> None:
        self.bar.left.connect(self.leave)
        self.previous.clicked.connect(lambda: self._do(Act.PREVIOUS))
        self.next.clicked.connect(self._go_on)
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

    # What the window asks

    def start(self, sitting: Sitting) -> None:
        """Write an exam from where it stands."""
        self._sitting, self._ticks = sitting, 0
        left = sitting.seconds_left
        self._told = {each for each in _TOLD_AT if left is not None and left <= each}
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
        self.bar.show_time()
        if sitting.is_time_over:
            self._end(time_over=True)
            return
        self._tell_of_time(sitting)
        self._ticks += 1
        if self._ticks % _KEPT_EVERY == 0:
            self._keep(sitting.keep_time)

    # The questions

    def _show_question(self) -> None:
        sitting = self._sitting
        if sitting is None:
            return
        self.bar.show_sitting(sitting)
        self.asking.show_question(sitting.current)
        self.previous.setEnabled(sitting.at > 0)
        is_last = sitting.at == len(sitting.answers) - 1
        self.next.setText(self.tr("Hand in") if is_last else self.tr("Next"))
        self._show_flag()
        self.sheet.verticalScrollBar().setValue(0)
        self._take_keys()
        announce(self, f"{words.place(sitting.at, len(sitting.answers))}. {self.asking.spoken}")

    def _show_answer(self) -> None:
        if self._sitting is not None:
            self.bar.show_sitting(self._sitting)
            self.asking.show_answer(self._sitting.current)
            self._show_flag()

    def _show_flag(self) -> None:
        flagged = self._sitting is not None and self._sitting.current.flagged
        self.flag.setText(self.tr("Take the flag off") if flagged else self.tr("Flag"))
        self.flag.updateGeometry()

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
        missing = words.before_handing_in(sitting.answers)
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Mock exam"),
            self.tr("Hand in the mock exam?"),
            QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel,
            self,
        )
        box.setInformativeText(missing or self.tr("All questions are answered."))
        box.button(QMessageBox.StandardButton.Ok).setText(self.tr("Hand in"))
        box.button(QMessageBox.StandardButton.Cancel).setText(self.tr("Go on writing"))
        box.setDefaultButton(QMessageBox.StandardButton.Cancel if missing else QMessageBox.StandardButton.Ok)
        self._box = box
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

    def _tell_of_time(self, sitting: Sitting) -> None:
        left = sitting.seconds_left
        due = [each for each in _TOLD_AT if left is not None and left <= each and each not in self._told]
        if due and left is not None:
            self._told.update(due)
            told = words.time_left(min(due)) if left > 59 else words.time_left(left)
            self.notice.tell(told)
            announce(self, told)

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
            Act.UP: lambda: self._step(-1),
            Act.DOWN: lambda: self._step(1),
            Act.FLAG: self._flag,
            Act.GRID: self._show_grid,
            Act.CLOCK: self.bar.toggle_clock,
            Act.PAUSE: self._pause,
            Act.HAND_IN: self._ask_to_hand_in,
            Act.LEAVE: self.leave,
            Act.HELP: self._show_keys,
        }[act]()

    def _step(self, by: int) -> None:
        if self.asking.step(by):
            focused = self.focusWidget()
            if focused is not None:
                self.sheet.ensureWidgetVisible(focused, 0, self._theme.size(16))
        else:
            self.sheet.scroll_by(by * 0.2)

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
        width = self._theme.size(_COLUMN)
        self.asking.setMaximumWidth(width)
        self._ways.setMaximumWidth(width + 2 * RING)
        narrow = self.width() < self._theme.size(_NARROW)
        self.pause_button.setVisible(not narrow)
        if "grid" in vars(self):
            self.grid.fill_page()
            self.cover.setGeometry(self.rect())
            edge = max(24, (self.width() - width) // 2)
            foot = self.sheet.geometry().bottom() + self._theme.size(20)
            self.notice.stand_above(QRect(edge, foot, self.width() - 2 * edge, 1))
            self.keys.centre_in(self.rect())
