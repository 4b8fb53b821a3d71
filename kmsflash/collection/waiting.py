"""What waits on a study day: the queue, put together from what the store holds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from copy import copy
from dataclasses import dataclass, field, replace
from itertools import tee
from typing import NamedTuple

from kmsflash.collection.backlog import plan_on, share_on
from kmsflash.collection.deck_options import options_on
from kmsflash.collection.deck_tree import DeckTree
from kmsflash.collection.exam_days import DayPlans, ExamsToday
from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, FactId
from kmsflash.model.options import DeckOptions, NewOrder, NewPlace
from kmsflash.model.today import Backlog
from kmsflash.scheduling.backlog import WORTH_A_PLAN, Plan, suggested_days
from kmsflash.scheduling.counting import Counts, Settled
from kmsflash.scheduling.queue import (
    Chosen,
    Decks,
    Due,
    Fresh,
    Held,
    Pile,
    Queue,
    Room,
    Share,
    chosen,
    in_order,
    ranked,
)
from kmsflash.store import cards, events
from kmsflash.store.cards import AnsweredRow, DueRow
from kmsflash.store.opening import Connection


class Waiting(NamedTuple):
    """A card of the day's queue; a plain tuple, for there may be thousands."""

    card: CardId
    deck: DeckId
    is_new: bool


@dataclass(frozen=True, slots=True)
class DaysCards:
    """The cards that wait today, in order, and those held back until another day, with the reason."""

    cards: tuple[Waiting, ...]
    held: tuple[tuple[Waiting, Held], ...]


def days_cards(
    connection: Connection,
    tree: DeckTree,
    deck: DeckId | None,
    today: Day,
    *,
    siblings_apart: bool = True,
    plans: DayPlans | None = None,
) -> DaysCards:
    """Return what waits today in a deck and its sub-decks, or (None) in all; the drill left out."""
    decks = None if deck is None else tree.below(deck)
    return DaysQueue.read(connection, tree, today, decks, plans).cards(siblings_apart=siblings_apart)


