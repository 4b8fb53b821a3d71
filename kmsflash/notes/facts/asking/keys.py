"""Keys: which option is right, by a line under the question or a list or table after all of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.asking.options import ROMANS, Option
from kmsflash.notes.page import Block, Bullets, Paragraph, Role, Table
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import enumeration, fold, languages, plain

_LETTER = r"[*_]*[(\[]?[A-Ha-h](?:[)\]])?[*_]*"
_ENTRY = Expression(
    rf"(?<![\w.])(?:[^\W\d_]{{1,9}}\s?)?(\d{{1,3}})\s*[-.):=–—]?\s*({_LETTER}(?:\s*[,&+/]\s*{_LETTER}(?!\w))*)(?=[\s,;.|]|$)"
)
_LINE = Expression(r"^\W*(?:[^\W\d_]{1,9}\.?\s?)?(\d{1,3})\s*[-.):=–—]*\s+(\S.*)$")
_SHORT_LINE = Expression(rf"^\W*(?:[^\W\d_]{{1,9}}\.?\s?)?(\d{{1,3}})\s*[-.):=–—]?\s*({_LETTER})\W*$")
_SOLE = re.compile(r"^[(\[]?([A-Ha-h])(?:[)\]]\s*[.:,;–—-]*\s*|\s*[.:,;–—-]+\s*|\s+(?=\()|$)(.*)$", re.DOTALL)
_SPACED = re.compile(r"^[(\[]?([A-H])[)\]]?\s+(.+)$", re.DOTALL)
_NAMED = re.compile(r"^[^\W\d_]{4,12}\s([(\[]?[A-H][)\]]?)[.\s]*$")  # "Option B"
_ROMAN = re.compile(r"^[(\[]?(i{1,3}|iv|vi{0,3})(?:[)\].:,;–—-]|\s(?=[(–—-])|$)[\s.:,;–—-]*(.*)$", re.DOTALL)
_GLUED = re.compile(r"^([A-H]{2,6})[.\s]*$")
_FURTHER = re.compile(r"(?:^|[\s,;(\[])([A-H])[.)\]]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Right:
    """The letters of the right options, and what the key says more."""

    letters: str
    why: str = ""


def read(block: Block | None, vocabulary: Vocabulary, role: Role | None) -> dict[int, str]:
    """Return the answers by number of question that a block lists; nothing where it is no key.

    *role* is what the heading or line above the block is a label of.
    """
    if isinstance(block, Paragraph):
        own = block.label is not None and block.label.role is Role.ANSWER
        return _in_line(block.text, is_key=own, under_key=role is Role.ANSWER and not block.label)
    if isinstance(block, Bullets) and (_is_labelled(block, vocabulary) or role is Role.ANSWER):
        return _in_items(block)
    return _in_table(block, vocabulary, role) if isinstance(block, Table) else {}


def _in_line(text: str, *, is_key: bool, under_key: bool) -> dict[int, str]:
    entries = _ENTRY.findall(text)
    length = sum(len(re.sub(r"\W", "", "".join(entry))) for entry in entries)
    enough = len(entries) > 1 and length * 2 >= len(re.sub(r"\W", "", text))
    if enough or (is_key and len(entries) > 1):
        return {int(number): letter for number, letter in entries}
    line = plain(text) if is_key or under_key else ""
    one = _SHORT_LINE.match(line) or (_LINE.match(line) if under_key else None)
    return {int(one[1]): one[2]} if one else {}


def _in_items(block: Bullets) -> dict[int, str]:
    listed: dict[int, str] = {}
    for item in block.items:
        line = _LINE.match(plain(item.text)) if not item.number else None
        number, text = (int(line[1]), line[2]) if line else (item.number, item.text)
        if number and text:
            listed.setdefault(number, text)
    return listed


def _is_labelled(block: Bullets, vocabulary: Vocabulary) -> bool:
    headings = block.place.headings
    label = block.label or (vocabulary.label(headings[-1]) if headings else None)
    return label is not None and label.role is Role.ANSWER


def _in_table(block: Table, vocabulary: Vocabulary, role: Role | None) -> dict[int, str]:
    """Read "| 1 | B |" under "| Question | Answer |", or a row of letters under a row of numbers."""
    numbers = [_number(cell) for cell in block.header]
    if len(block.rows) == 1 and sum(map(bool, numbers)) >= len(numbers) - 1 > 0:
        return {n: cell for n, cell in zip(numbers, block.rows[0], strict=True) if n and cell}
    labels = [vocabulary.label(cell) for cell in block.header]
    column = next((at for at, label in enumerate(labels) if label and label.role is Role.ANSWER), -1)
    if column < 1 and not (role is Role.ANSWER and len(block.header) > 1):
        return {}
    column = max(column, 1)
    listed = {_number(row[0]): _cell(row, column) for row in block.rows if row[column]}
    if role is Role.ANSWER and _number(block.header[0]):  # its first row was taken for a header
        listed = {_number(block.header[0]): _cell(block.header, column)} | listed
    return {} if 0 in listed else listed


def _number(cell: str) -> int:
    found = re.fullmatch(r"\W*(?:[^\W\d_]{1,9}\.?\s?)?(\d{1,3})\W*", plain(cell))
    return int(found[1]) if found else 0


def _cell(row: Sequence[str], column: int) -> str:
    more = " ".join(cell for cell in row[column + 1 :] if cell)
    return f"{row[column]}. {more}" if more else row[column]


def is_bare(listed: Mapping[int, str]) -> bool:
    """Tell whether a key names letters only, which mean nothing without options."""
    return all(re.fullmatch(rf"{_LETTER}(?:\W+{_LETTER})*\W*", text) for text in listed.values())


def resolve(said: str, options: Sequence[Option], vocabulary: Vocabulary) -> Right | None:
    """Return which options an answer names; None where it names none, or contradicts itself."""
    answer = plain(said).strip()
    by_text = [one.letter for one in options if fold(one.text) == fold(answer)]
    if len(by_text) == 1:
        return Right(by_text[0])
    named = _NAMED.match(answer)
    answer = named[1] if named else answer
    found = _several(answer, vocabulary) or _one(answer, options, vocabulary)
    if not found:
        begun = [one for one in options if _begins(answer, one.text)]
        longest = max(begun, key=lambda one: len(one.text), default=None)
        found = Right(longest.letter, answer) if longest else None
    known = {one.letter for one in options}
    return found if found and set(found.letters) <= known else None


def _several(answer: str, vocabulary: Vocabulary) -> Right | None:
    """Read "B, D", "A and C – because …", "BD"."""
    glued = _GLUED.match(answer)
    if glued and list(glued[1]) == sorted(set(glued[1])):
        return Right(glued[1])
    joints = "|".join(map(re.escape, languages()[vocabulary.language]["joints"]))
    letter = r"[(\[]?([A-Ha-h])[)\]]?"
    joined = re.match(
        rf"^{letter}((?:\s*(?:[,;/&+]|\b(?:{joints})\b|[,;]\s*(?:{joints})\b)\s*{letter}(?!\w))+)[\s.:–—-]*(.*)$",
        answer,
        re.DOTALL,
    )
    if not joined:
        return None
    others = re.findall(
        r"(?<!\w)[A-Ha-h](?!\w)", re.sub(rf"\b(?:{joints})\b(?=\s+[(\[]?[A-H])", " ", joined[2])
    )
    letters = [joined[1], *others]
    return Right("".join(dict.fromkeys("".join(letters).upper())), joined[4])


def _one(answer: str, options: Sequence[Option], vocabulary: Vocabulary) -> Right | None:
    texts = {one.letter: one.text for one in options}
    sole = _SOLE.match(answer)
    if not sole:
        spaced = _SPACED.match(answer)
        if spaced and vocabulary.expressions["because"].match(f" {spaced[2]}"):
            return Right(spaced[1], spaced[2])
        return Right(spaced[1]) if spaced and _begins(spaced[2], texts.get(spaced[1], "")) else None
    letter, why = sole[1].upper(), sole[2].strip()
    if sole[1].islower() and why and not re.match(r"^[(\[]?[a-h][)\].:,;–—-]", answer):
        return None
    others = [one.letter for one in options if one.letter != letter and fold(one.text) == fold(why)]
    if others:
        return None  # "B) …" with the text of another option
    rest = why[len(texts.get(letter, "")) :] if _begins(why, texts.get(letter, "")) else why
    further = [
        found[1] for found in _FURTHER.finditer(rest) if _begins(rest[found.end() :], texts.get(found[1], ""))
    ]
    letters = "".join(dict.fromkeys([letter, *further]))
    return Right(letters, "" if further else rest.strip(" .:;,–—-") and why)


def _begins(text: str, option: str) -> bool:
    """Tell whether *text* begins with the whole words of an option."""
    start, said = fold(option), fold(text)
    return len(start) > 0 and said.startswith(start) and not re.match(r"\w", said[len(start) :])


def by_roman(said: str, options: Sequence[Option]) -> Right | None:
    """Return which option an answer names by its Roman number, and why: "ii – because …"."""
    found = _ROMAN.match(plain(said))
    at = ROMANS.index(found[1]) if found else len(options)
    return Right(options[at].letter, found[2].strip()) if found and at < len(options) else None


def by_position(said: str, options: Sequence[Option], numbers: Sequence[int]) -> Right | None:
    """Return which of the options without letters an answer names by its number."""
    parts = enumeration(plain(said).strip(" ."))
    found = [re.fullmatch(r"(?:\w+\s)?[(\[]?(\d)[)\].]?", part) for part in parts]
    if not parts or not all(found):
        return None
    chosen = [int(one[1]) for one in found if one]
    if not all(number in numbers for number in chosen):
        return None
    return Right("".join(options[list(numbers).index(number)].letter for number in chosen))
