"""Study days: the learner's own dates."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day, date_of, day_of, next_start, study_day

BERLIN = ZoneInfo("Europe/Berlin")


@given(st.dates())
def test_a_day_number_and_its_date_are_one(when: date) -> None:
    assert date_of(day_of(when)) == when


def test_the_night_belongs_to_the_day_before() -> None:
    assert study_day(datetime(2026, 11, 24, 3, 59, tzinfo=BERLIN)) == day_of(date(2026, 11, 23))
    assert study_day(datetime(2026, 11, 24, 4, 0, tzinfo=BERLIN)) == day_of(date(2026, 11, 24))
    assert study_day(datetime(2026, 11, 24, 0, 0, tzinfo=BERLIN), starts_at=0) == day_of(date(2026, 11, 24))


def test_the_learners_date_counts_not_that_of_utc() -> None:
    auckland = timezone(timedelta(hours=13))
    moment = datetime(2026, 11, 24, 7, 0, tzinfo=auckland)
    assert moment.astimezone(UTC).day == 23
    assert study_day(moment) == day_of(date(2026, 11, 24))


def test_daylight_saving_moves_no_day() -> None:
    assert study_day(datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN)) == day_of(date(2026, 3, 28))
    assert study_day(datetime(2026, 3, 29, 4, 0, tzinfo=BERLIN)) == day_of(date(2026, 3, 29))


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.times(), st.integers(0, 23))
def test_the_next_day_starts_when_it_says(when: date, hour: time, starts_at: int) -> None:
    now = datetime.combine(when, hour, tzinfo=UTC)
    start = next_start(now, starts_at)
    assert now < start <= now + timedelta(days=1)
    assert study_day(start, starts_at) == Day(study_day(now, starts_at) + 1)
