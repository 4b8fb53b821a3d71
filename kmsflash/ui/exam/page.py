"""The Exam page: which exam, how ready one is, at what pace, and beside it what else belongs there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kmsflash.model.days import Day
from kmsflash.model.exams import Exam
from kmsflash.model.readiness import Readiness
from kmsflash.ui.exam.empty import NoExams
from kmsflash.ui.exam.view import ExamView
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.scroll_area import ScrollArea

_SCROLLS: dict[int, float] = {
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
}


class ExamPage(QWidget):
    """Shows the exams that are to come, one at a time; where there is none, the way to one."""

    make_wanted = Signal()
    change_wanted = Signal(object)  # ExamId
    chosen = Signal(object)  # ExamId
    import_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.empty = NoExams(theme)
        self.view = ExamView(theme)
        self._scroll = ScrollArea(self.view)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setAccessibleName(self.tr("Exam"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.empty.make_wanted.connect(self.make_wanted)
        self.empty.change_wanted.connect(self.change_wanted)
        self.empty.import_wanted.connect(self.import_wanted)
        self.view.hero.make_wanted.connect(self.make_wanted)
        self.view.hero.change_wanted.connect(self.change_wanted)
        self.view.hero.chosen.connect(self.chosen)
        theme.changed.connect(lambda: self.view.fit(self.view.width()))

    def set_side(self, side: QWidget) -> None:
        """Have *side* stand beside the figures of the exam that shows: the mock exam."""
        self.view.set_side(side)

    def show_none(self, over: Sequence[Exam], today: Day, *, has_cards: bool) -> None:
        """Show that no exam is to come; those that are *over* can be looked up."""
        self.empty.show_state(over, today, has_cards=has_cards)
        self._stack.setCurrentWidget(self.empty)
        self.setAccessibleDescription("")

    def show_exam(self, exam: Exam, exams: Sequence[Exam], today: Day) -> None:
        """Show one of all exams; how ready one is for it is told by `show_readiness`."""
        self.view.show_exam(exam, exams, today)
        self._stack.setCurrentWidget(self._scroll)
        self.setAccessibleDescription(self.view.hero.sentence)

    def show_readiness(self, told: Readiness | None) -> None:
        """Show how ready one is for the exam that shows; None: that is not known yet."""
        self.view.show_readiness(told)
        self.setAccessibleDescription(self.view.hero.sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll; where there is no exam, let Enter press what leads to one."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if is_enter and self._stack.currentWidget() is self.empty and not event.isAutoRepeat():
            self.empty.go_on()
        elif event.key() in _SCROLLS and self._stack.currentWidget() is self._scroll:
            self._scroll.scroll_by(_SCROLLS[event.key()])
        else:
            super().keyPressEvent(event)
