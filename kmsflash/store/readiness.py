"""How the learner's forgetting was found to differ from the usual: a cache, fitted to the log."""

from collections.abc import Sequence
from functools import cache

from sqlalchemy import Connection, select

from kmsflash.model.days import Day
from kmsflash.model.ids import ExamId
from kmsflash.store.exam_tables import local_readiness
from kmsflash.store.opening import Write
from kmsflash.store.prepared import Prepared, upsert

Fitted = tuple[tuple[float, float, float], int, Day]
"""The three numbers, of how many repeats they were made, and on which day."""


def fit_of(connection: Connection, exam: ExamId) -> Fitted | None:
    """Return the fit that is kept for an exam; None where there is none."""
    c = local_readiness.c
    wanted = select(c.a, c.b, c.c, c.repeats, c.fitted_on).where(c.exam_id == exam)
    row = connection.execute(wanted).one_or_none()
    if row is None or row.a is None or row.b is None or row.c is None or row.fitted_on is None:
        return None
    return (row.a, row.b, row.c), row.repeats, Day(row.fitted_on)


def keep_fit(write: Write, exam: ExamId, fit: Sequence[float], repeats: int, day: Day) -> None:
    """Keep a fit in the place of the one before."""
    a, b, c = fit
    row = {"exam_id": exam, "a": a, "b": b, "c": c, "repeats": repeats, "fitted_on": day}
    _keep().run_many(write.connection, [row])


@cache
def _keep() -> Prepared:
    return upsert(local_readiness)
