"""The end of a day's study: how many, how well, how long, what to look at again, when next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from kmsflash.model.days import Day
from kmsflash.model.study import Summary
from kmsflash.ui.study import words
from kmsflash.ui.study.again import AgainList
from kmsflash.ui.study.keys import SCREEN, Act
from kmsflash.ui.study.strip import Legend, Strip
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label

_COLUMN = 720
_EDGE = 24


class SummaryPage(QScrollArea):
    """One sentence, three numbers, the answers in their order, the missed cards, and the way on."""

    again_wanted = Signal()
    beyond_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hero = Label(theme, font="hero", wraps=True)
        self._sentence = Label(theme, font="body", colour="quiet", wraps=True)
        self._numbers = [Number(theme) for _ in range(3)]
        self._strip = Strip(theme)
        self._legend = Legend(theme)
        self._again_title = Label(theme, font="small", colour="quiet", weight=600)
        self._again_count = Label(theme, font="caption", colour="quiet", weight=400)
        self._again = AgainList(theme)
        self._next = Label(theme, font="small", colour="quiet", wraps=True)
        self._next_icon = QLabel()
        self._study_again = Button(theme, "", size="medium")
        self._study_again.follow_key(SCREEN, Act.AGAIN)
        self._beyond = Button(theme, "", size="medium")
        self._beyond.follow_key(SCREEN, Act.BEYOND)
        self._beyond.clicked.connect(self.beyond_wanted)
        self._back = Button(theme, self.tr("Back to Today"), look="filled", size="medium")
        self._back.follow_key(SCREEN, Act.ENTER)
        self._beyond.setObjectName("summary beyond")
        self._back.setObjectName("summary back")
        self._study_again.clicked.connect(self.again_wanted)
        self._back.clicked.connect(self.back_wanted)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        whole = self._assembled()
        self.setWidget(whole)
        whole.setAutoFillBackground(False)  # a scroll area fills what it is given
        theme.changed.connect(self._fit)
        self._fit()

    def show_summary(self, summary: Summary, today: Day) -> None:
        """Show how the day went; *today* is the learner's day."""
        nothing = not summary.grades
        self._hero.setText(words.end(summary))
        sentence = words.following(summary, today) if nothing else words.done(summary)
        self._sentence.setText(f"{sentence} {words.beyond(summary.beyond)}".rstrip())
        for number, told in zip(self._numbers, words.numbers(summary), strict=True):
            number.tell(told)
        self._strip.show_grades(summary.grades)
        self._legend.show_grades(summary.grades)
        self._again.show_cards(summary.missed)
        count = len(summary.missed)
        self._again_title.setText(self.tr("Look at these again"))
        self._again_count.setText(words.cards(count))
        self._study_again.setText(words.study_again(count))
        self._next.setText(words.following(summary, today))
        for widget in (*self._numbers, self._strip, self._legend, self._next, self._next_icon):
            widget.setVisible(not nothing)
        self._beyond.setText(words.go_on(summary.beyond))
        self._beyond.updateGeometry()
        self._beyond.setVisible(summary.beyond > 0)
        for widget in (self._again_title, self._again_count, self._again, self._study_again):
            widget.setVisible(count > 0)
        self.verticalScrollBar().setValue(0)

    @property
    def has_missed(self) -> bool:
        """Whether there are cards to look at again."""
        return not self._again.isHidden()

    @property
    def goes_beyond(self) -> bool:
        """Whether plans of exams have more than the day's minutes hold."""
        return not self._beyond.isHidden()

    def scroll_by(self, lines: int) -> None:
        """Scroll by *lines* of text; ten of them are a page."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(lines * self._theme.size(48)))

    def _assembled(self) -> QWidget:
        """Stack everything up in a column in the middle."""
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._told())
        column.addSpacing(24 - RING)
        # The buttons reach out of the column by what they keep free for the focus.
        ways = _row(self._next_icon, 8, self._next, None, self._beyond, self._study_again, self._back)
        ways.setContentsMargins(RING, 0, 0, 0)
        column.addLayout(ways)
        whole = QWidget()
        sides = QHBoxLayout(whole)
        sides.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        sides.addStretch(1)
        sides.addWidget(self._column, 1000, Qt.AlignmentFlag.AlignVCenter)
        sides.addStretch(1)
        return whole

    def _told(self) -> QVBoxLayout:
        """Stack up what the day was like."""
        told = QVBoxLayout()
        told.setContentsMargins(RING, 0, RING, 0)
        told.setSpacing(0)
        parts: list[QWidget | QLayout | int] = [
            self._hero,
            6,
            self._sentence,
            32,
            _row(*self._numbers),
            24,
            self._strip,
            12,
            self._legend,
            32,
            _row(self._again_title, None, self._again_count),
            10,
            self._again,
        ]
        for part in parts:
            if isinstance(part, int):
                told.addSpacing(part)
            elif isinstance(part, QWidget):
                told.addWidget(part)
            else:
                told.addLayout(part)
        return told

    def _fit(self) -> None:
        self._column.setMaximumWidth(self._theme.size(_COLUMN) + 2 * RING)
        self._next_icon.setPixmap(self._theme.icon("calendar", self._theme.size(16)))


def _row(*things: QWidget | int | None) -> QHBoxLayout:
    """Put widgets side by side; a number is a space, None takes what is left."""
    row = QHBoxLayout()
    row.setSpacing(0)
    for thing in things:
        if thing is None:
            row.addStretch(1)
        elif isinstance(thing, int):
            row.addSpacing(thing)
        else:
            row.addWidget(thing, 0 if None in things else 1)
    return row


class Number(QWidget):
    """A number with its unit, and under it what it counts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._value = Label(theme, font="question", weight=600)
        self._unit = Label(theme, font="body", colour="quiet")
        self._caption = Label(theme, font="small", colour="quiet", wraps=True)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBaseline)
        line.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBaseline)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._caption)

    def tell(self, told: words.Told) -> None:
        """Show a number."""
        self._value.setText(told.value)
        self._unit.setText(told.unit)
        self._caption.setText(told.caption)
        self.setAccessibleName(f"{told.value} {told.unit} {told.caption}")
