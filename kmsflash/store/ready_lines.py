"""What `lines_aside` made of a spool, taken over: seals at once, lines when the transaction is kept."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from kmsflash.model.progress import Report, unreported
from kmsflash.store import seals
from kmsflash.store.event_journal import ReadyLines
from kmsflash.store.lines_aside import lines_at
from kmsflash.store.opening import Write
from kmsflash.store.seals_aside import NOTHING, read


class ToldLines(NamedTuple):
    """Lines of the log, one after the other, that a part of a spool told by one statement."""

    part: int  # its number
    what: str  # of `lines_aside`
    first: int  # number of the first line
    lines: int


Waiting = Callable[[Report], Sequence[Path | None]]
"""Waits for what is made of each part; see `model.spools.Spool`."""


def take(write: Write, made: Sequence[Path | None], lines_of: Waiting, told: Iterable[ToldLines]) -> None:
    """Take over the seals that were made of each part, and the lines once the transaction is kept.

    Where the log was told all that they are of and nothing else: it was told some of that, in its order; so
    as many lines are the same lines.
    """
    found = [read(path) for path in made]
    for part, what, first, lines in told:
        of_it = found[part].get(what, NOTHING)
        if lines == of_it.rows:
            seals.take(write.connection, "event", first, of_it)
            found_at = partial(_found, lines_of, part, what)
            write.lines.append(ReadyLines(first, first + lines - 1, found_at))


def _found(lines_of: Waiting, part: int, what: str) -> Path | None:
    path = lines_of(unreported)[part]
    return None if path is None else lines_at(path, what)
