"""The commands: each prints what it did and returns the exit code."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from kmsflash import settings
from kmsflash.cli.saying import many, say
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.errors import Unkept, UserError, Why
from kmsflash.model.holders import HeldElsewhere
from kmsflash.model.ids import DeckId
from kmsflash.model.options import StudyOptions
from kmsflash.model.special import is_special
from kmsflash.places import Places
from kmsflash.resources.starter import starter_decks

Clock = Callable[[], datetime]


def cards(asked: argparse.Namespace, _places: Places, _clock: Clock) -> int:
    """Show the cards that a notes file gives, without a collection."""
    from kmsflash.collection.files import read
    from kmsflash.model.processors import processors
    from kmsflash.notes.derive import derive
    from kmsflash.notes.listing import listing

    reading = derive(read(asked.notes), asked.notes.name, processors())
    listed = listing(reading)
    if asked.json:
        _write(asked.json, json.dumps(listed, ensure_ascii=False, indent=1) + "\n")
        return 0
    for card in listed:
        say(f"{card['kind']:<10} {card['front']}\n{'':<10} → {card['back']}\n")
    say(f"{many(len(listed), 'card')} from {asked.notes.name}.")
    for rejection in reading.rejections:
        text = rejection.front or rejection.answer
        say(f"Left out, line {rejection.place.first_line}: {text} ({rejection.reason})")
    return 0


def import_files(asked: argparse.Namespace, places: Places, clock: Clock) -> int:
    """Turn notes into decks or take deck files in; or only tell what that would do."""
    from kmsflash.cli import exchanging, importing
    from kmsflash.exchange import is_deck_file

    deck_files = [path for path in asked.files if is_deck_file(path)]
    notes = [path for path in asked.files if path not in deck_files]
    if notes and deck_files:
        raise UserError("Import notes and deck files one after the other: each has its own report.")
    with _opened(asked, places, clock, starts=False) as collection:
        if deck_files:
            return exchanging.take_in(collection, deck_files, asked, clock())
        return importing.run(collection, asked, clock())


def export(asked: argparse.Namespace, places: Places, clock: Clock) -> int:
    """Write decks to a file."""
    from kmsflash.cli import exchanging

    with _opened(asked, places, clock, looks=True) as collection:
        return exchanging.write(collection, asked)


def due(asked: argparse.Namespace, places: Places, clock: Clock) -> int:
    """Tell what waits today."""
    from kmsflash.cli import due as due_words

    with _opened(asked, places, clock, looks=True) as collection:
        overview = collection.library.overview(clock())
    if asked.json:
        say(json.dumps(due_words.as_json(overview), ensure_ascii=False))
    else:
        for line in due_words.in_words(overview):
            say(line)
    return 0


def stats(asked: argparse.Namespace, places: Places, clock: Clock) -> int:
    """Tell how learning goes."""
    from kmsflash.cli import stats as figures

    with _opened(asked, places, clock, looks=True) as collection:
        return figures.run(collection, asked, clock())


def search(asked: argparse.Namespace, places: Places, clock: Clock) -> int:
    """Show the cards that a search finds."""
    from kmsflash.cli import searching

    with _opened(asked, places, clock, looks=True) as collection:
        return searching.run(collection, asked, clock())


def review(asked: argparse.Namespace, places: Places, clock: Clock) -> int:
    """Study in the terminal."""
    from kmsflash.cli.review import Sitting

    with _opened(asked, places, clock) as collection:
        deck = _deck_named(collection, asked.deck, clock()) if asked.deck else None
        return Sitting(collection.study.session(clock(), deck), clock).run()


def backup(asked: argparse.Namespace, places: Places, clock: Clock) -> int:
    """Make a backup."""
    from kmsflash.cli import backing_up

    with _opened(asked, places, clock) as collection:
        return backing_up.back_up(collection, asked, clock())


def restore(asked: argparse.Namespace, places: Places, clock: Clock) -> int:
    """List the backups, or restore one: the collection need not be one that can be opened."""
    from kmsflash.cli import backing_up

    return backing_up.restore(asked, places, clock)


def salvage(asked: argparse.Namespace, places: Places, clock: Clock) -> int:
    """Tell the ways out of a damaged collection, or take one."""
    from kmsflash.cli import salvaging

    return salvaging.run(asked, places, clock)


def check(asked: argparse.Namespace, places: Places, clock: Clock) -> int:
    """Look the collection through, and mend what can be mended."""
    from kmsflash.cli import checking

    return checking.run(asked, places, clock, lambda: _opened(asked, places, clock, starts=False))


def screenshots(asked: argparse.Namespace, _places: Places, _clock: Clock) -> int:
    """Draw every screen."""
    from kmsflash.screenshots import draw_all

    drawn = draw_all(asked.folder, asked.language, asked.only)
    say(f"{many(len(drawn), 'picture')} in {asked.folder}.")
    return 0


@contextmanager
def _opened(
    asked: argparse.Namespace, places: Places, clock: Clock, *, starts: bool = True, looks: bool = False
) -> Iterator[Collection]:
    """Give the open collection; a new one gets the starter deck, unless it *starts* with something else.

    Who only *looks* gets one too in which nothing can be kept.
    """
    chosen = settings.load(places.settings)
    takes_over = getattr(asked, "take_over", False)
    try:
        collection = open_collection(
            places.collection,
            places.state,
            chosen.study,
            clock(),
            takes_over=takes_over,
            backup_folder=chosen.backups,
        )
    except (Unkept, HeldElsewhere) as error:
        if not looks or (isinstance(error, Unkept) and error.why is not Why.READ_ONLY):
            raise
        collection = _looked_at(places, chosen.study, clock(), error)
    if (done := collection.upgrade) is not None:
        sys.stderr.write(
            f"{places.collection} was brought up to date (revision {done.before} to {done.after}); "
            f"as it was, it is kept in {done.copy}.\n"
        )
    try:
        if starts and not collection.only_looks and collection.library.is_empty():
            collection.importing.starter(starter_decks(), clock())
        yield collection
    finally:
        collection.close()


def _looked_at(
    places: Places, options: StudyOptions, now: datetime, why: Unkept | HeldElsewhere
) -> Collection:
    from kmsflash.collection.looking import look_only

    collection = look_only(places.collection, options, now, why)
    sys.stderr.write(f"{collection.store.keeping.closed}\n")
    return collection


def _deck_named(collection: Collection, name: str, now: datetime) -> DeckId:
    lines = collection.library.decks(now)
    found = next((line.deck for line in lines if line.name == name), None)
    if found is None:
        names = ", ".join(line.name for line in lines)
        raise UserError(f"There is no deck “{name}”. There are: {names}.")
    return found


def _write(where: str, text: str) -> None:
    if where == "-":
        sys.stdout.write(text)
        return
    beside = Path(f"{where}.part")
    try:
        if is_special(Path(where)):
            Path(where).write_text(text, encoding="utf-8")
            return
        beside.write_text(text, encoding="utf-8")
        beside.replace(where)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UserError(f"{where} cannot be written: {error.strerror}.") from error
