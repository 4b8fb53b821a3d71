"""The day's queue: which cards, in which order. A pure function of schedules and today's answers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, FactId, Uid

OTHERS_BETWEEN = 10  # cards between two showings of a drilled card, where there are others
MINUTES_BETWEEN = 10  # after which it may come anyway


@dataclass(frozen=True, slots=True)
class Due:
    """A card that is due, as the queue needs it."""

    card: CardId
    uid: Uid
    fact: FactId
    due: Day
    interval: int  # days, at least 1


@dataclass(frozen=True, slots=True)
class Fresh:
    """A card never seen, in the order of the notes."""

    card: CardId
    fact: FactId


@dataclass(frozen=True, slots=True)
class Pile:
    """The new cards of one deck, in note order; taken from only as far as there is room."""

    decks: tuple[DeckId | None, ...]  # the deck and those above it: each has a limit of its own
    cards: Iterable[Fresh]


@dataclass(frozen=True, slots=True)
class Drilled:
    """A card answered today that comes back today."""

    card: CardId
    answered_at: int  # microseconds since 1970, UTC
    others_since: int  # answers given to other cards since


def overdueness(card: Due, today: Day) -> float:
    """Return how late a card is in proportion to its interval: 0 on its day, 1 a whole interval later."""
    return (today - card.due) / max(1, card.interval)


def order(
    due: Iterable[Due],
    piles: Iterable[Pile],
    today: Day,
    room: Mapping[DeckId | None, int],
    taken: Iterable[FactId] = (),
) -> list[CardId]:
    """Return the day's cards in order: the due by relative overdueness, the new spread evenly among them.

    *room* says how many new cards each deck may still bring today, those of its sub-decks counted with it.
    Of the cards of one fact only the first comes up on one day; *taken* are the facts already answered today.
    """
    seen = set(taken)
    ranked = sorted(due, key=lambda card: (-overdueness(card, today), _shuffled(card.uid, today)))
    reviews = [card.card for card in ranked if _first_of_fact(card.fact, seen)]
    new = _some_new(piles, dict(room), seen)
    return _interleaved(reviews, new)


def _first_of_fact(fact: FactId, seen: set[FactId]) -> bool:
    if fact in seen:
        return False
    seen.add(fact)
    return True


def _some_new(piles: Iterable[Pile], room: dict[DeckId | None, int], seen: set[FactId]) -> list[CardId]:
    chosen: list[CardId] = []
    for pile in piles:
        cards = iter(pile.cards)
        while all(room[deck] > 0 for deck in pile.decks) and (card := next(cards, None)) is not None:
            if _first_of_fact(card.fact, seen):
                chosen.append(card.card)
                room.update({deck: room[deck] - 1 for deck in pile.decks})
    return chosen


def _shuffled(card: Uid, today: Day) -> bytes:
    return blake2b(card.bytes + today.to_bytes(4, "big", signed=True), digest_size=8).digest()


def _interleaved(reviews: Sequence[CardId], new: Sequence[CardId]) -> list[CardId]:
    """Spread *new* evenly among *reviews*, a review first."""
    placed = [((number + 1) / (len(reviews) + 1), 0, card) for number, card in enumerate(reviews)]
    placed += [((number + 1) / (len(new) + 1), 1, card) for number, card in enumerate(new)]
    return [card for _, _, card in sorted(placed, key=lambda entry: entry[:2])]


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
