"""Exams with their parts and days off: rows, and which cards lie in them."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Connection, Row, Table, func, select

from kmsflash.model.days import Day
from kmsflash.model.exams import Exam, ExamPart, ExamWishes
from kmsflash.model.ids import DeckId, ExamId
from kmsflash.store.exam_tables import day_off, exam, exam_part
from kmsflash.store.opening import Write
from kmsflash.store.prepared import Prepared
from kmsflash.store.rows import FieldEdit, add, born, set_fields
from kmsflash.store.tables import card, deck, fact

_PROBES = 2  # cards a day
_THOUSANDTHS = 1000


def all_exams(connection: Connection) -> list[Exam]:
    """Return the exams that are not deleted, the nearest first, without stubs."""
    parts, off = _parts(connection), _days_off(connection)
    living = select(exam).where(exam.c.deleted == 0, exam.c.day.is_not(None))
    rows = connection.execute(living.order_by(exam.c.day, exam.c.uid))
    return [_exam(row, parts.get(row.id, ()), off.get(row.id, ())) for row in rows]


def has_exams(connection: Connection) -> bool:
    """Return whether there is an exam: most collections have none, and need no more looks."""
    return bool(_any_exam().run(connection))


@cache
def _any_exam() -> Prepared:
    return Prepared(select(exam.c.id).where(exam.c.deleted == 0, exam.c.day.is_not(None)).limit(1))


def _exam(row: Row[Any], parts: Iterable[ExamPart], off: Sequence[tuple[int | None, int | None]]) -> Exam:
    wishes = ExamWishes(
        row.name,
        Day(row.day),
        tuple(parts),
        row.minutes,
        frozenset(Day(day) for day, _ in off if day is not None),
        frozenset(weekday for _, weekday in off if weekday is not None),
        row.theta / _THOUSANDTHS,
        bool(row.pacing),
        bool(row.probes),
        row.questions,
        row.exam_minutes,
        row.passing,
        row.marks,
    )
    return Exam(ExamId(row.id), UUID(bytes=row.uid), wishes)


def _parts(connection: Connection) -> dict[int, list[ExamPart]]:
    found: dict[int, list[ExamPart]] = {}
    wanted = select(exam_part).where(exam_part.c.deleted == 0).order_by(exam_part.c.hlc, exam_part.c.uid)
    for row in connection.execute(wanted):
        section = tuple(str(heading) for heading in json.loads(row.section))
        part = ExamPart(row.deck_id, section, row.card_id, bool(row.left_out), row.weight)
        found.setdefault(row.exam_id, []).append(part)
    return found


def _days_off(connection: Connection) -> dict[int, list[tuple[int | None, int | None]]]:
    found: dict[int, list[tuple[int | None, int | None]]] = {}
    wanted = select(day_off.c.exam_id, day_off.c.day, day_off.c.weekday).where(day_off.c.deleted == 0)
    for of, day, weekday in connection.execute(wanted):
        found.setdefault(of, []).append((day, weekday))
    return found


def make(write: Write, wishes: ExamWishes) -> ExamId:
    """Make an exam with all that is said of it."""
    uid = write.uid()
    made = ExamId(add(write, exam, born(write, uid, **_fields(wishes))))
    for each, values in _members(write.connection, made, uid, wishes).items():
        _put(write, *each, values)
    return made


def change(write: Write, before: Exam, wishes: ExamWishes) -> list[FieldEdit]:
    """Have an exam be as *wishes* say, and return the edits; what is new of it was born."""
    edits = set_fields(write, exam, before.exam, _fields(wishes))
    had = _members(write.connection, before.exam, before.uid, before.wishes)
    wanted = _members(write.connection, before.exam, before.uid, wishes)
    for (table, uid), values in had.items():
        if (table, uid) not in wanted:
            edits += _put(write, table, uid, values | {"deleted": 1})
    for (table, uid), values in wanted.items():
        if had.get((table, uid)) != values:
            edits += _put(write, table, uid, values)
    return edits


def remove(write: Write, gone: ExamId) -> list[FieldEdit]:
    """Delete an exam; what belongs to it goes and comes with it."""
    return set_fields(write, exam, gone, {"deleted": 1})


def any_card(connection: Connection) -> bool:
    """Return whether there is a card that is studied."""
    wanted = select(card.c.id).where(card.c.deleted == 0, card.c.suspended == 0).limit(1)
    return connection.execute(wanted).first() is not None


def cards_by_section(connection: Connection) -> list[tuple[DeckId, str, int]]:
    """Return how many studied cards stand right under each heading path, deck by deck in note order."""
    headings = func.coalesce(fact.c.headings, "[]").label("headings")
    wanted = (
        select(card.c.deck_id, headings, func.count())
        .outerjoin_from(card, fact, card.c.fact_id == fact.c.id)
        .where(card.c.deleted == 0, card.c.suspended == 0)
        .group_by(card.c.deck_id, headings)
        .order_by(card.c.deck_id, func.min(card.c.rank))
    )
    return [(DeckId(deck), str(told), cards) for deck, told, cards in connection.execute(wanted)]


def _fields(wishes: ExamWishes) -> dict[str, Any]:
    return {
        "name": wishes.name,
        "day": wishes.day,
        "minutes": wishes.minutes,
        "theta": round(wishes.least_gain * _THOUSANDTHS),
        "pacing": int(wishes.paced),
        "probes": _PROBES if wishes.probes else 0,
        "questions": wishes.questions,
        "exam_minutes": wishes.exam_minutes,
        "passing": wishes.passing,
        "marks": wishes.marks,
    }


def _members(
    connection: Connection, of: ExamId, uid: UUID, wishes: ExamWishes
) -> dict[tuple[Table, UUID], dict[str, Any]]:
    """Return the rows of what belongs to an exam: two machines that add the same mean the same row."""
    rows: dict[tuple[Table, UUID], dict[str, Any]] = {}
    for part in wishes.parts:
        section = json.dumps(part.section, ensure_ascii=False)
        name = f"{_uid(connection, deck, part.deck)} {_uid(connection, card, part.card)} {section}"
        rows[exam_part, uuid5(uid, name)] = {
            "exam_id": of,
            "deck_id": part.deck,
            "section": section,
            "card_id": part.card,
            "left_out": int(part.left_out),
            "weight": part.weight,
        }
    for day in wishes.days_off:
        rows[day_off, uuid5(uid, f"day {day}")] = {"exam_id": of, "day": day}
    for weekday in wishes.weekdays_off:
        rows[day_off, uuid5(uid, f"weekday {weekday}")] = {"exam_id": of, "weekday": weekday}
    return rows


def _uid(connection: Connection, table: Table, key: int | None) -> str:
    if key is None:
        return ""
    return UUID(bytes=connection.execute(select(table.c.uid).where(table.c.id == key)).scalar_one()).hex


def _put(write: Write, table: Table, uid: UUID, values: dict[str, Any]) -> list[FieldEdit]:
    kept = write.connection.execute(select(table.c.id).where(table.c.uid == uid.bytes)).scalar()
    if kept is None:
        add(write, table, born(write, uid, **values))
        return []
    return set_fields(write, table, kept, {"deleted": 0} | values)
