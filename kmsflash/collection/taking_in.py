"""Facts and cards of a package written: new ones by the thousand, known ones field by field."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import Any

from kmsflash.collection.package_difference import Difference, MetCard, MetFact
from kmsflash.collection.packed_rows import (
    CARD,
    FACT,
    SOURCE,
    Fields,
    changed,
    source_fields,
    stamps_text,
)
from kmsflash.collection.taking_decks import Making
from kmsflash.collection.taking_spools import Meeting, OpenPart, meetings
from kmsflash.model.events import SetTo
from kmsflash.model.exchanging import Standing
from kmsflash.model.ids import CardId, DeckId, tag_uid_bytes
from kmsflash.model.importing import Gone
from kmsflash.model.packages import Carries, PackedFact, PackedSource
from kmsflash.model.progress import Report
from kmsflash.model.ranks import between
from kmsflash.model.spools import Spool
from kmsflash.store import notes, packages, ready_seals, search_index, spools, tables, tally
from kmsflash.store.late_indexes import indexed_after
from kmsflash.store.opening import Write
from kmsflash.store.rows import FieldEdit, set_many
from kmsflash.store.spools import FIRST, Some, counted, opened_texts

_FACT = ("id", "uid", *FACT, "stamps")
_CARD = ("id", "uid", "fact_id", "deck_id", *CARD, "rank", "stamps")
_fact, _card = itemgetter(*FACT), itemgetter(*CARD)
_GONE: dict[Gone, Fields] = {
    Gone.SUSPEND: {"suspended": notes.NOT_STATED},
    Gone.DELETE: {"deleted": 1, "suspended": notes.NOT_STATED},
    Gone.KEEP: {},
}
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
    parts: Sequence[tuple[OpenPart, Some]] = ()  # of its spool, and the keys of what came in of each
    _before_facts: int = field(init=False)  # key of the last fact before
    _places: dict[DeckId, str] | None = None  # of the last card of each deck, before any came in
    _born_of: list[tuple[int, bytes]] = field(default_factory=list)
    _before: dict[str, int] = field(init=False)  # last keys of the tables whose rows come by the thousand
    _seals: Callable[[Report], Sequence[Path | None]] | None = None  # waits for what others seal

    def __post_init__(self) -> None:
        """Look which keys are the last: each new row gets its number in the package more."""
        by_thousand = (tables.fact, tables.card, tables.tag)
        self._before = {
            table.name: packages.next_key(self.write.connection, table) - 1 for table in by_thousand
        }
        self._before_facts, self.last = self._before[tables.fact.name], self._before[tables.card.name]

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

    def facts(self, told: Iterator[PackedFact], total: int, report: Report) -> None:
        """Write facts with their cards and tags."""
        with self._many():
            for batch in self.difference.of(told, total, report):
                self._take(batch)
        self._say_born_of()

    def spooled(self, parts: Sequence[OpenPart], spool: Spool, total: int, report: Report) -> None:
        """Write the facts of a spool: those that are new and plain by a few statements, others one by one."""
        keys = self._before_facts, self.last
        with self._many():
            for meeting in meetings(parts, self.difference, report, total, keys):
                self._take_plain(meeting)
                self._take(self.difference.met(meeting.others))
            sealer = spools.sealer([part.rows for part in parts])
            if sealer is not None:
                self._seals = spool.aside(sealer.lay_out)
            connection = self.write.connection
            texts = opened_texts(connection, spool.texts(lambda _done, _of: report(total, total)))
            for number, part in enumerate(parts):
                part.rows.take_texts(texts, number, part.every(*keys))
        self._say_born_of()
        self.parts = [(part, part.every(*keys)) for part in parts]

    def seal(self, report: Report) -> None:
        """Take over the seals that others made."""
        if self._seals is not None:
            births = [part.rows.births for part, _ in self.parts]
            ready_seals.take(self.write.connection, self._seals(report), births, self._before)

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

    @contextmanager
    def _many(self) -> Iterator[None]:
        """Have triggers and indexes wait until all have come."""
        connection = self.write.connection
        info = self.difference.names.package.info
        with search_index.unwatched(connection), tally.counted_at_once(connection), ExitStack() as late:
            coming = ((tables.fact, info.facts), (tables.card, info.cards), (tables.tag, info.facts))
            for table, rows in coming:
                late.enter_context(indexed_after(connection, table, rows))
            yield

    def _take_plain(self, meeting: Meeting) -> None:
        some, rows, difference = meeting.some, meeting.part.rows, self.difference
        kept = [(deck, target) for deck, target in meeting.decks if not target.left_out]
        decks = [(deck, self.making.deck(target)) for deck, target in kept]
        rows.go([(deck, to, self._begins(to)) for deck, to in decks])
        renamed = difference.names.renamed
        showing = rows.showing(some)
        rows.retell(
            [(card, renamed(front), renamed(answer), renamed(more)) for card, front, answer, more in showing]
        )
        rows.take_facts(self.write, some)
        knows = difference.wishes.schedules is not Carries.NOTHING
        rows.take_cards(self.write, some, FIRST + meeting.part.cards, knows=knows)

    def _take(self, batch: Sequence[MetFact]) -> None:
        self._facts_of(batch)
        self._tags_of(batch)
        self._cards_of(batch)

    def _say_born_of(self) -> None:
        facts = packages.by_uid(self.write.connection, tables.fact, [uid for _, uid in self._born_of], ())
        pairs = [(key, facts[uid]["id"]) for key, uid in self._born_of if uid in facts]
        packages.set_born_of(self.write, pairs)

    def _facts_of(self, batch: Sequence[MetFact]) -> None:
        rows: list[tuple[Any, ...]] = []
        values, stamps = {}, {}
        for met in batch:
            self.uids.add(met.uid)
            if met.known is None:
                met.known = {"id": self._before_facts + met.number}
                told = stamps_text(met.packed.stamps, self.write.device) if met.packed.stamps else None
                rows.append((met.known["id"], met.uid, *_fact(met.told), told))
            elif met.values:
                values[met.known["id"]], stamps[met.known["id"]] = met.values, met.stamps
        packages.insert_rows(self.write, tables.fact, _FACT, rows)
        self._set(tables.fact, values, stamps)

    def _cards_of(self, batch: Sequence[MetFact]) -> None:
        rows: list[tuple[Any, ...]] = []
        values: dict[int, Fields] = {}
        stamps: dict[int, dict[str, int]] = {}
        for met in batch:
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
                    card.values |= {"deck_id": self.making.deck(card.target), "rank": self._rank(card)}
                if card.values:
                    values[key], stamps[key] = card.values, card.stamps
        packages.insert_rows(self.write, tables.card, _CARD, rows)
        self._set(tables.card, values, stamps)

    def _new_card(self, card: MetCard, fact: int) -> tuple[Any, ...]:
        key, uid, deck = CardId(self.last + card.place), card.uid, self.making.deck(card.target)
        self._note(uid, key, card.packed.state)
        self.new[key] = deck
        if card.packed.born_of is not None:
            self._born_of.append((key, card.packed.born_of.bytes))
        told = stamps_text(card.packed.stamps, self.write.device) if card.packed.stamps else None
        return (key, uid, fact, deck, *_card(card.told), self._rank(card), told)

    def expect(self, uid: bytes, card: CardId, deck: DeckId, state: SetTo | None) -> None:
        """Remember a new and plain card that more is to be told of."""
        self.new[card] = deck
        self._note(uid, card, state)

    def _note(self, uid: bytes, key: int, state: SetTo | None, *, is_known: bool = False) -> None:
        """Remember a card whose history is wished for: never another's, where the learner has it."""
        is_anothers = is_known and bool(self.difference.lineage)
        if is_anothers or self.difference.wishes.schedules is Carries.NOTHING:
            return
        self.cards[uid] = key
        if state is not None:
            self.states[uid] = state

    def _rank(self, card: MetCard) -> str:
        """Return the place of a new card: where the package has it, or at the end."""
        told = card.packed.rank
        if card.target.is_same and packages.is_rank(told):
            return told
        return f"{self._begins(self.making.deck(card.target))}{counted(FIRST + card.place - 1)}"

    def _begins(self, deck: DeckId) -> str:
        """Return what the ranks of new cards begin with that come to the end of a deck."""
        if self._places is None:
            self._places = packages.last_places(self.write.connection)
        last = self._places.get(deck)
        return between(last, "") if last else ""

    def _tags_of(self, batch: Sequence[MetFact]) -> None:
        rows: list[tuple[Any, ...]] = []
        values: dict[int, Fields] = {}
        for met in batch:
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
