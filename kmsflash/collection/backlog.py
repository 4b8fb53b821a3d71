"""The plan to clear what waits from missed days, kept as an option of the collection."""

import json
from dataclasses import dataclass
from datetime import datetime

from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.options import StudyOptions
from kmsflash.scheduling.backlog import Plan, todays_share
from kmsflash.scheduling.queue import Share
from kmsflash.store import cards
from kmsflash.store.opening import Connection, Store, Write
from kmsflash.store.options import COLLECTION, all_options, put_option
from kmsflash.store.rows import record

BACKLOG = "backlog"  # key of the option that holds the plan
LONGEST = 365  # days


@dataclass(slots=True)
class Backlog:
    """The use cases of missed days."""

    store: Store
    options: StudyOptions

    def spread(self, days: int, now: datetime) -> Changes:
        """Let what was due before today come over *days* days, the part of each by relative overdueness.

        Raises `UserError` where nothing waits from before today, or for a number of days that makes no sense.
        """
        if not 1 <= days <= LONGEST:
            raise UserError("Missed days can be spread over 1 to {longest} days.", longest=LONGEST)
        today = study_day(now, self.options.day_starts_at)
        with self.store.writing(now) as write:
            missed = cards.count_due_before(write.connection, today, today)
            if not missed:
                raise UserError("Nothing waits from missed days.")
            kept = json.dumps({"start": today, "days": days, "cards": missed})
            return _keep(write, kept, f"Spread missed days over {days} day{'s' if days != 1 else ''}")

    def all_at_once(self, now: datetime) -> Changes:
        """Give the plan up: all that is due comes, as far as the limits let it."""
        with self.store.writing(now) as write:
            return _keep(write, None, "Bring all missed days at once")


def plan_on(connection: Connection, today: Day) -> Plan | None:
    """Return the plan that holds on *today*; None where there is none, or it is over."""
    try:
        kept = json.loads(all_options(connection)[COLLECTION][BACKLOG])
        plan = Plan(Day(int(kept["start"])), int(kept["days"]), int(kept["cards"]))
    except (KeyError, ValueError, TypeError):
        return None
    return plan if plan.days >= 1 and plan.cards >= 0 and today <= plan.last else None


def share_on(connection: Connection, plan: Plan | None, today: Day) -> Share | None:
    """Return how much of the plan's backlog comes today; None without a plan."""
    if plan is None:
        return None
    return todays_share(plan, cards.count_due_before(connection, plan.start, today), today)


def _keep(write: Write, plan: str | None, label: str) -> Changes:
    since = write.greatest
    edits = put_option(write, COLLECTION, BACKLOG, plan)
    return Changes.SCHEDULES if record(write, label, edits, since) else Changes.NOTHING
