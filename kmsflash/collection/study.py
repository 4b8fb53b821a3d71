"""Studying: the day's session, one answer after the other."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from kmsflash.collection.deck_tree import DeckTree, deck_tree
from kmsflash.collection.exam_days import DayPlans
from kmsflash.collection.filling import Filling, OfAWish, OfTheDay, pick
from kmsflash.collection.folding import Folding, folding
from kmsflash.collection.history import History
from kmsflash.collection.keeping_apart import Coming
from kmsflash.collection.pace import LATEST, seconds_per_card
from kmsflash.collection.summary import day_result
from kmsflash.model.changes import Changes
from kmsflash.model.custom import Choices, Wish
from kmsflash.model.days import Day, study_day
from kmsflash.model.events import Event, EventKind, Hlc
from kmsflash.model.grades import FOUR_BUTTONS, Grade
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.options import DeckOptions, StudyOptions
from kmsflash.model.schedules import Schedule
from kmsflash.model.steps import Step, Turned
from kmsflash.model.study import Choice, Face, Leaving, Missed, Summary, Turn
from kmsflash.scheduling.answering import is_done, kind_of_answer, kind_of_turn
from kmsflash.scheduling.drill import Drilled, answered, next_drill
from kmsflash.scheduling.fold import in_force, step
from kmsflash.scheduling.leeches import became_leech
from kmsflash.store import cards, events, picking, schedules, turns
from kmsflash.store.cards import CardText
from kmsflash.store.decks import all_decks
from kmsflash.store.opening import Connection, Store, Write, greatest

if TYPE_CHECKING:
    from kmsflash.collection.card_acts import CardActs


@dataclass(slots=True)
class Session:
    """One sitting: it knows the cards still to come. Every answer is on disk before the next card shows."""

    _store: Store
    _options: StudyOptions
    _history: History
    _filling: Filling
    _plans: DayPlans
    _day: Day
    _began: Hlc  # the greatest stamp when the sitting began
    _waiting: Coming = field(default_factory=Coming)
    _drill: list[Drilled] = field(default_factory=list)
    _current: CardId | None = None
    _practised: set[CardId] = field(default_factory=set)  # asked for again: answers move no schedule
    _answered: list[CardId] = field(default_factory=list)  # today on this machine, in order
    _met: set[CardId] = field(default_factory=set)  # answered today, in the decks of this session
    _given: int = 0  # answers among those above to these
    _aside: list[CardId] = field(default_factory=list)  # whose turn went without an answer
    _leech: CardId | None = None
    _seconds: int = 0
    _went_on: bool = False  # beyond the minutes of exams
    _tree: DeckTree = field(default_factory=lambda: deck_tree(()))
    _folding: Folding = field(init=False)  # as of the last look at options and decks
    _state: Hlc = -1  # the greatest stamp at that look, or after an answer given since

    def turn(self, now: datetime) -> Turn | None:
        """Return the card whose turn it is; None when nothing is left for today."""
        with self._store.reading() as connection:
            if study_day(now, self._options.day_starts_at) != self._day:
                self._begin(connection, now)
            while self._current is not None or self._choose(connection, now):
                shown = self._turn(connection)
                if shown is not None:
                    return shown
                self._set_aside()  # answered, set aside or taken away, here or elsewhere
        return None

    def upcoming(self) -> Face | None:
        """Return what will probably be shown after the card whose turn it is, to be made ready."""
        if not self._waiting:
            return None
        with self._store.reading() as connection:
            card = self._waiting.first(connection)
            text = None if card is None else cards.text_of(connection, card)
        return None if text is None else self._face(text)

    def answer(self, grade: Grade, took_ms: int, now: datetime) -> Changes:
        """Keep the answer to the card whose turn it is; it is on disk when this returns.

        Raises `UserError` where it cannot be kept; the card then stays.
        """
        card = self._current
        if card is None:
            return Changes.NOTHING
        with self._store.writing(now, often=True) as write:
            if write.greatest != self._state:
                self._read_folding(write.connection)  # something was written elsewhere: options, maybe
            before = write.greatest
            event, schedule = self._grade(write, card, grade, took_ms, now)
        self._state = write.greatest
        self._plans.carry_on(event.day, before, write.greatest)
        self._leave(card, schedule, event)
        return Changes.SCHEDULES

    def leech(self) -> CardId | None:
        """Return the card of the last answer where that made it a leech: it has the tag by now."""
        return self._leech

    def leave(self, how: Leaving, now: datetime) -> Changes:
        """Let the card whose turn it is go without an answer."""
        if self._current is None:
            return Changes.NOTHING
        acts = self._acts()
        act = {Leaving.BURIED: acts.bury, Leaving.SUSPENDED: acts.suspend, Leaving.DELETED: acts.delete}[how]
        changes = act([self._current], now)
        self._set_aside()
        return changes

    def suspend(self, card: CardId, now: datetime) -> Changes:
        """Ask some other card of the sitting no more."""
        changes = self._acts().suspend([card], now)
        self._drill = [entry for entry in self._drill if entry.card != card]
        self._aside.append(card)
        self._leech = None
        return changes

    def flag(self, flag: int, now: datetime) -> Changes:
        """Give the card whose turn it is a flag, 1 to 7, or take it away with 0; it keeps its turn."""
        return Changes.NOTHING if self._current is None else self._acts().flag([self._current], flag, now)

    def _acts(self) -> "CardActs":
        from kmsflash.collection.card_acts import CardActs  # on use: most cards are answered

        return CardActs(self._store, self._options)

    def undo(self, now: datetime) -> Turned:
        """Take back the last step of the day; a card that is asked anew by that has its turn.

        Raises `UserError` where there is none.
        """
        turned = self._history.turn_back(now)
        self._leech = None
        self._come_back(turned)
        return turned

    def redo(self, now: datetime) -> Turned:
        """Do again what was taken back last. Raises `UserError` where there is nothing."""
        turned = self._history.turn_on(now)
        self._look_again()
        return turned

    def next_undo(self, now: datetime) -> Step | None:
        """Return the answer of the day, or the step of this sitting, that undo takes back next, if any."""
        return self._own(self._history.next_undo(now))

    def next_redo(self, now: datetime) -> Step | None:
        """Return the answer of the day, or the step of this sitting, that redo does again next, if any."""
        return self._own(self._history.next_redo(now))

    def _own(self, step: Step | None) -> Step | None:
        return step if step is not None and (step.is_answer or step.stamp > self._began) else None

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
            0 if self._went_on else len(self._filling.exams.beyond),
        )

    def go_on(self, now: datetime) -> None:
        """Bring what the plans of exams have beyond the day's minutes."""
        del now
        self._went_on = True
        self._waiting.add(self._filling.exams.beyond)

    def study_again(self, again: Sequence[CardId], now: datetime) -> None:
        """Put cards back into today's session; answers to them move no schedule."""
        del now
        self._practised.update(again)
        self._waiting.add(again)

    def begin(self, now: datetime) -> None:
        """Put the day's cards together."""
        with self._store.reading() as connection:
            self._begin(connection, now)

    def _begin(self, connection: Connection, now: datetime) -> None:
        self._day = study_day(now, self._options.day_starts_at)
        self._tree = deck_tree(all_decks(connection))
        self._read_folding(connection)
        self._seconds = seconds_per_card(events.latest_times(connection, LATEST))
        self._current = None
        self._practised.clear()
        self._read_log(connection)

    def _read_log(self, connection: Connection) -> None:
        self._waiting = self._filling.fill(connection, self._tree, self._day)
        if self._filling.practises:
            self._practised.update(self._waiting)
        self._read_answers(connection)

    def _read_answers(self, connection: Connection) -> None:
        self._drill = self._read_drill(connection)
        device = self._store.device
        self._answered = events.cards_answered(connection, self._day, device) if self._met else []
        self._given = sum(card in self._met for card in self._answered)

    def _read_drill(self, connection: Connection) -> list[Drilled]:
        told = cards.answered_on(connection, self._day)
        self._met = {row.card for row in told if self._filling.holds(self._tree, row)}
        to_come = set(self._waiting)
        return [
            Drilled(row.card, row.answered_at, len(told) - place - 1)
            for place, row in enumerate(told)
            if row.drills(self._drills_below(row.card)) and row.card in self._met - to_come
        ]

    def _choose(self, connection: Connection, now: datetime) -> bool:
        moment = int(now.timestamp() * 1_000_000)
        self._current = next_drill(self._drill, moment, others_wait=bool(self._waiting))
        if self._current is None:
            self._current = self._waiting.take(connection)
        return self._current is not None

    def _set_aside(self) -> None:
        """Leave the card whose turn it is without an answer."""
        card = self._current
        if card is not None:
            self._aside.append(card)
            self._drill = [entry for entry in self._drill if entry.card != card]
        self._current = None

    def _turn(self, connection: Connection) -> Turn | None:
        card = self._current
        found = None if card is None else turns.asked(connection, card, self._day)
        if card is None or found is None:
            return None
        text, schedule = found.text, found.schedule
        drilled = card in {entry.card for entry in self._drill}
        if self._is_done(card, schedule) and not drilled:
            return None  # answered in another window
        left = len(self._waiting) + len(self._drill) + (not drilled)
        return Turn(
            card,
            self._face(text),
            self._choices(text, schedule),
            kind_of_turn(schedule, self._day, practised=card in self._practised) is EventKind.DRILL,
            self._given,
            left,
            left * self._seconds,
            text.flag,
            _news(text.changed_on, schedule),
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

    def _is_done(self, card: CardId, schedule: Schedule) -> bool:
        return is_done(schedule, self._day) and card not in self._practised

    def _drills_below(self, card: CardId) -> Grade:
        return self._filling.exams.drills_below(card, self._options.drill_below)

    def _kind(
        self, card: CardId, schedule: Schedule, grade: Grade, options: DeckOptions, day: Day
    ) -> EventKind:
        return kind_of_answer(
            schedule,
            day,
            grade,
            options.scheduler,
            practised=card in self._practised,
            planned=self._filling.exams.is_early(card),
        )

    def _choices(self, text: CardText, schedule: Schedule) -> tuple[Choice, ...]:
        grades = tuple(Grade) if self._options.six_grades else FOUR_BUTTONS
        options = self._folding.options(text.deck)
        choices = []
        for grade in grades:
            kind = self._kind(text.card, schedule, grade, options, self._day)
            told = Event(text.uid, text.card, 0, 0, self._day, kind, grade)
            after = step(text.uid, schedule, told, options)
            days = max(0, (after.due or self._day) - self._day)
            choices.append(Choice(grade, days, grade < self._drills_below(text.card)))
        return tuple(choices)

    def _grade(
        self, write: Write, card: CardId, grade: Grade, took_ms: int, now: datetime
    ) -> tuple[Event, Schedule]:
        day = study_day(now, self._options.day_starts_at)
        stands = turns.standing(write.connection, card)
        before, options = stands.schedule, self._folding.options(stands.deck)
        kind = self._kind(card, before, grade, options, day)
        event = events.append(write, card, kind, day, grade=grade, took_ms=took_ms)
        after = step(stands.uid, before, event, options)
        schedules.put(write, [(card, after)])
        self._leech = None
        if became_leech(before.memory.lapses, after.memory.lapses, options.leech_at):
            from kmsflash.collection.leeches import tag_leech  # on use: few answers make a leech

            tag_leech(write, card)
            self._leech = card
        return event, after

    def _leave(self, card: CardId, schedule: Schedule, event: Event) -> None:
        self._drill = answered(self._drill, card)
        self._answered.append(card)
        self._given += 1 if card in self._met else self._answered.count(card)
        self._met.add(card)
        if schedule.wants_drill(event.day, self._drills_below(card)):
            self._drill.append(Drilled(card, event.happened_at, 0))
        self._current = None

    def _look_again(self) -> None:
        """Read what undo and redo may have changed: the answers of the day, and options."""
        with self._store.reading() as connection:
            self._read_folding(connection)
            self._read_answers(connection)

    def _read_folding(self, connection: Connection) -> None:
        self._folding = folding(connection)
        self._state = greatest(connection)

    def _come_back(self, turned: Turned) -> None:
        """Give its turn to the card that is asked anew; the one that had it waits in front of all others."""
        self._look_again()
        card = turned.step.card
        if card is None:
            card = next((each for each in reversed(self._aside) if each in turned.cards), None)
        if card is None:
            return
        self._aside = [each for each in self._aside if each != card]
        if self._current is not None and self._current not in {entry.card for entry in self._drill}:
            self._waiting.put_first(self._current)
        self._waiting.leave_out(card)
        self._current = card


def _news(changed_on: Day | None, schedule: Schedule) -> Day | None:
    """Return the day on which the notes changed an answer that the learner has not given since."""
    met = schedule.last_day
    return changed_on if changed_on is not None and met is not None and met <= changed_on else None


@dataclass(slots=True)
class Study:
    """The use cases of studying."""

    store: Store
    options: StudyOptions
    history: History
    plans: DayPlans = field(default_factory=DayPlans)

    def session(self, now: datetime, deck: DeckId | None = None) -> Session:
        """Return a session over today's cards, of one deck and its sub-decks or of all."""
        return self._session(OfTheDay(deck, self.plans), now)

    def custom(self, wish: Wish, now: datetime) -> Session:
        """Return a session over cards that were picked beside the day's queue."""
        return self._session(OfAWish(wish, self.plans), now)

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
            return len(pick(connection, tree, wish, study_day(now, self.options.day_starts_at), self.plans))

    def _session(self, filling: Filling, now: datetime) -> Session:
        day = study_day(now, self.options.day_starts_at)
        began = self.store.state()
        session = Session(self.store, self.options, self.history, filling, self.plans, day, began)
        session.begin(now)
        return session
