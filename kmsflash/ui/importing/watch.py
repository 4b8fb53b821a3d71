"""Notes that have changed since their cards were made: said on opening, and brought up to date when asked."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox

from kmsflash.model.errors import UserError
from kmsflash.model.ids import DeckId
from kmsflash.model.importing import Freshness, StaleSource
from kmsflash.model.progress import Report
from kmsflash.ui.flow import Flow
from kmsflash.ui.tasks import Job

Stamped = tuple[int, tuple[Path, ...]]  # ids written, and the copies of the files as they were
_MOST_NAMED = 3


class NotesWatch(Flow):
    """Looks at the files that cards came from. It reads them only, unless ids are asked for."""

    files_wanted = Signal(object)  # list[Path]: to be planned anew
    looked = Signal()  # what has changed, if anything, has been said
    stamped = Signal()  # ids have been written, or were there already

    def look(self) -> None:
        """See behind the window whether notes have changed, and offer to update their cards."""
        collection = self._collection

        def find(report: Report) -> tuple[StaleSource, ...]:
            report(0, 1)
            return collection.watching.stale()

        job = Job(self.tr("Looking at your notes"), find, self._window)
        job.finished.connect(self._offer)
        job.finished.connect(self.looked)
        self._jobs.run(job)

    def _offer(self, stale: Sequence[StaleSource]) -> None:
        changed = [source for source in stale if source.freshness is Freshness.CHANGED]
        if not changed or self._window.message.text:
            return  # what is being said goes first; the next start says this again
        paths = [source.path for source in changed]
        self._window.message.say(
            self._told(changed),
            "warn",
            self.tr("Look at the changes"),
            lambda: self.files_wanted.emit(paths),
        )

    def _told(self, changed: Sequence[StaleSource]) -> str:
        names = ", ".join(source.name for source in changed[:_MOST_NAMED])
        if len(changed) == 1:
            return self.tr("{name} has changed since its cards were made.").format(name=names)
        told = self.tr("{count} of your notes have changed since their cards were made: {names}")
        end = "…" if len(changed) > _MOST_NAMED else "."
        return told.format(count=len(changed), names=f"{names}{end}")

    def update(self, deck: DeckId | None = None) -> None:
        """Plan anew from the files that a deck and those under it came from; None: that all came from."""
        paths = list(self._collection.watching.paths(deck))
        if paths:
            self.files_wanted.emit(paths)
        else:
            sentence = self.tr(
                "No file of these notes is where it was. Import it again from where it is now: "
                "its cards are found again."
            )
            self._window.message.say(sentence)

    def ask_to_stamp(self, deck: DeckId) -> None:
        """Ask whether to write ids into the notes of a deck, and do it after a yes."""
        box = QMessageBox(
            QMessageBox.Icon.Question,
            "kmsflash",
            self.tr("Write ids into the notes of this deck?"),
            QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel,
            self._window,
        )
        box.setInformativeText(
            self.tr(
                "Each passage gets a comment such as <!-- id --> that no reader shows. With it, its cards "
                "are found again however much it changes. The file as it is now is copied beside it first."
            )
        )
        box.button(QMessageBox.StandardButton.Ok).setText(self.tr("Copy, and write the ids"))
        box.accepted.connect(lambda: self._stamp(deck))
        box.finished.connect(box.deleteLater)
        box.open()

    def _stamp(self, deck: DeckId) -> None:
        collection, clock = self._collection, self._clock

        def stamp(report: Report) -> Stamped:
            sources = collection.watching.sources(deck)
            count, copies = 0, []
            for number, source in enumerate(sources):
                report(number, len(sources))
                copy, written = collection.stamping.stamp(source, clock())
                count += written
                copies += [copy] if written else []
            if not sources:
                raise UserError(
                    "The cards of this deck came from no file, so there is none to write ids into."
                )
            return count, tuple(copies)

        job = Job(self.tr("Writing ids into your notes"), stamp, self._window)
        job.finished.connect(self._tell_stamped)
        job.finished.connect(self.stamped)
        job.failed.connect(self.failed)
        self._jobs.run(job)

    def _tell_stamped(self, stamped: Stamped) -> None:
        count, copies = stamped
        if not count:
            self._window.message.say(self.tr("Every passage has its id already; nothing was written."))
            return
        one = self.tr("1 id written. The notes as they were: {copies}")
        many = self.tr("{count} ids written. The notes as they were: {copies}")
        sentence = one if count == 1 else many
        self._window.message.say(
            sentence.format(count=count, copies=", ".join(copy.name for copy in copies)), "good"
        )
