"""How long a card takes the learner."""

from collections.abc import Sequence

from kmsflash.model.days import Day
from kmsflash.model.exam_days import Pace
from kmsflash.model.grades import Grade
from kmsflash.store import exam_cards
from kmsflash.store.opening import Connection

USUAL_SECONDS = 14  # a card, until the learner's own pace is known
ENOUGH = 20  # answers, to know it
LATEST = 400  # answers that tell it
LONGEST_MS = 60_000  # a longer look counts as this
ENOUGH_OF_EACH = 50  # answers, to know how long those of one sort take
_LATEST_OF_ALL = 1_000


def seconds_per_card(times_ms: Sequence[int]) -> int:
    """Return the seconds a card takes, from the latest answers' times in milliseconds; at least 1."""
    if len(times_ms) < ENOUGH:
        return USUAL_SECONDS
    return max(1, round(sum(min(time, LONGEST_MS) for time in times_ms) / len(times_ms) / 1000))


def minutes(cards: int, seconds: int) -> int:
    """Return how many minutes *cards* take at *seconds* each; at least one where there are any."""
    return max(1, round(cards * seconds / 60)) if cards else 0


def exam_pace(connection: Connection, before: Day) -> Pace:
    """Return what answers take as exam plans count them: medians, of the sorts told often enough."""
    told = exam_cards.answer_times(connection, before, _LATEST_OF_ALL)
    usual = Pace()
    known = [took for grade, took, first in told if not first and grade >= Grade.HARD]
    forgotten = [took for grade, took, first in told if not first and grade < Grade.HARD]
    new = [took for _, took, first in told if first]
    return Pace(
        _seconds(known, usual.known),
        _seconds(forgotten, usual.forgotten),
        _seconds(new, usual.new),
        usual.drill,
    )


def _seconds(times_ms: Sequence[int], usual: float) -> float:
    if len(times_ms) < ENOUGH_OF_EACH:
        return usual
    return max(1.0, sorted(min(took, LONGEST_MS) for took in times_ms)[len(times_ms) // 2] / 1000)
