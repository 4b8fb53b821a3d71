"""Studying: the day's session, one answer after the other."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kmsflash.collection.deck_tree import DeckTree, deck_tree
from kmsflash.collection.filling import Filling, OfAWish, OfTheDay, pick
from kmsflash.collection.folding import Folding, folding
from kmsflash.collection.pace import LATEST, seconds_per_card
from kmsflash.collection.summary import day_result
from kmsflash.collection.taking_back import Steps, steps
from kmsflash.model.changes import Changes
from kmsflash.model.custom import Choices, Wish
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.events import Event, EventKind
from kmsflash.model.grades import FOUR_BUTTONS, Grade
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.options import StudyOptions
from kmsflash.model.schedules import Schedule
from kmsflash.model.study import Choice, Face, Missed, Summary, Turn
from kmsflash.scheduling.drill import Drilled, answered, next_drill
from kmsflash.scheduling.fold import fold, in_force, step
from kmsflash.store import cards, events, picking, schedules
from kmsflash.store.cards import CardText
from kmsflash.store.decks import all_decks
from kmsflash.store.opening import Connection, Store, Write


@dataclass(slots=True)
class Session:
    """One sitting: it knows the cards still to come. Every answer is on disk before the next card shows."""

    _store: Store
    _options: StudyOptions
    _filling: Filling
    _day: Day
    _waiting: deque[CardId] = field(default_factory=deque)
    _drill: list[Drilled] = field(default_factory=list)
    _current: CardId | None = None
    _practised: set[CardId] = field(default_factory=set)  # asked for again: answers move no schedule
    _steps: Steps = field(default_factory=lambda: Steps((), ()))
    _met: set[CardId] = field(default_factory=set)  # answered today, in the decks of this session
    _fronts: dict[CardId, str] = field(default_factory=dict)  # for the names of steps
    _seconds: int = 0
    _tree: DeckTree = field(default_factory=lambda: deck_tree(()))
    _folding: Folding = field(init=False)  # as of the beginning of the session

    def turn(self, now: datetime) -> Turn | None:
        """Return the card whose turn it is; None when nothing is left for today."""
        with self._store.reading() as connection:
            if study_day(now, self._options.day_starts_at) != self._day:
                self._begin(connection, now)
            while self._current is not None or self._choose(now):
                shown = self._turn(connection)
                if shown is not None:
                    return shown
                self._drill = [entry for entry in self._drill if entry.card != self._current]
                self._current = None  # another program took it away
        return None

    def upcoming(self) -> Face | None:
        """Return what will probably be shown after the card whose turn it is, to be made ready."""
        if not self._waiting:
            return None
        with self._store.reading() as connection:
            text = cards.text_of(connection, self._waiting[0])
        return None if text is None else self._face(text)

    def answer(self, grade: Grade, took_ms: int, now: datetime) -> Changes:
        """Keep the answer to the card whose turn it is; it is on disk when this returns.

        Raises `UserError` where it cannot be kept; the card then stays.
        """
        card = self._current
        if card is None:
            return Changes.NOTHING
        with self._store.writing(now) as write:
            event, schedule = self._grade(write, card, grade, took_ms, now)
        self._steps = Steps((*self._steps.undoable, event), ())
        self._leave(card, schedule, event)
        return Changes.SCHEDULES

    def undo(self, now: datetime) -> Changes:
        """Take back the last answer of the day; its card has its turn again."""
        if not self._steps.undoable:
            raise UserError("There is no answer of today to take back.")
        return self._take(self._steps.undoable[-1], self._steps.undoable[-1], now)

    def redo(self, now: datetime) -> Changes:
        """Give the answer again that was taken back last."""
        if not self._steps.redoable:
            raise UserError("There is no answer to give again.")
        answer, void = self._steps.redoable[-1]
        return self._take(answer, void, now)

    def undo_label(self) -> str:
        """Return the question whose answer undo takes back; empty where there is none."""
        return self._front(self._steps.undoable[-1].card) if self._steps.undoable else ""

    def redo_label(self) -> str:
        """Return the question whose answer redo gives again; empty where there is none."""
        return self._front(self._steps.redoable[-1][0].card) if self._steps.redoable else ""

    def summary(self, now: datetime) -> Summary:
        """Return how the day went so far, in all decks."""
        today = study_day(now, self._options.day_starts_at)
        with self._store.reading() as connection:
            told = in_force(events.of_day(connection, today))
            result = day_result(told, events.introduced_on(connection, today))
            next_day = schedules.next_due(connection, today)
            coming = schedules.falling_due(connection, next_day, next_day) if next_day is not None else {}
            missed = tuple(
                Missed(card, text.kind, text.front, text.answer, times)
                for card, times in result.missed
                if (text := cards.text_of(connection, card)) is not None
            )
        return Summary(
            result.grades,
            result.cards,
            result.at_first_try,
            result.reviewed,
            result.recalled,
            result.new,
            result.seconds,
            missed,
            next_day,
            sum(coming.values()),
        )

    def study_again(self, again: Sequence[CardId], now: datetime) -> None:
        """Put cards back into today's session; answers to them move no schedule."""
        del now
        self._practised.update(again)
        self._waiting.extend(card for card in again if card not in self._waiting)

    def begin(self, now: datetime) -> None:
        """Put the day's cards together."""
        with self._store.reading() as connection:
            self._begin(connection, now)

    def _begin(self, connection: Connection, now: datetime) -> None:
        self._day = study_day(now, self._options.day_starts_at)
        self._tree = deck_tree(all_decks(connection))
        self._folding = folding(connection, self._tree)
        self._seconds = seconds_per_card(events.latest_times(connection, LATEST))
        self._current = None
        self._practised.clear()
        self._read_log(connection)

    def _read_log(self, connection: Connection) -> None:
        self._steps = steps(events.of_day(connection, self._day, self._store.device))
        self._waiting = deque(self._filling.fill(connection, self._tree, self._day, self._options))
        if self._filling.practises:
            self._practised.update(self._waiting)
        self._drill = self._read_drill(connection)

    def _read_drill(self, connection: Connection) -> list[Drilled]:
        told = cards.answered_on(connection, self._day)
        self._met = {row.card for row in told if self._filling.holds(self._tree, row)}
        to_come = set(self._waiting)
        return [
            Drilled(row.card, row.answered_at, len(told) - place - 1)
            for place, row in enumerate(told)
            if row.drills(self._options.drill_below) and row.card in self._met - to_come
        ]

    def _choose(self, now: datetime) -> bool:
        moment = int(now.timestamp() * 1_000_000)
        self._current = next_drill(self._drill, moment, others_wait=bool(self._waiting))
        if self._current is None and self._waiting:
            self._current = self._waiting.popleft()
        return self._current is not None

    def _turn(self, connection: Connection) -> Turn | None:
        card = self._current
        text = None if card is None else cards.text_of(connection, card)
        if card is None or text is None:
            return None
        schedule = schedules.of_card(connection, card)
        drilled = card in {entry.card for entry in self._drill}
        if self._is_done(card, schedule) and not drilled:
            return None  # answered in another window
        left = len(self._waiting) + len(self._drill) + (not drilled)
        return Turn(
            card,
            self._face(text),
            self._choices(text, schedule),
            self._kind(card, schedule) is EventKind.DRILL,
            sum(event.card in self._met for event in self._steps.undoable),
            left,
            left * self._seconds,
        )

    def _face(self, text: CardText) -> Face:
        return Face(
            text.kind,
            text.front,
            text.answer,
            text.explanation,
            text.cell,
            self._tree.path(text.deck),
            text.headings,
            text.source,
        )

    def _front(self, card: CardId) -> str:
        if card not in self._fronts:
            from kmsflash.rendering.card import plain  # on use: Markdown would slow the start

            with self._store.reading() as connection:
                text = cards.text_of(connection, card)
            self._fronts[card] = plain(text.front) if text is not None else "…"
        return self._fronts[card]

    def _is_done(self, card: CardId, schedule: Schedule) -> bool:
        return self._was_answered(schedule, self._day) and card not in self._practised

    def _was_answered(self, schedule: Schedule, day: Day) -> bool:
        """Return whether the card is done with on *day*; what was only practised is still due."""
        given = schedule.last_day is not None and schedule.last_day >= day  # later: the clock was set back
        return given and schedule.due is not None and schedule.due > day

    def _kind(self, card: CardId, schedule: Schedule, day: Day | None = None) -> EventKind:
        """Return what an answer would be: the second of a day, and practice, are drills."""
        again = card in self._practised or self._was_answered(schedule, self._day if day is None else day)
        return EventKind.DRILL if again and not schedule.is_new else EventKind.REVIEW

    def _choices(self, text: CardText, schedule: Schedule) -> tuple[Choice, ...]:
        grades = tuple(Grade) if self._options.six_grades else FOUR_BUTTONS
        kind = self._kind(text.card, schedule)
        choices = []
        for grade in grades:
            told = Event(text.uid, text.card, 0, 0, self._day, kind, grade)
            after = step(text.uid, schedule, told, self._folding.options(text.deck))
            days = max(0, (after.due or self._day) - self._day)
            choices.append(Choice(grade, days, grade < self._options.drill_below))
        return tuple(choices)

    def _grade(
        self, write: Write, card: CardId, grade: Grade, took_ms: int, now: datetime
    ) -> tuple[Event, Schedule]:
        day = study_day(now, self._options.day_starts_at)
        before = schedules.of_card(write.connection, card)
        event = events.append(write, card, self._kind(card, before, day), day, grade=grade, took_ms=took_ms)
        uid, deck = cards.homes_of(write.connection, [card])[card]
        after = step(uid, before, event, self._folding.options(deck))
        schedules.put(write, [(card, after)])
        return event, after

    def _leave(self, card: CardId, schedule: Schedule, event: Event) -> None:
        self._drill = answered(self._drill, card)
        self._met.add(card)
        if schedule.wants_drill(event.day, self._options.drill_below):
            self._drill.append(Drilled(card, event.happened_at, 0))
        self._current = None

    def _take(self, answer: Event, cancels: Event, now: datetime) -> Changes:
        """Void *cancels*, fold the card of *answer* again, and give that card its turn when it is undone."""
        with self._store.writing(now) as write:
            events.append(write, answer.card, EventKind.VOID, answer.day, cancels=cancels.uid)
            uid, deck = cards.homes_of(write.connection, [answer.card])[answer.card]
            self._folding = folding(write.connection, self._tree)
            schedule = fold(uid, events.of_card(write.connection, answer.card), self._folding.options(deck))
            schedules.put(write, [(answer.card, schedule)])
            practice = [card for card in self._waiting if card in self._practised]
            self._read_log(write.connection)
        self._waiting.extend(card for card in practice if card not in self._waiting)
        self._current = answer.card if cancels is answer else None
        if self._current is not None:
            self._waiting = deque(card for card in self._waiting if card != self._current)
        return Changes.SCHEDULES


