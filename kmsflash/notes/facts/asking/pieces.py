"""Pieces: a page as the flat run of lines that questions, options and answers are read from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kmsflash.model.notes import Place
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.asking.options import split_options
from kmsflash.notes.facts.making import Scope
from kmsflash.notes.facts.procedures import is_procedure
from kmsflash.notes.outline import run_in
from kmsflash.notes.page import Block, Bullets, Item, Label, Paragraph, Role, Table
from kmsflash.notes.vocabulary import Vocabulary, load
from kmsflash.notes.wording import plain

_NUMBER = Expression(r"^\W*(\d{1,3})\s*[.)](?:\s+|(?=[A-ZÄÖÜ]))")


_LEADS = re.compile(r"^\W*[A-H][.)\]]")
_COUNTED = Expression(r"^[\W_]*([^\W\d_]{1,12})\s?(\d{1,3})\s*[.):]+[*_]*\s*(\S.*)$")
_KEYED = re.compile(
    r"^[\W_]*([^\W\d_]{2,12}(?:\s[^\W\d_]{2,12})?)()\s*[-–—.=:]*[\s*_]+([(\[]?[A-H][)\]]?[\W_]*)$"
)
_ASKING = (Role.QUESTION, Role.ANSWER)


@dataclass(frozen=True, slots=True)
class Piece:
    """A line that may be a question, an option or an answer."""

    text: str
    place: Place
    role: Role | None = None
    label: str = ""  # as it is written
    token: int = -1  # by which what it stands in is taken; below 0 for a heading
    block: int = -1
    depth: int = 0  # in a list; 0 outside of one
    number: int = 0
    ticked: bool = False
    below: bool = False  # it is indented under the line before it, or quoted
    key: Block | None = None  # the list or table that may be a key, at its first piece
    closed: bool = False  # nothing but a border: a table, code, or a paragraph that is spoken for

    @property
    def heading(self) -> bool:
        """Whether it is a heading."""
        return self.token < 0 and not self.closed


def pieces(scope: Scope) -> list[Piece]:
    """Return the page in pieces: headings, paragraphs and items, with what runs on in them split off."""
    found: list[Piece] = []
    path: tuple[str, ...] = ()
    for at, block in enumerate(scope.outline.blocks):
        if block.place.headings != path:
            path = block.place.headings
            if path:
                found.append(_heading(path[-1], block.place, scope.vocabulary))
        found += _block(scope, at, block)
    return found


def _heading(title: str, place: Place, vocabulary: Vocabulary) -> Piece:
    label = vocabulary.label(title)
    if label:
        count = re.search(r"(\d{1,3})\s*[.)]?$", title)
        role = label.role if label.role in _ASKING else None
        return Piece("", place, role, label.text, number=int(count[1]) if count else 0)
    numbered = _NUMBER.match(title)
    text = title[numbered.end() :] if numbered else title
    return _relabelled(Piece(text, place, number=int(numbered[1]) if numbered else 0), vocabulary)


def _block(scope: Scope, at: int, block: Block) -> Iterator[Piece]:
    vocabulary = scope.vocabulary
    if at in scope.taken:
        yield Piece("", block.place, token=at, block=at, closed=True)
    elif isinstance(block, Paragraph):
        first = Piece(block.text, block.place, token=at, block=at, key=block)
        yield from _split(_labelled(first, block.label, vocabulary), vocabulary)
        yield from _details(first, block.detail, vocabulary)
    elif isinstance(block, Table):
        yield Piece("", block.place, token=at, block=at, key=block, closed=True)
    elif not isinstance(block, Bullets) or _is_steps(block, scope):
        yield Piece("", block.place, token=at, block=at, closed=True)
    else:
        listed = [piece for item in block.items for piece in _item(item, at, 1, scope)]
        yield from (replace(piece, key=None if nth else block) for nth, piece in enumerate(listed))


def _is_steps(block: Bullets, scope: Scope) -> bool:
    """Tell whether a list has questions, but they are steps."""
    return any("?" in item.text for item in block.items) and is_procedure(block, scope)


def _item(item: Item, block: int, depth: int, scope: Scope) -> Iterator[Piece]:
    if id(item) in scope.taken:
        yield Piece("", item.place, token=id(item), block=block, closed=True)
        return
    first = Piece(
        item.text,
        item.place,
        token=id(item),
        block=block,
        depth=depth,
        number=item.number,
        ticked=item.ticked,
    )
    yield from _split(_labelled(first, item.label, scope.vocabulary), scope.vocabulary)
    yield from _details(replace(first, number=0, ticked=False), item.detail, scope.vocabulary)
    for child in item.children:
        yield from _item(child, block, depth + 1, scope)


def _labelled(piece: Piece, label: Label | None, vocabulary: Vocabulary) -> Piece:
    if label is None:
        return _relabelled(piece, vocabulary)
    number = re.search(r"(\d{1,3})\W*$", label.text)
    return replace(
        piece, role=label.role, label=label.text, number=int(number[1]) if number else piece.number
    )


def _relabelled(piece: Piece, vocabulary: Vocabulary) -> Piece:
    """Read the labels that only questions and answers have: "Q4)", "Ans. (B)", "Question 7" on its own."""
    numbered, keyed = _COUNTED.match(piece.text), _KEYED.match(piece.text)
    for found, roles in ((numbered, _ASKING), (keyed, (Role.ANSWER,))):
        label = vocabulary.label(found[1]) if found else None
        if found and label and label.role in roles:
            number = int(found[2]) if found is numbered else piece.number
            return replace(piece, text=found[3], role=label.role, label=label.text, number=number)
    alone = vocabulary.label(piece.text) if not piece.depth else None
    if alone and alone.role in _ASKING and len(alone.text) > 1:
        count = re.search(r"(\d{1,3})\W*$", alone.text)
        return replace(
            piece, text="", role=alone.role, label=alone.text, number=int(count[1]) if count else 0
        )
    return piece


def _details(above: Piece, detail: str, vocabulary: Vocabulary) -> Iterator[Piece]:
    for line in filter(None, detail.split("\n")):
        label, text = run_in(line, vocabulary)
        inner = replace(above, text=text, role=None, label="", key=None, below=True)
        yield from _split(_labelled(inner, label, vocabulary), vocabulary)


def _split(piece: Piece, vocabulary: Vocabulary) -> Iterator[Piece]:
    """Split what runs on in one line: "… ? A) … B) … Answer: B"."""
    text = piece.text
    number = _NUMBER.match(text) if not piece.number else None
    if number and piece.role is not Role.ANSWER:
        text = text[number.end() :]
    first = replace(piece, number=int(number[1])) if number else piece
    is_answer = piece.role in (Role.ANSWER, Role.EXPLANATION)
    whole = [text] if is_answer else split_options(text)
    follows = len(whole) > 1 or "?" in plain(text) or is_answer or bool(split_lead(text))
    last, told = _answered(whole[-1], vocabulary) if follows else (whole[-1], [])
    said = last if len(whole) == 1 else whole[0]
    yield first if first.text == said else replace(first, text=said)
    if len(whole) == 1 and not told:
        return
    inner = replace(piece, role=None, label="", key=None, number=0, ticked=False, below=True)
    for part in [*whole[1:-1], last] if len(whole) > 1 else []:
        yield replace(inner, text=part)
    for label, part in told:
        yield _labelled(replace(inner, text=part), label, vocabulary)


def split_lead(text: str) -> bool:
    """Tell whether *text* begins as an option does."""
    return _LEADS.match(text) is not None


def _answered(text: str, vocabulary: Vocabulary) -> tuple[str, list[tuple[Label, str]]]:
    """Split "… Answer: B. Explanation: …" off *text*."""
    found = list(_inline(vocabulary.language).finditer(text))
    if not found:
        return text, []
    told: list[tuple[Label, str]] = []
    ends = [*(one.start() for one in found[1:]), len(text)]
    for one, end in zip(found, ends, strict=True):
        label = vocabulary.label(one[1])
        if label:
            told.append((label, text[one.end() : end].strip()))
    return text[: found[0].start()].strip(), told


@cache
def _inline(language: str) -> Expression:
    """Return what finds a label of an answer inside a line: with a capital, and a colon after it."""
    roles = (Role.ANSWER, Role.EXPLANATION)
    labels = sorted((text for text, role in load(language).labels.items() if role in roles), key=len)
    shapes = "|".join(re.escape(text) for text in reversed(labels))
    return Expression(
        rf"(?<=\S)\s+(?:\*\*|__|[*_(])?((?=[A-ZÀ-Ü])(?i:{shapes}))\.?(?:\*\*|__)?\s?[:：](?:\*\*|__|[*_])?\s*(?=\S)"
    )
