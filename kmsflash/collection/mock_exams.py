"""Mock exams: like the real one, kept answer by answer, and without any effect on a schedule.

Nothing is told to the log of reviews, and no answer is a step to take back: what was kept is there when the
program was killed in the next moment.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any

from kmsflash.collection.deck_tree import DeckTree, deck_tree
from kmsflash.collection.exam_members import members_of
from kmsflash.collection.exam_parts import Covering
from kmsflash.collection.exam_sections import sections_of
from kmsflash.collection.lures import Lures
from kmsflash.collection.mock_drawing import Candidate, drawn
from kmsflash.collection.mock_prediction import predicted
from kmsflash.model.changes import Changes
from kmsflash.model.days import study_day
from kmsflash.model.errors import UserError
from kmsflash.model.exams import Exam, ExamWishes
from kmsflash.model.ids import ExamId, MockExamId
from kmsflash.model.mock_exams import (
    SECONDS_A_QUESTION,
    USUAL_QUESTIONS,
    MockExam,
    MockOf,
    MockOffer,
    MockResult,
    MockState,
    MockWishes,
    SectionOffer,
    Spent,
)
from kmsflash.model.options import StudyOptions
from kmsflash.store import exam_cards
from kmsflash.store import mock_exams as rows
from kmsflash.store.decks import all_decks
from kmsflash.store.exam_cards import CardRow
from kmsflash.store.exams import all_exams
from kmsflash.store.opening import Connection, Store, Write
from kmsflash.store.rows import record

MOST_QUESTIONS = 500
MOST_MINUTES = 24 * 60
_THOUSANDTHS = 1000


@dataclass(slots=True)
class MockExams:
    """What can be done with mock exams."""

    store: Store
    options: StudyOptions

    def offer(self, of: MockOf) -> MockOffer:
        """Return what can be asked of an exam or a deck. Raises `UserError` where that is gone."""
        with self.store.reading() as connection:
            source = _Source.read(connection, of)
        lures = Lures(each.card for each in source.candidates)
        facts: dict[str, set[int]] = {}
        choices: dict[str, set[int]] = {}
        for each in source.candidates:
            name = each.fact if each.fact is not None else -each.card.card
            facts.setdefault(each.section, set()).add(name)
            if lures.can_choose(each.card):
                choices.setdefault(each.section, set()).add(name)
        sections = tuple(
            SectionOffer(name, len(found), len(choices.get(name, ()))) for name, found in facts.items()
        )
        return source.offer(sections)

    def begin(self, wishes: MockWishes, now: datetime) -> tuple[Changes, MockExamId]:
        """Draw the questions and begin. There are fewer than asked for where there are not so many.

        Raises `UserError` for wishes that make no sense, where there is nothing to ask, and while another
        mock exam of the same is under way.
        """
        _check(wishes)
        today = study_day(now, self.options.day_starts_at)
        with self.store.writing(now) as write:
            if any(not each.state.is_over for each in rows.results(write.connection, wishes.of)):
                raise UserError("A mock exam is under way. Go on with it, or hand it in.")
            source = _Source.read(write.connection, wishes.of)
            asked = [
                each
                for each in source.candidates
                if wishes.sections is None or each.section in wishes.sections
            ]
            dice = Random(write.microseconds if wishes.seed is None else wishes.seed)  # noqa: S311  no secret
            lures = Lures(each.card for each in source.candidates)
            questions = drawn(
                asked, lures, wishes.questions, dice, choices=wishes.choices, opens=wishes.opens
            )
            if not questions:
                raise UserError("There is nothing to ask: choose other sections or kinds of questions.")
            chance = predicted(write.connection, wishes.of.exam, [each for _, each in questions], today)
            fields = {
                "exam_id": wishes.of.exam,
                "deck_id": wishes.of.deck,
                "study_day": today,
                "minutes": wishes.minutes,
                "predicted": None if chance is None else round(chance * _THOUSANDTHS),
            }
            return Changes.EXAMS, rows.make(write, fields, questions)

    def look(self, mock: MockExamId) -> MockExam:
        """Return a mock exam with all its questions. Raises `UserError` where it is gone."""
        with self.store.reading() as connection:
            return _found(connection, mock)

    def about(self, of: MockOf) -> tuple[str, ExamWishes | None]:
        """Return the name of an exam or a deck, empty where it is gone, and what is said of the exam."""
        with self.store.reading() as connection:
            if of.exam is not None:
                known = (each.wishes for each in all_exams(connection) if each.exam == of.exam)
                wishes = next(known, None)
                return ("", None) if wishes is None else (wishes.name, wishes)
            name = next((row.name for row in all_decks(connection) if row.deck == of.deck), "")
            return name, None

    def under_way(self, of: MockOf | None = None) -> MockResult | None:
        """Return the newest mock exam that can be gone on with, of an exam or a deck or (None) of all."""
        with self.store.reading() as connection:
            known = rows.results(connection, of)
        return next((each for each in known if not each.state.is_over), None)

    def history(self, of: MockOf | None = None) -> tuple[MockResult, ...]:
        """Return the mock exams that are over, the newest first; of an exam or a deck, or (None) all."""
        with self.store.reading() as connection:
            return tuple(each for each in rows.results(connection, of) if each.state.is_over)

    def results(self, exam: ExamId) -> tuple[MockResult, ...]:
        """Return the mock exams of an exam that are over and graded, the newest first."""
        return tuple(each for each in self.history(MockOf(exam)) if not each.ungraded)

    # In the room. Each act is on disk when it returns, and tells the time spent by then.

    def choose(self, mock: MockExamId, nth: int, chosen: int | None, spent: Spent, now: datetime) -> None:
        """Keep which option was chosen; None takes the choice back."""
        self._answer(mock, nth, {"chosen": chosen}, spent, now)

    def answer(self, mock: MockExamId, nth: int, written: str | None, spent: Spent, now: datetime) -> None:
        """Keep the answer to an open question, empty where it was only thought; None takes it back."""
        self._answer(mock, nth, {"written": written}, spent, now)

    def flag(self, mock: MockExamId, nth: int, spent: Spent, now: datetime, *, flagged: bool) -> None:
        """Keep whether the learner wants to come back to a question."""
        self._answer(mock, nth, {"flagged": int(flagged)}, spent, now)

    def spend(self, mock: MockExamId, nth: int, spent: Spent, now: datetime) -> None:
        """Keep which question shows, and the time spent."""
        self._answer(mock, nth, {}, spent, now)

    def pause(self, mock: MockExamId, spent: Spent, now: datetime) -> None:
        """Stop the clock."""
        with self.store.writing(now) as write:
            _leave_open(write, mock)
            _spend(write, mock, spent, {"state": MockState.PAUSED.value})

    def resume(self, mock: MockExamId, now: datetime) -> MockExam:
        """Go on with a mock exam, also one that the program left in the middle."""
        with self.store.writing(now) as write:
            _leave_open(write, mock)
            rows.set_mock(write, mock, {"state": MockState.UNDER_WAY.value})
            return _found(write.connection, mock)

    def hand_in(
        self, mock: MockExamId, spent: Spent, now: datetime, *, time_over: bool = False
    ) -> tuple[Changes, MockExam]:
        """End a mock exam; nothing is answered in it any more. Raises `UserError` where it is over."""
        state = MockState.TIME_OVER if time_over else MockState.HANDED_IN
        with self.store.writing(now) as write:
            _leave_open(write, mock)
            _spend(write, mock, spent, {"state": state.value, "ended_at": write.microseconds})
            return Changes.EXAMS, _found(write.connection, mock)

    # Afterwards

    def grade(self, mock: MockExamId, nth: int, now: datetime, *, right: bool) -> tuple[Changes, MockExam]:
        """Keep whether the answer to an open question was right, as the learner says.

        Raises `UserError` before the mock exam is handed in.
        """
        with self.store.writing(now) as write:
            found = _found(write.connection, mock)
            if not found.result.state.is_over:
                raise UserError("Hand in the mock exam first, then say what was right.")
            if not any(each.nth == nth and each.written is not None for each in found.answers):
                raise UserError("Only an answer to an open question can be graded.")
            rows.set_answer(write, mock, nth, {"grade": int(right)})
            return Changes.EXAMS, _found(write.connection, mock)

    def delete(self, mock: MockExamId, now: datetime) -> tuple[Changes, int]:
        """Delete a mock exam, as a step that can be undone. Raises `UserError` where it is gone."""
        with self.store.writing(now) as write:
            _found(write.connection, mock)
            return Changes.EXAMS, record(write, "Delete a mock exam", rows.remove(write, mock))

    def _answer(
        self, mock: MockExamId, nth: int, fields: Mapping[str, Any], spent: Spent, now: datetime
    ) -> None:
        with self.store.writing(now) as write:
            _leave_open(write, mock)
            took = max(spent.question_ms, rows.taken(write.connection, mock, nth))
            rows.set_answer(write, mock, nth, {**fields, "took_ms": took})
            _spend(write, mock, spent, {"at": nth})


@dataclass(frozen=True, slots=True)
class _Source:
    """What a mock exam is drawn from."""

    of: MockOf
    name: str
    exam: Exam | None
    candidates: Sequence[Candidate]

    @classmethod
    def read(cls, connection: Connection, of: MockOf) -> "_Source":
        tree = deck_tree(all_decks(connection))
        exam = None
        if of.exam is not None:
            exam = next((each for each in all_exams(connection) if each.exam == of.exam), None)
            if exam is None:
                raise UserError("This exam is gone. Another window, or an undo, took it away.")
            name = exam.wishes.name
            members: Sequence[CardRow] = members_of(connection, tree, exam)
        else:
            name, members = _of_deck(connection, tree, of)
        sections = sections_of(tree, members)
        covering = Covering(tree, exam.wishes.parts if exam is not None else ())
        by_card = {row.card: row for row in members}
        candidates = [
            Candidate(
                card, fact, sections[card.card], covering.weighed(card.deck, by_card[card.card].section)
            )
            for card, fact in rows.askables(connection, list(by_card))
        ]
        return cls(of, name, exam, candidates)

    def offer(self, sections: tuple[SectionOffer, ...]) -> MockOffer:
        wishes = None if self.exam is None else self.exam.wishes
        there = sum(each.questions for each in sections)
        wanted = (wishes.questions if wishes is not None else None) or USUAL_QUESTIONS
        minutes = wishes.exam_minutes if wishes is not None else None
        questions = max(1, min(wanted, there))
        if minutes is None or questions < wanted:
            seconds = SECONDS_A_QUESTION if minutes is None else minutes * 60 / wanted
            minutes = max(1, round(questions * seconds / 60))
        return MockOffer(self.of, self.name, sections, questions, minutes)


def _of_deck(connection: Connection, tree: DeckTree, of: MockOf) -> tuple[str, Sequence[CardRow]]:
    decks = [] if of.deck is None else tree.below(of.deck)
    if of.deck is None or not decks:
        raise UserError("This deck is gone. Another window, or an undo, took it away.")
    place = {deck: number for number, deck in enumerate(tree.in_order())}
    members = exam_cards.cards_of(connection, decks)
    members.sort(key=lambda row: place.get(row.deck, len(place)))  # stable: in a deck they are in order
    return tree.path(of.deck)[-1], members


def _check(wishes: MockWishes) -> None:
    if not 1 <= wishes.questions <= MOST_QUESTIONS:
        raise UserError("A mock exam has 1 to {most} questions.", most=MOST_QUESTIONS)
    if wishes.minutes is not None and not 1 <= wishes.minutes <= MOST_MINUTES:
        raise UserError("A mock exam has 1 to {most} minutes, or no clock.", most=MOST_MINUTES)
    if not wishes.choices and not wishes.opens:
        raise UserError("Choose at least one kind of questions.")


def _found(connection: Connection, mock: MockExamId) -> MockExam:
    found = rows.whole(connection, mock)
    if found is None:
        raise UserError("This mock exam is gone. Another window, or an undo, took it away.")
    return found


def _leave_open(write: Write, mock: MockExamId) -> None:
    stands = rows.standing(write.connection, mock)
    if stands is None:
        raise UserError("This mock exam is gone. Another window, or an undo, took it away.")
    if stands[0].is_over:
        raise UserError("This mock exam is handed in: nothing can be answered in it any more.")


def _spend(write: Write, mock: MockExamId, spent: Spent, fields: Mapping[str, Any]) -> None:
    """Keep the time; it never runs backwards, whatever a clock says."""
    stands = rows.standing(write.connection, mock)
    before = 0 if stands is None else stands[1]
    rows.set_mock(write, mock, {**fields, "spent_ms": max(before, spent.total_ms)})
