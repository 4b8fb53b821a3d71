"""Decks on their way out: rows read one after the other, never all at once."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select, text
from sqlalchemy import Row as Row  # noqa: PLC0414  handed on: opaque outside this room

from kmsflash.model.ids import DeckId, FactId, Uid, uid_from
from kmsflash.model.packages import PackedEvent
from kmsflash.store.events import PACKED, read_packed
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


def facts(connection: Connection, keys: Sequence[FactId]) -> dict[FactId, Row[Any]]:
    """Return facts with the uid of their notes (`source_uid`)."""
    wanted = (
        select(fact, source.c.uid.label("source_uid"))
        .outerjoin_from(fact, source, source.c.id == fact.c.source_id)
        .where(fact.c.id.in_(keys))
    )
    return {FactId(row.id): row for row in connection.execute(wanted)}


def cards(
    connection: Connection, of: Sequence[FactId], decks: Sequence[DeckId], *, also_gone: bool
) -> list[Row[Any]]:
    """Return the cards of facts that lie in *decks*, by rank, with their schedule and `born_of_uid`."""
    asked_for = fact.alias()
    schedule = [column for column in local_schedule.c if column.name != "card_id"]
    wanted = (
        select(card, *schedule, asked_for.c.uid.label("born_of_uid"))
        .outerjoin_from(card, local_schedule, local_schedule.c.card_id == card.c.id)
        .outerjoin(asked_for, asked_for.c.id == card.c.born_of)
        .where(card.c.fact_id.in_(of), card.c.deck_id.in_(decks), card.c.deleted == 0)
        .order_by(card.c.rank, card.c.id)
    )
    if not also_gone:
        wanted = wanted.where(card.c.suspended != 2)
    return list(connection.execute(wanted))


def tags(connection: Connection, of: Sequence[FactId]) -> dict[FactId, list[str]]:
    """Return the tags of facts."""
    wanted = select(tag.c.fact_id, tag.c.name).where(tag.c.fact_id.in_(of), tag.c.deleted == 0)
    found: dict[FactId, list[str]] = {}
    for key, name in connection.execute(wanted.order_by(tag.c.fact_id, tag.c.name)):
        found.setdefault(FactId(key), []).append(name)
    return found


def edited(connection: Connection, of: Sequence[FactId]) -> dict[FactId, int]:
    """Return the greatest stamp of each fact, with those of its cards and tags, of deleted ones too."""
    found: dict[FactId, int] = {}
    for table, key in ((fact, fact.c.id), (card, card.c.fact_id), (tag, tag.c.fact_id)):
        for of_fact, birth, stamps in connection.execute(
            select(key, table.c.hlc, table.c.stamps).where(key.in_(of))
        ):
            latest = max((birth, *(told[0] for told in json.loads(stamps).values()))) if stamps else birth
            found[FactId(of_fact)] = max(latest, found.get(FactId(of_fact), 0))
    return found


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
    for of in decks:
        wanted = (
            select(card.c.uid, device.c.uid, *(event.c[name] for name in PACKED))
            .join_from(event, card, card.c.id == event.c.card_id)
            .join(fact, fact.c.id == card.c.fact_id)
            .join(device, device.c.id == event.c.by)
            .where(card.c.deck_id == of, *_shown(also_gone=also_gone))
            .order_by(card.c.rank, card.c.id, event.c.hlc, event.c.uid)
        )
        for its_card, its_device, *row in connection.execution_options(yield_per=2_000).execute(wanted):
            if told_of is None or its_card != named:
                named, told_of = its_card, uid_from(its_card)
            if its_device not in devices:
                devices[its_device] = uid_from(its_device)
            told = read_packed(row, told_of, devices[its_device])
            if told is not None:
                yield told


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
