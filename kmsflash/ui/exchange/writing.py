"""Decks on their way out, as they are told and written: work for a job."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kmsflash.collection.opening import Collection
from kmsflash.exchange import Format, write_package
from kmsflash.model.exchanging import PackingSummary, PackingWishes
from kmsflash.model.ids import DeckId
from kmsflash.model.progress import Report
from kmsflash.ui.printing.wishes import PrintWishes

if TYPE_CHECKING:  # what draws pages is loaded on use
    from kmsflash.ui.printing.pdf import Shown


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written."""

    path: Path
    troubles: tuple[str, ...]  # what could not go along, a sentence each


def summed_up(
    collection: Collection, decks: Sequence[DeckId] | None, wishes: PackingWishes, report: Report
) -> PackingSummary:
    """Return what would travel. Raises `UserError` where a deck is gone."""
    report(0, 0)
    with closing(collection.exchanging.packing(decks, wishes)) as packing:
        return packing.summary()


def write_decks(
    collection: Collection,
    decks: Sequence[DeckId] | None,
    wishes: PackingWishes,
    path: Path,
    form: Format,
    report: Report,
) -> Written:
    """Write decks to a file: all of it, or what was there before stays."""
    with closing(collection.exchanging.packing(decks, wishes)) as packing:
        write_package(packing, path, form, report)
        return Written(path, tuple(packing.troubles))


def print_decks(
    collection: Collection,
    decks: Sequence[DeckId] | None,
    wishes: PackingWishes,
    printed: PrintWishes,
    path: Path,
    report: Report,
) -> Written:
    """Write decks as pages to print: all of them, or what was there before stays."""
    from kmsflash.ui.printing.pdf import write_pdf  # what draws pages is loaded on use

    with closing(collection.exchanging.packing(decks, wishes)) as packing:
        write_pdf(packing, path, printed, report)
        return Written(path, tuple(packing.troubles))


def shown_pages(
    collection: Collection,
    decks: Sequence[DeckId] | None,
    wishes: PackingWishes,
    printed: PrintWishes,
    scale: float,
    report: Report,
) -> "list[Shown]":
    """Return the first pages as pictures, *scale* pixels for each of the layout."""
    from kmsflash.ui.printing.pdf import preview  # what draws pages is loaded on use

    with closing(collection.exchanging.packing(decks, wishes)) as packing:
        return preview(packing, printed, scale, report)


def file_name(title: str, ending: str) -> str:
    """Return a name for a file of a deck, one that every system takes."""
    kept = "".join(" " if sign in '<>:"/\\|?*' or not sign.isprintable() else sign for sign in title)
    name = " ".join(kept.split()).strip(". ")[:80].strip(". ")
    return f"{name or 'kmsflash'}{ending}"
