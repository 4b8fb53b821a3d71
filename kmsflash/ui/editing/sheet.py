"""A sheet over a page: the editor, or what there is to know of a card, without losing the place below."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.page_sheet import RADIUS, PageSheet


class OverSheet(PageSheet):
    """Holds *content* over a page and keeps every key from it. Tells `away_wanted` on a click beside it.

    Whoever opened it closes it with `close_sheet`; the keyboard then goes back to where it was.
    """

    closed = Signal()

    def __init__(self, theme: Theme, content: QWidget, page: QWidget, width: int) -> None:
        super().__init__(theme, page, width, "sunken")
        self._content = content
        self._came_from = QApplication.focusWidget()
        self._column = QVBoxLayout(self)
        self._column.addWidget(content)
        self.setAccessibleName(content.accessibleName())
        page.installEventFilter(self)
        theme.changed.connect(self._lay_out)
        self._lay_out()
        self.show()
        self.raise_()

    def close_sheet(self) -> None:
        """Go away."""
        self._page.removeEventFilter(self)
        self._theme.changed.disconnect(self._lay_out)
        self.hide()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def _lay_out(self) -> None:
        """Fill the page, the sheet in its middle."""
        page = self._page.rect()
        self.setGeometry(page)
        sheet = self._sheet()
        self._column.setContentsMargins(
            sheet.left() + 1,
            sheet.top() + RADIUS // 2,
            page.width() - sheet.right(),
            page.height() - sheet.bottom() - 1 + RADIUS // 2,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep filling the page."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._lay_out()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away on Escape; let no other key reach the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.away_wanted.emit()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard within the sheet."""
        if super().focusNextPrevChild(forward) and self.isAncestorOf(QApplication.focusWidget() or self):
            return True
        chain = self._content
        chain.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True
