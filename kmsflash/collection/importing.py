"""Notes into the collection: one transaction, everything or nothing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.updating import Update
from kmsflash.model.changes import Changes
from kmsflash.model.errors import UserError
from kmsflash.model.ids import DeckId, SourceId
from kmsflash.model.importing import Difference, ImportReport
from kmsflash.model.notes import Reading
from kmsflash.model.progress import Report, unreported
from kmsflash.notes.derive import derive
from kmsflash.notes.identity import source_uid
from kmsflash.store import notes, tables
from kmsflash.store.decks import all_decks, make
from kmsflash.store.opening import STARTER, Store, Write, get_meta, put_meta
from kmsflash.store.rows import add

LARGEST = 64 * 1024 * 1024  # bytes of one notes file


@dataclass(slots=True)
class Importing:
    """The use cases of bringing notes in."""

    store: Store

    def notes(
        self, path: Path, now: datetime, deck_name: str = "", report: Report = unreported
    ) -> tuple[ImportReport, Changes]:
        """Turn the notes file at *path* into a deck, or bring the deck it once became up to date.

        Raises `UserError` where the file cannot be read or gives no cards; nothing is changed then.
        """
        report(0, 3)
        reading = derive(read(path), path.name)
        refuse_empty(reading, path.name)
        report(1, 3)
        with self.store.writing(now) as write:
            outcome = _keep(write, reading, path.name, str(path.absolute()), deck_name)
            report(2, 3)
        report(3, 3)
        return outcome, Changes.DECKS | Changes.CARDS | Changes.NOTES

    def starter(self, decks: Sequence[tuple[str, bytes]], now: datetime) -> Changes:
        """Import starter decks, (file name, bytes) each, where there never was a deck; else do nothing."""
        with self.store.reading() as connection:
            if all_decks(connection):
                return Changes.NOTHING
        readings = [(name, derive(data, name)) for name, data in decks]
        with self.store.writing(now) as write:
            if all_decks(write.connection):
                return Changes.NOTHING  # another window was faster
            for name, reading in readings:
                outcome = _keep(write, reading, name, "", "")
                put_meta(write.connection, STARTER, str(outcome.deck))
        return Changes.DECKS | Changes.CARDS | Changes.NOTES


def read(path: Path) -> bytes:
    """Return a file's bytes. Raises `UserError` where that cannot be done."""
    try:
        if path.is_dir():
            raise UserError(f"{path} is a folder. Choose a file of notes in it.")
        if path.stat().st_size > LARGEST:
            raise UserError(f"{path.name} is larger than 64 MB. Split it into smaller notes.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(f"There is no file {path}. Check its name.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name makes no sense"
        raise UserError(f"{path} cannot be read: {reason}.") from error


def refuse_empty(reading: Reading, name: str) -> None:
    """Raise `UserError` where notes gave no card; it says why, and what would give some."""
    if reading.card_count:
        return
    why = "nothing in it states a fact that can be asked"
    if reading.rejections:
        reason = reading.rejections[0].reason.rstrip(".")
        why = f"{len(reading.rejections)} would-be cards were left out, the first because {reason}"
    raise UserError(
        f"No cards came out of {name}: {why}. What gives cards: tables, key takeaways, "
        "“term: meaning” lines, traps, exam cues, and “Q:” with “A:” lines."
    )


def _keep(write: Write, reading: Reading, name: str, path: str, deck_name: str) -> ImportReport:
    uid = source_uid(reading.text)
    found = notes.find_source(write.connection, uid, path)
    if found is None:
        deck = _deck(write, deck_name or reading.title)
        row = notes.source_row(write, uid, deck, name, reading)
        source = SourceId(add(write, tables.source, row))
        update = Update(write, reading, source, uid, deck)
    else:
        update = Update(write, reading, found.source, found.uid, found.deck)
    difference = update.run(name, is_new=found is None)
    if path:
        notes.keep_path(write, update.source, path)
    names = {row.deck: row.name for row in all_decks(write.connection)}
    return _report(reading, name, update.deck, names[update.deck], difference)


def _deck(write: Write, name: str) -> DeckId:
    """Return the living top deck of that name, or a new one; never the starter deck."""
    starter = get_meta(write.connection, STARTER)
    for node in deck_tree(all_decks(write.connection)).roots:
        if node.deck is not None and node.name == name and str(node.deck) != starter:
            return node.deck
    return make(write, name)


def _report(
    reading: Reading, source: str, deck: DeckId, deck_name: str, difference: Difference
) -> ImportReport:
    kinds = Counter(fact.kind.value for fact in reading.facts)
    return ImportReport(
        deck,
        deck_name,
        reading.card_count,
        tuple(kinds.most_common()),
        difference,
        reading.rejections,
        reading.open_questions,
        reading.repairs,
        source,
        reading.facts,
    )
