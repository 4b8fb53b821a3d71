"""Leads the Progress page: counts, looks, and saves what is asked for, beside the answers."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.progress import Report
from kmsflash.model.statistics import EVERYTHING, Calibration, Period, Progress, Scope
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.progress.chart_panel import ChartPanel, Way
from kmsflash.ui.progress.page import ProgressPage
from kmsflash.ui.progress.saving import picture, save_picture, save_table
from kmsflash.ui.progress.table_dialog import TableDialog
from kmsflash.ui.progress.year_panel import YearPanel
from kmsflash.ui.sentences import translated
from kmsflash.ui.tasks import Job

HourOf = Callable[[int], int]
_LONG = 2_000  # cards to count, from which on it is said that they are counted


class ProgressFlow(Flow):
    """Everything on the Progress page."""

    study_wanted = Signal()
    browse_wanted = Signal(str)  # a search
    shown = Signal()  # the figures are there
    judged = Signal()  # and whether predictions come true

    def __init__(self, stage: Stage, hour_of: HourOf) -> None:
        super().__init__(stage)
        self._hour_of = hour_of
        self._scope, self._period = EVERYTHING, Period.YEAR
        self._looking: Job | None = None
        self._judging: Job | None = None
        self._seen: tuple[int, Day] | None = None  # the state of the collection that shows, and its day
        self._folder = ""  # in which the last file was written
        self.page = ProgressPage(self._theme)
        self._window.add_page(self.page)
        self._window.came_forward.connect(self._look_again)
        self.page.scope_chosen.connect(self._choose_scope)
        self.page.period_chosen.connect(self._choose_period)
        self.page.wanted.connect(self._want)
        self.page.all_wanted.connect(self._want_all)
        self.page.study_wanted.connect(self.study_wanted)
        self.page.hardest_wanted.connect(self._open_hardest)

    def show(self) -> None:
        """Come to the front; figures that were there are there again until the new ones are."""
        self._window.rail.show_current("progress")
        self._window.show_page(self.page)
        self.refresh()

    def _look_again(self) -> None:
        """Look where another program, or the night, has changed what shows."""
        if self._window.page is self.page and self._state != self._seen:
            self.refresh()

    @property
    def _state(self) -> tuple[int, Day]:
        options = self._collection.study.options
        return self._collection.store.state(), study_day(self._clock(), options.day_starts_at)

    def refresh(self) -> None:
        """Count what was answered since, and look."""
        for job in (self._looking, self._judging):
            if job is not None:
                job.cancel()
        self._seen = self._state
        self._show_scopes()
        statistics, now, hour_of = self._collection.statistics, self._clock(), self._hour_of
        scope, period = self._scope, self._period

        def look(report: Report) -> Progress:
            statistics.bring_up(hour_of, now, report)
            return statistics.look(hour_of, now, scope, period)

        job = self._looking = Job(self.tr("Counting answers"), look, self._window)
        job.progressed.connect(self._tell_counting)
        job.finished.connect(self._show)
        job.failed.connect(self._fail)
        self._jobs.run(job)
        self._judge(scope, now)

    def _judge(self, scope: Scope, now: datetime) -> None:
        statistics = self._collection.statistics

        def judge(report: Report) -> Calibration:
            return statistics.calibration(now, scope, report)

        job = self._judging = Job(self.tr("Comparing predictions with answers"), judge, self._window)
        job.finished.connect(self._show_honest)
        job.failed.connect(self._fail)
        self._jobs.run(job)

    def _tell_counting(self, done: int, total: int) -> None:
        if total >= _LONG and done < total:
            self.page.show_counting(done, total)

    def _show(self, told: Progress) -> None:
        if (told.scope, told.period) == (self._scope, self._period):
            self.page.show_progress(told)
            self.page.show_honest(None)
            self.shown.emit()

    def _show_honest(self, told: Calibration) -> None:
        self.page.show_honest(told)
        self.judged.emit()

    def _fail(self, error: Exception) -> None:
        """Say what is wrong; a deck or an exam that is gone is looked at no longer."""
        if isinstance(error, UserError) and self._scope != EVERYTHING:
            self._window.message.say(translated(error), "warn")
            self._choose_scope(EVERYTHING)
        else:
            self.failed.emit(error)

    # Whose, and how far back

    def _show_scopes(self) -> None:
        decks = self._collection.library.decks_by_path()
        scopes = [(self.tr("All decks"), EVERYTHING)]
        scopes += [
            (self.tr("Exam: {name}").format(name=exam.wishes.name), Scope(exam=exam.exam))
            for exam in self._collection.exams.all()
        ]
        scopes += [(" › ".join(path), Scope(deck)) for path, deck in decks.items()]
        self.page.show_scopes(scopes, self._scope)
        self.page.show_period(self._period)

    def _choose_scope(self, scope: Scope) -> None:
        self._scope = scope
        self.refresh()

    def _choose_period(self, period: Period) -> None:
        self._period = period
        self.refresh()

    def _open_hardest(self) -> None:
        search = "prop:lapses>=2"
        decks = {deck: path for path, deck in self._collection.library.decks_by_path().items()}
        if self._scope.deck in decks:
            search += f' deck:"{"::".join(decks[self._scope.deck])}"'
        self.browse_wanted.emit(search)

    # Saving

    def _want(self, panel: ChartPanel, way: Way) -> None:
        if way is Way.SHOWN:
            TableDialog(self._theme, panel.title, panel.table, self._window).open()
            return
        dialog = QFileDialog(self._window, panel.title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(way.value)
        dialog.setNameFilter(f"*.{way.value}")
        dialog.selectFile(f"{panel.name}.{way.value}")
        dialog.fileSelected.connect(lambda name: self.save(panel, way, Path(name)))
        self._open(dialog)

    def _want_all(self, way: Way) -> None:
        dialog = QFileDialog(self._window, self.tr("Choose a folder for the files"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.save_all(way, Path(name)))
        self._open(dialog)

    def _open(self, dialog: QFileDialog) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(self._folder or documents)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, panel: YearPanel | ChartPanel, way: Way, path: Path) -> None:
        """Write what a panel shows to *path*."""
        if self._write(panel, way, path):
            self._tell(self.tr("{name} is saved.").format(name=path.name), path.parent)

    def save_all(self, way: Way, folder: Path) -> None:
        """Write what all panels show into *folder*, a file for each."""
        panels = self.page.panels
        if all(self._write(panel, way, folder / f"progress-{panel.name}.{way.value}") for panel in panels):
            count = len(panels)
            self._tell(self.tr("{count} files are saved.").format(count=count), folder)

    def _write(self, panel: YearPanel | ChartPanel, way: Way, path: Path) -> bool:
        self._folder = str(path.parent)
        try:
            if way is Way.PICTURE:
                save_picture(picture(panel, self._theme), path)
            else:
                save_table(panel.table, path)
        except UserError as error:
            self._window.message.say(translated(error), "bad")
            return False
        return True

    def _tell(self, sentence: str, folder: Path) -> None:
        self._window.message.say(
            sentence,
            "good",
            self.tr("Show in folder"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        )
