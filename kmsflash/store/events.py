"""The review log: append, and read back."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, bindparam, func, insert, or_, select

from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, DeckId, Uid, uid_from
from kmsflash.model.packages import PackedEvent
from kmsflash.store.opening import Write
from kmsflash.store.prepared import Prepared
from kmsflash.store.tables import card, event, local_schedule

_ANSWERS = (EventKind.REVIEW.value, EventKind.DRILL.value)


def append(
    write: Write,
    of: CardId,
    kind: EventKind,
    day: Day,
    *,
    grade: Grade | None = None,
    took_ms: int = 0,
    set_to: SetTo | None = None,
    cancels: UUID | None = None,
) -> Event:
    """Write one event of this moment to the log and return it."""
    told = Event(
        write.uid(), of, write.stamp(), write.microseconds, day, kind, grade, took_ms, set_to, cancels
    )
    _tell().run(write.connection, **_row(told, write))
    return told


@cache
def _tell() -> Prepared:
    return Prepared(insert(event), [column.name for column in event.columns if not column.primary_key])


def of_card(connection: Connection, of: CardId) -> list[Event]:
    """Return all events of one card, oldest first."""
    return _read(connection, _events().where(event.c.card_id == of))


def of_day(connection: Connection, day: Day, device: int | None = None) -> list[Event]:
    """Return the events of a study day, oldest first; of one *device* where that is given."""
    wanted = _events().where(event.c.study_day == day)
    return _read(connection, wanted if device is None else wanted.where(event.c.by == device))


def cards_answered(connection: Connection, day: Day, device: int) -> list[CardId]:
    """Return the card of every answer that one device gave on *day* and did not take back, oldest first."""
    gone = set(taken_back(connection, day))
    wanted = select(event.c.card_id, event.c.uid).where(
        event.c.study_day == day, event.c.by == device, event.c.kind.in_(_ANSWERS)
    )
    told = connection.execute(wanted.order_by(event.c.hlc, event.c.uid))
    return [CardId(of) for of, uid in told if uid not in gone]


def after_day(connection: Connection, day: Day) -> list[Event]:
    """Return the events of the study days after *day*, oldest first."""
    return _read(connection, _events().where(event.c.study_day > day))


def of_cards(connection: Connection, cards: Sequence[CardId]) -> list[Event]:
    """Return all events of some cards, card by card, oldest first."""
    wanted = _events().where(event.c.card_id.in_(cards)).order_by(None)
    return _read(connection, wanted.order_by(event.c.card_id, event.c.hlc, event.c.uid))


def cards_with_events(connection: Connection, decks: Sequence[DeckId] | None = None) -> list[CardId]:
    """Return the cards that the log speaks of, of some decks or (None) of all, deleted ones with them."""
    wanted = select(event.c.card_id).distinct().order_by(event.c.card_id)
    if decks is not None:
        wanted = select(card.c.id).where(card.c.deck_id.in_(decks)).order_by(card.c.id)
        wanted = wanted.where(select(event.c.id).where(event.c.card_id == card.c.id).exists())
    return list(connection.execute(wanted).scalars())


def is_empty(connection: Connection) -> bool:
    """Return whether nothing was ever answered."""
    return connection.execute(select(event.c.id).limit(1)).scalar() is None


def answers_by_day(connection: Connection, since: Day) -> tuple[dict[Day, int], list[Day]]:
    """Return how many answers each day from *since* on has in the log, those taken back included.

    With them the days on which an answer was taken back.
    """
    counted = (
        select(event.c.study_day, event.c.kind, func.count())
        .where(event.c.study_day >= since)
        .group_by(event.c.study_day, event.c.kind)  # as the index has them: nothing is sorted
    )
    answers: dict[Day, int] = {}
    voids: list[Day] = []
    for day, kind, count in connection.execute(counted):
        if kind in _ANSWERS:
            answers[day] = answers.get(day, 0) + count
        elif kind == EventKind.VOID.value:
            voids.append(day)
    return answers, voids


def taken_back(connection: Connection, since: Day) -> list[bytes]:
    """Return the uids of answers that were taken back from the day *since* on, and not given again."""
    voids = _events().where(event.c.kind == EventKind.VOID.value, event.c.study_day >= since)
    cancelled: set[UUID] = set()
    for void in reversed(_read(connection, voids)):  # the newest first: it may undo one before it
        if void.cancels is not None and void.uid not in cancelled:
            cancelled.add(void.cancels)
    return [uid.bytes for uid in cancelled]


def introduced_on(connection: Connection, day: Day) -> frozenset[CardId]:
    """Return the cards that were met for the first time on *day*, or for the first time since forgotten."""
    forgotten = event.alias()
    anew = (
        select(func.coalesce(func.max(forgotten.c.hlc), 0))
        .where(forgotten.c.card_id == local_schedule.c.card_id, forgotten.c.kind == EventKind.FORGET.value)
        .correlate(local_schedule)  # of this card, not of any
        .scalar_subquery()
    )
    earlier = select(event.c.id).where(
        event.c.card_id == local_schedule.c.card_id,
        or_(event.c.study_day < day, event.c.kind == EventKind.SET.value),  # known to another program
        event.c.hlc > anew,
    )
    wanted = select(local_schedule.c.card_id).where(local_schedule.c.last_day == day, ~earlier.exists())
    return frozenset(connection.execute(wanted).scalars())


def latest_times(connection: Connection, count: int) -> list[int]:
    """Return how long the last *count* answers took, in milliseconds, newest first."""
    return [took for (took,) in _latest_times().run(connection, count=count)]


@cache
def _latest_times() -> Prepared:
    answers = or_(*(event.c.kind == kind for kind in _ANSWERS))
    wanted = select(event.c.took_ms).where(answers).order_by(event.c.id.desc())
    return Prepared(wanted.limit(bindparam("count")))


def _events() -> Select[Any]:
    return select(event).order_by(event.c.hlc, event.c.uid)


def _read(connection: Connection, wanted: Select[Any]) -> list[Event]:
    known = (read_line(row) for row in connection.execute(wanted))
    return [told for told in known if told is not None]


def _row(told: Event, write: Write) -> dict[str, Any]:
    return dict(zip(LINE, line(told, write.device), strict=True))


LINE = ("uid", "card_id", "hlc", "by", "happened_at", "study_day", "kind", "grade", "took_ms", "payload")


def line(told: Event, by: int) -> tuple[Any, ...]:
    """Return an event that the device *by* told as the log keeps it, in the order of `LINE`."""
    return (
        told.uid.bytes,
        told.card,
        told.hlc,
        by,
        told.happened_at,
        told.day,
        told.kind.value,
        told.grade,
        told.took_ms,
        _payload(told),
    )


def _payload(told: Event) -> str | None:
    if told.set_to is not None:
        return payload_of(told.set_to)
    return json.dumps({"cancels": told.cancels.hex}) if told.cancels is not None else None


def payload_of(to: SetTo) -> str:
    """Return a schedule as the log keeps it, in JSON: an import sets one for each card."""
    told = (
        f'{{"interval": {to.interval:d}, "ease": {to.ease:d}, "repetitions": {to.repetitions:d}, '
        f'"lapses": {to.lapses:d}, "due": {to.due:d}'
    )
    if to.due_only or to.stability or to.difficulty:
        more = ((name, getattr(to, name)) for name in _WHERE_TOLD)
        told += "".join([f', "{name}": {json.dumps(value)}' for name, value in more if value])
    return f"{told}}}"


_WHERE_TOLD = ("due_only", "stability", "difficulty")
_KINDS = {kind.value: kind for kind in EventKind}
_GRADES: dict[int | None, Grade | None] = {None: None, **{int(grade): grade for grade in Grade}}


def read_line(row: Row[Any] | tuple[Any, ...]) -> Event | None:
    """Return the event of a row; None for a kind that only a newer version knows (the row stays).

    Taken apart as the tuple that it is: when all schedules are worked out anew, a million go through here.
    """
    _, uid, card, hlc, _, happened_at, day, name, grade, took_ms, payload = row
    kind = _KINDS.get(name)
    if kind is None:
        return None
    if not payload:
        return Event(uid_from(uid), card, hlc, happened_at, day, kind, _GRADES[grade], took_ms)
    return Event(
        uid_from(uid), card, hlc, happened_at, day, kind, _GRADES[grade], took_ms, *_told_more(kind, payload)
    )


def read_packed(row: Sequence[Any], card: Uid, device: Uid) -> PackedEvent | None:
    """Return the event of a row of `PACKED` as it goes out; None for one of a kind that is not known here."""
    uid, hlc, happened_at, day, name, grade, took_ms, payload = row
    kind = _KINDS.get(name)
    if kind is None:
        return None
    more = _told_more(kind, payload) if payload else (None, None)
    return PackedEvent(
        uid_from(uid), card, happened_at, kind, _GRADES[grade], took_ms, day, hlc, device, *more
    )


PACKED = ("uid", "hlc", "happened_at", "study_day", "kind", "grade", "took_ms", "payload")


def _told_more(kind: EventKind, payload: str) -> tuple[SetTo | None, Uid | None]:
    told = json.loads(payload)
    return (
        SetTo(**told) if kind is EventKind.SET else None,
        UUID(told["cancels"]) if "cancels" in told else None,
    )


def insert_many(write: Write, told: Iterable[Event]) -> None:
    """Write events that already have their uid and stamp (of an import) to the log."""
    rows = [_row(entry, write) for entry in told]
    if rows:
        write.connection.execute(insert(event), rows)


def told_between(connection: Connection, first: int, last: int, device: int) -> list[Event]:
    """Return the events of one device between two stamps, the first left out, oldest first."""
    if last <= first:
        return []
    before = select(event.c.id).where(event.c.by == device, event.c.hlc <= first)
    last_before = before.order_by(event.c.id.desc()).limit(1).scalar_subquery()
    since = event.c.id > func.coalesce(last_before, 0)  # what a device tells later has a greater number
    wanted = _events().where(since, event.c.hlc > first, event.c.hlc <= last, event.c.by == device)
    return _read(connection, wanted)


def in_lines(connection: Connection, first: int, last: int) -> list[Event]:
    """Return the events of some lines of the log whose cards are there, oldest first."""
    wanted = _events().join(card, card.c.id == event.c.card_id).where(event.c.id.between(first, last))
    return _read(connection, wanted.where(card.c.deleted == 0))


def told_since(connection: Connection, day: Day, after: int, device: int) -> tuple[list[Event], int]:
    """Return one device's events of *day* and later days after row *after* of the log, and the last row."""
    rows = _told_since(by_row=after > 0).run(connection, day=day, after=after, device=device)
    known = (read_line(row) for row in rows)
    return [told for told in known if told is not None], max((row[0] for row in rows), default=after)


@cache
def _told_since(*, by_row: bool) -> Prepared:
    wanted = _events().where(event.c.study_day >= bindparam("day"), event.c.by == bindparam("device"))
    return Prepared(wanted.where(event.c.id > bindparam("after")) if by_row else wanted)


def void_all(write: Write, told: Iterable[Event]) -> None:
    """Cancel events, each by one of this moment."""
    insert_many(
        write,
        [
            Event(
                write.uid(),
                each.card,
                write.stamp(),
                write.microseconds,
                each.day,
                EventKind.VOID,
                cancels=each.uid,
            )
            for each in told
        ],
    )
