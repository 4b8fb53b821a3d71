"""Whether an error that nobody expected comes of a damaged file: only what the file itself says tells.

It is asked where reading or writing has failed with what is no sentence: a row that is no JSON, a number that
means nothing, nothing where something must be. A mistake of ours in a sound file stays one.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from kmsflash.model.grades import Grade
from kmsflash.store import first_look, rows_check, seals
from kmsflash.store.engine import engine_of
from kmsflash.store.trouble import is_unreadable

_FURTHEST = 10_000_000  # days
_SCHEDULES = f"""
    SELECT count(*) FROM local_schedule
    WHERE last_grade NOT BETWEEN {min(Grade):d} AND {max(Grade):d}
    OR due NOT BETWEEN -{_FURTHEST} AND {_FURTHEST} OR last_day NOT BETWEEN 0 AND {_FURTHEST}
"""
_MOCK_EXAMS = """
    SELECT count(*) FROM mock_answer
    WHERE NOT json_valid(options) OR NOT json_valid(section)
"""
_LOOKS: tuple[Callable[[Connection], object], ...] = (  # the quickest first
    first_look.incomplete,
    rows_check.senseless_meta,
    rows_check.broken_fields,
    lambda connection: connection.exec_driver_sql(_MOCK_EXAMS).scalar_one(),
    lambda connection: connection.exec_driver_sql(_SCHEDULES).scalar_one(),
    rows_check.senseless_events,
    lambda connection: next(seals.broken(connection), None),
    lambda connection: connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok",
)


def tells_of_damage(path: Path) -> bool:
    """Return whether the collection at *path* is damaged, after something went wrong with it."""
    if not path.is_file():
        return False
    engine = engine_of(path)
    try:
        with engine.connect() as connection:
            return any(look(connection) for look in _LOOKS)
    except (DBAPIError, sqlite3.Error, ValueError) as error:  # where SQLite cannot even word what is wrong
        return is_unreadable(error)
    finally:
        engine.dispose()
