"""Numbered parts that run on in one line: "Stages: 1) egg 2) larva 3) pupa" becomes the list that it is."""

import re

from kmsflash.notes.expressions import Expression
from kmsflash.notes.page import Line
from kmsflash.notes.repairs.typed import is_text
from kmsflash.notes.repairs.wrapping import width, wraps
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import is_balanced, languages, sentences

_MONTHS = "|".join(month for told in languages().values() for month in told.get("months", "").split())
_MARK = Expression(
    r"(?<![\w.,)])(?P<open>\(?)(?P<number>\d{1,2}|(?-i:[a-h]))(?P<close>[.)]|[º°]\.?)\s+"
    rf"(?=[^\s\d])(?!(?:{_MONTHS})\b)"  # "1. Mai" is a day
)
_NAMED = re.compile(r"\**(?P<name>[^\W\d_][^:.;=→*]{1,40}?)\**:\s")
_CLAUSE = re.compile(r"(?:^|[.!?;:]\s)[^.!?;:]*\w\s\w[\w’'-]*$")  # two words of a sentence and more
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?:\s[\w’'-]+){0,3}\.")  # "Commerce Clause."
_BLOCK = re.compile(r"^\s*(?:[-*+>|#]|\d{1,3}[.)]\s)")
_FEWEST, _MOST, _LONGEST_LEAD, _LONGEST = 3, 12, 12, 30


def split(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Make a list of the numbered parts that a colon announces in the middle of a line."""
    mended: list[Line] = []
    count = 0
    for line in lines:
        parts = _split(line, vocabulary)
        if not parts:
            mended.append(line)
            continue
        count += 1
        mended += [line._replace(text=text) for text in parts]
    return mended, count


def split_whole(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Make the same lists of lines that end where they do on purpose, before they are read as items."""
    widest = width(lines)
    mended: list[Line] = []
    count = 0
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        goes_on = (
            below is not None
            and is_text(below)
            and (below.text.lstrip()[:1].islower() or wraps(line, below, widest))
        )
        parts = [] if goes_on or not is_text(line) else _split(line, vocabulary)
        if not parts:
            mended.append(line)
            continue
        count += 1
        texts = [*([""] if mended and mended[-1].text.strip() else []), *parts, ""]
        mended += [line._replace(text=text) for text in texts]
    return mended, count


def _split(line: Line, vocabulary: Vocabulary) -> list[str]:
    """Return a line as the lines that it should be, where a list runs on in it; else nothing."""
    may_list = ": " in line.text or "(1)" in line.text
    found = [] if line.code or not may_list or _BLOCK.match(line.text) else _marks(line.text)
    return _parts(line.text, found, vocabulary) if found else []


def _marks(text: str) -> list["re.Match[str]"]:
    """Return the numbers or letters that count the parts from the first one on; none where they do not."""
    found = list(_MARK.finditer(text))
    first = next((one for one in found if one["number"] in ("1", "a")), None)
    if first is None or not _leads(text[: first.start()].rstrip("* "), first):
        return []
    alike = [one for one in found if one["open"] == first["open"] and one["close"][:1] == first["close"][:1]]
    alike = [one for one in alike if one.start() >= first.start()]
    counted = "abcdefgh" if first["number"] == "a" else [str(at) for at in range(1, _MOST + 1)]
    goes_on = [one["number"] for one in alike] == list(counted[: len(alike)])
    return alike if goes_on and _FEWEST <= len(alike) <= _MOST else []


def _leads(before: str, first: "re.Match[str]") -> bool:
    """Tell whether a colon announces the parts, or a clause that they end: "may tax (1) ships, (2) piers"."""
    is_clause = first["open"] and first["number"] == "1" and _CLAUSE.search(before) is not None
    return before.endswith(":") or bool(is_clause)


def _parts(text: str, marks: list["re.Match[str]"], vocabulary: Vocabulary) -> list[str]:
    """Return a line as the lines that it should be: what stands before, the list, and what follows it."""
    short = vocabulary.lists["abbreviations"]
    before = sentences(text[: marks[0].start()].strip(), short)
    ends = [*(one.start() for one in marks[1:]), len(text)]
    told = [text[one.end() : end].strip() for one, end in zip(marks, ends, strict=True)]
    last, *after = sentences(told[-1], short)
    parts = [_bare(part, vocabulary) for part in (*told[:-1], last)]
    fits = all(part and len(part.split()) <= _LONGEST and is_balanced(part) for part in parts)
    if not fits or len(before[-1].split()) > _LONGEST_LEAD or vocabulary.label(before[-1].rstrip(":* ")):
        return []
    named = _NAMED.match(before[0]) if len(before) > 1 and len(before[-1].split()) == 1 else None
    names = len(before) > 1 and _NAME.fullmatch(before[-2]) is not None
    lead = f"{named['name']} – {before[-1]}" if named else before[-1]
    lead = f"{before[-2].rstrip('.')} – {lead}" if names and not named else lead
    lead = lead if lead.rstrip("* ").endswith(":") else f"{lead}:"
    signs = [f"{at}." for at in range(1, len(parts) + 1)] if marks[0]["number"] == "1" else ["-"] * len(parts)
    listed = [f"{sign} {part}" for sign, part in zip(signs, parts, strict=True)]
    return [
        *([" ".join(before[:-1])] if before[:-1] else []),
        *([""] if before[:-1] else []),
        lead,
        *listed,
        *(["", " ".join(after)] if after else []),
    ]


def _bare(part: str, vocabulary: Vocabulary) -> str:
    """Return a part without what joins it to the next: "; and"."""
    joints = "|".join(map(re.escape, languages()[vocabulary.language]["joints"]))
    return re.sub(rf"[,;]?\s+(?:{joints})$", "", part.rstrip(" ,;")).rstrip(" .,;")
