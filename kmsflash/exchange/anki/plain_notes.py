"""Notes whose cards show fields as they are, which most notes are: made into facts without more ado."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kmsflash.exchange.anki.identity import OURS, card_name, fact_uid_bytes
from kmsflash.exchange.anki.notes import KEY_LENGTH, PARTED, TEMPLATE, way_of
from kmsflash.exchange.anki.own_notetypes import MARK
from kmsflash.exchange.anki.rows import CardRow, NoteRow
from kmsflash.exchange.anki.schedules import BURIED, SUSPENDED, Calendar, buried_on, state_of
from kmsflash.exchange.anki.schema import Notetype, Schema
from kmsflash.exchange.anki.tags import tags_of
from kmsflash.exchange.anki.templates import LONGEST
from kmsflash.model.ids import named_bytes
from kmsflash.model.spools import PlainCard, PlainFact, plain_card
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
        guid, notetype, fields = note.guid, note.notetype, note.fields
        templates, shown = self._layouts.get(notetype) or self._laid_out(notetype)
        said = fields.split(PARTED, 1_000)
        if not shown or shown[-1] >= len(said) or not guid or guid in self.twice or guid.startswith(OURS):
            return None
        for place in shown:
            said[place] = markdown(said[place][_CUT])
        said.append("")  # at `_NOWHERE`
        uid = fact_uid_bytes(guid)
        made = []
        for card in cards:
            template = templates.get(card.ord)
            home = card.home
            if template is None or not said[template.front] or home not in self.decks:
                return None
            made.append(self._card(uid, card, home, template, said))
        if not made or (len(made) > 1 and _is_any_twice(cards)):
            return None
        _, _, _, _, _, front, answer, *_ = made[0]
        return PlainFact(uid, front[:KEY_LENGTH], f"{front} {answer}", made, tags_of(note.tags), guid)

    def _card(
        self, fact: bytes, card: CardRow, home: int, template: _Template, said: Sequence[str]
    ) -> PlainCard:
        name, way, nth, front, answer, explanation = template
        queue = card.queue
        return plain_card(
            (
                card.id,
                named_bytes(fact, name),
                home,
                way,
                nth,
                said[front],
                said[answer],
                said[explanation],
                1 if queue == SUSPENDED else 0,
                card.flags & 7,
                buried_on(card, self.calendar) if queue in BURIED else None,
                state_of(card, self.calendar) if card.type else None,
            )
        )

    def _laid_out(self, notetype: int) -> _Layout:
        layout = self._layouts[notetype] = _layout(self.schema.notetypes.get(notetype))
        return layout


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
