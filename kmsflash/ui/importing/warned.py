"""What makes one look twice, said plainly above everything else."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.label import Label

_ICON = 16
_EDGE = 14


class WarnedSheet(QWidget):
    """Sentences on a ground that warns; nothing where there are none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = Label(theme, font="small", weight=500, wraps=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        theme.changed.connect(self._fit)
        self._fit()
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty where nothing shows."""
        return "" if self.isHidden() else self._words.text()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Say these, each on a line of its own."""
        self._words.setText("\n".join(sentences))
        self.setAccessibleName(" ".join(sentences))
        self.setVisible(bool(sentences))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warnTint"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        side = theme.size(_ICON)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - _EDGE - side if mirrored else _EDGE
        painter.drawPixmap(left, theme.size(12), theme.icon("triangle-alert", side, "warn"))

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None  # noqa: S101  made in __init__
        layout.setContentsMargins(_EDGE + self._theme.size(_ICON) + 10, 10, _EDGE, 10)
