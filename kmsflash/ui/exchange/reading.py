"""A deck file as it is shown before anything is taken in: work for a job."""

import collections.abc
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kmsflash.collection.opening import Collection
from kmsflash.exchange import format_of, open_package
from kmsflash.exchange.table.package import TableFile
from kmsflash.exchange.table.shape import Mapping, Table
from kmsflash.model.exchanging import PackagePlan, PackageReport, PackageWishes
from kmsflash.model.packages import DeckPath, Package
from kmsflash.model.progress import Report

ROWS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class DeckFile:
    """What a deck file holds, and what taking it in would do."""

    path: Path
    format: str  # name in `exchange.FORMATS`
    plan: PackagePlan
    has_options: bool
    for_oneself: bool  # one's own cards, from another machine
    decks: tuple[DeckPath, ...] = ()  # all there are in the collection
    table: "Columns | None" = None  # of a table of cards: what its columns are taken for


@dataclass(frozen=True, slots=True)
class Columns:
    """The first rows of a table, and what its columns mean."""

    mapping: Mapping
    rows: tuple[tuple[str, ...], ...]  # with the heading, where there is one
    signature: str  # by which tables of the same shape are told


Remembered = collections.abc.Mapping[str, collections.abc.Mapping[str, Any]]
"""What the columns of tables were said to mean, by the signature of their shape."""


def read_deck_file(
    collection: Collection,
    path: Path,
    wishes: PackageWishes,
    report: Report,
    columns: Mapping | None = None,
    remembered: Remembered = MappingProxyType({}),
) -> DeckFile:
    """Return what taking the file in would do; nothing is written, and the file is closed again.

    *columns* says what those of a table mean; without it what was *remembered* of tables of its shape does,
    or else they are guessed. Raises `UserError` where the file cannot be read.
    """
    with closing(opened(path, columns, remembered)) as package:
        info = package.info
        plan = collection.exchanging.plan(package, wishes, report)
        has_options = any(deck.preset is not None for deck in info.decks)
        return DeckFile(
            path,
            info.format,
            plan,
            has_options,
            info.for_oneself,
            collection.library.deck_paths(),
            _columns(package),
        )


def opened(path: Path, columns: Mapping | None, remembered: Remembered = MappingProxyType({})) -> Package:
    """Open a deck file; a table with what its columns mean."""
    form = format_of(path)
    if form is None or form.name != "csv":
        return open_package(path)
    table = Table.read(path)
    return TableFile(table, columns or table.guess().remembered(remembered.get(table.signature)))


def _columns(package: Package) -> Columns | None:
    if not isinstance(package, TableFile):
        return None
    table, mapping = package.table, package.mapping
    rows = tuple(tuple(row) for row in table.first_rows(mapping.separator, ROWS_SHOWN))
    return Columns(mapping, rows, table.signature)


def take_in(
    collection: Collection, file: DeckFile, wishes: PackageWishes, now: datetime, report: Report
) -> PackageReport:
    """Take the file in: all of it, or nothing where it is broken or the work is cancelled."""
    with closing(opened(file.path, None if file.table is None else file.table.mapping)) as package:
        return collection.exchanging.carry_out(package, wishes, now, report)[0]
