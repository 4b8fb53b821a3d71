"""Cards picked by what they are, beside the day's queue; and what of cards can be confused."""

import json
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, FactId, SourceId
from kmsflash.model.kinds import Kind
from kmsflash.store.cards import studied
from kmsflash.store.prepared import Prepared, listed
from kmsflash.store.tables import card, fact, local_schedule, tag

Condition = ColumnElement[bool]
"""What a card has to be, opaque outside this room."""

_BATCH = 500  # SQLite's limit of variables in one statement is far above


class Picked(NamedTuple):
    """A card that was picked."""

    card: CardId
    fact: FactId


class LookRow(NamedTuple):
    """What of a card can be confused with another's."""

    card: CardId
    fact: FactId
    front: str
    answer: str
    kind: Kind
    key: str
    source: SourceId | None
    headings: str
    column: int | None


def tagged(name: str) -> ColumnElement[bool]:
    """Say: its fact has the tag *name*, or one below it ("law" takes in "law::torts")."""
    named = or_(tag.c.name == name, tag.c.name.startswith(f"{name}::", autoescape=True))
    return select(tag.c.id).where(tag.c.fact_id == card.c.fact_id, tag.c.deleted == 0, named).exists()


def under(section: Sequence[str]) -> ColumnElement[bool]:
    """Say: its fact stands under the heading path *section*, or deeper."""
    path = json.dumps(list(section), ensure_ascii=False)
    below = fact.c.headings.startswith(f"{path[:-1]}, ", autoescape=True)
    return or_(fact.c.headings == path, below)


def of_kind(kind: Kind) -> ColumnElement[bool]:
    """Say: it is of that kind, by the learner's word or else the notes'."""
    return func.coalesce(fact.c.own_kind, fact.c.kind) == kind.value


def likeliest_forgotten(
    connection: Connection,
    today: Day,
    decks: Sequence[DeckId] | None,
    conditions: Sequence[ColumnElement[bool]],
    limit: int | None,
    *,
    also_new: bool,
) -> list[Picked]:
    """Return cards, those furthest on in their interval first; new ones come last, in note order."""
    schedule = local_schedule.c
    passed = (today - schedule.due) * 1.0 / func.max(1, schedule.interval)
    wanted = _picked(today, decks).where(*conditions)
    if not also_new:
        wanted = wanted.where(schedule.card_id.is_not(None))
    return _read(connection, wanted.order_by(passed.desc().nulls_last(), card.c.rank, card.c.id), limit)


def most_difficult(
    connection: Connection, today: Day, decks: Sequence[DeckId] | None, limit: int | None
) -> list[Picked]:
    """Return cards that lapsed or are hard for the learner: most lapses first, then the lowest ease."""
    schedule = local_schedule.c
    hard = or_(schedule.lapses > 0, schedule.ease < _USUAL_EASE)
    wanted = _picked(today, decks).where(hard)
    return _read(connection, wanted.order_by(schedule.lapses.desc(), schedule.ease, card.c.id), limit)


_USUAL_EASE = 250  # hundredths; what a card begins with


def due_on(
    connection: Connection, today: Day, day: Day, decks: Sequence[DeckId] | None, limit: int | None
) -> list[Picked]:
    """Return the cards due on *day*, the shortest interval first; without those answered today."""
    schedule = local_schedule.c
    wanted = _picked(today, decks).where(schedule.due == day, schedule.last_day.is_distinct_from(today))
    return _read(connection, wanted.order_by(schedule.interval, card.c.id), limit)


def of_these(
    connection: Connection, today: Day, decks: Sequence[DeckId] | None, cards: Sequence[CardId]
) -> list[Picked]:
    """Return those of some cards that can be studied, in that order."""
    found: dict[CardId, Picked] = {}
    for start in range(0, len(cards), _BATCH):
        wanted = _picked(today, decks).where(card.c.id.in_(cards[start : start + _BATCH]))
        found.update((row.card, row) for row in _read(connection, wanted, None))
    return [found[each] for each in cards if each in found]


def tags(connection: Connection, decks: Sequence[DeckId] | None) -> list[str]:
    """Return the tags of the facts of some decks, the most frequent first."""
    wanted = (
        select(tag.c.name)
        .join(card, card.c.fact_id == tag.c.fact_id)
        .where(tag.c.deleted == 0, *_living(decks))
        .group_by(tag.c.name)
        .order_by(func.count().desc(), tag.c.name)
    )
    return list(connection.execute(wanted).scalars())


def sections(connection: Connection, decks: Sequence[DeckId] | None) -> list[tuple[str, ...]]:
    """Return the heading paths of the facts of some decks, in the order of the notes."""
    wanted = (
        select(fact.c.headings)
        .join(card, card.c.fact_id == fact.c.id)
        .where(*_living(decks))
        .group_by(fact.c.source_id, fact.c.headings)
        .order_by(fact.c.source_id, func.min(fact.c.first_line))
    )
    paths = (tuple(json.loads(text or "[]")) for text in connection.execute(wanted).scalars())
    return list(dict.fromkeys(path for path in paths if path))


def kinds(connection: Connection, decks: Sequence[DeckId] | None) -> list[Kind]:
    """Return the kinds of the facts of some decks."""
    named = func.coalesce(fact.c.own_kind, fact.c.kind)
    wanted = select(named.distinct()).join(card, card.c.fact_id == fact.c.id).where(*_living(decks))
    found = {Kind.read(name) for name in connection.execute(wanted).scalars()}
    return [kind for kind in Kind if kind in found]


def looks(connection: Connection, of: Sequence[CardId]) -> list[LookRow]:
    """Return what of some cards can be confused."""
    return [
        LookRow(key, about, front, answer, Kind.read(kind), *rest)
        for key, about, front, answer, kind, *rest in _looks().run(connection, cards=json.dumps(list(of)))
    ]


@cache
def _looks() -> Prepared:
    return Prepared(
        select(
            card.c.id,
            card.c.fact_id,
            func.coalesce(card.c.own_front, card.c.front),
            func.coalesce(card.c.own_answer, card.c.answer),
            func.coalesce(fact.c.own_kind, fact.c.kind),
            fact.c.key,
            fact.c.source_id,
            fact.c.headings,
            card.c.cell_column,
        )
        .select_from(card.outerjoin(fact, fact.c.id == card.c.fact_id))
        .where(card.c.id.in_(listed("cards")))
    )


def _picked(today: Day, decks: Sequence[DeckId] | None) -> Select[tuple[int, int]]:
    return (
        select(card.c.id, card.c.fact_id)
        .select_from(card.outerjoin(local_schedule).outerjoin(fact, fact.c.id == card.c.fact_id))
        .where(*studied(today, decks))
    )


def _read(connection: Connection, wanted: Select[tuple[int, int]], limit: int | None) -> list[Picked]:
    return [Picked(CardId(key), FactId(of)) for key, of in connection.execute(wanted.limit(limit))]


def _living(decks: Sequence[DeckId] | None) -> list[ColumnElement[bool]]:
    living: list[ColumnElement[bool]] = [card.c.deleted == 0, card.c.suspended == 0]
    return living if decks is None else [*living, card.c.deck_id.in_(decks)]
