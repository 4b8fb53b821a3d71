"""The ladder: what finds known facts again in changed notes, rung by rung, the surest first.

No rung may put a fact on its neighbour. What is alike but not clearly the same is left to the learner.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from kmsflash.model.ids import Uid
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import FactDraft
from kmsflash.notes.again.judging import Likeness, judge, judge_named
from kmsflash.notes.again.renaming import CellFact, cell_of, renamed

MARGIN = 0.12  # by which the best of several must be better than the next
OFFERED = 0.45  # score from which a stated fact is shown to the learner as perhaps a known one
MOST_OFFERED = 4
MOST_COMPARED = 400_000  # pairs of one matching; beyond, only neighbours are held against one another


@dataclass(frozen=True, slots=True)
class KnownCard:
    """A card of a known fact, as the notes had it."""

    way: str
    nth: int
    front: str
    answer: str


@dataclass(frozen=True, slots=True)
class KnownFact:
    """What the collection holds of a fact. Known facts come in the order of their notes."""

    uid: Uid
    source: Uid
    kind: Kind
    key: str
    text: str
    nth: int = 0
    quote: str = ""
    headings: tuple[str, ...] = ()
    mark: str = ""
    cards: tuple[KnownCard, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact that the notes state now: their number among those imported, and what they were known as."""

    draft: FactDraft
    home: Uid | None
    page: int = 0


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A known fact that may be one of several stated ones, best first."""

    uid: Uid
    candidates: tuple[tuple[int, float], ...]  # place of the stated fact, score from 0 to 1


@dataclass(frozen=True, slots=True)
class Matching:
    """Known facts against what the notes state now."""

    found: Mapping[int, Uid]  # by place of the stated fact
    doubtful: tuple[Doubtful, ...] = ()


def match(
    known: Sequence[KnownFact], stated: Sequence[Stated], told: Mapping[Uid, int | None] | None = None
) -> Matching:
    """Find known facts again: each known fact and each stated one is matched at most once.

    *told* says what the learner holds a known fact to be: a stated fact by its place, or none.
    """
    climb = _Climb(known, stated)
    climb.obey(told or {})
    for name in (_whole, _sayings):
        climb.by_name(name, several=True)
    climb.by_name(_words)
    climb.by_mark()
    climb.by_name(_named)
    climb.by_cells()
    climb.by_likeness()
    return Matching(
        {at: climb.known[of].uid for of, at in climb.found.items()}, tuple(climb.doubtful(told or {}))
    )


@dataclass
class _Climb:
    """A matching in the making. Facts go by their place."""

    known: Sequence[KnownFact]
    stated: Sequence[Stated]
    found: dict[int, int] = field(default_factory=dict)  # known → stated
    taken: set[int] = field(default_factory=set)  # stated
    refused: set[int] = field(default_factory=set)  # known facts that the learner found in none

    def obey(self, told: Mapping[Uid, int | None]) -> None:
        """Do as the learner says."""
        for of, fact in enumerate(self.known):
            at = told.get(fact.uid)
            if at is not None and at not in self.taken:
                self._pair(of, at)
            elif fact.uid in told:
                self.refused.add(of)

    def by_name(self, name: Callable[[KnownFact | FactDraft], Hashable], *, several: bool = False) -> None:
        """Pair what has the same name, at home first, then anywhere.

        Where *several* have it they say the very same, and go by their order.
        """
        for at_home in (True, False):
            waiting, asking = self._named_alike(name, at_home=at_home)
            for called, places in asking.items():
                facts = waiting.get(called, [])
                if several or len(facts) == len(places) == 1:
                    for of, at in zip(facts, places, strict=False):
                        if several or name is not _named or self._is_named_alike(of, at):
                            self._pair(of, at)

    def _named_alike(
        self, name: Callable[[KnownFact | FactDraft], Hashable], *, at_home: bool
    ) -> tuple[dict[Hashable, list[int]], dict[Hashable, list[int]]]:
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        asking: dict[Hashable, list[int]] = defaultdict(list)
        for of in self._lost():
            fact = self.known[of]
            waiting[fact.source if at_home else None, name(fact)].append(of)
        for at in self._new():
            one = self.stated[at]
            asking[one.home if at_home else None, name(one.draft)].append(at)
        return waiting, asking

    def _is_named_alike(self, of: int, at: int) -> bool:
        fact, one = self.known[of], self.stated[at]
        likeness = judge_named(fact, one.draft, in_place=self._in_place(of, at))
        return likeness.certain and (fact.source == one.home or likeness.score >= 1 - MARGIN)

    def by_mark(self) -> None:
        """Pair what stands in a passage with the same id, unless the id stands at two places."""
        known: dict[str, list[int]] = defaultdict(list)
        for of in self._lost():
            if self.known[of].mark:
                known[self.known[of].mark].append(of)
        for mark, facts in known.items():
            places = self._places_of(mark)
            free = [at for at in places[0] if at not in self.taken] if len(places) == 1 else []
            if len(facts) == len(free) == 1:
                self._pair(facts[0], free[0])
            else:
                self._best([(of, at) for of in facts for at in free], sure=True)

    def _places_of(self, mark: str) -> list[list[int]]:
        """Return the stated facts of each passage that claims an id."""
        places: dict[tuple[int, int], list[int]] = defaultdict(list)
        for at, one in enumerate(self.stated):
            if one.draft.mark == mark:
                line = one.draft.place.last_line
                near = next(
                    (each for each in places if each[0] == one.page and abs(each[1] - line) <= 1), None
                )
                places[near or (one.page, line)].append(at)
        return list(places.values())

    def by_cells(self) -> None:
        """Pair cells whose row, column or table has another name."""
        known = [cell for of in range(len(self.known)) if (cell := self._known_cell(of))]
        stated = [cell for at in range(len(self.stated)) if (cell := self._stated_cell(at))]
        for of, at in list(renamed(known, stated, self.found)):
            if of not in self.found and at not in self.taken and of not in self.refused:
                self._pair(of, at)

    def by_likeness(self) -> None:
        """Pair what is clearly the same in other words."""
        self._best(self._comparable())

    def doubtful(self, told: Mapping[Uid, int | None]) -> list[Doubtful]:
        """Return the known facts that may be one of the stated ones that are left."""
        offered: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for of, at in self._comparable():
            score = self._judged(of, at).score
            if score >= OFFERED and self.known[of].uid not in told:
                offered[of].append((at, score))
        return [
            Doubtful(self.known[of].uid, tuple(sorted(each, key=lambda one: -one[1])[:MOST_OFFERED]))
            for of, each in offered.items()
        ]

    # One pair

    def _best(self, pairs: Sequence[tuple[int, int]], *, sure: bool = False) -> None:
        """Pair the best, each clearly better than the next of both; again, until nothing more is clear."""
        judged = {pair: self._judged(*pair) for pair in pairs}
        scores = {pair: likeness.score for pair, likeness in judged.items()}
        while clear := [
            pair
            for pair, score in scores.items()
            if (judged[pair].certain or (sure and score >= OFFERED)) and self._stands_out(pair, scores)
        ]:
            for of, at in clear:
                self._pair(of, at)
            done = {of for of, _ in clear}, {at for _, at in clear}
            scores = {p: s for p, s in scores.items() if p[0] not in done[0] and p[1] not in done[1]}
            judged |= {pair: self._judged(*pair) for pair in scores}  # there are more neighbours now

    def _stands_out(self, pair: tuple[int, int], scores: Mapping[tuple[int, int], float]) -> bool:
        others = [score for other, score in scores.items() if (other[0] == pair[0]) != (other[1] == pair[1])]
        return scores[pair] >= max(others, default=0.0) + MARGIN or not others

    def _judged(self, of: int, at: int) -> Likeness:
        return judge(self.known[of], self.stated[at].draft, in_place=self._in_place(of, at))

    def _comparable(self) -> list[tuple[int, int]]:
        lost, new = self._lost(), self._new()
        pairs = ((of, at) for of in lost for at in new if self.known[of].kind is self.stated[at].draft.kind)
        if len(lost) * len(new) <= MOST_COMPARED:
            return list(pairs)
        return [(of, at) for of, at in pairs if self._in_place(of, at)]

    def _in_place(self, of: int, at: int) -> bool:
        """Tell whether two facts have the same neighbour: the nearest found one, before or after."""
        before, after = self._neighbours(of)
        return any(
            near is not None and self._is_next(near, at, step) for near, step in ((before, -1), (after, 1))
        )

    def _neighbours(self, of: int) -> tuple[int | None, int | None]:
        source = self.known[of].source

        def nearest(step: int) -> int | None:
            place = of + step
            while 0 <= place < len(self.known) and self.known[place].source == source:
                if place in self.found:
                    return self.found[place]
                place += step
            return None

        return nearest(-1), nearest(1)

    def _is_next(self, near: int, at: int, step: int) -> bool:
        place = at + step
        while 0 <= place < len(self.stated) and self.stated[place].page == self.stated[at].page:
            if place in self.taken:
                return place == near
            place += step
        return False

    def _known_cell(self, of: int) -> CellFact | None:
        fact = self.known[of]
        answer = fact.cards[0].answer if fact.cards else ""
        return cell_of(of, fact.source, fact.kind, fact.key, answer)

    def _stated_cell(self, at: int) -> CellFact | None:
        one = self.stated[at]
        answer = one.draft.cards[0].answer if one.draft.cards else ""
        line = one.draft.place.first_line
        return cell_of(at, one.home or one.page, one.draft.kind, one.draft.key, answer, line)

    def _pair(self, of: int, at: int) -> None:
        self.found[of] = at
        self.taken.add(at)

    def _lost(self) -> list[int]:
        return [of for of in range(len(self.known)) if of not in self.found and of not in self.refused]

    def _new(self) -> list[int]:
        return [at for at in range(len(self.stated)) if at not in self.taken]


def _whole(fact: KnownFact | FactDraft) -> Hashable:
    return fact.kind, fact.key, fact.text, fact.nth


def _sayings(fact: KnownFact | FactDraft) -> Hashable:
    return fact.kind, fact.key, fact.text


def _words(fact: KnownFact | FactDraft) -> Hashable:
    return fact.text


def _named(fact: KnownFact | FactDraft) -> Hashable:
    return fact.kind, fact.key
