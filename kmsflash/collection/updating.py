"""Bring the cards of one page of notes up to date with what the page gives now."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from kmsflash.model.ids import DeckId, FactId, SourceId
from kmsflash.model.importing import Difference
from kmsflash.model.notes import CardDraft, FactDraft, Reading
from kmsflash.model.ranks import spaced
from kmsflash.notes.identity import KnownFact, card_uid, fact_uid, match
from kmsflash.store import notes, tables
from kmsflash.store.notes import CardRow, FactRow
from kmsflash.store.opening import Write
from kmsflash.store.rows import FieldEdit, add_many, keys_of, record, set_fields
from kmsflash.store.tables import Table


@dataclass(slots=True)
class Update:
    """One page of notes on its way in. Facts found again keep their cards, and so their schedules."""

    write: Write
    reading: Reading
    source: SourceId
    source_uid: UUID
    deck: DeckId
    _edits: list[FieldEdit] = field(default_factory=list)
    _tally: Counter[str] = field(default_factory=Counter)

    def run(self, name: str, *, is_new: bool) -> Difference:
        """Match, write the difference, and return it, counted in cards."""
        known = {row.uid: row for row in notes.facts_of(self.write.connection, self.source)}
        cards = _by_fact(notes.cards_of(self.write.connection, self.source))
        matching = match([_known(row) for row in known.values()], self.reading.facts)
        found = {pair.draft: known[pair.uid] for pair in matching.pairs}
        for draft, row in found.items():
            self._refresh(draft, row, cards.get(row.fact, []))
        self._retire(card for uid in matching.gone for card in cards.get(known[uid].fact, []))
        self._insert(found, cards)
        if not is_new:
            self._set(tables.source, self.source, notes.source_columns(name, self.reading))
        record(self.write, f"Update from {name}", self._edits)
        return Difference(**self._tally)

    def _refresh(self, draft: FactDraft, row: FactRow, cards: list[CardRow]) -> None:
        self._set(tables.fact, row.fact, notes.fact_columns(draft))
        wanted = {(card.way, card.nth): card for card in draft.cards}
        for card in cards:
            fresh = wanted.get((card.way, card.nth))
            if fresh is None:
                self._retire([card])
            else:
                self._tally[self._reword(card, fresh)] += 1

    def _reword(self, card: CardRow, draft: CardDraft) -> str:
        """Return what became of a card; a passage that alone is another leaves it unchanged."""
        fresh = notes.card_columns(draft) | {"suspended": 0}  # a fact that came back is studied again
        changed = {edit.field for edit in self._set(tables.card, card.card, fresh)}
        if "answer" in changed:
            return "changed"
        return "reworded" if "front" in changed else "unchanged"

    def _retire(self, cards: Iterable[CardRow]) -> None:
        """Suspend the cards of what the notes no longer say; a review is never thrown away."""
        for card in cards:
            if not card.suspended:
                self._set(tables.card, card.card, {"suspended": 1})
                self._tally["gone"] += 1

    def _insert(self, found: dict[FactDraft, FactRow], cards: dict[FactId, list[CardRow]]) -> None:
        facts = [draft for draft in self.reading.facts if draft not in found]
        uids = {draft: fact_uid(self.source_uid, draft) for draft in facts}
        rows = [notes.fact_row(self.write, uids[draft], self.source, draft) for draft in facts]
        add_many(self.write, tables.fact, rows)
        keys = keys_of(self.write.connection, tables.fact, list(uids.values()))
        owners = {draft: (FactId(keys[uid]), uid) for draft, uid in uids.items()}
        owners.update({draft: (row.fact, row.uid) for draft, row in found.items()})
        self._insert_cards(owners, cards)

    def _insert_cards(
        self, owners: dict[FactDraft, tuple[FactId, UUID]], cards: dict[FactId, list[CardRow]]
    ) -> None:
        """Insert the cards that are not there yet, each run after the card it follows on the page."""
        ranks = notes.ranks_of(self.write.connection, self.deck)
        after = ranks[-1] if ranks and not cards else ""
        run: list[tuple[FactId, UUID, CardDraft]] = []
        rows = []
        for draft in self.reading.facts:
            fact, uid = owners[draft]
            there = {(card.way, card.nth): card.rank for card in cards.get(fact, [])}
            for card in draft.cards:
                if (card.way, card.nth) in there:
                    rows += self._ranked(run, after, ranks)
                    run, after = [], there[card.way, card.nth]
                else:
                    run.append((fact, uid, card))
        rows += self._ranked(run, after, ranks)
        self._tally["new"] += len(rows)
        add_many(self.write, tables.card, rows)

    def _ranked(
        self, run: list[tuple[FactId, UUID, CardDraft]], after: str, ranks: list[str]
    ) -> list[dict[str, object]]:
        place = bisect_right(ranks, after)
        before = ranks[place] if place < len(ranks) else ""
        return [
            notes.card_row(self.write, card_uid(uid, card), fact, self.deck, card, rank)
            for (fact, uid, card), rank in zip(run, spaced(len(run), after, before), strict=True)
        ]

    def _set(self, table: Table, key: int, values: dict[str, object]) -> list[FieldEdit]:
        edits = set_fields(self.write, table, key, values)
        self._edits += edits
        return edits


def _known(row: FactRow) -> KnownFact:
    return KnownFact(row.uid, row.kind, row.key, row.text, row.nth)


def _by_fact(cards: Iterable[CardRow]) -> dict[FactId, list[CardRow]]:
    grouped: dict[FactId, list[CardRow]] = {}
    for card in cards:
        grouped.setdefault(card.fact, []).append(card)
    return grouped
