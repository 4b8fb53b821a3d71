"""The thin line that says how far a session is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kmsflash.ui.theme import Theme

_HEIGHT = 3


class ProgressLine(QWidget):
    """A line across the whole width; it moves without motion, so that no key waits for it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._part = 0.0
        self.setAccessibleName(self.tr("Progress"))
        theme.changed.connect(self.update)

    def set_value(self, part: float) -> None:
        """Show that *part* is done, 0 to 1."""
        self._part = min(1.0, max(0.0, part))
        self.setAccessibleDescription(f"{round(self._part * 100)} %")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the line."""
        return QSize(100, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track and what is done; only the end that moves is round."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("track"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        round_end = self.height() / 2
        length = self.width() * self._part
        done = QRectF(-self.height(), 0, length + self.height(), self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            done = QRectF(self.width() - length, 0, length + self.height(), self.height())
        if self._part:
            painter.drawRoundedRect(done, round_end, round_end)
