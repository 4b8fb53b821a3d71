"""The top of the study page: progress, the way out, where the card is from, how much is left."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from kmsflash.model.study import Turn
from kmsflash.ui.study import words
from kmsflash.ui.study.arrangement import Arrangement
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.progress_line import ProgressLine

_NARROW = 660  # pixels at font setting 100 %: under it only the section is named
_EDGE = 16
_TEXT_EDGE = 24


class Bar(QWidget):
    """A line of progress with a line of small type under it."""

    close_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._deck, self._section, self._left = "", "", ""
        self._pace = ""
        self._progress = ProgressLine(theme, parent=self)
        self._close = IconButton(theme, "x", self.tr("Close (Esc)"), parent=self)
        self.more = IconButton(theme, "ellipsis", self.tr("More"), parent=self)
        self._close.clicked.connect(self.close_wanted)
        self.more.clicked.connect(self.more_wanted)
        theme.changed.connect(self.update)

    def show_turn(self, turn: Turn) -> None:
        """Show how far the day is, and what *turn* is about."""
        self._deck, self._section = words.crumbs(turn.face)
        self._left = words.left(turn.left, turn.seconds_left)
        self._progress.set_value(turn.done / max(1, turn.done + turn.left))
        where = " › ".join(part for part in (self._deck, self._section) if part)
        self.setAccessibleName(f"{where}, {self._left}")
        self.update()

    def show_pace(self, words: str) -> None:
        """Show the time on the card, and when it goes on by itself; nothing where that is not wished."""
        if words != self._pace:
            self._pace = words
            self.update()

    @property
    def pace(self) -> str:
        """What is said of the time."""
        return self._pace

    def arrange(self, at: Arrangement) -> None:
        """Take the place that the page gives."""
        self.setGeometry(at.bar)
        self._progress.setGeometry(0, 0, self.width(), self._progress.sizeHint().height())
        self.more.setVisible(at.is_compact)
        side = self._theme.size(32)
        top = (self.height() + self._progress.height() - side) // 2 + 2
        edge = _EDGE
        self._close.setGeometry(self._mirrored(QRect(edge, top, side, side)))
        self.more.setGeometry(self._mirrored(QRect(self.width() - edge - side, top, side, side)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the bar where there is room."""
        return QSize(600, self._theme.size(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint where the card is from, and how much is left."""
        painter = QPainter(self)
        line = self._line()
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("quiet"))
        taken = self._theme.size(40) if not self.more.isHidden() else 0
        end = line.adjusted(_TEXT_EDGE, 0, -_TEXT_EDGE - round(taken), 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            end = line.adjusted(_TEXT_EDGE + round(taken), 0, -_TEXT_EDGE, 0)
        painter.drawText(end, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, self._left)
        metrics = QFontMetrics(painter.font())
        side = metrics.horizontalAdvance(self._left) + round(taken) + 2 * _TEXT_EDGE
        if self._pace:
            start = _EDGE + self._theme.size(32) + 10
            width = metrics.horizontalAdvance(self._pace)
            room = self._mirrored(QRect(start, line.top(), width + 1, line.height()))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, self._pace)
            side = max(side, start + width + _TEXT_EDGE)
        self._paint_crumbs(painter, line.adjusted(side, 0, -side, 0))

    def _line(self) -> QRect:
        close = self._close.geometry()
        return QRect(0, close.top(), self.width(), close.height())

    def _paint_crumbs(self, painter: QPainter, room: QRect) -> None:
        """Set deck and section in the middle, an angle between them."""
        quiet, strong = self._theme.font("small"), self._theme.font("small", 500)
        wide = self.width() / self._theme.font_scale >= _NARROW
        section = QFontMetrics(strong).elidedText(self._section, Qt.TextElideMode.ElideRight, room.width())
        second = QFontMetrics(strong).horizontalAdvance(section)
        angle = self._theme.size(22) if wide and self._deck else 0
        left_over = room.width() - second - angle
        deck = (
            QFontMetrics(quiet).elidedText(self._deck, Qt.TextElideMode.ElideRight, left_over)
            if angle
            else ""
        )
        first = QFontMetrics(quiet).horizontalAdvance(deck)
        if not deck or left_over < self._theme.size(60):
            deck, first, angle = "", 0, 0
        start = room.left() + (room.width() - first - angle - second) // 2
        flow = [(first, deck, quiet, "quiet"), (second, section, strong, "text")]
        for number, (width, text, font, role) in enumerate(flow):
            offset = number * (first + angle)
            place = self._mirrored_in(room, QRect(start + offset, room.top(), width + 1, room.height()))
            painter.setFont(font)
            painter.setPen(self._theme.colour(role))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
        if angle:
            icon = self._theme.icon("chevron-right", self._theme.size(14))
            size = icon.deviceIndependentSize()
            place = QRect(start + first, room.top(), angle, room.height())
            place = self._mirrored_in(room, place)
            painter.drawPixmap(
                round(place.center().x() - size.width() / 2) + 1,
                round(place.center().y() - size.height() / 2) + 1,
                icon,
            )

    def _mirrored(self, rect: QRect) -> QRect:
        return self._mirrored_in(self.rect(), rect)

    def _mirrored_in(self, room: QRect, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), room, rect)
