"""The top of the exam room: how far one is, which question shows, and the clock."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.exam.mock import words
from kmsflash.ui.exam.mock.keys import SCREEN, Act
from kmsflash.ui.exam.mock.sitting import Sitting
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.progress_line import ProgressLine

_EDGE = 16


class RoomBar(QWidget):
    """A line of progress, the way out, the number of the question, and the clock, which can be hidden."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shows_clock = True
        self._progress = ProgressLine(theme)
        self._close = IconButton(theme, "x", self.tr("Leave (Esc)"))
        self._close.clicked.connect(self.left)
        self._place = Label(theme, font="small", weight=500)
        self.clock = Button(theme, "", icon="clock", look="ghost")
        self.clock.follow_key(SCREEN, Act.CLOCK)
        self.clock.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clock.clicked.connect(self.toggle_clock)
        ends = (QWidget(), QWidget())
        row = QHBoxLayout()
        row.setContentsMargins(_EDGE, 6, _EDGE, 0)
        for end, part in zip(ends, (self._close, self.clock), strict=True):
            inside = QHBoxLayout(end)
            inside.setContentsMargins(0, 0, 0, 0)
            if part is self.clock:
                inside.addStretch(1)
            inside.addWidget(part)
            if part is self._close:
                inside.addStretch(1)
        row.addWidget(ends[0], 1)
        row.addWidget(self._place)
        row.addWidget(ends[1], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._progress)
        column.addLayout(row)
        self._sitting: Sitting | None = None

    def sizeHint(self) -> QSize:
        """Return the height of the bar."""
        return QSize(600, self._theme.size(52))

    def show_sitting(self, sitting: Sitting) -> None:
        """Show how far one is."""
        self._sitting = sitting
        count = len(sitting.answers)
        self._progress.set_value(sitting.answered / max(1, count))
        self._place.setText(words.place(sitting.at, count))
        self.show_time()

    def show_time(self) -> None:
        """Show what the clock says now."""
        if self._sitting is None:
            return
        left = self._sitting.seconds_left
        seconds = self._sitting.seconds if left is None else left
        text = words.clock(seconds) if self.shows_clock else self.tr("Clock")
        if text != self.clock.text():
            self.clock.setText(text)
            self.clock.updateGeometry()
        hint = self.tr("Hide the clock") if self.shows_clock else self.tr("Show the clock")
        said = self.tr("{minutes} spent").format(minutes=words.minutes(seconds))
        told = words.time_left(left) if left is not None else said
        self.clock.setAccessibleName(f"{told}. {hint}" if self.shows_clock else hint)
        self.clock.setToolTip(hint)

    def toggle_clock(self) -> None:
        """Hide the clock, or show it."""
        self.shows_clock = not self.shows_clock
        self.show_time()
