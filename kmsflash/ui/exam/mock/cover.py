"""What lies over the question while the clock stands: nobody thinks on in a pause."""

from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.exam.mock import words
from kmsflash.ui.exam.mock.keys import SCREEN, Act
from kmsflash.ui.exam.mock.sitting import Sitting
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.label import Label

_ON = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PauseCover(QWidget):
    """Hides the whole page; P, Space or Enter go on, Escape leaves."""

    over = Signal()
    left = Signal()

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._keys = theme.keys.table(SCREEN)
        self._title = Label(theme, self.tr("Paused"), font="hero")
        self._told = Label(theme, colour="quiet", wraps=True)
        self.on = Button(theme, self.tr("Go on"), look="filled", size="large")
        self.on.follow_key(SCREEN, Act.PAUSE)
        self.leave = Button(theme, self.tr("Leave; go on another time"), look="ghost")
        self.leave.follow_key(SCREEN, Act.LEAVE)
        self.on.clicked.connect(self.over)
        self.leave.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        for part, gap in ((self._title, 8), (self._told, 28), (self.on, 8), (self.leave, 0)):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)
            column.addSpacing(gap)
        column.addStretch(3)
        self._told.setWordWrap(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Paused"))
        self.hide()

    def show_over(self, sitting: Sitting) -> None:
        """Cover the page."""
        left = sitting.seconds_left
        answered = self.tr("{answered} of {count} answered").format(
            answered=sitting.answered, count=len(sitting.answers)
        )
        self._told.setText(answered if left is None else f"{answered}, {words.time_left(left)}")
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.tr('Paused')}. {self._told.text()}")

    def event(self, event: QEvent) -> bool:
        """Claim every key without a command before the window gets it."""
        claims = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if claims and not cast(QKeyEvent, event).modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, or leave; no other key does anything."""
        act = self._keys.act_of(event)
        if event.key() in _ON or act == Act.PAUSE:
            self.over.emit()
        elif act == Act.LEAVE:
            self.left.emit()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard on the two ways on: what is covered is out of reach."""
        order = (self.on, self.leave)
        now = self.focusWidget()
        here = order.index(now) if now in order else (-1 if forward else 0)
        there = order[(here + (1 if forward else -1)) % len(order)]
        there.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks from what is covered."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover what is below."""
        QPainter(self).fillRect(self.rect(), self._theme.colour("background"))
