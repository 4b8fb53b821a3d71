"""The plan for an exam: which cards today's minutes serve best, if what counts is one day.

Of every card that may come, it is worked out how much a look at it today adds to the chance of knowing it on
the day of the exam, and what the look costs; the best gain for a second comes first. The plan is a pure
function of where the cards stood at dawn, of the aim and of today: a missed day changes what tomorrow begins
with, and nothing else, and every machine finds the same order. It was found by simulation; what it does and
does not promise is written in docs/exam.md.
"""

from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import compress
from math import ceil, inf
from typing import NamedTuple
from zlib import crc32

from kmsflash.model.days import Day
from kmsflash.model.exam_days import Aim, Pace, Planned, Seen
from kmsflash.model.ids import CardId
from kmsflash.scheduling.forgetting import AGAIN, EASY, GOOD, HARD, Forgetting

PROBES = 2  # a day, where the minutes allow
_SHARE_OF_PROBES = 0.05  # of the minutes: two would take a fifth of very few
_KNOWN_PROBES = 0.8
_RESTED = 2  # days since the last answer of a card that is a probe
FIRST_GRADES = ((AGAIN, 0.24), (HARD, 0.094), (GOOD, 0.495), (EASY, 0.171))
"""How new cards are answered the first time, as shares."""
_DRILLED_WHEN_NEW = 0.334  # of new cards, those below Good
_FAR = 14  # days; while the exam is further away, a fifth of the minutes stays for repeats
_SHARE_OF_NEW = 0.8
_LEAST_LAST_DAYS = 3
_LOOKS_WHILE_UNSEEN, _LOOKS = 2, 1
"""How many looks at every card the last days hold: slack is wanted only while some were never met."""
_STILL_KNOWN = 0.85
"""Before the last days a due card comes once its chance has fallen to this: sooner, the look gains little."""


class Look(NamedTuple):
    """What a look at a card today is worth."""

    cost: float  # seconds, to be expected
    gain: float  # chance of knowing it on the day of the exam

    @property
    def score(self) -> float:
        """Gain a second."""
        return self.gain / self.cost


class Budget(NamedTuple):
    """What the days until an exam allow."""

    need: float  # seconds, for one look at every card
    last_days: int  # from so many days of study before the exam on, all seen cards may come
    left: int  # days of study from today to the exam
    quota: int  # new cards for today

    @property
    def in_last_days(self) -> bool:
        """Whether those have come."""
        return self.left <= self.last_days


def study_days(today: Day, aim: Aim) -> int:
    """Return on how many days one can study from today to the day before the exam."""
    return sum(1 for day in range(today, aim.day) if day not in aim.days_off)


def cost_of_new(pace: Pace) -> float:
    """Return how many seconds a new card takes on its first day, with its drill."""
    return pace.new + _DRILLED_WHEN_NEW * pace.drill


def first_look(until: int, forgetting: Forgetting, pace: Pace) -> Look:
    """Return what a new card is worth that is met *until* days before the exam."""
    known = 0.0
    for rating, share in FIRST_GRADES:
        stability = forgetting.first(rating).stability
        if rating == AGAIN:
            stability = forgetting.same_day(stability, GOOD)  # it is drilled until it is known
        known += share * forgetting.recall(until, stability)
    return Look(cost_of_new(pace), known)


def budget(need: float, unseen: int, today: Day, aim: Aim, pace: Pace) -> Budget:
    """Return what the days allow where one look at every card takes *need* seconds."""
    a_day = 60 * aim.minutes
    left = study_days(today, aim)
    looks = _LOOKS if aim.saves and not unseen else _LOOKS_WHILE_UNSEEN
    last_days = max(_LEAST_LAST_DAYS, ceil(looks * need / a_day))
    at_once = not aim.paced or left <= last_days
    quota = unseen if at_once else ceil(unseen / (left - last_days))
    if aim.day - today > _FAR:
        quota = min(quota, ceil(_SHARE_OF_NEW * a_day / cost_of_new(pace)))
    return Budget(need, last_days, left, quota)


def plan(
    seen: Sequence[Seen],
    unseen: Sequence[CardId],
    today: Day,
    aim: Aim,
    *,
    forgetting: Forgetting,
    pace: Pace,
) -> Planned:
    """Return today's cards, *unseen* being in the order of the notes; nothing once the exam has come.

    All of *seen* were answered before today only. On a day off no card belongs to the minutes.
    """
    if today >= aim.day or aim.minutes <= 0:
        return Planned()
    costs = _costs(seen, today, forgetting, pace)
    need = sum(costs) + cost_of_new(pace) * len(unseen)
    allowed = budget(need, len(unseen), today, aim, pace)
    ranked = _ranked(seen, costs, today, aim, allowed, forgetting)
    ranked += _ranked_new(unseen[: allowed.quota], first_look(aim.day - today, forgetting, pace))
    ranked.sort()
    spare = not (unseen and allowed.in_last_days)  # else each minute is better spent on a new card
    probes = _probes(seen, today, probes_a_day(aim, pace)) if aim.probes and spare else ()
    return _drawn(ranked, _asked_anyway(seen, costs, probes), today, aim, allowed)


