"""The foot of the study page: what can be done now, each with its key."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kmsflash.ui.study.keys import Act
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.tool_tip import tip


@dataclass(frozen=True, slots=True)
class FootKey:
    """One thing that can be done: its key, its word, and where that says more, the whole sentence."""

    key: str
    words: str
    act: Act
    sentence: str = ""
    goes: int = 0  # where the line is full, the highest goes first


class Foot(QWidget):
    """Keycaps with words, in the middle of a line."""

    wanted = Signal(object)  # Act

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.offered: tuple[FootKey, ...] = ()
        self._buttons: dict[Act, _FootButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)  # the buttons bring the rest of the gap
        self._row.addStretch()
        self._row.addStretch()

    def offer(self, keys: Sequence[FootKey]) -> None:
        """Offer *keys* and nothing else."""
        if tuple(keys) == self.offered:
            return
        self.offered = tuple(keys)
        buttons = [self._button_of(key.act, place) for place, key in enumerate(self.offered)]
        for button, key in zip(buttons, self.offered, strict=True):
            button.offer(key)
        for button, following in pairwise(buttons):
            self.setTabOrder(button, following)  # they were made in another order
        for button in self._buttons.values():
            if button not in buttons:
                button.hide()
        self._fit()

    def _fit(self) -> None:
        """Show as many as the line holds; the menu of More has them all."""
        room = self.width() - self._row.spacing() * (len(self.offered) + 1)
        widths = {key: self._buttons[key.act].sizeHint().width() for key in self.offered}
        while len(widths) > 1 and sum(widths.values()) > room:
            del widths[max(widths, key=lambda key: key.goes)]
        for key in self.offered:
            self._buttons[key.act].setVisible(key in widths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        self._fit()

    def _button_of(self, act: Act, place: int) -> "_FootButton":
        """Return the button of *act*, which is kept for the next card, as the one at *place*."""
        button = self._buttons.get(act)
        if button is None:
            button = self._buttons[act] = _FootButton(self._theme, self)
            button.clicked.connect(lambda: self.wanted.emit(act))
        if self._row.indexOf(button) != place + 1:
            self._row.removeWidget(button)
            self._row.insertWidget(place + 1, button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def sizeHint(self) -> QSize:
        """Return a line of small targets."""
        return QSize(400, self._theme.size(44))


class _FootButton(Button):
    """Stands for one act, whatever words it has."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", look="ghost", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._offered: FootKey | None = None

    def offer(self, key: FootKey) -> None:
        """Say what *key* says."""
        if key == self._offered:
            return
        self._offered = key
        sentence = key.sentence or key.words
        self.setText(key.words)
        self.setToolTip(tip(sentence))
        self.setAccessibleName(sentence)
        self.set_key(key.key)
