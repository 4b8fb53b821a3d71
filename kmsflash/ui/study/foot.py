"""The foot of the study page: what can be done now, each with its key."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kmsflash.ui.study.keys import Act
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button


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
        while self._row.count() > 2:
            item = self._row.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, key in enumerate(keys):
            button = self._button(key)
            self._row.insertWidget(number + 1, button, 0, Qt.AlignmentFlag.AlignVCenter)
            button.show()  # at once: a key may ask for it before the layout is next worked out
        self._fit()

    def _fit(self) -> None:
        """Show as many as the line holds; the menu of More has them all."""
        items = [self._row.itemAt(at) for at in range(1, self._row.count() - 1)]
        buttons = [widget for item in items if item is not None and (widget := item.widget()) is not None]
        room = self.width() - self._row.spacing() * (len(buttons) + 1)
        shown = list(zip(buttons, self.offered, strict=True))
        while len(shown) > 1 and sum(button.sizeHint().width() for button, _ in shown) > room:
            shown.remove(max(shown, key=lambda each: each[1].goes))
        kept = {id(button) for button, _ in shown}
        for button in buttons:
            button.setVisible(id(button) in kept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        self._fit()

    def _button(self, key: FootKey) -> Button:
        button = Button(self._theme, key.words, key=key.key, look="ghost", parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(key.sentence or key.words)
        button.setAccessibleName(key.sentence or key.words)
        button.clicked.connect(lambda: self.wanted.emit(key.act))
        return button

    def sizeHint(self) -> QSize:
        """Return a line of small targets."""
        return QSize(400, self._theme.size(44))
