"""A card edited where it stands: its texts, and under them the card as it will look."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell
from kmsflash.model.study import Face
from kmsflash.rendering import card, tree
from kmsflash.ui.importing import plan_words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.card_face import ANSWER, BLEED, PASSAGE, CardFace, Manner, Part
from kmsflash.ui.widgets.chip import Chip
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.text_field import FieldFrame, TextField

_QUESTION = Manner("body", 600, 700, "text", 1.4)
_EDGE = 16
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_FACE = 260  # pixels at font setting 100 %: a longer card scrolls


@dataclass(frozen=True, slots=True)
class Texts:
    """What can be edited of a card, as Markdown."""

    question: str
    answer: str
    explanation: str


class CardEditor(QWidget):
    """Tells `saved` with the texts, or `left` without; `grown` when it needs another height."""

    saved = Signal(object)  # Texts
    left = Signal()
    grown = Signal()

    def __init__(self, theme: Theme, kind: Kind, texts: Texts, cell: Cell | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._kind, self._cell = theme, kind, cell
        self.question = TextField(theme, self.tr("Question"), 4)
        self.answer = TextField(theme, self.tr("Answer"), 5)
        self.explanation = TextField(theme, self.tr("Explanation"), 4)
        self._look = _CardLook(theme, kind)
        self._hint = Label(theme, font="caption", colour="warn", weight=500, wraps=True)
        self._save = Button(theme, self.tr("Save"), key=self.tr("Enter"))
        self._leave = Button(theme, self.tr("Leave as it was"), key=self.tr("Esc"), look="ghost")
        self.setBackgroundRole(QPalette.ColorRole.Window)  # else its labels take the list's ink
        self._assemble()
        for field, text in zip(self._fields, (texts.question, texts.answer, texts.explanation), strict=True):
            field.setPlainText(text)
            field.textChanged.connect(self._show_card)
            field.grown.connect(self.grown)
            field.done.connect(self.save)
        self._save.clicked.connect(self.save)
        self._leave.clicked.connect(self.left)
        self._show_card()
        self.setAccessibleName(self.tr("Edit this card"))

    @property
    def _fields(self) -> tuple[TextField, TextField, TextField]:
        return (self.question, self.answer, self.explanation)

    @property
    def texts(self) -> Texts:
        """What stands in the fields now."""
        return Texts(*(field.toPlainText().strip() for field in self._fields))

    def begin(self) -> None:
        """Give the keyboard to the first field that wants something."""
        field = next((field for field in self._fields[:2] if not field.toPlainText().strip()), self.question)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.moveCursor(field.textCursor().MoveOperation.End)

    def save(self) -> None:
        """Tell the texts; without a question and an answer it is no card, and says so."""
        texts = self.texts
        if texts.question and texts.answer:
            self.saved.emit(texts)
            return
        self._hint.setText(plan_words.is_no_card())
        self._hint.show()
        self.begin()
        self.grown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Ctrl+Enter, leave on Escape; no other key gets past."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER:
            self.save()

    def hasHeightForWidth(self) -> bool:
        """Return that wrapped words need their height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all parts at *width* pixels."""
        inner = width - 2 * self._theme.size(_EDGE)
        self._look.fit(inner)
        layout = self.layout()
        assert layout is not None  # noqa: S101  made in __init__
        return (
            layout.totalHeightForWidth(width)
            if layout.hasHeightForWidth()
            else layout.totalSizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the card's lines anew."""
        super().resizeEvent(event)
        self._look.fit(self.width() - 2 * self._theme.size(_EDGE))

    def _assemble(self) -> None:
        size = self._theme.size
        column = QVBoxLayout(self)
        column.setContentsMargins(size(_EDGE), size(14), size(_EDGE), size(14))
        column.setSpacing(size(4))
        for field in self._fields:
            caption = Label(self._theme, field.accessibleName(), font="caption", colour="quiet", weight=500)
            caption.setBuddy(field)
            column.addWidget(caption)
            column.addWidget(FieldFrame(self._theme, field))
            column.addSpacing(size(4))
        column.addWidget(
            Label(self._theme, self.tr("As it will look"), font="caption", colour="quiet", weight=500)
        )
        column.addWidget(self._look)
        column.addWidget(self._hint)
        self._hint.hide()
        row = QHBoxLayout()
        row.setContentsMargins(0, size(4), 0, 0)
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._save)
        column.addLayout(row)

    def _show_card(self) -> None:
        texts = self.texts
        if texts.question and texts.answer:
            self._hint.hide()
        self._look.show_face(Face(self._kind, texts.question, texts.answer, texts.explanation, self._cell))
        self.grown.emit()


class _CardLook(QWidget):
    """Both sides of a card on one small sheet."""

    def __init__(self, theme: Theme, kind: Kind) -> None:
        super().__init__()
        self._theme = theme
        self._chip = Chip(theme)
        self._chip.show_kind(kind, plan_words.kind_name(kind))
        self.face = CardFace(theme)
        self.face.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.face.setAccessibleName(self.tr("As it will look"))
        size = theme.size
        column = QVBoxLayout(self)
        column.setContentsMargins(size(16) - BLEED, size(14), size(16) - BLEED, size(10))
        column.setSpacing(size(6))
        row = QHBoxLayout()
        row.setContentsMargins(BLEED, 0, 0, 0)
        row.addWidget(self._chip)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.face)

    def show_face(self, face: Face) -> None:
        """Show question, answer and explanation, one under the other."""
        back = card.back(face)
        parts = [Part(back.question, _QUESTION), Part(back.answer, ANSWER, 6)]
        if tree.text(back.explanation) or back.explanation.find(".//img") is not None:
            parts.append(Part(back.explanation, PASSAGE, 14))
        self.face.show_parts(*parts)
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Be as high as the card is at *width* pixels, within bounds."""
        inner = max(80, width - 2 * self._theme.size(16))
        height = min(self.face.height_at(inner), self._theme.size(_MOST_FACE))
        self.face.setFixedHeight(height + 2 * BLEED)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9.5, 9.5)
