"""Undo and redo of everything by name, read back from the log of reviews and the journal of edits.

What was done on this machine today, or since the program started, forms one stack in the order of its stamps.
Nothing is kept but log and journal, so that it is all there after a restart too.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from kmsflash.collection.folding import refold
from kmsflash.collection.reverting import Reverted, revert
from kmsflash.collection.taking_back import Done, Entry, Name, Stack, stack
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day, this_start
from kmsflash.model.errors import UserError
from kmsflash.model.events import Event, EventKind, Hlc
from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.model.ids import CardId
from kmsflash.model.options import StudyOptions
from kmsflash.model.progress import Report, unreported
from kmsflash.model.steps import Step, Turned
from kmsflash.store import cards, events, journal
from kmsflash.store.opening import Connection, Store, Write, greatest
from kmsflash.store.rows import BORN

_FEW = 200  # edits: to put back so many is over before anybody waits
_QUICK = frozenset(  # tables that nothing folds by
    {
        "card",
        "fact",
        "tag",
        "saved_search",
        "source",
        "media",
        "exam",
        "exam_part",
        "day_off",
        "mock_exam",
        "mock_answer",
    }
)
_BARE = frozenset(  # nor by these fields; with a deck its cards go, and count
    {("deck", "name"), ("deck", "rank"), ("deck", "deleted"), ("deck", BORN), ("preset", "name")}
)


@dataclass(slots=True)
class History:
    """The use cases of taking back and doing again."""

    store: Store
    options: StudyOptions
    opened_at: Hlc  # the greatest stamp when the program started
    opened_on: Day
    _day: Day | None = None  # of which the entries below were read
    _state: Hlc = -1  # of the collection when they were
    _rows: tuple[int, int] = (0, 0)  # the last of the log and of the journal that was read
    _entries: list[Entry] = field(default_factory=list)
    _log: dict[Name, Event] = field(default_factory=dict)  # what entries are, by uid
    _stack: Stack = field(default_factory=Stack)
    _fronts: dict[CardId, str] = field(default_factory=dict)
    _reading: Lock = field(default_factory=Lock)  # a job may turn steps while the window names them

    def undo_label(self, now: datetime) -> str:
        """Return the name of the step that undo takes back; empty where there is none."""
        step = self.next_undo(now)
        return "" if step is None else step.label

    def redo_label(self, now: datetime) -> str:
        """Return the name of the step that redo does again; empty where there is none."""
        step = self.next_redo(now)
        return "" if step is None else step.label

    def next_undo(self, now: datetime) -> Step | None:
        """Return what undo takes back; None where there is nothing."""
        with self.store.reading() as connection:
            undoable = self._read(connection, now).undoable
            return self._step(connection, undoable[-1]) if undoable else None

    def next_redo(self, now: datetime) -> Step | None:
        """Return what redo does again; None where there is nothing."""
        with self.store.reading() as connection:
            redoable = self._read(connection, now).redoable
            return self._step(connection, redoable[-1][0]) if redoable else None

    def undo_takes_long(self, now: datetime) -> bool:
        """Return whether what undo takes back may be a long work: many rows, or logs to fold again."""
        with self.store.reading() as connection:
            undoable = self._read(connection, now).undoable
            return bool(undoable) and _takes_long(connection, self.store.device, undoable[-1])

    def redo_takes_long(self, now: datetime) -> bool:
        """Return whether what redo does again may be a long work."""
        with self.store.reading() as connection:
            redoable = self._read(connection, now).redoable
            return bool(redoable) and _takes_long(connection, self.store.device, redoable[-1][1])

    def undo(self, now: datetime) -> Changes:
        """Take back the last step. Raises `UserError` where there is none."""
        return self.turn_back(now).changes

    def redo(self, now: datetime) -> Changes:
        """Do again what was taken back last. Raises `UserError` where there is none."""
        return self.turn_on(now).changes

    def turn_back(self, now: datetime, report: Report = unreported) -> Turned:
        """Take back the last step, and tell what it was. Raises `UserError` where there is none.

        That a deck got other options takes long to take back where it has many cards.
        """
        with self.store.writing(now) as write:
            undoable = self._read(write.connection, now).undoable
            if not undoable:
                raise UserError("There is nothing to take back.")
            done = undoable[-1]
            step = self._step(write.connection, done)
            return _told(step, self._revert(write, done, done, f"Take back: {step.label}", report))

    def turn_on(self, now: datetime, report: Report = unreported) -> Turned:
        """Do again what was taken back last, and tell what it was. Raises `UserError` where there is none."""
        with self.store.writing(now) as write:
            redoable = self._read(write.connection, now).redoable
            if not redoable:
                raise UserError("There is nothing to do again.")
            done, undone_by = redoable[-1]
            step = self._step(write.connection, done)
            return _told(step, self._revert(write, undone_by, done, f"Do again: {step.label}", report))

    def _revert(self, write: Write, reverted: Done, done: Done, label: str, report: Report) -> list[Reverted]:
        """Cancel *reverted*: *done* itself, or what took it back."""
        name = reverted.entry.name
        if isinstance(name, int):
            return [revert(write, name, label, report)]
        answer = self._log[done.entry.name]
        cancels = self._log[name]
        events.append(write, answer.card, EventKind.VOID, answer.day, cancels=cancels.uid)
        refold(write, [answer.card])
        by_answer = Reverted(Changes.SCHEDULES, frozenset([answer.card]))
        return [by_answer, *(revert(write, step, "") for step in reverted.with_it)]

    # Reading

    def _read(self, connection: Connection, now: datetime) -> Stack:
        """Return the stack, up to date with the log and the journal."""
        with self._reading:
            self._bring_up_to_date(connection, now)
            return self._stack

    def _bring_up_to_date(self, connection: Connection, now: datetime) -> None:
        today = study_day(now, self.options.day_starts_at)
        if today != self._day:
            self._day, self._state, self._rows = today, -1, (0, 0)
            self._entries, self._log = [], {}
        state = greatest(connection)
        if state != self._state:
            self._state = state
            self._entries += [*self._told(connection, today), *self._edited(connection, now)]
            self._stack = stack(self._entries)

    def _told(self, connection: Connection, today: Day) -> list[Entry]:
        first = min(today, self.opened_on)
        told, last = events.told_since(connection, first, self._rows[0], self.store.device)
        self._rows = (last, self._rows[1])
        entries = []
        for event in told:
            if event.day != today and event.hlc <= self.opened_at:
                continue
            if event.grade is not None or event.kind is EventKind.VOID:
                self._log[event.uid] = event
                entries.append(Entry(event.hlc, event.uid, event.cancels))
        return entries

    def _edited(self, connection: Connection, now: datetime) -> list[Entry]:
        began = this_start(now, self.options.day_starts_at)
        day = range(_milliseconds(began), _milliseconds(began + timedelta(days=1)))
        first = min(day.start << COUNTER_BITS, self.opened_at)
        steps = journal.steps_since(connection, self.store.device, step=first, row=self._rows[1])
        self._rows = (self._rows[0], max((step.last_row for step in steps), default=self._rows[1]))
        known = {entry.name for entry in self._entries}
        entries = []
        for step in steps:
            if step.made_at in day or step.step > self.opened_at or step.takes_back in known:
                known.add(step.step)
                entries.append(Entry(step.step, step.step, step.takes_back or None, step.label))
        return entries

    # Names

    def _step(self, connection: Connection, done: Done) -> Step:
        if not done.entry.is_answer:
            return Step(done.entry.stamp, done.entry.label)
        card = self._log[done.entry.name].card
        return Step(done.entry.stamp, self._front(connection, card), card)

    def _front(self, connection: Connection, card: CardId) -> str:
        if card not in self._fronts:
            from kmsflash.rendering.card import plain  # on use: Markdown would slow the start

            text = cards.text_of(connection, card)
            self._fronts[card] = plain(text.front) if text is not None else "…"
        return self._fronts[card]


def _takes_long(connection: Connection, device: int, done: Done) -> bool:
    name = done.entry.name
    if not isinstance(name, int):
        return False  # an answer
    count, reach = journal.reach_of(connection, name, device, _FEW)
    if count > _FEW or not all(table in _QUICK or (table, field) in _BARE for table, field in reach):
        return True
    first, last = journal.born_between(connection, name)
    return len(events.told_between(connection, first, last, device)) > _FEW


def _told(step: Step, reverted: list[Reverted]) -> Turned:
    changes = Changes.NOTHING
    touched: frozenset[CardId] = frozenset()
    for each in reverted:
        changes |= each.changes
        touched |= each.cards
    return Turned(step, changes, touched)


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
