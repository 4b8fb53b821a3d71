"""Deck files of every format, read into and written from the values of `model.packages`. No Qt.

A deck is code from strangers. Nothing in it runs, loads from a network, or names a file outside of the
package; sizes are checked while reading, never by what a header says.
"""

from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from kmsflash.model.errors import UserError, cause
from kmsflash.model.packages import Package
from kmsflash.model.progress import Report, unreported
from kmsflash.model.special import refuse_special


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of deck file.

    Its module has `open_package(path)` if it is read, and `write(package, path, report)` if it is written.
    """

    name: str  # as `--format` has it
    endings: tuple[str, ...]  # lower case; the first is what is written
    module: str
    is_read: bool = True
    is_written: bool = True
    signs: tuple[bytes, ...] = ()  # first bytes of those of its files that end in .txt, as notes do


_LONGEST_SIGN = 32  # bytes

FORMATS: tuple[Format, ...] = (
    Format("kmsdeck", (".kmsdeck",), "kmsflash.exchange.kmsdeck"),
    Format("anki", (".apkg", ".colpkg"), "kmsflash.exchange.anki"),
    Format("csv", (".csv", ".tsv"), "kmsflash.exchange.table", signs=(b"#separator:", b"#html:")),
    Format("markdown", (".zip", ".md"), "kmsflash.exchange.markdown", is_read=False),
)
"""What exists. A format is a row here and a module beside."""


def format_of(path: Path) -> Format | None:
    """Return the format that a file's name tells, of a .txt its first bytes; None: no deck file."""
    ending = path.suffix.lower()
    if ending == ".txt":
        head = _head(path)
        return next((each for each in FORMATS if each.signs and head.startswith(each.signs)), None)
    return next((each for each in FORMATS if ending in each.endings), None)


def is_deck_file(path: Path) -> bool:
    """Return whether a path is to be taken in as a deck file, and not read as notes."""
    form = format_of(path)
    return form is not None and form.is_read


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LONGEST_SIGN).removeprefix(BOM_UTF8)
    except OSError:
        return b""


def open_package(path: Path) -> Package:
    """Open the deck file at *path*. Raises `UserError` where it is none, is broken, or cannot be read."""
    form = format_of(path)
    if form is None or not form.is_read:
        endings = ", ".join(ending for each in FORMATS if each.is_read for ending in each.endings)
        raise UserError(
            "{name} is no deck file that kmsflash reads. It reads {endings}.", name=path.name, endings=endings
        )
    opened: Package = import_module(form.module).open_package(path)
    return opened


def write_package(package: Package, path: Path, form: Format, report: Report = unreported) -> None:
    """Write *package* to *path*: beside it first, then renamed; there is the whole file, or what was there.

    Raises `UserError` where it cannot be written. `report` counts cards and files, and may raise `Cancelled`.
    """
    write: Callable[[Package, Path, Report], None] = import_module(form.module).write
    with written_whole(path) as part:
        write(package, part, report)


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give a path beside *path* to write to; in the end it is renamed, or gone where anything went wrong.

    Raises `UserError` where it cannot be written.
    """
    refuse_special(path)
    part = path.with_name(f".part-{path.name}")  # the ending may say how it is written
    try:
        yield part
        part.replace(path)
    except OSError as error:
        raise UserError(
            "{path} cannot be written: {reason}. Choose another place.",
            path=path,
            reason=cause(error),
        ) from error
    finally:
        part.unlink(missing_ok=True)
