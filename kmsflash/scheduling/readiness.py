"""How ready the learner is: forgetting fitted to their own repeats, and what it says of the day of the exam.

Three numbers are fitted, no more: with few answers more could not be told apart. Answers in mock exams count
too, less what is guessed (see `guessing`). How far the estimates were
from the truth in simulations, and what was not measured, is written in docs/exam.md.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import exp, log
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple
from zlib import crc32

from kmsflash.model.days import Day
from kmsflash.scheduling.forgetting import AGAIN, USUAL, Forgetting, State
from kmsflash.scheduling.guessing import Tried, chance_of_right, known, worth

Answers = Sequence[tuple[Day, int]]
"""All answers to one card, oldest first: the study day, and FSRS's rating."""

REFIT_AFTER = 50  # repeats since the last fit; or a week
MOST = 6_000  # repeats that a fit reads; of more it reads whole cards, by chance, to about so many
FEW = 60  # repeats; with fewer, an estimate is as good as its first guess
WIDE, NARROW = 0.10, 0.05  # to either side of an estimate, with few repeats and with many
RECENT = 30  # days that the check of predictions looks back on

_PRIORS = (0.7, 0.5, 0.6)  # standard deviations
_STEPS = (0.4, 0.03)  # of the search, the first and the last
_SURE = 1e-4  # a prediction is never taken as certain
_NOTHING_TRIED: Mapping[bytes, Sequence[Tried]] = MappingProxyType({})


class Fit(NamedTuple):
    """How one learner's forgetting differs from the usual."""

    level: float = 0.0  # logarithm of a factor on what a first answer leaves
    growth: float = 0.0  # added to the logarithm of how much a recall strengthens
    decay: float = 0.0  # logarithm of a factor on the steepness of forgetting

    def parameters(self, usual: Sequence[float] = USUAL) -> tuple[float, ...]:
        """Return the parameters of FSRS-6 that this makes of the usual ones."""
        factor = exp(self.level)
        first = (value * factor for value in usual[:4])
        return (*first, *usual[4:8], usual[8] + self.growth, *usual[9:20], usual[20] * exp(self.decay))


class Repeat(NamedTuple):
    """A card asked again on a later day, by review or in a mock exam: what was foretold, and what came."""

    day: Day
    elapsed: int  # days since the answer before
    foretold: float  # chance of recall
    known: bool  # in a mock exam: whether the answer was right
    guess: float = 0.0  # chance of that without knowing
    in_mock: bool = False

    @property
    def worth(self) -> float:
        """What part of a plain repeat it tells."""
        return worth(self.foretold, self.guess)


class Check(NamedTuple):
    """Predictions beside what came, over some repeats."""

    foretold: float  # mean chance
    known: float  # share; guesses taken out
    repeats: int


def repeats(histories: Iterable[Answers], forgetting: Forgetting) -> Iterator[Repeat]:
    """Give every repeat on a later day, card by card, as *forgetting* foretold it from the answers before."""
    for answers in histories:
        yield from observed(answers, (), forgetting)


def observed(answers: Answers, tried: Sequence[Tried], forgetting: Forgetting) -> Iterator[Repeat]:
    """Give the repeats of one card, and its answers in mock exams on a later day than the answer before.

    *tried* are in the order of their days.
    """
    state: State | None = None
    before, at = Day(0), 0
    for number, (day, rating) in enumerate(answers):
        while at < len(tried) and tried[at].after <= number:
            yield from _asked(tried[at], state, before, forgetting)
            at += 1
        elapsed = max(0, day - before) if state is not None else 0
        if state is not None and elapsed:
            yield Repeat(day, elapsed, forgetting.recall(elapsed, state.stability), rating > AGAIN)
        state = forgetting.answered(state, elapsed, rating)
        before = day
    for each in tried[at:]:
        yield from _asked(each, state, before, forgetting)


def _asked(tried: Tried, state: State | None, before: Day, forgetting: Forgetting) -> Iterator[Repeat]:
    elapsed = tried.day - before
    if state is not None and elapsed > 0:
        foretold = forgetting.recall(elapsed, state.stability)
        yield Repeat(tried.day, elapsed, foretold, tried.right, tried.guess, in_mock=True)


def count(histories: Iterable[Answers]) -> int:
    """Return how many repeats on a later day there are."""
    return sum(later[0] > earlier[0] for answers in histories for earlier, later in pairwise(answers))


