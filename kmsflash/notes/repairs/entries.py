"""Entries: terms in a row, each with its meaning on its line and on the indented lines below it."""

import re

from kmsflash.notes.page import LONGEST_LINE, Line, Role
from kmsflash.notes.repairs import counted
from kmsflash.notes.repairs.wrapping import is_torn, points_on, torn_width, width
from kmsflash.notes.signs import HEADING
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import glued

_MONTH = r"[^\W\d_]{3,12}"
_DATE = (
    rf"(?:\d{{1,2}}[.ºª°]?\s(?:de\s)?{_MONTH}\.?\s(?:de\s)?|{_MONTH}\s(?:\d{{1,2}},\s)?)?"
    r"\d{3,4}(?:\s?[–-]\s?\d{2,4})?"
)
_DATED = re.compile(rf"\s*{_DATE}\s[–—-]\s\S")
_ENTRY = re.compile(
    rf"{_DATE}\s[–—-]\s\S"
    r"|(?P<lead>`[^`]{1,60}`|[^\W_][^:：;]{0,50}?)[:：]\s+\S|[^\W_].{1,80}?\s(?:->|=>|→|⇒)\s\S"
)
_BLOCK = re.compile(r"\s*(?:[-*+>|#]|```|~~~|!{3}|:::|\$\$)|.*(?:\s::\s|==|\{\{|://|\|)|\t*$")
_INDENTED = re.compile(r"[ \t]+(?![-*+>|#]\s|\(?[A-Za-z][.)]\s)\S")
_NUMBER = re.compile(r"\s*\d{1,3}[.)]\s")
_ENDED = re.compile(r"[.!?:…]\W*$")
_HEAD = re.compile(
    r"(?:\*\*|__)[^*_:]{2,60}(?:\*\*|__)(?:\s\([^()]{2,60}\)|\s[–—-]\s[^:.]{2,60})?$|\d{1,2}\.\s[^:.;]{3,60}$"
)
_BARE = re.compile(r"[A-ZÀ-Þ][^:.;,!?=→|-]{2,40}$")
_FEWEST_UNDER = 3  # entries right under a title without a mark
_ANNOUNCES = re.compile(r"[^\W\d_][^:.!?]{2,60}:$")
_FEWEST = 2
_MOST_WORDS = 7  # of a term
_ROLES = (Role.QUESTION, Role.ANSWER, Role.EXPLANATION)


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Make items of the entries of every block that holds nothing else."""
    mended: list[Line] = []
    count = 0
    at = 0
    widest = torn_width(lines) or width(lines)
    heads = counted.parts(lines)  # "L4: VISION"
    while at < len(lines):
        end = at
        while end < len(lines) and not _parts(lines[end]) and end not in heads:
            end += 1
        listed = _entries(lines[at:end], vocabulary, widest)
        count += sum(line.text.startswith("- ") for line in listed)
        mended += listed or lines[at:end]
        mended += lines[end : end + 1]
        at = end + 1
    return mended, count


def are_dated(above: str, text: str) -> bool:
    """Tell whether two lines open with a date and a dash each, so that neither goes on with the other."""
    return _DATED.match(above) is not None and _DATED.match(text) is not None


def _parts(line: Line) -> bool:
    """Tell whether a line parts blocks: an empty one, a heading, code."""
    return line.code or not line.text.strip() or HEADING.match(line.text) is not None


def _entries(block: list[Line], vocabulary: Vocabulary, widest: int) -> list[Line]:
    """Return a block as items, or nothing where one of its lines is no entry."""
    found: list[Line] = []
    lead = (_ANNOUNCES.match(block[0].text) or _HEAD.match(block[0].text)) if len(block) > _FEWEST else None
    is_bare = lead is None and len(block) > _FEWEST_UNDER and _BARE.match(block[0].text) is not None
    is_led = lead is not None or is_bare
    for above, line in zip([None, *block[is_led:]], block[is_led:], strict=False):
        is_new = _is_entry(line.text, vocabulary)
        is_broken = is_new and above is not None and is_torn(above, line, widest)
        is_broken = is_broken and not (above and are_dated(above.text, line.text))
        if found and found[-1].text.endswith("-") and line.text[:1].islower():
            before = found[-1]
            found[-1] = before._replace(text=f"{before.text[:-1]}{line.text.strip()}", last=line.last)
        elif found and _INDENTED.match(line.text) and points_on(line.text.strip()):
            found.append(line._replace(text=f"  - {line.text.strip()}"))
        elif found and (is_broken or _goes_on(found[-1].text, line.text)):
            before = found[-1]
            found[-1] = before._replace(text=glued(before.text, line.text), last=line.last)
        elif is_new:
            found.append(line._replace(text=f"- {line.text.strip()}"))
        else:
            return []
    return [*block[:is_led], *found] if len(found) >= _FEWEST else []


def _goes_on(before: str, text: str) -> bool:
    if not _INDENTED.match(text) or len(before) > LONGEST_LINE:
        return False
    return not _NUMBER.match(text) or not _ENDED.search(before)


def _is_entry(text: str, vocabulary: Vocabulary) -> bool:
    entry = None if _BLOCK.match(text) else _ENTRY.match(text)
    if not entry or _NUMBER.match(text) or text.count('"') % 2:
        return False
    lead = entry["lead"]
    if lead is None:
        return True
    label = vocabulary.label(lead)
    is_short = len(lead) > 1 and len(lead.split()) <= _MOST_WORDS
    return is_short and (label is None or label.role not in _ROLES) and not _ENDED.search(lead)
