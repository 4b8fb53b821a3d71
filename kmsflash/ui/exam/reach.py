"""Said plainly: the minutes do not reach, what comes of it, and the two ways out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kmsflash.model.readiness import Readiness
from kmsflash.ui.exam import reach_words as words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.flow import FlowLayout
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel

_ICON = 18


class ReachPanel(Panel):
    """Shows only where there is something to say."""

    minutes_wanted = Signal(int)  # a day
    leave_out_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._wanted = 0
        self._icon = QLabel()
        self._says = Label(theme, weight=600, wraps=True)
        self._means = Label(theme, font="small", colour="quiet", wraps=True)
        self.more = Button(theme, "")
        self.fewer = Button(theme, "")
        self.more.clicked.connect(lambda: self.minutes_wanted.emit(self._wanted))
        self.fewer.clicked.connect(self.leave_out_wanted)
        self._ways = QWidget()
        flow = FlowLayout(self._ways, 0)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.more, self.fewer):
            flow.addWidget(button)
        flow.addWidget(QWidget())  # takes what is left of the line
        self._says.setContentsMargins(RING, 0, 0, 0)
        self._means.setContentsMargins(RING, 0, 0, 0)
        text = QVBoxLayout()
        text.setSpacing(4)
        for part in (self._says, self._means, self._ways):
            text.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 12)
        row.setSpacing(12 - RING)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says; empty where it does not show."""
        return "" if self.isHidden() else f"{self._says.text()} {self._means.text()}"

    def show_readiness(self, told: Readiness, minutes: int) -> None:
        """Say whether *minutes* a day reach."""
        reach, said = told.reach, words.said_of(told, minutes)
        self.setVisible(bool(said.says))
        self._says.setText(said.says)
        self._means.setText(said.means)
        self._means.setVisible(bool(said.means))
        self._ways.setVisible(said.names_ways_out)
        self._wanted = reach.minutes_for_all
        self.more.setText(words.more_minutes(reach))
        self.fewer.setText(words.fewer_cards(reach))
        for button in (self.more, self.fewer):
            button.setAccessibleDescription(self._says.text())
            button.updateGeometry()
        self.fewer.setVisible(reach.cards_too_many > 0)

    def _dress(self) -> None:
        self._icon.setPixmap(self._theme.icon("triangle-alert", self._theme.size(_ICON), "warn"))
