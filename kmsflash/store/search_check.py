"""Whether the index of words is in step with the cards."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select
from sqlalchemy.exc import DBAPIError

from kmsflash.model.plain_text import folded, parted, passage_of
from kmsflash.model.progress import Report
from kmsflash.store.search_index import TEXTS, explanation_of, text_of
from kmsflash.store.tables import card, fact, local_passage, local_stale, local_text, tag
from kmsflash.store.trouble import is_unreadable

_AT_ONCE = 2_000  # cards
_SEARCHES = ("local_search", "local_passage_search")
_KEPT = ("passage_id", "front", "answer", "section", "tags", "edited_at")


def examine(connection: Connection) -> None:
    """Have FTS5 compare its indexes with their tables; raises what SQLite raises where they differ.

    To be called in a transaction that writes.
    """
    for name in _SEARCHES:
        connection.exec_driver_sql(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")


def out_of_step(connection: Connection, total: int, report: Report) -> int:
    """Return how many cards are kept with other words than they say, or kept though they are gone.

    What waits on the list of changed cards is left out; where what is kept cannot be read, it is all cards.
    `report` counts cards, up to *total*.
    """
    try:
        return _counted(connection, total, report)
    except DBAPIError as error:
        if not is_unreadable(error):
            raise
        return total


def _counted(connection: Connection, total: int, report: Report) -> int:
    wrong, done, known = 0, 0, set[int]()
    for rows in _batches(connection):
        report(done, total)
        done += len(rows)
        tags = _tags(connection, rows[0].id, rows[-1].id)
        names = [passage_of(explanation_of(row)) for row in rows]
        lost = _lost_passages(connection, rows, names, known)
        for row, name in zip(rows, names, strict=True):
            expected = dict(zip(_KEPT, text_of(row, name, tags.get(row.id, ""))[1:], strict=True))
            wrong += name in lost or any(_differ(key, expected[key], row[at]) for at, key in _AT)
    living = select(card.c.id).where(card.c.deleted == 0)
    gone = select(func.count()).where(local_text.c.card_id.not_in(living))
    return wrong + int(connection.execute(gone).scalar_one())


_FIELDS = ("id", "hlc", "stamps", *TEXTS)
_AT = [(len(_FIELDS) + 1 + at, key) for at, key in enumerate(_KEPT)]  # places of what is kept in a row


def _differ(key: str, expected: Any, kept: Any) -> bool:
    if key == "tags" and kept is not None:  # they stand in whatever order they were read
        return sorted(expected.split("\n")) != sorted(kept.split("\n"))
    return bool(expected != kept)


def _wanted() -> Select[Any]:
    return (
        select(
            *(card.c[name] for name in _FIELDS),
            fact.c.headings,
            *(local_text.c[name].label(f"kept_{name}") for name in _KEPT),
        )
        .select_from(card)
        .outerjoin(fact, fact.c.id == card.c.fact_id)
        .outerjoin(local_text, local_text.c.card_id == card.c.id)
        .where(card.c.deleted == 0, card.c.id.not_in(select(local_stale.c.card_id)))
        .order_by(card.c.id)
        .limit(_AT_ONCE)
    )


def _batches(connection: Connection) -> Iterator[list[Row[Any]]]:
    last, wanted = -1, _wanted()
    while rows := connection.execute(wanted.where(card.c.id > last)).all():
        yield list(rows)
        last = rows[-1].id


def _tags(connection: Connection, first: int, last: int) -> dict[int, str]:
    wanted = (
        select(card.c.id, func.group_concat(tag.c.name, "\n"))
        .select_from(card.join(tag, tag.c.fact_id == card.c.fact_id))
        .where(card.c.id.between(first, last), tag.c.deleted == 0)
        .group_by(card.c.id)
    )
    return {of: names for of, names in connection.execute(wanted)}  # noqa: C416  rows are no pairs to mypy


def _lost_passages(
    connection: Connection, rows: list[Row[Any]], names: list[int | None], known: set[int]
) -> set[int]:
    """Return which explanations are not kept as they are; those in *known* were looked at."""
    new = {name: row for row, name in zip(rows, names, strict=True) if name is not None and name not in known}
    known.update(new)
    wanted = select(local_passage.c.id, local_passage.c.text).where(local_passage.c.id.in_(list(new)))
    kept = dict(connection.execute(wanted).tuples().all())
    return {name for name, row in new.items() if kept.get(name) != parted(folded(explanation_of(row)))}
