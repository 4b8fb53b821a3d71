"""What the log adds up to: each answer once, and what was undone not at all."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.sums import DaySum, HourSum
from kmsflash.scheduling.sums import add_answers, card_sums

HOUR = 3_600_000_000


def told(
    number: int, day: int, grade: Grade | None, kind: EventKind = EventKind.REVIEW, **more: object
) -> Event:
    moment = day * 24 * HOUR + 9 * HOUR
    return Event(UUID(int=number), CardId(1), number, moment, Day(day), kind, grade, 4_000, **more)  # type: ignore[arg-type]


def hour_of(moment: int) -> int:
    return moment // HOUR % 24


def sums(*events: Event) -> tuple[dict[Day, DaySum], dict[int, HourSum]]:
    return card_sums(events, hour_of)


def test_a_card_is_new_once_then_young_then_mature() -> None:
    days, hours = sums(
        told(1, 10, Grade.GOOD), told(2, 16, Grade.AGAIN), told(3, 37, Grade.GOOD), told(4, 58, Grade.HARD)
    )
    assert days[Day(10)] == DaySum(1, 4_000, new=1)
    assert days[Day(16)] == DaySum(1, 4_000, young=1)
    assert days[Day(37)] == DaySum(1, 4_000, mature=1, mature_known=1)
    assert days[Day(58)].known == 1
    assert hours == {9: HourSum(3, 2)}


def test_repeats_of_the_same_day_are_answers_and_nothing_else() -> None:
    days, _ = sums(
        told(1, 10, Grade.AGAIN),
        told(2, 10, Grade.GOOD, EventKind.DRILL),
        told(3, 11, Grade.AGAIN),
        told(4, 11, Grade.GOOD, EventKind.DRILL),
    )
    assert days == {Day(10): DaySum(2, 8_000, new=1), Day(11): DaySum(2, 8_000, young=1)}


def test_what_was_undone_counts_for_nothing() -> None:
    first = told(1, 10, Grade.GOOD)
    assert sums(first, told(2, 10, None, EventKind.VOID, cancels=first.uid)) == ({}, {})


def test_a_card_that_was_put_on_a_schedule_is_not_new() -> None:
    set_to = told(1, 100, None, EventKind.SET, set_to=SetTo(30, 250, 3, 0, Day(120)))
    days, _ = sums(set_to, told(2, 120, Grade.GOOD))
    assert days == {Day(120): DaySum(1, 4_000, mature=1, mature_known=1)}


def test_a_card_that_was_forgotten_on_purpose_is_new_again() -> None:
    days, _ = sums(told(1, 10, Grade.GOOD), told(2, 12, None, EventKind.FORGET), told(3, 50, Grade.GOOD))
    assert days[Day(50)].new == 1


ANSWERS = st.lists(
    st.tuples(
        st.integers(0, 40), st.sampled_from(Grade), st.sampled_from((EventKind.REVIEW, EventKind.DRILL))
    ),
    max_size=12,
)


@given(ANSWERS)
def test_every_answer_is_counted_once(answers: list[tuple[int, Grade, EventKind]]) -> None:
    day, events = 100, []
    for number, (later, grade, kind) in enumerate(answers, 1):
        day += later
        events.append(told(number, day, grade, kind))
    days, hours = sums(*events)
    plain: tuple[dict[Day, DaySum], dict[int, HourSum]] = ({}, {})
    add_answers([(each.day, each.grade, each.took_ms, each.happened_at) for each in events], hour_of, *plain)
    assert plain == (days, hours)
    assert sum(each.answers for each in days.values()) == len(events)
    assert sum(each.new for each in days.values()) == bool(events)
    repeats = len({event.day for event in events}) - bool(events)
    assert sum(each.asked for each in days.values()) == repeats == sum(each.asked for each in hours.values())
    total = DaySum()
    for each in days.values():
        total.add(each)
    for each in days.values():
        total.add(each, -1)
    assert total.is_empty
