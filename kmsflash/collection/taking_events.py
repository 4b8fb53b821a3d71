"""The history of a package, told to the log, and where its cards stand after it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from kmsflash.collection import sound
from kmsflash.collection.folding import Folding, folding, refold
from kmsflash.collection.new_schedules import NewSchedules
from kmsflash.collection.packed_events import A_DAY, PackedEvents
from kmsflash.collection.sound import Troubles
from kmsflash.collection.taking_in import TakingIn
from kmsflash.collection.taking_spools import OpenLogs, OpenPart, open_logs
from kmsflash.exchange.spools import PartReader
from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind, Hlc, SetTo
from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.model.ids import CardId, set_uid_bytes, uid_from
from kmsflash.model.packages import Carries, Package, PackedEvent
from kmsflash.model.progress import Report
from kmsflash.model.spools import PackedLog, PlainAnswer, Spool
from kmsflash.scheduling.fold import fold
from kmsflash.store import cards, events, packages, ready_lines, schedules, seals, tables, tally
from kmsflash.store.late_indexes import indexed_after
from kmsflash.store.lines_aside import ANSWERS, SETS, Teller
from kmsflash.store.opening import Write
from kmsflash.store.ready_lines import ToldLines
from kmsflash.store.spool_logs import OtherLog, SpoolLogs, Standing

_AT_ONCE = 5_000  # lines
_CARDS = 500
_REVIEW = EventKind.REVIEW.value
_SET = EventKind.SET.value


@dataclass(frozen=True, slots=True)
class _End:
    """Where the log of a card ends that another program told."""

    hlc: Hlc
    happened_at: int
    day: Day


@dataclass(slots=True)
class Telling:
    """The history of one package on its way into the log."""

    write: Write
    taking: TakingIn
    troubles: Troubles
    now: datetime
    starts_at: int  # hour at which the study day begins
    program: str  # that told events which say of no device
    spool: Spool | None = None  # in which the package is laid out
    first: int = 0  # number of the last line before
    new: int = 0  # lines that were new
    _packed: PackedEvents = field(init=False)
    _ends: dict[bytes, _End] = field(default_factory=dict)
    _moments: tuple[CardId, dict[int, bytes]] | None = None  # of the card that is told of
    _ours: set[bytes] = field(default_factory=set)  # cards whose log says all, for this program told it
    _rows: list[tuple[Any, ...]] = field(default_factory=list)  # lines that wait to be written
    _standing: NewSchedules = field(init=False)
    _knows: bool = False  # something was told of cards that were there before
    _logs: Sequence[OpenLogs] = ()  # of the parts of the spool
    _teller: Teller | None = None  # for others, who make lines and seal them
    _seals: ready_lines.Waiting | None = None
    _lines: ready_lines.Waiting | None = None
    _told: list[ToldLines] = field(default_factory=list)  # by one statement each

    def __post_init__(self) -> None:
        """Look at the clock."""
        self._packed = PackedEvents(self.write, self.troubles, self.now, self.starts_at, self.program)

    def begin(self, parts: Sequence[OpenPart], wanted: Carries) -> None:
        """Have others seal what the log is to be told of a spool, while its facts are taken in."""
        if self.spool is not None and wanted is Carries.HISTORY:
            by, connection, clock = self._packed.device(None), self.write.connection, self._packed.clock
            uid = packages.uid_of_device(connection, by)
            cards = [self.taking.last + part.cards for part in parts]
            self._teller = Teller(uid, by, cards, clock.until, clock.shift, clock.latest)
            self._seals = self.spool.aside(self._teller.seal)
            seals.seal_born(connection, "event")  # answers leave it to others

    def run(self, package: Package, wanted: Carries, report: Report) -> None:
        """Tell what is wished for. `report` counts lines, and may raise `Cancelled`."""
        connection = self.write.connection
        self.first = packages.last_line(connection)
        self._standing = NewSchedules(self.write, folding(connection), self.taking.new)
        with (
            tally.schedules_counted_at_once(connection, self.taking.last),
            self._indexed_after(package, wanted),
            ExitStack() as stack,
        ):
            if wanted is Carries.HISTORY:
                if self.spool is not None:
                    if self._teller is not None:
                        self._lines = self.spool.aside(self._teller.lay_out)  # what is wanted last
                    logs = self.spool.logs(lambda _done, _of: report(0, package.info.events))
                    self._logs = stack.enter_context(open_logs(connection, logs))
                    self._tell_spool(package.info.events, report)
                else:
                    self._tell(logs_of(package), package.info.events, report)
                self.new = packages.count_since(connection, self.first)
            elif wanted is Carries.SCHEDULES and package.info.carries is Carries.HISTORY:
                self._gather(package, report)
            if wanted is not Carries.NOTHING:
                self._set_spool(wanted)
                self._set_all()
            self._standing.settle()
        if self._packed.latest > self.write.greatest and packages.last_line(connection) > self.first:
            self.write.greatest = self._packed.latest  # what is answered from now on comes after it
        touched = packages.cards_told_of(connection, self.first) if self._knows else []
        known = [card for card in touched if card <= self.taking.last]
        self._take_lines(lambda _done, _of: report(package.info.events, package.info.events))
        refold(self.write, [*known, *self._standing.unsure], report)

    @property
    def lines(self) -> tuple[int, int]:
        """The numbers of the first and the last line that were told; the first above where there is none."""
        return self.first + 1, packages.last_line(self.write.connection)

    # History

    @contextmanager
    def _indexed_after(self, package: Package, wanted: Carries) -> Iterator[None]:
        """Have indexes built when all is told; what is known of cards is looked up by them."""
        connection, info = self.write.connection, package.info
        is_new = not self.taking.difference.met_cards
        coming = info.events if is_new and wanted is Carries.HISTORY else 0
        standing = info.cards if is_new and wanted is not Carries.NOTHING else 0
        with (
            indexed_after(connection, tables.event, coming),
            indexed_after(connection, tables.local_schedule, standing),
        ):
            yield

    def _tell(self, logs: Iterable[PackedLog], total: int, report: Report) -> None:
        done = packages.last_line(self.write.connection) - self.first
        for log in logs:
            key = self.taking.cards.get(log.card.bytes)
            if key is None:
                continue
            if key in self.taking.new:
                self._tell_new(CardId(key), log)
            else:
                self._tell_known(CardId(key), log.as_events())
            if len(self._rows) >= _AT_ONCE:
                done += len(self._rows)
                report(min(done, total), total)
                self._written()
        self._written()

    def _tell_new(self, key: CardId, log: PackedLog) -> None:
        """Tell of a card of which the log says nothing yet, and where it stands after that."""
        card, uid = log.card, log.card.bytes
        self._standing.meet(key)
        answers = log.answers
        if answers and uid in self.taking.states and answers[-1].happened_at <= self._packed.last_moment:
            self._standing.waits(key, self._tell_answers(uid, key, answers))
            return
        told = []
        for packed in log.as_events():
            each = self._packed.event(packed, key)
            if each is not None:
                told.append(each)
                self._rows.append(events.line(each, self._packed.device(packed.device)))
                self._note(packed, each)
        if uid in self.taking.states and uid not in self._ours:
            self._standing.waits(key, told)
        elif told:
            self._standing.told(card, key, told)

    def _tell_answers(self, uid: bytes, key: CardId, answers: Sequence[PlainAnswer]) -> int:
        """Tell a history of another program, and return how many of its answers count: one a day."""
        by, rows, shift = self._packed.device(None), self._rows, self._packed.shift
        days: set[int] = set()
        hlc = happened = day = 0
        for name, happened, kind, grade, took in answers:
            hlc, day = happened // 1000 << COUNTER_BITS, (happened // 1_000_000 + shift) // A_DAY
            if kind == _REVIEW:
                days.add(day)
            rows.append((name, key, hlc, by, happened, day, kind, int(grade), took, None))
        self._packed.latest = max(self._packed.latest, hlc)
        self._ends[uid] = _End(hlc, happened, Day(day))
        return len(days)

    def _tell_known(self, key: CardId, log: Iterable[PackedEvent]) -> None:
        for packed in log:
            if self._is_told(packed, key):
                continue
            told = self._packed.event(packed, key)
            if told is not None:
                self._knows = True
                self._rows.append(events.line(told, self._packed.device(packed.device)))
                self._note(packed, told)

    def _written(self) -> None:
        rows = self._rows
        if packages.tell(self.write, rows) < len(rows):
            self._standing.doubt(CardId(row[1]) for row in rows)
        rows.clear()

    def _is_told(self, packed: PackedEvent, card: CardId) -> bool:
        """Whether the log has it under another name: it went out, and comes back from another program."""
        if packed.device is not None:
            return False
        if self._moments is None or self._moments[0] != card:
            self._moments = card, packages.moments(self.write.connection, card)
        uid = self._moments[1].get(packed.happened_at // 1000)
        return uid is not None and uid != packed.uid.bytes

    def _note(self, packed: PackedEvent, told: Event) -> None:
        """Remember where the log of a card ends: its state comes after."""
        uid = packed.card.bytes
        if packed.device is not None:
            self._ours.add(uid)
        elif uid in self.taking.states and (uid not in self._ends or self._ends[uid].hlc <= told.hlc):
            self._ends[uid] = _End(told.hlc, told.happened_at, told.day)

    # Where cards stand

    def _gather(self, package: Package, report: Report) -> None:
        """Work out where cards stand from the history, without telling that."""
        how, total, done = folding(self.write.connection), package.info.events, 0
        batch: dict[bytes, list[Event]] = {}
        for card, log in groupby(package.events(), key=lambda each: each.card):
            key = self.taking.cards.get(card.bytes)
            if key is None or card.bytes in self.taking.states:
                continue
            told = (self._packed.event(each, CardId(key)) for each in log)
            batch[card.bytes] = [each for each in told if each is not None]
            done += len(batch[card.bytes])
            if len(batch) >= _CARDS:
                report(min(done, total), total)
                self._fold(batch, how)
                batch = {}
        self._fold(batch, how)
        self._packed.latest = 0

    def _fold(self, batch: dict[bytes, list[Event]], how: Folding) -> None:
        keys = [CardId(self.taking.cards[uid]) for uid in batch]
        homes = cards.homes_of(self.write.connection, keys)
        for uid, log in batch.items():
            card, deck = homes[CardId(self.taking.cards[uid])]
            schedule = fold(card, log, how.options(deck))
            if schedule.due is not None:
                memory, trace = schedule.memory, schedule.memory.trace
                self.taking.states[uid] = SetTo(
                    memory.interval,
                    memory.ease,
                    memory.repetitions,
                    memory.lapses,
                    schedule.due,
                    stability=None if trace is None else trace.stability,
                    difficulty=None if trace is None else trace.difficulty,
                )

    def _set_all(self) -> None:
        """Put cards where the package says that they stand: new ones, and those with a new history."""
        waiting = [uid for uid in self.taking.states if uid not in self._ours]
        for start in range(0, len(waiting), _AT_ONCE):
            batch = waiting[start : start + _AT_ONCE]
            keys = {uid: CardId(self.taking.cards[uid]) for uid in batch}
            known = [key for uid, key in keys.items() if key not in self.taking.new and uid not in self._ends]
            there = schedules.of_cards(self.write.connection, known)
            for uid, key in keys.items():
                if key not in there:
                    self._set(uid, key, self.taking.states[uid], self._ends.get(uid))
            self._written()

    def _set(self, uid: bytes, key: CardId, told: SetTo, end: _End | None) -> None:
        """Put a card where the package says: at the *end* of its history, or now."""
        state = sound.state(told, self._packed.today, self.troubles)
        if end is None:
            by, hlc, happened, day = (
                int(self.write.device),
                self.write.stamp(),
                self.write.microseconds,
                self._packed.today,
            )
        else:
            by, hlc, happened, day = self._packed.device(None), end.hlc + 1, end.happened_at, end.day
        name = set_uid_bytes(uid, state.interval, state.ease, state.repetitions, state.lapses, state.due)
        event = Event(uid_from(name), key, hlc, happened, day, EventKind.SET, None, 0, state)
        payload = events.payload_of(state)
        self._rows.append((name, key, hlc, by, happened, day, _SET, None, 0, payload))
        if key in self.taking.new:
            self._standing.set(uid_from(uid), key, event)
        else:
            self._knows = True

    # Spools

    def _tell_spool(self, total: int, report: Report) -> None:
        """Tell the history of a spool: that of new and plain cards by a statement, others as any."""
        by, line = self._packed.device(None), packages.last_line(self.write.connection)
        for at, logs in self._spool():
            wanted, latest = logs.answers()
            if self._note_told(at, ANSWERS, logs.tell_answers(by)) < wanted:
                self._standing.unsure.update(logs.told_before(line))
            self._packed.latest = max(self._packed.latest, latest // 1000 << COUNTER_BITS)
            report(min(packages.last_line(self.write.connection) - line, total), total)
        for at, logs in self._spool():
            self._tell_other(logs.odd(), self.taking.parts[at][0].values, total, report)
            self._tell_other(logs.others(), self._logs[at].values, total, report)

    def _tell_other(self, others: Sequence[OtherLog], values: PartReader, total: int, report: Report) -> None:
        for other in others:
            if other.card is not None and other.deck is not None:
                self.taking.expect(other.uid, other.card, other.deck, other.state)
        self._tell(values.logs([other.ref for other in others]), total, report)

    def _set_spool(self, wanted: Carries) -> None:
        """Put new and plain cards where the package says: those of most decks by a statement."""
        with_logs = wanted is Carries.HISTORY
        by, line = self._packed.device(None) if with_logs else 0, packages.last_line(self.write.connection)
        for at, logs in self._spool():
            decks = json.dumps([deck for deck in logs.decks() if self._standing.stands_as_set(deck)])
            stand = logs.put(decks)
            ended = self._note_told(at, SETS, logs.set_after_logs(decks, by))
            if ended + logs.set_now(self.write, decks) < stand:
                self._standing.unsure.update(logs.set_before(decks, line))
            for told in logs.others_standing(decks):
                self._put(told)
        self._written()

    def _put(self, told: Standing) -> None:
        self.taking.new[told.card] = told.deck
        end = None
        if told.ended is not None:
            day = self._packed.day(told.ended)
            end = _End(told.ended // 1000 << COUNTER_BITS, told.ended, day)
            self._standing.waits(told.card, told.days)
        self._set(told.uid, told.card, told.state, end)
        if len(self._rows) >= _AT_ONCE:
            self._written()

    def _take_lines(self, report: Report) -> None:
        """Take over what others made of the lines that are told."""
        told = [each for each in self._told if each.lines]
        if told and self._seals is not None and self._lines is not None:
            ready_lines.take(self.write, self._seals(report), self._lines, told)

    def _note_told(self, part: int, what: str, lines: int) -> int:
        """Note which lines were told last, by one statement, and return how many that are."""
        self._told.append(ToldLines(part, what, packages.last_line(self.write.connection) - lines + 1, lines))
        return lines

    def _spool(self) -> Iterator[tuple[int, SpoolLogs]]:
        """Give the parts of a spool, with their logs where these are told."""
        for at, (part, some) in enumerate(self.taking.parts):
            name = self._logs[at].name if self._logs else ""
            yield at, SpoolLogs(part.rows, some, self._packed.clock, name)


def logs_of(package: Package) -> Iterator[PackedLog]:
    """Give the log of a package card by card."""
    for card, told in groupby(package.events(), key=attrgetter("card")):
        yield PackedLog(card, events=list(told))
