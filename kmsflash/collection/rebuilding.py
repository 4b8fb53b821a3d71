"""Caches from the truth: every schedule is a fold of the log and can be made again."""

from datetime import datetime

from kmsflash.collection.folding import refold
from kmsflash.model.changes import Changes
from kmsflash.model.progress import Report, unreported
from kmsflash.store import events, schedules
from kmsflash.store.opening import Store


def rebuild_schedules(store: Store, now: datetime, report: Report = unreported) -> Changes:
    """Fold the log of every card again and store what comes out."""
    with store.writing(now) as write:
        schedules.clear(write)
        refold(write, events.cards_with_events(write.connection), report)
    return Changes.SCHEDULES
