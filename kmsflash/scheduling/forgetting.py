"""FSRS-6 on plain numbers: what an exam plan asks of a hundred thousand cards within a second.

The formulas are those of the `fsrs` package (Open Spaced Repetition, FSRS-6), which schedules the decks; a
test holds both against each other. Ratings are FSRS's: 1 Again, 2 Hard, 3 Good, 4 Easy. Elapsed time is in
whole days, stability in days.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import exp, expm1
from typing import NamedTuple

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4

USUAL = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
"""The parameters that FSRS-6 comes with; written out, so that a plan loads no package."""

_LEAST_STABILITY = 0.001
_LEAST_DIFFICULTY, _MOST_DIFFICULTY = 1.0, 10.0


class State(NamedTuple):
    """What FSRS knows of a card that was answered."""

    stability: float
    difficulty: float


class Forgetting:
    """One learner's forgetting, by the parameters of FSRS-6."""

    __slots__ = ("_first", "_growth", "_reverted", "_same_day", "_saved", "_w", "decay", "factor")

    def __init__(self, parameters: Sequence[float] = USUAL) -> None:
        w = self._w = tuple(parameters)
        self.decay = -w[20]
        self.factor = 0.9 ** (1 / self.decay) - 1
        self._growth = exp(w[8])
        self._saved = exp(w[17] * w[18])
        self._same_day = tuple(exp(w[17] * (rating - 3 + w[18])) for rating in range(5))
        self._reverted = w[7] * self._first_difficulty(EASY)
        self._first = tuple(
            State(max(_LEAST_STABILITY, w[rating - 1]), _clamped(self._first_difficulty(rating)))
            for rating in (AGAIN, HARD, GOOD, EASY)
        )

    def recall(self, elapsed: float, stability: float) -> float:
        """Return the chance of recall so many days after the last answer."""
        return float((1 + self.factor * elapsed / stability) ** self.decay)

    def rest(self, chance: float) -> float:
        """Return after how many times its stability a card is recalled with *chance*, above 0, only."""
        return float((chance ** (1 / self.decay) - 1) / self.factor)

    def first(self, rating: int) -> State:
        """Return the state after the first answer ever."""
        return self._first[rating - 1]

    def answered(self, state: State | None, elapsed: int, rating: int) -> State:
        """Return the state after an answer; *elapsed* 0 is a repeat on the same day."""
        if state is None:
            return self.first(rating)
        stability, difficulty = state
        if elapsed < 1:
            after = self.same_day(stability, rating)
        else:
            chance = self.recall(elapsed, stability)
            after = (
                self.forgot(difficulty, stability, chance)
                if rating == AGAIN
                else self.knew(difficulty, stability, chance, rating)
            )
        return State(after, self._next_difficulty(difficulty, rating))

    def knew(self, difficulty: float, stability: float, chance: float, rating: int = GOOD) -> float:
        """Return the stability after an answer that was known when the chance of that was *chance*."""
        w = self._w
        grown = self._growth * (11 - difficulty) * stability ** -w[9] * expm1((1 - chance) * w[10])
        if rating == HARD:
            grown *= w[15]
        elif rating == EASY:
            grown *= w[16]
        return max(_LEAST_STABILITY, float(stability * (1 + grown)))

    def forgot(self, difficulty: float, stability: float, chance: float) -> float:
        """Return the stability after an answer that was not known."""
        w = self._w
        left = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * exp((1 - chance) * w[14])
        return max(_LEAST_STABILITY, float(min(left, stability / self._saved)))

    def same_day(self, stability: float, rating: int) -> float:
        """Return the stability after one more answer on the day of the last."""
        grown = self._same_day[rating] * stability ** -self._w[19]
        return max(_LEAST_STABILITY, float(stability * (grown if rating == AGAIN else max(1.0, grown))))

    def gains(self, cards: Iterable[tuple[float, float, int]], until: int) -> Iterator[float]:
        """Give how much an answer now adds to the chance of recall in *until* days, card by card.

        *cards* are stability, difficulty, and the days since the last answer. What is not known is drilled on
        the same day until it is. Written in one piece, for a plan asks it of a hundred thousand cards.
        """
        w, factor, decay = self._w, self.factor, self.decay
        growth, saved, good_again = self._growth, self._saved, self._same_day[GOOD]
        fading, surprise, short = -w[9], w[10], -w[19]
        lost, hardness, power, shock = w[11], -w[12], w[13], w[14]
        ahead = factor * until
        for stability, difficulty, elapsed in cards:
            reach = factor / stability
            missing = 1 - (chance := (1 + reach * elapsed) ** decay)
            grown = 1 + growth * (11 - difficulty) * stability**fading * expm1(missing * surprise)
            kept = (1 + reach * until / grown) ** decay
            left = lost * difficulty**hardness * ((stability + 1) ** power - 1) * exp(missing * shock)
            left = max(_LEAST_STABILITY, min(left, stability / saved))
            left *= max(1.0, good_again * left**short)
            alone = (1 + reach * (elapsed + until)) ** decay
            yield chance * kept + missing * (1 + ahead / left) ** decay - alone

    def foretold(self, histories: Iterable[Sequence[tuple[int, int]]]) -> Iterator[tuple[float, bool]]:
        """Give the chance of recall at each answer on a later day than the one before, and whether it came.

        *histories* are the answers to cards, each from its first: days since the one before, and rating.
        Written in one piece, for a fit asks it of thousands of answers and for dozens of parameters.
        """
        w, factor, decay, least = self._w, self.factor, self.decay, _LEAST_STABILITY
        growth, saved, first, same_day = self._growth, self._saved, self._first, self.same_day
        fading, surprise, hard, easy = -w[9], w[10], w[15], w[16]
        lost, hardness, power, shock = w[11], -w[12], w[13], w[14]
        step, reverted, stays = w[6], self._reverted, 1 - w[7]
        for answers in histories:
            stability = difficulty = 0.0
            for number, (elapsed, rating) in enumerate(answers):
                if not number:
                    stability, difficulty = first[rating - 1]
                    continue
                if elapsed < 1:
                    stability = same_day(stability, rating)
                else:
                    chance = (1 + factor * elapsed / stability) ** decay
                    yield chance, rating > AGAIN
                    if rating == AGAIN:
                        left = lost * difficulty**hardness * ((stability + 1) ** power - 1)
                        stability = max(least, min(left * exp((1 - chance) * shock), stability / saved))
                    else:
                        grown = growth * (11 - difficulty) * stability**fading
                        grown *= expm1((1 - chance) * surprise)
                        grown *= hard if rating == HARD else easy if rating == EASY else 1
                        stability = max(least, stability * (1 + grown))
                damped = difficulty - step * (rating - 3) * (10 - difficulty) / 9
                difficulty = _clamped(reverted + stays * damped)

    def _first_difficulty(self, rating: int) -> float:
        return self._w[4] - exp(self._w[5] * (rating - 1)) + 1

    def _next_difficulty(self, difficulty: float, rating: int) -> float:
        damped = difficulty - self._w[6] * (rating - 3) * (10 - difficulty) / 9
        return _clamped(self._reverted + (1 - self._w[7]) * damped)


def _clamped(difficulty: float) -> float:
    return min(_MOST_DIFFICULTY, max(_LEAST_DIFFICULTY, difficulty))
