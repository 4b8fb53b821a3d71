"""Facts and cards of a package written: new ones by the thousand, known ones field by field."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from operator import itemgetter
from typing import Any

from kmsflash.collection.package_difference import Difference, MetCard, MetFact, MetPlain
from kmsflash.collection.packed_rows import (
    CARD,
    FACT,
    SOURCE,
    Fields,
    changed,
    plain_card_row,
    plain_fact_row,
    source_fields,
    stamps_text,
)
from kmsflash.collection.taking_decks import Making, Target
from kmsflash.model.events import SetTo
from kmsflash.model.exchanging import Standing
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.importing import Gone
from kmsflash.model.packages import Carries, PackedFact, PackedSource
from kmsflash.model.plain_packages import PlainCard, PlainFact
from kmsflash.model.progress import Report
from kmsflash.model.ranks import DIGITS, between
from kmsflash.notes.identity import tag_uid_bytes
from kmsflash.store import notes, packages, search_index, tables, tally
from kmsflash.store.late_indexes import indexed_after
from kmsflash.store.opening import Write
from kmsflash.store.rows import FieldEdit, set_many

_FACT = ("id", "uid", *FACT, "stamps")
_CARD = ("id", "uid", "fact_id", "deck_id", *CARD, "rank", "stamps")
Met = MetFact | MetPlain
_fact, _card = itemgetter(*FACT), itemgetter(*CARD)
_GONE: dict[Gone, Fields] = {
    Gone.SUSPEND: {"suspended": notes.NOT_STATED},
    Gone.DELETE: {"deleted": 1, "suspended": notes.NOT_STATED},
    Gone.KEEP: {},
}
_WIDTH = 4  # digits that count cards at the end of a deck
_AT_ONCE = 1_000  # rows that are edited between two looks at whether to go on


@dataclass(slots=True)
class TakingIn:
    """One package on its way in, inside one transaction."""

    write: Write
    difference: Difference
    making: Making
    edits: list[FieldEdit] = field(default_factory=list)
    cards: dict[bytes, int] = field(default_factory=dict)  # keys by uid, of all that came in or were known
    last: int = field(init=False)  # key of the last card before
    new: dict[CardId, DeckId] = field(default_factory=dict)  # keys of new cards, and the decks they are in
    states: dict[bytes, SetTo] = field(default_factory=dict)  # where cards stand, as the package says
    uids: set[bytes] = field(default_factory=set)  # of all its facts
    _facts: Iterator[int] = field(init=False)
    _keys: Iterator[int] = field(init=False)
    _places: dict[DeckId, str] | None = None  # of the last card of each deck, before any came in
    _ranks: dict[DeckId, Iterator[str]] = field(default_factory=dict)
    _born_of: list[tuple[int, bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Look where the numbers of new rows begin."""
        self._facts = count(packages.next_key(self.write.connection, tables.fact))
        first = packages.next_key(self.write.connection, tables.card)
        self._keys, self.last = count(first), first - 1

    def sources(self, told: Iterable[PackedSource]) -> None:
        """Write the notes that facts come from."""
        for packed in told:
            uid, fields = packed.uid.bytes, source_fields(packed)
            rows = packages.by_uid(self.write.connection, tables.source, [uid], SOURCE)
            if uid not in rows:
                row = (uid, self._home(packed), *(fields[name] for name in SOURCE))
                packages.insert_rows(self.write, tables.source, ("uid", "deck_id", *SOURCE), [row])
                rows = packages.by_uid(self.write.connection, tables.source, [uid], SOURCE)
            else:
                change = changed(rows[uid], fields, packed.stamps, self.difference.way)
                values = dict(change.values)
                if rows[uid]["deleted"]:
                    values |= {"deleted": 0, "deck_id": self._home(packed)}
                self._set(tables.source, {rows[uid]["id"]: values}, {rows[uid]["id"]: change.stamps})
            self.difference.sources[uid] = rows[uid]["id"]

    def facts(self, told: Iterator[PlainFact | PackedFact], total: int, report: Report) -> None:
        """Write facts with their cards and tags."""
        connection = self.write.connection
        info = self.difference.names.package.info
        with search_index.unwatched(connection), tally.counted_at_once(connection), ExitStack() as late:
            coming = ((tables.fact, info.facts), (tables.card, info.cards), (tables.tag, info.facts))
            for table, rows in coming:
                late.enter_context(indexed_after(connection, table, rows))
            for batch in self.difference.of(told, total, report):
                self._facts_of(batch)
                self._tags_of(batch)
                self._cards_of(batch)
        facts = packages.by_uid(self.write.connection, tables.fact, [uid for _, uid in self._born_of], ())
        pairs = [(key, facts[uid]["id"]) for key, uid in self._born_of if uid in facts]
        packages.set_born_of(self.write, pairs)

    def gone(self, standing: Standing) -> None:
        """Treat cards that an earlier issue brought, and this one has no longer, as the learner wishes."""
        difference = self.difference
        if standing is not Standing.NEWER or not difference.lineage:
            return
        connection = self.write.connection
        lost = [
            (card, deck)
            for card, _, deck in packages.published(connection, difference.lineage)
            if card not in difference.met_cards and card not in self.new
        ]
        facts = [
            key
            for key, uid in packages.facts_published(connection, difference.lineage)
            if uid not in self.uids
        ]
        wish = _GONE[difference.wishes.gone]
        self._set(tables.card, {card: wish for card, _ in lost})
        self._set(tables.fact, {fact: {"gone": 1} for fact in facts})
        targets = {target.deck: target for target in difference.targets.by_uid.values()}
        for _, deck in lost:
            target = targets.get(deck) or next(iter(targets.values()), None)
            if target is not None:
                difference.tally(target, "gone")

    def empty_decks(self) -> None:
        """Make the decks in which no card lies: of a package of which nothing was known before."""
        if not self.difference.met_cards:
            for target in list(self.difference.targets.by_uid.values()):
                self.making.deck(target)

    # Rows

    def _home(self, packed: PackedSource) -> DeckId:
        return self.making.deck(self.difference.targets.of(packed.deck))

    def _facts_of(self, batch: Sequence[Met]) -> None:
        rows: list[tuple[Any, ...]] = []
        values, stamps = {}, {}
        publisher = self.difference.lineage or None
        for met in batch:
            if isinstance(met, MetPlain):
                uid, met.key = met.packed.uid, next(self._facts)
                self.uids.add(uid)
                rows.append((met.key, uid, *plain_fact_row(met.packed, publisher), None))
                continue
            self.uids.add(met.uid)
            if met.known is None:
                met.known = {"id": next(self._facts)}
                told = stamps_text(met.packed.stamps, self.write.device) if met.packed.stamps else None
                rows.append((met.known["id"], met.uid, *_fact(met.told), told))
            elif met.values:
                values[met.known["id"]], stamps[met.known["id"]] = met.values, met.stamps
        packages.insert_rows(self.write, tables.fact, _FACT, rows)
        self._set(tables.fact, values, stamps)

    def _cards_of(self, batch: Sequence[Met]) -> None:
        rows: list[tuple[Any, ...]] = []
        values: dict[int, Fields] = {}
        stamps: dict[int, dict[str, int]] = {}
        for met in batch:
            if isinstance(met, MetPlain):
                rows += [self._plain_card(card, target, met.key) for card, target in met.cards]
                continue
            assert met.known is not None  # noqa: S101  it has its key by now
            for card in met.cards:
                if card.left_out:
                    continue
                if card.known is None:
                    rows.append(self._new_card(card, met.known["id"]))
                    continue
                key = card.known["id"]
                self._note(card.uid, key, card.packed.state, is_known=True)
                if card.values.get("deleted") == 0 and card.target.back:
                    card.values["deck_id"] = self.making.deck(card.target)
                if card.moves:
                    card.values |= {
                        "deck_id": self.making.deck(card.target),
                        "rank": self._rank(card.target, card.packed.rank),
                    }
                if card.values:
                    values[key], stamps[key] = card.values, card.stamps
        packages.insert_rows(self.write, tables.card, _CARD, rows)
        self._set(tables.card, values, stamps)

    def _new_card(self, card: MetCard, fact: int) -> tuple[Any, ...]:
        key, uid, deck = CardId(next(self._keys)), card.uid, self.making.deck(card.target)
        self._note(uid, key, card.packed.state)
        self.new[key] = deck
        if card.packed.born_of is not None:
            self._born_of.append((key, card.packed.born_of.bytes))
        told = stamps_text(card.packed.stamps, self.write.device) if card.packed.stamps else None
        return (key, uid, fact, deck, *_card(card.told), self._rank(card.target, card.packed.rank), told)

    def _plain_card(self, card: PlainCard, target: Target, fact: int) -> tuple[Any, ...]:
        key, difference, deck = CardId(next(self._keys)), self.difference, self.making.deck(target)
        self._note(card.uid, key, card.state)
        self.new[key] = deck
        knows = difference.wishes.schedules is not Carries.NOTHING
        row = plain_card_row(card, difference.names.renamed, knows=knows)
        return (key, card.uid, fact, deck, *row, self._rank(target), None)

    def _note(self, uid: bytes, key: int, state: SetTo | None, *, is_known: bool = False) -> None:
        """Remember a card whose history is wished for: never another's, where the learner has it."""
        is_anothers = is_known and bool(self.difference.lineage)
        if is_anothers or self.difference.wishes.schedules is Carries.NOTHING:
            return
        self.cards[uid] = key
        if state is not None:
            self.states[uid] = state

    def _rank(self, target: Target, told: str = "") -> str:
        """Return the place of a new card: where the package has it, or at the end."""
        if target.is_same and packages.is_rank(told):
            return told
        deck = self.making.deck(target)
        if deck not in self._ranks:
            if self._places is None:
                self._places = packages.last_places(self.write.connection)
            self._ranks[deck] = _following(self._places.get(deck, ""))
        return next(self._ranks[deck])

    def _tags_of(self, batch: Sequence[Met]) -> None:
        rows: list[tuple[Any, ...]] = []
        values: dict[int, Fields] = {}
        for met in batch:
            if isinstance(met, MetPlain):
                uid, key = met.packed.uid, met.key
            else:
                assert met.known is not None  # noqa: S101  it has its key by now
                uid, key = met.uid, met.known["id"]
                values |= {of: {"deleted": 0} for of in met.tags_back}
                values |= {of: {"deleted": 1} for of in met.tags_gone}
            rows += [(tag_uid_bytes(uid, name), key, name) for name in met.tags]
        packages.insert_rows(self.write, tables.tag, ("uid", "fact_id", "name"), rows)
        self._set(tables.tag, values)

    def _set(
        self,
        table: tables.Table,
        values: dict[int, Fields],
        stamps: Mapping[int, Mapping[str, int]] | None = None,
    ) -> None:
        wanted = {key: fields for key, fields in values.items() if fields}
        keys = list(wanted)
        for start in range(0, len(keys), _AT_ONCE):
            batch = keys[start : start + _AT_ONCE]
            self.edits += set_many(self.write, table, {key: wanted[key] for key in batch})
        elsewhere = {key: told for key, told in (stamps or {}).items() if told}
        packages.restamp(self.write, table, elsewhere)


def _following(last: str) -> Iterator[str]:
    """Give ranks after *last*, all of about one length however many there are."""
    first = between(last, "") if last else ""
    base = len(DIGITS)
    for number in count(base ** (_WIDTH - 1)):
        digits, rest = "", number
        for _ in range(_WIDTH):
            rest, digit = divmod(rest, base)
            digits = DIGITS[digit] + digits
        yield f"{first}{digits}{DIGITS[base // 2]}"
