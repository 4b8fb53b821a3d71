"""What can be chosen of a deck file: how much of its schedules, where it goes, what becomes of the rest."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kmsflash.model.exchanging import PackageWishes
from kmsflash.model.importing import Gone
from kmsflash.model.packages import Carries
from kmsflash.ui.exchange import words
from kmsflash.ui.exchange.reading import DeckFile
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.choice_field import ChoiceField
from kmsflash.ui.widgets.choice_row import ChoiceRow
from kmsflash.ui.widgets.deck_field import DeckField
from kmsflash.ui.widgets.rows import Group, Row
from kmsflash.ui.widgets.switch import Switch

_FIELD = 260
_WAYS = (Carries.HISTORY, Carries.SCHEDULES, Carries.NOTHING)  # the most first


class Choices(QWidget):
    """Shows what there is to choose for one file, and nothing else. What it stands for is `wishes`."""

    replan_wanted = Signal()  # what was chosen makes other numbers

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown = PackageWishes()
        self.ways = {way: ChoiceRow(theme, *words.carried(way)) for way in _WAYS}
        self.under = DeckField(theme, self.tr("Put new decks into"))
        self.options = Switch(theme)
        self.brings_back = Switch(theme)
        self.gone = ChoiceField(theme, self.tr("Cards that are gone"), _FIELD)
        for what in (Gone.SUSPEND, Gone.KEEP, Gone.DELETE):
            self.gone.addItem(words.gone(what), what.value)
        self._schedules = Group(theme, self.tr("How well the cards are known"), list(self.ways.values()))
        self._rows = self._made_rows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(28)
        column.addWidget(self._deleted)
        column.addWidget(self._schedules)
        column.addWidget(self._more)
        self.under.activated.connect(lambda _: self._look_at_deck())
        edit = self.under.lineEdit()
        if edit is not None:
            edit.setAccessibleName(self.under.accessibleName())
            edit.setPlaceholderText(words.path(()))
            edit.editingFinished.connect(self._look_at_deck)
        self.brings_back.clicked.connect(self.replan_wanted)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def wishes(self) -> PackageWishes:
        """What is chosen now."""
        way = next((way for way, row in self.ways.items() if row.isChecked()), Carries.NOTHING)
        return PackageWishes(
            self.under.path,
            way,
            self.options.isChecked(),
            Gone(self.gone.currentData()),
            self.brings_back.isChecked(),
        )

    def show_file(self, file: DeckFile) -> None:
        """Show what can be chosen of a file, with what its plan was made for."""
        plan, wishes = file.plan, file.plan.wishes
        self._shown = wishes
        there = _WAYS.index(plan.carries)
        chosen = max(there, _WAYS.index(wishes.schedules))
        for number, (way, row) in enumerate(self.ways.items()):
            row.setVisible(number >= there)
            row.setChecked(way is _WAYS[chosen])
        self._schedules.setVisible(plan.carries is not Carries.NOTHING)
        with QSignalBlocker(self.under):
            self.under.show_decks(file.decks, wishes.under)
        self.options.setChecked(wishes.options)
        self.brings_back.setChecked(wishes.brings_back)
        self.gone.setCurrentIndex(self.gone.findData(wishes.gone.value))
        self._options_row.setVisible(file.has_options)
        self._deck_row.setVisible(bool(wishes.under) or any(deck.deck is None for deck in plan.decks))
        deleted = plan.counts.left_out
        self._deleted_row.title.setText(words.deleted_title(deleted) if deleted else self._brings_back())
        self._deleted.setVisible(bool(deleted) or wishes.brings_back)
        self._gone_row.title.setText(words.gone_title(plan.counts.gone))
        self._gone_row.setVisible(bool(plan.counts.gone))
        self._more.setVisible(any(not row.isHidden() for row in self._rows if row is not self._deleted_row))

    def stack(self, *, stacked: bool) -> None:
        """Stand controls under their words where it is narrow."""
        for row in self._rows:
            row.stack(stacked=stacked)

    def _brings_back(self) -> str:
        return self.tr("Bring back cards that you deleted")

    def _look_at_deck(self) -> None:
        if self.under.path != self._shown.under:
            self.replan_wanted.emit()

    def _made_rows(self) -> tuple[Row, ...]:
        theme = self._theme
        self._gone_row = Row(
            theme,
            words.gone_title(2),
            self.tr("Set aside, they are not asked, and keep their history."),
            self.gone,
        )
        self._deleted_row = Row(theme, self._brings_back(), "", self.brings_back)
        self._deck_row = Row(
            theme,
            self.tr("Put new decks into"),
            self.tr("A deck of yours, or the name of a new one. Decks that you have stay where they are."),
            self.under,
        )
        self._options_row = Row(
            theme,
            self.tr("With deck options"),
            self.tr("Limits a day and the wish for recall, for decks that are new here."),
            self.options,
        )
        rows = (self._gone_row, self._deck_row, self._options_row)
        self._deleted = Group(theme, self.tr("Cards that you deleted"), [self._deleted_row])
        self._more = Group(theme, self.tr("What else you can choose"), list(rows))
        return (self._deleted_row, *rows)

    def _fit(self) -> None:
        self.under.setFixedWidth(self._theme.size(_FIELD))
