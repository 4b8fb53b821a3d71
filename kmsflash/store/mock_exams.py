"""Mock exams and their questions: rows, and the cards that can be asked."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from sqlalchemy import Connection, Row, Select, case, func, select

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, ExamId, FactId, MockExamId
from kmsflash.model.mock_exams import MockAnswer, MockExam, MockOf, MockResult, MockState
from kmsflash.model.mock_questions import Askable, MockQuestion, Offer
from kmsflash.store.cards import TEXT, read_text, with_facts
from kmsflash.store.exam_tables import mock_answer, mock_exam
from kmsflash.store.opening import Write
from kmsflash.store.prepared import Prepared, listed
from kmsflash.store.rows import FieldEdit, add, add_many, born, set_fields
from kmsflash.store.tables import card


class ToldRow(NamedTuple):
    """What a question of a mock exam tells of its card."""

    card: CardId
    day: Day
    began_at: int  # the mock exam; microseconds since 1970, UTC
    right: int | None  # option; None: an open question
    chosen: int | None
    is_written: bool  # an open question was answered
    grade: bool | None  # by the learner
    options: int
    took_ms: int


_THOUSANDTHS = 1000
_BATCH = 500  # SQLite's limit of variables in one statement is far above


def askables(connection: Connection, of: Sequence[CardId]) -> list[tuple[Askable, FactId]]:
    """Return what of some cards can be asked, in that order, each with its fact."""
    found: dict[CardId, tuple[Askable, FactId]] = {}
    for way, fact, *fields in _askables().run(connection, cards=json.dumps(list(of))):
        text = read_text(fields)
        asked = Askable(
            text.card,
            text.deck,
            text.source,
            text.headings,
            text.kind,
            way,
            text.front,
            text.answer,
            text.explanation,
            text.cell,
        )
        found[text.card] = (asked, fact)
    return [found[each] for each in of if each in found]


@cache
def _askables() -> Prepared:
    wanted = select(card.c.way, card.c.fact_id, *TEXT).select_from(with_facts())
    return Prepared(wanted.where(card.c.id.in_(listed("cards"))))


def make(
    write: Write,
    fields: Mapping[str, Any],
    questions: Iterable[tuple[str, MockQuestion]],  # each with its section of the exam
) -> MockExamId:
    """Make a mock exam with its questions, none of them answered."""
    asked = list(questions)
    uid = write.uid()
    kept = {**fields, "began_at": write.microseconds, "state": MockState.UNDER_WAY.value}
    made = MockExamId(add(write, mock_exam, born(write, uid, **kept)))
    uids = _uids(write.connection, {offer.card for _, each in asked for offer in each.offers if offer.card})
    rows = [
        born(
            write,
            uuid5(uid, str(nth)),
            mock_exam_id=made,
            nth=nth,
            card_id=each.card,
            section=_json([section, *each.section]),
            question=each.question,
            answer=each.answer,
            options=_json([[offer.text, offer.why, uids.get(offer.card, "")] for offer in each.offers]),
            right_option=each.right,
        )
        for nth, (section, each) in enumerate(asked)
    ]
    add_many(write, mock_answer, rows)
    return made


def set_mock(write: Write, of: MockExamId, fields: Mapping[str, Any]) -> None:
    """Set fields of a mock exam: no step of the journal, for nobody takes back an answer of an exam."""
    set_fields(write, mock_exam, of, fields)


def set_answer(write: Write, of: MockExamId, nth: int, fields: Mapping[str, Any]) -> None:
    """Set fields of one of its questions."""
    wanted = select(mock_answer.c.id).where(mock_answer.c.mock_exam_id == of, mock_answer.c.nth == nth)
    set_fields(write, mock_answer, write.connection.execute(wanted).scalar_one(), fields)


def remove(write: Write, gone: MockExamId) -> list[FieldEdit]:
    """Delete a mock exam; its questions go and come with it."""
    return set_fields(write, mock_exam, gone, {"deleted": 1})


def standing(connection: Connection, of: MockExamId) -> tuple[MockState, int, int] | None:
    """Return how far a mock exam is, the milliseconds spent on it, and the question that shows.

    None where it is gone.
    """
    wanted = select(mock_exam.c.state, mock_exam.c.spent_ms, mock_exam.c.at)
    row = connection.execute(wanted.where(mock_exam.c.id == of, mock_exam.c.deleted == 0)).one_or_none()
    return None if row is None else (_state(row.state), row.spent_ms, row.at)


def taken(connection: Connection, of: MockExamId, nth: int) -> int:
    """Return the milliseconds spent on one of its questions."""
    wanted = select(mock_answer.c.took_ms).where(mock_answer.c.mock_exam_id == of, mock_answer.c.nth == nth)
    return int(connection.execute(wanted).scalar_one())


def results(connection: Connection, of: MockOf | None = None) -> list[MockResult]:
    """Return the mock exams of an exam or a deck, or (None) all, the newest first."""
    wanted = _results()
    if of is not None:
        wanted = wanted.where(mock_exam.c.exam_id.is_not_distinct_from(of.exam))
        wanted = wanted.where(mock_exam.c.deck_id.is_not_distinct_from(of.deck))
    return list(map(_result, connection.execute(wanted)))


def whole(connection: Connection, of: MockExamId) -> MockExam | None:
    """Return a mock exam with its questions; None where it is gone."""
    row = connection.execute(_results().where(mock_exam.c.id == of)).one_or_none()
    if row is None:
        return None
    asked = select(mock_answer).where(mock_answer.c.mock_exam_id == of, mock_answer.c.deleted == 0)
    rows = connection.execute(asked.order_by(mock_answer.c.nth)).all()
    offers = [json.loads(each.options) for each in rows]
    cards = _cards(connection, {uid for options in offers for _, _, uid in options if uid})
    return MockExam(
        _result(row), row.at, tuple(_answer(*each, cards) for each in zip(rows, offers, strict=True))
    )


def told(connection: Connection) -> list[ToldRow]:
    """Return all that mock exams that are over tell of cards: the earliest first."""
    a, m = mock_answer.c, mock_exam.c
    wanted = (
        select(a.card_id, m.study_day, m.began_at, a.right_option, a.chosen, a.written, a.grade, a.options)
        .add_columns(a.took_ms)
        .join_from(mock_exam, mock_answer, a.mock_exam_id == m.id)
        .where(m.deleted == 0, a.deleted == 0, m.ended_at.is_not(None), a.card_id.is_not(None))
        .order_by(m.began_at, m.uid, a.nth)
    )
    return [
        ToldRow(
            CardId(card),
            Day(day),
            began,
            right,
            chosen,
            written is not None,
            None if grade is None else bool(grade),
            len(json.loads(options)),
            took,
        )
        for card, day, began, right, chosen, written, grade, options, took in connection.execute(wanted)
    ]


def _results() -> Select[Any]:
    a = mock_answer.c
    known = case((a.chosen == a.right_option, 1), else_=0) + func.coalesce(a.grade, 0)
    return (
        select(
            *mock_exam.c,
            func.count(a.id).label("asked"),
            (func.count(a.chosen) + func.count(a.written)).label("answered"),
            func.coalesce(func.sum(known), 0).label("right"),
            (func.count(a.written) - func.count(a.grade)).label("ungraded"),
        )
        .select_from(mock_exam.outerjoin(mock_answer, (a.mock_exam_id == mock_exam.c.id) & (a.deleted == 0)))
        .where(mock_exam.c.deleted == 0, mock_exam.c.state != "")
        .group_by(mock_exam.c.id)
        .order_by(mock_exam.c.began_at.desc(), mock_exam.c.uid.desc())
    )


def _result(row: Row[Any]) -> MockResult:
    return MockResult(
        MockExamId(row.id),
        MockOf(
            None if row.exam_id is None else ExamId(row.exam_id),
            None if row.deck_id is None else DeckId(row.deck_id),
        ),
        _state(row.state),
        Day(row.study_day),
        row.minutes,
        row.spent_ms,
        row.asked,
        row.answered,
        row.right,
        row.ungraded,
        None if row.predicted is None else row.predicted / _THOUSANDTHS,
    )


def _state(name: str) -> MockState:
    """Return a state; one that a later program names is over, for nobody here knows how to go on."""
    return MockState(name) if name in set(MockState) else MockState.HANDED_IN


def _answer(row: Row[Any], options: Sequence[Sequence[str]], cards: Mapping[str, CardId]) -> MockAnswer:
    section, *headings = json.loads(row.section) or [""]
    offers = tuple(Offer(text, why, cards.get(uid)) for text, why, uid in options)
    question = MockQuestion(
        row.card_id, tuple(headings), row.question, row.answer, offers, row.right_option if offers else None
    )
    grade = None if row.grade is None else bool(row.grade)
    return MockAnswer(
        row.nth, section, question, row.chosen, row.written, grade, bool(row.flagged), row.took_ms
    )


def _uids(connection: Connection, of: set[CardId]) -> dict[CardId | None, str]:
    found: dict[CardId | None, str] = {}
    for batch in _batches(sorted(of)):
        rows = connection.execute(select(card.c.id, card.c.uid).where(card.c.id.in_(batch)))
        found.update((CardId(key), UUID(bytes=uid).hex) for key, uid in rows)
    return found


def _cards(connection: Connection, of: set[str]) -> dict[str, CardId]:
    found: dict[str, CardId] = {}
    for batch in _batches(sorted(of)):
        names = [UUID(hex=each).bytes for each in batch]
        rows = connection.execute(select(card.c.id, card.c.uid).where(card.c.uid.in_(names)))
        found.update((UUID(bytes=uid).hex, CardId(key)) for key, uid in rows)
    return found


def _batches(all_of: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (all_of[start : start + _BATCH] for start in range(0, len(all_of), _BATCH))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
