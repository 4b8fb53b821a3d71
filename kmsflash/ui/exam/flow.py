"""Leads the Exam page: which exam shows, and what is done with it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from kmsflash.collection.opening import Collection
from kmsflash.ui.exam.page import ExamPage
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.tasks import Jobs
from kmsflash.ui.theme import Theme


class ExamFlow(QObject):
    """Everything on the Exam page. What changed is told; what changed elsewhere is shown by `read_again`."""

    changed = Signal(object)  # Changes
    failed = Signal(object)
    undo_wanted = Signal()
    import_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        jobs: Jobs,
        collection: Collection,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._theme, self._window, self._jobs = theme, window, jobs
        self._collection, self._clock = collection, clock
        self.page = ExamPage(theme)
        window.add_page(self.page)
        self.page.import_wanted.connect(self.import_wanted)

    def show(self) -> None:
        """Come to the front."""
        self._window.rail.show_current("exam")
        self.read_again()
        self._window.show_page(self.page)

    def read_again(self) -> None:
        """Show what there is now."""
        self.page.show_none(has_cards=not self._collection.library.is_empty())
