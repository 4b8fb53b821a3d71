"""Lines that announce the list right below them without a colon: "3 types of hull", "Layers (top to bottom)".

Below such a line, and below one with a colon, bare numbers that count on are those of a list: "1 Sand".
"""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.repairs.items import BULLET
from kmsflash.notes.repairs.typed import is_text
from kmsflash.notes.signs import HEADING
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import is_balanced

_COUNTED = re.compile(r"^(?P<number>\d{1,2})\s[^\W\d_][^.:;!?=→|]{2,50}$")
_BARE = re.compile(r"^(?P<indent>\s*)(?:[-*+]\s+)?(?P<number>\d{1,2})\s+(?=[^\W\d_]{2})")
_FEWEST, _FEWEST_BARE, _MOST = 2, 3, 12  # items
_LONGEST, _LONGEST_ITEM = 8, 8  # words


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Write a colon behind each line that announces a list, and full stops behind the bare numbers of one."""
    marked = any(HEADING.match(line.text) for line in lines if not line.code)  # else it is one itself
    mended: list[Line] = []
    at = count = 0
    while at < len(lines):
        line = lines[at]
        listed = _numbered(lines, at + 1) if _leads(lines, at, vocabulary) else []
        is_apart = marked and _is_apart(lines, at)
        items = ([one.text for one in listed] or _items(lines, at + 1)) if is_apart else []
        announced = is_apart and _announces(line, len(items), vocabulary)
        if listed and not (announced or line.text.rstrip().endswith(":")):
            listed = []
        mended.append(line._replace(text=f"{line.text.rstrip()}:") if announced else line)
        mended += listed
        count += bool(announced or listed)
        at += 1 + len(listed)
    return mended, count


def _is_apart(lines: list[Line], at: int) -> bool:
    """Tell whether a line is text with nothing but an empty line, a heading or another list above it."""
    above = lines[at - 1].text.strip() if at else ""
    is_first = not above or above.startswith("#") or BULLET.match(lines[at - 1].text) is not None
    return is_first and is_text(lines[at]) and not lines[at].text[:1].isspace()


def _announces(line: Line, items: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a line says how many items follow, or in what order they stand."""
    text = line.text.strip()
    if not _FEWEST <= items <= _MOST or len(text.split()) > _LONGEST or not is_balanced(text):
        return False
    counted = _COUNTED.match(text)
    if counted and vocabulary.expressions["time_span"].match(text.split()[1]):
        return False  # "3 years later"
    in_order = vocabulary.expressions["order_note"].search(text)
    return bool(counted and int(counted["number"]) == items) or bool(in_order and in_order.start())


def _items(lines: list[Line], at: int) -> list[str]:
    """Return the items that start at a line, without those that stand below others."""
    found: list[str] = []
    depth = len(lines[at].text) - len(lines[at].text.lstrip()) if at < len(lines) else 0
    for line in lines[at:]:
        item = None if line.code else BULLET.match(line.text)
        inset = len(line.text) - len(line.text.lstrip())
        if item and inset <= depth:
            found.append(line.text)
        elif not line.text.strip() or not (item or inset > depth):
            break
    return found


def _leads(lines: list[Line], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a line may lead to a list with bare numbers."""
    text = lines[at].text.strip()
    in_order = vocabulary.expressions["order_note"].search(text) is not None
    return is_text(lines[at]) and (text.endswith(":") or in_order or _COUNTED.match(text) is not None)


def _numbered(lines: list[Line], at: int) -> list[Line]:
    """Return the lines that count on from one there with bare numbers, as items; none where they do not."""
    found: list[Line] = []
    for line in lines[at:]:
        bare = None if line.code else _BARE.match(line.text)
        if bare is None or int(bare["number"]) != len(found) + 1 or len(line.text.split()) > _LONGEST_ITEM:
            break
        found.append(line._replace(text=f"{bare['indent']}{bare['number']}. {line.text[bare.end() :]}"))
    ends = at + len(found)
    goes_on = ends < len(lines) and lines[ends].text.strip() and not lines[ends].text.startswith("#")
    return [] if len(found) < _FEWEST_BARE or goes_on else found
