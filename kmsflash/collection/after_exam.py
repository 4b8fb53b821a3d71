"""The first week after an exam, into which its plan left more than usual: told, and spread on request."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kmsflash.collection.card_acts import set_to_day, tell
from kmsflash.collection.deck_tree import DeckTree, deck_tree
from kmsflash.collection.exam_members import members_of
from kmsflash.collection.exams import coming_exams, found
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day
from kmsflash.model.decks import shortened
from kmsflash.model.errors import UserError
from kmsflash.model.events import EventKind
from kmsflash.model.exams import Exam
from kmsflash.model.ids import CardId, ExamId
from kmsflash.model.options import StudyOptions
from kmsflash.model.progress import Report, unreported
from kmsflash.model.today import AfterExamLoad
from kmsflash.scheduling.after_exam import Falling, spread_over
from kmsflash.store import schedules
from kmsflash.store.decks import all_decks
from kmsflash.store.exam_cards import CardRow
from kmsflash.store.exams import all_exams
from kmsflash.store.opening import Connection, Store
from kmsflash.store.options import COLLECTION, all_options, put_option
from kmsflash.store.rows import record

WEEK = 7  # days after the exam that are looked at
SPAN = 14  # days over which they are spread
LONGEST = 365  # days
WORTH_TELLING = 20  # cards; fewer are just studied
_PART = 4  # and of those seen, at least one in so many
_ANSWERED = "after_exam_"  # with the exam's uid: key of the option that holds what the learner chose


@dataclass(slots=True)
class AfterExam:
    """The use cases of the week after an exam. How well a card is known stays as it is."""

    store: Store
    options: StudyOptions

    def load(self, now: datetime) -> AfterExamLoad | None:
        """Return what the week after an exam brings; None where that is little, or the learner has chosen."""
        today = study_day(now, self.options.day_starts_at)
        with self.store.reading() as connection:
            return load_on(connection, deck_tree(all_decks(connection)), today)

    def spread(
        self, exam: ExamId, days: int, now: datetime, report: Report = unreported
    ) -> tuple[Changes, int]:
        """Let the cards of that week come over *days* days, and return how many got another day.

        *report* hears of the cards; where it stops the work, all days stay. Raises `UserError` where the
        exam is gone or nothing falls due, or the number of days makes no sense.
        """
        if not 1 <= days <= LONGEST:
            raise UserError("Cards can be spread over 1 to {longest} days.", longest=LONGEST)
        today = study_day(now, self.options.day_starts_at)
        with self.store.writing(now) as write:
            kept = found(write.connection, exam)
            tree = deck_tree(all_decks(write.connection))
            rows = _of_week(kept, _seen(write.connection, tree, kept, today))
            if not rows:
                raise UserError("Nothing falls due in the week after this exam.")
            known = schedules.of_cards(write.connection, [row.card for row in rows])
            falling = [
                Falling(row.card, row.due, known[row.card].memory.interval)
                for row in rows
                if row.due is not None
            ]
            placed = spread_over(falling, _first(kept, today), days)
            told = [
                (each.card, EventKind.SET, set_to_day(known[each.card], placed[each.card], 0))
                for each in falling
                if max(each.due, today) != placed[each.card]
            ]
            since = write.greatest
            edits = put_option(write, COLLECTION, _key(kept), '"spread"')
            label = f"Spread the week after the exam {shortened(kept.wishes.name)}"
            return tell(write, label, told, today, report, edits, since) | Changes.SCHEDULES, len(told)

    def leave(self, exam: ExamId, now: datetime) -> Changes:
        """Leave that week as it is, and tell of it no more. Raises `UserError` where the exam is gone."""
        with self.store.writing(now) as write:
            since, kept = write.greatest, found(write.connection, exam)
            edits = put_option(write, COLLECTION, _key(kept), '"left"')
            label = f"Leave the week after the exam {shortened(kept.wishes.name)}"
            return Changes.SCHEDULES if record(write, label, edits, since) else Changes.NOTHING


def load_on(connection: Connection, tree: DeckTree, today: Day) -> AfterExamLoad | None:
    """Return what the week after the latest exam brings that is over and was not decided about."""
    over = [each for each in all_exams(connection) if each.wishes.day <= today <= each.wishes.day + WEEK]
    if not over:
        return None
    answered = all_options(connection).get(COLLECTION, {})
    for exam in reversed(over):
        if _key(exam) in answered:
            continue
        seen = _seen(connection, tree, exam, today)
        cards = len(_of_week(exam, seen))
        if cards >= max(WORTH_TELLING, len(seen) / _PART):
            left = exam.wishes.day + WEEK - _first(exam, today) + 1
            return AfterExamLoad(exam.exam, exam.wishes.day < today, cards, max(1, round(cards / left)), SPAN)
    return None


def _seen(connection: Connection, tree: DeckTree, exam: Exam, today: Day) -> Sequence[CardRow]:
    """Return the exam's cards that were answered, without those that an exam to come plans for."""
    taken: set[CardId] = set()
    for coming in coming_exams(connection, today):
        taken.update(row.card for row in members_of(connection, tree, coming))
    rows = members_of(connection, tree, exam)
    return [row for row in rows if row.due is not None and row.card not in taken]


def _of_week(exam: Exam, seen: Sequence[CardRow]) -> Sequence[CardRow]:
    return [row for row in seen if row.due is not None and row.due <= exam.wishes.day + WEEK]


def _first(exam: Exam, today: Day) -> Day:
    """Return the first day of the spread: on the day of the exam itself, tomorrow."""
    return max(today, Day(exam.wishes.day + 1))


def _key(exam: Exam) -> str:
    return f"{_ANSWERED}{exam.uid.hex}"
