"""The list of keys that `?` shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kmsflash.ui.key_table import KeyRow, KeyTable, caps
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.key_cap import KeyCap
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.shadow import paint_shadow

_RADIUS = 12
_SHADOW = 32
_AWAY = (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list of keys."""

    keys: tuple[str, ...]
    words: str


def lines_of(table: KeyTable, rows: Sequence[KeyRow]) -> list[Line]:
    """Return the lines of some rows of a table; what has no key has no line."""
    return [Line(caps(keys[0]), table.screen.word(row)) for row in rows if (keys := table.keys(row.name))]


class KeyList(QWidget):
    """A panel over the page. A click on it, Esc, `?` or the next card puts it away."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = parent
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(20)
        self.hide()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show *lines* in the middle of the page."""
        self._clear()
        edge = _SHADOW + self._theme.size(20)
        self._grid.setContentsMargins(edge, edge, edge, edge)
        self._grid.setVerticalSpacing(self._theme.size(8))
        for row, line in enumerate(lines):
            self._grid.addWidget(self._caps(line), row, 0)
            self._grid.addWidget(Label(self._theme, line.words, font="small", parent=self), row, 1)
        self.setAccessibleName(self.tr("Keys"))
        self.setAccessibleDescription("\n".join(f"{' '.join(line.keys)}: {line.words}" for line in lines))
        self.adjustSize()
        self.centre_in(self._page.rect())
        self.show()
        self.raise_()

    def centre_in(self, rect: QRect) -> None:
        """Stand in the middle of *rect*."""
        self.move(rect.center() - self.rect().center())

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _caps(self, line: Line) -> QWidget:
        caps = QWidget(self)
        row = QHBoxLayout(caps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addStretch()
        for key in line.keys:
            row.addWidget(KeyCap(self._theme, key, parent=caps))
        return caps

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away on Escape, and on the keys that showed it, where the keyboard is here."""
        if event.key() in _AWAY or event.text() == "?":
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is gone."""
        super().hideEvent(event)
        self.closed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go away."""
        event.accept()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the panel and its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        paint_shadow(painter, panel, self._theme)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(panel).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS - 0.5, _RADIUS - 0.5)
