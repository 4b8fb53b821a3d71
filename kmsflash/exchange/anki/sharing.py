"""The notes of a large package laid out by several processes, each its share, as parts of one spool.

They are started anew rather than forked, for a fork of a program with threads and a window may hang; so the
main module of a program that takes large packages in must do nothing when it is only imported.
"""

import gc
import signal
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import pairwise
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection as Pipe
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from kmsflash.exchange.anki.database import Database
from kmsflash.exchange.anki.spooling import Share, lay_out, lay_out_logs
from kmsflash.exchange.anki.troubles import Trouble
from kmsflash.exchange.spools import lay_out_texts
from kmsflash.model.errors import UserError
from kmsflash.model.processors import processors
from kmsflash.model.progress import Report

WORTH = 5_000
"""Notes for which another process is worth its start."""

_MOST = 4  # processes
_LOOK_EVERY = 0.1  # seconds


@dataclass(frozen=True, slots=True)
class Laid:
    """A package that is laid out, but for the rest that is still to come."""

    parts: Sequence[Path]  # in their order
    found: Counter[Trouble]
    rest: "SharedRest"


def lay_out_shared(database: Database, share: Share, folder: Path, report: Report) -> Laid:
    """Lay the notes of a package out in *folder*.

    *report* counts notes, and may raise `Cancelled`. Raises `UserError` where the file is broken.
    """
    shares = _shares(share)
    paths = [folder / f"part-{number}" for number in range(len(shares))]
    for path in paths:
        path.unlink(missing_ok=True)  # of what was cancelled before
        _logs_of(path).unlink(missing_ok=True)
    _texts_of(paths[0]).unlink(missing_ok=True)
    others = [_Other(database, *each) for each in zip(shares[1:], paths[1:], strict=True)]
    rest = SharedRest(database, paths, others)
    total = len(share.notes)
    try:
        for other in others:
            other.start()
        for other in others[1:]:
            other.ask_for_rest([])
        found = lay_out(database, shares[0], paths[0], lambda done: report(done + _done(others), total))
        for other, of_it, path in zip(others, shares[1:], paths[1:], strict=True):
            while other.found is None and not other.is_over(_LOOK_EVERY):
                report(len(shares[0].notes) + _done(others), total)
            if other.found is None:  # it was ended, or met what is to be told from here
                other.stop()
                path.unlink(missing_ok=True)
                found += lay_out(database, of_it, path, lambda _: report(0, 0))
            else:
                found += other.found
        for other in others[:1]:
            other.ask_for_rest(paths)
    except BaseException:
        rest.stop()
        raise
    return Laid(paths, found, rest)


@dataclass(frozen=True, slots=True)
class SharedRest:
    """What comes when the facts are laid out, from the processes that did so."""

    database: Database
    parts: Sequence[Path]
    others: Sequence["_Other"]
    _own: set[Path] = field(default_factory=set)  # laid out from here

    def texts(self, report: Report) -> Path:
        """Wait for what is looked for, or lay it out, and return where; see `model.spools.Spool`."""
        path = _texts_of(self.parts[0])
        for other in self.others[:1]:
            while path not in other.made and not other.is_over(_LOOK_EVERY):
                report(0, 0)
        if self._is_missing(path):
            lay_out_texts(self.parts, path, lambda: report(0, 0))
            self._own.add(path)
        return path

    def logs(self, report: Report) -> Sequence[Path]:
        """Wait for logs, or lay them out, and return where."""
        paths = [_logs_of(part) for part in self.parts]
        for other in self.others:
            while not other.is_over(_LOOK_EVERY):
                report(0, 0)
        for part, path in zip(self.parts, paths, strict=True):
            if self._is_missing(path):
                lay_out_logs(self.database, part, path, lambda: report(0, 0))
                self._own.add(path)
        return paths

    def _is_missing(self, path: Path) -> bool:
        if path in self._own or any(path in other.made for other in self.others):
            return False
        path.unlink(missing_ok=True)  # what was begun
        return True

    def stop(self) -> None:
        """End what is not over."""
        for other in self.others:
            other.stop()


def _texts_of(part: Path) -> Path:
    return part.with_name(f"{part.name}-texts")


def _logs_of(part: Path) -> Path:
    return part.with_name(f"{part.name}-logs")


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
    found: Counter[Trouble] | None = None  # once its notes are done; None still where it came to nothing
    made: set[Path] = field(default_factory=set)  # of the rest
    _process: BaseProcess | None = None
    _pipe: Pipe | None = None
    _done: int = 0

    def start(self) -> None:
        """Start it; where the system has no room for it, it is over."""
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        about = (self.database.path, self.database.name, self.share, self.path, theirs)
        self._process = context.Process(target=_work, args=about, daemon=True)
        try:
            self._process.start()
        except OSError:
            self._process = None
            self._let_go()
        theirs.close()

    def ask_for_rest(self, parts: Sequence[Path]) -> None:
        """Let it lay out the texts of *parts* too, and the logs of the first, and end then."""
        if self._pipe is not None:
            with suppress(OSError):  # it is over
                self._pipe.send(parts)

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
            elif isinstance(told, Path):
                self.made.add(told)
            else:
                self.found = told
                break
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
        parts = pipe.recv()
        if parts:
            lay_out_texts(parts, _texts_of(parts[0]), lambda: None)
            pipe.send(_texts_of(parts[0]))
        for each in (part, *parts[:1]):
            lay_out_logs(database, each, _logs_of(each), lambda: None)
            pipe.send(_logs_of(each))
    except (UserError, OSError, EOFError):
        return  # who started it meets the same, and tells; or it is gone
    finally:
        database.close()
        pipe.close()
