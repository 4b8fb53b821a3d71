"""Leads out of the damage: makes each way ready, lets the learner choose, and puts it in place."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from kmsflash.collection.salvaging import Salvaging
from kmsflash.model.progress import Report
from kmsflash.model.salvage import Carried, Restored, Way
from kmsflash.ui.damage.page import DamagePage
from kmsflash.ui.damage.way_panel import WayPanel
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.sentences import translated
from kmsflash.ui.tasks import Job, Jobs
from kmsflash.ui.theme import Theme

_STILL = {"larger", "smaller", "usual_size", "full_screen", "quit"}  # what the window still does


class DamageFlow(QObject):
    """Stands in place of all that needs the collection, which nobody may have open."""

    ready = Signal()  # all ways were looked into
    over = Signal()  # a sound file is in place, and the page says so
    done = Signal()  # the learner goes on with it
    other_chosen = Signal(object)  # Path: another collection, or a new one
    quit_wanted = Signal()

    def __init__(self, theme: Theme, window: MainWindow, jobs: Jobs, clock: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._window, self._jobs, self._clock = window, jobs, clock
        self._salvaging: Salvaging | None = None
        self._ways: dict[WayPanel, Way] = {}
        self._looking: Job | None = None
        self.page = DamagePage(theme)
        self.page.restore_wanted.connect(lambda: self._take(self.page.restore))
        self.page.carry_wanted.connect(lambda: self._take(self.page.carry))
        self.page.other_wanted.connect(self._choose)
        self.page.quit_wanted.connect(self._quit)
        self.page.go_on_wanted.connect(self._go_on)
        window.add_page(self.page, alone=True)

    def show(self, path: Path, backups: Path | None = None, *, while_open: bool = False) -> None:
        """Show that the collection at *path* is damaged, and look into the ways out.

        *backups* is the folder for them, where the learner chose one.
        """
        self._salvaging, self._ways = Salvaging(path, backups), {}
        self._let(allowed=False)
        self.page.begin(path, while_open=while_open)
        self._window.show_page(self.page)
        self._look(self.tr("Looking through the backups"), self._salvaging.from_backup, self.page.restore)

    def _look(self, title: str, work: Callable[[datetime, Report], Way | None], panel: WayPanel) -> None:
        job = Job(title, lambda report: work(self._clock(), report), self)
        job.finished.connect(lambda way: self._show(panel, way))
        job.failed.connect(lambda error: self._cannot(panel, error))
        self._looking = job
        self._jobs.run(job)

    def _show(self, panel: WayPanel, way: Way | None) -> None:
        if way is not None:
            self._ways[panel] = way
        if panel is self.page.restore:
            restored = way.gives if way is not None and isinstance(way.gives, Restored) else None
            self.page.show_restore(restored, self._clock())
            self._read()
        elif way is not None and isinstance(way.gives, Carried):
            self.page.show_carry(way.gives)
            self._all_known()

    def _cannot(self, panel: WayPanel, error: Exception) -> None:
        self.page.show_no_way(panel, translated(error))
        if panel is self.page.restore:
            self._read()
        else:
            self._all_known()

    def _read(self) -> None:
        assert self._salvaging is not None  # noqa: S101  it was shown
        self._look(self.tr("Reading the damaged file"), self._salvaging.carried, self.page.carry)

    def _all_known(self) -> None:
        self._looking = None
        self.page.recommend(self._best())
        self.ready.emit()

    def _best(self) -> WayPanel | None:
        """Return the way that gives most: what was read where all of it is right, else the backup."""
        restore, carry = self._ways.get(self.page.restore), self._ways.get(self.page.carry)
        if restore is None or carry is None:
            return self.page.restore if restore else self.page.carry if carry else None
        given, read = restore.gives, carry.gives
        lacks_nothing = isinstance(read, Carried) and not (read.lost or read.stubs or read.altered)
        at_least = read.cards >= given.cards and read.reviews >= given.reviews
        return self.page.carry if lacks_nothing and at_least else self.page.restore

    def _take(self, panel: WayPanel) -> None:
        way, salvaging = self._ways.get(panel), self._salvaging
        if way is None or salvaging is None:
            return
        if self._looking is not None:
            self._looking.cancel()  # the other way is not wanted
        self.page.show_working()
        job = Job(self.tr("Putting the new file in place"), lambda _report: salvaging.take(way), self)
        job.finished.connect(lambda aside: self._show_over(way, aside))
        job.failed.connect(lambda error: self.page.show_trouble(translated(error)))
        self._jobs.run(job)

    def _show_over(self, way: Way, aside: Path) -> None:
        self.page.show_done(way.gives, aside)
        self.over.emit()

    def _choose(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Open another file with cards"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Collections (*.kms)"))
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, name: str) -> None:
        self._leave()
        self.other_chosen.emit(Path(name))

    def _quit(self) -> None:
        self._leave()
        self.quit_wanted.emit()

    def _go_on(self) -> None:
        self._let(allowed=True)
        self.done.emit()

    def _leave(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self._let(allowed=True)
        if self._salvaging is not None:
            job = Job(self.tr("Tidying up"), _tidying(self._salvaging), self)
            self._jobs.run(job)

    def _let(self, *, allowed: bool) -> None:
        """Let the window do what needs a collection, or not."""
        for action in self._window.actions():
            action.setEnabled(allowed or action.objectName() in _STILL)


def _tidying(salvaging: Salvaging) -> Callable[[Report], None]:
    return lambda _report: salvaging.tidy()
