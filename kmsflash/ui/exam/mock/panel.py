"""The mock exam beside the exam: what is wished, the way into the room, and how earlier ones went."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.collection.mock_exams import MOST_MINUTES, MOST_QUESTIONS
from kmsflash.model.mock_exams import MockOffer, MockResult, MockWishes
from kmsflash.ui.exam.mock import words
from kmsflash.ui.exam.mock.earlier import EarlierList
from kmsflash.ui.exam.mock.tick import Tick
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel
from kmsflash.ui.widgets.stepper import Stepper

_SECTIONS = 4  # that show at once
_EDGE = 20


class MockPanel(QWidget):
    """Questions, minutes, sections, kinds, Start; while one is under way, the way back to it."""

    start_wanted = Signal(object)  # MockWishes
    on_wanted = Signal(object)  # MockExamId
    result_wanted = Signal(object)  # MockExamId
    study_wanted = Signal(object)  # MockExamId

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._offer: MockOffer | None = None
        self._under_way: MockResult | None = None
        self._shows_all = False
        self.questions = Stepper(theme, self.tr("Questions"), 1, MOST_QUESTIONS)
        self.minutes = Stepper(theme, self.tr("Minutes"), 0, MOST_MINUTES, step=5, shown=_minutes)
        self.minutes.describe(self.tr("0 is without a clock."))
        self.sections: list[Tick] = []
        self.choices = Tick(theme, self.tr("Multiple choice"))
        self.opens = Tick(theme, self.tr("Open questions"))
        self.told = Label(theme, font="small", colour="quiet", wraps=True)
        self.more = Button(theme, "", look="ghost")
        self.start = Button(theme, self.tr("Start the mock exam"), look="filled", size="large")
        self.on = Button(theme, self.tr("Go on with it"), look="filled", size="large")
        self.earlier = EarlierList(theme)
        self._assemble()
        self.questions.changed.connect(self._tell)
        for tick in (self.choices, self.opens):
            tick.setChecked(True)
            tick.toggled.connect(self._tell)
        self.more.clicked.connect(self._show_all)
        self.start.clicked.connect(self._start)
        self.on.clicked.connect(self._go_on)
        self.earlier.result_wanted.connect(self.result_wanted)
        self.earlier.study_wanted.connect(self.study_wanted)
        self.setAccessibleName(self.tr("Mock exam"))

    def _assemble(self) -> None:
        theme = self._theme
        self._panel = Panel(theme)
        self._form = QWidget()
        self._ticks = QVBoxLayout()
        self._ticks.setContentsMargins(RING, 0, RING, 0)
        self._ticks.setSpacing(0)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        for stepper, name in ((self.questions, self.tr("Questions")), (self.minutes, self.tr("Minutes"))):
            row = QHBoxLayout()
            row.setContentsMargins(2 * RING, 0, 2 * RING, 0)
            row.addWidget(Label(theme, name, font="small"), 1)
            row.addWidget(stepper)
            form.addLayout(row)
        self._sections_title = Label(theme, self.tr("Sections"), font="small", colour="quiet", weight=600)
        form.addSpacing(8)
        form.addWidget(self._sections_title)
        self._sections_title.setContentsMargins(2 * RING, 0, 2 * RING, 0)
        form.addLayout(self._ticks)
        form.addWidget(self.more)
        form.addSpacing(8)
        kinds = QVBoxLayout()
        kinds.setContentsMargins(RING, 0, RING, 0)
        kinds.setSpacing(0)
        kinds.addWidget(self.choices)
        kinds.addWidget(self.opens)
        form.addLayout(kinds)
        inside = QVBoxLayout(self._panel)
        # What can be pressed reaches out by what it keeps free for the focus, bare words by as much again.
        inside.setContentsMargins(_EDGE - 2 * RING, 18, _EDGE - 2 * RING, _EDGE - RING)
        inside.setSpacing(4)
        title = Label(theme, self.tr("Mock exam"), font="lead")
        inside.addWidget(title)
        self._sentence = Label(
            theme,
            self.tr("Like the real one, and without any effect on your schedule."),
            font="small",
            colour="quiet",
            wraps=True,
        )
        inside.addWidget(self._sentence)
        for label in (title, self._sentence, self.told):
            label.setContentsMargins(2 * RING, 0, 2 * RING, 0)
        inside.addSpacing(12)
        inside.addWidget(self._form)
        inside.addWidget(self.told)
        inside.addSpacing(8 - RING)
        wide = QHBoxLayout()
        wide.setContentsMargins(RING, 0, RING, 0)
        for button in (self.start, self.on):
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
            wide.addWidget(button)
        inside.addLayout(wide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addWidget(self._panel)
        column.addWidget(self.earlier)
        column.addStretch(1)

    def show_offer(
        self, offer: MockOffer, under_way: MockResult | None, earlier: Sequence[MockResult]
    ) -> None:
        """Show what can be asked; what was wished of the same offer before stays wished."""
        is_another = self._offer is None or self._offer.of != offer.of
        if is_another or self._offer is None or self._offer.sections != offer.sections:
            unticked = (
                set() if is_another else {each.text() for each in self.sections if not each.isChecked()}
            )
            self._show_sections(offer, unticked)
        self._offer, self._under_way = offer, under_way
        if is_another:
            self.questions.show_value(offer.questions)
            self.minutes.show_value(offer.minutes)
        self.earlier.show_results(earlier)
        self._tell()

    def _show_sections(self, offer: MockOffer, unticked: set[str]) -> None:
        for tick in self.sections:
            tick.hide()
            tick.deleteLater()
        self.sections = []
        for section in offer.sections:
            tick = Tick(self._theme, section.name or words.others())
            tick.setChecked(tick.text() not in unticked)
            tick.setAccessibleDescription(words.questions(section.questions))
            tick.toggled.connect(self._tell)
            self._ticks.addWidget(tick)
            self.sections.append(tick)
        self._fold()

    def _show_all(self) -> None:
        self._shows_all = True
        self._fold()
        self.sections[_SECTIONS].setFocus()

    def _fold(self) -> None:
        count = len(self.sections)
        folds = not self._shows_all and count > _SECTIONS + 1
        for nth, tick in enumerate(self.sections):
            tick.setVisible(not folds or nth < _SECTIONS)
        self.more.setText(self.tr("{count} more").format(count=count - _SECTIONS))
        self.more.setVisible(folds)
        self._sections_title.setVisible(count > 1)
        if count == 1:
            self.sections[0].hide()

    # What is wished

    @property
    def wishes(self) -> MockWishes | None:
        """What is wished now; None before it is known what there is."""
        if self._offer is None:
            return None
        ticked = zip(self._offer.sections, self.sections, strict=True)
        chosen = frozenset(section.name for section, tick in ticked if tick.isChecked())
        whole = len(chosen) == len(self.sections)
        return MockWishes(
            self._offer.of,
            self.questions.value,
            self.minutes.value or None,
            None if whole else chosen,
            self.choices.isChecked(),
            self.opens.isChecked(),
        )

    def _tell(self) -> None:
        """Say what keeps from starting, or that there are fewer questions than wished."""
        wishes, offer, under_way = self.wishes, self._offer, self._under_way
        if wishes is None or offer is None:
            return
        most = offer.most(sections=wishes.sections, choices=wishes.choices, opens=wishes.opens)
        text = ""
        if under_way is not None:
            text = self.tr("One is under way: {answered} of {asked} answered.").format(
                answered=under_way.answered, asked=under_way.asked
            )
        elif not offer.sections:
            text = self.tr("There are no cards to ask for yet.")
        elif not most:
            text = self.tr("There is nothing to ask: choose other sections or kinds of questions.")
        elif most < wishes.questions:
            text = self.tr("There are no more than {questions} of these: so many are asked.").format(
                questions=words.questions(most)
            )
        self.told.setText(text)
        self.told.setVisible(bool(text))
        self._form.setVisible(under_way is None)
        self.on.setVisible(under_way is not None)
        self.start.setVisible(under_way is None)
        self.start.setEnabled(most > 0)
        self.choices.setEnabled(any(each.choices for each in offer.sections))

    def _start(self) -> None:
        wishes = self.wishes
        if wishes is not None:
            self.start_wanted.emit(wishes)

    def _go_on(self) -> None:
        if self._under_way is not None:
            self.on_wanted.emit(self._under_way.mock)


def _minutes(value: int) -> str:
    return str(value) if value else "–"
