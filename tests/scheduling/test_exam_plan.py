"""The plan for an exam, as it is written in its description, and what must hold whatever comes in."""

from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.model.exam_days import Aim, Pace, Planned, Seen
from kmsflash.model.ids import CardId
from kmsflash.scheduling.exam_plan import (
    PROBES,
    budget,
    cost_of_new,
    first_look,
    plan,
    probes_a_day,
    study_days,
)
from kmsflash.scheduling.forgetting import AGAIN, GOOD, Forgetting

TODAY = Day(20_000)
USUAL, PACE = Forgetting(), Pace()
SEEN = st.lists(
    st.tuples(st.integers(1, 90), st.floats(0.05, 400), st.floats(1, 10), st.booleans()), max_size=25
)
AIMS = st.builds(
    Aim,
    day=st.integers(1, 120).map(lambda left: Day(TODAY + left)),
    minutes=st.floats(1, 120),
    least_gain=st.sampled_from((0.0, 0.1, 0.2)),
    paced=st.booleans(),
    probes=st.booleans(),
)


def seen(
    card: int, ago: int = 3, stability: float = 5.0, difficulty: float = 5.0, *, due: bool = True
) -> Seen:
    return Seen(CardId(card), UUID(int=card).bytes, Day(TODAY - ago), stability, difficulty, due)


def made(cards: list[tuple[int, float, float, bool]]) -> list[Seen]:
    return [seen(at, ago, s, d, due=due) for at, (ago, s, d, due) in enumerate(cards, 1)]


def planned(cards: list[Seen], unseen: int, aim: Aim, today: Day = TODAY) -> Planned:
    new = [CardId(1000 + at) for at in range(unseen)]
    return plan(cards, new, today, aim, forgetting=USUAL, pace=PACE)


class Worth(NamedTuple):
    """What a look at a card is worth, by the formulas of the description, one after the other."""

    cost: float
    gain: float

    @property
    def score(self) -> float:
        return self.gain / self.cost


def worth(card: Seen, aim: Aim) -> Worth:
    ago, left, s, d = max(0, TODAY - card.last), aim.day - TODAY, card.stability, card.difficulty
    r = USUAL.recall(ago, s)
    known, failed = USUAL.knew(d, s, r), USUAL.same_day(USUAL.forgot(d, s, r), GOOD)
    gain = r * USUAL.recall(left, known) + (1 - r) * USUAL.recall(left, failed) - USUAL.recall(ago + left, s)
    return Worth(r * 8 + (1 - r) * 31.5, gain)


@given(SEEN, st.integers(0, 40), AIMS)
def test_a_day_is_what_the_description_says(
    given_cards: list[tuple[int, float, float, bool]], unseen: int, aim: Aim
) -> None:
    cards = {card.card: card for card in made(given_cards)}
    worths = {card: worth(each, aim) for card, each in cards.items()}
    need = sum(each.cost for each in worths.values()) + cost_of_new(PACE) * unseen
    allowed = budget(need, unseen, TODAY, aim, PACE)
    least = aim.least_gain / 60 if allowed.in_last_days else 0.0
    day = planned(list(cards.values()), unseen, aim)

    new = [CardId(1000 + at) for at in range(min(unseen, allowed.quota))]
    chances = {card: USUAL.recall(TODAY - each.last, each.stability) for card, each in cards.items()}
    rests = {card for card, chance in chances.items() if aim.least_gain and chance > 0.85}
    may_come = {
        card for card, each in cards.items() if allowed.in_last_days or (each.due and card not in rests)
    }
    come = {card for card in may_come if worths[card].gain > 0 and worths[card].score >= least}
    close = {card for card in may_come if abs(worths[card].score - least) < 1e-12}  # by rounding alone
    close |= {card for card, chance in chances.items() if abs(chance - 0.85) < 1e-12}
    assert set(day.cards) - close == (come | set(new) | set(day.probes)) - close
    assert day.early == {card for card in day.cards if card in cards and not cards[card].due}

    first = first_look(aim.day - TODAY, USUAL, PACE)
    looks = [worths.get(card, first) for card in day.cards]
    assert [look.cost for look in looks] == pytest.approx(day.costs)
    scores = [look.score for look in looks[len(day.probes) :]]
    assert all(later <= earlier + 1e-12 for earlier, later in pairwise(scores))


def test_a_new_card_is_worth_what_first_grades_leave() -> None:
    look = first_look(10, USUAL, PACE)
    drilled = USUAL.same_day(USUAL.first(AGAIN).stability, GOOD)
    stabilities = (drilled, *(USUAL.first(rating).stability for rating in (2, 3, 4)))
    shares = (0.24, 0.094, 0.495, 0.171)
    expected = sum(share * USUAL.recall(10, s) for share, s in zip(shares, stabilities, strict=True))
    assert look.gain == pytest.approx(expected)
    assert look.cost == cost_of_new(PACE) == pytest.approx(28.841)


def test_new_cards_are_spread_up_to_the_last_days() -> None:
    aim = Aim(Day(TODAY + 33), 60)
    allowed = budget(2_900.0, 100, TODAY, aim, PACE)
    assert (allowed.left, allowed.last_days, allowed.quota) == (33, 3, 4)
    assert not allowed.in_last_days
    assert budget(2_900.0, 300, TODAY, replace(aim, paced=False), PACE).quota == 100  # four fifths of an hour


def test_where_time_is_short_the_last_days_begin_at_once_and_all_new_cards_may_come() -> None:
    allowed = budget(28_800.0, 1_000, TODAY, Aim(Day(TODAY + 10), 20), PACE)
    assert allowed.in_last_days
    assert allowed.quota == 1_000


