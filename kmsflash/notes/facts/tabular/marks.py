"""Marks: columns of yes and no, however they are written, ask which things have a property."""

import re
from functools import lru_cache

from kmsflash.notes.facts.tabular.titles import head_is_plural, inside, verb_of
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_SIGN = re.compile(r"^(?:[✓✔✅☑]|([✗✘❌✖☒✕]))\ufe0f?\s*(\w*)$")
_CODE = re.compile(r"`[^`]+`")
_SAID = re.compile(r"\w|[✓✔✅☑✗✘❌✖☒✕↑↓↗↘⬆⬇]")
_REMARK = re.compile(r"^(\w+)\s*(?:\(|[,;:–—]|- )\s*\S")

Mark = bool | None


@lru_cache(maxsize=1024)
def is_empty(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a cell says nothing."""
    if _CODE.search(text):
        return False
    return not _SAID.search(text) or fold(text) in vocabulary.lists["empty"]


def mark_of(value: str, vocabulary: Vocabulary) -> Mark:
    """Return whether a cell says yes or no; None where it says something else."""
    folded = plain(value).strip(" .").casefold()
    if folded in vocabulary.lists["yes"] or value.strip() in vocabulary.lists["yes"]:
        return True
    if folded in vocabulary.lists["no"] or value.strip() in vocabulary.lists["no"]:
        return False
    found = _SIGN.match(value.strip())
    return not found[1] if found else None


def is_remarked(value: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a cell says yes or no and something more: "Yes (since 2019)"."""
    return mark_of(value, vocabulary) is None and _leading(value, vocabulary) is not None


def marks_of(values: list[str], vocabulary: Vocabulary) -> list[Mark] | None:
    """Return what a column of yes and no says of each thing; None where it is another column.

    "None" and the like say no beside a yes, and so does an empty cell where only the yes is written.
    """
    marks = [_meant(value, vocabulary) for value in values]
    told = [value for value in values if not is_empty(value, vocabulary)]
    if any(marks):
        absent = vocabulary.lists["absent"]
        marks = [
            False if mark is None and fold(value) in absent else mark
            for mark, value in zip(marks, values, strict=True)
        ]
    plainly = [mark for mark, value in zip(marks, values, strict=True) if not is_empty(value, vocabulary)]
    if len(told) < 2 and len(values) == len(told):
        return None
    if not told or sum(mark is not None for mark in plainly) * 3 < 2 * len(told):
        return None
    if all(plainly) and len(told) < len(values):
        return [bool(mark) for mark in marks]
    return marks if len(told) > 1 else None


def _meant(value: str, vocabulary: Vocabulary) -> Mark:
    mark = mark_of(value, vocabulary)
    return _leading(value, vocabulary) if mark is None else mark


def _leading(value: str, vocabulary: Vocabulary) -> Mark:
    remark = _REMARK.match(plain(value))
    return mark_of(remark[1], vocabulary) if remark and len(remark[1]) > 1 else None


def which_have(
    title: str, things: list[str], vocabulary: Vocabulary, *, rows_have: bool = False, lacks: bool = False
) -> str:
    """Ask for the set: "Which of these support joins: …?", or for the one thing that *lacks* a property.

    *rows_have* tells that the rows are things which have the property, not parts of what the title names.
    """
    ask = vocabulary.ask
    listed = ask["either"].format(things=", ".join(things[:-1]), last=things[-1]) if things[1:] else things[0]
    if lacks:
        return ask["having_not"].format(property=title.rstrip("? "), things=listed)
    asked = ask["having_one" if len(things) == len("ab") else "having_question"]
    if title.endswith("?") and "having_question" in ask:
        return asked.format(property=title.rstrip("? "), things=listed)
    first, _, rest = inside(title, vocabulary).partition(" ")
    base = verb_of(first, vocabulary)
    if base:
        said = base if "having_question" in ask else first
        return ask["having_verb"].format(property=f"{said} {rest}".strip(), things=listed)
    has = ask["having"] if rows_have and head_is_plural(title, vocabulary) else asked
    return has.format(property=title, things=listed)
