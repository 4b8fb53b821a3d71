"""What every chart has: values to go through by arrow keys, each said in words, and a table behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.tool_tip import tip

EDGE = 4  # pixels kept free on every side for the line that shows where the keyboard is
_RADIUS = 4


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of a chart as a table: what a screen reader reads, and what is saved as CSV."""

    header: tuple[str, ...] = ()
    rows: tuple[tuple[str | int | float, ...], ...] = ()


class Plot(QWidget):
    """Paints values that it has by number; subclasses say where each lies and paint them."""

    pointed = Signal(str)  # what is said of the value that the keys are on; empty where they are elsewhere

    opened = Signal()  # by Enter: the figures are wanted

    def __init__(self, theme: Theme, name: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tall = theme, height
        self._told: tuple[str, ...] = ()
        self._at: int | None = None
        self.looks_ahead = False  # the first value is the nearest: keys begin there
        self.table = Table()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._renew)

    @property
    def told(self) -> tuple[str, ...]:
        """What is said of each value."""
        return self._told

    @property
    def chosen(self) -> int | None:
        """Which value the arrow keys are on."""
        return self._at

    def take(self, told: Sequence[str], table: Table) -> None:
        """Have values of which *told* is said; *table* holds them all."""
        self._told, self.table, self._at = tuple(told), table, None
        self.setAccessibleDescription(". ".join(self._told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual height."""
        return QSize(self._theme.size(300), self._theme.size(self._tall))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and little width."""
        return QSize(self._theme.size(200), self._theme.size(self._tall))

    # For subclasses

    def spots(self) -> Sequence[QRectF]:
        """Return where each value lies, as a target for the pointer."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Paint the values."""
        raise NotImplementedError

    def mirrored(self, rect: QRectF) -> QRectF:
        """Return a place as it is where one reads from right to left."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return rect
        return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())

    def write(
        self,
        painter: QPainter,
        room: QRectF,
        text: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        role: str = "quiet",
        font: str = "caption",
        weight: int = 400,
    ) -> None:
        """Write a line into a place, cut with dots where it is too long."""
        painter.setFont(self._theme.font(font, weight))
        painter.setPen(self._theme.colour(role))
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()))
        flags = QStyle.visualAlignment(self.layoutDirection(), align) | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.mirrored(room), int(flags), text)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the values, and a line around the one that the keys are on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter)
        if self._at is not None and self.hasFocus():
            spots = self.spots()
            if self._at < len(spots):
                painter.setPen(QPen(self._theme.colour("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                around = self.mirrored(spots[self._at]).adjusted(-2, -2, 2, 2)
                bounds = QRectF(self.rect()).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(around.intersected(bounds), _RADIUS, _RADIUS)

    # Going from value to value

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say the value that the keys were on; begin at the one nearest to today, usually the last."""
        if self._told:
            nearest = 0 if self.looks_ahead else len(self._told) - 1
            self._choose(nearest if self._at is None else self._at)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing any more."""
        super().focusOutEvent(event)
        self.pointed.emit("")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the value before or after, or to the first or last; Enter opens the figures."""
        here, last = self._at or 0, len(self._told) - 1
        right = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        goes: dict[int, int] = {
            Qt.Key.Key_Left: here - right,
            Qt.Key.Key_Right: here + right,
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        elif event.key() not in goes or not self._told:
            super().keyPressEvent(event)
        elif 0 <= goes[event.key()] <= last:
            self._choose(goes[event.key()])

    def _choose(self, at: int) -> None:
        self._at = at
        self.pointed.emit(self._told[at])
        announce(self, self._told[at])
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say under the pointer what a value is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            point = event.pos().toPointF()
            found = [at for at, spot in enumerate(self.spots()) if self.mirrored(spot).contains(point)]
            if found and found[0] < len(self._told):
                QToolTip.showText(event.globalPos(), tip(self._told[found[0]]), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()

    def inner(self) -> QRect:
        """Return the place without what is kept free at its edges."""
        return self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
