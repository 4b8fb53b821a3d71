"""Exams, as plain values: what the learner says of one, and what belongs to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from kmsflash.model.days import Day, date_of
from kmsflash.model.exam_days import Aim
from kmsflash.model.ids import CardId, DeckId, ExamId, Uid

LONGEST_DAY = 24 * 60  # minutes
DAYS_OF_A_WEEK = range(7)  # 0: Monday


@dataclass(frozen=True, slots=True)
class ExamPart:
    """A deck with those under it, a section of them, or a card: in an exam, or left out of it.

    Of the parts that a card lies in the narrowest decides.
    """

    deck: DeckId | None = None
    section: tuple[str, ...] = ()  # heading path with all under it; empty: the whole deck
    card: CardId | None = None
    left_out: bool = False
    weight: int | None = None  # percent of a mock exam's questions; None: by its cards


@dataclass(frozen=True, slots=True)
class ExamWishes:
    """What the learner says of an exam, all of it at once."""

    name: str
    day: Day
    parts: tuple[ExamPart, ...] = ()
    minutes: int = 25  # for it, a day
    days_off: frozenset[Day] = frozenset()
    weekdays_off: frozenset[int] = frozenset()  # every week, 0: Monday
    least_gain: float = 0.1  # cards a minute, see `Aim`
    paced: bool = True
    probes: bool = True
    questions: int | None = None  # in the real exam, as far as the learner knows
    exam_minutes: int | None = None
    passing: int | None = None  # marks out of `marks`
    marks: int = 1000


@dataclass(frozen=True, slots=True)
class Exam:
    """An exam that is kept."""

    exam: ExamId
    uid: Uid
    wishes: ExamWishes

    def aim(self, today: Day) -> Aim:
        """Return what a plan made on *today* is made for."""
        wishes = self.wishes
        return Aim(
            wishes.day,
            wishes.minutes,
            wishes.least_gain,
            wishes.paced,
            wishes.probes,
            frozenset(days_off(wishes, today)),
        )


def days_off(wishes: ExamWishes, today: Day) -> Iterator[Day]:
    """Yield the days from *today* until the day before the exam on which the learner cannot study."""
    for number in range(today, wishes.day):
        day = Day(number)
        if day in wishes.days_off or date_of(day).weekday() in wishes.weekdays_off:
            yield day
