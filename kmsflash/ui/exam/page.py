"""The Exam page: which exam, how ready one is, at what pace, and beside it what else belongs there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kmsflash.ui.exam.empty import NoExams
from kmsflash.ui.theme import Theme


class ExamPage(QWidget):
    """Shows the exams that are to come, one at a time; where there is none, the way to one."""

    make_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.empty = NoExams(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setAccessibleName(self.tr("Exam"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.empty.make_wanted.connect(self.make_wanted)
        self.empty.import_wanted.connect(self.import_wanted)

    def show_none(self, *, has_cards: bool) -> None:
        """Show that there is no exam."""
        self.empty.show_state(has_cards=has_cards)
        self._stack.setCurrentWidget(self.empty)
