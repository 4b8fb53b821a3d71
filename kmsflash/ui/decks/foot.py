"""Under the tree: what is done most with the current deck, each with its key, and the menu with the rest."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kmsflash.model.today import DeckLine
from kmsflash.ui.decks.keys import SCREEN, Act
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.icon_button import IconButton


class Foot(QWidget):
    """Keycaps with words, in line with the names of the decks; what has no room is in the menu."""

    wanted = Signal(object)  # Act
    more_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.buttons = {
            Act.STUDY: Button(theme, self.tr("Study"), key="Enter", look="ghost"),
            Act.RENAME: Button(theme, self.tr("Rename"), key="F2", look="ghost"),
            Act.NEW_INSIDE: Button(theme, self.tr("New deck inside"), key="Ins", look="ghost"),
            Act.DELETE: Button(theme, self.tr("Delete"), key="Del", look="ghost"),
        }
        self.more = IconButton(theme, "ellipsis", self.tr("More that can be done with this deck"))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(6)
        for act, button in self.buttons.items():
            button.clicked.connect(lambda _=False, act=act: self.wanted.emit(act))
            self._row.addWidget(button)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self.more.clicked.connect(self.more_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self._fit()

    def offer(self, line: DeckLine | None) -> None:
        """Offer what can be done with a deck; nothing where there is none."""
        is_deck = line is not None and line.deck is not None
        for act, button in self.buttons.items():
            button.setEnabled(is_deck and (act is not Act.STUDY or bool(line and line.load.total)))
        self.more.setEnabled(is_deck)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        keys = self._theme.keys.table(SCREEN)
        for act, button in self.buttons.items():
            button.set_key(keys.cap(act))
        self._row.setContentsMargins(self._theme.size(8), 0, 0, 0)
        room = self.width() - self.more.sizeHint().width() - 2 * self._theme.size(8)
        for button in self.buttons.values():
            room -= button.sizeHint().width() + self._row.spacing()
            button.setVisible(room >= 0)
