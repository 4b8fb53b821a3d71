"""A field for a text of a card: as high as its text, within bounds."""

from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from kmsflash.ui.theme import Theme

_PADDING = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextField(QPlainTextEdit):
    """Plain text. Enter is done, Shift+Enter a new line; Tab goes on to the next field."""

    done = Signal()
    grown = Signal()

    def __init__(self, theme: Theme, name: str, most_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._most = theme, most_lines
        self._least = 1
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(_PADDING + 2, _PADDING - 2, _PADDING + 2, _PADDING - 2)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        theme.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """Return the height of the lines there are, within bounds."""
        line = self.fontMetrics().lineSpacing()
        most, height, block = self._most * line, 0.0, self.document().begin()
        while block.isValid() and height < most:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        height = max(self._least * line, min(most, ceil(height)))
        return QSize(200, round(height) + 2 * _PADDING + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a field is never cut."""
        return QSize(80, self.sizeHint().height())

    def set_least(self, lines: int) -> None:
        """Be at least as high as that many lines."""
        if lines != self._least:
            self._least = lines
            self._grow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the outline painted stronger."""
        super().focusInEvent(event)
        self._update_outline()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have it painted as usual."""
        super().focusOutEvent(event)
        self._update_outline()

    def _update_outline(self) -> None:
        around = self.parentWidget()
        if around is not None:
            around.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be done on Enter; leave Escape to what is around."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and not shift:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _grow(self) -> None:
        self.updateGeometry()
        self.grown.emit()

    def _dress(self) -> None:
        self.setFont(self._theme.font("small"))
        self.viewport().setFont(self._theme.font("small"))  # of the placeholder: it has its own
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text"))
        self.setPalette(palette)
        self._grow()


class FieldFrame(QWidget):
    """The outline around a field: the field scrolls, the outline stands."""

    def __init__(self, theme: Theme, field: TextField) -> None:
        super().__init__()
        self._theme, self._field = theme, field
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.addWidget(field)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it, stronger where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self._field.hasFocus()
        width = 2 if here else 1
        painter.setPen(QPen(self._theme.colour("focus" if here else "edge"), width))
        painter.setBrush(self._theme.colour("surface"))
        half = width / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), 8, 8)
