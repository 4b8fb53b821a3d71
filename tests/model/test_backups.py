"""When a backup is due, and which are kept: laws that hold for any history of them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.backups import (
    ALL_FOR,
    ALWAYS,
    AT_MOST_OLD,
    DAILY_FOR,
    JUST_NOW,
    MONTHLY_FOR,
    PRECIOUS,
    WEEKLY_FOR,
    Backup,
    Reason,
    is_due,
    outlived,
    serves,
)
from kmsflash.model.sentences import Sentence

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def backup(age: timedelta, reason: Reason | None = Reason.START, state: int = 7, number: int = 0) -> Backup:
    return Backup(Path(f"{age} {number}.kms"), NOW - age, reason=reason, state=state)


ages = st.timedeltas(timedelta(), timedelta(days=1200))
histories = st.lists(st.tuples(ages, st.sampled_from([None, *Reason])), max_size=120).map(
    lambda told: [backup(age, reason, number=number) for number, (age, reason) in enumerate(told)]
)


def kept(backups: list[Backup], now: datetime) -> list[Backup]:
    gone = set(outlived(backups, now))
    return [each for each in backups if each not in gone]


@given(histories)
def test_the_newest_are_kept(backups: list[Backup]) -> None:
    newest = sorted(backups, key=lambda each: (each.made_at, each.path))[-ALWAYS:]
    assert set(newest) <= set(kept(backups, NOW + timedelta(days=4000)))


@given(histories)
def test_all_of_two_days_and_of_three_months_those_before_great_changes(backups: list[Backup]) -> None:
    for each in outlived(backups, NOW):
        assert NOW - each.made_at > (WEEKLY_FOR if each.reason in PRECIOUS else ALL_FOR)


@given(histories)
def test_one_of_each_day_week_and_month_is_kept_and_no_more(backups: list[Backup]) -> None:
    left = kept(backups, NOW)
    for how_long, bucket in ((DAILY_FOR, "%j"), (WEEKLY_FOR, "%G %V"), (MONTHLY_FOR, "%Y %m")):
        for each in backups:
            if NOW - each.made_at <= how_long:
                there = [other for other in left if f"{other.made_at:{bucket}}" == f"{each.made_at:{bucket}}"]
                assert max(other.made_at for other in there) >= each.made_at
    ordinary = sorted(left, key=lambda each: each.made_at)[:-ALWAYS]
    old = [each for each in ordinary if each.reason not in PRECIOUS and NOW - each.made_at > ALL_FOR]
    # of a day that is the last of its week and of its month, too, there is one still
    assert len({f"{each.made_at:%Y %j}" for each in old}) == len(old)
    assert all(NOW - each.made_at <= MONTHLY_FOR for each in old)


@given(histories)
def test_thinning_twice_is_thinning_once(backups: list[Backup]) -> None:
    once = kept(backups, NOW)
    assert kept(once, NOW) == once


@given(histories, histories, st.lists(ages, max_size=5))
def test_thinning_often_ends_as_thinning_once(
    before: list[Backup], more: list[Backup], steps: list[timedelta]
) -> None:
    """Nothing goes that a later thinning would have kept."""
    at_once, by_and_by, now = list(before), list(before), NOW
    for number, step in enumerate(steps):
        by_and_by = kept(by_and_by, now)
        new = [
            Backup(Path(f"{number} {at}"), now + min(step, NOW - each.made_at), reason=each.reason)
            for at, each in enumerate(more)
        ]
        now += step
        at_once += new
        by_and_by += new
    assert kept(by_and_by, now) == kept(at_once, now)


@given(histories)
def test_what_cannot_be_read_is_left_alone_and_stands_for_nothing(backups: list[Backup]) -> None:
    broken = Backup(Path("broken.kms"), NOW, trouble=Sentence("It is damaged."))
    assert set(outlived([*backups, broken], NOW)) == set(outlived(backups, NOW))


def test_a_start_makes_one_where_the_last_is_old_and_something_changed() -> None:
    old, new = backup(AT_MOST_OLD + timedelta(seconds=1)), backup(AT_MOST_OLD)
    assert is_due(None, 7, NOW)
    assert is_due(old, 8, NOW)
    assert not is_due(old, 7, NOW)
    assert not is_due(new, 8, NOW)
    assert is_due(backup(-AT_MOST_OLD - timedelta(seconds=1)), 8, NOW), "the clock was ahead"


def test_one_made_just_now_serves_where_nothing_changed() -> None:
    assert serves(backup(JUST_NOW), 7, NOW)
    assert not serves(backup(JUST_NOW), 8, NOW)
    assert not serves(backup(JUST_NOW + timedelta(seconds=1)), 7, NOW)
    assert not serves(None, 7, NOW)
