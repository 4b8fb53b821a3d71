"""Spreading: the sections of a long page are read by several processes, each knowing what it is about."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TypeVar

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts.making import Found, Scope, Text
from kmsflash.notes.facts.pagewide import Pagewide
from kmsflash.notes.names import Names
from kmsflash.notes.page import Outline
from kmsflash.notes.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Section:
    """Texts under one heading, each with the index of its block. A long section is read as several."""

    texts: Sequence[tuple[int, Text]]
    goes_on: bool = False  # others stand before them under the same heading


Read = Callable[[Scope, Section], list[Found]]

Item = TypeVar("Item")
Look = Callable[[Scope, Item], Iterable[FactDraft]]
"""What finds facts in one thing of a page, when the rest of it has been read."""

LONG = 150_000
"""Characters that take longer to read than another process takes to start."""

_PART = 20_000  # characters that a process is given at a time
_LONGEST_SECTION = 20_000  # characters that are read as one: who is "he" is told nearer than that
_ITEMS = 100  # that a process is given at a time
_FEWEST_BLOCKS = 2  # of the head of a page, by which its subtitle is known


@dataclass(frozen=True, slots=True)
class _Known:
    """What another process must know of a page to read a section of it."""

    vocabulary: Vocabulary
    head: Outline
    names: Names
    whole: Pagewide
    attributes: frozenset[tuple[tuple[str, ...], str]]
    spelled: set[int]

    def scope(self) -> Scope:
        scope = Scope(self.head, self.vocabulary, self.names)
        scope.whole, scope.attributes, scope.spelled = self.whole, self.attributes, self.spelled
        return scope


def read_all(read: Read, scope: Scope, sections: Sequence[Section]) -> Iterator[Found]:
    """Yield what *read* finds in every section, in their order; the crew of the scope reads a long page."""
    if sum(map(_length, sections)) >= LONG and scope.crew.start(_begin, _known(scope)):
        found = scope.crew.each(partial(_read, read), list(_parts(sections)))
        if found is not None:
            yield from chain.from_iterable(found)
            return
    for section in sections:
        yield from read(scope, section)


def cut(texts: Sequence[tuple[int, Text]]) -> Iterator[Section]:
    """Yield the texts under one heading in sections that are short enough to be shared.

    A page of running text without headings would be one for a single process. Where a section is cut does
    not depend on how many there are; an item stays with those under it.
    """
    begun, length = 0, 0
    for at, (_, text) in enumerate(texts):
        if length >= _LONGEST_SECTION and not text.context:
            yield Section(texts[begun:at], goes_on=begun > 0)
            begun, length = at, 0
        length += len(text.text)
    yield Section(texts[begun:], goes_on=begun > 0)


def _length(section: Section) -> int:
    return sum(len(text.text) for _, text in section.texts)


def _known(scope: Scope) -> _Known:
    head = replace(scope.outline, blocks=scope.outline.blocks[:_FEWEST_BLOCKS])
    return _Known(scope.vocabulary, head, scope.names, scope.whole, scope.attributes, scope.spelled)


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


def look_over(look: Look[Item], scope: Scope, items: Sequence[Item]) -> Iterator[FactDraft]:
    """Yield what *look* finds in each of the items, in their order; the crew shares them if it is at work."""
    if scope.crew.works():
        parts = [items[at : at + _ITEMS] for at in range(0, len(items), _ITEMS)]
        found = scope.crew.each(partial(_look, look), parts)
        if found is not None:
            yield from chain.from_iterable(found)
            return
    for item in items:
        yield from look(scope, item)


_here: list[Scope] = []  # in a process that reads for another: the page that it reads


def _begin(known: _Known) -> None:
    _here[:] = [known.scope()]


def _look(look: Look[Item], items: Sequence[Item]) -> list[FactDraft]:
    return [found for item in items for found in look(_here[0], item)]


def _read(read: Read, part: list[Section]) -> list[Found]:
    return [found for section in part for found in read(_here[0], section)]
