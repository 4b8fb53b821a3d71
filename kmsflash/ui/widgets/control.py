"""What everything has that can be pressed: hover, a visible keyboard focus, and Enter as well as Space."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kmsflash.ui.theme import Theme

RING = 4  # pixels kept free around a control for the line that shows where the keyboard is
RADIUS = 8
DISABLED = 0.45  # opacity
_LINE = 2
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Control(QAbstractButton):
    """Something to press. The focus shows only where the keyboard brought it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shows_focus = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._renew)

    @property
    def shows_focus(self) -> bool:
        """Whether the focus is here and is to be seen."""
        return self._shows_focus and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus where the keyboard brought it."""
        self._shows_focus = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more, unless it only went to another window or a menu."""
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._shows_focus = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def _renew(self) -> None:
        """Take another theme on; `updateGeometry` because type may be larger now."""
        self.updateGeometry()
        self.update()

    def _stepped(self, colour: QColor) -> QColor:
        """Return *colour* one step further from the ground, for what is pressed."""
        return colour.lighter(115) if self._theme.is_dark else colour.darker(106)

    def _paint_ring(self, painter: QPainter, around: QRectF, radius: float) -> None:
        """Paint the focus line just outside *around*, with a gap to it."""
        if not self.shows_focus:
            return
        out = RING - _LINE / 2
        painter.setPen(QPen(self._theme.colour("focus"), _LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(around.adjusted(-out, -out, out, out), radius + out, radius + out)


def ringless(control: QWidget) -> QRectF:
    """Return the rectangle of *control* without what is kept free for the focus."""
    return QRectF(control.rect()).adjusted(RING, RING, -RING, -RING)
