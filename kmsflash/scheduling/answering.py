"""What an answer is to the log: a review that moves the schedule, or a drill that leaves it alone."""

from kmsflash.model.days import Day
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.options import Scheduler
from kmsflash.model.schedules import Schedule


def is_done(schedule: Schedule, day: Day) -> bool:
    """Return whether the card is done with on *day*; what was only practised is still due."""
    given = schedule.last_day is not None and schedule.last_day >= day  # later: the clock was set back
    return given and schedule.due is not None and schedule.due > day


def kind_of_turn(schedule: Schedule, day: Day, *, practised: bool) -> EventKind:
    """Return what an answer to a card would be: the second of a day, and practice, are drills."""
    again = practised or is_done(schedule, day)
    return EventKind.DRILL if again and not schedule.is_new else EventKind.REVIEW


def kind_of_answer(
    schedule: Schedule, day: Day, grade: Grade, scheduler: Scheduler, *, practised: bool, planned: bool
) -> EventKind:
    """Return what an answer of *grade* would be; *planned* is a card that the plan of an exam brings.

    What such a plan brings before its day, and is known, is a drill under SM-2, which would stretch the
    interval as if the whole of it had passed. FSRS counts the days that have.
    """
    early = planned and schedule.due is not None and schedule.due > day
    if early and grade.passed and scheduler is Scheduler.SM2:
        return EventKind.DRILL
    return kind_of_turn(schedule, day, practised=practised)
