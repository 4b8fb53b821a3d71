"""Aims: "You should be able to: …", what a guide promises or a syllabus asks for, and no notes."""

from collections.abc import Iterator

from kmsflash.model.notes import Rejection
from kmsflash.notes.facts.making import OF_NOTES, Found, Scope
from kmsflash.notes.page import Bullets, Item, Paragraph
from kmsflash.notes.wording import plain

_LONGEST = 14  # words of the line that leads to aims


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a rejection for every aim of a list, and for the line that leads to them."""
    announces = scope.vocabulary.expressions["announces_aims"]
    blocks = scope.outline.blocks
    for at, block in enumerate(blocks):
        heading = block.place.headings[-1:]
        under = bool(heading) and announces.match(heading[0]) is not None
        if isinstance(block, Paragraph) and (under or _leads(block.text, scope)):
            scope.taken.add(at)
            yield Rejection(plain(block.text), "", OF_NOTES, block.place)
        elif isinstance(block, Bullets) and (under or announces.match(block.intro)):
            above = blocks[at - 1].place.last_line if at else 0
            yield from _aims(scope, block, above, under=under)


def _leads(text: str, scope: Scope) -> bool:
    """Tell whether a line does nothing but lead to aims that stand below it."""
    is_short = text.endswith(":") and len(text.split()) <= _LONGEST
    return is_short and scope.vocabulary.expressions["announces_aims"].match(text) is not None


def _aims(scope: Scope, block: Bullets, last: int, *, under: bool) -> Iterator[Found]:
    """Yield the aims of a list: all under a heading of their own, else those right below one another."""
    for item in block.items:
        if not under and (item.place.first_line > last + 1 or _tells(item)):
            return
        last = item.place.last_line
        scope.taken.add(id(item))
        yield Rejection(plain(item.text), "", OF_NOTES, item.place)


def _tells(item: Item) -> bool:
    return ": " in item.text
