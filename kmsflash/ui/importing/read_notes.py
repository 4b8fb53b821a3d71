"""The notes of a source as they are shown, with the passages found in them: work for a job."""

from dataclasses import dataclass

from kmsflash.model.importing import Plan, PlannedSource
from kmsflash.model.progress import Report, unreported
from kmsflash.ui.importing.marks import Mark, find_marks
from kmsflash.ui.importing.notes_lines import NotesLine, lines_of
from kmsflash.ui.importing.wanted import wanted


@dataclass(frozen=True, slots=True)
class ReadNotes:
    """Lines, and where in them facts, rejections and open questions stand."""

    lines: list[NotesLine]
    marks: list[Mark]


def read_notes(source: PlannedSource) -> ReadNotes:
    """Return the notes of one source."""
    lines = lines_of(source.reading.text)
    return ReadNotes(lines, find_marks(lines, list(wanted(source))))


def read_all(plan: Plan, report: Report = unreported) -> tuple[ReadNotes, ...]:
    """Return the notes of all sources, in their order. `report` may raise `Cancelled`."""
    read = []
    for number, source in enumerate(plan.sources):
        report(number, len(plan.sources))
        read.append(read_notes(source))
    return tuple(read)
