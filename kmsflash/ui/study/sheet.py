"""The sheet on which a card lies: the same rectangle front and back."""

from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from kmsflash.model.study import Face
from kmsflash.model.typed import Compared
from kmsflash.rendering import card, tree
from kmsflash.ui import flags
from kmsflash.ui.study import words
from kmsflash.ui.study.arrangement import Arrangement, arrange
from kmsflash.ui.study.side_note import SideNote
from kmsflash.ui.study.source_line import SourceLine
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face import (
    ANSWER,
    ASKED,
    BLEED,
    LARGE_ANSWER,
    PASSAGE,
    QUESTION,
    CardFace,
    Manner,
    Part,
    sounds_in,
)
from kmsflash.ui.widgets.chip import Chip
from kmsflash.ui.widgets.outer_bar import OuterBar

SHORT_ANSWER = 40
"""Characters up to which an answer is set large."""

_RADIUS = 12
_CONTEXT_GAP = 28
_BOTTOM = 20
_NOTE_GAP = 12
_LEAST_PASSAGE = 96  # pixels at font setting 100 %: with less, question and answer scroll along


class Sheet(QWidget):
    """A card: its kind, the question, and once it is turned the answer and the passage of the notes."""

    notes_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._arrangement = arrange(QSize(1280, 800), 1)
        self._answer = ""  # as Markdown gives it to the eye; its length decides its size
        self._masked = 0
        self._is_back = False
        self._parts: tuple[Part | None, Part | None, Part | None] = (None, None, None)
        self._is_one = False  # whether everything stands in one text that scrolls
        self._line = 0  # the height at which the line above the passage is
        self._chip = Chip(theme, parent=self)
        self._flag = 0
        self.question = CardFace(theme, self)
        self.answer = CardFace(theme, self)
        self._source = SourceLine(theme, self)
        self._source.followed.connect(self.notes_wanted)
        self.passage = CardFace(theme, self)
        self.note = SideNote(theme, self)
        self._bar = OuterBar(self.passage.verticalScrollBar(), self)
        for face in self._faces:
            face.focus_shown.connect(self.update)
        self.question.setAccessibleName(self.tr("Question"))
        self.answer.setAccessibleName(self.tr("Answer"))

    @property
    def _faces(self) -> tuple[CardFace, ...]:
        return (self.question, self.answer, self.passage)

    @property
    def masked(self) -> int:
        """How many cells of the front can still be uncovered."""
        return 0 if self._is_back else self._masked

    @property
    def own_sounds(self) -> tuple[str, ...]:
        """References to the sounds of the side that shows; on the back the question has its own."""
        parts = self._parts[1:] if self._is_back else self._parts
        return sounds_in(part.tree for part in parts if part is not None)

    @property
    def sounds(self) -> tuple[str, ...]:
        """References to its own sounds, or where it has none to all that it shows."""
        return self.own_sounds or sounds_in(part.tree for part in self._parts if part is not None)

    def show_front(self, face: Face, uncovered: int = 0, hint: str = "") -> None:
        """Show the question of *face*; of its masked cells the first *uncovered* are shown, and a hint."""
        self.note.show_note(hint)
        front = card.front(face, uncovered)
        self._is_back = False
        self._masked = front.masked
        self._chip.show_kind(face.kind, words.kind(face.kind))
        self.passage.setAccessibleName(self.tr("The row of the table that is asked about"))
        context = None if front.context is None else Part(front.context, PASSAGE, _CONTEXT_GAP)
        self._show(Part(front.question, QUESTION), None, context)

    def show_back(self, face: Face, typed: Compared | None = None, news: str = "") -> None:
        """Show the answer of *face*, the passage that says so, what was typed, and news of the notes."""
        self.note.show_note(typed=typed, news=news)
        back = card.back(face)
        self._is_back = True
        self._answer = card.plain(face.answer)
        self._source.show_text(words.source(face))
        self.passage.setAccessibleName(words.source(face))
        gaps = self._arrangement.gaps
        answer = Part(back.answer, self._manner(), gaps.answer)
        says_more = tree.text(back.explanation) or back.explanation.find(".//img") is not None
        passage = Part(back.explanation, PASSAGE, _CONTEXT_GAP) if says_more else None
        self._show(Part(back.question, ASKED), answer, passage)
        if not self._is_one:
            self.passage.show_lit()

    def show_flag(self, flag: int) -> None:
        """Show the learner's flag, 1 to 7, in the corner of the card; 0 is none."""
        self._flag = flag
        self.setAccessibleName(flags.words(flag) if flag else "")
        self.update()

    def arrange(self, arrangement: Arrangement) -> None:
        """Take the place that *arrangement* gives to the card."""
        self._arrangement = arrangement
        self.setGeometry(arrangement.card)
        question, answer, passage = self._parts
        self._show(question, None if answer is None else replace(answer, manner=self._manner()), passage)

    def scroll_by(self, lines: int) -> None:
        """Scroll what is longer than its place."""
        for face in reversed(self._faces):
            if face.isVisible() and face.verticalScrollBar().maximum():
                face.scroll_by(lines)
                return

    def _manner(self) -> Manner:
        large = self._arrangement.allows_large_answer and len(self._answer) <= SHORT_ANSWER
        return LARGE_ANSWER if large else ANSWER

    def _show(self, question: Part | None, answer: Part | None, passage: Part | None) -> None:
        """Show the parts each in its place; where that leaves too little room, all in one that scrolls."""
        self._parts = (question, answer, passage)
        self._is_one = False
        for face, part in zip(self._faces, self._parts, strict=True):
            face.show_parts(*([] if part is None else [replace(part, space_above=0)]))
        self._lay_out()
        if self._is_tight():
            self._is_one = True
            self.passage.show_parts(*(part for part in self._parts if part is not None))
            self._lay_out()

    def _is_tight(self) -> bool:
        """Whether a text has too little room in its place."""
        least = self._theme.size(_LEAST_PASSAGE) if self._is_back else self.passage.text_height()
        return (
            self.question.text_room() < self.question.text_height()
            or (self._is_back and self.answer.text_room() < self.answer.text_height())
            or self.passage.text_room() < min(self.passage.text_height(), least)
        )

    def _lay_out(self) -> None:
        """Place everything from the top down."""
        gaps, padding = self._arrangement.gaps, self._arrangement.padding
        self._chip.adjustSize()
        y = self._put(self._chip, padding.top(), self._chip.height(), self._chip.width()) + self._gap(
            gaps.chip
        )
        has_passage = self._is_one or self._parts[2] is not None
        self._line = 0
        if not self._is_one:
            y = self._put_face(self.question, y)
            y = self._put_answer(y, has_passage) if self._is_back else y + self._gap(_CONTEXT_GAP)
        bottom = self.height() - min(padding.bottom(), self._gap(_BOTTOM))
        if self._is_one or not self._is_back:
            bottom = self._put_note_above(bottom)
        self.note.setVisible(self.note.says_something)
        self._put(self.passage, y, max(0, bottom - y), bleed=BLEED)
        bar = QRect(self.width() - padding.right() // 2 - 4, y, 8, max(0, bottom - y))
        self._bar.setGeometry(self._mirrored(bar))
        self.question.setVisible(not self._is_one)
        self.answer.setVisible(self._is_back and not self._is_one)
        self._source.setVisible(self._line > 0)
        self.passage.setVisible(has_passage)
        self.update()

    def _put_answer(self, y: int, has_passage: bool) -> int:
        """Place the answer at *y*, and under it the line and the source; return where the passage begins."""
        gaps = self._arrangement.gaps
        y = self._put_face(self.answer, y + self._gap(gaps.answer))
        if self.note.says_something:
            y = self._put(self.note, y + self._gap(_NOTE_GAP), self._note_height())
        if not has_passage:
            return y
        self._line = y + self._gap(gaps.line)
        y = self._line + self._gap(gaps.source)
        return self._put(self._source, y, self._source.sizeHint().height()) + self._gap(gaps.passage)

    def _put_note_above(self, bottom: int) -> int:
        """Place the note with its foot at *bottom*; return what is left above it."""
        if not self.note.says_something:
            return bottom
        height = self._note_height()
        self._put(self.note, bottom - height, height)
        return bottom - height - self._gap(_NOTE_GAP)

    def _note_height(self) -> int:
        padding = self._arrangement.padding
        return self.note.height_at(self.width() - padding.left() - padding.right())

    def _gap(self, pixels: int) -> int:
        return self._theme.size(pixels)

    def _put_face(self, face: CardFace, y: int) -> int:
        """Place *face* at *y*, as high as its text but not beyond the sheet; return where it ends."""
        padding = self._arrangement.padding
        wanted = face.height_at(self.width() - padding.left() - padding.right())
        return self._put(face, y, max(0, min(wanted, self.height() - padding.bottom() - y)), bleed=BLEED)

    def _put(self, widget: QWidget, y: int, height: int, width: int = 0, bleed: int = 0) -> int:
        """Place *widget* at *y*, over the whole column without a *width*; return where it ends."""
        padding = self._arrangement.padding
        column = self.width() - padding.left() - padding.right()
        place = self._mirrored(QRect(padding.left(), y, width or column, height))
        widget.setGeometry(place.adjusted(-bleed, -bleed, bleed, bleed))
        return y + height

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet and the line above the passage."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS - 0.5, _RADIUS - 0.5
        )
        self._paint_line(painter)
        self._paint_flag(painter)
        self._paint_focus(painter)

    def _paint_line(self, painter: QPainter) -> None:
        if self._line:
            padding = self._arrangement.padding
            painter.fillRect(
                padding.left(),
                self._line,
                self.width() - padding.left() - padding.right(),
                1,
                painter.pen().color(),
            )

    def _paint_flag(self, painter: QPainter) -> None:
        """Draw the flag at the height of the chip, its number beside it."""
        if not self._flag:
            return
        padding, side, role = self._arrangement.padding, self._theme.size(16), f"flag{self._flag}"
        right = self.width() - padding.right()
        line = QRect(right - side - self._theme.size(20), padding.top(), side, self._chip.height())
        icon = QRect(0, 0, side, side)
        icon.moveCenter(line.center())
        painter.drawPixmap(self._mirrored(icon).topLeft(), self._theme.icon("flag", side, role))
        painter.setFont(self._theme.font("small", 600))
        painter.setPen(self._theme.colour(role))
        number = QRect(line.right() + self._theme.size(6), line.top(), self._theme.size(14), line.height())
        painter.drawText(self._mirrored(number), Qt.AlignmentFlag.AlignCenter, str(self._flag))

    def _paint_focus(self, painter: QPainter) -> None:
        """Draw a ring around the text that the keyboard's focus is on."""
        for face in self._faces:
            if face.shows_focus and face.isVisible():
                painter.setPen(QPen(self._theme.colour("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(face.geometry().adjusted(-5, -1, 5, 1), 8, 8)
