"""The cards that were missed today: question, answer, how often."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kmsflash.model.study import Missed
from kmsflash.rendering.card import plain
from kmsflash.ui.study import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.panel import paint_panel

_ROW = 58
_PADDING = 20
_ICON = 16


class AgainList(QWidget):
    """A panel with a row for each missed card."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: tuple[Missed, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_cards(self, cards: Sequence[Missed]) -> None:
        """Show *cards*."""
        self._cards = tuple(cards)
        self.setAccessibleName(self.tr("Look at these again"))
        said = (f"{plain(card.front)} {plain(card.answer)}, {words.missed(card.times)}" for card in cards)
        self.setAccessibleDescription("\n".join(said))
        self.updateGeometry()
        self.update()

    @property
    def _row_height(self) -> int:
        return self._theme.size(_ROW)

    def sizeHint(self) -> QSize:
        """Return as many rows as there are cards."""
        return QSize(300, self._row_height * len(self._cards) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same height; text gives way."""
        return QSize(100, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the panel and its rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, QRectF(self.rect()), self._theme)
        padding = self._theme.size(_PADDING)
        for number, card in enumerate(self._cards):
            row = QRect(padding, number * self._row_height + 1, self.width() - 2 * padding, self._row_height)
            self._paint_row(painter, row, card, is_first=number == 0)

    def _paint_row(self, painter: QPainter, row: QRect, card: Missed, *, is_first: bool) -> None:
        theme = self._theme
        side = theme.size(_ICON)
        room = row.adjusted(side + theme.size(12), 0, 0, 0)
        if not is_first:
            line = self._mirrored(QRect(room.left(), row.top(), room.width(), 1))
            painter.fillRect(line, theme.colour("line"))
        caption = theme.font("caption", 400)
        times = words.missed(card.times)
        taken = QFontMetrics(caption).horizontalAdvance(times)
        self._draw(
            painter,
            room,
            times,
            caption,
            "quiet",
            Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter,
        )
        room.setRight(room.right() - taken - theme.size(24))
        first, second = theme.font("small", 500), theme.font("small")
        height = QFontMetrics(first).height()
        top = row.top() + (row.height() - round(height * 2.3)) // 2
        question = QRect(room.left(), top, room.width(), height)
        answer = question.translated(0, round(height * 1.3))
        aligned = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self._draw(painter, question, plain(card.front), first, "text", aligned)
        self._draw(painter, answer, plain(card.answer), second, "quiet", aligned)
        icon = self._mirrored(QRect(row.left(), top + (height - side) // 2, side, side))
        painter.drawPixmap(icon.topLeft(), theme.icon(card.kind.value, side, card.kind.value))

    def _draw(
        self, painter: QPainter, room: QRect, text: str, font: QFont, role: str, aligned: Qt.AlignmentFlag
    ) -> None:
        font.setFeature(QFont.Tag("tnum"), 0)  # in running text it tears hyphens apart
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        one_line = QFontMetrics(font).elidedText(
            " ".join(text.split()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(self._mirrored(room), aligned, one_line)

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
