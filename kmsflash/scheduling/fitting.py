"""FSRS fitted to one learner's reviews, by the optimiser of the `fsrs` package, and how much that helps."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby
from math import log
from typing import NamedTuple

from fsrs import Card, ReviewLog
from fsrs import Scheduler as Model
from fsrs.scheduler import DEFAULT_PARAMETERS

from kmsflash.model.days import Day
from kmsflash.model.grades import Grade
from kmsflash.scheduling.fsrs import rating

FEWEST = 512  # repeats on another day: with fewer, the optimiser gives back what FSRS comes with
MOST = 10_000  # reviews that it gets: each takes it some hundredths of a second, and more change little

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LEAST = 1e-4  # chance: a prediction is never taken as certain


class Told(NamedTuple):
    """One review that counted, of a card from when it was new."""

    card: int
    day: Day
    grade: Grade


def repeats(reviews: Sequence[Told]) -> int:
    """Return how many reviews tell something of forgetting: those of a card met on an earlier day."""
    return sum(len({told.day for told in of}) - 1 for _, of in groupby(reviews, key=lambda told: told.card))


def sampled(reviews: Sequence[Told], most: int = MOST) -> list[Told]:
    """Return the reviews of cards spread evenly over all of them, whole cards, *most* reviews or fewer.

    *reviews* are card by card. Those of one card are never parted, however many they are.
    """
    cards = [list(of) for _, of in groupby(reviews, key=lambda told: told.card)]
    step = -(-len(reviews) // most) if reviews else 1
    taken: list[Told] = []
    for of in cards[::step]:
        if taken and len(taken) + len(of) > most:
            break
        taken += of
    return taken


def optimised(reviews: Sequence[Told]) -> tuple[float, ...]:
    """Return the parameters that predict *reviews* best. Takes minutes for many thousands.

    Raises `ImportError` where what the optimiser needs is not installed.
    """
    from fsrs import Optimizer  # on use: it loads PyTorch

    return tuple(Optimizer([_log(told) for told in reviews]).compute_optimal_parameters())


def surprise(reviews: Sequence[Told], parameters: tuple[float, ...] = ()) -> float:
    """Return how far predictions are from what *reviews* say: the mean log loss, 0 where all came true.

    *reviews* are card by card, oldest first. No parameters: those that FSRS comes with.
    """
    model = Model(
        parameters or DEFAULT_PARAMETERS, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )
    total, count = 0.0, 0
    for _, of in groupby(reviews, key=lambda told: told.card):
        card, last = Card(0, due=_EPOCH), None
        for told in of:
            moment = _moment(told.day)
            if last is not None and told.day > last:
                chance = min(1 - _LEAST, max(_LEAST, model.get_card_retrievability(card, moment)))
                total -= log(chance if told.grade.passed else 1 - chance)
                count += 1
            card, _ = model.review_card(card, rating(told.grade), moment)
            last = told.day
    return total / max(1, count)


def _log(told: Told) -> ReviewLog:
    return ReviewLog(told.card, rating(told.grade), _moment(told.day), None)


def _moment(day: Day) -> datetime:
    return _EPOCH + timedelta(days=day)
