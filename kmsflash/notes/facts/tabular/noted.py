"""Noted: a remark of two or three parts hides a phrase of each: which is meant, no question could say."""

import re

from kmsflash.model.notes import CardDraft, Cell
from kmsflash.notes.facts.hiding import candidates
from kmsflash.notes.facts.making import GAP, tidy
from kmsflash.notes.facts.tabular.grid import Grid
from kmsflash.notes.facts.tabular.titles import inside
from kmsflash.notes.wording import fold, is_balanced, masked, plain

_JOINT = re.compile(r"[;,]\s+|\s(?:=|->|→|⇒)\s+|(?<=\w):\s+")
_LEADS = re.compile(r"\s?(?:=|->|→|⇒|:)\s")
_FEWEST, _MOST = 2, 3  # parts
_WHOLE = 0.6  # likelihood that a span is a phrase
_MOST_HIDDEN = 2  # times what is left of a remark in one piece
_FEWEST_LEFT = 2  # words of a part beside what is hidden of it
_TELLS = re.compile(r"[^\W\d_]{4}|\d{3}")
_OPEN = re.compile(r"[\d=+–<>~≈-]$")  # a number or sign that goes on behind it: "3,9 –", "davon 150"
_LONGEST = 150  # characters of a front


def parted(table: Grid, key: str, remark: str, at: Cell) -> list[CardDraft]:
    """Return a card for each part of a remark, behind the name of its row; none where it is one whole.

    What is hidden is the likeliest phrase of the part, or all of it where it is short.
    """
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
    if is_told and all(map(_is_part, parts)):
        spans = [span if _is_led(said, span) else _narrowed(said, span, table) or span for span in spans]
    else:
        whole = _narrowed(said, (0, len(said)), table)
        spans = [whole] if whole else []
    parts = [said[start:end] for start, end in spans]
    above = _named(table, key)
    fronts = [
        table.vocabulary.ask["context"].format(context=above, question=f"{said[:start]}{GAP}{said[end:]}")
        for start, end in spans
    ]
    return [
        CardDraft("remark", front, tidy(part), table.markdown, at, nth=nth)
        for nth, (front, part) in enumerate(zip(fronts, parts, strict=True))
        if not _leads(said[spans[nth][1] :])
        and not table.vocabulary.has("pointers", part)
        and len(front) <= _LONGEST
        and not any(fold(word) in fold(key).split() for word in part.split())
    ]


def _narrowed(said: str, part: tuple[int, int], table: Grid) -> tuple[int, int] | None:
    """Return where the likeliest phrase of a part of a remark stands that leaves some words of it; or None.

    Many remarks would fit a gap that is all of a part.
    """
    seen = candidates.looked_at(said, table.vocabulary, is_item=True)
    is_whole = part == (0, len(said))
    for one in candidates.candidates(seen, whole=_WHOLE):
        is_within = part[0] <= one.start and one.end <= part[1]
        before, after = said[part[0] : one.start], said[one.end : part[1]]
        hidden = said[one.start : one.end]
        is_told = is_within and " " in hidden and len(f"{before} {after}".split()) >= _FEWEST_LEFT
        if is_told and (not is_whole or _stays_clear(before, hidden, after, table)):
            return one.start, one.end
    return None


def _stays_clear(before: str, hidden: str, after: str, table: Grid) -> bool:
    """Tell whether what is left of a part says what is asked, and the cut splits no phrase or amount."""
    vocabulary = table.vocabulary
    words = masked(f"{before} {after}").split()
    last = before.split()[-1:] or [""]
    is_aside = before.count("(") > before.count(")")  # "torsades (least with amiodarone)"
    splits = _OPEN.search(last[0]) is not None or vocabulary.has("coordinators", last[0])
    leans = vocabulary.has("of_articles", hidden.split(maxsplit=1)[0])
    told = (word for word in words if _TELLS.search(word) and not vocabulary.has("kept_adverbs", word))
    tells = any(fold(word) not in vocabulary.stop_words for word in told)
    covers = len(hidden) > _MOST_HIDDEN * len(f"{before}{after}")
    return tells and not (is_aside or splits or leans or covers)


def _is_led(said: str, part: tuple[int, int]) -> bool:
    """Tell whether a part says what the one before it is: "carrier = a cat"."""
    return re.search(r"(?:=|->|→|⇒|:)\s+$", said[: part[0]]) is not None


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
