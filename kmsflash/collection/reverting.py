"""A step of the journal undone: its edits put back, what it told the log cancelled, all as a step itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kmsflash.collection.folding import folding, refold, refold_changed
from kmsflash.model.changes import Changes
from kmsflash.model.events import Event, EventKind
from kmsflash.model.ids import CardId, Uid
from kmsflash.model.progress import Report, unreported
from kmsflash.scheduling.fold import cancelled
from kmsflash.store import events, journal
from kmsflash.store.opening import Connection, Write
from kmsflash.store.rows import FieldEdit, record

_BATCH = 500  # cards
_TOLD = (EventKind.SET, EventKind.FORGET, EventKind.VOID)  # by steps; answers stay whatever is undone
_OF_TABLES = {
    "deck": Changes.DECKS,
    "preset": Changes.SETTINGS | Changes.SCHEDULES,
    "option": Changes.SETTINGS | Changes.SCHEDULES,
    "source": Changes.NOTES,
    "fact": Changes.NOTES | Changes.CARDS,
    "card": Changes.CARDS | Changes.SCHEDULES,
    "tag": Changes.CARDS,
    "media": Changes.CARDS,
    "saved_search": Changes.SETTINGS,
    **dict.fromkeys(("exam", "exam_part", "day_off", "mock_exam", "mock_answer"), Changes.EXAMS),
}


@dataclass(frozen=True, slots=True)
class Reverted:
    """What undoing a step did."""

    changes: Changes
    cards: frozenset[CardId]  # that are other than before, themselves or in their schedule


def revert(write: Write, step: int, label: str, report: Report = unreported) -> Reverted:
    """Undo a step where nothing was changed since, as a step with that label; answers all stay.

    A step that undid another is undone in the same way: then the other holds again.
    """
    report(0, 0)
    since, before = write.greatest, folding(write.connection)
    first, last = journal.born_between(write.connection, step)
    done = journal.take_back(write, step)
    by_step = events.told_between(write.connection, first, last, write.device)
    told = _in_force(write.connection, [each for each in by_step if each.kind in _TOLD])
    lines = journal.lines_of(write.connection, step)
    if lines is not None:  # of cards that went with the step, the log may stay: nobody sees it
        known = {each.uid for each in told}
        brought = _in_force(write.connection, events.in_lines(write.connection, *lines))
        told += [each for each in brought if each.uid not in known]
    events.void_all(write, told)
    asked_anew = {each.card for each in told}
    refold(write, sorted(asked_anew), report)
    refold_changed(write, before, done.edits, report)
    record(write, label, done.edits, since, takes_back=step)
    changes = _changes_in(done.tables) | (Changes.SCHEDULES if told else Changes.NOTHING)
    return Reverted(changes, frozenset(asked_anew | {CardId(key) for key in done.cards}))


def _in_force(connection: Connection, told: Sequence[Event]) -> list[Event]:
    """Return those of some events that nothing cancels."""
    of = sorted({event.card for event in told})
    gone: set[Uid] = set()
    for start in range(0, len(of), _BATCH):
        gone |= cancelled(events.of_cards(connection, of[start : start + _BATCH]))
    return [event for event in told if event.uid not in gone]


def changes_of(edits: Iterable[FieldEdit]) -> Changes:
    """Return which parts of the collection *edits* touched."""
    return _changes_in({each.table for each in edits})


def _changes_in(tables: Iterable[str]) -> Changes:
    changes = Changes.NOTHING
    for table in tables:
        changes |= _OF_TABLES[table]
    return changes
