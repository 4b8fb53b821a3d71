"""The field in which a search is typed: its operators stand out, and a mistake is shown at its spot."""

import re

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QStyle

from kmsflash.model.browsing import SearchError
from kmsflash.ui.fonts import running
from kmsflash.ui.sentences import translated
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.filter_field import FilterField

_REST_MS = 60  # without a key, until what is typed is looked for
_OPERATOR = re.compile(
    r"-?\b(?:deck|tag|is|kind|due|added|edited|rated|flag|prop|section|source|front|answer|note):"
    r'(?:"[^"]*"?|[^\s()]*)',
    re.IGNORECASE,
)
_END = 34  # pixels at font setting 100 % between the count and the end: the cross stands there


class SearchField(FilterField):
    """Tells `searched` when typing rests, and at once on Enter."""

    searched = Signal(str)
    left = Signal()  # downwards, to what was found
    emptied = Signal()  # Escape in the empty field

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Search all cards"), self.tr("Search all cards"))
        self._count = ""
        self._error: SearchError | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show a search that was chosen elsewhere; it is not told."""
        self.blockSignals(True)  # noqa: FBT003  Qt's own
        self.setText(text)
        self.blockSignals(False)  # noqa: FBT003  Qt's own
        self._rest.stop()
        self.show_result("", None)

    def show_result(self, count: str, error: SearchError | None) -> None:
        """Show at the end how much was found, or in the text what cannot be understood."""
        self._count, self._error = count, error
        self.setAccessibleDescription(count if error is None else translated(error))
        self._mark()
        self._fit_end()
        self.update()

    def _changed(self) -> None:
        self._error = None
        self._mark()
        self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        self.searched.emit(self.text())

    def _mark(self) -> None:
        """Give operators a ground, and the mistake a line under it.

        A line edit takes formats from an input method only: this is such an event, without any input.
        """
        kind = QInputMethodEvent.AttributeType.TextFormat
        at = self.cursorPosition()
        marks = [
            QInputMethodEvent.Attribute(kind, found.start() - at, len(found.group()), self._operator())
            for found in _OPERATOR.finditer(self.text())
        ]
        error = self._error
        if error is not None and self.text():
            start = min(error.position, len(self.text()) - 1)
            length = max(1, min(error.length, len(self.text()) - start))
            marks.append(QInputMethodEvent.Attribute(kind, start - at, length, self._mistake()))
        blocked = self.blockSignals(True)  # noqa: FBT003  no text changes
        QCoreApplication.sendEvent(self, QInputMethodEvent("", marks))
        self.blockSignals(blocked)

    def _operator(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("accentTint"))
        look.setForeground(self._theme.colour("accent"))
        return look

    def _mistake(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(self._theme.colour("bad"))
        look.setForeground(self._theme.colour("bad"))
        return look

    # Keys and looks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search at once on Enter, go to what was found on Down, empty the field on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            if self._rest.isActive():
                self._tell()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self._tell()
            else:
                self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def _fit_end(self) -> None:
        width = self.fontMetrics().horizontalAdvance(self._count)
        begin, end = self._theme.size(22), self._theme.size(_END) + width
        margins = (begin, end) if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else (end, begin)
        self.setTextMargins(margins[0], 0, margins[1], 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and at its end how much was found."""
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setFont(running(self._theme.font("small")))
        painter.setPen(self._theme.colour("quiet"))
        room = self.rect().adjusted(0, 0, -self._theme.size(_END), 0)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(room))
        side = Qt.AlignmentFlag.AlignRight
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            side = Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, self._count)
