"""A field for a deck: one of those there are, or the path of a new one."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

from kmsflash.ui.theme import Theme

_STEP = re.compile(r"\s*(?:›|::)\s*")
_BETWEEN = " › "


class DeckField(QComboBox):
    """An editable list of decks; what is typed is completed anywhere in a path."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._paths: dict[str, tuple[str, ...]] = {}
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        """Take the theme's type on; its size as style, because style sheets hold on to the application's."""
        self.setStyleSheet(f"font-size: {self._theme.font('small').pixelSize()}px;")

    @property
    def path(self) -> tuple[str, ...]:
        """Names of decks from the top; empty where the field is."""
        text = self.currentText().strip()
        known = self._paths.get(text)
        return known or tuple(name for name in (part.strip() for part in _STEP.split(text)) if name)

    @property
    def is_known(self) -> bool:
        """Whether the deck is there already."""
        return self.path in self._paths.values()

    def show_decks(self, decks: Sequence[tuple[str, ...]], chosen: Sequence[str]) -> None:
        """Offer *decks*, with *chosen* in the field."""
        self._paths = {_BETWEEN.join(path): path for path in decks}
        self.blockSignals(True)  # noqa: FBT003  Qt's own
        self.clear()
        self.addItems(list(self._paths))
        self.setEditText(_BETWEEN.join(chosen))
        self.blockSignals(False)  # noqa: FBT003  Qt's own
        completer = QCompleter(list(self._paths), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        edit = self.lineEdit()
        if edit is not None:
            edit.setCursorPosition(0)
