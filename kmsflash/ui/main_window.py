"""The window: the rail, the pages, the drop target. It assembles and has no logic of its own."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from kmsflash.logs.actions import did
from kmsflash.ui.rail import Rail
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import Control
from kmsflash.ui.widgets.key_list import KeyList, Line
from kmsflash.ui.widgets.message_bar import MessageBar

SMALLEST = (520, 420)


class MainWindow(QMainWindow):
    """The one window of the program."""

    files_dropped = Signal(list)  # of Path
    came_forward = Signal()
    going = Signal()  # it is about to close: what is not saved yet can still be
    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rail = Rail(theme)
        self.message = MessageBar(theme)
        self._bars: list[QWidget] = [self.message]  # at the foot, the most pressing first
        self._pages = QStackedWidget()
        self._alone: set[QWidget] = set()
        self._drop = _DropTarget(theme, self)
        self._keys = KeyList(theme, self)
        self._keys.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys.closed.connect(self._back_from_keys)
        self._before_keys: QWidget | None = None
        self._before_foot: QWidget | None = None
        self._is_closed = False
        self.setWindowTitle("kmsflash")
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.setCentralWidget(self._assembled())

    def add_page(self, page: QWidget, *, alone: bool = False) -> None:
        """Take *page* in; one that stands *alone* has the whole window, without the rail."""
        self._pages.addWidget(page)
        if alone:
            self._alone.add(page)

    def stands_alone(self, page: QWidget) -> bool:
        """Whether *page* has the whole window, without the rail."""
        return page in self._alone

    def show_page(self, page: QWidget) -> None:
        """Bring *page* to the front and give it the keyboard; what was said on another is over."""
        if page is not self.page:
            did(f"page {type(page).__name__}")
            self.message.hide()
        self.rail.setVisible(page not in self._alone)
        self._pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self, lines: Sequence[Line]) -> None:
        """Show what keys do here, over everything; put that away where it shows."""
        if self._keys.isVisible():
            self._keys.hide()
            return
        self._before_keys = QApplication.focusWidget()
        self._keys.show_lines(lines)
        self._keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_from_keys(self) -> None:
        before, self._before_keys = self._before_keys, None
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_below(self, bar: QWidget) -> None:
        """Have a bar stand at the foot of every page, under what is said once."""
        self._right.addWidget(bar)
        self._bars.insert(0, bar)

    def visit_foot(self) -> None:
        """Give the keyboard to the first button of what is said at the foot; from there, back to the page."""
        if any(self.leave_foot(bar) for bar in self._bars):
            return
        buttons = (button for bar in self._bars for button in bar.findChildren(Control) if button.isVisible())
        first = next(buttons, None)
        if first is not None:
            self._before_foot = QApplication.focusWidget()
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave_foot(self, bar: QWidget) -> bool:
        """Give the keyboard back to the page where *bar* at the foot has it; return whether it had."""
        focus = QApplication.focusWidget()
        if focus is None or not bar.isAncestorOf(focus):
            return False
        before, self._before_foot = self._before_foot, None
        there = before if before is not None and isValid(before) and before.isVisible() else self.page
        if there is not None:
            there.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    @property
    def page(self) -> QWidget | None:
        """The page in front; None before there is one."""
        return self._pages.currentWidget()

    def come_forward(self) -> None:
        """Show the window above all others; one that is closed stays so, for its cards are put away."""
        if self._is_closed:
            return
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _assembled(self) -> QWidget:
        self._right = right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._pages, 1)
        right.addWidget(self.message)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        return whole

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the message on Escape, where the page has no use for the key."""
        if event.key() == Qt.Key.Key_Escape and self.message.text:
            self.message.hide()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes, first those who have something to save."""
        self._is_closed = True
        self.going.emit()
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the learner comes back to the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_forward.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the drop target over everything."""
        super().resizeEvent(event)
        self._drop.setGeometry(self.rect())
        self._keys.centre_in(self.rect())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that files are welcome."""
        if _files(event):
            event.acceptProposedAction()
            self._drop.setGeometry(self.rect())
            self._drop.show()
            self._drop.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say no more."""
        self._drop.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self._drop.hide()
        event.acceptProposedAction()
        self.files_dropped.emit(_files(event))


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


class _DropTarget(QWidget):
    """What shows while files are held over the window."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = self._theme.colour("background")
        veil.setAlphaF(0.92)
        painter.fillRect(self.rect(), veil)
        pen = QPen(self._theme.colour("accent"), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 8, -8, -8), 12, 12)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._theme.font("lead"))
        painter.drawText(
            self.rect(),
            Qt.AlignmentFlag.AlignCenter,
            self.tr("Drop notes to turn them into cards, or a deck to import it"),
        )
