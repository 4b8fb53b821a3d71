"""Imports that were begun and left: a quiet line for each on Today, to go on with or to drop."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.importing import plan_words
from kmsflash.ui.importing.draft import Draft
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label

_EDGE = 28


class WaitingImports(QWidget):
    """Stands above what Today says, and is not there when nothing waits."""

    def __init__(
        self, theme: Theme, go_on: Callable[[Draft], object], drop: Callable[[Draft], object]
    ) -> None:
        super().__init__()
        self._theme, self._go_on, self._drop = theme, go_on, drop
        self._drafts: Sequence[Draft] = ()
        self.lines: list[WaitingLine] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 6, _EDGE - RING, 7)
        column.setSpacing(0)
        self.setAccessibleName(self.tr("Imports that wait"))
        self.hide()

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Show a line for each of *drafts*, the latest first."""
        self._drafts = tuple(reversed(drafts))
        self._write()
        self.setVisible(bool(drafts))

    def showEvent(self, event: QShowEvent) -> None:
        """Say it as it is now: more may have been chosen since."""
        self._write()
        super().showEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and a line under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("sunken"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))

    def _write(self) -> None:
        if [line.draft for line in self.lines] != list(self._drafts):
            self._make_lines()
        for line in self.lines:
            line.write()

    def _make_lines(self) -> None:
        layout = self.layout()
        assert layout is not None  # noqa: S101  made in __init__
        for line in self.lines:
            layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [WaitingLine(self._theme, draft) for draft in self._drafts]
        for line in self.lines:
            line.go_on.clicked.connect(partial(self._go_on, line.draft))
            line.discard.clicked.connect(partial(self._drop, line.draft))
            layout.addWidget(line)


class WaitingLine(QWidget):
    """One import: what waits, and what can be done about it."""

    def __init__(self, theme: Theme, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        self._words = Label(theme, font="small", weight=500, wraps=True)
        self.go_on = Button(theme, self.tr("Go on"))
        self.discard = Button(theme, self.tr("Discard"), look="ghost")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.go_on)
        row.addWidget(self.discard)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def write(self) -> None:
        """Say what waits now."""
        said = plan_words.waits(self.draft.plan, self.draft.new_cards)
        self._words.setText(said)
        self.setAccessibleName(said)
        for button, words in (
            (self.go_on, self.tr("Go on: {what}")),
            (self.discard, self.tr("Discard: {what}")),
        ):
            button.setAccessibleName(words.format(what=said))
