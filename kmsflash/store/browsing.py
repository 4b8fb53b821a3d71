"""Ordered cards, and the rows of a page of them."""

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, compress
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    True_,
    bindparam,
    case,
    func,
    select,
    text,
    true,
)

from kmsflash.model.browsing import CardRow, CardState, Column, Counted, Sort
from kmsflash.model.days import Day
from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.kinds import Kind
from kmsflash.model.plain_text import plain_line
from kmsflash.store.notes import NOT_STATED
from kmsflash.store.prepared import Prepared, listed
from kmsflash.store.search_index import edited_at
from kmsflash.store.tables import PUT_AWAY, card, fact, local_schedule, local_text, source, tag

_AT_ONCE = 5_000  # rows in one question to SQLite


def count(connection: Connection, where: ColumnElement[bool]) -> int:
    """Return how many living cards there are of a search."""
    wanted = select(func.count()).select_from(card).where(card.c.deleted == 0, where)
    return connection.execute(wanted).scalar_one()


def ordered(
    connection: Connection,
    where: ColumnElement[bool],
    sort: Sort,
    today: Day,
    decks: Sequence[DeckId],
    most: int | None = None,
) -> "array[int]":
    """Return the living cards of a search in order, the first *most* of them if asked.

    *decks* is the order of all decks in their tree. By relevance they come in the order in which they were
    made: that costs no sorting, and who asks for it sorts them by score.
    """
    found = select(card.c.id).where(card.c.deleted == 0, where)
    notes = (card.c.deck_id, card.c.rank, card.c.id)
    if sort.column is Column.RELEVANCE:
        return _ids(connection, found.order_by(card.c.id).limit(most))
    if sort.column is Column.DUE and isinstance(where, True_):
        return _all_by_due(connection, descending=sort.descending)[:most]
    if sort.column is not Column.DECK:
        wanted, keys = _keyed(found, sort.column, today)
        turned = [key.desc() if sort.descending else key for key in keys]
        return _ids(connection, wanted.order_by(*_new_last(sort.column), *turned, card.c.id).limit(most))
    in_tree = list(reversed(decks)) if sort.descending else list(decks)
    if in_tree == sorted(in_tree):
        return _ids(connection, found.order_by(*notes).limit(most))
    if most is None:
        return _regrouped(connection, found.add_columns(card.c.deck_id).order_by(*notes), in_tree)
    place = func.json_each(json.dumps(in_tree)).table_valued("key", "value")
    shelved = found.outerjoin(place, place.c.value == card.c.deck_id)
    return _ids(connection, shelved.order_by(place.c.key.is_(None), place.c.key, *notes).limit(most))


def _ids(connection: Connection, wanted: Select[Any]) -> "array[int]":
    """Return the keys as one text from SQLite: of many, a third of the time that they take as rows."""
    found = wanted.subquery()
    told = connection.execute(select(func.group_concat(found.c.id))).scalar()
    return array("q", json.loads(f"[{told or ''}]"))


def _all_by_due(connection: Connection, *, descending: bool) -> "array[int]":
    """Return all living cards, the new ones last: by the index, where a search has to sort them."""
    schedule = local_schedule.c
    due = schedule.due.desc() if descending else schedule.due
    seen = select(schedule.card_id.label("id")).where(
        schedule.due.is_not(None), schedule.card_id.not_in(_deleted())
    )
    found = _ids(connection, seen.order_by(due, schedule.card_id))
    return found + _not_due(connection, found)


def _deleted() -> Select[Any]:
    return select(card.c.id).where(text(f"({PUT_AWAY})"), card.c.deleted != 0)


def _not_due(connection: Connection, others: "array[int]") -> "array[int]":
    """Return the living cards without a day, as they were made; *others* are those that have one.

    Keys without a gap are told by their ends: to look each card up takes half as long as all the rest.
    """
    ends = select(func.min(card.c.id)).scalar_subquery(), select(func.max(card.c.id)).scalar_subquery()
    count = select(func.count()).select_from(card).scalar_subquery()
    number, first, last = connection.execute(select(count, *ends)).one()
    if number and number == last - first + 1:
        is_left = bytearray(b"\1") * number
        for key in chain(others, connection.execute(_deleted()).scalars()):
            is_left[key - first] = 0
        return array("q", compress(range(first, last + 1), is_left))
    new = _with_schedule(select(card.c.id)).where(card.c.deleted == 0, local_schedule.c.due.is_(None))
    return array("q", sorted(_ids(connection, new)))  # in order of decks, as read quickest


def _raw(connection: Connection, wanted: Select[Any]) -> Iterable[tuple[Any, ...]]:
    """Give bare tuples: of a million rows, SQLAlchemy's take twice as long."""
    return cast("Iterable[tuple[Any, ...]]", connection.execute(wanted).cursor)


