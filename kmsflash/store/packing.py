"""Decks on their way out: rows read one after the other, never all at once."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, or_, select, text
from sqlalchemy import Row as Row  # noqa: PLC0414  handed on: opaque outside this room

from kmsflash.model.days import Day
from kmsflash.model.ids import DeckId, FactId, Uid, uid_from
from kmsflash.model.packages import PackedEvent
from kmsflash.store.events import PACKED, read_packed
from kmsflash.store.prepared import Prepared, listed
from kmsflash.store.tables import card, deck, device, event, fact, local_schedule, media, source, tag

_AT_ONCE = 500  # facts


def facts_in(connection: Connection, of: DeckId, *, also_gone: bool) -> Iterator[Sequence[FactId]]:
    """Give the facts of a deck by the rank of their first card in it, in batches."""
    first = func.min(card.c.rank)
    wanted = (
        select(card.c.fact_id)
        .join_from(card, fact, fact.c.id == card.c.fact_id)
        .where(card.c.deck_id == of, *_shown(also_gone=also_gone))
        .group_by(card.c.fact_id)
        .order_by(first, func.min(card.c.id))
    )
    keys = [FactId(key) for key in connection.execute(wanted).scalars()]
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]


def facts_asked_for(connection: Connection, decks: Sequence[DeckId]) -> list[FactId]:
    """Return the facts that have no card of their own, but of which cards that lie in *decks* were born."""
    living = (card.c.deck_id.in_(decks), card.c.deleted == 0)
    born = select(card.c.born_of).distinct().where(card.c.born_of.is_not(None), *living)
    born_of = set(connection.execute(born).scalars())
    own = select(card.c.fact_id).distinct().where(card.c.fact_id.in_(born_of), *living)
    return [FactId(key) for key in sorted(born_of - set(connection.execute(own).scalars()))]


class FactRow(NamedTuple):
    """A fact with the uid of its notes."""

    id: FactId
    uid: bytes
    kind: str
    key: str
    text: str
    nth: int
    quote: str
    headings: str
    first_line: int
    last_line: int
    mark: str
    gone: int
    by_hand: int
    own_kind: str | None
    publisher: str | None
    guid: str
    stamps: str | None
    source_uid: bytes | None


def facts(connection: Connection, keys: Sequence[FactId]) -> dict[FactId, FactRow]:
    """Return facts by their keys."""
    rows = map(FactRow._make, _facts().run(connection, keys=json.dumps(keys)))
    return {row.id: row for row in rows}


@cache
def _facts() -> Prepared:
    wanted = select(*(fact.c[name] for name in FactRow._fields[:-1]), source.c.uid)
    joined = wanted.outerjoin_from(fact, source, source.c.id == fact.c.source_id)
    return Prepared(joined.where(fact.c.id.in_(listed("keys"))))


class CardRow(NamedTuple):
    """A card with its schedule, and the uid of the fact that it asks for where that is not its own."""

    uid: bytes
    fact_id: FactId
    deck_id: DeckId
    way: str
    nth: int
    front: str
    answer: str
    explanation: str
    own_front: str | None
    own_answer: str | None
    own_explanation: str | None
    cell_row: int | None
    cell_column: int | None
    rank: str
    suspended: int
    flag: int
    buried_on: Day | None
    changed_on: Day | None
    stamps: str | None
    due: Day | None
    interval: int
    ease: int
    repetitions: int
    lapses: int
    stability: float | None
    difficulty: float | None
    born_of_uid: bytes | None


def cards(
    connection: Connection, of: Sequence[FactId], decks: Sequence[DeckId], *, also_gone: bool
) -> list[CardRow]:
    """Return the cards of facts that lie in *decks*, by rank."""
    rows = _cards(also_gone=also_gone).run(connection, facts=json.dumps(of), decks=json.dumps(decks))
    return list(map(CardRow._make, rows))


@cache
def _cards(*, also_gone: bool) -> Prepared:
    asked_for = fact.alias()
    names = CardRow._fields[:-1]
    wanted = (
        select(*((card if name in card.c else local_schedule).c[name] for name in names), asked_for.c.uid)
        .outerjoin_from(card, local_schedule, local_schedule.c.card_id == card.c.id)
        .outerjoin(asked_for, asked_for.c.id == card.c.born_of)
        .where(card.c.fact_id.in_(listed("facts")), card.c.deleted == 0)
        .where(_in_one_of("decks"))
        .order_by(card.c.rank, card.c.id)
    )
    return Prepared(wanted if also_gone else wanted.where(card.c.suspended != 2))


def _in_one_of(name: str) -> ColumnElement[bool]:
    """Return whether a card is in one of some decks, without the index of decks: its fact finds it."""
    return (card.c.deck_id + 0).in_(listed(name))


def tags(connection: Connection, of: Sequence[FactId]) -> dict[FactId, list[str]]:
    """Return the tags of facts."""
    found: dict[FactId, list[str]] = {}
    for key, name in _tags().run(connection, facts=json.dumps(of)):
        found.setdefault(FactId(key), []).append(name)
    return found


@cache
def _tags() -> Prepared:
    wanted = select(tag.c.fact_id, tag.c.name).where(tag.c.fact_id.in_(listed("facts")), tag.c.deleted == 0)
    return Prepared(wanted.order_by(tag.c.fact_id, tag.c.name))


def edited(connection: Connection, of: Sequence[FactId]) -> dict[FactId, int]:
    """Return the greatest stamp of each fact, with those of its cards and tags, of deleted ones too."""
    found: dict[FactId, int] = {}
    keys = json.dumps(of)
    for born in _births():
        for of_fact, birth, stamps in born.run(connection, facts=keys):
            latest = max((birth, *(told[0] for told in json.loads(stamps).values()))) if stamps else birth
            if latest > found.get(of_fact, 0):
                found[of_fact] = latest
    return found


@cache
def _births() -> Sequence[Prepared]:
    each = ((fact, fact.c.id), (card, card.c.fact_id), (tag, tag.c.fact_id))
    return [
        Prepared(select(key, table.c.hlc, table.c.stamps).where(key.in_(listed("facts"))))
        for table, key in each
    ]


def sources(connection: Connection, decks: Sequence[DeckId]) -> Iterator[Row[Any]]:
    """Give the living notes that cards in *decks* came from."""
    given = (
        select(fact.c.source_id)
        .join_from(fact, card, or_(card.c.fact_id == fact.c.id, card.c.born_of == fact.c.id))
        .where(card.c.deck_id.in_(decks), card.c.deleted == 0)
    )
    keys = set(connection.execute(given.distinct()).scalars()) - {None}
    for key in sorted(keys):
        row = connection.execute(
            select(source).where(source.c.id == key, source.c.deleted == 0)
        ).one_or_none()
        if row is not None:
            yield row


def events(connection: Connection, decks: Sequence[DeckId], *, also_gone: bool) -> Iterator[PackedEvent]:
    """Give the history of the cards in *decks* card by card."""
    devices: dict[bytes, Uid] = {}
    named, told_of = b"", None
    of_decks = (_events(also_gone=also_gone).some(connection, 2_000, deck=of) for of in decks)
    for some in chain.from_iterable(of_decks):
        for its_card, its_device, *row in some:
            if told_of is None or its_card != named:
                named, told_of = its_card, uid_from(its_card)
            if its_device not in devices:
                devices[its_device] = uid_from(its_device)
            told = read_packed(row, told_of, devices[its_device])
            if told is not None:
                yield told


@cache
def _events(*, also_gone: bool) -> Prepared:
    wanted = (
        select(card.c.uid, device.c.uid, *(event.c[name] for name in PACKED))
        .join_from(event, card, card.c.id == event.c.card_id)
        .join(fact, fact.c.id == card.c.fact_id)
        .join(device, device.c.id == event.c.by)
        .where(card.c.deck_id == bindparam("deck"), *_shown(also_gone=also_gone))
    )
    return Prepared(wanted.order_by(card.c.rank, card.c.id, event.c.hlc, event.c.uid))


def counts(connection: Connection, decks: Sequence[DeckId], *, also_gone: bool) -> tuple[int, int, int]:
    """Return how many facts, cards and lines of history *decks* have."""
    shown: Select[Any] = (
        select(func.count(card.c.fact_id.distinct()), func.count(card.c.id))
        .join_from(card, fact, fact.c.id == card.c.fact_id)
        .where(card.c.deck_id.in_(decks), *_shown(also_gone=also_gone))
    )
    told = (
        select(func.count(event.c.id))
        .join_from(event, card, card.c.id == event.c.card_id)
        .join(fact, fact.c.id == card.c.fact_id)
        .where(card.c.deck_id.in_(decks), *_shown(also_gone=also_gone))
    )
    found, asked = connection.execute(shown).one()
    return found, asked, connection.execute(told).scalar_one()


def texts_with_media(
    connection: Connection, decks: Sequence[DeckId], *, also_gone: bool
) -> Iterator[tuple[str, ...]]:
    """Give the texts of the cards in *decks* that refer to pictures or sounds."""
    sides = (
        card.c.front, card.c.answer, card.c.explanation,
        card.c.own_front, card.c.own_answer, card.c.own_explanation, fact.c.quote,
    )  # fmt: skip
    wanted = (
        select(*sides)
        .join_from(card, fact, fact.c.id == card.c.fact_id)
        .where(card.c.deck_id.in_(decks), *_shown(also_gone=also_gone))
        .where(or_(*(side.contains("media/") for side in sides)))
    )
    for row in connection.execution_options(yield_per=500).execute(wanted):
        yield tuple(each for each in row if each)


def media_named(connection: Connection, names: Sequence[str]) -> list[tuple[str, str, int]]:
    """Return name, digest and size of the pictures and sounds of those names, by name."""
    found: dict[str, tuple[str, str, int]] = {}
    for start in range(0, len(names), _AT_ONCE):
        wanted = select(media.c.name, media.c.sha256, media.c.size).where(
            media.c.name.in_(names[start : start + _AT_ONCE]), media.c.deleted == 0
        )
        for name, sha, size in connection.execute(wanted.order_by(media.c.hlc, media.c.uid)):
            found.setdefault(name, (name, sha, size))
    return [found[name] for name in sorted(found)]


def tag_names(connection: Connection, decks: Sequence[DeckId]) -> int:
    """Return how many different tags the facts of *decks* have."""
    wanted = select(func.count(tag.c.name.distinct())).where(
        tag.c.deleted == 0,
        tag.c.fact_id.in_(select(card.c.fact_id).where(card.c.deck_id.in_(decks), card.c.deleted == 0)),
    )
    return connection.execute(wanted).scalar_one()


def last_edit(connection: Connection, decks: Sequence[DeckId]) -> int:
    """Return the greatest stamp of anything that *decks* say, of what was deleted too."""
    latest = 0
    in_them = "SELECT id FROM card WHERE deck_id IN (SELECT value FROM json_each(:decks))"
    of_facts = f"SELECT fact_id FROM card WHERE id IN ({in_them})"
    for table, keys in (
        (card, in_them),
        (fact, of_facts),
        (tag, f"SELECT id FROM tag WHERE fact_id IN ({of_facts})"),
        (deck, "SELECT value FROM json_each(:decks)"),
    ):
        born = f"SELECT max(hlc) FROM {table.name} WHERE id IN ({keys})"
        edited = (
            f"SELECT max(json_extract(told.value, '$[0]')) FROM {table.name}, json_each(stamps) AS told "
            f"WHERE {table.name}.id IN ({keys}) AND stamps IS NOT NULL"
        )
        for statement in (born, edited):
            latest = max(
                latest, connection.execute(text(statement), {"decks": json.dumps(decks)}).scalar() or 0
            )
    return latest


def _shown(*, also_gone: bool) -> list[Any]:
    living = [card.c.deleted == 0, fact.c.deleted == 0]
    return living if also_gone else [*living, card.c.suspended != 2, fact.c.gone == 0]
