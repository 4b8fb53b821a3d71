"""Timelines: one that runs on in a paragraph, "1848: … 18 March: …", becomes a list of days.

Lines that open with a year and no sign, "1848 Revolution in Paris", get their colon.
"""

import re
from itertools import groupby

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_MONTH = r"[^\W\d_]{3,10}"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[.ºª°]?\s(?:de\s)?{_MONTH}\.?(?:\s(?:de\s)?\d{{4}})?"
    rf"|{_MONTH}\.?\s(?:\d{{1,2}},\s|de\s)?\d{{4}}|[12]\d{{3}}(?:\s?[–-]\s?\d{{2,4}})?)"
)
_DATED = re.compile(rf"(?:(?<=^)|(?<=[.!?;]\s))(?P<day>{_DAY})(?:\s?:|\s[–—-])\s+(?=\S)")
_SIGN = re.compile(r"^\s*(?:[-*+]\s+)?(?=\S)")
_OTHER = re.compile(r"^\s*(?:[>|#]|\d{1,3}[.)]\s)")
_YEAR = re.compile(r"\d{4}")
_ERA = (
    r"(?:c(?:a)?\.?\s)?\d{1,4}(?:\s?[–-]\s?\d{1,4})?\s"
    r"(?:BCE?|AD|CE|[vn]\.\s?Chr\.|[ad]\.\s?C\.?|(?:av|apr?)\.\s?J\.-C\.?)"
)
_DATE = rf"(?:\d{{1,2}}(?:\.|º|er|st|nd|rd|th)?\s(?:de\s)?)?(?P<month>{_MONTH}\.?)\s(?:de\s)?[12]\d{{3}}"
_BARE = re.compile(
    r"^(?P<sign>\s*(?:[-*+]\s+)?)(?P<marks>\*\*|__)?"
    rf"(?P<day>\d{{1,2}}\.\s?\d{{1,2}}\.\s?[12]\d{{3}}|(?P<sure>{_ERA}|{_DATE})|[12]\d{{3}}(?:\s?[–-]\s?\d{{2,4}})?)(?(marks)(?P=marks))(?P<comma>,?)\s"
    r"(?P<said>(?P<first>[^\W\d_]\S*)(?: \S+)+)$"
)
_FEWEST = 3


def split(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Make an item of what happened at each of the days that a paragraph tells of one after the other."""
    del vocabulary
    mended: list[Line] = []
    count = 0
    for line in lines:
        parts = [] if line.code or _OTHER.match(line.text) else _parts(line.text)
        if not parts:
            mended.append(line)
            continue
        lead = line.text[: len(line.text) - len(line.text.lstrip())]
        mended += [line._replace(text=f"{lead}- {part}") for part in parts]
        count += len(parts)
    return mended, count


def sign(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Write a colon behind the years that several lines in a row open with."""
    mended = list(lines)
    count = 0
    for _, run in groupby(enumerate(lines), key=lambda one: _opening(one[1], vocabulary) is not None):
        told = [(at, line, opening) for at, line in run if (opening := _opening(line, vocabulary))]
        if len(told) < _FEWEST:
            continue
        for at, line, opening in told:
            opens = opening["sign"] if opening["sign"].strip() else f"{opening['sign']}- "
            mended[at] = line._replace(text=f"{opens}{opening['day']}: {opening['said']}")
        count += len(told)
    return mended, count


def _opening(line: Line, vocabulary: Vocabulary) -> "re.Match[str] | None":
    """Return the match of a line that opens with a year, and tells what happened: "1848 Revolution"."""
    found = None if line.code else _BARE.match(line.text)
    small = ("auxiliaries", "forms_of_be", "coordinators", "prepositions", "relative")
    if found is None or any(vocabulary.has(group, found["first"]) for group in small):
        return None
    if found["month"] and vocabulary.expressions["month_term"].fullmatch(found["month"]) is None:
        return None
    return found if found["sure"] or found["comma"] or found["first"][0].isupper() else None


def _parts(text: str) -> list[str]:
    """Return what a paragraph tells of each day, that with its year; nothing where it is no timeline."""
    sign = _SIGN.match(text)
    bare = text[sign.end() :] if sign else text
    found = list(_DATED.finditer(bare))
    if len(found) < _FEWEST or found[0].start():
        return []
    ends = [*(one.start() for one in found[1:]), len(bare)]
    parts: list[str] = []
    year = ""
    for one, end in zip(found, ends, strict=True):
        told = _YEAR.search(one["day"])
        day = one["day"] if told or not year else f"{one['day']} {year}"
        year = told[0] if told else year
        parts.append(f"{day}: {bare[one.end() : end].strip().rstrip(';')}")
    return parts
