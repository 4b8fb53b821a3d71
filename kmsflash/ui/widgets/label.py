"""Text in a font and a colour of the theme."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kmsflash.ui.theme import Theme

_RESTYLED = (QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.ParentChange)


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

    def set_colour(self, role: str) -> None:
        """Take another colour of the theme."""
        self._colour = role
        self._dress()

    def event(self, event: QEvent) -> bool:
        """Keep the margins: Qt reads them off the room for words, and before a layout there may be none."""
        if event.type() not in _RESTYLED:
            return super().event(event)
        kept = self.contentsMargins()
        taken = super().event(event)
        if self.contentsMargins() != kept:
            self.setContentsMargins(kept)
        return taken

    def _dress(self) -> None:
        self.setFont(self._theme.font(self._role, self._weight))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._theme.colour(self._colour))
        self.setPalette(palette)
