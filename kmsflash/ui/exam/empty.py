"""What the Exam page shows where there is no exam: what one is for, and how to make one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kmsflash.model.days import Day
from kmsflash.model.exams import Exam
from kmsflash.ui.actions import SCREEN
from kmsflash.ui.exam import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.label import Label

_WIDTH = 460  # pixels at font setting 100 %


class NoExams(QWidget):
    """One sentence and one way on: to an exam, or to cards where there are none yet."""

    make_wanted = Signal()
    change_wanted = Signal(object)  # ExamId: one that is over
    import_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = Label(theme, self.tr("No exam yet"), font="lead")
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words = Label(theme, colour="quiet", wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.make = Button(
            theme,
            self.tr("Set an exam date"),
            key=self.tr("Enter"),
            icon="plus",
            look="filled",
            size="medium",
        )
        self.turn = Button(theme, self.tr("Turn notes into cards"), look="filled", size="medium")
        self.turn.follow_key(SCREEN, "import")
        self.earlier = Button(theme, self.tr("Earlier exams"), icon="history", look="ghost")
        self.earlier.clicked.connect(self._show_earlier)
        self._over: Sequence[Exam] = ()
        self._today = Day(0)
        self.make.clicked.connect(self.make_wanted)
        self.turn.clicked.connect(self.import_wanted)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addLayout(_centred(self._words))
        column.addSpacing(16)
        column.addLayout(_centred(self.make, self.turn))
        column.addSpacing(8)
        column.addLayout(_centred(self.earlier))
        column.addStretch(3)
        theme.changed.connect(self._fit)
        self._fit()

    def show_state(self, over: Sequence[Exam], today: Day, *, has_cards: bool) -> None:
        """Offer what is possible with the cards there are, and a look at exams that are *over*."""
        self._over, self._today = over, today
        self.earlier.setVisible(bool(over))
        self._title.setText(self.tr("No exam ahead") if over else self.tr("No exam yet"))
        self._words.setText(
            self.tr(
                "Say when your exam is and how many minutes a day you have. Each day then brings the cards "
                "that help most until then, and this page says how ready you are. No card's own dates are "
                "touched: remove the exam, and all is as before."
            )
            if has_cards
            else self.tr("An exam is made of cards, and there are none yet. Begin with your notes.")
        )
        self.make.setVisible(has_cards)
        self.turn.setVisible(not has_cards)

    def go_on(self) -> None:
        """Press the one button that leads on."""
        (self.turn if self.make.isHidden() else self.make).click()

    def menu(self) -> QMenu:
        """Return the exams that are over; each leads to its form, where it gets another date or goes."""
        menu = QMenu(self)
        for exam in reversed(self._over):
            date = words.date(exam.wishes.day, self._today)
            action = menu.addAction(f"{exam.wishes.name}, {date}".replace("&", "&&"))
            action.triggered.connect(lambda _=False, one=exam.exam: self.change_wanted.emit(one))
        return menu

    def _show_earlier(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.earlier.mapToGlobal(self.earlier.rect().bottomLeft()))

    def _fit(self) -> None:
        self._words.setMaximumWidth(self._theme.size(_WIDTH))


def _centred(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget, 100 if isinstance(widget, Label) else 0)
    row.addStretch(1)
    return row
