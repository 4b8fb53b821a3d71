"""Remedies: "**Disk full** → old logs. fix: rotate them": what goes wrong, why, and what helps.

The name of what goes wrong is often a message, and so no term: nobody asks what "address in use" is.
"""

import re
from dataclasses import dataclass

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.hiding import atoms
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.page import Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, is_balanced, masked, plain

_LEAD = re.compile(
    r"^(?:(?P<marks>\*{1,2}|_{1,2})(?P<marked>[^*_]{6,80}?):?(?P=marks)|[\"“„«](?P<quoted>[^\"“”„«»]{6,80})[\"“”»]"
    r"|(?P<bare>[^:→=*\"“„.]{6,80}?)(?=\s(?:→|->)))(?P<more>\s[^:=→–—.,()*`]{1,30}?)?(?:\s\([^()]{1,30}\))?"
    r"(?:\s?(?:→|->|=>|=|:)|\s[–—]|(?<=:\*)|(?<=:\*\*))\s+(?=\S)"
)
_LABEL = re.compile(r"(?:^|(?<=[.!?;)`])\s+)(?P<label>[^\W\d_]+(?: [^\W\d_]+)?)\s?:\s+(?=\S)")
_LATER = re.compile(r";\s+|(?<=[.!?])\s+(?=[A-ZÀ-Þ])")
_SIGNED = re.compile(r"→|->|=>|\s=\s")
_COUNTED = re.compile(r"\s\([^()`]*\d[^()`]*\)$")
_FEWEST_WORDS, _MOST_WORDS, _LONGEST_SHOWN = 3, 25, 50


@dataclass(frozen=True, slots=True)
class _Part:
    """What a text says behind one of its labels; the first may have none."""

    label: str
    said: str
    written: str


def read(source: Passage, said: list[str]) -> tuple[list[str], dict[int, list[Found]]]:
    """Return the sentences of a text, parted at its labels, and what they say of the trouble it names."""
    text = source.text.text
    if source.text.label is not None or source.text.context:
        return said, {}
    lead = _LEAD.match(text)
    parts = _parts(text, lead.end(), source.scope.vocabulary) if lead else []
    mends = any(source.scope.vocabulary.has("mending_labels", part.label) for part in parts)
    if lead is None or not mends or (lead["bare"] and len(lead["bare"].split()) < _FEWEST_WORDS):
        return said, _under_heading(source, said)
    source.term = trouble = _name(lead)
    left: list[str] = []
    told: dict[int, list[Found]] = {}
    for part in parts:
        first, *others = _later(part.said)
        asked = _asked(source, trouble, part, first)
        if asked:
            told[len(left)] = asked
        written = f"{part.written}: {first}" if part.label else first
        left += [f"{'' if left else text[: lead.end()]}{written}", *others]
    return left, told


def _name(lead: "re.Match[str]") -> str:
    name = lead["marked"] or lead["quoted"] or lead["bare"]
    return f"{plain(name).strip(': ')}{lead['more'] or ''}"


def _parts(text: str, start: int, vocabulary: Vocabulary) -> list[_Part]:
    """Return what stands behind the lead of a text, parted at the labels that tell of a trouble."""
    shown = masked(text[start:])
    known = [found for found in _LABEL.finditer(shown) if _is_label(found["label"], vocabulary)]
    ends = [*(found.start() for found in known), len(shown)]
    body = text[start:]
    first = [_Part("", body[: ends[0]].strip(), "")] if body[: ends[0]].strip() else []
    told = zip(known, ends[1:], strict=True)
    return first + [
        _Part(found["label"].lower(), body[found.end() : end].strip(), found["label"]) for found, end in told
    ]


def _is_label(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word before a colon is what a text says of a trouble: its fix, its cause, a trap."""
    label = vocabulary.label(name)
    is_trap = label is not None and label.role is Role.TRAP
    return is_trap or any(vocabulary.has(group, name) for group in ("mending_labels", "trouble_labels"))


def _later(said: str) -> list[str]:
    """Return the first thing that a part says, and what it goes on to say."""
    cuts = list(_LATER.finditer(masked(said)))
    starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(said)]
    return [said[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def _asked(source: Passage, trouble: str, part: _Part, first: str) -> list[Found]:
    vocabulary = source.scope.vocabulary
    if len(first.split()) > _MOST_WORDS or not is_balanced(first) or first.endswith("?"):
        return []
    if vocabulary.has("mending_labels", part.label):
        front = vocabulary.ask["fix"].format(problem=f"**{trouble}**")
    elif part.label:
        front = vocabulary.ask["bare"].format(subject=trouble, thing=trouble, property=part.label)
    elif _SIGNED.search(first):
        return []
    elif first.startswith("`") or orders(first, vocabulary):
        front = vocabulary.ask["phrase"].format(cue=trouble)
    else:
        front = vocabulary.ask["cause_of"].format(problem=f"**{trouble}**")
    told = [_fact(source, trouble, front, part.label, first, first)]
    lead = f"{trouble} – {part.label}" if part.label else trouble
    return atoms.read(source, f"{lead}: {first}", told) if len(lead) <= _LONGEST_SHOWN else told


def _under_heading(source: Passage, said: list[str]) -> dict[int, list[Found]]:
    """Return why there is the trouble that a heading names, where its section also tells what helps."""
    place = source.text.place
    opens = source.opens_section and not source.text.is_item
    if not opens or place.headings not in source.scope.whole.mended:
        return {}
    trouble, vocabulary = plain(place.headings[-1]), source.scope.vocabulary
    is_short = len(said[0].split()) <= _MOST_WORDS and is_balanced(said[0]) and not said[0].endswith("?")
    if not is_short or _SIGNED.search(said[0]) or orders(said[0], vocabulary):
        return {}
    front = vocabulary.ask["cause_of"].format(problem=f"**{trouble}**")
    told = [_fact(source, trouble, front, "cause", said[0], said[0])]
    return {0: atoms.read(source, said[0], told)}


def _fact(source: Passage, trouble: str, front: str, label: str, answer: str, said: str) -> Found:
    shown = passage(source.text.text, tidy(answer), source.text.label, source.text.detail)
    short = _COUNTED.sub("", tidy(answer)) or answer
    drafted = card("trouble", front, capitalised(tidy(short)), shown)
    return fact(Kind.CUE, f"{trouble} {label}", source.text, (drafted,), said)
