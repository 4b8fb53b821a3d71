"""How regularly the learner studies."""

from kmsflash.model.days import Day
from kmsflash.scheduling.outlook import STUDIED, share_studied
from kmsflash.store import events
from kmsflash.store.opening import Connection


def days_studied(connection: Connection, today: Day) -> float:
    """Return the share of the last days on which something was answered, today left out."""
    told, _ = events.answers_by_day(connection, Day(today - STUDIED))
    days = sorted(day for day in told if day < today)
    return share_studied([Day(day) in told for day in range(days[0], today)]) if days else 1.0
