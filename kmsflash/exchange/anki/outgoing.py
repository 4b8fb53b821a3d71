"""Our facts as notes of Anki."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from kmsflash.exchange.anki import faces, own_fields
from kmsflash.exchange.anki.identity import card_uid, fact_uid, guid_of
from kmsflash.exchange.anki.notes import TEMPLATE
from kmsflash.exchange.anki.own_notetypes import GAPPED, SIDED, SIDES, SLOTS
from kmsflash.exchange.anki.tags import changed
from kmsflash.model import gaps
from kmsflash.model.importing import Sides
from kmsflash.model.packages import PackedCard, PackedFact

_SECOND = frozenset(("reverse", "term", "subject"))
"""Ways of asking that turn another one round: their cards stay the second ones when the first is deleted."""

_NONE = (None, None, None)
_EMPTY = "…"  # shown where a front shows nothing: Anki would take the card for none


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A note of Anki, and its cards by their number in it."""

    guid: str
    notetype: int
    fields: tuple[str, ...]
    cards: tuple[tuple[int, PackedCard], ...]


@dataclass(slots=True)
class Outgoings:
    """Makes notes of facts, of one package."""

    renamed: Mapping[str, str]  # references to media whose names Anki does not take
    _guids: set[str] = field(default_factory=set)

    def notes(self, fact: PackedFact) -> Iterator[Outgoing]:
        """Give the notes of a fact: one, or more where one cannot hold its cards."""
        guid = fact.guid or guid_of(fact.uid)
        if guid in self._guids:
            guid = guid_of(fact.uid)
        self._guids.add(guid)
        rest, part = list(fact.cards), 0
        gapped = self._gapped(fact)
        if gapped is not None:
            note, asked = gapped
            yield Outgoing(guid, GAPPED, note, asked)
            rest, part = [card for card in rest if all(card is not each for _, each in asked)], 1
        while rest:
            slots = _slots(fact, rest)
            yield Outgoing(
                f"{guid}+{part}" if part else guid,
                SIDED,
                self._sided(fact, slots, part),
                tuple(sorted(slots.items())),
            )
            taken = list(slots.values())
            rest, part = [card for card in rest if all(card is not each for each in taken)], part + 1

    def _sided(self, fact: PackedFact, slots: Mapping[int, PackedCard], part: int) -> tuple[str, ...]:
        fields = [""] * (len(SIDES) * SLOTS)
        marks = []
        for slot, card in sorted(slots.items()):
            said = self._said(_shown(card))
            made = [faces.field(text) for text in said]
            made[0] = made[0] or _EMPTY
            fields[slot * len(SIDES) : (slot + 1) * len(SIDES)] = made
            texts = [own_fields.text_of(*pair) for pair in zip(said, made, strict=True)]
            marks.append(self._card_mark(card, slot, texts))
        passage = self._text(fact.passage)
        kept = own_fields.Text(passage, "") if passage else None
        return (*fields, own_fields.written(_mark(fact, marks, kept, part)))

    def _gapped(self, fact: PackedFact) -> tuple[tuple[str, ...], tuple[tuple[int, PackedCard], ...]] | None:
        """Return the note of a text with gaps, and the cards that ask for these; None where none does."""
        numbers = gaps.numbers(fact.passage) if fact.passage else ()
        if not numbers:
            return None
        asked: list[tuple[int, PackedCard]] = []
        around: Sides | None = None
        for card in fact.cards:
            if card.way != gaps.WAY or any(card.nth == ord_ + 1 for ord_, _ in asked):
                continue
            source = gaps.source(fact.passage, card.nth, _shown(card))
            if source is not None and around in (None, source):
                around = source
                asked.append((card.nth - 1, card))
        if around is None:
            return None
        said = self._said(around)
        made = [faces.field(text) for text in said]
        if gaps.numbers(made[0]) != numbers:
            return None
        passage, *beside = (own_fields.text_of(*pair) for pair in zip(said, made, strict=True))
        marks = [self._card_mark(card, ord_, [None, *beside]) for ord_, card in sorted(asked, key=_ord)]
        mark = own_fields.written(_mark(fact, marks, passage, 0))
        return (*made, mark), tuple(sorted(asked, key=_ord))

    def _card_mark(
        self, card: PackedCard, ord_: int, texts: Sequence[own_fields.Text | None]
    ) -> own_fields.Card:
        front, answer, explanation = texts
        notes = _each(card.notes)
        beneath = [
            None if own is None else self._text(text) for own, text in zip(card.own, notes, strict=True)
        ]
        return own_fields.Card(
            ord_,
            card.uid.hex,
            card.way,
            card.nth,
            (front, answer, explanation) if any(texts) else None,
            None if card.own == _NONE else (beneath[0], beneath[1], beneath[2]),
            None if card.cell is None else (card.cell.row, card.cell.column),
            card.suspended == 2,
            card.changed_on,
            _name(card.born_of),
            card.buried_on if card.suspended else None,
        )

    def _said(self, texts: Sides) -> list[str]:
        return [self._text(text) for text in _each(texts)]

    def _text(self, text: str) -> str:
        if self.renamed and "media/" in text:
            for reference, instead in self.renamed.items():
                text = text.replace(reference, instead)
        return text


def _slots(fact: PackedFact, cards: Sequence[PackedCard]) -> dict[int, PackedCard]:
    """Return cards by their number in the note: as Anki had it, else by their way; the rest follow."""
    slots: dict[int, PackedCard] = {}
    left: list[PackedCard] = []
    for card in cards:
        slot = _slot(fact, card)
        if slot is not None and slot not in slots:
            slots[slot] = card
        else:
            left.append(card)
    for slot in range(SLOTS):
        if slot not in slots and left:
            slots[slot] = left.pop(0)
    return slots


def _slot(fact: PackedFact, card: PackedCard) -> int | None:
    if fact.guid and fact_uid(fact.guid) == fact.uid:
        found = next((ord_ for ord_ in range(SLOTS) if card_uid(fact.uid, TEMPLATE, ord_) == card.uid), None)
        if found is not None:
            return found
    return 1 if card.way in _SECOND else 0


def _mark(
    fact: PackedFact, cards: list[own_fields.Card], passage: own_fields.Text | None, part: int
) -> own_fields.Mark:
    origin = fact.origin
    return own_fields.Mark(
        own_fields.VERSION,
        fact.uid.hex,
        fact.kind,
        cards,
        fact.key,
        fact.text,
        fact.nth,
        fact.by_hand,
        fact.gone,
        fact.guid,
        fact.own_kind,
        _name(fact.publisher),
        None
        if origin is None
        else own_fields.Origin(
            origin.quote,
            _name(origin.source),
            list(origin.headings),
            (origin.first_line, origin.last_line),
            origin.mark,
        ),
        passage,
        part,
        changed(fact.tags),
    )


def _shown(card: PackedCard) -> Sides:
    front, answer, explanation = (
        text if own is None else own for own, text in zip(card.own, _each(card.notes), strict=True)
    )
    return Sides(front, answer, explanation)


def _each(texts: Sides) -> tuple[str, str, str]:
    return texts.front, texts.answer, texts.explanation


def _name(uid: UUID | None) -> str:
    return "" if uid is None else uid.hex


def _ord(pair: tuple[int, PackedCard]) -> int:
    return pair[0]