@dataclass(slots=True)
class Study:
    """The use cases of studying."""

    store: Store
    options: StudyOptions

    def session(self, now: datetime, deck: DeckId | None = None) -> Session:
        """Return a session over today's cards, of one deck and its sub-decks or of all."""
        return self._session(OfTheDay(deck), now)

    def custom(self, wish: Wish, now: datetime) -> Session:
        """Return a session over cards that were picked beside the day's queue."""
        return self._session(OfAWish(wish), now)

    def choices(self, deck: DeckId | None = None) -> Choices:
        """Return what can be picked from, in one deck and its sub-decks or in all."""
        with self.store.reading() as connection:
            decks = None if deck is None else deck_tree(all_decks(connection)).below(deck)
            return Choices(
                tuple(picking.tags(connection, decks)),
                tuple(picking.sections(connection, decks)),
                tuple(picking.kinds(connection, decks)),
            )

    def count(self, wish: Wish, now: datetime) -> int:
        """Return how many cards a wish would bring."""
        with self.store.reading() as connection:
            tree = deck_tree(all_decks(connection))
            return len(pick(connection, tree, wish, study_day(now, self.options.day_starts_at), self.options))

    def _session(self, filling: Filling, now: datetime) -> Session:
        session = Session(self.store, self.options, filling, study_day(now, self.options.day_starts_at))
        session.begin(now)
        return session
