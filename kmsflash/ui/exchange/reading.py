"""A deck file as it is shown before anything is taken in: work for a job."""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kmsflash.collection.opening import Collection
from kmsflash.exchange import open_package
from kmsflash.model.exchanging import PackagePlan, PackageReport, PackageWishes
from kmsflash.model.packages import DeckPath
from kmsflash.model.progress import Report


@dataclass(frozen=True, slots=True)
class DeckFile:
    """What a deck file holds, and what taking it in would do."""

    path: Path
    format: str  # name in `exchange.FORMATS`
    plan: PackagePlan
    has_options: bool
    for_oneself: bool  # one's own cards, from another machine
    decks: tuple[DeckPath, ...] = ()  # all there are in the collection


def read_deck_file(collection: Collection, path: Path, wishes: PackageWishes, report: Report) -> DeckFile:
    """Return what taking the file in would do; nothing is written, and the file is closed again.

    Raises `UserError` where it cannot be read.
    """
    with closing(open_package(path)) as package:
        info = package.info
        plan = collection.exchanging.plan(package, wishes, report)
        has_options = any(deck.preset is not None for deck in info.decks)
        return DeckFile(
            path, info.format, plan, has_options, info.for_oneself, collection.library.deck_paths()
        )


def take_in(
    collection: Collection, path: Path, wishes: PackageWishes, now: datetime, report: Report
) -> PackageReport:
    """Take the file in: all of it, or nothing where it is broken or the work is cancelled."""
    with closing(open_package(path)) as package:
        return collection.exchanging.carry_out(package, wishes, now, report)[0]
