"""The fold: a card's schedule from its events. The log is the truth, the schedule a cache of it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.ids import Uid
from kmsflash.model.options import DeckOptions
from kmsflash.model.schedules import Schedule
from kmsflash.scheduling.schedulers import scheduler
from kmsflash.scheduling.spread import spread


def fold(card: Uid, events: Iterable[Event], options: DeckOptions) -> Schedule:
    """Return where *card* stands after *events*, in whatever order they arrived.

    *options* are those of its deck: the scheduler, and what it depends on. The events count in the order
    (hlc, uid). Voided events do not; of several reviews on one study day only the lowest grade does.
    """
    effective = in_force(events)
    counted = _counted_reviews(effective)
    begin, schedule = _begin(effective, counted, options)
    for event in effective[begin:]:
        schedule = step(card, schedule, event, options, counts=event.uid in counted)
    return schedule


def _begin(events: Sequence[Event], counted: set[Uid], options: DeckOptions) -> tuple[int, Schedule]:
    """Return from which event on a schedule is to be folded, and what it is there.

    What is set stands whatever was before: of that only the number of reviews remains. Cards that came from
    another program with years of history have such an event at its end.
    """
    for at in range(len(events) - 1, 0, -1):
        set_to = events[at].set_to
        if events[at].kind is EventKind.SET and set_to is not None and not set_to.due_only:
            before = reversed(events[:at])
            since = takewhile(lambda event: event.kind is not EventKind.FORGET, before)
            reviews = sum(event.uid in counted for event in since)
            return at, Schedule(_new(options).memory, reviews=reviews)
    return 0, _new(options)


def set_after(reviews: int, card: Uid, event: Event, options: DeckOptions) -> Schedule:
    """Return where *card* stands after a `set` *event* that comes after so many reviews that counted.

    It is what `fold` gives, without the reviews.
    """
    return step(card, Schedule(_new(options).memory, reviews=reviews), event, options)


def folded(
    card: Uid, events: Iterable[Event], options: DeckOptions
) -> Iterator[tuple[Event, bool, Schedule]]:
    """Give the events in force, oldest first, each with whether it counted and the schedule after it."""
    schedule = _new(options)
    effective = in_force(events)
    counted = _counted_reviews(effective)
    for event in effective:
        counts = event.kind is not EventKind.REVIEW or event.uid in counted
        schedule = step(card, schedule, event, options, counts=counts)
        yield event, counts, schedule


def step(
    card: Uid, schedule: Schedule, event: Event, options: DeckOptions, *, counts: bool = True
) -> Schedule:
    """Return *schedule* after one effective *event*; a review that does not count is taken as a drill."""
    match event.kind:
        case EventKind.REVIEW if counts:
            return _reviewed(card, schedule, event, options)
        case EventKind.REVIEW | EventKind.DRILL:
            return _answered(schedule, event)
        case EventKind.SET if event.set_to is not None:
            if event.set_to.due_only and not schedule.is_new:
                return Schedule(schedule.memory, event.set_to.due, schedule.reviews)
            memory = scheduler(options.scheduler).step(schedule.memory, event, options)
            return Schedule(memory, event.set_to.due, schedule.reviews)
        case EventKind.FORGET:
            return _new(options)
        case _:
            return schedule


def in_force(events: Iterable[Event]) -> list[Event]:
    """Return the events that no void cancels, oldest first, voids left out. A void can itself be voided."""
    told = list(events)
    gone = cancelled(told)
    kept = (event for event in told if event.kind is not EventKind.VOID and event.uid not in gone)
    return sorted(kept, key=_order)


def cancelled(events: Iterable[Event]) -> set[Uid]:
    """Return the uids of the events that a void cancels which is not cancelled itself."""
    gone: set[Uid] = set()
    for event in sorted(events, key=_order, reverse=True):
        if event.kind is EventKind.VOID and event.cancels is not None and event.uid not in gone:
            gone.add(event.cancels)
    return gone


def _order(event: Event) -> tuple[int, bytes]:
    return event.hlc, event.uid.bytes


def _counted_reviews(events: Sequence[Event]) -> set[Uid]:
    """Choose one review per study day: the lowest grade, of equals the first.

    A `set` or `forget` begins anew: what was answered before it no longer competes with what comes after.
    """
    return {
        min(day, key=lambda event: event.counted_grade).uid
        for stretch in _stretches(events)
        for day in stretch.values()
    }


def _stretches(events: Sequence[Event]) -> Iterator[dict[Day, list[Event]]]:
    days: dict[Day, list[Event]] = {}
    for event in events:
        if event.kind is EventKind.REVIEW:
            days.setdefault(event.day, []).append(event)
        elif event.kind in (EventKind.SET, EventKind.FORGET):
            yield days
            days = {}
    yield days


def _new(options: DeckOptions) -> Schedule:
    return Schedule(scheduler(options.scheduler).start())


def _reviewed(card: Uid, schedule: Schedule, event: Event, options: DeckOptions) -> Schedule:
    memory = scheduler(options.scheduler).step(schedule.memory, event, options)
    days = spread(memory.interval, card, memory.repetitions) if options.spreads else memory.interval
    due = Day(event.day + days)
    return Schedule(memory, due, schedule.reviews + 1, event.day, event.grade, event.happened_at)


def _answered(schedule: Schedule, event: Event) -> Schedule:
    if schedule.due is None:  # a drill whose review was voided teaches nothing about a new card
        return schedule
    return Schedule(
        schedule.memory, schedule.due, schedule.reviews, event.day, event.grade, event.happened_at
    )
