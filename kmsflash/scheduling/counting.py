"""How many cards a session of each deck would bring, without putting its queue together.

The limits of decks lie inside one another, so it does not matter in which order cards come: as many are let
in as the innermost limits, then the ones above them, leave room for. Where the order does decide (see
`Settled`), a deck is left to whoever puts the whole queue together.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

from kmsflash.model.ids import DeckId, FactId
from kmsflash.scheduling.queue import Decks, Pile, Room

Deck = DeckId | None


class Counts(NamedTuple):
    """How many cards a session of a deck would bring, the drill left out."""

    new: int
    due: int


@dataclass(slots=True)
class Settled:
    """What can be said of decks without their queues.

    Left out are the decks over two in which cards of one fact lie, for the first of them keeps the other
    back; and those whose limits hold due cards back that have new siblings, which may come instead.
    """

    chains: Mapping[Deck, Decks]  # every deck after those that it lies in
    room: Room
    taken: AbstractSet[FactId]
    _due: dict[Deck, set[FactId]] = field(default_factory=lambda: defaultdict(set))
    _new: dict[Deck, set[FactId]] = field(default_factory=lambda: defaultdict(set))
    _with_siblings: set[Deck] = field(default_factory=set)  # decks with new cards of facts that are due

    def counts(self, due: Iterable[tuple[Deck, FactId]], piles: Iterable[Pile]) -> dict[Deck, Counts]:
        """Return the counts of the decks where the order of cards does not matter.

        *due* are deck and fact of each card.
        """
        for home, fact in due:
            self._due[home].add(fact)
        for facts in self._due.values():
            facts.difference_update(self.taken)
        for pile in piles:
            self._draw(pile)
        new, _ = self._let_in(self._new, self.room.new)
        reviews, waiting = self._let_in(self._due, self.room.reviews)
        unsettled = self._over_split_facts()
        for deck in self._with_siblings:
            unsettled.update(above for above in self.chains[deck] if reviews[above] < waiting[above])
        return {deck: Counts(new[deck], reviews[deck]) for deck in self.chains if deck not in unsettled}

    def _draw(self, pile: Pile) -> None:
        """Take as many new facts as the limits may ever let in."""
        home = pile.decks[-1]
        due, new = self._due[home], self._new[home]
        room = min(self.room.new[deck] for deck in pile.decks)
        if len(new) >= room:
            return
        for card in pile.cards:
            if card.fact in due:
                self._with_siblings.add(home)
            elif card.fact not in self.taken:
                new.add(card.fact)
                if len(new) >= room:
                    return

    def _let_in(
        self, facts: Mapping[Deck, set[FactId]], limits: Mapping[Deck, int]
    ) -> tuple[dict[Deck, int], dict[Deck, int]]:
        """Return how many facts the limits let in, of each deck with those in it; and how many there are."""
        inside = {deck: len(facts[deck]) if deck in facts else 0 for deck in self.chains}
        there = dict(inside)
        for deck, chain in reversed(list(self.chains.items())):  # from the innermost out
            inside[deck] = max(0, min(inside[deck], limits.get(deck, inside[deck])))
            if len(chain) > 1:
                inside[chain[-2]] += inside[deck]
                there[chain[-2]] += there[deck]
        found = {}
        for deck, chain in self.chains.items():
            above = (limits[each] for each in chain if each in limits)
            found[deck] = max(0, min((inside[deck], *above)))
        return found, there

    def _over_split_facts(self) -> set[Deck]:
        """Return the decks over two in which cards of one fact lie."""
        homes = {home: self._due[home] | self._new[home] for home in {*self._due, *self._new}}
        if sum(map(len, homes.values())) == len(set().union(*homes.values())):
            return set()
        found: set[Deck] = set()
        by_fact: dict[FactId, list[Deck]] = defaultdict(list)
        for home, facts in homes.items():
            for fact in facts:
                for other in by_fact[fact]:
                    found.update(set(self.chains[home]) & set(self.chains[other]))
                by_fact[fact].append(home)
        return found
