"""A collection with a simple model of it beside: what must be there now, and what undo must give back."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from benchmarks.reliability.shown import Card, State, differences, shown, stored
from benchmarks.reliability.soundness import broken
from kmsflash.collection.folding import Folding, folding
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.study import Session
from kmsflash.model.days import Day, study_day
from kmsflash.model.events import Event
from kmsflash.model.ids import CardId
from kmsflash.model.options import StudyOptions
from kmsflash.model.schedules import Schedule
from kmsflash.model.steps import Step
from kmsflash.scheduling.fold import fold
from kmsflash.store.events import read_line

START = datetime(2026, 11, 24, 9, tzinfo=UTC)


@dataclass(slots=True)
class World:
    """One collection in a folder of its own, and what must be in it.

    An operation acts through the use cases, and says to the model what must have changed: `card`, `tag`.
    Where it says `unforeseen` the model takes over what is there, and only laws are checked. `settle` reads
    the log and works out the schedules; `check` compares.
    """

    folder: Path
    dice: Random
    now: datetime = START
    options: StudyOptions = field(default_factory=StudyOptions)
    machine: str = "desk"
    collection: Collection = field(init=False)
    raw: sqlite3.Connection = field(init=False)
    state: State = field(init=False)
    session: Session | None = None
    pages: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    numbers: int = 0  # of words, pages and names so far
    taken: list[tuple[State, Day]] = field(
        default_factory=list
    )  # before each step that undo takes back; when
    turned: list[tuple[State, State, Day]] = field(default_factory=list)  # before and after each to be redone
    is_blind: bool = False  # which steps are in reach is not known: the clock was moved about
    checks: int = 0
    _latest: int = 0  # study day, that the clock ever showed
    _carried: bool = False  # steps of before the start are in reach
    _last: int = 0  # line of the log
    _uids: dict[int, UUID] = field(default_factory=dict)
    _logs: dict[int, list[Event]] = field(default_factory=dict)
    _folded: dict[int, tuple[object, Schedule]] = field(default_factory=dict)
    _how: Folding | None = None
    _foreseen: bool = True

    def __post_init__(self) -> None:
        """Open the collection, and learn what is in it."""
        self.open()
        self.state = shown(self.raw)
        self._read_log()

    # Opening

    def open(self) -> None:
        """Start the program."""
        state = self.folder / f"state of {self.machine}"
        self.collection = open_collection(self.folder / "c.kms", state, self.options, self.now)
        self.raw = sqlite3.connect(self.folder / "c.kms", isolation_level=None)
        self.session = None
        self._how = None
        self._look_at_reach(reopened=True)

    def close(self) -> None:
        """End the program."""
        self.raw.close()
        self.collection.close()

    @property
    def today(self) -> Day:
        """The study day."""
        return study_day(self.now, self.options.day_starts_at)

    def later(self, **how_much: float) -> datetime:
        """Let time go by."""
        self.now += timedelta(**how_much)
        return self.now

    # Choosing

    def some_cards(self, most: int = 12) -> list[CardId]:
        """Return some living cards."""
        there = sorted(self.state["cards"])
        count = min(len(there), self.dice.randint(1, most))
        return [CardId(key) for key in sorted(self.dice.sample(there, count))]

    def one(self, table: str) -> Any:
        """Return the key of some row of a table; None where there is none."""
        there = sorted(self.state[table], key=repr)
        return self.dice.choice(there) if there else None

    def name(self, of: str) -> str:
        """Return a name that nothing has yet."""
        self.numbers += 1
        return f"{of} {self.numbers}"

    # What must be

    def began(self) -> State:
        """Return what is there before an operation, and let the model be changed without changing that."""
        before = self.state
        self.state = {name: dict(rows) for name, rows in before.items()}
        return before

    def card(self, key: int, **fields: Any) -> None:
        """Say that fields of a card must be so from now on."""
        was: Card = self.state["cards"][key]
        self.state["cards"][key] = was._replace(**fields)

    def unforeseen(self) -> None:
        """Say that rows came, went or changed that the model does not foresee."""
        self._foreseen = False

    def done(self, before: State, changes: object) -> None:
        """Take the step that an operation made onto the stack; a step that changed nothing is none."""
        told = self._settle()
        if changes:
            self.taken.append((before, self.today))
            self.turned = []
            return
        wrong = list(differences(before, self.state))
        assert not told, "what changed nothing told something to the log"
        assert not wrong, f"what changed nothing has changed: {wrong[:3]}"

    # Undo

    def undo(self) -> None:
        """Take a step back, and compare with what was there before it."""
        history, now = self.collection.history, self.later(seconds=1)
        if not self._offers(history.next_undo(now), self.taken):
            return
        after = self.began()
        history.undo(now)
        if self.is_blind:
            self._take_over()
            return
        before, _ = self.taken.pop()
        self.turned.append((before, after, self.today))
        self._back_to(before)

    def redo(self) -> None:
        """Do a step again, and compare with what was there after it."""
        history, now = self.collection.history, self.later(seconds=1)
        if not self._offers(history.next_redo(now), self.turned):
            return
        self.began()
        history.redo(now)
        if self.is_blind:
            self._take_over()
            return
        before, after, _ = self.turned.pop()
        self.taken.append((before, self.today))
        self._back_to(after)

    def _offers(self, step: Step | None, stack: Sequence[object]) -> bool:
        assert self.is_blind or (step is None) == (not stack), f"offered is {step}; steps known: {len(stack)}"
        return step is not None

    def _take_over(self) -> None:
        self.unforeseen()
        self._settle()

    def _back_to(self, wanted: State) -> None:
        self.state = {name: dict(rows) for name, rows in wanted.items()}
        self._how = None
        self._settle()
        wrong = list(differences(wanted, self.state))
        assert not wrong, f"the log says otherwise after a step back or on: {wrong[:3]}"

    def time_has_gone(self) -> None:
        """Look which steps undo can reach, after the clock was moved by a day or more."""
        self._look_at_reach(reopened=False)

    def _look_at_reach(self, *, reopened: bool) -> None:
        """Today's steps are in reach, and those since the program was started."""
        days = {day for *_, day in (*self.taken, *self.turned)}
        if reopened and self.today > self._latest:
            self.is_blind = False
            self.forget_steps()
        else:  # some may be in reach, and some no longer
            parted = days - {self.today} if reopened else self._carried and self.today != self._latest
            self.is_blind |= self.today < self._latest or bool(parted)
        if reopened:
            self._carried = bool(days)
        if self.is_blind:
            self.forget_steps()
        self._latest = max(self._latest, int(self.today))

    def forget_steps(self) -> None:
        """Say that no step can be taken back any more, or none that is known."""
        self.taken, self.turned = [], []

    # Looking

    @contextmanager
    def raw_file(self) -> Iterator[sqlite3.Connection]:
        """Give the file as anybody can open it, in one transaction."""
        raw = sqlite3.connect(self.folder / "c.kms")
        with closing(raw), raw:
            yield raw

    def settle_nothing(self) -> bool:
        """Return whether something was told to the log where nothing was to be."""
        return self._settle()

    def _settle(self) -> bool:
        """Bring the model up to date with the log; return whether anything was told."""
        told = self._read_log()
        if not self._foreseen:
            self._foreseen, self._how = True, None
            self.state = shown(self.raw)
            self._compare_all()
        else:
            for card in told:
                self._fold(card)
        return bool(told)

    def _read_log(self) -> set[int]:
        told = set()
        for row in self.raw.execute("SELECT * FROM event WHERE id > ? ORDER BY id", (self._last,)):
            self._last = row[0]
            event = read_line(row)
            assert event is not None
            self._logs.setdefault(event.card, []).append(event)
            told.add(int(event.card))
        return told

    def _fold(self, card: int) -> None:
        row = self.state["cards"].get(card)
        if row is None:
            return
        if card not in self._uids:
            (uid,) = self.raw.execute("SELECT uid FROM card WHERE id = ?", (card,)).fetchone()
            self._uids[card] = UUID(bytes=uid)
        if self._how is None:
            with self.collection.store.reading() as connection:
                self._how = folding(connection)
        options, log = self._how.options(row.deck), self._logs[card]
        known, schedule = self._folded.get(card, (None, None))
        if schedule is None or known != (len(log), options.folding):  # it depends on nothing else
            schedule = fold(self._uids[card], log, options)
            self._folded[card] = (len(log), options.folding), schedule
        self.state["schedules"].pop(card, None)
        if not schedule.is_new:
            self.state["schedules"][card] = schedule

    def _compare_all(self) -> None:
        """Compare every stored schedule with the fold of the model's own log."""
        kept = stored(self.raw)
        for card in self._logs:
            self._fold(card)
        assert self.state["schedules"] == kept, "a stored schedule is not the fold of its events"

    def check(self) -> None:
        """Compare all that the learner has with the model."""
        self.checks += 1
        wrong = list(differences(self.state, shown(self.raw)))
        assert not wrong, "; ".join(wrong[:5])

    def check_laws(self) -> None:
        """Compare, also the log with every line it ever had, and look at all laws."""
        self.check()
        kept = [event for (row) in self.raw.execute("SELECT * FROM event") if (event := read_line(row))]
        told = {event.uid: event for log in self._logs.values() for event in log}
        assert {event.uid: event for event in kept} == told, "the log has lost or changed a line"
        self.look_at_laws()

    def look_at_laws(self) -> None:
        """Look at all that holds of every collection."""
        sentences = list(broken(self.collection, self.now))
        assert not sentences, "; ".join(sentences[:5])


def page_text(title: str, words: Sequence[tuple[str, str]]) -> str:
    """Return notes that state what each word means."""
    return f"# {title}\n\n" + "".join(f"- **{word}** — {meaning}\n" for word, meaning in words)