# What follows meets every card of an exam: plain tuples and few calls, for there may be a hundred thousand.

_Ranked = tuple[float, int, int, CardId, float, bool]
"""The score, negative so that the best comes first; the turn of cards of the same worth; of a new card its
place in the order of the notes, else 0; the card, what it costs, and whether it comes before its day."""


def _costs(seen: Sequence[Seen], today: Day, forgetting: Forgetting, pace: Pace) -> list[float]:
    """Return the seconds that a look at each card takes: all that the budget asks of those not to come."""
    factor, decay = forgetting.factor, forgetting.decay
    known, miss = pace.known, pace.forgotten + pace.drill
    return [
        (chance := (1 + factor / stability * (today - last if last < today else 0)) ** decay) * known
        + (1 - chance) * miss
        for _, _, last, stability, _, _ in seen
    ]


def _ranked(
    seen: Sequence[Seen],
    costs: Sequence[float],
    today: Day,
    aim: Aim,
    allowed: Budget,
    forgetting: Forgetting,
) -> list[_Ranked]:
    last_days, salt = allowed.in_last_days, _salt(today)
    least = aim.least_gain / 60 if last_days else 0.0
    may_come = list(zip(seen, costs, strict=True))
    if not last_days:
        rest = forgetting.rest(_STILL_KNOWN) if aim.saves else 0.0
        may_come = [
            each for each in may_come if (card := each[0]).due and today - card.last >= rest * card.stability
        ]
    states = (
        (stability, difficulty, today - last if last < today else 0)
        for (_, _, last, stability, difficulty, _), _ in may_come
    )
    gains = forgetting.gains(states, aim.day - today)
    return [
        (-gain / cost, crc32(uid, salt), 0, card, cost, not due)
        for ((card, uid, _, _, _, due), cost), gain in zip(may_come, gains, strict=True)
        if gain > 0 and gain / cost >= least
    ]


def _ranked_new(new: Iterable[CardId], first: Look) -> list[_Ranked]:
    return [(-first.score, 0, place, card, first.cost, False) for place, card in enumerate(new, 1)]


def _asked_anyway(seen: Sequence[Seen], costs: Sequence[float], probes: Sequence[CardId]) -> list[_Ranked]:
    """Return the probes in their order, as if they had the best score."""
    if not probes:
        return []
    asked = set(probes)
    found = {
        card: (-inf, 0, 0, card, cost, not due)
        for (card, _, _, _, _, due), cost in zip(seen, costs, strict=True)
        if card in asked
    }
    return [found[card] for card in probes]


def _drawn(
    ranked: list[_Ranked], probes: Sequence[_Ranked], today: Day, aim: Aim, allowed: Budget
) -> Planned:
    """Put the probes in front; where the minutes end, the day itself says, for it knows what was answered."""
    asked = {card for _, _, _, card, _, _ in probes}
    day = [*probes, *(each for each in ranked if each[3] not in asked)] if asked else ranked
    _, _, places, cards, costs, early = zip(*day, strict=True) if day else ((),) * 6
    room = 0.0 if today in aim.days_off else 60 * aim.minutes
    return Planned(
        cards,
        costs,
        room,
        frozenset(compress(cards, places)),
        frozenset(compress(cards, early)),
        cards[: len(probes)],
        allowed.in_last_days,
    )


def probes_a_day(aim: Aim, pace: Pace) -> int:
    """Return how many cards a day measure how well forgetting is foretold."""
    cost = _KNOWN_PROBES * pace.known + (1 - _KNOWN_PROBES) * (pace.forgotten + pace.drill)
    return min(PROBES, int(_SHARE_OF_PROBES * 60 * aim.minutes / cost))


def _probes(seen: Sequence[Seen], today: Day, most: int) -> tuple[CardId, ...]:
    """Return the cards that measure today: by chance, but on every machine the same."""
    salt, latest = _salt(today), today - _RESTED
    rested = ((crc32(uid, salt), uid, card) for card, uid, last, *_ in seen if last <= latest)
    return tuple(card for _, _, card in nsmallest(most, rested))


def _salt(today: Day) -> int:
    """Return what makes the choice of one day another than that of the next."""
    return crc32(today.to_bytes(4, "big", signed=True))
