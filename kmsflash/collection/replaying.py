"""The journal of events brought back into the log, and the schedules that follow from it."""

from collections.abc import Iterable
from datetime import datetime

from kmsflash.collection.folding import refold
from kmsflash.model.progress import Report, unreported
from kmsflash.model.salvage import Replayed
from kmsflash.store import event_journal
from kmsflash.store.event_lines import JournalLine
from kmsflash.store.opening import Store, collection_uid
from kmsflash.store.replaying import insert_missing


def replay(
    store: Store, lines: Iterable[JournalLine], now: datetime, report: Report = unreported
) -> Replayed:
    """Put the events into the log that it lacks and whose card is there, and fold these cards again.

    To do so twice changes nothing more.
    """
    with store.writing(now, much=True) as write:
        done = insert_missing(write, lines)
        refold(write, sorted(done.cards), report)
    return Replayed(done.told, done.unknown)


def replay_journal(store: Store, now: datetime, report: Report = unreported) -> Replayed:
    """Replay what the journal beside the collection has, and the log has not: after a restore, say."""
    folder = event_journal.folder_of(store.path)
    return replay(store, event_journal.lines(folder, str(collection_uid(store))), now, report)
