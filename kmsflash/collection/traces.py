"""What FSRS knew of cards at dawn: kept for the cards of exams, and brought up to the day where it is not."""

from collections.abc import Iterable, Sequence

from kmsflash.model.days import Day
from kmsflash.model.events import Event
from kmsflash.model.ids import CardId
from kmsflash.model.schedules import Trace
from kmsflash.scheduling.forgetting import Forgetting
from kmsflash.scheduling.tracing import traced
from kmsflash.store import events, exam_cards
from kmsflash.store.exam_cards import CardRow
from kmsflash.store.opening import Connection, Write

_BATCH = 2_000  # cards


def traces(connection: Connection, rows: Sequence[CardRow], today: Day) -> dict[CardId, Trace]:
    """Return what was left in memory before *today* of those of some cards that were answered by then."""
    stale = _stale(connection, rows, today)
    found = {
        row.card: Trace(row.stability, row.difficulty, row.traced_on)
        for row in rows
        if row.due is not None  # else it was made new again
        and row.stability is not None
        and row.difficulty is not None
        and row.traced_on is not None
    }
    for of in stale:
        found.pop(of, None)
    found.update(_folded(connection, stale, today))
    return found


def keep_traces(write: Write, rows: Sequence[CardRow], today: Day) -> int:
    """Bring what is kept of some cards up to the day, and return of how many it was not."""
    stale = _stale(write.connection, rows, today)
    if stale:
        folded = _folded(write.connection, stale, today)
        exam_cards.keep_traces(write, folded.items(), exam_cards.last_before(write.connection, today))
        exam_cards.forget_traces(write, (of for of in stale if of not in folded))
    return len(stale)


def _stale(connection: Connection, rows: Iterable[CardRow], today: Day) -> list[CardId]:
    """Return the cards of which more is told than is kept, and those of which nothing is."""
    seen = [row for row in rows if row.due is not None]
    through = max((row.through for row in seen if row.through is not None), default=0)
    told = exam_cards.told_since(connection, through, today) if through else set()
    return [row.card for row in seen if row.through is None or row.card in told]


def _folded(connection: Connection, of: Sequence[CardId], today: Day) -> dict[CardId, Trace]:
    usual, found = Forgetting(), {}
    for start in range(0, len(of), _BATCH):
        logs: dict[CardId, list[Event]] = {}
        for event in events.of_cards(connection, of[start : start + _BATCH]):
            logs.setdefault(event.card, []).append(event)
        for card, log in logs.items():
            trace = traced(log, today, usual)
            if trace is not None:
                found[card] = trace
    return found
