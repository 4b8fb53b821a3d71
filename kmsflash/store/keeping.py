"""What must be so before anything is written, and who hears when nothing can be kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from kmsflash.model.errors import Damaged, Unkept
from kmsflash.store.standing import Standing
from kmsflash.store.trouble import failing_drive


def _nothing(*_: object) -> None:
    """Ask for nothing, and tell nobody."""


@dataclass(slots=True)
class Keeping:
    """Stands before every write to an open collection."""

    standing: Standing
    holds: Callable[[datetime], None] = _nothing  # raises `Unkept` where another machine took it over
    told: Callable[[Unkept | None], None] = _nothing  # from any thread; None: it can be kept again
    damaged: Callable[[Damaged], None] = _nothing  # from any thread: it cannot be relied on any more
    closed: Unkept | None = None  # what keeps everything from being kept here: it is only looked at
    trouble: Unkept | None = None  # what kept the last write from being kept

    def check(self, now: datetime) -> None:
        """Raise `Unkept` where a write now would not be kept; whoever listens is told."""
        with self.told_of():
            self._check(now)

    @contextmanager
    def writing(self, now: datetime, *, derived: bool = False) -> Iterator[None]:
        """Let one transaction through where it will be kept, and make sure that it was.

        What is *derived* from what is there may be written where it only is looked at, too.
        """
        with self.told_of():
            if not (derived and self.closed is not None):
                self._check(now)
            yield
            self.standing.check()
        if self.trouble is not None:
            self.trouble = None
            self.told(None)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Let one look through; where it cannot be had, say what has become of the file."""
        with self.told_of():
            try:
                yield
            except Unkept:
                self.standing.check()
                raise

    @contextmanager
    def told_of(self) -> Iterator[None]:
        """Tell whoever listens what cannot be kept."""
        try:
            yield
        except Unkept as error:
            self.trouble = error
            self.told(error)
            raise
        except Damaged as error:
            if (trouble := failing_drive(self.standing.path)) is not None:
                self.trouble = trouble
                self.told(trouble)
                raise trouble from error
            self.damaged(error)
            raise

    def _check(self, now: datetime) -> None:
        if self.closed is not None:
            raise self.closed
        self.standing.check()
        self.holds(now)
