"""The answers of a day in their order: the taller and stronger, the more a card needs the learner."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kmsflash.model.grades import Grade
from kmsflash.ui.study import words
from kmsflash.ui.theme import Theme

_HEIGHT = 40
_WIDEST = 16
_GAP = 3


@dataclass(frozen=True, slots=True)
class _Look:
    role: str
    part: float  # of the strip's height


_FAILED = _Look("bad", 1.0)
_LOOKS = {
    Grade.BLACKOUT: _FAILED,
    Grade.AGAIN: _FAILED,
    Grade.ALMOST: _FAILED,
    Grade.HARD: _Look("warn", 0.72),
    Grade.GOOD: _Look("goodSoft", 0.42),
    Grade.EASY: _Look("accentSoft", 0.26),
}


class Strip(QWidget):
    """A bar for each answer, the first at the beginning of the line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grades: tuple[Grade, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_grades(self, grades: Sequence[Grade]) -> None:
        """Show *grades* in their order."""
        self._grades = tuple(grades)
        self.setAccessibleName(self.tr("Your answers in order"))
        self.setAccessibleDescription(", ".join(words.grade(grade) for grade in grades))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of an Again."""
        return QSize(300, self._theme.size(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a bar for each answer."""
        if not self._grades:
            return
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = _GAP if self.width() / len(self._grades) > 3 * _GAP else 0
        pitch = min((self.width() + gap) / len(self._grades), self._theme.size(_WIDEST) + gap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, gap > 0)
        # Where bars share a pixel the worst is to be seen: it is painted last.
        for number, grade in sorted(enumerate(self._grades), key=lambda answer: _LOOKS[answer[1]].part):
            self._paint_bar(painter, number * pitch, max(1.0, pitch - gap), _LOOKS[grade])

    def _paint_bar(self, painter: QPainter, left: float, width: float, look: _Look) -> None:
        height = self.height() * look.part
        bar = QRectF(left, self.height() - height, width, height)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            bar.moveLeft(self.width() - bar.right())
        painter.setBrush(self._theme.colour(look.role))
        radius = min(3.0, width / 4)
        painter.drawRoundedRect(bar, radius, radius)


class Legend(QWidget):
    """What the bars mean, and how many there are of each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: list[tuple[Grade, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_grades(self, grades: Sequence[Grade]) -> None:
        """Count *grades*."""
        six = any(grade in (Grade.BLACKOUT, Grade.ALMOST) for grade in grades)
        self._counts = [
            (grade, words.count_of(grade, six, list(grades).count(grade)))
            for grade in Grade
            if grade in grades
        ]
        self.setAccessibleName(", ".join(text for _, text in self._counts))
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line of caption type."""
        return QSize(300, round(QFontMetrics(self._theme.font("caption")).height() * 1.2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a swatch and a word for each grade."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font("caption", 400)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        x = 0
        swatch, tall = self._theme.size(7), self._theme.size(14)
        for grade, text in self._counts:
            look = _LOOKS[grade]
            height = max(4.0, tall * look.part)
            foot = (self.height() + tall) / 2
            colour = QRect(x, round(foot - height), swatch, round(height))
            x += swatch + self._theme.size(7)
            words_at = QRect(x, 0, metrics.horizontalAdvance(text) + 2, self.height())
            x = words_at.right() + self._theme.size(22)
            self._paint_entry(painter, self._mirrored(colour), self._mirrored(words_at), look, text)
        order = self.tr("in the order you answered")
        if x + metrics.horizontalAdvance(order) < self.width():
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, order
            )

    def _paint_entry(self, painter: QPainter, swatch: QRect, place: QRect, look: _Look, text: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(look.role))
        painter.drawRoundedRect(QRectF(swatch), 2, 2)
        painter.setPen(self._theme.colour("quiet"))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
