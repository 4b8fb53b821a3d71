"""How many cards each deck has, and how many of these are known: kept in step by triggers.

Counted anew it would take a look at every card, each time that the Today page is shown. An answer changes
a row here only where its card is new, or comes to be known or forgotten.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Row

KNOWN_FROM = 21  # days of interval

_STUDIED = "deleted = 0 AND suspended = 0 AND deck_id IS NOT NULL"
_SCHEDULE = "FROM local_schedule WHERE card_id = new.id"
_HOME = f"deck_id = (SELECT deck_id FROM card WHERE id = {{row}}.card_id AND {_STUDIED})"


def _studied(row: str) -> str:
    return f"{row}.deleted = 0 AND {row}.suspended = 0 AND {row}.deck_id IS NOT NULL"


def _known(row: str) -> str:
    return f"({row}.interval >= {KNOWN_FROM})"


_STATEMENTS = {
    "local_card_counted": f"""
        CREATE TRIGGER local_card_counted AFTER INSERT ON card WHEN {_studied("new")} BEGIN
            INSERT INTO local_tally (deck_id, cards) VALUES (new.deck_id, 1)
            ON CONFLICT (deck_id) DO UPDATE SET cards = cards + 1;
        END
    """,
    "local_card_recounted": f"""
        CREATE TRIGGER local_card_recounted AFTER UPDATE OF deck_id, suspended, deleted ON card BEGIN
            UPDATE local_tally SET
                cards = cards - 1,
                seen = seen - (SELECT count(*) {_SCHEDULE}),
                known = known - (SELECT count(*) {_SCHEDULE} AND interval >= {KNOWN_FROM})
            WHERE deck_id = old.deck_id AND {_studied("old")};
            INSERT INTO local_tally (deck_id, cards, seen, known)
            SELECT new.deck_id, 1, (SELECT count(*) {_SCHEDULE}),
                (SELECT count(*) {_SCHEDULE} AND interval >= {KNOWN_FROM})
            WHERE {_studied("new")}
            ON CONFLICT (deck_id) DO UPDATE SET
                cards = cards + 1, seen = seen + excluded.seen, known = known + excluded.known;
        END
    """,
    "local_schedule_counted": f"""
        CREATE TRIGGER local_schedule_counted AFTER INSERT ON local_schedule BEGIN
            UPDATE local_tally SET seen = seen + 1, known = known + {_known("new")}
            WHERE {_HOME.format(row="new")};
        END
    """,
    "local_schedule_recounted": f"""
        CREATE TRIGGER local_schedule_recounted AFTER UPDATE OF interval ON local_schedule
        WHEN {_known("new")} != {_known("old")} BEGIN
            UPDATE local_tally SET known = known + {_known("new")} - {_known("old")}
            WHERE {_HOME.format(row="new")};
        END
    """,
    "local_schedule_uncounted": f"""
        CREATE TRIGGER local_schedule_uncounted AFTER DELETE ON local_schedule BEGIN
            UPDATE local_tally SET seen = seen - 1, known = known - {_known("old")}
            WHERE {_HOME.format(row="old")};
        END
    """,
}
_COUNTED = f"""
    SELECT deck_id, count(*), count(card_id), coalesce(sum(interval >= {KNOWN_FROM}), 0)
    FROM card LEFT JOIN local_schedule ON card_id = card.id WHERE {_STUDIED} GROUP BY deck_id
"""
NAMES = frozenset(_STATEMENTS)
"""What must be in the file beside the table."""


def create(connection: Connection) -> None:
    """Make what is missing to keep the counts in step; the tables are there."""
    there = set(connection.exec_driver_sql("SELECT name FROM sqlite_schema").scalars())
    for name, statement in _STATEMENTS.items():
        if name not in there:
            connection.exec_driver_sql(statement)


def rebuild(connection: Connection) -> None:
    """Count every card again."""
    connection.exec_driver_sql("DELETE FROM local_tally")
    connection.exec_driver_sql(f"INSERT INTO local_tally (deck_id, cards, seen, known) {_COUNTED}")


def counted(connection: Connection) -> list[Row[Any]]:
    """Return deck, cards, seen and known of each deck with cards to study, counted now."""
    return list(connection.exec_driver_sql(_COUNTED).all())


@contextmanager
def counted_at_once(connection: Connection) -> Iterator[None]:
    """Let many cards be born in the block without a trigger for each; they are counted at its end."""
    last = int(connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM card").scalar_one())
    with _without(connection, "local_card_counted"):
        yield
    connection.exec_driver_sql(
        "INSERT INTO local_tally (deck_id, cards) "
        f"SELECT deck_id, count(*) FROM card WHERE id > ? AND {_STUDIED} GROUP BY deck_id "
        "ON CONFLICT (deck_id) DO UPDATE SET cards = cards + excluded.cards",
        (last,),
    )


@contextmanager
def counted_anew(connection: Connection) -> Iterator[None]:
    """Let many cards be deleted or brought back in the block without a trigger; all are counted then."""
    with _without(connection, "local_card_recounted"):
        yield
    rebuild(connection)


@contextmanager
def schedules_counted_at_once(connection: Connection, after: int) -> Iterator[None]:
    """Do the same while the first schedules come of cards whose keys are above *after*, and no others."""
    with _without(connection, "local_schedule_counted"):
        yield
    connection.exec_driver_sql(
        "UPDATE local_tally SET seen = local_tally.seen + born.seen, known = local_tally.known + born.known "
        f"FROM (SELECT deck_id, count(*) AS seen, sum(interval >= {KNOWN_FROM}) AS known "
        "FROM local_schedule JOIN card ON card.id = card_id "
        f"WHERE card_id > ? AND {_STUDIED} GROUP BY deck_id) AS born "
        "WHERE local_tally.deck_id = born.deck_id",
        (after,),
    )


@contextmanager
def _without(connection: Connection, trigger: str) -> Iterator[None]:
    connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
    yield  # what is raised takes the whole transaction back, and so brings the trigger again
    connection.exec_driver_sql(_STATEMENTS[trigger])
