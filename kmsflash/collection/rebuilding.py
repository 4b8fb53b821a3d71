"""Caches from the truth: every schedule is a fold of the log and can be made again."""

from datetime import datetime

from kmsflash.model.changes import Changes
from kmsflash.model.events import Event
from kmsflash.model.ids import CardId
from kmsflash.model.progress import Report, unreported
from kmsflash.model.schedules import Schedule
from kmsflash.scheduling.fold import fold
from kmsflash.store import cards, events, schedules
from kmsflash.store.opening import Store

_BATCH = 500  # cards


def rebuild_schedules(store: Store, now: datetime, report: Report = unreported) -> Changes:
    """Fold the log of every card again and store what comes out."""
    with store.writing(now) as write:
        schedules.clear(write)
        answered = events.cards_with_events(write.connection)
        for start in range(0, len(answered), _BATCH):
            batch = answered[start : start + _BATCH]
            logs: dict[CardId, list[Event]] = {card: [] for card in batch}
            for event in events.of_cards(write.connection, batch):
                logs[event.card].append(event)
            uids = cards.uids_of(write.connection, batch)
            folded: list[tuple[CardId, Schedule]] = [
                (card, fold(uids[card], log)) for card, log in logs.items() if card in uids
            ]
            schedules.put(write, folded)
            report(min(start + _BATCH, len(answered)), len(answered))
    return Changes.SCHEDULES
