"""Text in a font and a colour of the theme."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kmsflash.ui.theme import Theme


class Label(QLabel):
    """Plain words that follow the theme."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        font: str = "body",
        colour: str = "text",
        weight: int | None = None,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._role, self._colour, self._weight = theme, font, colour, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        theme.changed.connect(self._dress)
        self._dress()

    def set_font(self, role: str, weight: int | None = None) -> None:
        """Take another font of the theme."""
        self._role, self._weight = role, weight
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._theme.font(self._role, self._weight))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._theme.colour(self._colour))
        self.setPalette(palette)
