"""One of a few ways to choose among, with a sentence on what it does."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import Control

_EDGE = 20
_ABOVE = 14
_GAP = 12
_DOT = 18
_LINES = int(Qt.TextFlag.TextWordWrap)


class ChoiceRow(Control):
    """A line with a dot, a title, and a sentence; the arrow keys go to the others and choose them."""

    def __init__(self, theme: Theme, title: str, sentence: str) -> None:
        super().__init__(theme)
        self._sentence = sentence
        self.setText(title)
        self.setAccessibleDescription(sentence)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.toggled.connect(self._take_tab)

    def hasHeightForWidth(self) -> bool:
        """The sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the title and of the sentence in that width."""
        title, sentence = self._heights(width)
        return title + 2 + sentence + 2 * _ABOVE

    def sizeHint(self) -> QSize:
        """Return the height at a usual width."""
        width = self._theme.size(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return little: the sentence gives way by wrapping."""
        return QSize(self._theme.size(200), self.heightForWidth(max(self._theme.size(200), self.width())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter alone, for it chooses nothing here that is not chosen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dot and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        if self.shows_focus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(7, 5, -7, -5), 8, 8)
        title, sentence = self._heights(self.width())
        left = _EDGE + theme.size(_DOT) + _GAP
        room = QRect(left, _ABOVE, self.width() - left - _EDGE, title)
        self._paint_dot(painter, room.top() + title / 2)
        self._write(painter, room, self.text(), "body", 500, "text")
        under = room.adjusted(0, title + 2, 0, sentence + 2)
        self._write(painter, under, self._sentence, "small", 400, "quiet")

    def _paint_dot(self, painter: QPainter, middle: float) -> None:
        theme, side = self._theme, self._theme.size(_DOT)
        place = self._mirrored(QRect(_EDGE, round(middle - side / 2), side, side))
        centre = QRectF(place).center()
        chosen = self.isChecked()
        width = side * 0.31 if chosen else 1.5
        painter.setPen(QPen(theme.colour("accent" if chosen else "edge"), width))
        painter.setBrush(theme.colour("hover" if self.underMouse() and not chosen else "surface"))
        radius = side / 2 - width / 2
        painter.drawEllipse(QPointF(centre), radius, radius)

    def _write(self, painter: QPainter, room: QRect, text: str, font: str, weight: int, role: str) -> None:
        painter.setFont(self._theme.font(font, weight))
        painter.setPen(self._theme.colour(role))
        align = Qt.AlignmentFlag.AlignRight if self._is_mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(self._mirrored(room), int(align) | _LINES, text)

    def _heights(self, width: int) -> tuple[int, int]:
        theme = self._theme
        title = QFontMetrics(theme.font("body", 500)).height()
        room = max(1, width - 2 * _EDGE - theme.size(_DOT) - _GAP)
        metrics = QFontMetrics(theme.font("small", 400))
        return title, metrics.boundingRect(QRect(0, 0, room, 10_000), _LINES, self._sentence).height()

    def _take_tab(self, chosen: bool) -> None:
        """Let Tab lead to the chosen one alone; arrows lead on from there."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
