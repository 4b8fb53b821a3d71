"""Noted: a remark of two or three parts hides one of them: which remark is meant, no question can say."""

import re

from kmsflash.model.notes import CardDraft, Cell
from kmsflash.notes.facts.making import GAP, tidy
from kmsflash.notes.facts.tabular.columns import inside
from kmsflash.notes.facts.tabular.grid import Grid
from kmsflash.notes.wording import fold, is_balanced, masked, plain

_JOINT = re.compile(r"[;,]\s+|\s(?:=|->|→|⇒)\s+|(?<=\w):\s+")
_LEADS = re.compile(r"\s?(?:=|->|→|⇒|:)\s")
_FEWEST, _MOST = 2, 3  # parts
_LONGEST = 150  # characters of a front


def parted(table: Grid, key: str, remark: str, at: Cell) -> list[CardDraft]:
    """Return a card for each part of a remark, behind the name of its row; none where it is one whole."""
    said = plain(remark)
    joints = [(found.start(), found.end()) for found in _JOINT.finditer(masked(said))]
    spans = [
        (start, end)
        for start, end in zip(
            [0, *(end for _, end in joints)], [*(at for at, _ in joints), len(said)], strict=True
        )
    ]
    parts = [said[start:end] for start, end in spans]
    is_list = len(parts) > _FEWEST and any(" " not in part for part in parts)
    is_told = _FEWEST <= len(parts) <= _MOST and not is_list and len(set(map(fold, parts))) == len(parts)
    if not is_told or not all(map(_is_part, parts)):
        return []
    above = _named(table, key)
    fronts = [
        table.vocabulary.ask["context"].format(context=above, question=f"{said[:start]}{GAP}{said[end:]}")
        for start, end in spans
    ]
    return [
        CardDraft("remark", front, tidy(part), table.markdown, at, nth=nth)
        for nth, (front, part) in enumerate(zip(fronts, parts, strict=True))
        if not _leads(said[spans[nth][1] :])
        and len(front) <= _LONGEST
        and not any(fold(word) in fold(key).split() for word in part.split())
    ]


def _leads(after: str) -> bool:
    """Tell whether a part only leads to the next one: "carrier = a cat"."""
    return _LEADS.match(after) is not None


def _is_part(text: str) -> bool:
    return re.search(r"\w{2}|\d", text) is not None and is_balanced(text)


def _named(table: Grid, key: str) -> str:
    """Return the name of a row with what it is."""
    kind = inside(table.kind, table.vocabulary)
    if not kind or fold(kind) in fold(key) or "kind" not in table.vocabulary.ask:
        return f"**{key}**"
    return table.vocabulary.ask["kind"].format(thing=key, kind=kind)
