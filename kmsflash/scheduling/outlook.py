"""Whether a plan can be finished, and what would make it so."""

from collections.abc import Sequence
from math import ceil, floor

from kmsflash.model.exam_days import Aim, Pace
from kmsflash.model.readiness import Reach
from kmsflash.scheduling.exam_plan import cost_of_new

STUDIED = 28  # days looked back on, for how often the learner studies
_HEAD_START = 3  # days before the exam by which a card should have been met


def minutes_a_card(days: int) -> float:
    """Return the minutes that a card takes from first sight to an exam in so many days, time being ample.

    The mean of seven simulated learners, strong and poor: 0.98 for a week, 1.51 for 90 days.
    """
    return 0.93 + 0.0065 * days


def outlook(unseen: int, cards: int, left: int, studied: float, aim: Aim, pace: Pace) -> Reach:
    """Return how far the minutes reach: *left* are the days to study, *studied* the share that is studied.

    Whether all can be seen goes by every day until the exam, as the plan does, which meets new cards to the
    last. What is asked for leaves the last three out, for what is met then is hardly learnt: who can see all,
    but not by then, is told that it is tight, and never that it cannot be done.
    """
    days, new = max(1.0, studied * (left - _HEAD_START)), cost_of_new(pace)
    required, possible = ceil(unseen / days), floor(60 * aim.minutes / new)
    too_many = max(0, unseen - floor(possible * days))
    a_day = 60 * aim.minutes / new
    return Reach(
        left,
        required,
        possible,
        ceil(required * new / 60),
        too_many,
        is_tight=required > possible or minutes_a_card(left) * cards > studied * left * aim.minutes,
        can_finish=unseen <= a_day * (max(1.0, studied * left) if left else 0),
        every_day=unseen <= a_day * left,
    )


def share_studied(days: Sequence[bool]) -> float:
    """Return the share of the last days on which was studied; of a beginner it is taken as all.

    *days* are the last ones from the first answer on, at most `STUDIED` of them count.
    """
    last = days[-STUDIED:]
    return sum(last) / len(last) if last else 1.0
