"""Records: "Case: A / Held: x / Case: B / Held: y", each thing with its name first."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kmsflash.notes.facts.making import Scope, Text
from kmsflash.notes.wording import fold, plain

_LINE = re.compile(r"^(?P<label>[^\W\d_][^:.;,?!()]{1,24}):\s+(?P<said>\S.*)$")
_FEWEST, _LONGEST_NAME, _LONGEST_LABEL = 2, 8, 2  # the last two in words


def placed(scope: Scope, section: Sequence[tuple[int, Text]]) -> list[tuple[int, Text]]:
    """Return the texts of a section, those of a record under its name, which needs no line any more."""
    told = [
        _LINE.match(plain(text.text)) if not text.context and not text.label else None for _, text in section
    ]
    labels = [fold(found["label"]) if found else "" for found in told]
    key = _key(labels)
    names = [
        found["said"].rstrip(".") for found, label in zip(told, labels, strict=True) if found and label == key
    ]
    if not key or len({*names}) < len(names) or any(len(name.split()) > _LONGEST_NAME for name in names):
        return list(section)
    often = Counter(labels)
    name, kept = "", []
    is_right_below = False
    for (at, text), found, label in zip(section, told, labels, strict=True):
        if found and label == key:
            name = found["said"].rstrip(".")
            is_right_below = True
            continue
        if found and name and (is_right_below or often[label] >= _FEWEST):
            scope.spelled.add(text.place.first_line)
            kept.append((at, replace(text, context=name)))
        else:
            kept.append((at, text))
        is_right_below = False
    return kept


def _key(labels: Sequence[str]) -> str:
    """Return the label that opens each record: it comes first, again and again, with another right behind."""
    often = Counter(label for label in labels if label)
    first = next((label for label in labels if label), "")
    if often[first] < _FEWEST or len(first.split()) > _LONGEST_LABEL:
        return ""
    behind = [labels[at + 1 : at + 2] for at, label in enumerate(labels) if label == first]
    return first if all(after and after[0] and after[0] != first for after in behind) else ""
