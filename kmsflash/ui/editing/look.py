"""Both sides of a card as they will look, under the fields in which it is written."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kmsflash.model import gaps
from kmsflash.model.importing import Sides
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell
from kmsflash.model.study import Face
from kmsflash.rendering import card, tree
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face import ANSWER, ASKED, BLEED, PASSAGE, CardFace, Manner, Part
from kmsflash.ui.widgets.chooser import Tabs
from kmsflash.ui.widgets.label import Label

_QUESTION = Manner("lead", 500, 700, "text", 1.35)
_ANSWER = replace(ANSWER, font="lead")
_CONTEXT_GAP = 16
_PADDING = (18, 14)


class CardLook(QWidget):
    """The front, and under it the back. Of a text with gaps, the card that asks for the chosen number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sides = Sides("", "", "")
        self._numbers: tuple[int, ...] = ()
        self._chosen = 0
        self._kind = Kind.QUESTION
        self._cell: Cell | None = None
        self._title = Label(theme, self.tr("As it will look"), font="caption", colour="quiet", weight=500)
        self._tabs = Tabs(theme, self.tr("Which gap is asked"))
        self.front = _Sheet(theme, self.tr("The question as it will look"))
        self.back = _Sheet(theme, self.tr("The answer as it will look"))
        self._tabs.chosen.connect(self._choose)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._tabs)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(row)
        self._column.addWidget(self.front)
        self._column.addWidget(self.back)
        self._column.addStretch(1)
        self._tabs.hide()

    def show_sides(self, sides: Sides, kind: Kind, cell: Cell | None, *, apart: bool) -> None:
        """Show what is being written; *apart*: each number of gaps is a card, else all are asked at once."""
        self._sides, self._kind, self._cell = sides, kind, cell
        numbers = gaps.numbers(sides.front)
        self._numbers = numbers if apart else ()
        self._chosen = min(self._chosen, max(0, len(self._numbers) - 1))
        self._tabs.show_texts([str(number) for number in self._numbers], self._chosen)
        self._tabs.setVisible(len(self._numbers) > 1)
        self._show()

    def _choose(self, at: int) -> None:
        self._chosen = at
        self._show()

    def _show(self) -> None:
        sides = self._sides
        if gaps.numbers(sides.front):
            sides = gaps.asked(sides, self._numbers[self._chosen] if self._numbers else None)
        face = Face(self._kind, sides.front, sides.answer, sides.explanation, self._cell)
        front, back = card.front(face), card.back(face)
        parts = [Part(front.question, _QUESTION)]
        if front.context is not None:
            parts.append(Part(front.context, PASSAGE, _CONTEXT_GAP))
        self.front.show_parts(*parts)
        parts = [Part(back.question, ASKED), Part(back.answer, _ANSWER, 6)]
        if tree.text(back.explanation) or back.explanation.find(".//img") is not None:
            parts.append(Part(back.explanation, PASSAGE, _CONTEXT_GAP))
        self.back.show_parts(*parts)
        self.back.setVisible(bool(sides.answer.strip()))
        self.updateGeometry()


class _Sheet(QWidget):
    """One side of the card on a sheet as high as its text."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.face = CardFace(theme, self)
        self.face.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.face.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_parts(self, *parts: Part) -> None:
        """Show these parts."""
        self.face.show_parts(*parts)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Return that lines break at the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text at *width* pixels."""
        across, down = _PADDING
        height = self.face.height_at(max(80, width - 2 * across))
        self.face.setLineWrapColumnOrWidth(self.face.viewport().width())  # as it was: this was but a question
        return max(self._theme.size(24), height) + 2 * down

    def sizeHint(self) -> QSize:
        """Return the height at the width there is."""
        width = max(self.width(), self._theme.size(200))
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the text into its place; a layout would not ask the sheet how high it wants to be."""
        super().resizeEvent(event)
        across, down = _PADDING
        self.face.setGeometry(
            self.rect().adjusted(across - BLEED, down - BLEED, BLEED - across, BLEED - down)
        )
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()  # layouts keep the heights that they asked for before

    def minimumSizeHint(self) -> QSize:
        """Return a width at which a few words fit."""
        return QSize(self._theme.size(160), self._theme.size(24) + 2 * _PADDING[1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 11.5, 11.5)
