"""Notes as they come: files, folders and pasted text, read and derived."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kmsflash.collection.files import read_whole
from kmsflash.model.errors import UserError
from kmsflash.model.importing import FileStamp, PastedText, PlannedSource
from kmsflash.model.notes import Reading
from kmsflash.model.processors import processors
from kmsflash.model.sentences import Sentence
from kmsflash.notes.derive import derive
from kmsflash.notes.readers import ENDINGS

WHAT_GIVES_CARDS = Sentence(
    "What gives cards: tables, key takeaways, “term: meaning” lines, traps, exam cues, "
    "and “Q:” with “A:” lines."
)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One page of notes on its way in."""

    name: str
    path: Path | None
    folders: tuple[str, ...]  # between what was asked for and the file
    reading: Reading
    stamp: FileStamp | None
    pulled_in: bool = False  # not asked for


def incoming_of(source: PlannedSource) -> Incoming:
    """Return the page of notes that a source was planned from."""
    folders = source.deck_path[:-1]
    return Incoming(source.name, source.path, folders, source.reading, source.stamp, source.pulled_in)


def collect(wanted: Sequence[Path | PastedText]) -> list[tuple[Path | PastedText, tuple[str, ...]]]:
    """Return the files that are asked for, those in folders too, each once, with the folders above it.

    Of a folder only what has the ending of notes is taken, and nothing hidden.
    """
    found: dict[Path | PastedText, tuple[str, ...]] = {}
    for each in wanted:
        if isinstance(each, Path) and each.is_dir():
            for path in _notes_in(each):
                found.setdefault(path, (each.absolute().name, *path.relative_to(each).parts[:-1]))
        else:
            found.setdefault(each, ())
    return list(found.items())


def _notes_in(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in ENDINGS and not hidden and path.is_file():
            yield path


def take_in(each: Path | PastedText, folders: tuple[str, ...]) -> Incoming:
    """Return what one file or pasted text gives. Raises `UserError` where it gives no card, and says why."""
    if isinstance(each, PastedText):
        name = each.name or "Pasted notes"
        incoming = Incoming(name, None, folders, derive(each.text.encode(), name, processors()), None)
    else:
        data, stamp = read_whole(each)
        incoming = Incoming(each.name, each.absolute(), folders, derive(data, each.name, processors()), stamp)
    refuse_empty(incoming.reading, incoming.name)
    return incoming


def refuse_empty(reading: Reading, name: str) -> None:
    """Raise `UserError` where notes gave no card; it says why, and what would give some."""
    if reading.card_count:
        return
    if not reading.rejections:
        raise UserError(
            "No cards came out of {name}: nothing in it states a fact that can be asked. {hint}",
            name=name,
            hint=WHAT_GIVES_CARDS,
        )
    raise UserError(
        "No cards came out of {name}: {count} would-be cards were left out. The first: {reason} {hint}",
        name=name,
        count=len(reading.rejections),
        reason=reading.rejections[0].reason,
        hint=WHAT_GIVES_CARDS,
    )
