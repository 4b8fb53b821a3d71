"""What lies before the learner in the exam room: the bar, a question, and the ways on; it decides nothing."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.exam.mock.asking import Asking
from kmsflash.ui.exam.mock.bar import RoomBar
from kmsflash.ui.exam.mock.keyless import KeylessScroll
from kmsflash.ui.exam.mock.keys import SCREEN, Act
from kmsflash.ui.exam.mock.sitting import Sitting
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING

_COLUMN = 720
_NARROW = 560


class Desk(QWidget):
    """Shows the question of a sitting, and tells what is pressed."""

    acted = Signal(object)  # Act

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.bar = RoomBar(theme)
        self.asking = Asking(theme)
        self.previous = Button(theme, self.tr("Back"), icon="arrow-left", size="medium")
        self.next = Button(theme, self.tr("Next"), look="filled", size="medium")
        self.flag = self._ghost(self.tr("Flag"), Act.FLAG)
        self.grid_button = self._ghost(self.tr("All questions"), Act.GRID)
        self.pause_button = self._ghost(self.tr("Pause"), Act.PAUSE)
        self.hand_in_button = self._ghost(self.tr("Hand in"), Act.HAND_IN)
        self.next.follow_key(SCREEN, Act.NEXT)
        self.bar.left.connect(lambda: self.acted.emit(Act.LEAVE))
        self.previous.clicked.connect(lambda: self.acted.emit(Act.PREVIOUS))
        self.next.clicked.connect(lambda: self.acted.emit(Act.NEXT))
        self._assemble()

    def show_question(self, sitting: Sitting) -> None:
        """Show the question at hand from its beginning."""
        self.bar.show_sitting(sitting)
        self.asking.show_question(sitting.current)
        self.previous.setEnabled(sitting.at > 0)
        is_last = sitting.at == len(sitting.answers) - 1
        self.next.setText(self.tr("Hand in") if is_last else self.tr("Next"))
        self._show_flag(sitting)
        self.sheet.verticalScrollBar().setValue(0)

    def show_answer(self, sitting: Sitting) -> None:
        """Show what became of the question at hand."""
        self.bar.show_sitting(sitting)
        self.asking.show_answer(sitting.current)
        self._show_flag(sitting)

    def step(self, by: int) -> None:
        """Go to another option, or scroll where there is none."""
        if self.asking.step(by):
            focused = self.asking.focusWidget()
            if focused is not None:
                self.sheet.ensureWidgetVisible(focused, 0, self._theme.size(16))
        else:
            self.sheet.scroll_by(by * 0.2)

    def fit(self) -> None:
        """Suit the size of the window and of type."""
        width = self._theme.size(_COLUMN)
        self.asking.setMaximumWidth(width)
        self._ways.setMaximumWidth(width + 2 * RING)
        self.pause_button.setVisible(self.width() >= self._theme.size(_NARROW))

    @property
    def below_question(self) -> QRect:
        """The line under the question, as wide as its column: a word stands above it."""
        edge = max(24, (self.width() - self._theme.size(_COLUMN)) // 2)
        foot = self.sheet.geometry().bottom() + self._theme.size(20)
        return QRect(edge, foot, self.width() - 2 * edge, 1)

    def _show_flag(self, sitting: Sitting) -> None:
        self.flag.setText(self.tr("Take the flag off") if sitting.current.flagged else self.tr("Flag"))
        self.flag.updateGeometry()

    def _ghost(self, text: str, act: Act) -> Button:
        button = Button(self._theme, text, look="ghost")
        button.follow_key(SCREEN, act)
        button.clicked.connect(lambda: self.acted.emit(act))
        return button

    def _assemble(self) -> None:
        content = QWidget()
        sides = QHBoxLayout(content)
        sides.setContentsMargins(24, 16, 24, 16)
        sides.addStretch(1)
        sides.addWidget(self.asking, 1000, Qt.AlignmentFlag.AlignTop)
        sides.addStretch(1)
        self.sheet = KeylessScroll(content)
        self._ways = QWidget()
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.addWidget(self.previous)
        ways.addStretch(1)
        ways.addWidget(self.next)
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
