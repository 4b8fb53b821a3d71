"""The day's queue: which cards, in which order. A pure function of schedules and today's answers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, FactId
from kmsflash.model.options import NewOrder, NewPlace

Decks = tuple[DeckId | None, ...]
"""A deck and those above it: each has limits of its own. None is the shelf of lost cards."""


class Due(NamedTuple):
    """A card that is due, as the queue needs it."""

    card: CardId
    uid: bytes
    fact: FactId
    due: Day
    interval: int  # days, at least 1
    decks: Decks


class Fresh(NamedTuple):
    """A card never seen."""

    card: CardId
    fact: FactId
    shuffled: bytes = b""  # its place where the order is shuffled: random, but always the same


@dataclass(frozen=True, slots=True)
class Pile:
    """The new cards of one deck, in its order; taken from only as far as there is room."""

    decks: Decks
    cards: Iterable[Fresh]
    order: NewOrder = NewOrder.NOTES
    place: NewPlace = NewPlace.AMONG


@dataclass(frozen=True, slots=True)
class Room:
    """How many cards each deck may still bring today, those of its sub-decks counted with it."""

    new: Mapping[DeckId | None, int]
    reviews: Mapping[DeckId | None, int]  # decks without a limit are left out


@dataclass(frozen=True, slots=True)
class Share:
    """The day's part of a backlog that is cleared over several days."""

    before: Day  # cards due before this day are the backlog
    cards: int  # of those, that come today


class Held(StrEnum):
    """Why a card that could come today does not."""

    SIBLING = "sibling"  # another card of its fact comes, or came, today
    LIMIT = "limit"  # of a deck
    LATER = "later"  # of the backlog, but not of today's share


@dataclass(frozen=True, slots=True)
class Queue:
    """The day's cards in order, and those held back, each with the reason.

    Every card that is due is in one or the other. Of new cards only siblings are said to be held, and only as
    many as the limits would let in.
    """

    cards: tuple[CardId, ...]
    held: Mapping[CardId, Held]


def overdueness(card: Due, today: Day) -> float:
    """Return how late a card is in proportion to its interval: 0 on its day, 1 a whole interval later."""
    return (today - card.due) / max(1, card.interval)


def put_together(
    due: Iterable[Due],
    piles: Iterable[Pile],
    today: Day,
    room: Room,
    taken: Iterable[FactId] = (),
    *,
    share: Share | None = None,
    siblings_apart: bool = True,
) -> Queue:
    """Return the day's queue: the due by relative overdueness, the new where the options of their decks say.

    Of the cards of one fact only the first comes up on one day, unless siblings need not be kept apart;
    *taken* are the facts already answered today.
    """
    return in_order(
        chosen(ranked(due, today), piles, room, set(taken), share=share, siblings_apart=siblings_apart)
    )


def ranked(due: Iterable[Due], today: Day) -> list[Due]:
    """Put the most overdue first; ties change from day to day, but not within one."""
    salt = today.to_bytes(4, "big", signed=True)

    def turn(card: Due) -> tuple[float, bytes]:  # all in one: of cards there may be thousands
        _, uid, _, due, interval, _ = card
        early = (due - today) / max(1, interval)
        return early, blake2b(uid + salt, digest_size=8).digest()

    return sorted(due, key=turn)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The day's cards, not in their final order yet."""

    reviews: list[CardId]
    new: list[tuple[NewPlace, CardId]]
    held: Mapping[CardId, Held]


def chosen(
    waiting: Iterable[Due],
    piles: Iterable[Pile],
    room: Room,
    taken: AbstractSet[FactId],
    *,
    share: Share | None,
    siblings_apart: bool = True,
) -> Chosen:
    """Return which of the cards come today, those *waiting* in front first; see `put_together`."""
    choice = _Choice(room, taken, share, siblings_apart=siblings_apart)
    reviews = [card.card for card in waiting if choice.lets_in(card)]
    return Chosen(reviews, _some_new(piles, choice), choice.held)


def in_order(day: Chosen) -> Queue:
    """Put the new cards where they come among the reviews."""
    before, among, after = ([card for at, card in day.new if at is place] for place in _PLACES)
    return Queue((*before, *_interleaved(day.reviews, among), *after), day.held)


_PLACES = (NewPlace.BEFORE, NewPlace.AMONG, NewPlace.AFTER)


_NEVER = Day(-1_000_000)


