"""An option as it is looked at afterwards: right or wrong, chosen or not, and what it is in truth."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from kmsflash.model.mock_questions import Offer
from kmsflash.rendering import tree
from kmsflash.rendering.card import plain
from kmsflash.rendering.markup import html
from kmsflash.ui.exam.mock import words
from kmsflash.ui.exam.mock.stack import Stack
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face import ASKED, PASSAGE, CardFace, Part
from kmsflash.ui.widgets.control import RADIUS
from kmsflash.ui.widgets.label import Label

_EDGE = 16
_ABOVE = 12
_ICON = 18
_GAP = 12


class OptionVerdict(QWidget):
    """The text, a word on it with an icon, and what the notes say of it."""

    def __init__(self, theme: Theme, number: int, offer: Offer, *, is_right: bool, is_chosen: bool) -> None:
        super().__init__()
        self._theme = theme
        self._letter = words.letter(number)
        self._is_right, self._is_chosen = is_right, is_chosen
        self._stack = Stack(theme, self)
        text = CardFace(theme)
        text.show_parts(Part(tree.parse(html(offer.text)), PASSAGE))
        self._stack.put(0, text)
        word = self._word()
        if word:
            self._stack.put(2, Label(theme, word, font="small", weight=500, colour=self._ink))
        why = ""
        if offer.why and plain(offer.why) != plain(offer.text):
            face = CardFace(theme)
            face.show_parts(Part(tree.parse(html(offer.why)), ASKED))
            self._stack.put(4, face)
            why = plain(offer.why)
        for face in self.findChildren(CardFace):
            face.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.told = ". ".join(
            part for part in (f"{words.letter(number)}: {plain(offer.text)}", word, why) if part
        )
        self.setAccessibleName(self.told)

    def _word(self) -> str:
        if self._is_right:
            return self.tr("Right, and your answer") if self._is_chosen else self.tr("This was right")
        return self.tr("Your answer, wrong") if self._is_chosen else ""

    @property
    def _ink(self) -> str:
        return "good" if self._is_right else "bad" if self._is_chosen else "quiet"

    def hasHeightForWidth(self) -> bool:
        """The texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the texts take in that width."""
        theme = self._theme
        inner = width - 2 * theme.size(_EDGE) - theme.size(_ICON) - theme.size(_GAP)
        height = self._stack.height_at(inner)
        left = theme.size(_EDGE) + theme.size(_ICON) + theme.size(_GAP)
        place = QRectF(left, theme.size(_ABOVE), inner, height).toRect()
        whole = QRectF(0, 0, width, height + 2 * theme.size(_ABOVE)).toRect()
        self._stack.setGeometry(QStyle.visualRect(self.layoutDirection(), whole, place))
        return height + 2 * theme.size(_ABOVE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row: what is right and what was chosen stand out, by icon and ground."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self._is_right or self._is_chosen
        ground = "goodTint" if self._is_right else "badTint" if self._is_chosen else "surface"
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour(self._ink if marked else "line"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        side = theme.size(_ICON)
        at = QRectF(theme.size(_EDGE), theme.size(_ABOVE) + 1, side, side).toRect()
        at = QStyle.visualRect(self.layoutDirection(), self.rect(), at)
        if not marked:
            painter.setFont(theme.font("small", 600))
            painter.setPen(theme.colour("quiet"))
            painter.drawText(at, Qt.AlignmentFlag.AlignCenter, self._letter)
        else:
            painter.drawPixmap(at.topLeft(), theme.icon("check" if self._is_right else "x", side, self._ink))
