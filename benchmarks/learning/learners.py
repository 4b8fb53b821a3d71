"""Simulated learners: FSRS-6 as the truth of their memory, with differences that no scheduler sees.

Nobody was asked: what a learner of flesh and blood does is not known from this.
"""

from dataclasses import dataclass, field
from math import exp
from random import Random

from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.scheduling.forgetting import AGAIN, EASY, GOOD, HARD, USUAL, Forgetting, State
from kmsflash.scheduling.readiness import Fit

GRADES = {AGAIN: Grade.AGAIN, HARD: Grade.HARD, GOOD: Grade.GOOD, EASY: Grade.EASY}
_RECALLED, _SHARES = (HARD, GOOD, EASY), (0.12, 0.75, 0.13)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of learner."""

    name: str
    fit: Fit = field(default_factory=Fit)  # how their forgetting differs from the usual
    first: tuple[float, float, float, float] = (0.24, 0.094, 0.495, 0.171)  # Again to Easy, at first sight
    differing: float = 0.4  # standard deviation of the logarithm of what a card's stability is multiplied by
    slow: float = 1.0  # times the usual seconds


KINDS = (
    Kind("usual"),
    Kind("strong", Fit(0.5, 0.25, -0.1), (0.15, 0.08, 0.52, 0.25)),
    Kind("poor", Fit(-0.6, -0.3, 0.2), (0.4, 0.13, 0.39, 0.08)),
    Kind("forgets fast", Fit(-0.3, 0.0, 0.5)),
    Kind("cards very unlike", differing=0.9),
    Kind("slow", slow=1.6),
)

SECONDS = {"known": 8.0, "forgotten": 20.0, "new": 25.0, "drill": 11.5}


@dataclass(slots=True)
class Learner:
    """One learner with their own memory and luck."""

    kind: Kind
    dice: Random
    _forgetting: dict[CardId, Forgetting] = field(default_factory=dict)
    _state: dict[CardId, State] = field(default_factory=dict)
    _last: dict[CardId, int] = field(default_factory=dict)

    @property
    def met(self) -> int:
        """How many cards were met."""
        return len(self._state)

    def answer(self, card: CardId, day: int) -> tuple[Grade, float]:
        """Return the grade given on a day, and the seconds that it takes."""
        state = self._state.get(card)
        if state is None:
            rating = self.dice.choices((AGAIN, HARD, GOOD, EASY), self.kind.first)[0]
            took = SECONDS["new"]
        elif self._last[card] == day:
            rating, took = GOOD, SECONDS["drill"]
        elif self.dice.random() < self.chance(card, day):
            rating, took = self.dice.choices(_RECALLED, _SHARES)[0], SECONDS["known"]
        else:
            rating, took = AGAIN, SECONDS["forgotten"]
        elapsed = 0 if state is None else day - self._last[card]
        self._state[card] = self._own(card).answered(state, elapsed, rating)
        self._last[card] = day
        return GRADES[rating], took * self.kind.slow

    def chance(self, card: CardId, day: int) -> float:
        """Return the true chance of recall on a day; 0 for a card never met."""
        state = self._state.get(card)
        return 0.0 if state is None else self._own(card).recall(day - self._last[card], state.stability)

    def recall(self, cards: int, day: int) -> float:
        """Return the share of *cards* cards that would be known on a day."""
        return sum(self.chance(card, day) for card in self._state) / cards

    def _own(self, card: CardId) -> Forgetting:
        """Return how this learner forgets this card: some are harder, and nobody is told which."""
        known = self._forgetting.get(card)
        if known is None:
            harder = self.dice.gauss(0, self.kind.differing)
            w = list(self.kind.fit.parameters(USUAL))
            w[:4] = [value * exp(harder) for value in w[:4]]
            w[8] += harder / 3
            known = self._forgetting[card] = Forgetting(w)
        return known
