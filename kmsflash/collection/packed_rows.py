"""The columns that packed facts and cards mean, and which of a known row's a package may change."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from kmsflash.collection.sound import whole
from kmsflash.model.packages import PackedCard, PackedFact, PackedSource, Stamps
from kmsflash.model.plain_text import storable

Fields = dict[str, Any]

FACT = (
    "source_id", "kind", "key", "text", "nth", "quote", "headings", "first_line", "last_line", "mark", "gone",
    "by_hand", "own_kind", "publisher", "guid",
)  # fmt: skip
CARD = (
    "way", "nth", "front", "answer", "explanation", "own_front", "own_answer", "own_explanation", "cell_row",
    "cell_column", "suspended", "flag", "buried_on", "changed_on",
)  # fmt: skip
SOURCE = ("name", "title", "language", "text", "seen")

_STATED = {
    "kind", "key", "text", "nth", "quote", "headings", "first_line", "last_line", "mark", "way", "front",
    "answer", "explanation", "cell_row", "cell_column", *SOURCE,
}  # fmt: skip
"""What a later issue of a deck may say otherwise."""
_ONES_OWN = _STATED | {
    "gone", "own_kind", "own_front", "own_answer", "own_explanation", "suspended", "flag", "buried_on",
    "changed_on",
}  # fmt: skip
"""What one's own package may bring, where it was edited later than here."""


class Way(Enum):
    """How a package changes what is known."""

    ISSUE = auto()  # it says what its maker says now
    OLDER = auto()  # it says what was corrected since: nothing changes
    OWN = auto()  # it says what was done elsewhere: field by field, the later holds


@dataclass(frozen=True, slots=True)
class Changed:
    """What a package changes of a row."""

    values: Fields
    stamps: Mapping[str, int]  # of those, where they were edited elsewhere


def fact_fields(packed: PackedFact, source: int | None, renamed: Callable[[str], str]) -> Fields:
    """Return the columns of a fact."""
    origin = packed.origin
    return {
        "source_id": source,
        "kind": storable(packed.kind)[:80],
        "key": storable(packed.key),
        "text": storable(packed.text),
        "nth": whole(packed.nth),
        "quote": renamed(storable(packed.passage if origin is None else origin.quote)),
        "headings": _headings(() if origin is None else origin.headings),
        "first_line": 0 if origin is None else whole(origin.first_line),
        "last_line": 0 if origin is None else whole(origin.last_line),
        "mark": "" if origin is None else storable(origin.mark),
        "gone": int(bool(packed.gone)),
        "by_hand": int(bool(packed.by_hand)),
        "own_kind": None if packed.own_kind is None else storable(packed.own_kind)[:80],
        "publisher": None if packed.publisher is None else packed.publisher.hex,
        "guid": storable(packed.guid),
    }


def _headings(told: Sequence[str]) -> str:
    return json.dumps([storable(each) for each in told], ensure_ascii=False) if told else "[]"


def card_fields(packed: PackedCard, renamed: Callable[[str], str], *, knows: bool) -> Fields:
    """Return the columns of a card; without what was done to it, unless the package *knows* of that."""
    own = [None if each is None else renamed(storable(each)) for each in packed.own]
    cell = packed.cell
    return {
        "way": storable(packed.way)[:80],
        "nth": whole(packed.nth),
        "front": renamed(storable(packed.notes.front)),
        "answer": renamed(storable(packed.notes.answer)),
        "explanation": renamed(storable(packed.notes.explanation)),
        "own_front": own[0],
        "own_answer": own[1],
        "own_explanation": own[2],
        "cell_row": None if cell is None else whole(cell.row),
        "cell_column": None if cell is None else whole(cell.column),
        "suspended": whole(packed.suspended, 0, 2) if knows else 0,
        "flag": whole(packed.flag, 0, 7) if knows else 0,
        "buried_on": packed.buried_on
        if knows and packed.buried_on is not None and 0 <= packed.buried_on < 2**31
        else None,
        "changed_on": packed.changed_on
        if packed.changed_on is not None and 0 <= packed.changed_on < 2**31
        else None,
    }


def source_fields(packed: PackedSource) -> Fields:
    """Return the columns of a source."""
    return {
        "name": storable(packed.name),
        "title": storable(packed.title),
        "language": storable(packed.language)[:8],
        "text": storable(packed.text),
        "seen": " ".join(sorted(storable(each) for each in packed.seen)),
    }


def changed(known: Fields, told: Fields, stamps: Stamps, way: Way) -> Changed:
    """Return what a package changes of a *known* row."""
    if way is Way.OLDER:
        return Changed({}, {})
    if way is Way.ISSUE:
        values = {
            name: value for name, value in told.items() if name in _STATED and _differs(known, name, value)
        }
        return Changed(values, {})
    there = dict(stamps)
    if not there:
        return Changed({}, {})
    here: dict[str, list[int]] = json.loads(known["stamps"]) if known["stamps"] else {}
    later = {
        name: stamp
        for name, stamp in there.items()
        if name in _ONES_OWN and name in told and stamp > here.get(name, [0])[0]
    }
    values = {name: told[name] for name in later if known[name] != told[name]}
    return Changed(values, {name: later[name] for name in values})


def _differs(known: Fields, name: str, value: object) -> bool:
    """Tell whether a field is another; what says as the learner's own words do, says nothing new."""
    if known[name] == value:
        return False
    own = f"own_{name}"
    return own not in known or known[own] != value


def stamps_text(stamps: Stamps, device: int) -> str | None:
    """Return the stamps of a new row as they are kept."""
    kept = {name: [stamp, device] for name, stamp in stamps if name in _ONES_OWN and 0 < stamp < 2**63}
    return json.dumps(kept) if kept else None
