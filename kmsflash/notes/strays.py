"""Strays: labels of answers on a page that asks nothing, where "Solution" is a word like others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kmsflash.notes.page import Block, Bullets, Item, Paragraph, Role, Table

_LETTERED = re.compile(r"^\s*\(?[A-Ha-h][.)]\s")


def without_stray_answers(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks; on a page that asks nothing "Solution: …" is a word like others before a colon."""
    asks = any(map(_may_ask, blocks))
    for block in blocks:
        label = block.label if isinstance(block, Paragraph | Bullets) else None
        if asks or not isinstance(block, Paragraph | Bullets):
            yield block
        elif isinstance(block, Bullets):
            yield replace(block, items=tuple(map(_unanswering, block.items)))
        elif label and label.role is Role.ANSWER and block.text:
            yield replace(block, text=f"{label.text}: {block.text}", label=None)
        else:
            yield block


def _unanswering(item: Item) -> Item:
    below = tuple(map(_unanswering, item.children))
    if item.label is None or item.label.role is not Role.ANSWER or not item.text:
        return replace(item, children=below) if below else item
    return replace(item, text=f"{item.label.text}: {item.text}", label=None, children=below)


def _may_ask(block: Block) -> bool:
    """Tell whether a block holds what may be a question: a mark, a label, options."""
    if isinstance(block, Paragraph):
        label = block.label
        texts = [block.text, block.detail, *block.place.headings]
    elif isinstance(block, Bullets):
        label = block.label
        return any("?" in text for text in block.place.headings) or any(map(_item_asks, block.items))
    elif isinstance(block, Table):
        return any("?" in cell for row in block.rows for cell in row)
    else:
        return False
    asks = label is not None and label.role is Role.QUESTION
    return asks or any("?" in text or _LETTERED.match(text) for text in texts)


def _item_asks(item: Item) -> bool:
    asks = item.label is not None and item.label.role is Role.QUESTION
    return asks or "?" in item.text or bool(_LETTERED.match(item.text)) or any(map(_item_asks, item.children))
