"""The pieces that a formula is written of, and how they stand beside each other."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple


class Role(Enum):
    """What a piece does in its formula."""

    LETTER = auto()
    NUMBER = auto()
    NAME = auto()  # sin, ∑
    WORDS = auto()
    FRACTION = auto()
    SIGN = auto()  # stands between two others
    OPENING = auto()
    CLOSING = auto()
    STOP = auto()  # comma, semicolon, colon
    GAP = auto()  # that the writer asked for


class Piece(NamedTuple):
    """A piece of a formula, and what it does there."""

    text: str
    role: Role


_OPERANDS = frozenset({Role.LETTER, Role.NUMBER, Role.NAME, Role.WORDS, Role.FRACTION})
_ENDS = _OPERANDS | {Role.CLOSING}
_STARTS = _OPERANDS | {Role.OPENING}
_CHANGES = "d∂Δ"  # before one letter they make one thing: "dt"
_UNARY = "+−±∓¬"
_ONE = 2
_ROOTS = "√∛∜"
_OVER_ALL = ("lim", "max", "min", "sup", "inf", "arg")
_VULGAR = {"1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾"}
_RAISED = re.compile(r"\^[^\W\d_]$")
_MARKED = re.compile(r"[_^][^\W\d_²³]+$")  # a letter with an index that would take in what follows


def joined(pieces: list[Piece], *, tight: bool = False) -> str:
    """Return the pieces as text; *tight* without space around the signs of an index."""
    kept = _bracketed([piece for piece in pieces if piece.text])
    text = ""
    for at, piece in enumerate(kept):
        before = kept[at - 1] if at else None
        earlier = kept[at - 2] if at > 1 else None
        is_charge = at == len(kept) - 1 and piece.text in ("+", "−")  # "2+"
        is_apart = before and not is_charge and _is_apart(earlier, before, piece, tight=tight)
        text += f" {piece.text}" if is_apart else piece.text
    return re.sub(r" {2,}", " ", text).strip()


def _bracketed(pieces: list[Piece]) -> list[Piece]:
    """Set brackets around fractions that something stands right beside: "(a/b) c", "log(a/b)"."""
    kept: list[Piece] = []
    for at, piece in enumerate(pieces):
        following = next((each for each in pieces[at + 1 : at + 3] if each.role is not Role.GAP), None)
        before = next(
            (each for each in reversed(pieces[max(0, at - 2) : at]) if each.role is not Role.GAP), None
        )
        is_factor = following is not None and following.role in _STARTS - {Role.WORDS}
        is_of_function = before is not None and _takes_one(before)
        needs = piece.role is Role.FRACTION and "/" in piece.text and (is_factor or is_of_function)
        kept.append(piece._replace(text=f"({piece.text})") if needs else piece)
    return kept


def _takes_one(piece: Piece) -> bool:
    """Tell whether a piece is a function, which a bracket can stand right behind: "sin", not "∑" or "lim"."""
    return piece.role is Role.NAME and piece.text[0].isalpha() and not piece.text.startswith(_OVER_ALL)


def _is_apart(earlier: Piece | None, before: Piece, piece: Piece, *, tight: bool) -> bool:
    """Tell whether a space stands between two pieces."""
    pair = {before.role, piece.role}
    if Role.GAP in pair:
        return before.role is not Role.OPENING and piece.role not in (Role.CLOSING, Role.STOP)
    if Role.SIGN in pair:
        return _is_apart_of_sign(earlier, before, piece, tight=tight)
    if before.role is Role.STOP:
        return not tight and piece.role is not Role.CLOSING
    if piece.role in (Role.CLOSING, Role.STOP) or before.role is Role.OPENING:
        return False
    if piece.text[0] == "(" and before.role is Role.NAME:
        return not _takes_one(before)
    if piece.role is Role.OPENING:
        is_raised = _RAISED.search(before.text) is not None
        return before.role is Role.FRACTION or is_raised or before.text[-1] + piece.text == "]("
    return "/" not in (before.text, piece.text) and _are_apart(before, piece)


def _are_apart(before: Piece, piece: Piece) -> bool:
    """Tell whether a space stands between two pieces that only follow each other."""
    pair = {before.role, piece.role}
    if piece.text[0] in _ROOTS or Role.NAME in pair or Role.FRACTION in pair:
        return True
    if Role.WORDS in pair:
        return Role.CLOSING not in pair and before.text[-1:].isalnum()
    if before.role is piece.role is Role.NUMBER:
        return "," not in (before.text, piece.text)
    return before.role is Role.LETTER and _MARKED.search(before.text) is not None


def _is_apart_of_sign(earlier: Piece | None, before: Piece, piece: Piece, *, tight: bool) -> bool:
    """Tell whether a space stands beside a sign: around one between two things, none behind one of one."""
    if tight and not {before.text, piece.text} & {"<", ">"}:
        return False
    if before.role is Role.SIGN and before.text in _UNARY:
        is_unary = earlier is None or earlier.role not in _ENDS
        return not is_unary
    return before.role is Role.SIGN or (piece.role is Role.SIGN and before.role is not Role.OPENING)


def as_factor(pieces: list[Piece], *, divides: bool) -> str:
    """Return one side of a fraction, in brackets only where it needs them."""
    kept = [piece for piece in pieces if piece.role is not Role.GAP]
    text = joined(pieces)
    signs = list(_outside(kept))
    is_wide = " " in text and any(piece.role is Role.WORDS for piece in kept)
    loose = [piece for piece in signs if divides or piece.text not in "·×"]
    is_deep = any(
        piece.role is Role.NAME or (piece.role is Role.FRACTION and "/" in piece.text) for piece in kept
    )
    needs = bool(loose) or is_wide or is_deep
    if divides and not needs:
        needs = not is_one(kept)
    return f"({text})" if needs and not _is_enclosed(kept) else text


def _outside(pieces: list[Piece]) -> Iterator[Piece]:
    """Give the signs that stand between two things outside of brackets."""
    depth = 0
    for at, piece in enumerate(pieces):
        depth += (piece.role is Role.OPENING) - (piece.role is Role.CLOSING)
        if piece.role is Role.SIGN and at and not depth:
            yield piece


def is_one(pieces: list[Piece]) -> bool:
    """Tell whether pieces read as one thing: a letter, a number, a word, what changes, or a bracket."""
    if len(pieces) == _ONE and pieces[0].text in _CHANGES and pieces[1].role is Role.LETTER:
        return True
    if len(pieces) == _ONE and pieces[1].text == "!":
        return True
    return len(pieces) <= 1 or _is_enclosed(pieces) or _is_call(pieces)


def _is_enclosed(pieces: list[Piece]) -> bool:
    """Tell whether one pair of brackets stands around all."""
    if not pieces or pieces[0].role is not Role.OPENING or pieces[-1].role is not Role.CLOSING:
        return False
    depth = 0
    for at, piece in enumerate(pieces):
        depth += (piece.role is Role.OPENING) - (piece.role is Role.CLOSING)
        if not depth:
            return at == len(pieces) - 1
    return False


def _is_call(pieces: list[Piece]) -> bool:
    """Tell whether a letter and a bracket are all: "P(B)"."""
    return pieces[0].role is Role.LETTER and _is_enclosed(pieces[1:])


def fraction(above: list[Piece], below: list[Piece]) -> Piece:
    """Return a fraction on one line."""
    text = f"{as_factor(above, divides=False)}/{as_factor(below, divides=True)}"
    return Piece(_VULGAR.get(text, text), Role.FRACTION)
