"""How ready the learner is for an exam: what stopping and what going on would bring, and how sure that is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zlib import crc32

from kmsflash.collection.deck_tree import DeckTree, deck_tree
from kmsflash.collection.exam_members import members_of
from kmsflash.collection.exam_sections import sections_of
from kmsflash.collection.exams import coming_exams
from kmsflash.collection.mock_tries import MockTries
from kmsflash.collection.pace import exam_pace
from kmsflash.collection.regularity import days_studied
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.events import Event
from kmsflash.model.exam_days import Aim, Pace
from kmsflash.model.exams import Exam
from kmsflash.model.ids import CardId, ExamId
from kmsflash.model.options import StudyOptions
from kmsflash.model.progress import Report, unreported
from kmsflash.model.readiness import Estimate, Following, Measured, Readiness, SectionReadiness
from kmsflash.model.schedules import Schedule, Trace
from kmsflash.scheduling.exam_plan import study_days
from kmsflash.scheduling.exam_run import SAMPLE, Course, Standing, run_forward
from kmsflash.scheduling.forgetting import Forgetting, State
from kmsflash.scheduling.guessing import Tried
from kmsflash.scheduling.outlook import outlook
from kmsflash.scheduling.readiness import (
    RECENT,
    REFIT_AFTER,
    Answers,
    Fit,
    Repeat,
    check,
    fitted,
    margin,
    measured_up_to,
    observed,
    recall_on,
)
from kmsflash.scheduling.tracing import answers, traced
from kmsflash.store import events, readiness, schedules
from kmsflash.store.decks import all_decks
from kmsflash.store.exam_cards import CardRow
from kmsflash.store.opening import Connection, Store

REFIT_DAYS = 7
PAST_DAYS = 12  # that the course so far is told of
_FURTHEST_BACK = 60
_BATCH = 2_000  # cards


@dataclass(slots=True)
class ExamReadiness:
    """The use case of looking at how ready one is. It may take a second: to be done as a job."""

    store: Store
    options: StudyOptions

    def look(self, exam: ExamId, now: datetime, report: Report = unreported) -> Readiness:
        """Return where an exam stands today; forgetting is fitted anew where that is due.

        Raises `UserError` where the exam is gone or over.
        """
        today = study_day(now, self.options.day_starts_at)
        with self.store.reading() as connection:
            known = next((each for each in coming_exams(connection, today) if each.exam == exam), None)
            if known is None:
                raise UserError("This exam is over, or gone.")
            look = _Look.at(connection, known, today, report)
            kept = readiness.fit_of(connection, exam)
        told = sum(map(len, look.repeats(Forgetting()).values()))
        tried = sum(map(len, look.tried.values()))
        fit = Fit(*kept.numbers) if kept is not None else Fit()
        if (
            kept is None
            or tried != kept.tried  # a mock exam is worth a look of its own, also one that was deleted
            or told >= kept.repeats + REFIT_AFTER
            or (told > kept.repeats and today >= kept.on + REFIT_DAYS)
        ):
            report(2, 3)
            fit = look.fitted()
            with self.store.writing(now, derived=True) as write:
                readiness.keep_fit(write, exam, readiness.Fitted((*fit,), told, tried, today))
        found = look.readiness(Forgetting(fit.parameters()))
        report(3, 3)
        return found


@dataclass(frozen=True, slots=True)
class _Look:
    """Everything of an exam that its readiness is worked out from."""

    exam: Exam
    today: Day
    rows: Sequence[CardRow]
    sections: Mapping[CardId, str]
    answers: Mapping[CardId, Answers]
    tried: Mapping[CardId, Sequence[Tried]]  # in mock exams
    starts: Mapping[CardId, Trace]  # of cards that came with a schedule and without their answers
    stands: Mapping[CardId, Schedule]
    pace: Pace
    studied: float
    past: list[tuple[Day, float]] = field(default_factory=list)

    @classmethod
    def at(cls, connection: Connection, exam: Exam, today: Day, report: Report) -> "_Look":
        tree: DeckTree = deck_tree(all_decks(connection))
        rows = members_of(connection, tree, exam)
        tomorrow = Day(today + 1)  # what was answered today counts for readiness
        told: dict[CardId, Answers] = {}
        starts: dict[CardId, Trace] = {}
        tried: dict[CardId, Sequence[Tried]] = {}
        tries, usual = MockTries(connection, tomorrow), Forgetting()
        for card, log in _logs(connection, [row.card for row in rows if row.due is not None], report):
            found = answers(log, tomorrow)
            trace = traced(log, tomorrow, usual)
            if found:
                told[card] = found
                tried[card] = tries.of(card, log)
            if trace is not None:
                starts[card] = trace
        return cls(
            exam,
            today,
            rows,
            sections_of(tree, rows),
            told,
            tried,
            starts,
            schedules.of_cards(connection, [row.card for row in rows]),
            exam_pace(connection, today),
            days_studied(connection, today),
        )

    def readiness(self, forgetting: Forgetting) -> Readiness:
        states = self._states(forgetting)
        told = self.repeats(forgetting)
        aim = self.exam.aim(self.today)
        unseen = len(self.rows) - len(states)
        off = margin(sum(each.worth for of in told.values() for each in of))
        return Readiness(
            self.exam.exam,
            self.exam.wishes.name,
            self.today,
            aim.day,
            len(self.rows),
            len(states),
            Estimate(self._stopped(self.rows, states, forgetting), off),
            self._following(states, forgetting, aim, off),
            tuple(self._by_section(states, told, forgetting)),
            self._measured(each for of in told.values() for each in of),
            outlook(unseen, len(self.rows), study_days(self.today, aim), self.studied, aim, self.pace),
            self.studied,
            tuple(self._past(forgetting)),
        )

    def repeats(self, forgetting: Forgetting) -> dict[CardId, list[Repeat]]:
        """Return the repeats of each card, also in mock exams, as *forgetting* foretold them."""
        return {card: list(observed(of, self.tried[card], forgetting)) for card, of in self.answers.items()}

    def fitted(self) -> Fit:
        """Return how the learner's forgetting differs from the usual."""
        told = [(row.uid, row.card) for row in self.rows if row.card in self.answers]
        tried = {uid: self.tried[card] for uid, card in told}
        return fitted([(uid, self.answers[card]) for uid, card in told], tried=tried)

    def _states(self, forgetting: Forgetting) -> dict[CardId, Trace]:
        """Return where each seen card stands if the learner forgets like that."""
        found = dict(self.starts)
        for card, of in self.answers.items():
            found[card] = _after(of, forgetting)
        return found

    def _stopped(
        self, rows: Sequence[CardRow], states: Mapping[CardId, Trace], forgetting: Forgetting
    ) -> float:
        seen = [(states[row.card].day, states[row.card].stability) for row in rows if row.card in states]
        return recall_on(self.exam.wishes.day, seen, len(rows) - len(seen), forgetting)

    def _by_section(
        self,
        states: Mapping[CardId, Trace],
        told: Mapping[CardId, Sequence[Repeat]],
        forgetting: Forgetting,
    ) -> Iterator[SectionReadiness]:
        by_name: dict[str, list[CardRow]] = defaultdict(list)
        for row in self.rows:
            by_name[self.sections[row.card]].append(row)
        for name, rows in by_name.items():
            asked = [each for row in rows for each in told.get(row.card, ())]
            seen = sum(row.card in states for row in rows)
            off = margin(sum(each.worth for each in asked))
            tried = sum(each.in_mock for each in asked)
            estimate = Estimate(self._stopped(rows, states, forgetting), off)
            yield SectionReadiness(name, len(rows), seen, len(asked) - tried, tried, estimate)

    def _following(
        self, states: Mapping[CardId, Trace], forgetting: Forgetting, aim: Aim, off: float
    ) -> Following:
        course = run_forward(
            [self._standing(row, states.get(row.card)) for row in self.rows],
            self.today,
            aim,
            forgetting,
            self.pace,
        )
        estimate = Estimate(course.known, max(off, 2 * course.spread))
        return Following(
            estimate, course.seen, _all_seen_on(course, self.today), course.by_day, course.minutes
        )

    def _standing(self, row: CardRow, trace: Trace | None) -> Standing:
        if trace is None:
            return Standing(row.card, row.uid)
        stands = self.stands.get(row.card, Schedule())
        due = stands.due if stands.due is not None else self.today
        return Standing(
            row.card, row.uid, State(trace.stability, trace.difficulty), trace.day, due, stands.memory
        )

    def _measured(self, told: Iterable[Repeat]) -> Measured:
        all_of_them = list(told)
        latest = [each for each in all_of_them if each.day > self.today - RECENT]
        recent, tried = check(latest), sum(each.in_mock for each in latest)
        up_to = measured_up_to(each.elapsed for each in all_of_them)
        return Measured(recent.foretold, recent.known, recent.repeats - tried, tried, up_to)

    def _past(self, forgetting: Forgetting) -> Iterator[tuple[Day, float]]:
        """Give the share that was known on some days before today, by a sample of the cards."""
        sample = sorted(self.rows, key=lambda row: (crc32(row.uid), row.uid))[:SAMPLE]
        told = {row.card: self.answers.get(row.card, ()) for row in sample}
        first = min((of[0][0] for of in told.values() if of), default=self.today)
        first = Day(max(first, self.today - _FURTHEST_BACK))
        span = self.today - first
        for day in sorted({Day(first + span * at // PAST_DAYS) for at in range(PAST_DAYS)} - {self.today}):
            known = 0.0
            for of in told.values():
                before = [answer for answer in of if answer[0] <= day]
                if before:
                    trace = _after(before, forgetting)
                    known += forgetting.recall(day - trace.day, trace.stability)
            yield day, known / len(sample)


def _after(of: Answers, forgetting: Forgetting) -> Trace:
    state: State | None = None
    before = of[0][0]
    for day, rating in of:
        state = forgetting.answered(state, max(0, day - before), rating)
        before = day
    assert state is not None  # noqa: S101  there was an answer
    return Trace(*state, before)


def _all_seen_on(course: Course, today: Day) -> Day | None:
    return None if course.all_seen_in is None else Day(today + course.all_seen_in)


def _logs(
    connection: Connection, of: Sequence[CardId], report: Report
) -> Iterator[tuple[CardId, list[Event]]]:
    for start in range(0, len(of), _BATCH):
        report(start, 2 * len(of))
        logs: dict[CardId, list[Event]] = {}
        for event in events.of_cards(connection, of[start : start + _BATCH]):
            logs.setdefault(event.card, []).append(event)
        yield from logs.items()
