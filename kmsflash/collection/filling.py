"""What fills a session: the day's queue, or what the learner picked beside it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Protocol

from kmsflash.collection.deck_options import options_by_deck
from kmsflash.collection.deck_tree import DeckTree
from kmsflash.collection.exam_days import NOTHING, DayPlans, ExamsToday
from kmsflash.collection.keeping_apart import Coming
from kmsflash.collection.waiting import DaysQueue, days_cards
from kmsflash.model.custom import More, Pick, Wish
from kmsflash.model.days import Day
from kmsflash.model.events import Event
from kmsflash.model.ids import CardId, DeckId, FactId
from kmsflash.scheduling.fold import in_force
from kmsflash.store import cards, events, picking, schedules
from kmsflash.store.cards import AnsweredRow
from kmsflash.store.opening import Connection
from kmsflash.store.picking import Picked

AT_ONCE = 10  # new cards beyond the limits that are offered at once


class Filling(Protocol):
    """What fills a session."""

    @property
    def practises(self) -> bool:
        """Whether answers move no schedule."""

    @property
    def exams(self) -> ExamsToday:
        """What the plans of exams brought when it was filled last."""

    def fill(self, connection: Connection, tree: DeckTree, today: Day) -> Coming:
        """Return the cards to be asked, the drill left out."""

    def holds(self, tree: DeckTree, row: AnsweredRow) -> bool:
        """Return whether a card answered today belongs to the session."""


@dataclass(slots=True)
class OfTheDay:
    """The day's queue of a deck and its sub-decks, or (None) of all."""

    deck: DeckId | None = None
    plans: DayPlans = field(default_factory=DayPlans)
    practises: bool = False
    exams: ExamsToday = NOTHING

    def fill(self, connection: Connection, tree: DeckTree, today: Day) -> Coming:
        """Return what waits today."""
        decks = None if self.deck is None else tree.below(self.deck)
        queue = DaysQueue.read(connection, tree, today, decks, self.plans)
        self.exams = queue.exams
        return Coming(queue.in_order().cards, queue.in_sequence())

    def holds(self, tree: DeckTree, row: AnsweredRow) -> bool:
        """Return whether a card lies in the deck; one that was only practised is not done with."""
        return not row.is_due and (self.deck is None or row.deck in tree.below(self.deck))


@dataclass(slots=True)
class OfAWish:
    """What the learner picked."""

    wish: Wish
    plans: DayPlans = field(default_factory=DayPlans)
    exams: ExamsToday = NOTHING
    _picked: set[CardId] = field(default_factory=set)

    @property
    def practises(self) -> bool:
        """Whether answers move no schedule."""
        return not self.wish.moves_schedules

    def fill(self, connection: Connection, tree: DeckTree, today: Day) -> Coming:
        """Return what the wish means today."""
        picked = pick(connection, tree, self.wish, today, self.plans)
        self._picked.update(picked)
        return Coming(fixed=picked) if self.wish.pick is Pick.NEW else Coming(picked)

    def holds(self, tree: DeckTree, row: AnsweredRow) -> bool:
        """Return whether a card was picked."""
        del tree
        return row.card in self._picked


def pick(
    connection: Connection, tree: DeckTree, wish: Wish, today: Day, plans: DayPlans | None = None
) -> list[CardId]:
    """Return the cards that a wish means, those that matter most first."""
    decks = None if wish.deck is None else tree.below(wish.deck)
    limit = wish.cards
    match wish.pick:
        case Pick.DIFFICULT:
            found: Iterable[Picked] = picking.most_difficult(connection, today, decks, limit)
        case Pick.FORGOTTEN:
            found = picking.of_these(connection, today, decks, _forgotten(connection, today))
        case Pick.THESE:
            found = picking.of_these(connection, today, decks, wish.these)
        case Pick.AHEAD:
            day = schedules.next_due(connection, today, decks)
            ahead = [] if day is None else picking.due_on(connection, today, day, decks, None)
            found = _one_of_a_fact(connection, ahead, today)
        case Pick.NEW:
            found = _one_of_a_fact(connection, _new(connection, tree, decks, today), today)
        case Pick.HELD:
            held = days_cards(connection, tree, wish.deck, today, siblings_apart=False, plans=plans)
            return [entry.card for entry in held.cards][:limit]
        case _:
            conditions = _conditions(wish)
            found = picking.likeliest_forgotten(
                connection, today, decks, conditions, limit, also_new=wish.counts
            )
    return [each.card for each in islice(found, limit)]


def _conditions(wish: Wish) -> list[picking.Condition]:
    match wish.pick:
        case Pick.TAG:
            return [picking.tagged(wish.tag)]
        case Pick.SECTION:
            return [picking.under(wish.section)]
        case Pick.KIND if wish.kind is not None:
            return [picking.of_kind(wish.kind)]
        case _:
            return []


def _forgotten(connection: Connection, today: Day) -> list[CardId]:
    """Return the cards answered wrongly today, those missed last first."""
    missed: Sequence[Event] = [
        event
        for event in in_force(events.of_day(connection, today))
        if event.grade is not None and not event.grade.passed
    ]
    return list(dict.fromkeys(event.card for event in reversed(missed)))


def _new(
    connection: Connection, tree: DeckTree, decks: Sequence[DeckId] | None, today: Day
) -> Iterator[Picked]:
    by_deck = options_by_deck(connection, tree)
    for deck in tree.in_order():
        if decks is None or deck in decks:
            order = by_deck[tree.homes[deck]].new_order
            for row in cards.fresh(connection, deck, today, order):
                yield Picked(row.card, row.fact)


def _one_of_a_fact(connection: Connection, found: Iterable[Picked], today: Day) -> Iterator[Picked]:
    """Leave out all but the first card of each fact, and all of facts answered today."""
    seen: set[FactId] = {row.fact for row in cards.answered_on(connection, today)}
    for each in found:
        if each.fact not in seen:
            seen.add(each.fact)
            yield each


def more(connection: Connection, tree: DeckTree, today: Day) -> More:
    """Return what else can be studied when nothing waits."""

    def count(of: Pick, cards: int | None = None) -> int:
        return len(pick(connection, tree, Wish(of, cards=cards), today))

    return More(
        count(Pick.AHEAD),
        schedules.next_due(connection, today),
        count(Pick.NEW, AT_ONCE),
        count(Pick.FORGOTTEN),
        not events.is_empty(connection),
    )
