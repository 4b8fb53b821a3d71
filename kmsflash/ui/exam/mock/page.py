"""A mock exam of a deck that has no exam: what is wished, on a page of its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.exam.mock.panel import MockPanel
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.scroll_area import ScrollArea

_COLUMN = 420


class MockPage(QWidget):
    """The name of the deck, and under it the panel that stands beside an exam else."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = Label(theme, font="question", wraps=True)
        self.panel = MockPanel(theme)
        self.back = Button(theme, self.tr("Back to the decks"), icon="arrow-left", look="ghost")
        self.back.clicked.connect(self.left)
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        back = QHBoxLayout()
        back.setContentsMargins(0, 0, 0, 0)
        back.addWidget(self.back)
        back.addStretch(1)
        column.addLayout(back)
        column.addWidget(self.title)
        column.addWidget(self.panel)
        column.addStretch(1)
        whole = QWidget()
        sides = QHBoxLayout(whole)
        sides.setContentsMargins(24, 32, 24, 32)
        sides.addStretch(1)
        sides.addWidget(self._column, 1000)
        sides.addStretch(1)
        self._area = ScrollArea(whole)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._area)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Mock exam"))
        theme.changed.connect(self._fit)
        self._fit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep in sight what the keyboard comes to."""
        moved = super().focusNextPrevChild(forward)
        now = self.focusWidget()
        if moved and self._column.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, self._theme.size(24))
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self._column.setMaximumWidth(self._theme.size(_COLUMN) + 2 * RING)
