"""A choice among a few things by name, opened as a list."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from kmsflash.ui.theme import Theme

_ARROW = 16
_PADDING = 11


class ChoiceField(QComboBox):
    """A combo box that shows an arrow of our own, cuts long names with dots, and lets wheels pass."""

    def __init__(self, theme: Theme, name: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = width
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._renew)
        self._renew()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field by the style sheet, then the name and the arrow."""
        painter = QPainter(self)
        theme = self._theme
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, self)
        side = theme.size(_ARROW)
        inner = self.rect().adjusted(_PADDING, 0, -_PADDING + 2, 0)
        arrow = self._mirrored(
            QRect(inner.right() + 1 - side, inner.center().y() - side // 2 + 1, side, side)
        )
        painter.drawPixmap(arrow.topLeft(), theme.icon("chevron-down", side, "quiet"))
        room = self._mirrored(inner.adjusted(0, 0, -side - 6, 0))
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text"))
        text = painter.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
        align = Qt.AlignmentFlag.AlignVCenter | QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignLeft
        )
        painter.drawText(room, int(align), text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys with Ctrl to the page: a combo box would search for what they type."""
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        if event.modifiers() & held:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let a wheel over the field scroll the page, unless the learner is in the field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _renew(self) -> None:
        self.setFont(self._theme.font("body"))
        self.setFixedWidth(self._theme.size(self._wide))
        self.update()
