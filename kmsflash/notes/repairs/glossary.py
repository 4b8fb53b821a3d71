"""Glossaries: lines that each tell what a word means, by a sign or the line below it.

"la maison - house", "Keel := spine of a ship", and a name with what it means in the line below, get a bullet
and the sign that all others have. "Def. keel: …" and "Definition (Keel): …" lose the label before their name.
"""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_SIGNED = re.compile(
    r"^(?P<name>[^\W_][^|:=→\t]{0,38}?)(?P<sign>\s+(?:-|–|—)\s+)(?P<said>[^\W_(\"“„«¿][^\t]{0,90})$"
)
_EQUATED = re.compile(r"\s(?::=|≡|≙|=df\.?)\s")
_NAME = re.compile(r"^[^\W\d_][^.!?;=→|#>*]{1,38}?:?$")
_ENDED = re.compile(r"[.!?;:,]$")
_BLOCK = re.compile(r"^\s*(?:[-*+|>#]|\d{1,3}[.)]\s|```)")
_OF = re.compile(
    r"^(?P<lead>\s*(?:[-*+]\s+)?)(?:\*\*|__)?(?P<label>[^\W\d_]{3,12})(?:\.\s|\s\(|\s(?:of|von|de|di|du|do|da)\s)"
    r"(?P<name>[^():.;]{2,50}?)\)?(?:\*\*|__)?\s?:(?:\*\*|__)?\s+(?P<said>\S.*)$"
)
_FEWEST, _FEWEST_WORDS_SAID = 3, 2
_MOST, _LONGEST = 5, 14  # words of a name, and of what it means


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Write the lines of a glossary as items."""
    mended: list[Line] = []
    at = count = 0
    while at < len(lines):
        end, items = _signed(lines, at)
        if not items:
            end, items = _blocks(lines, at, vocabulary)
        mended += items or [_bare(lines[at], vocabulary)]
        count += len(items) or mended[-1] is not lines[at]
        at = end if items else at + 1
    return mended, count


def _signed(lines: list[Line], at: int) -> tuple[int, list[Line]]:
    """Return where several lines in a row end that have one sign and start small, and those as items."""
    items: list[Line] = []
    sign = ""
    for line in lines[at:]:
        found = None if line.code or _BLOCK.match(line.text) else _SIGNED.match(line.text.strip())
        own = found["sign"].strip() if found else ""
        if found is None or (sign and own != sign) or not _is_entry(found["name"], found["said"]):
            break
        sign = own
        items.append(line._replace(text=f"- {line.text.strip()}"))
    small = sum(item.text[2:3].islower() for item in items)
    is_list = len(items) >= _FEWEST and small * 2 > len(items)
    return (at + len(items), items) if is_list else (at, [])


def _is_entry(name: str, said: str) -> bool:
    return len(name.split()) <= _MOST and len(said.split()) <= _LONGEST


def _blocks(lines: list[Line], at: int, vocabulary: Vocabulary) -> tuple[int, list[Line]]:
    """Return where several blocks of two lines end, a name over what it means, and each as an item."""
    items: list[Line] = []
    end = at
    while end + 1 < len(lines):
        name, said = lines[end], lines[end + 1]
        after = lines[end + 2].text.strip() if end + 2 < len(lines) else ""
        if after or not _is_block(name, said, vocabulary) or (end > at and lines[end - 1].text.strip()):
            break
        term = name.text.strip().rstrip(":")
        items.append(name._replace(text=f"- {term} – {said.text.strip()}", last=said.last))
        end += 2
        while end < len(lines) and not lines[end].text.strip():
            end += 1
    is_apart = at == 0 or not lines[at - 1].text.strip()
    return (end, items) if len(items) >= _FEWEST and is_apart else (at, [])


def _is_block(name: Line, said: Line, vocabulary: Vocabulary) -> bool:
    if name.code or said.code or _BLOCK.match(name.text) or _BLOCK.match(said.text):
        return False
    first, words = name.text.strip(), said.text.split()
    is_name = _NAME.match(first) is not None and len(first.split()) <= _MOST and not vocabulary.label(first)
    opens = bool(words) and (words[0][:1].islower() or vocabulary.has("determiners", words[0]))
    return is_name and opens and _FEWEST_WORDS_SAID <= len(words) <= _LONGEST


def _bare(line: Line, vocabulary: Vocabulary) -> Line:
    """Return a line without what only says that it defines: "Def. keel: …", and with "=" for ":="."""
    if line.code:
        return line
    text = _EQUATED.sub(" = ", line.text)
    found = _OF.match(text)
    if found and vocabulary.has("definition_labels", found["label"]):
        text = f"{found['lead']}**{found['name'].strip()}**: {found['said']}"
    return line if text == line.text else line._replace(text=text)