class _Choice:
    """What was let in so far, and what was not."""

    def __init__(
        self, room: Room, taken: AbstractSet[FactId], share: Share | None, *, siblings_apart: bool
    ) -> None:
        self.held: dict[CardId, Held] = {}
        self._room, self._taken = room, taken
        self._before, self._share = (share.before, share.cards) if share is not None else (_NEVER, 0)
        self._new: Counter[DeckId | None] = Counter()  # let in, by deck
        self._reviews: Counter[DeckId | None] = Counter()
        self._shared = 0  # of the backlog
        self._seen: set[FactId] = set()
        self._apart = siblings_apart

    def lets_in(self, card: Due) -> bool:
        reason = self._reason(card)
        if reason is not None:
            self.held[card.card] = reason
            return False
        self._seen.add(card.fact)
        self._shared += card.due < self._before
        if self._room.reviews:
            self._reviews.update(card.decks)
        return True

    def _reason(self, card: Due) -> Held | None:
        fact = card.fact
        if self._apart and (fact in self._seen or fact in self._taken):
            return Held.SIBLING
        if self._shared >= self._share and card.due < self._before:
            return Held.LATER
        limits = self._room.reviews
        if limits and any(deck in limits and self._reviews[deck] >= limits[deck] for deck in card.decks):
            return Held.LIMIT
        return None

    def _is_sibling(self, fact: FactId) -> bool:
        return self._apart and (fact in self._taken or fact in self._seen)

    def has_room(self, decks: Decks) -> bool:
        new, limits = self._new, self._room.new
        for deck in decks:  # noqa: SIM110  asked for each new card of each deck: `all` takes twice as long
            if new[deck] >= limits[deck]:
                return False
        return True

    def introduces(self, card: Fresh, decks: Decks) -> bool:
        if self._is_sibling(card.fact):
            return False
        self._seen.add(card.fact)
        self._count(decks)
        return True

    def hold(self, card: Fresh, decks: Decks) -> None:
        if self.has_room(decks):
            self.held[card.card] = Held.SIBLING
            self._count(decks)

    def _count(self, decks: Decks) -> None:
        for deck in decks:
            self._new[deck] += 1


def _some_new(piles: Iterable[Pile], choice: _Choice) -> list[tuple[NewPlace, CardId]]:
    chosen: list[tuple[NewPlace, CardId]] = []
    siblings: list[tuple[Fresh, Decks]] = []
    for together in _drawn_together(piles):
        for pile, card in _drawn(together, choice):
            if choice.introduces(card, pile.decks):
                chosen.append((pile.place, card.card))
            else:
                siblings.append((card, pile.decks))
    for card, decks in siblings:
        choice.hold(card, decks)
    return chosen


def _drawn_together(piles: Iterable[Pile]) -> list[list[Pile]]:
    """Bring shuffled piles under one top deck together: there the whole deck is meant, not its first part."""
    groups: dict[object, list[Pile]] = {}
    for number, pile in enumerate(piles):
        shuffled = pile.order is NewOrder.SHUFFLED
        groups.setdefault(("top", pile.decks[0]) if shuffled else number, []).append(pile)
    return list(groups.values())


def _drawn(piles: Sequence[Pile], choice: _Choice) -> Iterator[tuple[Pile, Fresh]]:
    """Give cards as long as there is room, by their shuffled place where there are several piles."""
    if len(piles) == 1:
        return _drawn_alone(piles[0], choice)
    return _drawn_by_place(piles, choice)


def _drawn_alone(pile: Pile, choice: _Choice) -> Iterator[tuple[Pile, Fresh]]:
    cards = iter(pile.cards)
    while choice.has_room(pile.decks):  # asked first: what there is no room for is not even read
        card = next(cards, None)
        if card is None:
            return
        yield pile, card


def _drawn_by_place(piles: Sequence[Pile], choice: _Choice) -> Iterator[tuple[Pile, Fresh]]:
    cards = [iter(pile.cards) for pile in piles]

    def following(number: int) -> list[tuple[bytes, int, Fresh]]:
        card = next(cards[number], None) if choice.has_room(piles[number].decks) else None
        return [] if card is None else [(card.shuffled, number, card)]

    heads = [head for number in range(len(piles)) for head in following(number)]
    heapify(heads)
    while heads:
        _, number, card = heappop(heads)
        if choice.has_room(piles[number].decks):
            yield piles[number], card
        for head in following(number):
            heappush(heads, head)


def _interleaved(reviews: Sequence[CardId], new: Sequence[CardId]) -> list[CardId]:
    """Spread *new* evenly among *reviews*, a review first."""
    placed = [((number + 1) / (len(reviews) + 1), 0, card) for number, card in enumerate(reviews)]
    placed += [((number + 1) / (len(new) + 1), 1, card) for number, card in enumerate(new)]
    return [card for _, _, card in sorted(placed)]
