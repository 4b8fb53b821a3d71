"""What can be chosen of pages to print, and the way to look at them before."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kmsflash.ui.exchange.export_keys import SCREEN, Act
from kmsflash.ui.printing.wishes import Paper, PrintWishes, Sheet
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.choice_field import ChoiceField
from kmsflash.ui.widgets.rows import Group, Row
from kmsflash.ui.widgets.switch import Switch

_FIELD = 260


class PrintRows(QWidget):
    """A group of lines; what they stand for is `wishes`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.sheet = ChoiceField(theme, self.tr("What stands on a page"), _FIELD)
        self.paper = ChoiceField(theme, self.tr("Paper"), _FIELD)
        self.explanations = Switch(theme)
        self.preview = Button(theme, self.tr("Look at the pages"))
        self.preview.follow_key(SCREEN, Act.PREVIEW)
        for sheet, text in (
            (Sheet.FOLD, self.tr("Cards to fold and cut")),
            (Sheet.LIST, self.tr("A list in two columns")),
            (Sheet.SUMMARY, self.tr("A page for each deck")),
        ):
            self.sheet.addItem(text, sheet.value)
        self.paper.addItem(self.tr("A4"), Paper.A4.value)
        self.paper.addItem(self.tr("Letter"), Paper.LETTER.value)
        metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
        self.paper.setCurrentIndex(0 if metric else 1)
        self._sheet_row, *others = self._made(theme)
        self.rows = (self._sheet_row, *others)
        self.sheet.currentIndexChanged.connect(self._tell)
        self._tell()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Group(theme, self.tr("Pages"), list(self.rows)))

    @property
    def wishes(self) -> PrintWishes:
        """What is chosen now."""
        return PrintWishes(
            Sheet(self.sheet.currentData()), Paper(self.paper.currentData()), self.explanations.isChecked()
        )

    def _tell(self) -> None:
        """Say what the chosen pages are good for."""
        told = {
            Sheet.FOLD: self.tr("Questions left, answers right: folded in the middle, one side is hidden."),
            Sheet.LIST: self.tr("Each question with its answer under it, to read through."),
            Sheet.SUMMARY: self.tr("What is in the deck, and as many of its cards as there is room for."),
        }
        self._sheet_row.say(told[Sheet(self.sheet.currentData())])

    def _made(self, theme: Theme) -> tuple[Row, ...]:
        return (
            Row(theme, self.tr("What stands on a page"), " ", self.sheet),
            Row(theme, self.tr("Paper"), "", self.paper),
            Row(
                theme,
                self.tr("With explanations"),
                self.tr("The passage of your notes stands under each answer."),
                self.explanations,
            ),
            Row(theme, self.tr("Before it is saved"), "", self.preview),
        )
