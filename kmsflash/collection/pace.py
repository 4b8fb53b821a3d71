"""How long a card takes the learner."""

from collections.abc import Sequence

USUAL_SECONDS = 14  # a card, until the learner's own pace is known
ENOUGH = 20  # answers, to know it
LATEST = 400  # answers that tell it
LONGEST_MS = 60_000  # a longer look counts as this


def seconds_per_card(times_ms: Sequence[int]) -> int:
    """Return the seconds a card takes, from the latest answers' times in milliseconds; at least 1."""
    if len(times_ms) < ENOUGH:
        return USUAL_SECONDS
    return max(1, round(sum(min(time, LONGEST_MS) for time in times_ms) / len(times_ms) / 1000))


def minutes(cards: int, seconds: int) -> int:
    """Return how many minutes *cards* take at *seconds* each; at least one where there are any."""
    return max(1, round(cards * seconds / 60)) if cards else 0
