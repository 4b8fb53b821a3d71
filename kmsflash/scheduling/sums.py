"""What the events of one card add to the sums of their days.

Only the log decides, no option: the sums of a card can be taken away again as they were added. A card counts
as asked again once a day, by its first answer; what matters is how long ago the answer before it was.
"""

from collections.abc import Callable, Iterable

from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.sums import MATURE, DaySum, HourSum
from kmsflash.scheduling.fold import in_force

HourOf = Callable[[int], int]
"""The learner's hour (0 to 23) at a moment, in microseconds since 1970, UTC."""


def card_sums(events: Iterable[Event], hour_of: HourOf) -> tuple[dict[Day, DaySum], dict[int, HourSum]]:
    """Return what the events of one card add, by study day and by hour."""
    days: dict[Day, DaySum] = {}
    hours: dict[int, HourSum] = {}
    before: Day | None = None
    for event in in_force(events):
        if event.kind is EventKind.FORGET:
            before = None
        elif event.kind is EventKind.SET and event.set_to is not None and not event.set_to.due_only:
            before = Day(min(event.day, event.set_to.due - event.set_to.interval))
        elif event.grade is not None:
            _add(days.setdefault(event.day, DaySum()), hours, event, before, hour_of)
            before = max(event.day, before or event.day)
    return days, hours


def _add(day: DaySum, hours: dict[int, HourSum], event: Event, before: Day | None, hour_of: HourOf) -> None:
    assert event.grade is not None  # noqa: S101  asked before
    day.answers += 1
    day.took_ms += event.took_ms
    if before is None:
        day.new += 1
        return
    elapsed, known = event.day - before, int(event.grade.passed)
    if elapsed < 1:
        return
    if elapsed < MATURE:
        day.young += 1
        day.young_known += known
    else:
        day.mature += 1
        day.mature_known += known
    hour = hours.setdefault(hour_of(event.happened_at), HourSum())
    hour.asked += 1
    hour.known += known
