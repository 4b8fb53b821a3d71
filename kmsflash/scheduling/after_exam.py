"""After an exam: what falls due in the first week is spread, a few cards a day and none before its day."""

from collections.abc import Iterable
from dataclasses import dataclass

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId


@dataclass(frozen=True, slots=True)
class Falling:
    """A card that falls due in the first week."""

    card: CardId
    due: Day
    interval: int  # days

    def lateness(self, day: Day) -> float:
        """Return how late it is on a day, measured by its interval."""
        return (day - self.due) / max(1, self.interval)


def spread_over(cards: Iterable[Falling], first: Day, days: int) -> dict[CardId, Day]:
    """Return the day of each card, from *first* on: every day takes the latest by relative overdueness.

    No day has more than an even share of *days*, at least 1. No card comes before it is due: a repeat that is
    early would stretch its interval. So where most fall due late, the last come after those days.
    """
    waiting = sorted(cards, key=lambda each: (each.due, each.card))
    share = -(-len(waiting) // days)
    placed: dict[CardId, Day] = {}
    day = first
    while waiting:
        ripe = [each for each in waiting if each.due <= day]
        ripe.sort(key=lambda each: -each.lateness(day))  # stable
        come = {each.card for each in ripe[:share]}
        placed.update(dict.fromkeys(come, day))
        waiting = [each for each in waiting if each.card not in come]
        day = Day(day + 1)
    return placed