def _regrouped(connection: Connection, wanted: Select[Any], decks: Sequence[DeckId]) -> "array[int]":
    """Return cards that come sorted by deck in the order of *decks*: quicker than to sort each card anew."""
    piles: dict[int | None, array[int]] = {deck: array("q") for deck in decks}
    for key, deck in _raw(connection, wanted):
        pile = piles.get(deck)
        if pile is None:
            pile = piles[deck] = array("q")
        pile.append(key)
    return sum(piles.values(), array("q"))


def _new_last(column: Column) -> tuple[ColumnElement[bool], ...]:
    """Return what puts cards that were never answered after the others, whatever the direction."""
    scheduled = (Column.DUE, Column.INTERVAL, Column.EASE)
    return (local_schedule.c.due.is_(None),) if column in scheduled else ()


def _keyed(found: Select[Any], column: Column, today: Day) -> tuple[Select[Any], list[ColumnElement[Any]]]:
    """Return the query with the tables that a column needs, and the keys to sort by."""
    schedule, texts = local_schedule.c, local_text.c
    in_text = {Column.FRONT: texts.front, Column.ANSWER: texts.answer, Column.TAGS: texts.tags}
    in_text |= {Column.SECTION: texts.section, Column.EDITED: texts.edited_at}
    in_schedule = {Column.DUE: schedule.due, Column.INTERVAL: schedule.interval, Column.EASE: schedule.ease}
    in_schedule |= {Column.LAPSES: schedule.lapses, Column.REVIEWS: schedule.reviews}
    if column in in_text:
        return found.outerjoin(local_text, texts.card_id == card.c.id), [in_text[column]]
    if column in in_schedule:
        key = in_schedule[column]
        return _with_schedule(found), [func.coalesce(key, 0) if key is not schedule.due else key]
    if column is Column.STATE:
        return _with_schedule(found), [_state(today), schedule.due]
    if column in (Column.KIND, Column.SOURCE):
        facts = found.outerjoin(fact, fact.c.id == card.c.fact_id)
        if column is Column.KIND:
            return facts, [func.coalesce(fact.c.own_kind, fact.c.kind)]
        return facts.outerjoin(source, source.c.id == fact.c.source_id), [source.c.name, fact.c.first_line]
    return found, [card.c.flag if column is Column.FLAG else card.c.hlc]


def _with_schedule(found: Select[Any]) -> Select[Any]:
    return found.outerjoin(local_schedule, local_schedule.c.card_id == card.c.id)


_STATES = tuple(CardState)


def _state(today: Day | ColumnElement[int]) -> ColumnElement[int]:
    """Return the place of a card's state among `CardState`."""
    return case(
        (card.c.suspended == NOT_STATED, _STATES.index(CardState.GONE)),
        (card.c.suspended != 0, _STATES.index(CardState.SUSPENDED)),
        (card.c.buried_on >= today, _STATES.index(CardState.BURIED)),
        (local_schedule.c.due.is_(None), _STATES.index(CardState.NEW)),
        (local_schedule.c.due <= today, _STATES.index(CardState.DUE)),
        else_=_STATES.index(CardState.LEARNED),
    )


# Rows


def rows(
    connection: Connection, cards: Sequence[int], today: Day, paths: Mapping[DeckId, tuple[str, ...]]
) -> dict[CardId, CardRow]:
    """Return the rows of living cards; *paths* are the names of decks from the top."""
    found: dict[CardId, CardRow] = {}
    for start in range(0, len(cards), _AT_ONCE):
        batch = json.dumps(list(cards[start : start + _AT_ONCE]))
        for fields in _rows().run(connection, cards=batch, today=today):
            row = _row(fields, paths)
            found[row.card] = row
    return found


@cache
def _rows() -> Prepared:
    """Return what finds the fields of `_row`, in that order."""
    schedule = local_schedule.c
    tags = select(func.json_group_array(tag.c.name))
    joined = (
        card.outerjoin(local_schedule, schedule.card_id == card.c.id)
        .outerjoin(fact, fact.c.id == card.c.fact_id)
        .outerjoin(source, source.c.id == fact.c.source_id)
    )
    return Prepared(
        select(
            *(card.c.id, card.c.fact_id, card.c.deck_id, card.c.flag, card.c.hlc, card.c.stamps),
            func.coalesce(card.c.own_front, card.c.front),
            func.coalesce(card.c.own_answer, card.c.answer),
            *(schedule.due, schedule.interval, schedule.ease, schedule.lapses, schedule.reviews),
            func.coalesce(fact.c.own_kind, fact.c.kind),
            *(fact.c.headings, source.c.name),
            _state(bindparam("today", type_=Integer)),
            tags.where(tag.c.fact_id == card.c.fact_id, tag.c.deleted == 0).scalar_subquery(),
        )
        .select_from(joined)
        .where(card.c.id.in_(listed("cards")), card.c.deleted == 0)
    )


