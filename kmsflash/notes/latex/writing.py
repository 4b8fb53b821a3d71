"""A formula written out: the library reads it, and each of its parts becomes pieces."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kmsflash.notes.latex import chemistry
from kmsflash.notes.latex.characters import characters
from kmsflash.notes.latex.commands import (
    ACCENTS,
    CONTENT,
    DROPPED,
    FRACTIONS,
    GAPS,
    LETTERED,
    SIGNS,
    of_command,
)
from kmsflash.notes.latex.library import Node, as_text, kind, nodes_of, symbol
from kmsflash.notes.latex.pieces import Piece, Role, fraction, joined
from kmsflash.notes.latex.rows import on_one_line
from kmsflash.notes.latex.signs import of_character, of_symbol, scripted

_UNSEEN = re.compile(r"\\(?:left|right)\s*\.")  # a bracket that is none
_NOT_EQUAL = re.compile(r"\\not\s*=")
_NOT_IN = re.compile(r"\\not\s*\\in\b")
_FORBIDDEN = frozenset("\\$`\n")
_GAP = Piece(" ", Role.GAP)
_SCRIPTS = ("_", "^", "′")
_NO_BASE = (Role.GAP, Role.SIGN, Role.OPENING)


class _Unit(NamedTuple):
    """A part of a formula that takes an index whole: a piece, or several that stand for nothing alone."""

    pieces: list[Piece]
    is_group: bool = False

    @property
    def sign(self) -> str:
        """The piece where it stands alone."""
        return self.pieces[0].text if len(self.pieces) == 1 and not self.is_group else ""


def written(formula: str) -> str:
    """Return a formula as text; raises what `UNREADABLE` names where it cannot be."""
    shown = _NOT_IN.sub(r"\\notin ", _NOT_EQUAL.sub(r"\\neq ", _UNSEEN.sub("", formula)))
    text = joined(_pieces(nodes_of(shown)))
    if not text or _FORBIDDEN & set(text):
        raise ValueError(formula)
    return text


def _pieces(nodes: Sequence[Node]) -> list[Piece]:
    """Return the pieces that parts of a formula are, with indices and exponents where they belong."""
    found: list[Piece] = []
    units = list(_units(nodes))
    at = 0
    while at < len(units):
        if units[at].sign not in _SCRIPTS:
            found += units[at].pieces
            at += 1
            continue
        below, above, at = _scripts(units, at)
        has_base = bool(found) and found[-1].role not in _NO_BASE
        found.append(scripted(found.pop() if has_base else Piece("", Role.LETTER), below, above))
    return found


def _scripts(units: list[_Unit], at: int) -> tuple[str, str, int]:
    """Return the index and the exponent that start here, and where they end."""
    said = dict.fromkeys(_SCRIPTS, "")
    while at < len(units) and (sign := units[at].sign) in said:
        at += 1
        if sign == "′":
            said[sign] += sign
            continue
        while units[at].pieces == [_GAP]:
            at += 1
        said[sign] += joined(units[at].pieces, tight=True)
        at += 1
    if said["′"] and said["^"]:
        raise ValueError(said["^"])
    return said["_"], said["^"] or said["′"], at


def _units(nodes: Sequence[Node]) -> Iterator[_Unit]:
    for node in nodes:
        match kind(node):
            case "Chars":
                yield from (_Unit([piece]) for piece in characters(node.chars))
            case "Specials":
                yield from _special(node.specials_chars)
            case "Group":
                yield _group(node)
            case "Macro":
                pieces = _macro(node)
                yield from [_Unit(pieces, is_group=len(pieces) > 1)] if pieces else []
            case "Environment":
                rows = [[joined(_pieces(cell)) for cell in row] for row in _rows(node.nodelist)]
                yield _Unit([on_one_line(node.environmentname.rstrip("*"), rows)])
            case "Math":
                yield _Unit(_pieces(node.nodelist), is_group=True)


def _special(signs: str) -> Iterator[_Unit]:
    """Give what the library takes for a sign of typesetting: a tie, quotes, dashes."""
    if signs == "&":
        raise ValueError(signs)
    yield from (_Unit([of_character(sign)]) for sign in signs.replace("~", " ").replace("`", "‘"))


def _group(node: Node) -> _Unit:
    pieces = _pieces(node.nodelist)
    if len(pieces) == 1 and pieces[0].text == ",":
        return _Unit([Piece(",", Role.NUMBER)])  # the point of a decimal: "9{,}81"
    return _Unit(pieces, is_group=True)


def _inside(node: Node) -> Sequence[Node]:
    """Return the parts of what a command takes, with or without braces around it."""
    if node is None:
        return []
    return list(node.nodelist) if kind(node) == "Group" else [node]


def _macro(node: Node) -> list[Piece]:
    """Return the pieces that a command stands for."""
    name = node.macroname
    arguments = [_inside(each) for each in node.nodeargd.argnlist] if node.nodeargd else []
    if name in DROPPED:
        return []
    if name in GAPS:
        return [_GAP]
    if name in SIGNS:
        return [of_symbol(SIGNS[name])]
    if name in CONTENT:
        content = _content(arguments[-1])
        return [Piece(joined(content), Role.NAME)] if name == "operatorname" else content
    if name == "ce":
        said = "".join(each.latex_verbatim() for each in arguments[-1])
        return [Piece(chemistry.written(said), Role.WORDS)]
    taken = [_pieces(each) for each in arguments]
    if name in FRACTIONS:
        return [fraction(*taken[-2:])]
    if name in ACCENTS or name in LETTERED:
        return _lettered(name, taken[-1])
    return of_command(name, taken) or [of_symbol(symbol(name))]


def _content(nodes: Sequence[Node]) -> list[Piece]:
    """Return what stands in a command that only says how it is printed: words, or a single letter."""
    plain = [node.chars for node in nodes if kind(node) == "Chars"]
    if any(sign in chars for chars in plain for sign in "^_"):
        return _pieces(nodes)
    if len(plain) < len(nodes):
        return [piece for node in nodes for piece in _worded(node)]
    text = "".join(plain)
    said = text.strip()
    if len(said) <= 1 or said[:1].isdigit() or not any(each.isalpha() for each in said):
        return list(characters(said))
    return [
        *([_GAP] if text[0].isspace() else []),
        Piece(said, Role.WORDS),
        *([_GAP] if text[-1].isspace() else []),
    ]


def _worded(node: Node) -> list[Piece]:
    """Return a part of a text that formulas or commands stand in."""
    if kind(node) == "Chars" and " " in node.chars:
        return [_GAP, Piece(node.chars.strip(), Role.WORDS), _GAP]
    return _pieces([node])


def _lettered(name: str, inner: list[Piece]) -> list[Piece]:
    """Return one letter of another alphabet or with an accent; what is no common one, as it is."""
    if len(inner) != 1 or len(inner[0].text) != 1:
        return inner
    text = as_text(f"\\{ACCENTS.get(name, name)}{{{inner[0].text}}}")
    return inner if any(letter > "\uffff" for letter in text) else [Piece(text, Role.LETTER)]


def _rows(nodes: Sequence[Node]) -> list[list[list[Node]]]:
    """Return the parts of an environment by rows and cells."""
    rows: list[list[list[Node]]] = [[[]]]
    for node in nodes:
        if kind(node) == "Macro" and node.macroname == "\\":
            rows.append([[]])
        elif kind(node) == "Specials" and node.specials_chars == "&":
            rows[-1].append([])
        else:
            rows[-1][-1].append(node)
    return rows
