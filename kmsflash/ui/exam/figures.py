"""The three figures: if one stopped, if one goes on, and how such predictions came out."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.readiness import Readiness
from kmsflash.ui.exam import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.label import Label


class Figures(QWidget):
    """Three numbers in equal thirds, and how far they are to be trusted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._stopped = _Figure(theme, self.tr("if you stopped today"))
        self._following = _Figure(theme, self.tr("if you follow the plan"))
        self._measured = _Figure(theme, self.tr("measured so far"))
        self._sure = Label(theme, font="small", colour="quiet", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(20)
        for figure in (self._stopped, self._following, self._measured):
            row.addWidget(figure, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._sure)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What they say, in words."""
        figures = (self._stopped, self._following, self._measured)
        return (*(figure.accessibleName() for figure in figures), self._sure.text())

    def show_readiness(self, told: Readiness) -> None:
        """Show where an exam stands."""
        self._stopped.tell(words.margin(told.stopped))
        self._following.tell(words.margin(told.following.estimate))
        self._measured.tell(words.measured_short(told.measured))
        self._sure.setText(f"{words.measured(told.measured)} {words.how_sure(told)}")


class _Figure(QWidget):
    """A number, and under it what it is."""

    def __init__(self, theme: Theme, caption: str) -> None:
        super().__init__()
        self._caption = caption
        self._value = Label(theme, font="question", weight=600)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._value)
        column.addWidget(Label(theme, caption, font="small", colour="quiet", wraps=True))

    def tell(self, value: str) -> None:
        """Show a number."""
        self._value.setText(value)
        self.setAccessibleName(f"{self._caption}: {value}")
