"""Whether all can be seen in the minutes there are."""

import pytest

from kmsflash.model.days import Day
from kmsflash.model.exam_days import Aim, Pace
from kmsflash.scheduling.outlook import minutes_a_card, outlook, share_studied

AIM = Aim(Day(20_000), 10)


def test_ten_minutes_allow_twenty_new_cards() -> None:
    found = outlook(300, 300, 14, 1.0, AIM, Pace())
    assert (found.possible, found.required) == (20, 28)
    assert not found.can_finish
    assert found.minutes_for_all == 14
    assert found.cards_too_many == 300 - 20 * 11


def test_days_that_are_missed_ask_for_more_on_the_others() -> None:
    assert outlook(100, 100, 23, 0.5, AIM, Pace()).required == 10
    assert outlook(100, 100, 23, 1.0, AIM, Pace()).required == 5


def test_all_can_be_seen_but_not_learnt_as_well() -> None:
    tight = outlook(200, 200, 20, 1.0, AIM, Pace())
    assert tight.can_finish
    assert tight.is_tight
    assert not outlook(40, 100, 40, 1.0, AIM, Pace()).is_tight


def test_on_the_last_day_all_that_is_left_is_required() -> None:
    last = outlook(50, 50, 1, 1.0, AIM, Pace())
    assert (last.required, last.cards_too_many) == (50, 30)
    assert outlook(0, 50, 1, 1.0, AIM, Pace()).can_finish


def test_who_sees_the_last_only_in_the_last_three_days_can_finish_and_is_told_that_it_is_tight() -> None:
    late = outlook(24, 24, 4, 1.0, Aim(Day(20_000), 4), Pace())
    assert late.required > late.possible
    assert late.can_finish
    assert late.is_tight
    assert not outlook(40, 40, 4, 1.0, Aim(Day(20_000), 4), Pace()).can_finish


def test_who_studies_rarely_cannot_finish_though_every_day_would_do() -> None:
    rarely = outlook(250, 250, 14, 0.5, AIM, Pace())
    assert not rarely.can_finish
    assert rarely.every_day
    assert not outlook(300, 300, 14, 0.5, AIM, Pace()).every_day


def test_without_a_day_nothing_can_be_seen() -> None:
    assert not outlook(1, 50, 0, 1.0, AIM, Pace()).can_finish
    assert outlook(0, 50, 0, 1.0, AIM, Pace()).can_finish


def test_a_card_takes_longer_the_further_the_exam_is() -> None:
    assert minutes_a_card(7) == pytest.approx(0.98, abs=0.01)
    assert minutes_a_card(90) == pytest.approx(1.51, abs=0.01)


def test_a_beginner_is_taken_to_study_every_day() -> None:
    assert share_studied([]) == 1.0
    assert share_studied([True, False, True, True]) == 0.75
    assert share_studied([False] * 30 + [True] * 28) == 1.0
