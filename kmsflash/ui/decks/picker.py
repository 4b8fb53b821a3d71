"""Choosing a deck among all: type a part of its name, Enter."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kmsflash.model.ids import DeckId
from kmsflash.model.today import DeckLine
from kmsflash.ui.decks import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.label import Label

_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Choice:
    """A deck that can be chosen; None stands for the top of the tree."""

    deck: DeckId | None
    words: str


class DeckPicker(QDialog):
    """Tells the deck that was chosen; Escape chooses none."""

    chosen = Signal(object)  # DeckId, or None for the top

    def __init__(
        self, theme: Theme, title: str, action: str, choices: Sequence[Choice], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self._choices = tuple(choices)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Part of a deck's name"))
        self.field.setAccessibleName(self.tr("Part of a deck's name"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Decks"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.go = Button(theme, action, key="Enter", look="filled", size="medium")
        cancel = Button(theme, self.tr("Cancel"), key="Esc", size="medium")
        self._row = QSize(0, theme.size(32))
        self.field.textChanged.connect(self._filter)
        self.list.itemDoubleClicked.connect(lambda _: self._choose())
        self.go.clicked.connect(self._choose)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 16, 16)
        column.setSpacing(12)
        column.addWidget(Label(theme, title, font="lead", wraps=True))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.go)
        column.addLayout(row)
        self.resize(theme.size(440), theme.size(420))
        self._filter("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Enter; go through the list from the field too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif event.key() in _TO_LIST:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _filter(self, text: str) -> None:
        self.list.clear()
        parts = text.casefold().split()
        for number, choice in enumerate(self._choices):
            if all(part in choice.words.casefold() for part in parts):
                item = QListWidgetItem(choice.words)
                item.setData(Qt.ItemDataRole.UserRole, number)
                item.setSizeHint(self._row)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.go.setEnabled(self.list.count() > 0)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            choice = self._choices[item.data(Qt.ItemDataRole.UserRole)]
            self.accept()
            self.chosen.emit(choice.deck)


def choices_of(lines: Sequence[DeckLine], but: Sequence[DeckId]) -> list[Choice]:
    """Return the decks of some lines, each by its path, without some and what lies in those."""
    found: list[Choice] = []
    above: list[DeckLine] = []
    for line in lines:
        del above[line.depth :]
        above.append(line)
        if line.deck is not None and not any(each.deck in but for each in above):
            found.append(Choice(line.deck, words.path(tuple(each.name for each in above))))
    return found
