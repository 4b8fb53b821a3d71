"""Revision 2: exams and what belongs to them, mock exams and their questions, caches, checksums."""

from typing import Any

from alembic.operations import Operations
from sqlalchemy import REAL, Column, ForeignKey, Integer, LargeBinary, Text


def upgrade(operations: Operations) -> None:
    """Make the tables; no row of the collection changes."""
    _exams(operations)
    _mock_exams(operations)
    operations.create_table(
        "local_readiness",
        Column("exam_id", Integer, primary_key=True),
        Column("a", REAL),
        Column("b", REAL),
        Column("c", REAL),
        _number("repeats"),
        _number("tried"),
        _number("fitted_on", None),
        sqlite_strict=True,
    )
    _caches_of_the_log(operations)
    _checksums(operations)


def _exams(operations: Operations) -> None:
    _synced(
        operations,
        "exam",
        _text("name"),
        _number("day", None),
        _number("minutes", "25"),
        _number("theta", "100"),
        _number("pacing", "1"),
        _number("probes", "2"),
        _number("questions", None),
        _number("exam_minutes", None),
        _number("passing", None),
        _number("marks", "1000"),
    )
    _synced(
        operations,
        "exam_part",
        _to("exam"),
        _to("deck"),
        _text("section", "[]"),
        _to("card"),
        _number("left_out"),
        _number("weight", None),
    )
    _synced(operations, "day_off", _to("exam"), _number("day", None), _number("weekday", None))
    operations.create_index("exam_part_of_exam", "exam_part", ["exam_id"])
    operations.create_index("day_off_of_exam", "day_off", ["exam_id"])


def _mock_exams(operations: Operations) -> None:
    _synced(
        operations,
        "mock_exam",
        _to("exam"),
        _to("deck"),
        _number("began_at"),
        _number("ended_at", None),
        _number("study_day"),
        _number("minutes", None),
        _number("spent_ms"),
        _text("state"),
        _number("at"),
        _number("predicted", None),
    )
    _synced(
        operations,
        "mock_answer",
        _to("mock_exam"),
        _to("card"),
        _number("nth"),
        _text("section", "[]"),
        _text("question"),
        _text("answer"),
        _text("options", "[]"),
        _number("right_option", None),
        _number("chosen", None),
        _text("written", None),
        _number("grade", None),
        _number("flagged"),
        _number("took_ms"),
    )
    operations.create_index("mock_exam_of_exam", "mock_exam", ["exam_id"])
    operations.create_index("mock_answer_of_mock_exam", "mock_answer", ["mock_exam_id", "nth"])


def _caches_of_the_log(operations: Operations) -> None:
    _local(
        operations,
        "local_trace",
        Column("card_id", Integer, primary_key=True),
        Column("stability", REAL),
        Column("difficulty", REAL),
        _number("day", None),
        _number("through"),
    )
    _local(
        operations,
        "local_day_sum",
        Column("deck_id", Integer, primary_key=True),
        Column("day", Integer, primary_key=True),
        *map(_number, ("answers", "took_ms", "new", "young", "young_known", "mature", "mature_known")),
    )
    _local(
        operations,
        "local_hour_sum",
        Column("deck_id", Integer, primary_key=True),
        Column("hour", Integer, primary_key=True),
        _number("asked"),
        _number("known"),
    )
    _local(
        operations,
        "local_counted",
        Column("card_id", Integer, primary_key=True),
        _number("deck_id"),
        _number("through"),
    )
    operations.create_index("counted_through", "local_counted", ["through"])
    operations.create_index("schedule_standing", "local_schedule", ["interval", "ease", "stability"])


def _checksums(operations: Operations) -> None:
    for name in (
        *("device", "deck", "preset", "option", "source", "fact", "card", "card_text", "tag", "media"),
        *("saved_search", "exam", "exam_part", "day_off", "mock_exam", "mock_answer", "event", "edit"),
    ):
        _local(operations, f"local_seal_{name}", Column("id", Integer, primary_key=True), _number("seal"))
    _local(
        operations,
        "local_unsealed",
        Column("part", Integer, primary_key=True),
        Column("row", Integer, primary_key=True),
    )


def _local(operations: Operations, name: str, *columns: Column[Any]) -> None:
    operations.create_table(name, *columns, sqlite_strict=True)


def _synced(operations: Operations, name: str, *columns: Column[Any]) -> None:
    operations.create_table(
        name,
        Column("id", Integer, primary_key=True),
        Column("uid", LargeBinary, nullable=False, unique=True),
        *columns,
        _number("hlc"),
        _number("by"),
        _text("stamps", None),
        _number("deleted"),
        sqlite_strict=True,
    )


def _number(name: str, default: str | None = "0") -> Column[Any]:
    return Column(name, Integer, nullable=default is None, server_default=default)


def _text(name: str, default: str | None = "") -> Column[Any]:
    return Column(name, Text, nullable=default is None, server_default=default)


def _to(table: str) -> Column[Any]:
    return Column(f"{table}_id", Integer, ForeignKey(f"{table}.id"))
