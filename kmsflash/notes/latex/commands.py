"""What commands stand for, once what they take is written: roots, arrows with a text, binomials."""

from kmsflash.notes.latex.pieces import Piece, Role, is_one, joined
from kmsflash.notes.latex.signs import scripted

CONTENT = frozenset(
    ["mathrm", "mathit", "mathbf", "mathsf", "mathtt", "mathnormal", "boldsymbol", "bm", "text"]
)
CONTENT |= frozenset(["textrm", "textbf", "textit", "textnormal", "mbox", "operatorname", "mathop"])
LETTERED = frozenset(["mathbb", "mathcal", "mathscr", "mathfrak"])
FRACTIONS = frozenset(["frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac"])
ACCENTS = {
    **{name: name for name in ("vec", "bar", "hat", "dot", "ddot", "tilde")},
    "overline": "bar",
    "widehat": "hat",
    "widetilde": "tilde",
    "overrightarrow": "vec",
}
DROPPED = frozenset(
    [
        *("left", "right", "middle", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl"),
        *("biggr", "Biggl", "Biggr", "displaystyle", "textstyle", "limits", "nolimits", "nonumber", "notag"),
        *("!", "rm", "bf", "it", "tiny", "small", "large", "Large", "color", "phantom", "centering"),
    ]
)
GAPS = frozenset([",", ";", ":", ">", " ", "quad", "qquad", "thinspace", "enspace", "hspace"])
_FUNCTIONS = (
    "cot",
    "sec",
    "csc",
    "coth",
    "lg",
    "det",
    "dim",
    "ker",
    "deg",
    "gcd",
    "arg",
    "Pr",
    "hom",
    "Re",
    "Im",
)
SIGNS = {
    **{name: name for name in (*_FUNCTIONS, "lim", *"%{}_#&")},
    **dict.fromkeys(["mid", "vert", "lvert", "rvert"], "∣"),
    **dict.fromkeys(["ldots", "dots", "cdots"], "…"),
    "lbrace": "{",
    "rbrace": "}",
    "lt": "<",
    "gt": ">",
    "ne": "≠",
    "neg": "¬",
    "land": "∧",
    "lor": "∨",
    "bot": "⊥",
    "|": "‖",
    "colon": ":",
    "coloneqq": "≔",
    "triangle": "△",
    "degree": "°",
    "prime": "′",
    "euro": "€",
    "implies": "⇒",
    "iff": "⇔",
    "longrightarrow": "→",
}
"""Signs that are written otherwise than the library would."""

_ROOTS = {"": "√", "2": "√", "3": "∛", "4": "∜"}
_ARROWS = {"xrightarrow": "→", "xleftarrow": "←", "xlongequal": "="}
_INNER = frozenset(
    ["unit", "si", "num", "cancel", "boxed", "stackrel", "overset", "underset", "underline", "textcolor"]
)
_BINOMIALS = frozenset(["binom", "dbinom", "tbinom"])
_GAP = Piece(" ", Role.GAP)


def of_command(name: str, taken: list[list[Piece]]) -> list[Piece] | None:
    """Return the pieces of a command that takes something; None where it is none of these."""
    if name == "sqrt":
        return [_root(joined(taken[0], tight=True), taken[-1])]
    if name in _BINOMIALS:
        return [Piece(f"C({joined(taken[0])}, {joined(taken[1])})", Role.FRACTION)]
    if name in ("SI", "qty"):
        return [*taken[0], _GAP, *taken[1]]
    if name in _ARROWS:
        said = joined(taken[-1])
        return [Piece(f"{_ARROWS[name]}({said})" if said else _ARROWS[name], Role.SIGN)]
    if name == "pmod":
        return [_GAP, Piece(f"(mod {joined(taken[-1])})", Role.WORDS)]
    if name == "bmod":
        return [Piece("mod", Role.WORDS)]
    return taken[-1] if name in _INNER else None


def _root(degree: str, under: list[Piece]) -> Piece:
    """Return a root, with brackets around what is more than a letter, a number or a bracket."""
    sign = _ROOTS.get(degree) or f"{scripted(Piece('', Role.LETTER), '', degree).text}√"
    is_plain = len(under) == 1 and under[0].role in (Role.LETTER, Role.NUMBER)
    is_enclosed = bool(under) and under[0].role is Role.OPENING and is_one(under)
    text = joined(under)
    return Piece(f"{sign}{text}" if is_plain or is_enclosed else f"{sign}({text})", Role.LETTER)
