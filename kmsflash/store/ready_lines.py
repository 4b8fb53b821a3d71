"""What `lines_aside` made of a spool, taken over: seals at once, lines when the transaction is kept."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

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


def take(write: Write, made: Sequence[Path | None], told: Iterable[ToldLines]) -> None:
    """Take over what was made of each part, where the log was told all that it is of and nothing else.

    The log was told some of that, in its order; so as many lines are the same lines.
    """
    found = [read(path) for path in made]
    for part, what, first, lines in told:
        path, of_it = made[part], found[part].get(what, NOTHING)
        if path is not None and lines == of_it.rows:
            seals.take(write.connection, "event", first, of_it)
            write.lines.append(ReadyLines(first, first + lines - 1, lines_at(path, what)))
