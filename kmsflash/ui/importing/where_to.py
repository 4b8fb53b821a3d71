"""Where the cards go: a small sheet over the page with the deck, the tags, and whether the file counts."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kmsflash.ui.importing import plan_words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.shadow import paint_shadow
from kmsflash.ui.widgets.switch import Switch

_SHADOW = 32
_RADIUS = 12
_WIDTH = 340
_STEP = re.compile(r"\s*(?:›|::|/)\s*")


class WhereTo(QWidget):
    """Tells `settled` when it is closed with Enter or a click beside it; Escape takes nothing over."""

    settled = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._page = theme, parent
        self.deck = QComboBox()
        self.deck.setEditable(True)
        self.deck.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.deck.setAccessibleName(self.tr("Deck"))
        field = self.deck.lineEdit()
        if field is not None:  # it has the focus, the box around it has not
            field.setAccessibleName(self.deck.accessibleName())
        self.tags = QLineEdit()
        self.tags.setAccessibleName(self.tr("Tags"))
        self.tags.setPlaceholderText(self.tr("words with commas between"))
        self._takes = Switch(theme, self.tr("Take this file in"))
        self._hint = Label(theme, font="caption", colour="quiet", wraps=True)
        self._done = Button(theme, self.tr("Done"), key=self.tr("Enter"))
        self._done.clicked.connect(self.settled)
        self.deck.editTextChanged.connect(self._tell_of_deck)
        self._known: frozenset[tuple[str, ...]] = frozenset()
        self._assemble()
        self.setAccessibleName(self.tr("Deck and tags"))
        self.hide()

    @property
    def deck_path(self) -> tuple[str, ...]:
        """Names of decks from the top, as they stand in the field."""
        return path_of(self.deck.currentText())

    @property
    def tag_list(self) -> tuple[str, ...]:
        """The tags in the field, each once."""
        words = (re.sub(r"\s+", "-", word.strip().lstrip("#")) for word in self.tags.text().split(","))
        return tuple(dict.fromkeys(word for word in words if word))

    @property
    def takes(self) -> bool:
        """Whether the file is to be taken in at all."""
        return self._takes.isChecked()

    def open_at(
        self,
        corner: QPoint,
        decks: Sequence[tuple[str, ...]],
        deck: Sequence[str],
        tags: Sequence[str],
        *,
        takes: bool,
        several: bool,
    ) -> None:
        """Show what is chosen now, with the sheet's corner at a point of the page."""
        self._known = frozenset(decks)
        names = [plan_words.deck(path) for path in decks]
        self.deck.clear()
        self.deck.addItems(names)
        self.deck.setEditText(plan_words.deck(deck))
        completer = QCompleter(names, self.deck)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.deck.setCompleter(completer)
        self.tags.setText(", ".join(tags))
        self._takes.setChecked(takes)
        self._row_of_takes.setVisible(several)
        self._tell_of_deck(self.deck.currentText())
        self.setFixedWidth(min(self._theme.size(_WIDTH) + 2 * _SHADOW, self._page.width()))
        self.adjustSize()
        right = self._page.width() - self.width() + _SHADOW - 8
        self.move(max(8 - _SHADOW, min(corner.x() - _SHADOW, right)), corner.y() - _SHADOW + 4)
        self.show()
        self.raise_()
        self.deck.setFocus(Qt.FocusReason.ShortcutFocusReason)
        edit = self.deck.lineEdit()
        if edit is not None:
            edit.end(False)  # noqa: FBT003  Qt's own
            edit.home(True)  # noqa: FBT003  all is marked, and the beginning is in sight

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Settle on Enter, leave on Escape; no other key gets past."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settled.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet and its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        paint_shadow(painter, sheet, self._theme)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(sheet).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _assemble(self) -> None:
        theme = self._theme
        edge = _SHADOW + 20
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge - 4)
        column.setSpacing(6)
        column.addWidget(Label(theme, self.tr("Deck"), font="caption", colour="quiet", weight=500))
        column.addWidget(self.deck)
        column.addWidget(self._hint)
        column.addSpacing(8)
        column.addWidget(Label(theme, self.tr("Tags"), font="caption", colour="quiet", weight=500))
        column.addWidget(self.tags)
        column.addSpacing(4)
        self._row_of_takes = QWidget()
        row = QHBoxLayout(self._row_of_takes)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(theme, self.tr("Take this file in"), font="small"), 1)
        row.addWidget(self._takes)
        column.addWidget(self._row_of_takes)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self._done)
        column.addLayout(last)

    def _tell_of_deck(self, text: str) -> None:
        path = path_of(text)
        self._hint.setText(plan_words.deck_hint(is_known=path in self._known, is_empty=not path))


def path_of(text: str) -> tuple[str, ...]:
    """Return the names of decks, from the top, that *text* gives."""
    return tuple(name for name in (part.strip() for part in _STEP.split(text)) if name)
