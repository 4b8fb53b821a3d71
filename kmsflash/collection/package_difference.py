"""What a package says against what the collection holds, fact by fact."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from kmsflash.collection.packed_rows import (
    CARD,
    FACT,
    Fields,
    Way,
    card_fields,
    changed,
    fact_fields,
)
from kmsflash.collection.sound import Troubles
from kmsflash.collection.taking_decks import Target, Targets
from kmsflash.collection.taking_media import Names
from kmsflash.exchange.spools import tag_names
from kmsflash.model.exchanging import CardCounts, PackageWishes
from kmsflash.model.packages import Carries, PackedCard, PackedFact
from kmsflash.model.progress import Report, unreported
from kmsflash.store import notes, packages, tables
from kmsflash.store.opening import Connection

_AT_ONCE = 1_000  # facts


@dataclass(slots=True)
class MetCard:
    """A packed card, and what is known of it."""

    packed: PackedCard
    uid: bytes
    place: int  # its number in the package
    target: Target
    known: Fields | None  # None: it is new
    told: Fields  # its columns; empty where it is new and only looked at
    values: Fields  # what it changes of the known one
    stamps: dict[str, int] = field(default_factory=dict)
    left_out: bool = False  # deleted by the learner, and it stays so
    moves: bool = False  # the known one goes to the target


@dataclass(slots=True)
class MetFact:
    """A packed fact, and what is known of it."""

    packed: PackedFact
    uid: bytes
    number: int  # in the package
    known: Fields | None
    told: Fields
    values: Fields
    stamps: dict[str, int]
    cards: list[MetCard]
    tags: list[str] = field(default_factory=list)  # that it never had here
    tags_back: list[int] = field(default_factory=list)  # keys of those that an undo took away
    tags_gone: list[int] = field(default_factory=list)  # keys of those that its maker took away

    @property
    def is_edited(self) -> bool:
        """Whether something of the known fact itself changes."""
        return bool(self.values or self.tags or self.tags_back or self.tags_gone)


@dataclass(slots=True)
class Difference:
    """All that is met of a package, one batch after the other, and counted."""

    connection: Connection
    wishes: PackageWishes
    way: Way
    targets: Targets
    names: Names
    troubles: Troubles
    lineage: str = ""  # of the package, in hexadecimal; empty: it has none
    spans: Sequence[tuple[int, int]] = ()  # stamps between which issues of the lineage were taken in
    sources: dict[bytes, int] = field(default_factory=dict)  # keys by uid
    writes: bool = False  # else new cards are only counted
    counts: dict[int, Counter[str]] = field(default_factory=dict)  # by the identity of a target
    met_cards: set[int] = field(default_factory=set)  # keys of known ones
    _facts: set[bytes] = field(default_factory=set)
    _cards: set[bytes] = field(default_factory=set)
    is_empty: bool = False  # the collection holds no fact, and none that is known can be met

    def of(
        self, facts: Iterator[PackedFact], total: int, report: Report = unreported
    ) -> Iterator[list[MetFact]]:
        """Give what is met, in batches; `report` may raise `Cancelled`."""
        done, place = 0, 1
        while batch := list(islice(facts, _AT_ONCE)):
            report(min(done, total), total)
            numbered = []
            for fact in batch:
                done += 1
                numbered.append((done, place, fact))
                place += len(fact.cards)
            yield self.met(numbered)

    def met(self, numbered: Sequence[tuple[int, int, PackedFact]]) -> list[MetFact]:
        """Return what is met of some facts, each with its number in the package, and its first card's."""
        batch = [each for each in numbered if self._is_first(each[2].uid.bytes)]
        if self.is_empty and not self.writes:
            for _, _, fact in batch:
                self._come_in(fact.cards)
            return []
        facts = self._known(tables.fact, [fact.uid.bytes for _, _, fact in batch], FACT)
        uids = [card.uid.bytes for _, _, fact in batch for card in fact.cards]
        cards = self._known(tables.card, uids, (*CARD, "fact_id", "deck_id", "rank"))
        tags = packages.tags_of(self.connection, [row["id"] for row in facts.values()]) if facts else {}
        return [
            self._fact(number, place, fact, facts.get(fact.uid.bytes), tags, cards)
            for number, place, fact in batch
        ]

    def counted(self, target: Target) -> CardCounts:
        """Return the numbers of one deck so far."""
        return CardCounts(**self.counts.get(id(target), Counter()))

    def tally(self, target: Target, what: str, cards: int = 1) -> None:
        """Count a card, or several."""
        counted = self.counts.get(id(target))
        if counted is None:
            counted = self.counts[id(target)] = Counter()
        counted[what] += cards

    def _is_first(self, uid: bytes) -> bool:
        if uid in self._facts:
            self.troubles.add("A fact was in the file twice; the first was taken.")
            return False
        self._facts.add(uid)
        return True

    def _come_in(self, cards: Iterable[PackedCard]) -> None:
        """Count cards of which none is known."""
        for card in cards:
            if self._is_new_here(card.uid.bytes):
                target = self.targets.of(card.deck)
                self.tally(target, "left_out" if target.left_out else "new")

    def _known(self, table: tables.Table, uids: list[bytes], names: Sequence[str]) -> dict[bytes, Fields]:
        return {} if self.is_empty else packages.by_uid(self.connection, table, uids, names)

    def _fact(
        self,
        number: int,
        place: int,
        packed: PackedFact,
        known: Fields | None,
        tags: Mapping[int, Mapping[str, tuple[int, int, bool]]],
        known_cards: Mapping[bytes, Fields],
    ) -> MetFact:
        met = MetFact(packed, packed.uid.bytes, number, known, {}, {}, {}, [])
        if self.writes or known is not None:
            met.told = fact_fields(packed, self._source(packed), self.names.renamed)
            if self.lineage:
                met.told["publisher"] = self.lineage
            self._compare_tags(met, {} if known is None else tags.get(known["id"], {}))
        if known is not None:
            self._compare_fact(met, known)
        met.cards = [
            self._card(at, card, known_cards.get(card.uid.bytes))
            for at, card in enumerate(packed.cards, place)
            if self._is_new_here(card.uid.bytes)
        ]
        if known is not None and known["deleted"] and any(not card.left_out for card in met.cards):
            met.values["deleted"] = 0
        for card in met.cards:
            self._count(met, card)
        return met

    def _source(self, packed: PackedFact) -> int | None:
        origin = packed.origin
        return None if origin is None or origin.source is None else self.sources.get(origin.source.bytes)

    def _compare_fact(self, met: MetFact, known: Fields) -> None:
        if met.packed.origin is None and known["source_id"] is not None:
            return  # it comes back from a program that knows of no notes
        difference = changed(known, met.told, met.packed.stamps, self.way)
        met.values, met.stamps = dict(difference.values), dict(difference.stamps)
        if met.packed.origin is None:  # no notes find it by these, and programs name it each in its way
            met.values = {name: value for name, value in met.values.items() if name not in ("key", "text")}
        if self.way is Way.ISSUE and known["gone"] and not met.packed.gone:
            met.values["gone"] = 0

    def _compare_tags(self, met: MetFact, there: Mapping[str, tuple[int, int, bool]]) -> None:
        wanted = tag_names(met.packed.tags)
        if self.way is Way.OLDER and met.known is not None:
            return
        met.tags = [name for name in wanted if name not in there]
        if met.known is not None and met.known["deleted"]:
            met.tags_back = [there[name][0] for name in wanted if name in there and there[name][2]]
        if self.way is Way.ISSUE and self.spans:
            met.tags_gone = [
                key
                for name, (key, birth, deleted) in there.items()
                if name not in wanted
                and not deleted
                and any(first < birth <= last for first, last in self.spans)
            ]

    # Cards

    def _is_new_here(self, uid: bytes) -> bool:
        if uid in self._cards:
            self.troubles.add("A card was in the file twice; the first was taken.")
            return False
        self._cards.add(uid)
        return True

    def _card(self, place: int, packed: PackedCard, known: Fields | None) -> MetCard:
        target = self.targets.of(packed.deck)
        knows = self.wishes.schedules is not Carries.NOTHING
        needed = self.writes or known is not None
        told = card_fields(packed, self.names.renamed, knows=knows) if needed else {}
        left_out = target.left_out and known is None
        card = MetCard(packed, packed.uid.bytes, place, target, known, told, {}, left_out=left_out)
        if known is None:
            return card
        self.met_cards.add(known["id"])
        if known["deleted"]:
            if not self._comes_back(known, target):
                card.left_out = True
                return card
            card.values["deleted"] = 0
        difference = changed(known, told, packed.stamps, self.way)
        card.values |= difference.values
        card.stamps = dict(difference.stamps)
        if self.way is Way.ISSUE and known["suspended"] == notes.NOT_STATED != packed.suspended:
            card.values["suspended"] = notes.ASKED
        card.moves = self._moves(packed, known, target)
        same_deck = target.is_same and known["deck_id"] == target.deck
        if (
            self.way is Way.ISSUE
            and same_deck
            and packages.is_rank(packed.rank)
            and packed.rank != known["rank"]
        ):
            card.values["rank"] = packed.rank
        return card

    def _comes_back(self, known: Fields, target: Target) -> bool:
        return self.wishes.brings_back or target.back or known["uid"] in self.targets.undone

    def _moves(self, packed: PackedCard, known: Fields, target: Target) -> bool:
        """Tell whether a card goes to another deck of the package: not where the learner has moved it."""
        if known["deck_id"] == target.deck or known["deck_id"] not in self.targets.same or not target.is_same:
            return False
        here = packages.stamp_of(known, "deck_id")
        if self.way is Way.OWN:
            return dict(packed.stamps).get("deck_id", 0) > here
        return self.way is Way.ISSUE and not here

    def _count(self, met: MetFact, card: MetCard) -> None:
        if card.left_out:
            what = "left_out"
        elif card.known is None or card.known["deleted"]:
            what = "new"
        elif card.values or card.moves or met.is_edited:
            what = "updated"
        else:
            what = "unchanged"
        self.tally(card.target, what)
