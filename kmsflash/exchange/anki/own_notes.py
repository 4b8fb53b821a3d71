"""Notes of our own notetypes, back from Anki: the same facts and cards, with what was edited there."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from uuid import UUID, uuid5

from kmsflash.exchange.anki import own_fields
from kmsflash.exchange.anki.identity import guid_of
from kmsflash.exchange.anki.own_notetypes import MARK, SIDES
from kmsflash.exchange.anki.schema import Notetype
from kmsflash.exchange.anki.tags import restored
from kmsflash.model import gaps
from kmsflash.model.days import Day
from kmsflash.model.grades import Grade
from kmsflash.model.ids import Uid
from kmsflash.model.importing import Sides
from kmsflash.model.notes import Cell
from kmsflash.model.packages import PackedCard, PackedFact, PackedOrigin
from kmsflash.rendering.from_html import LONGEST, markdown

_LAST_LINE = 2**31 - 1
_LATEST = 2**31 - 1  # days


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A note that we once wrote."""

    mark: own_fields.Mark
    values: Sequence[str]  # of its fields
    has_gaps: bool
    uid: Uid  # of its fact
    _cards: dict[int, own_fields.Card] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._cards.update((card.ord, card) for card in self.mark.cards)

    def uid_of(self, ord_: int) -> Uid | None:
        """Return the uid of a card; None where it was made in Anki."""
        card = self._cards.get(ord_)
        return None if card is None else _uid(card.uid)

    def grade(self, ord_: int, moment: int) -> Grade | None:
        """Return the grade of an answer that Anki has no button for; None where it has one."""
        card = self._cards.get(ord_)
        told = None if card is None else card.grades.get(str(moment))
        return Grade(told) if told is not None and told in _GRADES else None

    def texts(self, ord_: int) -> Sides | None:
        """Return what a card shows; None where that is nothing."""
        card = self._cards.get(ord_)
        kept = (None if card is None else card.texts) or (None, None, None)
        if self.has_gaps:
            around = (self.mark.passage, *kept[1:])
            said = Sides(*(_text(*pair) for pair in zip(self.values, around, strict=False)))
            return gaps.asked(said, ord_ + 1) if ord_ + 1 in gaps.numbers(said.front) else None
        shown = self.values[ord_ * len(SIDES) : (ord_ + 1) * len(SIDES)]
        if len(shown) < len(SIDES):
            return None
        said = Sides(*(_text(*pair) for pair in zip(shown, kept, strict=True)))
        return said if card is not None or said.front else None

    def card(self, packed: PackedCard, ord_: int) -> PackedCard:
        """Return a card with what its note says of it beside what it shows; of one made in Anki, nothing."""
        told = self._cards.get(ord_)
        if told is None:
            return packed
        own, notes = _apart(packed.notes, told.notes)
        return replace(
            packed,
            uid=_uid(told.uid) or packed.uid,
            way=told.way,
            nth=told.nth,
            notes=notes,
            own=own,
            cell=None if told.cell is None else Cell(*told.cell),
            buried_on=_day(told.buried_on) if packed.suspended else packed.buried_on,
            suspended=2 if told.gone and packed.suspended else packed.suspended,
            changed_on=_day(told.changed_on),
            born_of=_uid(told.born_of),
        )

    def fact(self, cards: Sequence[PackedCard], tags: tuple[str, ...]) -> PackedFact:
        """Return the fact with these cards."""
        mark, origin = self.mark, self.mark.origin
        passage = ""
        if mark.passage is not None:
            passage = _text(self.values[0], mark.passage) if self.has_gaps else mark.passage.text
        return PackedFact(
            self.uid,
            mark.kind,
            mark.key,
            mark.text,
            mark.nth,
            tuple(cards),
            restored(tags, mark.tags),
            None if origin is None else _origin(origin),
            mark.by_hand,
            mark.gone,
            mark.guid,
            mark.own_kind,
            _uid(mark.publisher),
            passage=passage,
        )


_GRADES = frozenset(map(int, Grade))


def own_note(notetype: Notetype | None, values: Sequence[str], guid: str) -> OwnNote | None:
    """Return a note that we wrote; None for others, also for a copy that was made of one of ours in Anki."""
    if notetype is None or not notetype.fields or notetype.fields[-1] != MARK:
        return None
    mark = own_fields.read(values[-1]) if len(values) == len(notetype.fields) else None
    fact = None if mark is None else _uid(mark.fact)
    if mark is None or fact is None or not _is_of(mark, fact, guid):
        return None
    uid = uuid5(fact, f"part {mark.part}") if mark.part else fact
    return OwnNote(mark, values, notetype.has_gaps, uid)


def _is_of(mark: own_fields.Mark, fact: Uid, guid: str) -> bool:
    told = guid.removesuffix(f"+{mark.part}") if mark.part else guid
    return told in (mark.guid, guid_of(fact))


def _text(html: str, kept: own_fields.Text | None) -> str:
    """Return the text of a field: as it was written, unless it was edited since."""
    if kept is not None and own_fields.digest(html) == kept.digest:
        return kept.text[:LONGEST]
    return markdown(html)


def _apart(
    shown: Sides, beneath: tuple[str | None, str | None, str | None] | None
) -> tuple[tuple[str | None, str | None, str | None], Sides]:
    """Return the learner's own words, and the texts beneath them."""
    if beneath is None:
        return (None, None, None), shown
    each = (shown.front, shown.answer, shown.explanation)
    front, answer, explanation = (
        text if under is None else under for text, under in zip(each, beneath, strict=True)
    )
    own = tuple(None if under is None else text for text, under in zip(each, beneath, strict=True))
    return (own[0], own[1], own[2]), Sides(front, answer, explanation)


def _origin(told: own_fields.Origin) -> PackedOrigin | None:
    source = _uid(told.source)
    first, last = (max(0, min(line, _LAST_LINE)) for line in told.lines)
    if source is None:
        return None
    return PackedOrigin(source, told.quote, tuple(told.headings), first, last, told.mark)


def _day(told: int | None) -> Day | None:
    return Day(told) if told is not None and 0 <= told <= _LATEST else None


@lru_cache(maxsize=256)
def _uid(told: str) -> Uid | None:
    try:
        return UUID(hex=told) if len(told) == 32 else None
    except ValueError:
        return None
