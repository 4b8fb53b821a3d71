"""Verdicts: what is wrong with what is right, "❌ … ✅ …", "Myth: … Fact: …", side by side or line by line.

Each pair becomes one item, `- ❌ “whales are fish” → they are mammals`, which is asked as a mistake: what is
wrong must never be learnt as if it were so.
"""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.repairs.tables import cells, is_separator
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_CROSS, _CHECK = r"[❌✗✘✖✕]", r"[✅✓✔☑]"
_OPENS = re.compile(r"^(?P<sign>\s*(?:[-*+]\s+)?)(?P<said>\S.*)$")
_MARKED = re.compile(
    rf"^(?P<mark>{_CROSS}|{_CHECK})\ufe0f?\s*(?P<said>[^❌✗✘✖✕✅✓✔☑]+?)(?:\s*(?:→|->|=>|[;,.–—-])?\s*(?P<rest>{_CHECK}.*))?$"
)
_LABELLED = re.compile(
    r"^(?:\*\*|__)?(?P<label>[^\W\d_][^:*_.]{1,25}?)(?:\*\*|__)?\s?:(?:\*\*|__)?\s+(?P<said>\S.*)$"
)
_INNER = re.compile(
    r"(?<=[.;!?,”\"\w])\s+(?:→\s*)?(?=(?:\*\*|__)?(?P<label>[^\W\d_][^:*_.;]{1,25}?)(?:\*\*|__)?\s?:)"
)
_ASKED = (
    r"^(?P<sign>\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?)"
    r"(?:\*\*|__)?(?P<label>[^\W\d_][^:*?]{1,22}?)(?:\*\*|__)?\s?[:?](?:\*\*)?\s+"
)
_POSED = re.compile(_ASKED + r"(?P<said>\S.*)$")
_JUDGED = re.compile(
    _ASKED + r"(?P<said>[^.?!]{8,140}[.?!])\s*(?:→\s*)?(?:[^\W\d_]{3,10}\s?:\s*)?"
    r"[(\[*_]*(?P<verdict>[^\W\d_]{2,12})[)\]*_]*"
    r"(?:[.,;:!–—-]+|$)\s*(?P<rest>.*)$"
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_QUOTES = '"“”„«» '
_RIGHT, _WRONG = "right_labels", "wrong_labels"
_LONGEST = 140  # characters of what is wrong


def pair(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Write what is wrong and what is right instead, in one line or below each other, as one item."""
    mended: list[Line] = []
    at = count = 0
    while at < len(lines):
        judged = _judged(lines[at], vocabulary)
        if judged is not None:
            mended.append(judged)
            at, count = at + 1, count + 1
            continue
        told = _of_table(lines, at, vocabulary)
        end = at + len(told) + 2 if told else at + 1
        if not told:
            told, end = _of_lines(lines, at, vocabulary)
        mended += told or lines[at:end]
        count += len(told)
        at = end
    return mended, count


def _of_lines(lines: list[Line], at: int, vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Return the item of a mistake that a line holds, or begins, and the line after that."""
    line = lines[at]
    opens = None if line.code else _OPENS.match(line.text)
    kind, said, rest = _verdict(opens["said"], vocabulary) if opens else ("", "", "")
    if opens is None or kind != _WRONG or len(said) > _LONGEST:
        return [], at + 1
    end = at + 1
    if not rest:
        end += end < len(lines) and not lines[end].text.strip()
        below = _OPENS.match(lines[end].text) if end < len(lines) and not lines[end].code else None
        told = _verdict(below["said"], vocabulary) if below else ("", "", "")
        is_marked = _MARKED.match(opens["said"]) is not None
        if told[0] != _RIGHT or (is_marked and not _share(said, told[1])):
            return [], at + 1
        rest, end = told[1], end + 1
    return [_item(line._replace(last=lines[end - 1].last), opens["sign"], said, rest)], end


def _share(wrong: str, right: str) -> bool:
    """Tell whether two lines speak of the same: what is for and against a thing does not."""
    return not {*_WORD.findall(wrong.casefold())}.isdisjoint(_WORD.findall(right.casefold()))


def _judged(line: Line, vocabulary: Vocabulary) -> Line | None:
    """Return "True or false: whales are fish. False, …" as a mistake, or as what is so; None for others."""
    posed = None if line.code else _POSED.match(line.text)
    if posed is None or not vocabulary.has("judging_labels", posed["label"]):
        return None
    found = _JUDGED.match(line.text)
    if found is None:  # nobody says which
        return line._replace(text=f"{posed['sign']}{posed['said'].rstrip('.! ')}?")
    kinds = [kind for kind in (_WRONG, _RIGHT) if vocabulary.has(kind, found["verdict"])]
    sign, rest = found["sign"], found["rest"].strip(" .")
    if kinds == [_WRONG] and rest:
        return _item(line, sign, found["said"], rest)
    if kinds == [_WRONG]:
        return line._replace(text=f"{sign}❌ “{found['said'].strip(_QUOTES)}”")
    if kinds:
        return line._replace(text=f"{sign}{found['said']} {found['rest']}".rstrip())
    return line._replace(text=f"{sign}{found['said'].rstrip('.! ')}?")


def _verdict(text: str, vocabulary: Vocabulary) -> tuple[str, str, str]:
    """Return which kind of line a text is, what it says, and what is right where it says that too."""
    marked = _MARKED.match(text)
    if marked:
        kind = _WRONG if re.match(_CROSS, marked["mark"]) else _RIGHT
        return kind, marked["said"], re.sub(rf"^{_CHECK}\ufe0f?\s*", "", marked["rest"] or "")
    found = _LABELLED.match(text)
    kinds = [kind for kind in (_WRONG, _RIGHT) if found and vocabulary.has(kind, found["label"].strip())]
    if found is None or not kinds:
        return "", "", ""
    for inner in _INNER.finditer(found["said"]):
        if kinds[0] == _WRONG and vocabulary.has(_RIGHT, inner["label"].strip()):
            rest = _LABELLED.match(found["said"][inner.end() :])
            return _WRONG, found["said"][: inner.start()], rest["said"] if rest else ""
    return kinds[0], found["said"], ""


def _of_table(lines: list[Line], at: int, vocabulary: Vocabulary) -> list[Line]:
    """Return the items of a table of what is wrong and what is right; nothing where it is none."""
    is_table = at + 2 < len(lines) and is_separator(lines[at + 1].text) and not lines[at].code
    header = [fold(plain(cell)).strip(" .:!❌✅") for cell in cells(lines[at].text)] if is_table else []
    if len(header) != 2 or not (vocabulary.has(_WRONG, header[0]) and vocabulary.has(_RIGHT, header[1])):
        return []
    told: list[Line] = []
    for line in lines[at + 2 :]:
        row = cells(line.text) if "|" in line.text else []
        if len(row) != 2 or not all(row):
            break
        told.append(_item(line, "- ", *row))
    return told


def _item(line: Line, sign: str, wrong: str, right: str) -> Line:
    opens = sign if sign.strip() else f"{sign}- "
    said = plain(wrong).strip(_QUOTES).rstrip(".;, ")
    return line._replace(text=f"{opens}❌ “{said}” → {right.strip()}")
