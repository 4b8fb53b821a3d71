"""Pairs without their colon: lists and rows of names with a number, "SSH 22, DNS 53", get one for each.

Rows of pairs with a colon, "22: SSH, 53: DNS", become a list too.
"""

import re
from itertools import groupby

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import split_outside

_NUMBER = r"[~≈<>≤≥+−-]?\s?\d[\d.,:/]*(?:\s?[–-]\s?\d[\d.,]*)?"
_VALUE = rf"{_NUMBER}(?:\s?[%°µΩ]?[^\W\d_]{{0,8}}[²³]?(?:/[^\W\d_]{{1,6}}[²³]?)?%?)?"
_ITEM = re.compile(r"^(?P<sign>\s*(?:[-*+]\s+)?)(?P<said>[^\s|>#].*)$")
_SIGN = re.compile(r"\s*[-*+]\s+")
_VALUED = re.compile(
    rf"^(?P<name>[^\W\d_][^\d:=→()|,;]{{0,30}}?)(?:\s\((?P<bracket>{_VALUE})\)|\s(?P<value>{_VALUE}))[.;]?$"
)
_NAMED = re.compile(r"^(?P<value>\d{2,5})\s(?P<name>[A-ZÀ-Þ][^\d:=→()|,;]{1,40})$")
_PAIR = re.compile(r"^(?P<name>[^:;,=→()|]{1,30}):\s(?P<value>[^:;=→|]{1,50})$")
_LEAD = re.compile(r"^(?P<lead>[^\s:;,=→|.]{2,20}(?:\s[^\s:;,=→|.]{2,20})?):\s+(?=\S)")  # one word or two
_COLUMNS = re.compile(r"\S(?:\t| {2,})\S")  # of a table
_JOINT = re.compile(r"[,;]\s+(?=\S)")
_FEWEST, _MOST_WORDS, _MOST_OF_NAME = 3, 6, 4


def part(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Write each pair of a row on a line of its own, and a colon between a name and its number."""
    mended: list[Line] = []
    count = 0
    for line in lines:
        row = [] if line.code else _row(line, vocabulary)
        mended += row or [line]
        count += bool(row)
    listed = list(mended)
    for _, run in groupby(enumerate(mended), key=lambda one: _ITEM.match(one[1].text) is not None):
        told = [(at, line, _item(line, vocabulary)) for at, line in run]
        pairs = [(at, line, pair) for at, line, pair in told if pair]
        if len(pairs) < _FEWEST or len(pairs) < len(told) or not _differ([pair for *_, pair in pairs]):
            continue
        for at, line, (sign, name, value) in pairs:
            opens = sign if sign.strip() else f"{sign}- "
            listed[at] = line._replace(text=f"{opens}{_shown(name)}: {value}")
        count += len(pairs)
    return listed, count


Pair = tuple[str, str, str]
"""What stands before a name, the name, and its value."""


def _item(line: Line, vocabulary: Vocabulary) -> Pair | None:
    """Return the name and the value that are all of an item; None where it is none, or more."""
    item = None if line.code or _COLUMNS.search(line.text) else _ITEM.match(line.text)
    pair = _pair(item["said"].strip(), vocabulary) if item else None
    return (item["sign"], *pair) if item and pair else None


def _pair(said: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return a name and its number, "SSH 22", or a number and its name, "404 Not Found"."""
    found = _VALUED.match(said)
    if found and _is_name(found["name"], vocabulary):
        return found["name"], found["bracket"] or found["value"]
    named = _NAMED.match(said)
    is_short = named is not None and len(named["name"].split()) <= _MOST_OF_NAME
    return (named["value"], named["name"]) if named and is_short else None


def _is_name(name: str, vocabulary: Vocabulary) -> bool:
    words = name.strip("*_ ").split()
    groups = ("prepositions", "modifiers", "determiners", "comparisons", "adverbials", "coordinators")
    leads = any(vocabulary.has(group, word) for group in groups for word in words)
    return 0 < len(words) <= _MOST_OF_NAME and not leads and clause(name, vocabulary) is None


def _differ(pairs: list[Pair]) -> bool:
    """Tell whether all names and all values differ: "Chapter 1", "Chapter 2" are no pairs."""
    return all(len({pair[at] for pair in pairs}) == len(pairs) for at in (1, 2))


def _row(line: Line, vocabulary: Vocabulary) -> list[Line]:
    """Return the pairs of a row as items, below what leads to them; nothing where a line is no such row."""
    item = _ITEM.match(line.text)
    if item is None or "," not in item["said"] or line.text[:1] == "\t":
        return []
    is_item, said = _SIGN.match(line.text) is not None, item["said"]
    sign = item["sign"] if is_item else "- "
    told = [_colon(one) for one in split_outside(said.rstrip("."), _JOINT)]
    if len(told) >= _FEWEST and all(told):
        return [line._replace(text=f"{sign}{_shown(name)}: {value}") for name, value in filter(None, told)]
    lead = _LEAD.match(said)
    rest = said[lead.end() :] if lead else said
    pairs = [_pair(one, vocabulary) for one in split_outside(rest.rstrip("."), _JOINT)]
    values = [("", *pair) for pair in pairs if pair]
    if len(values) < _FEWEST or len(values) < len(pairs) or not _differ(values):
        return []
    below = f"    {sign}" if is_item and lead else sign
    above = [line._replace(text=f"{sign if is_item else ''}{lead['lead']}:")] if lead else []
    return [*above, *(line._replace(text=f"{below}{_shown(name)}: {value}") for _, name, value in values)]


def _shown(name: str) -> str:
    """Return a name as a term: a lone letter is none before a colon, but in bold."""
    return f"**{name}**" if len(name) == 1 and name.isalpha() else name


def _colon(said: str) -> tuple[str, str] | None:
    found = _PAIR.match(said)
    is_short = found is not None and len(found["value"].split()) <= _MOST_WORDS
    return (found["name"], found["value"]) if found and is_short else None
