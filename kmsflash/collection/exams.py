"""Exams: make, change, remove, each a step that can be undone, and the cards that belong to them.

An exam moves no schedule and touches no card: where it is gone, all is as if it had never been.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.exam_members import members_of
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day
from kmsflash.model.decks import shortened
from kmsflash.model.errors import UserError
from kmsflash.model.exams import DAYS_OF_A_WEEK, LONGEST_DAY, Exam, ExamPart, ExamWishes
from kmsflash.model.ids import CardId, ExamId
from kmsflash.model.options import StudyOptions
from kmsflash.store import exams as rows
from kmsflash.store.decks import all_decks
from kmsflash.store.opening import Connection, Store, Write
from kmsflash.store.rows import record

LONGEST_NAME = 200  # letters
_GONE = "This exam is gone. Another window, or an undo, took it away."


@dataclass(slots=True)
class Exams:
    """What can be done with exams. Every act names its step in the journal; 0 where nothing was to do."""

    store: Store
    options: StudyOptions

    def all(self) -> tuple[Exam, ...]:
        """Return the exams, also those that are over, in the order of their days."""
        with self.store.reading() as connection:
            return tuple(rows.all_exams(connection))

    def coming(self, now: datetime) -> tuple[Exam, ...]:
        """Return the exams of the days after today, the nearest first: only these have a plan."""
        today = study_day(now, self.options.day_starts_at)
        with self.store.reading() as connection:
            return coming_exams(connection, today)

    def make(self, wishes: ExamWishes, now: datetime) -> tuple[Changes, int, ExamId]:
        """Make an exam. Raises `UserError` for wishes that make no sense, as a day that is over."""
        wishes = _checked(wishes)
        _refuse_day(wishes, study_day(now, self.options.day_starts_at))
        with self.store.writing(now) as write:
            since = write.greatest
            _refuse_missing(write, wishes.parts)
            made = rows.make(write, wishes)
            step = record(write, f"Make the exam {shortened(wishes.name)}", [], since)
            return Changes.EXAMS, step, made

    def change(self, exam: ExamId, wishes: ExamWishes, now: datetime) -> tuple[Changes, int]:
        """Have an exam be as *wishes* say.

        Its day may be over if it stays that day. Raises `UserError` for wishes that make no sense, and where
        the exam is gone.
        """
        wishes = _checked(wishes)
        with self.store.writing(now) as write:
            since, before = write.greatest, found(write.connection, exam)
            if wishes.day != before.wishes.day:
                _refuse_day(wishes, study_day(now, self.options.day_starts_at))
            _refuse_missing(write, set(wishes.parts) - set(before.wishes.parts))
            edits = rows.change(write, before, wishes)
            if not edits and write.greatest == since:
                return Changes.NOTHING, 0
            step = record(write, f"Change the exam {shortened(wishes.name)}", edits, since)
            return Changes.EXAMS, step

    def remove(self, exam: ExamId, now: datetime) -> tuple[Changes, int]:
        """Remove an exam; its cards stay as they are. Raises `UserError` where it is gone already."""
        with self.store.writing(now) as write:
            name = found(write.connection, exam).wishes.name
            edits = rows.remove(write, exam)
            return Changes.EXAMS, record(write, f"Remove the exam {shortened(name)}", edits)

    def members(self, exam: ExamId) -> tuple[CardId, ...]:
        """Return an exam's cards that are studied, in note order. Raises `UserError` where it is gone."""
        with self.store.reading() as connection:
            kept = found(connection, exam)
            tree = deck_tree(all_decks(connection))
            return tuple(row.card for row in members_of(connection, tree, kept))

    def keep_up(self, now: datetime) -> None:
        """Bring what is kept for the plans of coming exams up to the day; without any, nothing is done."""
        today = study_day(now, self.options.day_starts_at)
        with self.store.reading() as connection:
            exams = coming_exams(connection, today)
        if not exams:
            return
        from kmsflash.collection.traces import keep_traces

        with self.store.writing(now, derived=True) as write:
            tree = deck_tree(all_decks(write.connection))
            members = {row.card: row for exam in exams for row in members_of(write.connection, tree, exam)}
            keep_traces(write, list(members.values()), today)


def coming_exams(connection: Connection, today: Day) -> tuple[Exam, ...]:
    """Return the exams of the days after *today*, the nearest first."""
    if not rows.has_exams(connection):
        return ()
    return tuple(each for each in rows.all_exams(connection) if each.wishes.day > today)


def found(connection: Connection, exam: ExamId) -> Exam:
    """Return an exam that is kept. Raises `UserError` where it is gone."""
    kept = next((each for each in rows.all_exams(connection) if each.exam == exam), None)
    if kept is None:
        raise UserError(_GONE)
    return kept


def _checked(wishes: ExamWishes) -> ExamWishes:
    name = " ".join(wishes.name.split())
    if not name:
        raise UserError("The exam has no name yet. Write one.")
    if len(name) > LONGEST_NAME:
        raise UserError("The name of an exam has at most {most} letters.", most=LONGEST_NAME)
    if not any(not part.left_out for part in wishes.parts):
        raise UserError("Nothing belongs to this exam. Choose a deck or a section of one.")
    if not 1 <= wishes.minutes <= LONGEST_DAY:
        raise UserError("An exam needs 1 to {most} minutes a day.", most=LONGEST_DAY)
    if len(wishes.weekdays_off) == len(DAYS_OF_A_WEEK):
        raise UserError("No day of the week is left to study. Leave at least one.")
    _refuse_numbers(wishes)
    return replace(wishes, name=name)


def _refuse_numbers(wishes: ExamWishes) -> None:
    if not wishes.weekdays_off <= set(DAYS_OF_A_WEEK):
        raise UserError("A week has the days 0 (Monday) to 6.")
    if not 0 <= wishes.least_gain <= 1:
        raise UserError("A repeat can be asked to bring 0 to 1 card a minute.")
    if any(number is not None and number < 1 for number in (wishes.questions, wishes.exam_minutes)):
        raise UserError("A real exam has at least one question and one minute.")
    if wishes.marks < 1 or not 0 <= (wishes.passing or 0) <= wishes.marks:
        raise UserError("The marks needed to pass lie between 0 and the most there are.")
    if any(part.weight is not None and not 0 <= part.weight <= 100 for part in wishes.parts):
        raise UserError("A section's weight is 0 to 100 percent.")


def _refuse_day(wishes: ExamWishes, today: Day) -> None:
    if wishes.day <= today:
        raise UserError("The exam has to be after today. Choose a later day.")


def _refuse_missing(write: Write, parts: Iterable[ExamPart]) -> None:
    known = {row.deck for row in all_decks(write.connection) if not row.deleted}
    if any(part.deck is not None and part.deck not in known for part in parts):
        raise UserError("This deck is gone. Another window, or an undo, took it away.")
