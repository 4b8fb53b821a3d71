"""The page on which an exam is made or changed. Nothing acts before it is saved."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kmsflash.model.days import Day
from kmsflash.model.exam_choices import DeckChoice, Prospect
from kmsflash.model.exams import LONGEST_DAY, Exam, ExamPart, ExamWishes
from kmsflash.ui.exam import reach_words
from kmsflash.ui.exam.days_off import DatesOff, Weekdays
from kmsflash.ui.exam.foot import FormFoot
from kmsflash.ui.exam.parts_tree import PartsTree
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.choice_field import ChoiceField
from kmsflash.ui.widgets.column import Column
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.date_field import DateField
from kmsflash.ui.widgets.first_focus import FirstFocus
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.rows import Group, Row
from kmsflash.ui.widgets.stepper import Stepper
from kmsflash.ui.widgets.switch import Switch

_COLUMN = 720  # pixels at font setting 100 %
_STACK_UNDER = 600
_FIELD = 300
_GAIN = 260
_AHEAD = 30  # days to an exam, until the learner says when it is
_LONGEST_NAME = 200
_GAINS = (0.0, 0.1, 0.2)


class ExamForm(QWidget):
    """Shows what is wished for, and tells what is to be kept."""

    changed = Signal()  # something is chosen: whether it can be finished may be another matter now
    saved = Signal(object)  # ExamWishes
    remove_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wishes = ExamWishes("", Day(0))
        self._today = Day(0)
        self._alone: tuple[ExamPart, ...] = ()  # cards that were taken in or left out one by one
        self.title = Label(theme, font="question", wraps=True)
        self.remove = Button(theme, self.tr("Remove this exam"), icon="x")
        self.name = QLineEdit()
        self.date = DateField(theme, self.tr("Day of the exam"))
        self.minutes = Stepper(theme, self.tr("Minutes a day"), 0, LONGEST_DAY, step=5)
        self.parts = PartsTree(theme)
        self.bring_back = Button(theme, self.tr("Take them in again"))
        self.weekdays = Weekdays(theme, self.tr("Weekdays off"))
        self.dates = DatesOff(theme)
        self.paced = Switch(theme, self.tr("Spread new cards"))
        self.probes = Switch(theme, self.tr("Two cards a day to measure by"))
        self.gain = ChoiceField(theme, self.tr("Use of the minutes"), _GAIN)
        self.foot = FormFoot(theme, _COLUMN)
        self._rows: list[Row] = []
        self._column = Column(theme, width=_COLUMN, top=40, bottom=40, spacing=32, around=RING)
        self._fill()
        self._connect()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._column, 1)
        whole.addWidget(self.foot)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        FirstFocus(self, self.name)
        self._column.widened.connect(lambda width: self.foot.keep_clear(self.width() - width))
        theme.changed.connect(self._fit)
        self._fit()

    def show_new(self, choices: Sequence[DeckChoice], today: Day, parts: Sequence[ExamPart] = ()) -> None:
        """Show an exam that is yet to be made, of some decks if any are meant."""
        names = {choice.deck: choice.name for choice in choices}
        name = next((names[part.deck] for part in parts if part.deck in names), "")
        self._show(ExamWishes(name, Day(today + _AHEAD), tuple(parts)), choices, today)
        self._name_page(self.tr("New exam"), self.tr("Make the exam"))
        self.remove.hide()

    def show_exam(self, exam: Exam, choices: Sequence[DeckChoice], today: Day) -> None:
        """Show an exam that there is, to be changed."""
        self._show(exam.wishes, choices, today)
        self._name_page(self.tr("Exam: {name}").format(name=exam.wishes.name), self.tr("Save"))
        self.remove.show()

    def tell(self, told: Prospect) -> None:
        """Say whether what is wished for can be finished."""
        if self.date.day <= self._today:
            late = self.tr("The exam has to be after today. Choose a later day.")
            self.foot.warn(late, warns=True)
        elif not self.minutes.value:
            self.foot.warn(self.tr("Without a minute a day no card can be seen."), warns=True)
        else:
            reach = told.reach
            warns = not told.cards or not reach.days or not reach.can_finish or reach.is_tight
            self.foot.warn(reach_words.prospect(told), warns=warns)

    @property
    def wishes(self) -> ExamWishes:
        """What the exam is to be, as it stands on the page."""
        weights = (part for part in self._wishes.parts if part.weight is not None)
        parts = {(part.deck, part.section, part.card): part for part in (*self.parts.parts, *self._alone)}
        for part in weights:
            name = (part.deck, part.section, part.card)
            kept = parts.get(name, part)
            if not kept.left_out:
                parts[name] = replace(kept, weight=part.weight)
        return replace(
            self._wishes,
            name=self.name.text(),
            day=self.date.day,
            parts=tuple(parts.values()),
            minutes=self.minutes.value,
            days_off=self.dates.days,
            weekdays_off=self.weekdays.chosen,
            least_gain=_GAINS[max(0, self.gain.currentIndex())],
            paced=self.paced.isChecked(),
            probes=self.probes.isChecked(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape; the keys that scroll do."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self._column.scroll_on(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on by Tab, and bring what is reached in sight."""
        moved = super().focusNextPrevChild(forward)
        self._column.show_focus()
        return moved

    def _show(self, wishes: ExamWishes, choices: Sequence[DeckChoice], today: Day) -> None:
        self._wishes, self._today = wishes, today
        self._alone = tuple(part for part in wishes.parts if part.card is not None)
        with QSignalBlocker(self):
            self.name.setText(wishes.name)
            self.date.show_day(wishes.day)
            self.minutes.show_value(wishes.minutes)
            self.parts.show_choices(choices, wishes.parts)
            self.weekdays.show_days(wishes.weekdays_off)
            self.dates.show_days(wishes.days_off, today)
            self.paced.setChecked(wishes.paced)
            self.probes.setChecked(wishes.probes)
            self.gain.setCurrentIndex(min(range(3), key=lambda at: abs(_GAINS[at] - wishes.least_gain)))
        self._tell_alone()
        self._column.to_top()
        self.foot.warn("", warns=False)

    def _name_page(self, title: str, action: str) -> None:
        self.title.setText(title)
        self.setAccessibleName(title)
        self.foot.go.setText(action)
        self.foot.go.updateGeometry()

    def _tell_alone(self) -> None:
        gone = sum(part.left_out for part in self._alone)
        self._left_out.setVisible(gone > 0)
        self._left_out.say(self.tr("Cards left out one by one: %n.", "", gone))

    def _take_in_again(self) -> None:
        self._alone = tuple(part for part in self._alone if not part.left_out)
        self.parts.setFocus(Qt.FocusReason.TabFocusReason)
        self._tell_alone()
        self.changed.emit()

    # How it is put together

    def _fill(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(RING, 0, 0, 0)  # the button reaches out by what it keeps free for the focus
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        self._column.lines.addLayout(head)
        column = QVBoxLayout()
        column.setContentsMargins(RING, 0, RING, 0)
        column.setSpacing(32)
        self._column.lines.addLayout(column, 1)
        column.addWidget(self._about())
        column.addWidget(self._belonging())
        column.addWidget(self._off())
        column.addWidget(self._plan())
        column.addStretch(1)

    def _about(self) -> Group:
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name of the exam"))
        self.name.setPlaceholderText(self.tr("such as “Anatomy, first part”"))
        lines: list[QWidget] = [
            self._row(self.tr("Name"), "", self.name),
            self._row(self.tr("Day of the exam"), "", self.date),
            self._row(
                self.tr("Minutes a day"),
                self.tr("For this exam. Cards of no exam come on top of it."),
                self.minutes,
            ),
        ]
        return Group(self._theme, self.tr("When, and how much"), lines)

    def _belonging(self) -> Group:
        tree = QWidget()
        around = QHBoxLayout(tree)
        around.setContentsMargins(12, 8, 12, 8)
        around.addWidget(self.parts)
        self._left_out = self._row(self.tr("Left out"), "", self.bring_back)
        return Group(self._theme, self.tr("What belongs to it"), [tree, self._left_out])

    def _off(self) -> Group:
        lines: list[QWidget] = [
            self._stacked(self.tr("Every week"), self.weekdays),
            self._stacked(self.tr("On these days"), self.dates),
        ]
        return Group(self._theme, self.tr("Days on which you cannot study"), lines)

    def _stacked(self, title: str, control: QWidget) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(20 - RING, 14, 20 - RING, 14)
        column.setSpacing(8)
        words = Label(self._theme, title, weight=500)
        words.setContentsMargins(RING, 0, RING, 0)
        column.addWidget(words)
        column.addWidget(control)
        return whole

    def _plan(self) -> Group:
        for text in (
            self.tr("Use all minutes"),
            self.tr("Leave out what hardly helps"),
            self.tr("Save minutes"),
        ):
            self.gain.addItem(text)
        lines: list[QWidget] = [
            self._row(
                self.tr("Spread new cards"),
                self.tr("Over the days there are. Off: as many as the minutes allow, from the first day on."),
                self.paced,
            ),
            self._row(
                self.tr("Two cards a day to measure by"),
                self.tr("Drawn at random, so that the estimate of how ready you are can be trusted."),
                self.probes,
            ),
            self._row(
                self.tr("Use of the minutes"),
                self.tr(
                    "What is still known well rests until the last days, unless all minutes are to be used."
                    " In them all seen cards may come, those first that a look helps most."
                ),
                self.gain,
            ),
        ]
        return Group(self._theme, self.tr("The plan"), lines)

    def _row(self, title: str, sentence: str, control: QWidget) -> Row:
        row = Row(self._theme, title, sentence, control)
        if isinstance(control, Stepper):
            control.describe(sentence)
        self._rows.append(row)
        return row

    def _connect(self) -> None:
        for signal in (self.date.changed, self.parts.changed, self.weekdays.changed, self.dates.changed):
            signal.connect(self.changed)
        self.minutes.changed.connect(lambda _: self.changed.emit())
        self.paced.clicked.connect(lambda _: self.changed.emit())
        self.remove.clicked.connect(self.remove_wanted)
        self.bring_back.clicked.connect(self._take_in_again)
        self.foot.go.clicked.connect(self._save)
        self.foot.cancel.clicked.connect(self.left)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(self._save)

    def _save(self) -> None:
        reached = self.focusWidget()
        if reached is not None:
            reached.clearFocus()  # what is half typed counts
            reached.setFocus(Qt.FocusReason.OtherFocusReason)
        self.saved.emit(self.wishes)

    def _fit(self) -> None:
        theme = self._theme
        self.name.setFixedWidth(theme.size(_FIELD))
        for row in self._rows:
            row.stack(stacked=self.width() < theme.size(_STACK_UNDER))
