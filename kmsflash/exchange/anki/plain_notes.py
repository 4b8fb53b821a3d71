"""Notes whose cards show fields as they are, which most notes are: made into facts without more ado."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kmsflash.exchange.anki.identity import OURS, card_name, fact_uid_bytes
from kmsflash.exchange.anki.notes import KEY_LENGTH, PARTED, TEMPLATE, way_of
from kmsflash.exchange.anki.own_notetypes import MARK
from kmsflash.exchange.anki.rows import CardRow, NoteRow
from kmsflash.exchange.anki.schedules import SUSPENDED, Calendar, buried_on, state_of
from kmsflash.exchange.anki.schema import Notetype, Schema
from kmsflash.exchange.anki.tags import tags_of
from kmsflash.exchange.anki.templates import LONGEST
from kmsflash.model.ids import named_bytes
from kmsflash.model.spools import PlainCard, PlainFact
from kmsflash.rendering.from_html import markdown

_NOWHERE = -1
_CUT = slice(LONGEST)


class _Template(NamedTuple):
    """What a template shows: the places of its fields in the note."""

    name: bytes  # that tells the card among those of its note
    way: str
    nth: int
    front: int
    answer: int
    explanation: int


class _Layout(NamedTuple):
    """What the plain templates of a notetype show."""

    templates: Mapping[int, _Template]  # by the cards that they make
    shown: Sequence[int]  # places of fields


_NONE = _Layout({}, ())


@dataclass(slots=True)
class PlainNotes:
    """Makes facts of plain notes, of one package."""

    schema: Schema
    decks: Collection[int]  # ids of those that are there
    calendar: Calendar
    twice: frozenset[str]  # guids that several notes have
    _layouts: dict[int, _Layout] = field(default_factory=dict)  # by notetype

    def fact(self, note: NoteRow, cards: Sequence[CardRow]) -> PlainFact | None:
        """Return a note with its cards; None where there is anything to it that wants a closer look."""
        layout = self._layouts.get(note.notetype)
        if layout is None:
            layout = self._layouts[note.notetype] = _layout(self.schema.notetypes.get(note.notetype))
        guid, values = note.guid, note.fields.split(PARTED, 1_000)
        if (
            not guid
            or guid in self.twice
            or guid.startswith(OURS)
            or not layout.shown
            or layout.shown[-1] >= len(values)
        ):
            return None
        said = {place: markdown(values[place][_CUT]) for place in layout.shown}
        said[_NOWHERE] = ""
        plain = [
            (card, template)
            for card in cards
            if (template := layout.templates.get(card.ord))
            and said[template.front]
            and card.home in self.decks
        ]
        if len(plain) < len(cards) or not plain or (len(cards) > 1 and _is_any_twice(cards)):
            return None
        uid = fact_uid_bytes(guid)
        made = tuple(self._card(uid, card, template, said) for card, template in plain)
        first = made[0]
        text = f"{first.front} {first.answer}"
        return PlainFact(uid, first.front[:KEY_LENGTH], text, made, tags_of(note.tags), guid)

    def _card(self, fact: bytes, card: CardRow, template: _Template, said: Mapping[int, str]) -> PlainCard:
        name, way, nth, front, answer, explanation = template
        return PlainCard(
            card.id,
            named_bytes(fact, name),
            card.home,
            way,
            nth,
            said[front],
            said[answer],
            said[explanation],
            int(card.queue == SUSPENDED),
            card.flags & 7,
            buried_on(card, self.calendar),
            state_of(card, self.calendar),
        )


def _is_any_twice(cards: Sequence[CardRow]) -> bool:
    return len({card.ord for card in cards}) < len(cards)


def _layout(notetype: Notetype | None) -> _Layout:
    """Return what the plain templates of a notetype show; nothing where its notes are of another kind."""
    if notetype is None or notetype.has_gaps or notetype.fields[-1:] == (MARK,):
        return _NONE
    places = {name: at for at, name in enumerate(notetype.fields)}
    found = {}
    for ord_, (_, parts) in enumerate(notetype.templates):
        if parts.plain:
            front, answer, explanation = (places.get(name, _NOWHERE) for name in parts.plain)
            way, nth = way_of(notetype, ord_)
            found[ord_] = _Template(card_name(TEMPLATE, ord_), way, nth, front, answer, explanation)
    shown = {place for each in found.values() for place in each[3:]} - {_NOWHERE}
    return _Layout(found, sorted(shown))