@dataclass(slots=True)
class DaysQueue:
    """What a day's queue is put together from, for some decks or for all."""

    _connection: Connection
    _tree: DeckTree
    _today: Day
    _options: dict[DeckId | None, DeckOptions]
    _chains: dict[DeckId | None, Decks]
    _decks: list[DeckId]  # in the order of the tree
    _overdue: list[DueRow]
    _room: Room
    _taken: frozenset[FactId]  # answered today
    _plan: Plan | None
    _share: Share | None
    answered: Sequence[AnsweredRow]  # today, also those only practised
    exams: ExamsToday  # what their plans bring of these decks; the queue is put together of all other cards
    _new: dict[CardId, Waiting] = field(default_factory=dict)  # as far as they were read
    _sequence: set[CardId] = field(default_factory=set)  # those of them that come in note order
    _fresh: dict[DeckId, Iterator[Fresh]] = field(default_factory=dict)
    _due: list[Due] | None = None
    _ranked: list[Due] | None = None

    @classmethod
    def read(
        cls,
        connection: Connection,
        tree: DeckTree,
        today: Day,
        decks: Sequence[DeckId] | None = None,
        plans: DayPlans | None = None,
    ) -> "DaysQueue":
        """Return what waits today in some decks, or (None) in all; *plans* remember those of exams."""
        chains, wanted = tree.chains(), None if decks is None else set(decks)
        by_deck = options_on(connection, tree, today)
        answered = cards.answered_on(connection, today)
        done = [row for row in answered if not row.is_due]
        plan = plan_on(connection, today)
        exams = (plans or DayPlans()).of(connection, tree, today, answered)
        due = cards.due(connection, today, decks, exams.whole_decks)
        if exams.members:
            due = [row for row in due if row[0] not in exams.members]
            exams = exams if wanted is None else exams.narrowed(wanted)
        return cls(
            connection,
            tree,
            today,
            by_deck,
            chains,
            [
                deck
                for deck in tree.in_order()
                if (wanted is None or deck in wanted) and deck not in exams.whole_decks
            ],
            due,
            _room(connection, tree, by_deck, done, today),
            frozenset(row.fact for row in done),
            plan,
            share_on(connection, plan, today),
            answered,
            exams,
        )

    def cards(self, *, siblings_apart: bool = True) -> DaysCards:
        """Return the cards in order, and those held back."""
        queue = self.in_order(siblings_apart=siblings_apart)
        waiting = {card: Waiting(card, deck, is_new=False) for card, _, _, deck, _, _ in self._overdue}
        waiting |= self._new
        new = self.exams.new
        waiting |= {card: Waiting(card, self.exams.deck(card), card in new) for card in self.exams.within}
        held = tuple((waiting[card], reason) for card, reason in queue.held.items())
        return DaysCards(tuple(waiting[card] for card in queue.cards), held)

    def in_order(self, *, siblings_apart: bool = True) -> Queue:
        """Return the cards in order, and which are held back."""
        queue = in_order(self._chosen(self._in_turn(), self._decks, siblings_apart=siblings_apart))
        return replace(queue, cards=(*self.exams.within, *queue.cards)) if self.exams.days else queue

    def in_sequence(self) -> AbstractSet[CardId]:
        """Return those of the new cards in order whose decks bring them as the notes have them."""
        return self._sequence | self.exams.new if self.exams.days else self._sequence

    def chosen(self) -> Chosen:
        """Return which cards come and which are held back, the due in no order."""
        day = self._chosen(self._in_turn() if self._order_decides() else self._in_no_turn(), self._decks)
        new = self.exams.new
        for card in self.exams.within:
            if card in new:
                day.new.append((NewPlace.BEFORE, card))
            else:
                day.reviews.append(card)
        return day

    def _in_turn(self) -> list[Due]:
        if self._ranked is None:
            self._ranked = ranked(self._in_no_turn(), self._today)
        return self._ranked

    def _in_no_turn(self) -> list[Due]:
        if self._due is None:
            above = {deck: self._chains[home] for deck, home in self._tree.homes.items()}
            self._due = [
                Due(card, uid, fact, day, interval, above[deck])
                for card, uid, fact, deck, day, interval in self._overdue
            ]
        return self._due

    def _order_decides(self) -> bool:
        """Return whether those in front can keep others back."""
        if self._room.reviews or self._share is not None:
            return True
        return len({fact for _, _, fact, _, _, _ in self._overdue}) < len(self._overdue)

    def counts(self) -> dict[DeckId | None, Counts]:
        """Return what a session of each deck alone would bring: it may have what the limits leave others."""
        found: dict[DeckId | None, Counts] = {}
        if self._share is None:
            settled = Settled(self._chains, self._room, self._taken)
            homes = self._tree.homes
            due = ((homes[deck], fact) for _, _, fact, deck, _, _ in self._overdue)
            found = settled.counts(due, map(self._pile, self._decks))
        found = {**self._from_queues(frozenset(self._chains.keys() - found.keys())), **found}
        return self._with_exams(found) if self.exams.days else found

    def _with_exams(self, found: dict[DeckId | None, Counts]) -> dict[DeckId | None, Counts]:
        """Add the cards of exams to the decks that they lie in."""
        new = self.exams.new
        for card in self.exams.within:
            for deck in self._chains[self._tree.homes[self.exams.deck(card)]]:
                counts = found[deck]
                is_new = card in new
                found[deck] = Counts(counts.new + is_new, counts.due + (not is_new))
        return found

    def _from_queues(self, of: frozenset[DeckId | None]) -> dict[DeckId | None, Counts]:
        """Return the counts of some decks, each from a queue of its own."""
        if not of:
            return {}
        waiting: dict[DeckId | None, list[Due]] = {deck: [] for deck in of}
        for card in self._in_turn():
            for above in of.intersection(card.decks):
                waiting[above].append(card)
        decks: dict[DeckId | None, list[DeckId]] = {deck: [] for deck in of}
        for deck in self._decks:
            for above in of.intersection(self._chains[self._tree.homes[deck]]):
                decks[above].append(deck)
        days = ((deck, self._chosen(waiting[deck], decks[deck])) for deck in of)
        return {deck: Counts(len(day.new), len(day.reviews)) for deck, day in days}

    def backlog(self, held: Mapping[CardId, Held]) -> Backlog:
        """Return what waits from missed days, siblings that are held back left out."""
        waiting = [due for card, _, _, _, due, _ in self._overdue if held.get(card) is not Held.SIBLING]
        first = Day(0) if self._plan is None else self._plan.start
        missed = sum(first <= due < self._today for due in waiting)
        days = suggested_days(missed) if missed >= WORTH_A_PLAN else 0
        if self._plan is None or self._share is None:
            return Backlog(missed, days)
        left = sum(due < self._plan.start for due in waiting)
        return Backlog(missed, days, left, min(left, self._share.cards), self._plan.last)

    def _chosen(
        self, waiting: Iterable[Due], decks: Iterable[DeckId], *, siblings_apart: bool = True
    ) -> Chosen:
        piles = map(self._pile, decks)
        return chosen(
            waiting, piles, self._room, self._taken, share=self._share, siblings_apart=siblings_apart
        )

    def _pile(self, deck: DeckId) -> Pile:
        home = self._tree.homes[deck]
        options = self._options[home]
        if deck not in self._fresh:
            (self._fresh[deck],) = tee(self._read_fresh(deck, options.new_order), 1)
        again = copy(self._fresh[deck])  # what was read for one queue is there for the next
        return Pile(self._chains[home], again, options.new_order, options.new_place)

    def _read_fresh(self, deck: DeckId, order: NewOrder) -> Iterator[Fresh]:
        for row in cards.fresh(self._connection, deck, self._today, order):
            if row.card in self.exams.members:
                continue
            self._new[row.card] = Waiting(row.card, deck, is_new=True)
            if order is NewOrder.NOTES:
                self._sequence.add(row.card)
            yield Fresh(*row)


def _room(
    connection: Connection,
    tree: DeckTree,
    by_deck: dict[DeckId | None, DeckOptions],
    done: Sequence[AnsweredRow],
    today: Day,
) -> Room:
    """Return how many cards each deck may still bring today, after what was done already."""
    chains = tree.chains()
    new = {deck: each.new_per_day for deck, each in by_deck.items()}
    reviews = {
        deck: each.reviews_per_day for deck, each in by_deck.items() if each.reviews_per_day is not None
    }
    introduced = events.introduced_on(connection, today) if done else ()
    for row in done:
        room = new if row.card in introduced else reviews if row.reviewed else {}
        for deck in chains[tree.homes[row.deck]]:
            if deck in room:
                room[deck] -= 1
    return Room(new, reviews)
