"""Notes of Anki with their cards → facts with theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kmsflash.exchange.anki.clozes import cloze
from kmsflash.exchange.anki.identity import card_uid, fact_uid
from kmsflash.exchange.anki.occlusion import Occlusion, occlusion_of
from kmsflash.exchange.anki.own_notes import OwnNote, own_note
from kmsflash.exchange.anki.rows import CardRow, NoteRow
from kmsflash.exchange.anki.schedules import SUSPENDED, Calendar, buried_on, state_of
from kmsflash.exchange.anki.schema import Notetype, Schema
from kmsflash.exchange.anki.sides import Parts
from kmsflash.exchange.anki.tags import tags_of
from kmsflash.exchange.anki.templates import LONGEST, Filling, fields_in
from kmsflash.exchange.anki.troubles import Trouble, Troubles
from kmsflash.model import gaps
from kmsflash.model.ids import Uid
from kmsflash.model.importing import Sides
from kmsflash.model.kinds import Kind
from kmsflash.model.packages import PackedCard, PackedFact
from kmsflash.rendering.from_html import markdown
from kmsflash.rendering.html_blocks import has_html_block

BY_HAND, REVERSE, TEMPLATE = "by hand", "reverse", "template"
"""Ways of asking: of the first card, of the one that turns it round, and of others."""

PARTED = "\x1f"  # between the fields of a note
KEY_LENGTH = 80  # characters of what names a fact


@dataclass(slots=True)
class Facts:
    """Makes facts of notes, of one package."""

    schema: Schema
    decks: Mapping[int, Uid]  # by the ids of the package
    lost: Uid  # the deck for cards whose own is not there
    calendar: Calendar
    troubles: Troubles
    twice: frozenset[str]  # guids that several notes have

    def fact(self, note: NoteRow, cards: Sequence[CardRow]) -> PackedFact | None:
        """Return a note with its cards; None where none of them shows anything."""
        uid = self.uid(note.id, note.guid)
        notetype = self.schema.notetypes.get(note.notetype)
        if notetype is None:
            self.troubles.count(Trouble.NO_NOTETYPE)
        values = note.fields.split(PARTED, 1_000)
        tags = tags_of(note.tags)
        own = own_note(notetype, values, note.guid)
        if own is not None:
            return self._own_fact(own, cards, tags)
        if notetype is not None and notetype.has_gaps:
            made = _Gaps(notetype, values, tags).made
        else:
            made = _Sided(notetype, values, tags).made
        packed: list[PackedCard] = []
        passage, ords = "", set()
        for card in cards:
            if card.ord in ords:
                self.troubles.count(Trouble.TWICE)
                continue
            ords.add(card.ord)
            sides = made(card, self.schema)
            if sides.trouble is not None:
                self.troubles.count(sides.trouble)
            if sides.texts is not None:
                passage = sides.passage or passage
                packed.append(self._card(uid, card, sides))
        return _fact(uid, note.guid, packed, tags, passage) if packed else None

    def _own_fact(self, own: OwnNote, cards: Sequence[CardRow], tags: tuple[str, ...]) -> PackedFact | None:
        """Return a note that we once wrote as the fact that it was."""
        packed: dict[int, PackedCard] = {}
        for card in cards:
            texts = own.texts(card.ord)
            if card.ord in packed or texts is None:
                self.troubles.count(Trouble.TWICE if card.ord in packed else Trouble.EMPTY)
                continue
            made = _Made(gaps.WAY, card.ord + 1, texts) if own.has_gaps else _Made(TEMPLATE, card.ord, texts)
            packed[card.ord] = own.card(self._card(own.uid, card, made), card.ord)
        return own.fact(tuple(packed.values()), tags) if packed else None

    def uid(self, note: int, guid: str) -> Uid:
        """Return the uid of a note."""
        return fact_uid(guid if guid and guid not in self.twice else f"{guid}{PARTED}{note}")

    def _card(self, fact: Uid, card: CardRow, made: "_Made") -> PackedCard:
        deck = self.decks.get(card.home)
        if deck is None:
            self.troubles.count(Trouble.NO_DECK)
        assert made.texts is not None  # noqa: S101  the caller looks
        return PackedCard(
            uid=uid_of_card(fact, card.ord, has_gaps=made.way == gaps.WAY),
            deck=deck or self.lost,
            way=made.way,
            nth=made.nth,
            notes=made.texts,
            suspended=int(card.queue == SUSPENDED),
            flag=card.flags & 7,
            buried_on=buried_on(card, self.calendar),
            state=state_of(card, self.calendar),
        )


def uid_of_card(fact: Uid, ord_: int, *, has_gaps: bool) -> Uid:
    """Return the uid of a card of a note."""
    return card_uid(fact, gaps.WAY, ord_ + 1) if has_gaps else card_uid(fact, TEMPLATE, ord_)


class _Made(NamedTuple):
    """What became of a card."""

    way: str
    nth: int
    texts: Sides | None
    passage: str = ""
    trouble: Trouble | None = None


class _Note:
    """One note of some notetype."""

    def __init__(self, notetype: Notetype | None, values: list[str], tags: Sequence[str]) -> None:
        self.notetype = notetype
        self.values = values
        self.tags = tags
        names = notetype.fields if notetype is not None else ()
        self.fields = dict(zip(names, [*values, *[""] * (len(names) - len(values))], strict=False))

    def filling(self, parts: Parts, card: CardRow, title: str, schema: Schema, number: int = 0) -> Filling:
        if not parts.special:
            return Filling(self.fields, number)
        deck = schema.decks.get(card.home)
        path = deck.path if deck is not None else ("",)
        assert self.notetype is not None  # noqa: S101  it has a template
        special = {
            "Tags": " ".join(self.tags),
            "Type": self.notetype.name,
            "Deck": "::".join(path),
            "Subdeck": path[-1],
            "Card": title,
            "CardFlag": f"flag{card.flags & 7}" if card.flags & 7 else "",
        }
        return Filling({**special, **self.fields}, number)

    def bare(self) -> Sides | None:
        """Return a card that asks for the other fields by the first one that has something."""
        said = [text for text in map(markdown, self.values[:50]) if text]
        return Sides(said[0], "\n\n".join(said[1:]), "") if said else None


class _Sided(_Note):
    """A note whose templates make a card each."""

    def __init__(self, notetype: Notetype | None, values: list[str], tags: Sequence[str]) -> None:
        super().__init__(notetype, values, tags)
        self._said: dict[str, str] = {}

    def made(self, card: CardRow, schema: Schema) -> _Made:
        way, nth = way_of(self.notetype, card.ord)
        if self.notetype is None or not 0 <= card.ord < len(self.notetype.templates):
            trouble = Trouble.NO_TEMPLATE if self.notetype is not None else None
            texts = self.bare()
            return _Made(way, nth, texts, trouble=trouble if texts is not None else Trouble.EMPTY)
        title, parts = self.notetype.templates[card.ord]
        if parts.plain:
            texts = Sides(*map(self.said, parts.plain))
        else:
            texts = _filled(self.filling(parts, card, title, schema), parts)
        if not texts.front:
            bare = self.bare()
            if bare is None:
                return _Made(way, nth, None, trouble=Trouble.EMPTY)
            texts = replace(texts, front=bare.front) if texts.answer else bare
        return _Made(way, nth, texts)

    def said(self, name: str) -> str:
        """Return a field as Markdown; the cards of a note show the same ones."""
        said = self._said.get(name)
        if said is None:
            said = self._said[name] = markdown(self.fields.get(name, "")[:LONGEST])
        return said


def way_of(notetype: Notetype | None, ord_: int) -> tuple[str, int]:
    """Return how a card asks, and which of those of its note it is that ask so."""
    if ord_ == 0:
        return BY_HAND, 0
    if ord_ == 1 and notetype is not None and notetype.is_pair:
        return REVERSE, 0
    return TEMPLATE, ord_


def _filled(filling: Filling, parts: Parts) -> Sides:
    front = markdown(filling.side(parts.front))
    filling.is_answer = True
    answer = markdown(filling.side(parts.answer))
    beside = markdown(filling.side(parts.beside)) if parts.beside else ""
    if not answer:
        answer, beside = beside, ""
    if filling.hints:
        shown = {field.name for field in fields_in((*parts.answer, *parts.beside))}
        beside = _under(beside, [pair for pair in filling.hints if pair[0] not in shown])
    return Sides(front, answer, beside)


def _under(text: str, hints: Sequence[tuple[str, str]]) -> str:
    """Return *text* and under it what the front would have given away at a click."""
    said = [markdown(f"<b>{name.replace('<', '&lt;')}:</b> {html}") for name, html in hints]
    return "\n\n".join(filter(None, [text, *said]))


class _Gaps(_Note):
    """A note with a card for each gap, or for each mask of a picture."""

    def __init__(self, notetype: Notetype, values: list[str], tags: Sequence[str]) -> None:
        super().__init__(notetype, values, tags)
        self._passage: Sides | None = None
        self._numbers: tuple[int, ...] = ()
        title, parts = notetype.templates[0] if notetype.templates else ("", None)
        self._title, self._parts = title, parts
        self._occlusion: Occlusion | None = occlusion_of(notetype, values)
        if parts is not None and parts.gap_field and self._occlusion is None and not parts.special:
            self._find_passage(parts)

    def _find_passage(self, parts: Parts) -> None:
        """Keep the text with its gaps, where our dialect can say them all."""
        html = self.fields.get(parts.gap_field, "")
        read = cloze(html)
        if not read.numbers or not read.is_plain:
            return
        text = markdown(html)
        if gaps.numbers(text) == tuple(sorted(read.numbers)) and not has_html_block(text):
            self._numbers = gaps.numbers(text)
            beside = Filling(self.fields, self._numbers[0], is_answer=True)
            self._passage = Sides(text, "", markdown(beside.side(parts.around_gaps)))

    def made(self, card: CardRow, schema: Schema) -> _Made:
        number = card.ord + 1
        if self._passage is not None:
            if number not in self._numbers:
                return self._left(number)
            return _Made(gaps.WAY, number, gaps.asked(self._passage, number), self._passage.front)
        if self._occlusion is not None:
            texts = self._occlusion.sides(number)
            return _Made(gaps.WAY, number, texts) if texts is not None else self._left(number)
        if self._parts is None:
            texts = self.bare()
            trouble = Trouble.NO_TEMPLATE if texts is not None else Trouble.EMPTY
            return _Made(gaps.WAY, number, texts, trouble=trouble)
        return self._filled(self._parts, card, number, schema)

    def _filled(self, parts: Parts, card: CardRow, number: int, schema: Schema) -> _Made:
        filling = self.filling(parts, card, self._title, schema, number)
        front = markdown(filling.side(parts.front))
        filling.is_answer = True
        whole = markdown(filling.side((*parts.answer, *parts.beside)))
        hidden = [text for text in map(markdown, filling.hidden) if text]
        if not front or not hidden:
            return self._left(number)
        return _Made(gaps.WAY, number, Sides(front, ", ".join(hidden), _under(whole, filling.hints)))

    @staticmethod
    def _left(number: int) -> _Made:
        return _Made(gaps.WAY, number, None, trouble=Trouble.NO_GAP)


def _fact(uid: Uid, guid: str, cards: list[PackedCard], tags: tuple[str, ...], passage: str) -> PackedFact:
    first = cards[0].notes
    kind = Kind.TAKEAWAY if cards[0].way == gaps.WAY else Kind.QUESTION
    text = f"{first.front} {first.answer}"
    key = first.front[:KEY_LENGTH]
    return PackedFact(uid, kind.value, key, text, 0, tuple(cards), tags=tags, guid=guid, passage=passage)
