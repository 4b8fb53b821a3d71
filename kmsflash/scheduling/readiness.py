"""How ready the learner is: forgetting fitted to their own repeats, and what it says of the day of the exam.

Three numbers are fitted, no more: with few answers more could not be told apart. How far the estimates were
from the truth in simulations, and what was not measured, is written in docs/exam.md.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import exp, log
from typing import NamedTuple
from zlib import crc32

from kmsflash.model.days import Day
from kmsflash.scheduling.forgetting import AGAIN, USUAL, Forgetting, State

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
    """A card asked again on a later day: what was foretold, and what came."""

    day: Day
    elapsed: int  # days since the answer before
    foretold: float  # chance of recall
    known: bool


class Check(NamedTuple):
    """Predictions beside what came, over some repeats."""

    foretold: float  # mean chance
    known: float  # share
    repeats: int


def repeats(histories: Iterable[Answers], forgetting: Forgetting) -> Iterator[Repeat]:
    """Give every repeat on a later day, card by card, as *forgetting* foretold it from the answers before."""
    for answers in histories:
        state: State | None = None
        before = Day(0)
        for day, rating in answers:
            elapsed = max(0, day - before) if state is not None else 0
            if state is not None and elapsed:
                yield Repeat(day, elapsed, forgetting.recall(elapsed, state.stability), rating > AGAIN)
            state = forgetting.answered(state, elapsed, rating)
            before = day


def count(histories: Iterable[Answers]) -> int:
    """Return how many repeats on a later day there are."""
    return sum(later[0] > earlier[0] for answers in histories for earlier, later in pairwise(answers))


def fitted(histories: Sequence[tuple[bytes, Answers]], usual: Sequence[float] = USUAL) -> Fit:
    """Return the fit under which the repeats of cards, each under its uid, are the most likely.

    By maximum likelihood with normal priors around the usual, found by a compass search; always the same for
    the same answers. Without repeats it is the usual.
    """
    sample = _sampled(histories)
    if not count(sample):
        return Fit()
    best = Fit()
    least, step = _surprise(sample, best, usual), _STEPS[0]
    while step >= _STEPS[1]:
        found = min(
            ((_surprise(sample, each, usual), each) for each in _around(best, step)),
            key=lambda pair: pair[0],
        )
        if found[0] < least:
            least, best = found
        else:
            step /= 2
    return best


def check(told: Iterable[Repeat]) -> Check:
    """Return predictions beside what came."""
    foretold, known, number = 0.0, 0, 0
    for repeat in told:
        foretold += repeat.foretold
        known += repeat.known
        number += 1
    return Check(foretold / max(1, number), known / max(1, number), number)


def margin(repeats_told: int) -> float:
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


def _sampled(histories: Sequence[tuple[bytes, Answers]]) -> list[Answers]:
    """Leave out whole cards by chance, the same on every machine, where there are too many repeats."""
    total = sum(max(0, len(answers) - 1) for _, answers in histories)
    share = min(1.0, MOST / total) if total else 1.0
    return [answers for uid, answers in histories if crc32(uid) < share * 2**32]


def _around(fit: Fit, step: float) -> Iterator[Fit]:
    for at in range(len(fit)):
        for sign in (1, -1):
            moved = list(fit)
            moved[at] += sign * step
            yield Fit(*moved)


def _surprise(histories: Sequence[Answers], fit: Fit, usual: Sequence[float]) -> float:
    total = sum((value / sd) ** 2 for value, sd in zip(fit, _PRIORS, strict=True)) / 2
    for repeat in repeats(histories, Forgetting(fit.parameters(usual))):
        chance = min(1 - _SURE, max(_SURE, repeat.foretold))
        total -= log(chance if repeat.known else 1 - chance)
    return total
