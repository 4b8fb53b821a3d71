"""Between the lines of a file and the values of the program."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from kmsflash.exchange.kmsdeck import form
from kmsflash.model.days import Day
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Sides
from kmsflash.model.notes import Cell
from kmsflash.model.options import DeckOptions, NewOrder, NewPlace, Scheduler
from kmsflash.model.packages import (
    PackedCard,
    PackedDeck,
    PackedEvent,
    PackedFact,
    PackedOrigin,
    PackedPreset,
    PackedSource,
    Stamps,
)


def fact_line(fact: PackedFact) -> form.Fact:
    """Return the line of a fact."""
    return form.Fact(
        uid=fact.uid,
        kind=fact.kind,
        cards=tuple(_card_line(card) for card in fact.cards),
        key=fact.key,
        text=fact.text,
        nth=fact.nth,
        tags=fact.tags,
        origin=None if fact.origin is None else _origin_line(fact.origin),
        by_hand=fact.by_hand,
        gone=fact.gone,
        guid=fact.guid,
        own_kind=fact.own_kind,
        publisher=fact.publisher,
        passage=fact.passage,
        stamps=dict(fact.stamps),
    )


def fact_of(line: form.Fact) -> PackedFact:
    """Return the fact of a line."""
    return PackedFact(
        line.uid,
        line.kind,
        line.key,
        line.text,
        line.nth,
        tuple(_card_of(card) for card in line.cards),
        tags=line.tags,
        origin=None if line.origin is None else _origin_of(line.origin),
        by_hand=line.by_hand,
        gone=line.gone,
        guid=line.guid,
        own_kind=line.own_kind,
        publisher=line.publisher,
        passage=line.passage,
        stamps=_stamps(line.stamps),
    )


def _card_line(card: PackedCard) -> form.Card:
    notes, own = card.notes, card.own
    return form.Card(
        uid=card.uid,
        deck=card.deck,
        way=card.way,
        texts=form.Texts(notes.front, notes.answer, notes.explanation or None),
        nth=card.nth,
        own=None if own == (None, None, None) else form.Texts(*own),
        cell=None if card.cell is None else (card.cell.row, card.cell.column),
        suspended=card.suspended,
        flag=card.flag,
        buried_on=card.buried_on,
        changed_on=card.changed_on,
        born_of=card.born_of,
        state=_state_line(card.state),
        rank=card.rank,
        stamps=dict(card.stamps),
    )


def _card_of(line: form.Card) -> PackedCard:
    texts, own = line.texts, line.own
    return PackedCard(
        line.uid,
        line.deck,
        line.way,
        line.nth,
        Sides(texts.front or "", texts.answer or "", texts.explanation or ""),
        own=(None, None, None) if own is None else (own.front, own.answer, own.explanation),
        cell=None if line.cell is None else Cell(*line.cell),
        suspended=line.suspended,
        flag=line.flag,
        buried_on=_day(line.buried_on),
        changed_on=_day(line.changed_on),
        born_of=line.born_of,
        state=_state_of(line.state),
        rank=line.rank,
        stamps=_stamps(line.stamps),
    )


def _origin_line(origin: PackedOrigin) -> form.Origin:
    lines = (origin.first_line, origin.last_line)
    return form.Origin(origin.source, origin.quote, origin.headings, lines, origin.mark)


def _origin_of(line: form.Origin) -> PackedOrigin:
    return PackedOrigin(line.source, line.quote, line.headings, *line.lines, line.mark)


def event_line(event: PackedEvent) -> form.Event:
    """Return the line of an event."""
    return form.Event(
        uid=event.uid,
        card=event.card,
        at=event.happened_at,
        kind=event.kind.value,
        grade=None if event.grade is None else int(event.grade),
        took_ms=event.took_ms,
        day=event.day,
        hlc=event.hlc,
        device=event.device,
        set_to=_state_line(event.set_to),
        cancels=event.cancels,
    )


def event_of(line: form.Event) -> PackedEvent:
    """Return the event of a line. Raises `ValueError` where its kind or its grade is none that is known."""
    return PackedEvent(
        line.uid,
        line.card,
        line.at,
        EventKind(line.kind),
        None if line.grade is None else Grade(line.grade),
        line.took_ms,
        _day(line.day),
        line.hlc,
        line.device,
        _state_of(line.set_to),
        line.cancels,
    )


def _state_line(state: SetTo | None) -> form.State | None:
    return None if state is None else form.State(*(getattr(state, field.name) for field in fields(SetTo)))


def _state_of(line: form.State | None) -> SetTo | None:
    return (
        None if line is None else SetTo(**{field.name: getattr(line, field.name) for field in fields(SetTo)})
    )


def source_line(source: PackedSource) -> form.Source:
    """Return how notes stand in the outline."""
    return form.Source(
        uid=source.uid,
        deck=source.deck,
        name=source.name,
        text=source.text,
        title=source.title,
        language=source.language,
        seen=source.seen,
        stamps=dict(source.stamps),
    )


def source_of(line: form.Source) -> PackedSource:
    """Return notes as they stand in the outline."""
    return PackedSource(
        line.uid, line.deck, line.name, line.title, line.language, line.text, line.seen, _stamps(line.stamps)
    )


def outline(title: str, decks: Sequence[PackedDeck], sources: Sequence[PackedSource]) -> form.Outline:
    """Return deck.json; what several decks have of options stands there once."""
    presets = list(dict.fromkeys(deck.preset for deck in decks if deck.preset is not None))
    places = {preset: place for place, preset in enumerate(presets)}
    return form.Outline(
        title=title,
        decks=tuple(
            form.Deck(deck.uid, deck.path, None if deck.preset is None else places[deck.preset])
            for deck in decks
        ),
        presets=tuple(form.Preset(_options_line(each.options), each.name) for each in presets),
        sources=tuple(source_line(source) for source in sources),
    )


def decks_of(told: form.Outline) -> tuple[PackedDeck, ...]:
    """Return the decks of an outline. Raises `ValueError` where options make no sense."""
    presets = [PackedPreset(line.name, _options_of(line.options)) for line in told.presets]
    return tuple(
        PackedDeck(
            line.uid,
            line.path,
            presets[line.preset] if line.preset is not None and 0 <= line.preset < len(presets) else None,
        )
        for line in told.decks
        if line.path
    )


def _options_line(options: DeckOptions) -> form.Options:
    return form.Options(**{field.name: _plain(getattr(options, field.name)) for field in fields(DeckOptions)})


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Scheduler | NewOrder | NewPlace) else value


def _options_of(line: form.Options) -> DeckOptions:
    told = {field.name: getattr(line, field.name) for field in fields(DeckOptions)}
    named = {"scheduler": Scheduler, "new_order": NewOrder, "new_place": NewPlace}
    return DeckOptions(**told | {name: closed(told[name]) for name, closed in named.items()})


def _day(number: int | None) -> Day | None:
    return None if number is None else Day(number)


def _stamps(told: dict[str, int]) -> Stamps:
    return tuple(told.items())
