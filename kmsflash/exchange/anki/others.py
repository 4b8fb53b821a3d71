"""Other processes that do what they are given, one thing after the other, until they are stopped.

They are started anew rather than forked, for a fork of a program with threads and a window may hang; so the
main module of a program that takes large packages in must do nothing when it is only imported.
"""

import gc
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from kmsflash.model.errors import UserError

Telling = Callable[[Any], None]
Task = Callable[[Telling], None]
"""What is to be done, and tells how far it is: of notes how many, then what was found; of files, each."""


@dataclass(slots=True)
class Other:
    """Another process."""

    found: Any = None  # once its notes are done; None still where it came to nothing
    made: set[Path] = field(default_factory=set)  # files that are whole
    _process: BaseProcess | None = None
    _pipe: Pipe | None = None
    _done: int = 0

    def start(self) -> None:
        """Start it; where the system has no room for it, it is over."""
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=work, args=(theirs,), daemon=True)
        try:
            self._process.start()
        except OSError:
            self._process = None
            self._let_go()
        theirs.close()

    def give(self, *tasks: Task) -> None:
        """Let it do more, after what it was given before; where it is over, nothing comes of that."""
        if self._pipe is not None:
            with suppress(OSError):
                for task in tasks:
                    self._pipe.send(task)

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
            seconds = 0
            if isinstance(told, int):
                self._done = told
            elif isinstance(told, Path):
                self.made.add(told)
            else:
                self.found = told
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


def started(count: int) -> Sequence[Other]:
    """Start so many."""
    others = [Other() for _ in range(count)]
    for other in others:
        other.start()
    return others


def work(pipe: Any) -> None:
    """Do what comes through *pipe*; where that fails, end: who gave it meets the same, and tells."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it hears of that, and ends it
    gc.disable()  # there are no circles worth the looking, and it ends soon
    with pipe, suppress(UserError, OSError, EOFError):  # or who gave it is gone
        while True:
            pipe.recv()(pipe.send)