def _row(fields: Sequence[Any], paths: Mapping[DeckId, tuple[str, ...]]) -> CardRow:
    of, about, deck, flag, hlc, stamps, front, answer, due, interval, ease, lapses, reviews, *rest = fields
    kind, headings, name, state, tags = rest
    added_at = hlc >> COUNTER_BITS
    return CardRow(
        card=of,
        fact=about,
        kind=Kind.read(kind),
        front=plain_line(front),
        answer=plain_line(answer),
        deck=paths.get(deck, ()),
        deck_id=deck,
        state=_STATES[state],
        due=due,
        interval=interval or 0,
        ease=ease or 0,
        lapses=lapses or 0,
        reviews=reviews or 0,
        flag=flag,
        tags=_by_name(tags),
        section=_names(headings or "[]"),
        source=name or "",
        added_at=added_at,
        edited_at=edited_at(hlc, stamps) if stamps else added_at,
    )


@lru_cache(maxsize=500)
def _by_name(listed: str) -> tuple[str, ...]:
    """Return each name once: two machines may have given a fact the same tag."""
    return tuple(sorted(set(_names(listed)), key=lambda name: (name.casefold(), name)))


@lru_cache(maxsize=500)  # cards that are shown together mostly have the same
def _names(listed: str) -> tuple[str, ...]:
    return tuple(json.loads(listed))


# What to filter by


def tags(connection: Connection) -> list[Counted]:
    """Return every tag of a living card, with the number of these."""
    wanted = (
        select(tag.c.name, func.count(card.c.id.distinct()))
        .join(card, card.c.fact_id == tag.c.fact_id)
        .where(tag.c.deleted == 0, card.c.deleted == 0)
        .group_by(tag.c.name)
    )
    return [Counted(name, cards) for name, cards in connection.execute(wanted)]


def sources(connection: Connection) -> list[Counted]:
    """Return every page of notes that gave a living card, with the number of these."""
    wanted = (
        select(source.c.name, func.count())
        .select_from(card)
        .join(fact, fact.c.id == card.c.fact_id)
        .join(source, source.c.id == fact.c.source_id)
        .where(card.c.deleted == 0)
        .group_by(source.c.name)
    )
    return [Counted(name, cards) for name, cards in connection.execute(wanted)]


def sections(connection: Connection, decks: Sequence[DeckId] | None) -> list[tuple[tuple[str, ...], int]]:
    """Return the heading paths above living cards, as the notes have them, with the number of cards.

    Of some *decks*, or (None) of all.
    """
    within = true() if decks is None else card.c.deck_id.in_(decks)
    wanted = (
        select(fact.c.headings, func.count())
        .select_from(card)
        .join(fact, fact.c.id == card.c.fact_id)
        .where(card.c.deleted == 0, fact.c.headings != "[]", within)
        .group_by(fact.c.headings)
        .order_by(func.min(fact.c.source_id), func.min(fact.c.first_line))
    )
    return [(tuple(json.loads(headings)), cards) for headings, cards in connection.execute(wanted)]


@dataclass(frozen=True, slots=True)
class SameFront:
    """A card whose question another one asks too, with both sides as they are looked for."""

    card: CardId
    front: str
    answer: str


def same_fronts(connection: Connection, where: ColumnElement[bool]) -> list[SameFront]:
    """Return the cards of a search that ask what another of them asks, together with these."""
    chosen = (
        select(local_text.c.card_id, local_text.c.front, local_text.c.answer)
        .join(card, card.c.id == local_text.c.card_id)
        .where(card.c.deleted == 0, local_text.c.front != "", where)
        .cte("chosen")
    )
    twice = select(chosen.c.front).group_by(chosen.c.front).having(func.count() > 1)
    wanted = select(chosen).where(chosen.c.front.in_(twice)).order_by(chosen.c.front, chosen.c.card_id)
    return [SameFront(CardId(key), front, answer) for key, front, answer in connection.execute(wanted)]


def fronts(connection: Connection, cards: Sequence[CardId]) -> dict[CardId, str]:
    """Return the questions of some cards, each as one plain line."""
    shown = select(card.c.id, func.coalesce(card.c.own_front, card.c.front))
    found: dict[CardId, str] = {}
    for start in range(0, len(cards), _AT_ONCE):
        rows = connection.execute(shown.where(card.c.id.in_(cards[start : start + _AT_ONCE])))
        found.update((CardId(key), plain_line(front)) for key, front in rows)
    return found
