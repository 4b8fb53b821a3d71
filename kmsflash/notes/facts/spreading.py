"""Spreading: the sections of a long page are read by several processes, each knowing what it is about."""

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from kmsflash.notes.facts.making import Found, Scope, Text
from kmsflash.notes.names import Names
from kmsflash.notes.page import Outline
from kmsflash.notes.vocabulary import load

Section = Sequence[tuple[int, Text]]
"""The texts under one heading, each with the index of its block."""

Read = Callable[[Scope, Section], list[Found]]

LONG = 150_000
"""Characters that take longer to read than another process takes to start."""

_PART = 20_000  # characters that a process is given at a time
_MOST = 4  # processes: one alone makes the page ready and judges the cards, so more gain little
_FEWEST_BLOCKS = 2  # of the head of a page, by which its subtitle is known


@dataclass(frozen=True, slots=True)
class _Known:
    """What another process must know of a page to read a section of it."""

    language: str
    head: Outline
    names: Names
    topics: frozenset[str]
    properties: frozenset[str]
    jotted: bool

    def scope(self) -> Scope:
        scope = Scope(self.head, load(self.language), self.names)
        scope.topics, scope.properties, scope.jotted = self.topics, self.properties, self.jotted
        return scope


def read_all(read: Read, scope: Scope, sections: Sequence[Section]) -> Iterator[Found]:
    """Yield what *read* finds in every section, in their order, by as many processes as the scope allows.

    What is found does not depend on their number. One process reads all where others cannot be started.
    """
    found = _spread(read, scope, sections) if scope.processes > 1 and _is_long(sections) else None
    if found is not None:
        yield from found
        return
    for section in sections:
        yield from read(scope, section)


def _is_long(sections: Sequence[Section]) -> bool:
    return sum(map(_length, sections)) >= LONG


def _length(section: Section) -> int:
    return sum(len(text.text) for _, text in section)


def _spread(read: Read, scope: Scope, sections: Sequence[Section]) -> list[Found] | None:
    """Return what other processes find; None where none can be started."""
    import multiprocessing  # few pages are long, and the first window need not wait for it
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    if multiprocessing.current_process().daemon or getattr(sys, "frozen", False):
        return None
    count = min(scope.processes, _MOST)
    try:
        context = multiprocessing.get_context("spawn")  # a fork of a program with threads may hang
        with ProcessPoolExecutor(count, context, _begin, (_known(scope),)) as pool:
            found = pool.map(partial(_read, read), list(_parts(sections)))
            return list(chain.from_iterable(found))
    except (OSError, BrokenProcessPool):  # there is no room for more processes
        return None


def _known(scope: Scope) -> _Known:
    head = replace(scope.outline, blocks=scope.outline.blocks[:_FEWEST_BLOCKS])
    language = scope.vocabulary.language
    return _Known(language, head, scope.names, scope.topics, scope.properties, jotted=scope.jotted)


def _parts(sections: Sequence[Section]) -> Iterator[list[Section]]:
    """Yield the sections in groups of about the same length."""
    part: list[Section] = []
    length = 0
    for section in sections:
        part.append(section)
        length += _length(section)
        if length >= _PART:
            yield part
            part, length = [], 0
    if part:
        yield part


_here: list[Scope] = []  # in a process that reads for another: the page that it reads


def _begin(known: _Known) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it hears of that, and ends it
    _here[:] = [known.scope()]


def _read(read: Read, part: list[Section]) -> list[Found]:
    return [found for section in part for found in read(_here[0], section)]
