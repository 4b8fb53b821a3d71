"""The signs of formulas, as the library names them and as they do their work."""

import unicodedata

from kmsflash.notes.latex.pieces import Piece, Role
from kmsflash.notes.page import lowered, raised

_BIG = "∑∏∫∬∭∮⋃⋂"
_LETTERS = "∠△∁∞∂∇∀∃¬√∅ℏ°′%!…⋯⋮"
_OPENING = "([{⟨⌈⌊"
_CLOSING = ")]}⟩⌉⌋"
_WRITTEN = {"-": "−", "*": "∗", "|": "∣", "'": "′", "&": "", "~": "", "∥": "∥"}
_RELATIONS = "⇌⇋⟶⟵⟷⟹⟸⟺⊥∥∣"
_SMALL = str.maketrans("0123456789+−=()aeijkmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₘₙₒₚᵣₛₜᵤᵥₓ")
_HIGH = str.maketrans("0123456789+−=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")


def of_character(character: str) -> Piece:
    """Return the piece that a character is."""
    if character.isspace():
        return Piece("", Role.GAP)
    text = _WRITTEN.get(character, character)
    if character == "|":
        return Piece(text, Role.LETTER)
    return Piece(text, _role(text))


def _role(text: str) -> Role:
    if text in _BIG:
        return Role.NAME
    if text in _OPENING:
        return Role.OPENING
    if text in _CLOSING:
        return Role.CLOSING
    if text in ",;:":
        return Role.STOP
    if text in _LETTERS or text == "/":
        return Role.LETTER
    is_sign = text in "·∗" or text in _RELATIONS or _is_arrow(text) or unicodedata.category(text) == "Sm"
    return Role.SIGN if is_sign else Role.LETTER


def _is_arrow(text: str) -> bool:
    return "\u2190" <= text <= "\u21ff" or "\u27f0" <= text <= "\u27ff"


def of_symbol(text: str) -> Piece:
    """Return the piece that the library's text for a command is."""
    if len(text) > 1:
        return Piece(text, Role.NAME if text.replace(" ", "").isalpha() else Role.LETTER)
    return Piece(text, _role(_WRITTEN.get(text, text)))._replace(text=_WRITTEN.get(text, text))


def scripted(base: Piece, below: str, above: str) -> Piece:
    """Return a piece with its index and its exponent."""
    if base.role is Role.NAME and base.text in _BIG:
        return base._replace(text=base.text + _limit(below, _SMALL, "_") + _limit(above, _HIGH, "^"))
    text = base.text + _index(below) + _exponent(above)
    if base.role is Role.FRACTION and "/" in base.text:
        text = f"({base.text}){text.removeprefix(base.text)}"
    role = Role.LETTER if base.role in (Role.NUMBER, Role.FRACTION) else base.role
    return Piece(text, role)


def _limit(text: str, letters: dict[int, int], sign: str) -> str:
    if not text:
        return ""
    written = text.translate(letters)
    same = any(ord(each) in letters for each in written)
    return written if not same and all(ord(each) in letters for each in text) else _set(sign, text)


def _index(text: str) -> str:
    if not text or (text.isalpha() and len(text) > 1):
        return f"_{text}" if text else ""
    return lowered(text) or _set("_", text)


def _exponent(text: str) -> str:
    if not text.strip("°′″∘"):
        return text.replace("∘", "°")
    return raised(text) or _set("^", text)


def _set(sign: str, text: str) -> str:
    is_enclosed = len(text) == 1 or (text[0] == "(" and text.find(")") == len(text) - 1)
    return f"{sign}{text}" if is_enclosed else f"{sign}({text})"
