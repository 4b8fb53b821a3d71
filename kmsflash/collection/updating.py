"""Bring what the collection holds up to date with one source of a plan."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kmsflash.collection.planning import paired
from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, FactId, SourceId, Uid
from kmsflash.model.importing import (
    CardEdit,
    CardName,
    Difference,
    Gone,
    How,
    MadeCard,
    PlannedSource,
    SourceChoices,
)
from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.model.ranks import spaced
from kmsflash.notes.identity import again, card_uid, fact_uid, made_uid, split_uid, tag_uid
from kmsflash.notes.wording import fold
from kmsflash.store import notes, tables
from kmsflash.store.notes import CardRow, FactRow
from kmsflash.store.opening import Write
from kmsflash.store.rows import FieldEdit, add_many, keys_of, set_fields
from kmsflash.store.tables import Table

_GONE = {
    Gone.SUSPEND: {"suspended": notes.NOT_STATED},
    Gone.DELETE: {"deleted": 1, "suspended": notes.NOT_STATED},
    Gone.KEEP: {},
}


@dataclass(slots=True)
class Update:
    """One source on its way in. Facts found again keep their cards, and so their schedules."""

    write: Write
    planned: PlannedSource
    choices: SourceChoices
    source: SourceId
    deck: DeckId
    found: Mapping[int, FactRow]  # known facts by place of the stated one
    known: Mapping[Uid, FactRow]
    cards: Mapping[FactId, list[CardRow]]
    today: Day
    edits: list[FieldEdit] = field(default_factory=list)
    changed: list[CardId] = field(default_factory=list)  # whose answer is another now
    _tally: Counter[str] = field(default_factory=Counter)
    _owners: dict[int, FactId] = field(default_factory=dict)  # by place of the stated fact
    _uids: dict[int, Uid] = field(default_factory=dict)

    def run(self) -> Difference:
        """Write the difference, and return it, counted in cards."""
        for at, row in self.found.items():
            self._refresh(at, row)
        for gone in self.planned.gone:
            self._leave(self.known[gone.uid])
        self._insert_facts()
        self._insert_cards()
        self._insert_made()
        self._join()
        self._tag()
        return Difference(**self._tally)

    # Facts that are there

    def _refresh(self, at: int, row: FactRow) -> None:
        draft = self.planned.reading.facts[at]
        place = {"source_id": self.source, "gone": 0}
        self._set(tables.fact, row.fact, notes.fact_columns(draft) | place | self._kind(at))
        self._owners[at], self._uids[at] = row.fact, row.uid
        cards = self.cards.get(row.fact, [])
        pairs = paired(cards, draft.cards)
        for number, card in pairs.items():
            self._reword(at, row, card, number)
        kept = {card.card for card in pairs.values()}
        for card in cards:
            if card.card not in kept:
                self._retire(card, self.choices.gone)

    def _reword(self, at: int, row: FactRow, card: CardRow, number: int) -> None:
        """Bring one card up to date; a passage that alone is another leaves it unchanged."""
        draft, planned = self._draft(at, number), self.planned.facts[at].cards[number]
        values = notes.card_columns(draft) | {"way": draft.way, "nth": draft.nth} | self._own(at, draft)
        if card.suspended == notes.NOT_STATED:
            values["suspended"] = notes.ASKED  # a fact that came back is studied again
        left_out = self._is_left_out(at, draft, before=notes.left_out(card))
        values["deleted"] = int(left_out)
        if self.deck != card.deck and self._moves(row):
            values["deck_id"] = self.deck
        if planned.how is How.CHANGED:
            values["changed_on"] = self.today
            self.changed.append(card.card)
        self._set(tables.card, card.card, values)
        if not left_out:
            self._tally[How.NEW if card.deleted else planned.how] += 1

    def _moves(self, row: FactRow) -> bool:
        return row.source != self.source or self.choices.deck_path is not None

    def _draft(self, at: int, number: int) -> CardDraft:
        return self.planned.reading.facts[at].cards[number]

    def _leave(self, row: FactRow) -> None:
        """Treat a fact that the notes no longer state as the learner wishes."""
        wish = dict(self.choices.gone_facts).get(row.uid, self.choices.gone)
        self._set(tables.fact, row.fact, {"gone": 1})
        for card in self.cards.get(row.fact, []):
            self._retire(card, wish)

    def _retire(self, card: CardRow, wish: Gone) -> None:
        """Take a card out of study, never its reviews."""
        if card.deleted or card.suspended:
            return
        self._set(tables.card, card.card, _GONE[wish])
        self._tally["gone"] += 1

    # What the learner chose

    def _kind(self, at: int) -> dict[str, object]:
        chosen = dict(self.choices.kinds).get(at)
        return {} if chosen is None else {"own_kind": chosen.value}

    def _own(self, at: int, draft: CardDraft) -> dict[str, object]:
        edit = next((edit for edit in self.choices.edits if edit.card == _name(at, draft)), None)
        return {} if edit is None else _texts(edit, draft)

    def _is_left_out(self, at: int, draft: CardDraft, *, before: bool = False) -> bool:
        if at in self.choices.left_out or _name(at, draft) in self.choices.left_out_cards:
            return True
        return before and at not in self.choices.taken_in

    # New facts and cards

    def _insert_facts(self) -> None:
        facts = self.planned.reading.facts
        fresh = [at for at in range(len(facts)) if at not in self.found]
        uids = self._unborn(tables.fact, [fact_uid(self.planned.uid, facts[at]) for at in fresh])
        rows = [
            notes.fact_row(self.write, uid, self.source, facts[at]) | {"own_kind": None} | self._kind(at)
            for at, uid in zip(fresh, uids, strict=True)
        ]
        add_many(self.write, tables.fact, rows)
        keys = keys_of(self.write.connection, tables.fact, uids)
        for at, uid in zip(fresh, uids, strict=True):
            self._owners[at], self._uids[at] = FactId(keys[uid]), uid

    def _insert_cards(self) -> None:
        """Insert the cards that are not there yet, each run after the card it follows on the page."""
        ranks = notes.ranks_of(self.write.connection, self.deck)
        after = ranks[-1] if ranks and not self.found else ""
        run: list[tuple[int, CardDraft]] = []
        rows: list[dict[str, object]] = []
        for at, fact in enumerate(self.planned.reading.facts):
            row = self.found.get(at)
            there = paired(self.cards.get(row.fact, []), fact.cards) if row else {}
            for number, card in enumerate(fact.cards):
                if number in there:
                    rows += self._ranked(run, after, ranks)
                    run, after = [], there[number].rank
                else:
                    run.append((at, card))
        rows += self._ranked(run, after, ranks)
        uids = self._unborn(tables.card, [row.pop("_uid") for row in rows])  # type: ignore[misc]
        born = [row | {"uid": uid.bytes} for row, uid in zip(rows, uids, strict=True)]
        self._tally["new"] += sum(not row["deleted"] for row in born)
        add_many(self.write, tables.card, born)

    def _ranked(
        self, run: Sequence[tuple[int, CardDraft]], after: str, ranks: Sequence[str]
    ) -> list[dict[str, object]]:
        place = bisect_right(ranks, after)
        before = ranks[place] if place < len(ranks) else ""
        return [
            self._card_row(at, card, rank)
            for (at, card), rank in zip(run, spaced(len(run), after, before), strict=True)
        ]

    def _card_row(self, at: int, card: CardDraft, rank: str) -> dict[str, object]:
        uid = card_uid(self._uids[at], card)
        row = notes.card_row(self.write, uid, self._owners[at], self.deck, card, rank)
        own = {"own_front": None, "own_answer": None, "own_explanation": None} | self._own(at, card)
        return row | own | {"deleted": int(self._is_left_out(at, card)), "_uid": uid}

    def _unborn(self, table: Table, uids: Iterable[Uid]) -> list[Uid]:
        """Return the uids, others where something was born under them before."""
        wanted = list(uids)
        taken = set(keys_of(self.write.connection, table, wanted))
        free: list[Uid] = []
        for first in wanted:
            uid = first
            while uid in taken:
                uid = again(uid)
                if keys_of(self.write.connection, table, [uid]):
                    taken.add(uid)
            taken.add(uid)
            free.append(uid)
        return free

    # Cards made, joined and split off by hand

    def _insert_made(self) -> None:
        for made in self.choices.made:
            if made.origin in self.planned.made:
                continue  # by another import, while this one waited
            draft = _by_hand(made)
            (uid,) = self._unborn(tables.fact, [made_uid(self.planned.uid, made.origin)])
            add_many(
                self.write,
                tables.fact,
                [notes.fact_row(self.write, uid, self.source, draft) | {"by_hand": 1}],
            )
            fact = FactId(keys_of(self.write.connection, tables.fact, [uid])[uid])
            ranks = notes.ranks_of(self.write.connection, self.deck)
            (rank,) = spaced(1, ranks[-1] if ranks else "")
            card = draft.cards[0]
            row = notes.card_row(self.write, card_uid(uid, card), fact, self.deck, card, rank)
            add_many(self.write, tables.card, [row])
            self._tally["new"] += 1

    def _join(self) -> None:
        """Make cards of several facts siblings, and those that the learner splits off strangers."""
        into = dict(self.choices.merged)
        if not into and not self.choices.split_off:
            return
        rows = notes.cards_of(self.write.connection, [self.source])
        places = {fact: at for at, fact in self._owners.items()}
        for card in rows:
            at = places.get(card.born_of)
            if at is None:
                continue
            if CardName(at, card.way, card.nth) in self.choices.split_off:
                self._set(tables.card, card.card, self._moved(card, self._split(at, card)))
            elif at in into:
                self._set(tables.card, card.card, self._moved(card, self._owners[_last(into, at)]))

    def _moved(self, card: CardRow, to: FactId) -> dict[str, object]:
        return {"fact_id": to, "born_of": None if to == card.born_of else card.born_of}

    def _split(self, at: int, card: CardRow) -> FactId:
        draft = replace(self.planned.reading.facts[at], cards=())
        (uid,) = self._unborn(tables.fact, [split_uid(card_uid(self._uids[at], _asking(card)))])
        row = notes.fact_row(self.write, uid, self.source, draft) | {"by_hand": 1}
        add_many(self.write, tables.fact, [row])
        return FactId(keys_of(self.write.connection, tables.fact, [uid])[uid])

    def _tag(self) -> None:
        for name in self.choices.tags:
            wanted = {tag_uid(uid, name): self._owners[at] for at, uid in self._uids.items()}
            there = keys_of(self.write.connection, tables.tag, list(wanted))
            fresh = [(uid, fact) for uid, fact in wanted.items() if uid not in there]
            add_many(
                self.write, tables.tag, [notes.tag_row(self.write, uid, fact, name) for uid, fact in fresh]
            )

    def _set(self, table: Table, key: int, values: Mapping[str, object]) -> list[FieldEdit]:
        edits = set_fields(self.write, table, key, values) if values else []
        self.edits += edits
        return edits


def _name(at: int, draft: CardDraft) -> CardName:
    return CardName(at, draft.way, draft.nth)


def _texts(edit: CardEdit, draft: CardDraft) -> dict[str, object]:
    """Return the learner's words; what they say as the notes do is no edit."""
    return {
        f"own_{side}": None if text == getattr(draft, side) else text
        for side in ("front", "answer", "explanation")
        if (text := getattr(edit, side)) is not None
    }


def _asking(card: CardRow) -> CardDraft:
    return CardDraft(card.way, card.notes.front, card.notes.answer, card.notes.explanation, nth=card.nth)


def _by_hand(made: MadeCard) -> FactDraft:
    card = CardDraft("by hand", made.front, made.answer, made.explanation)
    return FactDraft(
        made.kind, fold(made.origin), made.origin, made.explanation or made.origin, made.place, (card,)
    )


def _last(into: Mapping[int, int], at: int) -> int:
    """Return where a chain of merged facts ends; a ring ends where it began."""
    seen = {at}
    while (further := into.get(at)) is not None and further not in seen:
        at = further
        seen.add(at)
    return at
