"""What pages of one thing share: one column in the middle that scrolls, worked by the usual keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.scroll_area import ScrollArea

WIDTH = 760  # pixels at font setting 100 %
EDGE = 24
_PAGES = {
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
    Qt.Key.Key_End: 1000.0,
    Qt.Key.Key_Home: -1000.0,
}


class Column(ScrollArea):
    """Widgets under one another.

    *around* are pixels at either side for what reaches out of the column, such as the ring of the focus.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        width: int = WIDTH,
        top: int = 32,
        bottom: int = 32,
        spacing: int = 28,
        around: int = 0,
    ) -> None:
        self._theme, self._widest, self._around = theme, width, around
        self._inner = QWidget()
        self.lines = QVBoxLayout(self._inner)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(spacing)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(EDGE - around, top, EDGE - around, bottom)
        row.addStretch(1)
        row.addWidget(self._inner, 1000)
        row.addStretch(1)
        super().__init__(content)
        theme.changed.connect(self._fit)
        self._fit()

    def scroll_on(self, event: QKeyEvent) -> bool:
        """Scroll where the key is one that does; return whether it was."""
        pages = _PAGES.get(Qt.Key(event.key()))
        if pages is not None:
            self.scroll_by(pages)
        return pages is not None

    def to_top(self) -> None:
        """Show the beginning."""
        self.scroll_by(_PAGES[Qt.Key.Key_Home])

    def show_focus(self) -> None:
        """Bring what the keyboard has reached in sight."""
        reached = QApplication.focusWidget()
        if reached is not None and self._inner.isAncestorOf(reached):
            self.ensureWidgetVisible(reached, 0, self._theme.size(64))

    def _fit(self) -> None:
        self._inner.setMaximumWidth(self._theme.size(self._widest) + 2 * self._around)
