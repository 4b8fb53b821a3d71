"""What mock exams tell of memory: which of their answers count for how ready one is."""

from collections import defaultdict
from collections.abc import Sequence

from kmsflash.model.days import Day
from kmsflash.model.events import Event
from kmsflash.model.ids import CardId
from kmsflash.scheduling.guessing import Tried
from kmsflash.scheduling.tracing import answers_by
from kmsflash.store import mock_exams
from kmsflash.store.mock_exams import ToldRow
from kmsflash.store.opening import Connection

_READ_MS = 3_000  # on a question that was left open: whoever took less did not get to it


class MockTries:
    """What the mock exams before a study day tell, whatever exam or deck they were of.

    Answers to open questions count once they are graded.
    """

    def __init__(self, connection: Connection, before: Day) -> None:
        self._before = before
        self._rows: dict[CardId, list[ToldRow]] = defaultdict(list)
        for row in mock_exams.told(connection):
            if row.day < before and _tells(row):
                self._rows[row.card].append(row)

    def of(self, card: CardId, log: Sequence[Event]) -> list[Tried]:
        """Return what they tell of a card with this log, in order of time."""
        found = [
            Tried(
                answers_by(log, self._before, row.began_at),
                row.day,
                _is_right(row),
                0.0 if row.chosen is None else 1 / max(2, row.options),
            )
            for row in self._rows.get(card, ())
        ]
        return sorted(found, key=lambda each: (each.after, each.day))


def _tells(row: ToldRow) -> bool:
    if row.right is None and row.is_written:
        return row.grade is not None
    return row.chosen is not None or row.took_ms >= _READ_MS


def _is_right(row: ToldRow) -> bool:
    return bool(row.grade) if row.right is None else row.chosen == row.right
