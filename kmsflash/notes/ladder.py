"""The ladder: what finds known facts again in changed notes, rung by rung, the surest first."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from kmsflash.model.ids import Uid
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import FactDraft
from kmsflash.notes.wording import fold


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
    """A fact that the notes state now, and the source that they were known as."""

    draft: FactDraft
    home: Uid | None


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
    climb = Climb(known, stated)
    climb.obey(told or {})
    climb.by_name(_whole)
    climb.by_name(_words)
    climb.by_name(_named, climb.is_plausible)
    return Matching(climb.found)


@dataclass(slots=True)
class Climb:
    """A matching in the making."""

    known: Sequence[KnownFact]
    stated: Sequence[Stated]
    found: dict[int, Uid] = field(default_factory=dict)
    taken: set[Uid] = field(default_factory=set)

    def obey(self, told: Mapping[Uid, int | None]) -> None:
        """Do as the learner says."""
        for fact in self.known:
            at = told.get(fact.uid)
            if at is not None and at not in self.found:
                self.pair(fact, at)
            elif fact.uid in told:
                self.taken.add(fact.uid)

    def by_name(
        self,
        name: Callable[[KnownFact | FactDraft], Hashable],
        agrees: Callable[[KnownFact, Stated], bool] = lambda _fact, _one: True,
    ) -> None:
        """Pair what has the same name, at home first, then anywhere."""
        for at_home in (True, False):
            waiting: dict[Hashable, list[KnownFact]] = {}
            for fact in self.known:
                if fact.uid not in self.taken:
                    waiting.setdefault((fact.source if at_home else None, name(fact)), []).append(fact)
            asking: dict[Hashable, list[int]] = {}
            for at, one in enumerate(self.stated):
                if at not in self.found:
                    asking.setdefault((one.home if at_home else None, name(one.draft)), []).append(at)
            for called, places in asking.items():
                facts = waiting.get(called, [])
                if len(facts) == len(places) == 1 and agrees(facts[0], self.stated[places[0]]):
                    self.pair(facts[0], places[0])

    def pair(self, fact: KnownFact, at: int) -> None:
        """Hold a stated fact to be a known one."""
        self.found[at] = fact.uid
        self.taken.add(fact.uid)

    def is_plausible(self, fact: KnownFact, one: Stated) -> bool:
        """Tell whether a fact of the same name is the same: a card of it asks the same, or is answered so."""
        asked = {fold(card.front) for card in one.draft.cards}
        answered = {fold(card.answer) for card in one.draft.cards}
        return any(fold(card.front) in asked or fold(card.answer) in answered for card in fact.cards)


def _whole(fact: KnownFact | FactDraft) -> Hashable:
    return fact.kind, fact.key, fact.text, fact.nth


def _words(fact: KnownFact | FactDraft) -> Hashable:
    return fact.kind, fact.text


def _named(fact: KnownFact | FactDraft) -> Hashable:
    return fact.kind, fact.key