def fitted(
    histories: Sequence[tuple[bytes, Answers]],
    usual: Sequence[float] = USUAL,
    tried: Mapping[bytes, Sequence[Tried]] = _NOTHING_TRIED,
) -> Fit:
    """Return the fit under which the repeats of cards, each under its uid, are the most likely.

    *tried* are answers in mock exams, by the uids of their cards.
    By maximum likelihood with normal priors around the usual, found by a compass search; always the same for
    the same answers. Without repeats it is the usual.
    """
    sample = [(answers, tried.get(uid, ())) for uid, answers in _sampled(histories)]
    if not any(True for each in sample for _ in observed(*each, Forgetting(usual))):
        return Fit()
    plain = [_steps(answers) for answers, asked in sample if answers and not asked]
    others = [each for each in sample if each[1]]

    @cache  # the search comes by where it was
    def surprise(fit: Fit) -> float:
        return _surprise(plain, others, fit, usual)

    best = Fit()
    least, step = surprise(best), _STEPS[0]
    while step >= _STEPS[1]:
        found = min(((surprise(each), each) for each in _around(best, step)), key=itemgetter(0))
        if found[0] < least:
            least, best = found
        else:
            step /= 2
    return best


def check(told: Iterable[Repeat]) -> Check:
    """Return predictions beside what came."""
    foretold, came, number = 0.0, 0.0, 0
    for repeat in told:
        foretold += repeat.foretold
        came += known(repeat.guess, right=repeat.known)
        number += 1
    return Check(foretold / max(1, number), min(1.0, max(0.0, came / max(1, number))), number)


def margin(repeats_told: float) -> float:
    """Return how far an estimate may be off to either side, by the number of repeats it rests on."""
    return WIDE if repeats_told < FEW else NARROW


def measured_up_to(elapsed: Iterable[int]) -> int:
    """Return the days up to which forgetting was measured: nine in ten repeats came within them."""
    days = sorted(elapsed)
    return days[min(len(days) - 1, len(days) * 9 // 10)] if days else 0


def recall_on(exam: Day, seen: Iterable[tuple[Day, float]], unseen: int, forgetting: Forgetting) -> float:
    """Return the share that would be known on a day if one stopped: unseen cards count as not known.

    *seen* are the day of the last answer and the stability of each card.
    """
    known, number = 0.0, unseen
    for last, stability in seen:
        known += forgetting.recall(max(0, exam - last), stability)
        number += 1
    return known / number if number else 0.0


def _sampled(histories: Sequence[tuple[bytes, Answers]]) -> list[tuple[bytes, Answers]]:
    """Leave out whole cards by chance, the same on every machine, where there are too many repeats."""
    total = sum(max(0, len(answers) - 1) for _, answers in histories)
    share = min(1.0, MOST / total) if total else 1.0
    return [(uid, answers) for uid, answers in histories if crc32(uid) < share * 2**32]


def _around(fit: Fit, step: float) -> Iterator[Fit]:
    for at in range(len(fit)):
        for sign in (1, -1):
            moved = list(fit)
            moved[at] += sign * step
            yield Fit(*moved)


def _steps(answers: Answers) -> Sequence[tuple[int, int]]:
    """Return the days since the answer before, and the rating, of each answer."""
    before = [answers[0][0], *(day for day, _ in answers)]
    return [(max(0, day - last), rating) for last, (day, rating) in zip(before, answers, strict=False)]


def _surprise(
    plain: Iterable[Sequence[tuple[int, int]]],
    histories: Iterable[tuple[Answers, Sequence[Tried]]],
    fit: Fit,
    usual: Sequence[float],
) -> float:
    """Return how unlikely a fit is; *plain* are the histories of cards that no mock exam asked."""
    total = sum((value / sd) ** 2 for value, sd in zip(fit, _PRIORS, strict=True)) / 2
    forgetting = Forgetting(fit.parameters(usual))
    sure = 1 - _SURE
    for chance, came in forgetting.foretold(plain):
        likely = min(sure, max(_SURE, chance))
        total -= log(likely if came else 1 - likely)
    for answers, tried in histories:
        for repeat in observed(answers, tried, forgetting):
            right = chance_of_right(repeat.foretold, repeat.guess) if repeat.guess else repeat.foretold
            chance = min(1 - _SURE, max(_SURE, right))
            total -= log(chance if repeat.known else 1 - chance)
    return total
