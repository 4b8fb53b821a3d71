"""The one loud thing of the Exam page: how long there is, and how ready one is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from kmsflash.model.days import Day
from kmsflash.model.exams import Exam
from kmsflash.model.ids import ExamId
from kmsflash.model.readiness import Readiness
from kmsflash.ui.exam import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.chooser import Chooser
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label

OUTSIDE = 8  # pixels that the hero reaches out of the column on both sides, for words that can be pressed


class ExamHero(QWidget):
    """Which exam, the sentence, and its date, which leads to all that can be said of it."""

    chosen = Signal(object)  # ExamId
    change_wanted = Signal(object)  # ExamId: one that is over, or the one that shows
    make_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._exams: Sequence[Exam] = ()
        self._exam: Exam | None = None
        self._today = Day(0)
        self._readiness: Readiness | None = None
        self.chooser = Chooser(theme, weight=500)
        self._sentence = Label(theme, font="hero", wraps=True)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self.date = Button(theme, "", icon="calendar")
        self._row = self._assembled()
        self.chooser.clicked.connect(self._choose)
        self.date.clicked.connect(self._change)
        theme.changed.connect(self._write)

    @property
    def sentence(self) -> str:
        """What it says, as plain words."""
        if self._exam is None:
            return ""
        told = self._readiness
        return self._to_go + (words.ready(told.stopped) if told is not None else "")

    def show_exam(self, exam: Exam, exams: Sequence[Exam], today: Day) -> None:
        """Show one of all exams; how ready one is for it is told later."""
        if self._exam is None or self._exam.exam != exam.exam:
            self._readiness = None
        self._exam, self._exams, self._today = exam, exams, today
        name = exam.wishes.name
        self.chooser.setText(name)
        self.chooser.setAccessibleName(self.tr("Exam: {name}").format(name=name))
        self.chooser.updateGeometry()
        date = words.date(exam.wishes.day, today)
        self.date.setText(date)
        self.date.setAccessibleName(self.tr("{date}: change the exam").format(date=date))
        self.date.setToolTip(self.tr("Change the exam"))
        self.date.updateGeometry()
        self._write()

    def show_readiness(self, told: Readiness | None) -> None:
        """Say how ready one is; None: not known yet."""
        self._readiness = told
        self._write()

    def arrange(self, *, large: bool, beside: bool) -> None:
        """Set the sentence large or not, and the date beside it or under it."""
        self._sentence.set_font("hero" if large else "question", 600)
        inset = OUTSIDE + RING
        self._sentence.setContentsMargins(inset, 0, inset, 0)
        self._row.setContentsMargins(0, 0, OUTSIDE if beside else 0, 0)
        across = QBoxLayout.Direction.LeftToRight
        self._row.setDirection(across if beside else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(24 if beside else 12)
        bottom = Qt.AlignmentFlag.AlignBottom
        self._row.setAlignment(self.date, bottom if beside else Qt.AlignmentFlag.AlignLeading)

    @property
    def _to_go(self) -> str:
        assert self._exam is not None  # noqa: S101  asked only while one shows
        return words.to_go(max(0, self._exam.wishes.day - self._today))

    def menu(self) -> QMenu:
        """Return what can be chosen: the other exams, those that are over, and another one."""
        menu = QMenu(self)
        for exam in self._exams:
            coming = exam.wishes.day > self._today
            date = words.date(exam.wishes.day, self._today)
            form = self.tr("{name}, {date}") if coming else self.tr("{name}, {date} (over)")
            action = menu.addAction(form.format(name=exam.wishes.name, date=date).replace("&", "&&"))
            told = self.chosen if coming else self.change_wanted
            action.triggered.connect(lambda _=False, one=exam.exam, told=told: told.emit(one))
        menu.addSeparator()
        menu.addAction(self.tr("Change this exam…")).triggered.connect(self._change)
        menu.addAction(self.tr("New exam…")).triggered.connect(self._make)
        return menu

    def _choose(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.chooser.mapToGlobal(self.chooser.rect().bottomLeft()))

    def _make(self) -> None:
        self.make_wanted.emit()

    def _change(self) -> None:
        if self._exam is not None:
            self.change_wanted.emit(self._exam.exam)

    def _write(self) -> None:
        if self._exam is None:
            return
        quiet = self._theme.colour("quiet").name()
        told = self._readiness
        ready = words.ready(told.stopped) if told is not None else ""
        self._sentence.setText(f'{self._to_go}<span style="color:{quiet}">{ready}</span>')
        self._sentence.setAccessibleName(self.sentence)

    def _assembled(self) -> QBoxLayout:
        text = QVBoxLayout()
        text.setContentsMargins(0, 0, 0, 2)
        text.setSpacing(0)
        text.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignLeading)  # its words stand in line
        text.addWidget(self._sentence)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.addLayout(text, 1)
        row.addWidget(self.date)
        return row


def exam_of(exams: Sequence[Exam], wanted: ExamId | None, today: Day) -> Exam | None:
    """Return the exam that is wanted if it is to come, else the nearest that is; None where none is."""
    coming = [exam for exam in exams if exam.wishes.day > today]
    return next((exam for exam in coming if exam.exam == wanted), coming[0] if coming else None)
