"""A choice of one among a few: a field that opens a list."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle

from kmsflash.ui.theme import Theme

_ICON = 16
_EDGE = 10


class ChoiceBox(QComboBox):
    """A combo box with an arrow in the theme's colours. The wheel scrolls the page, not the choice."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        theme.changed.connect(self.updateGeometry)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and the arrow at its end."""
        super().paintEvent(event)
        side = self._theme.size(_ICON)
        arrow = QRect(self.width() - side - _EDGE, (self.height() - side) // 2, side, side)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), arrow)
        QPainter(self).drawPixmap(place.topLeft(), self._theme.icon("chevron-down", side, "quiet"))
