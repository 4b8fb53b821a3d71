"""Bulleted answers: the items right under a question that say it all, or the first of them that does."""

from collections.abc import Iterator

from kmsflash.notes.facts.asking.asked import asks
from kmsflash.notes.facts.asking.pieces import Piece
from kmsflash.notes.facts.asking.sheet import Sheet
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import is_balanced, plain

_FEWEST_OPTIONS, _FEWEST_GROUPS = 3, 2
_MOST, _LONGEST, _LONGEST_FIRST, _LONGEST_ONE = 5, 9, 14, 25  # items of a list; words of one, of a first one
_LONGEST_NAME = 5  # words of an item before its colon


def is_quiz(sheet: Sheet) -> bool:
    """Tell whether the questions of a page have options without a key: equally many under each."""
    counts = [len(items) for items in map(tuple, _groups(sheet))]
    return len(counts) >= _FEWEST_GROUPS and len({*counts}) == 1 and counts[0] >= _FEWEST_OPTIONS


def _groups(sheet: Sheet) -> Iterator[list[Piece]]:
    for at, piece in enumerate(sheet.pieces):
        if asks(piece.text) and not piece.depth and (items := below(sheet, at)):
            yield items


def below(sheet: Sheet, at: int) -> list[Piece]:
    """Return the items of the list right under a question; nothing where one is more than its line."""
    first = sheet.at(at + 1)
    if first is None or not first.depth or sheet.pieces[at].depth:
        return []
    items = [first]
    for piece in sheet.pieces[at + 2 :]:
        if piece.block != first.block:
            break
        items.append(piece)
    is_plain = all(_is_plain(one, first.depth) for one in items)
    return items if is_plain else []


def _is_plain(piece: Piece, depth: int) -> bool:
    return piece.depth == depth and piece.role in (None, Role.CUE) and not (piece.closed or piece.ticked)


def answering(question: str, items: list[Piece], vocabulary: Vocabulary) -> list[Piece]:
    """Return the items that answer a question: all of a short list, the first of others, or none."""
    texts = [plain(item.text) for item in items]
    if any(asks(text) or not text for text in texts) or not items:
        return []
    if len(items) == 1:
        return items if len(texts[0].split()) <= _LONGEST_ONE else []
    is_short = len(items) <= _MOST and all(_is_part(part(text)) for text in texts)
    if is_short and vocabulary.expressions["asks_several"].match(plain(question)):
        return items
    tells = [clause(text, vocabulary) is not None or ": " in text for text in texts]
    first = texts[0]
    is_meaning = not tells[0] and any(tells[1:]) and len(first.split()) <= _LONGEST_FIRST
    asks_one = vocabulary.expressions["asks_meaning"].match(plain(question)) is not None
    return items[:1] if is_meaning and asks_one and " = " not in first and is_balanced(first) else []


def part(text: str) -> str:
    """Return what an item names before a colon that tells more of it, or all of it."""
    name, colon, _ = text.partition(": ")
    return name if colon and len(name.split()) <= _LONGEST_NAME else text


def _is_part(text: str) -> bool:
    """Tell whether an item is a few words that stand beside others."""
    signs = (" = ", ": ", "→", "->", " – ")
    return len(text.split()) <= _LONGEST and is_balanced(text) and not any(sign in text for sign in signs)
