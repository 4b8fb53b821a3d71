"""Decks from the wish to export them to the file: choose, count, name, write, show where it is."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from kmsflash.model.exchanging import PackingSummary
from kmsflash.model.ids import DeckId
from kmsflash.model.progress import Report
from kmsflash.ui.exchange import words
from kmsflash.ui.exchange.export_page import ExportPage
from kmsflash.ui.exchange.preview_page import PreviewPage
from kmsflash.ui.exchange.writing import Written, file_name, print_decks, shown_pages, summed_up, write_decks
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.tasks import Job

if TYPE_CHECKING:  # what draws pages is loaded on use
    from kmsflash.ui.printing.pdf import Shown


class ExportFlow(Flow):
    """Leads one export at a time. Nothing is written before the learner has named a file."""

    counted = Signal()  # what would travel is shown
    drawn = Signal()  # the first pages are shown
    written = Signal(object)  # Path: the file is there
    left = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._decks: list[DeckId] | None = None
        self._name = ""
        self._before: QWidget | None = None
        self._counting: Job | None = None
        self._folder = ""  # in which the last file was written

    @cached_property
    def page(self) -> ExportPage:
        """The page on which the learner chooses."""
        page = ExportPage(self._theme)
        page.changed.connect(self._count)
        page.accepted.connect(self._ask_where_to)
        page.preview_wanted.connect(self._draw)
        page.cancelled.connect(self._leave)
        self._window.add_page(page, alone=True)
        return page

    @cached_property
    def preview(self) -> PreviewPage:
        """The page that shows pages before they are printed."""
        page = PreviewPage(self._theme)
        page.accepted.connect(self._ask_where_to)
        page.cancelled.connect(lambda: self._window.show_page(self.page))
        self._window.add_page(page, alone=True)
        return page

    def begin(self, deck: DeckId | None) -> None:
        """Show what can be exported of a deck with those under it; None: of all decks."""
        paths = self._collection.library.decks_by_path()
        path = next((path for path, each in paths.items() if each == deck), ())
        self._decks = None if deck is None else [deck]
        self._name = path[-1] if path else self.tr("All decks")
        if self._window.page is not self.page:
            self._before = self._window.page
        self.page.show_deck(" › ".join(path))
        self._window.show_page(self.page)

    def _count(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
        collection, decks, wishes = self._collection, self._decks, self.page.wishes

        def count(report: Report) -> PackingSummary:
            return summed_up(collection, decks, wishes, report)

        self.page.show_counting()
        job = self._counting = Job(self.tr("Counting"), count, self._window)
        job.finished.connect(self._show_summary)
        job.failed.connect(self.failed)
        self._jobs.run(job)

    def _show_summary(self, summary: PackingSummary) -> None:
        self.page.show_summary(summary)
        self.counted.emit()

    def _draw(self) -> None:
        collection, decks = self._collection, self._decks
        wishes, printed = self.page.wishes, self.page.print_wishes
        scale = self.preview.scale

        def draw(report: Report) -> "list[Shown]":
            return shown_pages(collection, decks, wishes, printed, scale, report)

        job = Job(self.tr("Drawing pages"), draw, self._window)
        job.finished.connect(self._show_pages)
        job.failed.connect(self.failed)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _show_pages(self, pages: "list[Shown]") -> None:
        self.preview.show_pages(pages)
        self._window.show_page(self.preview)
        self.drawn.emit()

    def _ask_where_to(self) -> None:
        kind = self.page.kind
        dialog = QFileDialog(self._window, self.tr("Save the deck"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {f"{words.kind(kind.name)} (*{ending})": ending for ending in kind.endings}
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(kind.ending.removeprefix("."))
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(filters[name].removeprefix(".")))
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(self._folder or documents)
        dialog.selectFile(file_name(self._name, kind.ending))
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: Path) -> None:
        """Write what is chosen to *path*."""
        collection, decks = self._collection, self._decks
        kind, wishes = self.page.kind, self.page.wishes
        form, printed = kind.form, self.page.print_wishes
        self._folder = str(path.parent)

        def write(report: Report) -> Written:
            if form is None:
                return print_decks(collection, decks, wishes, printed, path, report)
            return write_decks(collection, decks, wishes, path, form, report)

        job = Job(self.tr("Writing {name}").format(name=path.name), write, self._window)
        job.finished.connect(self._tell)
        job.failed.connect(self.failed)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _tell(self, written: Written) -> None:
        self._leave()
        path = written.path
        sentence = words.written(path.name, len(written.troubles))
        show = self.tr("Show in folder")
        self._window.message.say(
            sentence, "warn" if written.troubles else "good", show, _shown_in_folder(path)
        )
        self.written.emit(path)

    def _leave(self) -> None:
        if self._before is not None:
            self._window.show_page(self._before)
        else:
            self.left.emit()


def _shown_in_folder(path: Path) -> Callable[[], object]:
    """Return what opens the folder of a file in the desktop's own program."""
    return lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
