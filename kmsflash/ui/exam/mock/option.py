"""An option of a question: a row to choose, and afterwards one that says why it is right or wrong."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle

from kmsflash.rendering import tree
from kmsflash.rendering.card import plain
from kmsflash.rendering.markup import html
from kmsflash.ui.exam.mock import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face import BLEED, PASSAGE, CardFace, Part
from kmsflash.ui.widgets.control import RADIUS, RING, Control, ringless

_LEAST = 48
_EDGE = 16
_ABOVE = 12
_LETTER = 26  # the square of the letter
_GAP = 14
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OptionRow(Control):
    """A letter and a text of a card. What is chosen has an outline, a filled letter and a check."""

    def __init__(self, theme: Theme, number: int, text: str) -> None:
        super().__init__(theme)
        self._letter = words.letter(number) if number >= 0 else ""  # below 0: it stands alone
        self._face = CardFace(theme, self)
        self._face.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._face.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._face.show_parts(Part(tree.parse(html(text)), PASSAGE))
        self.setText(f"{self._letter}: {plain(text)}" if self._letter else plain(text))
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text in that width, and never less than a good target."""
        text = self._face.height_at(self._room(width))
        return max(self._theme.size(_LEAST), text + 2 * self._theme.size(_ABOVE)) + 2 * RING

    def sizeHint(self) -> QSize:
        """Return the height at a usual width."""
        width = self._theme.size(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return little: the text gives way by wrapping."""
        return QSize(self._theme.size(160), self._theme.size(_LEAST) + 2 * RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Enter or Space; where this is chosen already Enter goes on, as on the page."""
        if event.key() in _ENTER and self.isChecked():
            event.ignore()
        elif event.key() in (*_ENTER, Qt.Key.Key_Space):
            super().keyPressEvent(event)
        else:
            event.ignore()  # arrows too: they lead to other questions

    def nextCheckState(self) -> None:
        """Leave the mark to the page: it shows what is kept."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the text."""
        super().resizeEvent(event)
        width = self._room(self.width())
        height = self._face.height_at(width)
        left = RING + self._theme.size(_EDGE) + self._theme.size(_LETTER) + self._theme.size(_GAP)
        top = (self.height() - height) // 2 + 1  # the extra height of a line lies below its words
        place = QStyle.visualRect(
            self.layoutDirection(), self.rect(), QRectF(left, top, width, height).toRect()
        )
        self._face.setGeometry(place.adjusted(-BLEED, -BLEED, BLEED, BLEED))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row and its letter."""
        theme, chosen = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = ringless(self)
        self._paint_ring(painter, body, RADIUS)
        ground = theme.colour("accentTint" if chosen else "hover" if self.underMouse() else "surface")
        painter.setBrush(self._stepped(ground) if self.isDown() else ground)
        width = 1.5 if chosen else 1.0
        painter.setPen(QPen(theme.colour("accent" if chosen else "edge"), width))
        half = width / 2
        painter.drawRoundedRect(body.adjusted(half, half, -half, -half), RADIUS, RADIUS)
        self._paint_letter(painter, body)

    def _paint_letter(self, painter: QPainter, body: QRectF) -> None:
        theme, side = self._theme, self._theme.size(_LETTER)
        at = QRectF(body.left() + theme.size(_EDGE), body.center().y() - side / 2, side, side)
        at = QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), at.toRect()))
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "edge"), 1))
        painter.setBrush(theme.colour("accent" if self.isChecked() else "surface"))
        painter.drawRoundedRect(at.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if self.isChecked():
            icon = theme.size(16)
            painter.drawPixmap(
                round(at.center().x() - icon / 2),
                round(at.center().y() - icon / 2),
                theme.icon("check", icon, "onAccent"),
            )
            return
        painter.setFont(theme.font("small", 600))
        painter.setPen(theme.colour("quiet"))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, self._letter)

    def _room(self, width: int) -> int:
        theme = self._theme
        taken = 2 * RING + 2 * theme.size(_EDGE) + theme.size(_LETTER) + theme.size(_GAP)
        return max(40, width - taken)
