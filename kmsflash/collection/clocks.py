"""Answers dated in the future: the computer's clock was ahead when they were given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kmsflash.collection.folding import refold
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.options import StudyOptions
from kmsflash.model.today import DatedAhead
from kmsflash.scheduling.fold import in_force
from kmsflash.store import events
from kmsflash.store.meta import get_meta, put_meta
from kmsflash.store.opening import Connection, Store

ASKED = "local_dated_ahead_asked"  # key of the meta table: the last stamp that was asked about here


@dataclass(slots=True)
class Clocks:
    """The use cases of a clock that was wrong. The learner is asked once about each answer."""

    store: Store
    options: StudyOptions

    def count_as_todays(self, now: datetime) -> Changes:
        """Cancel the answers dated in the future and give them again today, each as it was."""
        today = study_day(now, self.options.day_starts_at)
        with self.store.writing(now) as write:
            told = _ahead(write.connection, today, write.microseconds)
            for event in told:
                events.append(write, event.card, EventKind.VOID, event.day, cancels=event.uid)
                events.append(write, event.card, event.kind, today, grade=event.grade, took_ms=event.took_ms)
            refold(write, list(dict.fromkeys(event.card for event in told)))
            put_meta(write.connection, ASKED, str(write.greatest))
        return Changes.SCHEDULES if told else Changes.NOTHING

    def leave(self, now: datetime) -> None:
        """Leave them as they are, and do not ask about them again."""
        with self.store.writing(now) as write:
            put_meta(write.connection, ASKED, str(write.greatest))


def dated_ahead(connection: Connection, today: Day, now: datetime) -> DatedAhead | None:
    """Return the answers dated in the future about which the learner was not asked yet; None for none.

    An answer given on the other side of the date line is none of them: its day may be tomorrow's here, but it
    was given before now.
    """
    told = _ahead(connection, today, int(now.timestamp() * 1_000_000))
    return DatedAhead(len(told), max(event.day for event in told)) if told else None


def _ahead(connection: Connection, today: Day, microseconds: int) -> Sequence[Event]:
    asked = int(get_meta(connection, ASKED) or 0)
    return [
        event
        for event in in_force(events.after_day(connection, today))
        if event.grade is not None and event.happened_at > microseconds and event.hlc > asked
    ]
