"""Groups of things that can be set: a title, a sheet, and on it a line for each."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QLabel, QVBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import RING, Control
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel

_EDGE = 20
_ABOVE_AND_BELOW = 14
_TITLE_GAP = 10


class Row(QWidget):
    """What is set, a sentence on what that means, and the control at the end.

    In a narrow window the control stands under the words. A click on the words works a switch. *ringed* says
    that the last part of a control made of several keeps room for the focus around it.
    """

    def __init__(
        self, theme: Theme, title: str, sentence: str, control: QWidget, *, ringed: bool = False
    ) -> None:
        super().__init__()
        self._control = control
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._ring = (
            RING if ringed or isinstance(control, Control) else 0
        )  # what it paints ends so much sooner
        self._box.setSpacing(24)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title = Label(theme, title, weight=500, wraps=True)
        words.addWidget(self.title)
        self._sentence = Label(theme, sentence, font="small", colour="quiet", wraps=True)
        self._sentence.setVisible(bool(sentence))
        words.addWidget(self._sentence)
        self._box.addLayout(words, 1)
        self._box.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        if not control.accessibleName():
            control.setAccessibleName(title)
        control.setAccessibleDescription(sentence)
        self.stack(stacked=False)

    def say(self, sentence: str) -> None:
        """Say something else of what is set."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._control.setAccessibleDescription(sentence)

    def stack(self, *, stacked: bool) -> None:
        """Stand the control under the words, or beside them."""
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._box.setDirection(direction)
        end = _EDGE - (0 if stacked else self._ring)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft  # margins are not, of themselves
        left, right = (end, _EDGE) if mirrored else (_EDGE, end)
        self._box.setContentsMargins(left, _ABOVE_AND_BELOW, right, _ABOVE_AND_BELOW)
        self._box.setSpacing(10 if stacked else 24)
        beside = Qt.AlignmentFlag.AlignVCenter
        under = Qt.AlignmentFlag.AlignLeading
        if not isinstance(self._control, QLabel):
            self._box.setAlignment(self._control, under if stacked else beside)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Work the switch whose words these are."""
        inside = self.rect().contains(event.position().toPoint())
        if isinstance(self._control, QAbstractButton) and inside:
            self._control.click()
        else:
            super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here too."""
        event.accept()


class Group(QWidget):
    """A title outside a sheet of lines."""

    def __init__(self, theme: Theme, title: str, lines: list[QWidget]) -> None:
        super().__init__()
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_TITLE_GAP)
        column.addWidget(Label(theme, title, font="small", colour="quiet", weight=600))
        column.addWidget(_Sheet(theme, lines))


class _Sheet(Panel):
    """Lines under one another, with a thin line between."""

    def __init__(self, theme: Theme, lines: list[QWidget]) -> None:
        super().__init__(theme)
        self._lines = lines
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(1)
        for line in lines:
            column.addWidget(line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet and what divides it."""
        super().paintEvent(event)
        painter = QPainter(self)
        shown = [line for line in self._lines if not line.isHidden()]
        for line in shown[1:]:
            painter.fillRect(_EDGE, line.y() - 1, self.width() - 2 * _EDGE, 1, self._theme.colour("line"))
