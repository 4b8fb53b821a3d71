"""The foot of the form of an exam: whether it can be finished, and the ways to leave."""

from PySide6.QtWidgets import QLabel

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.foot import Foot

_ICON = 18


class FormFoot(Foot):
    """A foot that says it is well, or warns."""

    def __init__(self, theme: Theme, column: int) -> None:
        self._icon, self._warns = QLabel(), False
        super().__init__(theme, column)
        self.words.set_colour("text")
        self._row.insertWidget(0, self._icon)
        self.show_keys()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self.words.text()

    def warn(self, sentence: str, *, warns: bool) -> None:
        """Say whether the exam can be finished."""
        if sentence != self.sentence:
            self.words.setText(sentence)
            announce(self, sentence)
        self._warns = warns
        self.go.setAccessibleDescription(sentence)
        self._fit()

    def _fit(self) -> None:
        icon = ("triangle-alert", "warn") if self._warns else ("circle-check", "good")
        self._icon.setPixmap(self._theme.icon(icon[0], self._theme.size(_ICON), icon[1]))
        self._icon.setVisible(bool(self.words.text()))
        super()._fit()
