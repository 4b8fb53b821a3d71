"""Notes as they come: files, folders and pasted text, read and derived."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from kmsflash.model.errors import UserError
from kmsflash.model.importing import FileStamp, PastedText
from kmsflash.model.notes import Reading
from kmsflash.notes.derive import derive
from kmsflash.notes.readers import ENDINGS

LARGEST = 64 * 1024 * 1024  # bytes of one notes file
_TRIES = 3  # to read a file that is being written


@dataclass(frozen=True, slots=True)
class Incoming:
    """One page of notes on its way in."""

    name: str
    path: Path | None
    folders: tuple[str, ...]  # between what was asked for and the file
    reading: Reading
    stamp: FileStamp | None
    pulled_in: bool = False  # not asked for


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
        incoming = Incoming(name, None, folders, derive(each.text.encode(), name), None)
    else:
        data, stamp = read_whole(each)
        incoming = Incoming(each.name, each.absolute(), folders, derive(data, each.name), stamp)
    refuse_empty(incoming.reading, incoming.name)
    return incoming


def read(path: Path) -> bytes:
    """Return a file's bytes. Raises `UserError` where that cannot be done."""
    return read_whole(path)[0]


def read_whole(path: Path) -> tuple[bytes, FileStamp]:
    """Return a file's bytes and what it was, at one moment: a file that changes meanwhile is read again.

    Raises `UserError` where it cannot be read, is too large, or does not come to rest.
    """
    try:
        if path.is_dir():
            raise UserError(f"{path} is a folder. Choose a file of notes in it.")
        for _ in range(_TRIES):
            before = path.stat()
            if before.st_size > LARGEST:
                raise UserError(f"{path.name} is larger than 64 MB. Split it into smaller notes.")
            data = path.read_bytes()
            after = path.stat()
            if before.st_mtime_ns == after.st_mtime_ns and len(data) == after.st_size:
                return data, FileStamp(len(data), after.st_mtime_ns, digest(data))
    except FileNotFoundError as error:
        raise UserError(f"There is no file {path}. Check its name.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name makes no sense"
        raise UserError(f"{path} cannot be read: {reason}.") from error
    raise UserError(f"{path.name} is being changed by another program. Import it when that is done.")


def digest(data: bytes) -> str:
    """Return the name of some bytes among all bytes, hexadecimal."""
    return blake2b(data, digest_size=16).hexdigest()


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
