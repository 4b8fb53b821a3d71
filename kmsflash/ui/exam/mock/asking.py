"""The question at hand: its text, and its options or a field for one's own words."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kmsflash.model.mock_exams import MockAnswer
from kmsflash.rendering import tree
from kmsflash.rendering.card import plain
from kmsflash.rendering.markup import html
from kmsflash.ui.exam.mock.option import OptionRow
from kmsflash.ui.exam.mock.stack import Stack
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face import QUESTION, CardFace, Part
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel
from kmsflash.ui.widgets.text_field import FieldFrame, TextField

_KEPT_AFTER_MS = 400  # of no typing
_LINES = 8
_ICON = 16


class Asking(Panel):
    """A sheet with one question."""

    chosen = Signal(int)  # which option
    thought = Signal()  # an open question is answered in mind
    written = Signal(str)  # what stands in the field now
    done = Signal()  # with writing: on to the next
    field_left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.section = Label(theme, font="small", colour="quiet", wraps=True)
        self._flag_icon = QLabel()
        self.flag = Label(theme, self.tr("Flagged"), font="small", weight=500)
        self._stack = Stack(theme)
        self.question = CardFace(theme)
        self.question.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows: list[OptionRow] = []
        self.in_mind = OptionRow(theme, -1, self.tr("I have the answer in mind"))
        self.in_mind.clicked.connect(self.thought)
        self.field = AnswerField(theme)
        self._frame = FieldFrame(theme, self.field)
        self._frame.hide()
        self._help = Label(
            theme,
            self.tr("Think of it, or write it. After the exam you say yourself whether it was right."),
            font="small",
            colour="quiet",
            wraps=True,
        )
        self._waiting = QTimer(self, singleShot=True, interval=_KEPT_AFTER_MS)
        self._waiting.timeout.connect(self.tell_written)
        self.field.textChanged.connect(self._waiting.start)
        self.field.done.connect(self.done)
        self.field.left.connect(self.field_left)
        self.field.left.connect(self.tell_written)
        self._assemble()
        theme.changed.connect(self._dress)
        self._dress()

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(6)
        head.addWidget(self.section, 1)
        head.addWidget(self._flag_icon)
        head.addWidget(self.flag)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._stack)
        self._column.addStretch(1)

    def show_question(self, answer: MockAnswer) -> None:
        """Show a question as it stands."""
        self._waiting.stop()
        self.section.setText(answer.section)
        asked = answer.question
        self._stack.empty_but(self.question, self.in_mind, self._frame, self._help)
        self.rows = []
        self.question.show_parts(Part(tree.parse(html(asked.question)), QUESTION))
        self.question.setAccessibleName(plain(asked.question))
        self._stack.put(12, self.question)
        for number, offer in enumerate(asked.offers):
            row = OptionRow(self._theme, number, offer.text)
            row.clicked.connect(lambda _=False, which=number: self.chosen.emit(which))
            self.rows.append(row)
            self._stack.put(10 if number else 24, row)
        if asked.is_open:
            self._stack.put(24, self.in_mind)
            self._stack.put(10, self._frame)
            self._stack.put(10, self._help)
            with QSignalBlocker(self.field):
                self.field.setPlainText(answer.written or "")
        self.show_answer(answer)
        for before, after in zip([self, *self.rows], self.rows, strict=False):
            QWidget.setTabOrder(before, after)

    def show_answer(self, answer: MockAnswer) -> None:
        """Show what is chosen, and the flag."""
        for number, row in enumerate(self.rows):
            row.setChecked(number == answer.chosen)
        self.in_mind.setChecked(answer.written is not None)
        self.flag.setVisible(answer.flagged)
        self._flag_icon.setVisible(answer.flagged)
        self._stack.lay_out()

    def tell_written(self) -> None:
        """Tell at once what stands in the field, where that was not told yet."""
        if self._waiting.isActive() or self.field.hasFocus():
            self._waiting.stop()
            self.written.emit(self.field.toPlainText().strip())

    def step(self, by: int) -> bool:
        """Lead the keyboard to an option above or below; False where there is none."""
        rows = self.rows or [self.in_mind]
        here = next((nth for nth, row in enumerate(rows) if row.hasFocus()), None)
        there = (0 if by > 0 else len(rows) - 1) if here is None else here + by
        if not 0 <= there < len(rows):
            return False
        rows[there].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    @property
    def spoken(self) -> str:
        """What a screen reader says of the question."""
        return ". ".join([self.question.accessibleName(), *(row.text() for row in self.rows)])

    def _dress(self) -> None:
        edge = self._theme.size(32)
        self._column.setContentsMargins(edge, self._theme.size(24), edge, self._theme.size(28))
        self._flag_icon.setPixmap(self._theme.icon("flag", self._theme.size(_ICON), "warn"))


class AnswerField(TextField):
    """A field for an answer in one's own words; Enter goes on, Escape goes back to the page."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", _LINES)
        self.setAccessibleName(self.tr("Your answer"))
        self.setPlaceholderText(self.tr("Your answer"))
        self.set_least(2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the window from what is typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain_key = not event.modifiers() & (
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            )
            if plain_key and event.text():
                event.accept()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have what was typed kept."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()
