"""Lost marks: the number of one step among others, the bullets of a counted list, the space behind a label.

"The five parts are:" tells how many of the short lines below it are a list. "Common trapKeel and keelson …"
is a label and its text, which a page had set apart by its look alone.
"""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold

_NUMBERED = re.compile(r"^(?P<indent>\s*)(?P<number>\d{1,2})(?P<close>[.)])\s+\S")
_BLOCK = re.compile(r"^\s*(?:[-*+•|>#]|\d{1,3}[.)]\s|```|~~~)")
_ENDED = re.compile(r"[.!?:;,]\W*$")
_GLUED = re.compile(
    r"^(?P<sign>\s*(?:[-*+•>]\s+)?)(?P<label>[^\W\d_][^.:;!?|]{6,30}?[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ]|[A-ZÀ-Þ]{2})"
)
_MOST_MISSING, _MOST_WORDS = 2, 7
_FEWEST, _MOST = 2, 10  # things of a counted list


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Give lines their marks back."""
    mended = [line if line.code else _unglued(line, vocabulary) for line in lines]
    count = sum(one is not line for one, line in zip(mended, lines, strict=True))
    for places, signs in (*_missing(mended), *_counted(mended, vocabulary)):
        for at, sign in zip(places, signs, strict=True):
            mended[at] = mended[at]._replace(text=f"{sign} {mended[at].text.strip()}")
        count += len(places)
    return mended, count


def _unglued(line: Line, vocabulary: Vocabulary) -> Line:
    for found in _GLUED.finditer(line.text):
        if vocabulary.label(found["label"]):
            text = f"{found['sign']}{found['label']}: {line.text[found.end() :]}"
            return line._replace(text=text)
    return line


Marks = tuple[list[int], list[str]]
"""Lines, and what each of them is to open with."""


def _missing(lines: list[Line]) -> list[Marks]:
    """Return the lines between "2." and "4." that lost their number."""
    found: list[Marks] = []
    last, before = -1, 0  # the last numbered line, and its number
    between: list[int] = []
    for at, line in enumerate(lines):
        numbered = None if line.code else _NUMBERED.match(line.text)
        if numbered is None:
            if line.code or _BLOCK.match(line.text):
                last = -1
            elif line.text.strip():
                between.append(at)
            continue
        number, lead = int(numbered["number"]), f"{numbered['indent']}{{}}{numbered['close']}"
        is_short = last >= 0 and number == before + len(between) + 1 and 0 < len(between) <= _MOST_MISSING
        if is_short and all(lines[each].text.strip()[:1].isupper() for each in between):
            found.append((between, [lead.format(before + nth) for nth in range(1, len(between) + 1)]))
        last, before, between = at, number, []
    return found


def _counted(lines: list[Line], vocabulary: Vocabulary) -> list[Marks]:
    """Return the short lines below one that says how many they are."""
    found: list[Marks] = []
    for at, line in enumerate(lines):
        if line.code or not line.text.rstrip().endswith(":") or line.text.lstrip().startswith("#"):
            continue
        count = _count(line.text, vocabulary)
        below = [nth for nth in range(at + 1, min(at + 2 * _MOST + 2, len(lines))) if lines[nth].text.strip()]
        listed = below[:count]
        after = lines[below[count]].text if len(below) > count else ""
        fits = len(listed) == count >= _FEWEST and all(_is_part(lines[nth]) for nth in listed)
        if fits and not (after and _is_part(lines[below[count]]) and listed[-1] + 1 == below[count]):
            found.append((listed, ["-"] * count))
    return found


def _count(text: str, vocabulary: Vocabulary) -> int:
    """Return how many things a line announces; 0 where it says no such number, or two of them."""
    words = re.findall(r"[^\W_]+", text)
    numbers = [_number(fold(word), vocabulary) for word in words]
    told = [number for number in numbers if number]
    return told[0] if len(told) == 1 else 0


def _number(word: str, vocabulary: Vocabulary) -> int:
    if word in vocabulary.numbers:
        return vocabulary.numbers.index(word) + 2
    return int(word) if word.isdecimal() and len(word) < 3 and _FEWEST <= int(word) <= _MOST else 0


def _is_part(line: Line) -> bool:
    text = line.text.strip()
    is_short = len(text.split()) <= _MOST_WORDS and not _ENDED.search(text)
    return is_short and not (line.code or _BLOCK.match(line.text) or "\t" in text)
