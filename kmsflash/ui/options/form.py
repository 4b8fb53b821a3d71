"""The options of a preset as a form: how cards come back, what a day brings, and hard cards."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.options import DeckOptions, NewOrder, NewPlace, Scheduler
from kmsflash.scheduling.cost import reviews_in_a_year
from kmsflash.ui.options import words
from kmsflash.ui.options.limit_field import MOST, LimitField
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.choice_field import ChoiceField
from kmsflash.ui.widgets.choice_row import ChoiceRow
from kmsflash.ui.widgets.rows import Group, Row
from kmsflash.ui.widgets.stepper import Stepper
from kmsflash.ui.widgets.switch import Switch

_USUAL_RETENTION = 0.90
_USUAL_REVIEWS = 200
_CHOOSER = 200

_ORDERS: Mapping[StrEnum, Any] = {
    NewOrder.NOTES: QT_TRANSLATE_NOOP("OptionsForm", "As in the notes"),
    NewOrder.SHUFFLED: QT_TRANSLATE_NOOP("OptionsForm", "Shuffled"),
}
_PLACES: Mapping[StrEnum, Any] = {
    NewPlace.AMONG: QT_TRANSLATE_NOOP("OptionsForm", "Among the reviews"),
    NewPlace.AFTER: QT_TRANSLATE_NOOP("OptionsForm", "After the reviews"),
    NewPlace.BEFORE: QT_TRANSLATE_NOOP("OptionsForm", "Before the reviews"),
}


class OptionsForm(QWidget):
    """Shows options and tells what they have become. Nothing acts before the page saves it."""

    changed = Signal()
    fit_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[Row] = []
        self._parameters: tuple[float, ...] = ()
        self._can_fit = False
        self.sm2 = ChoiceRow(
            theme,
            self.tr("SM\u20112"),  # not to be broken; and a usual hyphen is as wide as a digit here
            self.tr(
                "The method published in 1990: each answer sets how fast the days between reviews grow. "
                "Simple enough to follow by hand."
            ),
        )
        self.fsrs = ChoiceRow(
            theme,
            self.tr("FSRS"),
            self.tr(
                "Predicts when you are about to forget, by a model made from many millions of reviews, and "
                "asks then. You say how much you want to know; it usually takes fewer reviews for that."
            ),
        )
        self.retention = Stepper(theme, self.tr("Wish for recall"), 70, 99, suffix=" %")
        self.spreads = Switch(theme)
        self.new = Stepper(theme, self.tr("New cards a day"), 0, MOST)
        self.reviews = LimitField(theme, self.tr("Reviews a day"), self.tr("Limit reviews a day"))
        self.order = self._chooser(self.tr("Order of new cards"), _ORDERS)
        self.place = self._chooser(self.tr("Place of new cards"), _PLACES)
        self.leech = Stepper(theme, self.tr("Lapses that make a leech"), 1, 99)
        self.fit = Button(theme, self.tr("Fit to my reviews"))
        self.unfit = Button(theme, self.tr("Use the usual ones"))
        self._assemble()
        self._connect()
        self.show_options(DeckOptions(), can_fit=False)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The lines, to be stacked where it is narrow."""
        return tuple(self._rows)

    @property
    def options(self) -> DeckOptions:
        """The options as they stand in the form."""
        return DeckOptions(
            Scheduler.FSRS if self.fsrs.isChecked() else Scheduler.SM2,
            self.retention.value / 100,
            self._parameters,
            self.new.value,
            self.reviews.value,
            NewOrder(self.order.currentData()),
            NewPlace(self.place.currentData()),
            self.spreads.isChecked(),
            self.leech.value,
        )

    def show_options(self, options: DeckOptions, *, can_fit: bool) -> None:
        """Show *options* without telling of a change."""
        self._parameters, self._can_fit = options.parameters, can_fit
        chosen = self.fsrs if options.scheduler is Scheduler.FSRS else self.sm2
        chosen.setChecked(True)
        self.retention.show_value(round(options.retention * 100))
        self.spreads.setChecked(options.spreads)
        self.new.show_value(options.new_per_day)
        self.reviews.show_value(options.reviews_per_day, _USUAL_REVIEWS)
        self.order.setCurrentIndex(self.order.findData(options.new_order.value))
        self.place.setCurrentIndex(self.place.findData(options.new_place.value))
        self.leech.show_value(options.leech_at)
        self._tell()

    def use_parameters(self, parameters: tuple[float, ...]) -> None:
        """Take other parameters of FSRS into the form."""
        self._parameters = parameters
        self._tell()
        self.changed.emit()

    def _chooser(self, name: str, entries: Mapping[StrEnum, Any]) -> ChoiceField:
        chooser = ChoiceField(self._theme, name, _CHOOSER)
        for value, word in entries.items():
            chooser.addItem(self.tr(word), value.value)
        return chooser

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(32)
        column.addWidget(self._coming_back())
        column.addWidget(self._a_day())
        column.addWidget(self._hard_cards())

    def _coming_back(self) -> Group:
        both = QWidget()
        buttons = QHBoxLayout(both)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(0)
        buttons.addWidget(self.fit)
        buttons.addWidget(self.unfit)
        self._recall = self._row(self.tr("Wish for recall"), "", self.retention)
        self._source = self._row(self.tr("Parameters"), "", both, ringed=True)
        spread = self._row(
            self.tr("Spread days a little"),
            self.tr("From a week on by up to 5 %, so that cards learned together do not stay together."),
            self.spreads,
        )
        lines: list[QWidget] = [self.sm2, self.fsrs, self._recall, self._source, spread]
        return Group(self._theme, self.tr("How cards come back"), lines)

    def _a_day(self) -> Group:
        lines: list[QWidget] = [
            self._row(
                self.tr("New cards a day"),
                self.tr("At most this many that you have never seen. Each brings several reviews later."),
                self.new,
            ),
            self._row(
                self.tr("Limit reviews a day"),
                self.tr("Without one, everything that is due comes. What it holds back comes later."),
                self.reviews,
                ringed=True,
            ),
            self._row(self.tr("Order of new cards"), "", self.order),
            self._row(self.tr("Place of new cards"), "", self.place),
        ]
        return Group(self._theme, self.tr("What a day brings"), lines)

    def _hard_cards(self) -> Group:
        leech = self._row(
            self.tr("Lapses that make a leech"),
            self.tr(
                "A card forgotten this often, and again after half as many more, is tagged “leech”, and you "
                "are asked to reword it or set it aside."
            ),
            self.leech,
        )
        return Group(self._theme, self.tr("Cards that do not stick"), [leech])

    def _row(self, title: str, sentence: str, control: QWidget, *, ringed: bool = False) -> Row:
        row = Row(self._theme, title, sentence, control, ringed=ringed)
        if isinstance(control, Stepper):
            control.describe(sentence)
        self._rows.append(row)
        return row

    def _connect(self) -> None:
        self.fit.clicked.connect(self.fit_wanted)
        self.unfit.clicked.connect(lambda: self.use_parameters(()))
        tell: Callable[..., None] = self._changed
        self.fsrs.toggled.connect(tell)
        self.retention.changed.connect(tell)
        self.spreads.clicked.connect(tell)
        self.new.changed.connect(tell)
        self.reviews.changed.connect(tell)
        self.order.activated.connect(tell)
        self.place.activated.connect(tell)
        self.leech.changed.connect(tell)

    def _changed(self, *_: object) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Say what follows from what is chosen, and show only what then matters."""
        is_fsrs = self.fsrs.isChecked()
        self._recall.setVisible(is_fsrs)
        self._source.setVisible(is_fsrs)
        if not is_fsrs:
            return
        wish = self.retention.value / 100
        usual = reviews_in_a_year(_USUAL_RETENTION, self._parameters)
        sentence = words.cost(wish, reviews_in_a_year(wish, self._parameters), usual)
        self._recall.say(sentence)
        self.retention.describe(sentence)
        self._source.say(words.parameters(fitted=bool(self._parameters), installed=self._can_fit))
        self.fit.setVisible(self._can_fit)
        self.unfit.setVisible(bool(self._parameters))
