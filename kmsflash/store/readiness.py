"""How the learner's forgetting was found to differ from the usual: a cache, fitted to the log."""

from functools import cache
from typing import NamedTuple

from sqlalchemy import Connection, select

from kmsflash.model.days import Day
from kmsflash.model.ids import ExamId
from kmsflash.store.exam_tables import local_readiness
from kmsflash.store.opening import Write
from kmsflash.store.prepared import Prepared, upsert


class Fitted(NamedTuple):
    """A fit that is kept."""

    numbers: tuple[float, float, float]
    repeats: int  # that it was made of
    tried: int  # of them in mock exams
    on: Day


def fit_of(connection: Connection, exam: ExamId) -> Fitted | None:
    """Return the fit that is kept for an exam; None where there is none."""
    c = local_readiness.c
    wanted = select(c.a, c.b, c.c, c.repeats, c.tried, c.fitted_on).where(c.exam_id == exam)
    row = connection.execute(wanted).one_or_none()
    if row is None or row.a is None or row.b is None or row.c is None or row.fitted_on is None:
        return None
    return Fitted((row.a, row.b, row.c), row.repeats, row.tried, Day(row.fitted_on))


def keep_fit(write: Write, exam: ExamId, fit: Fitted) -> None:
    """Keep a fit in the place of the one before."""
    a, b, c = fit.numbers
    told = {"repeats": fit.repeats, "tried": fit.tried, "fitted_on": fit.on}
    _keep().run_many(write.connection, [{"exam_id": exam, "a": a, "b": b, "c": c, **told}])


@cache
def _keep() -> Prepared:
    return upsert(local_readiness)
