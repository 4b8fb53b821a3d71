"""Deck files on the command line: what is in one, what came of it, and decks written to files."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from kmsflash.cli.saying import complain, many, say
from kmsflash.collection.opening import Collection
from kmsflash.exchange import FORMATS, Format, format_of, open_package, write_package
from kmsflash.model.errors import UserError
from kmsflash.model.exchanging import (
    CardCounts,
    PackagePlan,
    PackageReport,
    PackageWishes,
    PackingSummary,
    PackingWishes,
    PlannedDeck,
    Standing,
)
from kmsflash.model.ids import DeckId
from kmsflash.model.packages import Carries, DeckPath, Package
from kmsflash.model.progress import Report, unreported

PDF = "pdf"
_MOST_TROUBLES = 20  # sentences that are shown of one file
_LEFT: dict[str, dict[str, int]] = {  # of what would travel, by formats that do not take it along
    "csv": {"events": 0, "sources": 0, "media": 0, "media_bytes": 0},
    "markdown": {"events": 0},
    PDF: {"events": 0, "sources": 0, "tags": 0},
}
_STANDINGS = {
    Standing.NEWER: "A newer issue of a deck that you have.",
    Standing.OLDER: "An older issue of a deck that you have: cards that you have stay as they are.",
    Standing.SAME: "The issue of this deck that you have already.",
}


def take_in(collection: Collection, paths: Sequence[Path], asked: argparse.Namespace, now: datetime) -> int:
    """Take deck files in, or only tell what that would do. Returns 1 where one could not be."""
    told, failed = [], False
    for path in paths:
        try:
            told.append(_take_one(collection, path, asked, now))
        except UserError as error:
            if len(paths) == 1:
                raise
            failed = True
            complain(str(error))
    if asked.json:
        say(json.dumps({"packages": told, "dry_run": asked.dry_run}, ensure_ascii=False))
    elif asked.dry_run:
        say("Nothing was changed: this is what importing would do.")
    return int(failed)


def _take_one(collection: Collection, path: Path, asked: argparse.Namespace, now: datetime) -> dict[str, Any]:
    wishes = PackageWishes(
        under=path_of(asked.deck), schedules=Carries(asked.schedules), options=asked.options
    )
    package = _opened(path, asked.columns)
    try:
        told: PackagePlan | PackageReport
        if asked.dry_run:
            with progress(f"Reading {path.name}") as report:
                told = collection.exchanging.plan(package, wishes, report)
        else:
            with progress(f"Importing {path.name}") as report:
                told, _ = collection.exchanging.carry_out(package, wishes, now, report)
        carries = package.info.carries
    finally:
        package.close()
    if not asked.json:
        for line in _in_words(path, told):
            say(line)
    return _as_json(path, told, carries)


def _opened(path: Path, columns: str | None) -> Package:
    if columns is None:
        return open_package(path)
    from kmsflash.exchange.table import open_columns

    return open_columns(path, columns.split(","))


def _in_words(path: Path, told: PackagePlan | PackageReport) -> Iterator[str]:
    counts = told.counts
    total = counts.new + counts.updated + counts.unchanged + counts.left_out
    yield f"{path.name}: {many(total, 'card')}: {_numbers(counts)}."
    if told.standing in _STANDINGS:
        yield f"  {_STANDINGS[told.standing]}"
    for deck in _decks(told):
        if deck.counts != CardCounts():
            yield f"  {' › '.join(deck.target)}: {_numbers(deck.counts)}"
    if isinstance(told, PackagePlan):
        yield f"  With {many(told.events, 'review')} and {many(told.media, 'media file')}."
    elif told.step:
        files = many(told.media, "new media file")
        yield f"  With {many(told.events, 'new line')} of history and {files}."
    for trouble in told.troubles[:_MOST_TROUBLES]:
        yield f"  ! {trouble}"
    if len(told.troubles) > _MOST_TROUBLES:
        yield f"  ! And {many(len(told.troubles) - _MOST_TROUBLES, 'more trouble')}: --json tells all."
    if isinstance(told, PackageReport) and told.backup is not None:
        yield f"A copy of your cards as they were is {told.backup}."


def _decks(told: PackagePlan | PackageReport) -> tuple[PlannedDeck, ...]:
    return told.decks if isinstance(told, PackagePlan) else told.by_deck


def _numbers(counts: CardCounts) -> str:
    words = [f"{count} {name.replace('_', ' ')}" for name, count in asdict(counts).items() if count]
    return ", ".join(words) or "none"


def _as_json(path: Path, told: PackagePlan | PackageReport, carries: Carries) -> dict[str, Any]:
    backup = told.backup if isinstance(told, PackageReport) else None
    return {
        "file": str(path),
        "title": told.title,
        **asdict(told.counts),
        "decks": [
            {"path": list(deck.path), "target": list(deck.target), **asdict(deck.counts)}
            for deck in _decks(told)
        ],
        "standing": told.standing.value,
        "carries": carries.value,
        "events": told.events,
        "media": told.media,
        "troubles": list(told.troubles),
        "backup": None if backup is None else str(backup),
    }


def path_of(name: str) -> DeckPath:
    """Return the path that a name means, with › or :: between its parts."""
    return tuple(part.strip() for part in name.replace("›", "::").split("::") if part.strip())


def write(collection: Collection, asked: argparse.Namespace) -> int:
    """Write decks to a file."""
    is_printed = asked.format == PDF or (asked.format is None and asked.output.suffix.lower() == f".{PDF}")
    form = None if is_printed else _form(asked.format, asked.output)
    decks = None if asked.deck is None else [deck_named(collection, asked.deck)]
    wishes = _wishes(asked)
    packing = collection.exchanging.packing(decks, wishes)
    try:
        summary = replace(packing.summary(), **_LEFT.get(PDF if form is None else form.name, {}))
        with progress(f"Writing {asked.output.name}") as report:
            if form is None:
                _print(packing, asked, report)
            else:
                write_package(packing, asked.output, form, report)
        troubles = [str(trouble) for trouble in packing.troubles]
    finally:
        packing.close()
    if asked.json:
        told = {
            "file": str(asked.output),
            "format": PDF if form is None else form.name,
            **asdict(summary),
            "troubles": troubles,
        }
        say(json.dumps(told, ensure_ascii=False))
    else:
        say(_sentence(asked.output, summary))
        for trouble in troubles[:_MOST_TROUBLES]:
            say(f"  ! {trouble}")
    return 0


def _print(package: Package, asked: argparse.Namespace, report: Report) -> None:
    """Write pages to print; they are drawn without a display."""
    from kmsflash.ui.printing.headless import write_pdf
    from kmsflash.ui.printing.wishes import Paper, PrintWishes, Sheet

    wishes = PrintWishes(Sheet(asked.sheet), Paper(asked.paper), asked.explanations)
    write_pdf(package, asked.output, wishes, report)


def _form(name: str | None, output: Path) -> Format:
    """Return the format that is named, or that the ending of the file means."""
    written = [form for form in FORMATS if form.is_written]
    wanted = format_of(output) if name is None else next((one for one in written if one.name == name), None)
    if wanted is None or not wanted.is_written:
        endings = ", ".join([*(ending for form in written for ending in form.endings), f".{PDF}"])
        raise UserError(
            "{name} has no ending that kmsflash writes. It writes {endings}; or say which with --format.",
            name=output.name,
            endings=endings,
        )
    return wanted


def _wishes(asked: argparse.Namespace) -> PackingWishes:
    if asked.for_myself:
        return replace(PackingWishes.for_oneself(), ids=asked.ids)
    return PackingWishes(ids=asked.ids, schedules=Carries.HISTORY if asked.with_schedule else Carries.NOTHING)


def deck_named(collection: Collection, name: str) -> DeckId:
    """Return the deck with a name, or with names and `::` between. Raises `UserError` where it is not one."""
    wanted, found = path_of(name), collection.library.decks_by_path()
    ends = [path for path in found if path == wanted] or [
        path for path in found if path[len(path) - len(wanted) :] == wanted
    ]
    if len(ends) == 1:
        return found[ends[0]]
    names = ", ".join(" › ".join(path) for path in (ends or found))
    if ends:
        raise UserError("Which deck is meant by “{name}”? There are: {names}.", name=name, names=names)
    raise UserError("There is no deck “{name}”. There are: {names}.", name=name, names=names)


def _sentence(output: Path, summary: PackingSummary) -> str:
    parts = [many(summary.cards, "card")]
    parts += [many(count, word) for count, word in ((summary.events, "review"),) if count]
    parts += [many(count, word) for count, word in ((summary.media, "media file"),) if count]
    return f"{', '.join(parts)} from {many(summary.decks, 'deck')} in {output}."


@contextmanager
def progress(text: str) -> Iterator[Report]:
    """Give what tells how far it is, on a terminal; elsewhere nobody reads it."""
    if not sys.stderr.isatty():
        yield unreported
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(text, total=None)

        def report(done: int, total: int) -> None:
            shown.update(task, completed=done, total=total)

        yield report
