"""One way out: what it is called, what it gives, and the button that takes it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel


class WayPanel(Panel):
    """A way that is being looked into, that can be taken, or that leads nowhere."""

    taken = Signal()

    def __init__(self, theme: Theme, title: str, button: str) -> None:
        super().__init__(theme)
        self._title = Label(theme, title, weight=600, wraps=True)
        self._best = Label(theme, self.tr("Recommended"), font="caption", colour="accent", weight=600)
        self._figures = Label(theme, font="small", colour="quiet", wraps=True)
        self.button = Button(theme, button, size="medium")
        self.button.clicked.connect(self.taken)
        told = QVBoxLayout()
        told.setSpacing(4)
        for label in (self._best, self._title, self._figures):
            told.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 16, 16)
        row.setSpacing(20)
        row.addLayout(told, 1)
        row.addWidget(self.button)
        self.is_known = False  # whether it can be taken, or why not
        self.recommend(best=False)

    @property
    def words(self) -> str:
        """What it says, for whoever reads it out."""
        return f"{self._title.text()}. {self._figures.text()}"

    def wait(self, sentence: str) -> None:
        """Say what is being looked for."""
        self._show(self._title.text(), sentence, can=False)
        self.is_known = False

    def offer(self, title: str, figures: str) -> None:
        """Say what the way gives."""
        self._show(title, figures, can=True)

    def close_off(self, reason: str) -> None:
        """Say why this way cannot be taken."""
        self._show(self._title.text(), reason, can=False)
        self.button.hide()

    def recommend(self, *, best: bool) -> None:
        """Be the way that is best taken, or another."""
        self._best.setVisible(best)
        self.button.set_look("filled" if best else "outlined")
        self.button.set_key(self.tr("Enter") if best else "")

    def _show(self, title: str, figures: str, *, can: bool) -> None:
        self._title.setText(title)
        self._figures.setText(figures)
        self.button.setAccessibleName(f"{self.button.text()}: {title}")
        self.button.setAccessibleDescription(figures)
        self.button.setEnabled(can)
        self.is_known = True
        self.button.show()