def test_days_off_do_not_count_and_bring_nothing_into_the_minutes() -> None:
    off = frozenset({TODAY, Day(TODAY + 2)})
    aim = Aim(Day(TODAY + 5), 20, days_off=off)
    assert study_days(TODAY, aim) == 3
    day = planned([seen(1)], 5, aim)
    assert day.room == 0
    assert day.cards  # whoever studies all the same finds them


def test_once_the_exam_has_come_there_is_no_plan() -> None:
    for left in (0, -1, -400):
        assert planned([seen(1)], 5, Aim(Day(TODAY + left), 20)) == Planned()


def test_before_the_last_days_only_due_cards_come_and_in_them_all_that_gain_enough() -> None:
    cards = [seen(1, stability=1.0, due=True), seen(2, stability=1.0, due=False)]
    far = planned(cards, 0, Aim(Day(TODAY + 60), 60, probes=False))
    assert far.cards == (1,)
    near = planned(cards, 0, Aim(Day(TODAY + 3), 60, probes=False))
    assert set(near.cards) == {1, 2}
    assert near.early == {2}
    sure = [seen(3, ago=1, stability=4_000.0, due=False)]
    assert planned(sure, 0, Aim(Day(TODAY + 3), 60, probes=False)).cards == ()
    assert planned(sure, 0, Aim(Day(TODAY + 3), 60, 0.0, probes=False)).cards == (3,)


def test_before_the_last_days_a_due_card_that_is_still_known_rests_unless_all_minutes_are_used() -> None:
    aim = Aim(Day(TODAY + 60), 60, probes=False)
    stability, known = 5.0, []
    for ago in range(1, 20):
        came = planned([seen(1, ago, stability)], 0, aim).cards == (1,)
        assert came == (USUAL.recall(ago, stability) <= 0.85)
        known.append(not came)
        assert planned([seen(1, ago, stability)], 0, replace(aim, least_gain=0.0)).cards == (1,)
    assert True in known
    assert False in known


def test_the_last_days_hold_a_look_at_every_card_and_slack_only_while_some_are_unseen() -> None:
    aim = Aim(Day(TODAY + 60), 20)  # 1,200 seconds a day
    assert budget(12_000.0, 0, TODAY, aim, PACE).last_days == 10
    assert budget(12_000.0, 1, TODAY, aim, PACE).last_days == 20
    assert budget(12_000.0, 0, TODAY, replace(aim, least_gain=0.0), PACE).last_days == 20
    assert budget(100.0, 0, TODAY, aim, PACE).last_days == 3


def test_when_time_is_short_new_cards_come_before_due_ones() -> None:
    day = planned([seen(1, ago=2, stability=2.0)], 50, Aim(Day(TODAY + 7), 5, probes=False))
    assert day.cards[:50] == tuple(range(1000, 1050))


@given(SEEN, st.integers(0, 40), AIMS)
def test_laws_of_a_day(cards: list[tuple[int, float, float, bool]], unseen: int, aim: Aim) -> None:
    day = planned(made(cards), unseen, aim)
    assert len(set(day.cards)) == len(day.cards)
    assert len(day.costs) == len(day.cards)
    assert day.room == 60 * aim.minutes
    assert [card for card in day.cards if card in day.new] == sorted(day.new)  # the order of the notes
    assert len(day.probes) <= (PROBES if aim.probes else 0)
    assert day.cards[: len(day.probes)] == day.probes
    assert not day.early & day.new


@given(SEEN, st.integers(0, 10), AIMS, st.randoms())
def test_the_order_does_not_depend_on_how_cards_are_read(
    cards: list[tuple[int, float, float, bool]], unseen: int, aim: Aim, dice: st.DataObject
) -> None:
    shuffled = made(cards)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert planned(shuffled, unseen, aim) == planned(made(cards), unseen, aim)


def test_probes_are_rested_and_others_on_the_next_day() -> None:
    cards = [seen(at, ago=5, stability=50.0, due=False) for at in range(1, 60)] + [seen(99, ago=1, due=False)]
    chosen = [planned(cards, 0, Aim(Day(TODAY + 60), 20), Day(TODAY + later)).probes for later in range(12)]
    assert all(len(set(each)) == PROBES for each in chosen)
    assert all(99 not in each for each in chosen[:1])
    assert len({card for each in chosen for card in each}) > 12
    assert planned(cards, 0, Aim(Day(TODAY + 60), 20)).early >= set(chosen[0])


def test_while_time_is_short_and_cards_are_unseen_nothing_is_asked_to_measure() -> None:
    cards = [seen(at, ago=5, stability=50.0, due=False) for at in range(1, 20)]
    aim = Aim(Day(TODAY + 3), 20)
    assert planned(cards, 3, aim).probes == ()
    assert len(planned(cards, 0, aim).probes) == PROBES


def test_few_minutes_measure_less() -> None:
    most = [probes_a_day(Aim(Day(TODAY + 30), minutes), PACE) for minutes in (2, 4, 5, 8, 9, 25)]
    assert most == [0, 0, 1, 1, 2, 2]


def test_cards_of_the_same_worth_come_in_another_order_each_day() -> None:
    cards = [seen(at, stability=1.0) for at in range(1, 9)]
    aim = Aim(Day(TODAY + 30), 60, probes=False)
    orders = {
        planned([c._replace(last=Day(c.last + d)) for c in cards], 0, aim, Day(TODAY + d)).cards
        for d in range(5)
    }
    assert len(orders) > 1
