"""What a card is written with: tools, fields, deck and tags, and the card as it will look."""

import itertools

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFileDialog, QVBoxLayout, QWidget

from kmsflash.model import gaps
from kmsflash.model.editing import EditableCard, Written
from kmsflash.model.errors import UserError
from kmsflash.model.importing import Sides
from kmsflash.model.kinds import Kind
from kmsflash.ui.editing import words
from kmsflash.ui.editing.desk import Desk
from kmsflash.ui.editing.incoming import formats, from_file
from kmsflash.ui.editing.look import CardLook
from kmsflash.ui.editing.markdown_field import KEYS, MarkdownField
from kmsflash.ui.editing.tags_field import TagsField
from kmsflash.ui.editing.tools import PICTURE, Tools, key_lines
from kmsflash.ui.sentences import translated
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.deck_field import DeckField
from kmsflash.ui.widgets.key_list import KeyList
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.pressed import pressed
from kmsflash.ui.widgets.text_field import FieldFrame

_WIDE = 720  # pixels at font setting 100 %: from here on the card stands beside the fields
_REST_MS = 250  # without a key, until other cards are asked whether they are the same
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardForm(QWidget):
    """Tells `changed` at each key, `save_wanted` on Ctrl+Enter, and `left` on Escape."""

    changed = Signal()
    save_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._desk = theme, desk
        self._card: EditableCard | None = None
        self.question = MarkdownField(theme, desk, self.tr("Question"), 8)
        self.answer = MarkdownField(theme, desk, self.tr("Answer"), 10)
        self.explanation = MarkdownField(theme, desk, self.tr("Explanation"), 12)
        self.deck = DeckField(theme, self.tr("Deck"))
        self.tags = TagsField(theme, self.tr("Tags"))
        self.tools = Tools(theme)
        self.hint = Label(theme, font="caption", colour="warn", weight=500, wraps=True)
        self.look = CardLook(theme)
        self._field = self.question
        self._keys: KeyList | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._look_for_same)
        self._assemble()
        self._connect()

    @property
    def fields(self) -> tuple[MarkdownField, MarkdownField, MarkdownField]:
        """The fields in their order."""
        return (self.question, self.answer, self.explanation)

    @property
    def written(self) -> Written:
        """What is written now."""
        return Written(Sides(*(field.markdown for field in self.fields)), self.deck.path, self.tags.tags)

    def show_written(self, written: Written, of: EditableCard | None = None) -> None:
        """Show what is written of a card, or (None) of a new one."""
        self._card = of
        self.blockSignals(True)  # noqa: FBT003  Qt's own
        texts = (written.texts.front, written.texts.answer, written.texts.explanation)
        for field, text in zip(self.fields, texts, strict=True):
            field.show_markdown(text)
        self.deck.show_decks(self._desk.decks(), written.deck)
        self.tags.show_tags(written.tags, self._desk.tags())
        self.blockSignals(False)  # noqa: FBT003  Qt's own
        self.hint.clear()
        self.hint.hide()
        self._rest.stop()
        self._show_look()

    def begin(self) -> None:
        """Give the keyboard to the first field that wants something."""
        wanting = next((field for field in self.fields[:2] if not field.markdown.strip()), self.question)
        if wanting is self.answer and gaps.numbers(self.question.markdown):
            wanting = self.question
        wanting.setFocus(Qt.FocusReason.ShortcutFocusReason)
        wanting.moveCursor(wanting.textCursor().MoveOperation.End)

    def say(self, sentence: str) -> None:
        """Say under the fields what is wrong, or what to know."""
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))

    # Putting it together

    def _assemble(self) -> None:
        size = self._theme.size
        left = QVBoxLayout()
        left.setSpacing(size(4))
        left.addWidget(self.tools)
        left.addSpacing(size(4))
        for field in self.fields:
            self._add(left, field.accessibleName(), FieldFrame(self._theme, field), field)
        left.addWidget(self.hint)
        self._add(left, self.tr("Deck"), self.deck, self.deck)
        self._add(left, self.tr("Tags"), self.tags, self.tags)
        left.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(size(16))
        self._halves.addLayout(left, 1)
        self._halves.addWidget(self.look, 1)
        order: list[QWidget] = [*self.fields, self.deck, self.tags, *self.tools.buttons.values()]
        for one, other in itertools.pairwise(order):
            QWidget.setTabOrder(one, other)

    def _add(self, column: QVBoxLayout, name: str, part: QWidget, buddy: QWidget) -> None:
        caption = Label(self._theme, name, font="caption", colour="quiet", weight=500)
        caption.setBuddy(buddy)
        column.addWidget(caption)
        column.addWidget(part)
        column.addSpacing(self._theme.size(4))

    def _connect(self) -> None:
        for field in self.fields:
            field.textChanged.connect(self._text_changed)
            field.said.connect(self.say)
            field.installEventFilter(self)
        self.deck.editTextChanged.connect(self.changed)
        self.tags.changed.connect(self.changed)
        self.tools.pressed.connect(self._use_tool)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember which field the tools are for."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, MarkdownField):
            self._field = watched
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card beside the fields where there is room, else under them."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.size(_WIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if (self._halves.direction() == across) != wide:
            self._halves.setDirection(across if wide else down)
            self._halves.setStretch(0, 1 if wide else 0)
            for field, lines in zip(self.fields, (3, 2, 3) if wide else (1, 1, 1), strict=True):
                field.set_least(lines)
            self._halves.setSpacing(self._theme.size(32 if wide else 16))

    # While it is written

    def _text_changed(self) -> None:
        if self.signalsBlocked():
            return
        self.say("")
        self._show_look()
        self._rest.start()
        self.changed.emit()

    def _show_look(self) -> None:
        sides = self.written.texts
        has_gaps = bool(gaps.numbers(sides.front))
        self.answer.setPlaceholderText(self.tr("What the gaps hide") if has_gaps else "")
        card = self._card
        if card is None:
            kind = Kind.TAKEAWAY if has_gaps else Kind.QUESTION
            self.look.show_sides(sides, kind, None, apart=True)
        else:
            self.look.show_sides(sides, card.kind, card.cell, apart=card.gaps)

    def _look_for_same(self) -> None:
        try:
            same = self._desk.same_front(
                self.question.markdown, None if self._card is None else self._card.card
            )
        except UserError:
            return  # it only helps: what keeps cards from being read is said when they are saved
        if same and self.hint.isHidden():
            self.say(words.same(same))

    def _use_tool(self, keys: str) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        if keys == PICTURE:
            self._choose_file()
        else:
            self._field.change(KEYS[keys])

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Add a picture or a sound"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(f"{self.tr('Pictures and sounds')} ({' '.join(formats())})")
        dialog.filesSelected.connect(self.add_files)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def add_files(self, names: list[str]) -> None:
        """Put pictures and sounds into the field that was written in last."""
        from pathlib import Path

        try:
            kept = [from_file(Path(name), self._desk) for name in names]
        except UserError as error:
            self.say(translated(error))
            return
        self._field.insert("\n".join(each.markdown for each in kept))

    # Keys

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the editor before the window gets them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            keys = pressed(event)
            if keys in (PICTURE, "Esc", "F1") or self._saves(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Ctrl+Enter, leave on Escape."""
        if self._saves(event):
            self._finish_typing()
            self.save_wanted.emit()
        elif event.key() == Qt.Key.Key_F1:
            self._toggle_keys()
        elif event.key() == Qt.Key.Key_Escape and self._keys is not None and self._keys.isVisible():
            self._keys.hide()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif pressed(event) == PICTURE:
            self._choose_file()
        else:
            super().keyPressEvent(event)

    def _saves(self, event: QKeyEvent) -> bool:
        return event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _toggle_keys(self) -> None:
        """Show the keys of the editor over the window, or put them away."""
        if self._keys is None:
            self._keys = KeyList(self._theme, self.window())
        if self._keys.isVisible():
            self._keys.hide()
        else:
            self._keys.show_lines(key_lines())

    def hideEvent(self, event: QHideEvent) -> None:
        """Put the list of keys away with the page."""
        super().hideEvent(event)
        self._rest.stop()
        if self._keys is not None:
            self._keys.hide()

    def _finish_typing(self) -> None:
        """Let what is composed just now come into the text."""
        method = QApplication.inputMethod()
        if method is not None:
            method.commit()
