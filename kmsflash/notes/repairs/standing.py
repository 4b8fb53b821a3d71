"""Headings by where they stand: a few words between empty lines, or above each block of a page."""

import re
from collections.abc import Iterable

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import is_balanced

_MARK = re.compile(r"^\s*(?:[-*+>#]\s|\d{1,3}[.)]\s|\(?[A-Za-z][.)]\s|\||```|~~~|#{1,6}\s|Q:|A:)")
_SIGN = re.compile(r"[=→⇒|≈<>]|->|::|\s[–—]\s|\.\.|https?:")
_ENDED = re.compile(r"[.!:;,…\\]\W*$")
_ABBREVIATED = re.compile(r"\b[^\W\d_]{2,8}\.$")  # "Autoría y particip."
_SAID = re.compile(r":\s")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_MOST_WORDS, _LONGEST = 6, 45
_FEWEST, _FEWEST_BLOCKS = 2, 3
_FEWEST_ANSWERING = 3  # lines of a block that a question heads
_SHARE = 0.6  # of the blocks of a page that are headed, where the others are held to be
_LONGER = 1.3  # times a heading, what stands under it


def alone(lines: list[Line], vocabulary: Vocabulary) -> frozenset[int]:
    """Return the lines of a few words that stand between empty lines, above blocks or tables.

    One alone may be a statement, but for what stands above a table.
    """
    found = [at for at, line in enumerate(lines) if _is_alone(lines, at) and _names(line.text, vocabulary)]
    tables = [at for at in found if lines[at + 2].text.lstrip().startswith("|")]
    return frozenset(found if len(found) >= _FEWEST else tables)


def topping(lines: list[Line], titles: Iterable[int], vocabulary: Vocabulary) -> frozenset[int]:
    """Return the lines that top a block as its title does, where most blocks of a page have *titles*."""
    known = set(titles)
    tops = [at for at, line in enumerate(lines) if _tops(lines, at) and not line.code]
    headed = sum(at in known for at in tops)
    if headed < _FEWEST_BLOCKS or headed < _SHARE * len(tops):
        return frozenset()
    return frozenset(at for at in tops if at not in known and _heads(lines, at, vocabulary))


def _heads(lines: list[Line], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the top of a block may be its title: a name, or a question that all below it answers."""
    if not lines[at].text.rstrip().endswith("?"):
        return _may_name(lines[at].text, vocabulary)
    below = [line.text.strip() for line in lines[at + 1 : at + 1 + _FEWEST_ANSWERING]]
    answers = len(below) == _FEWEST_ANSWERING and all(len(one) > _LONGEST for one in below)
    return answers and not any("?" in one for one in below) and _may_name(lines[at].text, vocabulary)


def _is_alone(lines: list[Line], at: int) -> bool:
    """Tell whether a line stands between empty ones, and what follows is a block of several lines."""
    if not 0 < at < len(lines) - _FEWEST - 1 or lines[at].code:
        return False
    beside = [line.text.strip() for line in (lines[at - 1], lines[at + 1])]
    return not any(beside) and _is_block(lines, at + 2, len(lines[at].text.strip()))


def _tops(lines: list[Line], at: int) -> bool:
    """Tell whether a line is the first of a block of several lines."""
    is_first = at > 0 and not lines[at - 1].text.strip() and bool(lines[at].text.strip())
    return is_first and _is_block(lines, at + 1, len(lines[at].text.strip()))


def _is_block(lines: list[Line], at: int, length: int) -> bool:
    """Tell whether at least two lines stand there in a row, on the whole longer than a heading."""
    below = [line.text.strip() for line in lines[at : at + _FEWEST]]
    return len(below) == _FEWEST and all(below) and sum(map(len, below)) >= _LONGER * _FEWEST * length


def _names(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a line is a few words that say nothing of anything."""
    said = text.strip()
    return (
        _is_short(said) and not (_ENDED.search(said) or _SAID.search(said)) and _tells_not(said, vocabulary)
    )


def _may_name(text: str, vocabulary: Vocabulary) -> bool:
    """Tell the same of a line that stands where the headings of its page do."""
    said = text.strip()
    is_open = _ENDED.search(said) is not None and not _ABBREVIATED.search(said)
    return _is_short(said) and said[:1].isupper() and not is_open and _tells_not(said, vocabulary)


def _is_short(said: str) -> bool:
    is_short = len(said.split()) <= _MOST_WORDS and len(said) <= _LONGEST
    is_bare = not _MARK.match(said) and not _SIGN.search(said) and is_balanced(said)
    return is_short and is_bare and _LETTERS.search(said) is not None


def _tells_not(said: str, vocabulary: Vocabulary) -> bool:
    first = said.split(maxsplit=1)[0].lower()
    asks = vocabulary.has("question_words", first)
    return vocabulary.label(said) is None and (asks or clause(said, vocabulary) is None)
