"""Over how many days what waits from missed days is to be cleared: asked, with what that makes of a day."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from kmsflash.collection.backlog import LONGEST
from kmsflash.ui.browse.asking import Question
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.stepper import Stepper


class AskSpan(Question):
    """Asks for a number of days, and says how many cards of *missed* come on each."""

    answered = Signal(int)

    def __init__(self, theme: Theme, missed: int, days: int, parent: QWidget) -> None:
        title = self.tr("Over how many days is what waits from missed days to be cleared?")
        super().__init__(theme, title, self.tr("Clear them"), parent)
        self._missed = missed
        self.field = Stepper(theme, self.tr("Days"), 1, LONGEST)
        self.field.show_value(days)
        self.share = Label(theme, font="small", colour="quiet", wraps=True)
        self.field.changed.connect(self._tell)
        self.fill(self.field, self.share)
        self.accepted.connect(lambda: self.answered.emit(self.field.value))
        self._tell()

    def _tell(self, _: object = None) -> None:
        a_day = -(-self._missed // max(1, self.field.value))
        said = self.tr("At most {count} of them a day, beside what is due then.")
        self.share.setText(said.format(count=QLocale().toString(a_day)))
        self.field.describe(self.share.text())
