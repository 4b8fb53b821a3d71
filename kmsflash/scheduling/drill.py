"""The drill: cards answered weakly today come back today, but not at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kmsflash.model.ids import CardId

OTHERS_BETWEEN = 10  # cards between two showings of a drilled card, where there are others
MINUTES_BETWEEN = 10  # after which it may come anyway


@dataclass(frozen=True, slots=True)
class Drilled:
    """A card answered today that comes back today."""

    card: CardId
    answered_at: int  # microseconds since 1970, UTC
    others_since: int  # answers given to other cards since


def next_drill(drill: Sequence[Drilled], now: int, *, others_wait: bool) -> CardId | None:
    """Return the drilled card whose turn it is, or None where another card should come first.

    *now* is in microseconds since 1970, UTC. Where no other card waits, the one answered longest ago comes.
    """
    waiting = sorted(drill, key=lambda entry: entry.answered_at)
    ready = [entry for entry in waiting if _rested(entry, now)]
    if ready:
        return ready[0].card
    return waiting[0].card if waiting and not others_wait else None


def _rested(entry: Drilled, now: int) -> bool:
    minutes = (now - entry.answered_at) / 60_000_000
    return entry.others_since >= OTHERS_BETWEEN or minutes >= MINUTES_BETWEEN


def answered(drill: Sequence[Drilled], card: CardId) -> list[Drilled]:
    """Return *drill* after some answer to *card*: one more answer for each of the others."""
    return [replace(entry, others_since=entry.others_since + 1) for entry in drill if entry.card != card]
