"""The notes of a large package laid out by several processes, each its share, as parts of one spool."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from multiprocessing import current_process
from pathlib import Path

from kmsflash.exchange.anki.database import Database
from kmsflash.exchange.anki.others import Other, Telling, started
from kmsflash.exchange.anki.spooling import Found, Share, lay_out, lay_out_logs
from kmsflash.exchange.spools import lay_out_texts
from kmsflash.model.processors import processors
from kmsflash.model.progress import Report
from kmsflash.model.spools import Aside

WORTH = 5_000
"""Notes for which another process is worth its start."""

LARGE = 2 << 20
"""Bytes of a collection, as it lies in a package, that mostly has twice as many notes."""

_MOST = 4  # processes
_LOOK_EVERY = 0.1  # seconds


@dataclass(frozen=True, slots=True)
class Laid:
    """A package that is laid out, but for the rest that is still to come."""

    parts: Sequence[Path]  # in their order
    found: Found
    rest: "SharedRest"


def called(size: int) -> list[Other]:
    """Start processes for a collection of so many bytes, as it lies in a package: they take a while."""
    others = list(started(_most() - 1)) if size >= LARGE else []
    for other in others:
        other.give(_loaded)
    return others


def lay_out_shared(
    database: Database, share: Share, folder: Path, others: list[Other], report: Report
) -> Laid:
    """Lay the notes of a package out in *folder*, with *others* that were called, or come now.

    *report* counts notes, and may raise `Cancelled`. Raises `UserError` where the file is broken.
    """
    shares = _shares(share)
    paths = [folder / f"part-{number}" for number in range(len(shares))]
    for path in paths:
        for old in (path, _logs_of(path), _texts_of(path)):
            old.unlink(missing_ok=True)  # of what was cancelled before
    rest = SharedRest(database, paths, others)
    try:
        others += started(len(shares) - 1 - len(others))
        for other in others[len(shares) - 1 :]:
            other.stop()
        del others[len(shares) - 1 :]
        found = _notes_laid_out(database, shares, paths, others, report)
        rest.ask()
    except BaseException:
        rest.stop()
        others.clear()
        raise
    return Laid(paths, found, rest)


def _notes_laid_out(
    database: Database,
    shares: Sequence[Share],
    paths: Sequence[Path],
    others: Sequence[Other],
    report: Report,
) -> Found:
    """Lay the first share out from here and the others from others, and return what was seen."""
    total = sum(len(share.notes) for share in shares)
    for other, share, path in zip(others, shares[1:], paths[1:], strict=True):
        other.give(partial(_lay_out, database.path, database.name, share, path))
    found = lay_out(database, shares[0], paths[0], lambda done: report(done + _done(others), total))
    for other, share, path in zip(others, shares[1:], paths[1:], strict=True):
        while other.found is None and not other.is_over(_LOOK_EVERY):
            report(len(shares[0].notes) + _done(others), total)
        if other.found is None:  # it was ended, or met what is to be told from here
            other.stop()
            path.unlink(missing_ok=True)
            found += lay_out(database, share, path, lambda _: report(0, 0))
        else:
            found += other.found
    return found


@dataclass(frozen=True, slots=True)
class SharedRest:
    """What comes when the facts are laid out, from the processes that did so."""

    database: Database
    parts: Sequence[Path]
    others: Sequence[Other]  # the first lays out what the first part still wants
    _own: set[Path] = field(default_factory=set)  # laid out from here
    _asked: list[None] = field(default_factory=list)  # for each time that something was to be done aside

    def ask(self) -> None:
        """Let the others lay the rest out."""
        where = self.database.path, self.database.name
        for number, (other, part) in enumerate(zip(self.others, self.parts[1:], strict=True)):
            if number == 0:
                other.give(partial(_lay_out_texts, self.parts))
            other.give(partial(_lay_out_logs, *where, part))
            if number == 0:
                other.give(partial(_lay_out_logs, *where, self.parts[0]))

    def texts(self, report: Report) -> Path:
        """Wait for what is looked for, or lay it out, and return where; see `model.spools.Spool`."""
        path = _texts_of(self.parts[0])
        if not self._comes(path, 0, report):
            lay_out_texts(self.parts, path, lambda: report(0, 0))
            self._own.add(path)
        return path

    def logs(self, report: Report) -> Sequence[Path]:
        """Wait for logs, or lay them out, and return where."""
        paths = [_logs_of(part) for part in self.parts]
        for number, (part, path) in enumerate(zip(self.parts, paths, strict=True)):
            if not self._comes(path, number, report):
                lay_out_logs(self.database, part, path, lambda: report(0, 0))
                self._own.add(path)
        return paths

    def aside(self, work: Aside) -> Callable[[Report], Sequence[Path | None]]:
        """Have others do something with each part and its logs; see `model.spools.Spool`."""
        self._asked.append(None)
        paths = [part.with_name(f"{part.name}-aside-{len(self._asked)}") for part in self.parts]
        for number, (part, path) in enumerate(zip(self.parts, paths, strict=True)):
            for other in self._of(number):
                other.give(partial(_done_aside, work, number, part, path))

        def waited(report: Report) -> Sequence[Path | None]:
            return [path if self._comes(path, number, report) else None for number, path in enumerate(paths)]

        return waited

    def _of(self, number: int) -> Sequence[Other]:
        """Return who is to see to the part of that number: nobody where there are no others."""
        at = max(0, number - 1)
        return self.others[at : at + 1]

    def _comes(self, path: Path, number: int, report: Report) -> bool:
        """Wait for a file of the part of that number; False where it has to be made from here."""
        if path in self._own:
            return True
        for other in self._of(number):
            while path not in other.made and not other.is_over(_LOOK_EVERY):
                report(0, 0)
            if path in other.made:
                return True
        path.unlink(missing_ok=True)  # what was begun
        return False

    def stop(self) -> None:
        """End what is not over."""
        for other in self.others:
            other.stop()


def _texts_of(part: Path) -> Path:
    return part.with_name(f"{part.name}-texts")


def _logs_of(part: Path) -> Path:
    return part.with_name(f"{part.name}-logs")


def _most() -> int:
    """Return how many processes may share the work."""
    return 1 if current_process().daemon else min(processors(), _MOST)


def _shares(share: Share) -> Sequence[Share]:
    """Return who does how much: all that share the work as much, and one alone where it is little."""
    total = len(share.notes)
    count = max(1, min(_most(), total // WORTH))
    ends = [total * number // count for number in range(count + 1)]
    return [replace(share, notes=share.notes[a:b]) for a, b in pairwise(ends)]


def _done(others: Sequence[Other]) -> int:
    return sum(other.done for other in others)


# What others are given


def _loaded(_: Telling) -> None:
    """Do nothing: who is given this loads this module to know it, and all else that it will need."""


def _lay_out(path: Path, name: str, share: Share, part: Path, tell: Telling) -> None:
    with closing(Database(path, name)) as database:
        tell(lay_out(database, share, part, tell))


def _lay_out_texts(parts: Sequence[Path], tell: Telling) -> None:
    path = _texts_of(parts[0])
    lay_out_texts(parts, path, lambda: None)
    tell(path)


def _lay_out_logs(path: Path, name: str, part: Path, tell: Telling) -> None:
    with closing(Database(path, name)) as database:
        lay_out_logs(database, part, _logs_of(part), lambda: None)
    tell(_logs_of(part))


def _done_aside(work: Aside, number: int, part: Path, path: Path, tell: Telling) -> None:
    work(number, part, _logs_of(part), path)
    tell(path)
