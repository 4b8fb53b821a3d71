"""A crew: processes that share the work on a long page. What is found never depends on how many there are."""

import gc
import signal
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Self, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_MOST = 4  # processes: one alone makes a page ready, so more gain little

Part = TypeVar("Part")
Made = TypeVar("Made")


class Crew:
    """Processes that are started when they are first needed, and end with the `with` block.

    They are started anew rather than forked, so the main module of a program that has a crew of several
    must do nothing when it is only imported.
    """

    def __init__(self, processes: int = 1) -> None:
        self._count = min(processes, _MOST)
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Return the crew."""
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def works(self) -> bool:
        """Tell whether its processes have been started."""
        return self._pool is not None

    def start(self, begin: Callable[..., object], *known: object) -> bool:
        """Start the processes, each with a call of *begin*; tell whether there are any."""
        import multiprocessing  # few pages are long, and the first window need not wait for it
        from concurrent.futures import ProcessPoolExecutor

        if self._count < 2 or multiprocessing.current_process().daemon:
            return False
        try:
            context = multiprocessing.get_context("spawn")  # a fork of a program with threads may hang
            self._pool = ProcessPoolExecutor(self._count, context, _begin, (begin, known))
        except OSError:  # the system has no room for more
            return False
        return True

    def each(self, work: Callable[[Part], Made], parts: Sequence[Part]) -> list[Made] | None:
        """Return what *work* makes of every part, in their order; None where no process works."""
        from concurrent.futures.process import BrokenProcessPool

        if self._pool is None:
            return None
        try:
            return list(self._pool.map(work, parts))
        except (OSError, BrokenProcessPool):  # the system has no room for more, or ended one
            self._pool = None
            return None


def _begin(begin: Callable[..., object], known: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it hears of that, and ends it
    gc.disable()  # nothing made of a page points in a circle, and to look for one takes a twentieth
    begin(*known)
