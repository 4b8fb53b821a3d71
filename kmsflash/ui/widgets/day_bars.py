"""What the next days will bring: a bar a day."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kmsflash.ui.theme import Theme

_TALLEST = 78
_WIDEST = 44
_NUMBER = 22  # room for the number over a bar
_NAME = 22  # room for the name under it
_RADIUS = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """One day: its name (and a shorter one), what it brings, and whether it is the one to look at."""

    name: str
    short_name: str
    count: int
    is_next: bool = False


class DayBars(QWidget):
    """Bars on a line, each under its number and over its name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show *bars*, in order."""
        self._bars = tuple(bars)
        self.setAccessibleDescription(", ".join(f"{bar.name} {bar.count}" for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the tallest bar with its number and name."""
        return QSize(300, self._theme.size(_NUMBER + _NAME) + self._theme.size(_TALLEST) + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, then every day."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - self._theme.size(_NAME)
        painter.fillRect(0, base, self.width(), 1, self._theme.colour("line"))
        most = max((bar.count for bar in self._bars), default=0)
        for number, bar in enumerate(self._bars):
            left = number * self.width() // len(self._bars)
            right = (number + 1) * self.width() // len(self._bars)
            column = QRect(left, 0, right - left, base)
            self._paint_day(
                painter, QStyle.visualRect(self.layoutDirection(), self.rect(), column), bar, most
            )

    def _paint_day(self, painter: QPainter, column: QRect, bar: Bar, most: int) -> None:
        theme = self._theme
        tall = round(theme.size(_TALLEST) * bar.count / most) if most else 0
        wide = min(theme.size(_WIDEST), round(column.width() * 0.66))
        shape = QRectF(column.center().x() - wide // 2, column.bottom() + 1 - tall, wide, tall)
        painter.fillPath(_round_topped(shape), theme.colour("accent" if bar.is_next else "accentSoft"))
        painter.setPen(theme.colour("text" if bar.is_next else "quiet"))
        painter.setFont(self._font(bar))
        if bar.count:
            number = QRect(
                column.left(), column.bottom() - tall - theme.size(18), column.width(), theme.size(16)
            )
            painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(bar.count))
        name = QRect(column.left(), self.height() - theme.size(_NAME) + 1, column.width(), theme.size(_NAME))
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self._name(bar, column.width()))

    def _font(self, bar: Bar) -> QFont:
        return self._theme.font("caption", 600 if bar.is_next else 400)

    def _name(self, bar: Bar, width: int) -> str:
        fits = QFontMetrics(self._font(bar)).horizontalAdvance(bar.name) <= width
        return bar.name if fits else bar.short_name


def _round_topped(shape: QRectF) -> QPainterPath:
    """Return *shape* with its upper corners rounded."""
    radius = min(_RADIUS, shape.height())
    path = QPainterPath(shape.bottomLeft())
    path.lineTo(shape.left(), shape.top() + radius)
    path.quadTo(shape.left(), shape.top(), shape.left() + radius, shape.top())
    path.lineTo(shape.right() - radius, shape.top())
    path.quadTo(shape.right(), shape.top(), shape.right(), shape.top() + radius)
    path.lineTo(shape.right(), shape.bottom())
    path.closeSubpath()
    return path
