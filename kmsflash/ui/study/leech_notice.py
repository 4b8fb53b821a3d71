"""That a card is forgotten again and again, and what can be done about it."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.ids import CardId
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.label import Label

_RADIUS = 8
_LONGEST = 90  # characters of a question


class LeechNotice(QWidget):
    """A sentence about the card answered last, over the lower edge of the next; the next answer ends it."""

    rewrite_wanted = Signal(object)  # CardId
    suspend_wanted = Signal(object)  # CardId

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._above = QRect()
        self._card = CardId(0)
        self._words = Label(theme, font="small", weight=500, wraps=True)
        self.rewrite = Button(theme, self.tr("Rewrite it"))
        self.suspend = Button(theme, self.tr("Suspend it"))
        close = IconButton(theme, "x", self.tr("Leave it as it is"))
        self.rewrite.clicked.connect(lambda: self.rewrite_wanted.emit(self._card))
        self.suspend.clicked.connect(lambda: self.suspend_wanted.emit(self._card))
        self.rewrite.clicked.connect(self.hide)
        self.suspend.clicked.connect(self.hide)
        close.clicked.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 10)
        column.setSpacing(4)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._words, 1)
        first.addWidget(close)
        second.addWidget(self.rewrite)
        second.addWidget(self.suspend)
        second.addStretch(1)
        column.addLayout(first)
        column.addLayout(second)
        self.hide()

    def tell(self, card: CardId, question: str, *, rewrites: bool) -> str:
        """Say that *card* is a leech, offer what can be done, and return the sentence."""
        self._card = card
        short = question if len(question) <= _LONGEST else f"{question[:_LONGEST].rstrip()}…"
        sentence = self.tr("Forgotten again and again: “{question}” Better words may help.").format(
            question=short
        )
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.rewrite.setVisible(rewrites)
        self.show()
        self.raise_()
        self._lay_out()
        return sentence

    def stand_above(self, rect: QRect) -> None:
        """Stand above *rect*, a little in from its sides."""
        self._above = rect
        self._lay_out()

    def _lay_out(self) -> None:
        edge = self._theme.size(16)
        width = self._above.width() - 2 * edge
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        top = self._above.top() - self._theme.size(36) - height
        self.setGeometry(self._above.left() + edge, top, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground on which the sentence stands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("warn"), 1))
        painter.setBrush(self._theme.colour("warnTint"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
