"""The notes of a large package laid out by several processes, each its share, as parts of one spool.

They are started anew rather than forked, for a fork of a program with threads and a window may hang; so the
main module of a program that takes large packages in must do nothing when it is only imported.
"""

import gc
import signal
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection as Pipe
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from kmsflash.exchange.anki.database import Database
from kmsflash.exchange.anki.spooling import Share, lay_out
from kmsflash.exchange.anki.troubles import Trouble
from kmsflash.model.errors import UserError
from kmsflash.model.processors import processors
from kmsflash.model.progress import Report

WORTH = 5_000
"""Notes for which another process is worth its start."""

_MOST = 4  # processes
_LOOK_EVERY = 0.1  # seconds

Laid = tuple[list[Path], Counter[Trouble]]


def lay_out_shared(database: Database, share: Share, folder: Path, report: Report) -> Laid:
    """Lay the notes of a package out in *folder*; return the parts, in their order, and what was found.

    *report* counts notes, and may raise `Cancelled`. Raises `UserError` where the file is broken.
    """
    shares = _shares(share)
    paths = [folder / f"part-{number}" for number in range(len(shares))]
    for path in paths:
        path.unlink(missing_ok=True)  # of what was cancelled before
    others = [_Other(database, *each) for each in zip(shares[1:], paths[1:], strict=True)]
    total = len(share.notes)
    try:
        for other in others:
            other.start()
        found = lay_out(database, shares[0], paths[0], lambda done: report(done + _done(others), total))
        for other, of_it, path in zip(others, shares[1:], paths[1:], strict=True):
            while not other.is_over(_LOOK_EVERY):
                report(len(shares[0].notes) + _done(others), total)
            told = other.found
            if told is None:  # it was ended, or met what is to be told from here
                path.unlink(missing_ok=True)
                told = lay_out(database, of_it, path, lambda _: report(0, 0))
            found += told
    finally:
        for other in others:
            other.stop()
    return paths, found


def _shares(share: Share) -> Sequence[Share]:
    """Return who does how much: all that share the work about as much, and one alone where it is little."""
    can_share = not current_process().daemon
    count = max(1, min(processors(), _MOST, len(share.notes) // WORTH)) if can_share else 1
    total = len(share.notes)
    others = max(0, total - WORTH) // count  # who begins at once does what is done while these are started
    ends = [0, *(total - others * number for number in range(count - 1, -1, -1))]
    return [replace(share, notes=share.notes[a:b]) for a, b in pairwise(ends)]


def _done(others: Sequence["_Other"]) -> int:
    return sum(other.done for other in others)


@dataclass(slots=True)
class _Other:
    """Another process with its share."""

    database: Database
    share: Share
    path: Path
    found: Counter[Trouble] | None = None  # once it is over; None still where it came to nothing
    _process: BaseProcess | None = None
    _pipe: Pipe | None = None
    _done: int = 0

    def start(self) -> None:
        """Start it; where the system has no room for it, it is over."""
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe(duplex=False)
        about = (self.database.path, self.database.name, self.share, self.path, theirs)
        self._process = context.Process(target=_work, args=about, daemon=True)
        try:
            self._process.start()
        except OSError:
            self._process = None
            self._let_go()
        theirs.close()

    @property
    def done(self) -> int:
        """How many notes are done."""
        self.is_over(0)
        return self._done

    def is_over(self, seconds: float) -> bool:
        """Wait up to so many seconds for news, and return whether there will be none any more."""
        while self._pipe is not None and self._pipe.poll(seconds):
            try:
                told = self._pipe.recv()
            except (EOFError, OSError):
                self._let_go()
                break
            if isinstance(told, int):
                self._done = told
            else:
                self.found = told
            seconds = 0
        return self._pipe is None

    def stop(self) -> None:
        """End it, if it is not over."""
        if self._process is not None:
            self._process.terminate()
            self._process.join()
        self._let_go()

    def _let_go(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None


def _work(path: Path, name: str, share: Share, part: Path, pipe: Any) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it hears of that, and ends it
    gc.disable()  # there are no circles worth the looking, and it ends soon
    database = Database(path, name)
    try:
        pipe.send(lay_out(database, share, part, pipe.send))
    except (UserError, OSError):
        return  # who started it meets the same, and tells; or it is gone
    finally:
        database.close()
        pipe.close()
