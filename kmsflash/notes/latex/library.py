"""What the library knows: how a formula is read, and the signs that commands stand for."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from pylatexenc import latex2text, latexwalker, macrospec

Node = Any
"""A part of a formula as the library has it: it comes without types."""

_ASKED = {  # commands that the library does not know, with what they take
    **dict.fromkeys(["dfrac", "tfrac", "cfrac", "nicefrac", "sfrac", "binom", "dbinom", "tbinom"], "{{"),
    **dict.fromkeys(
        ["bm", "ce", "color", "phantom", "hspace", "unit", "si", "mathop", "widehat", "widetilde"], "{"
    ),
    **dict.fromkeys(["overrightarrow", "mathscr", "mathnormal", "boxed", "cancel", "num", "pmod"], "{"),
    "operatorname": "*{",
    **dict.fromkeys(["xrightarrow", "xleftarrow", "xlongequal"], "[{"),
    **dict.fromkeys(["SI", "qty", "textcolor", "stackrel", "overset", "underset"], "{{"),
}


def nodes_of(formula: str) -> Sequence[Node]:
    """Return the parts of a formula; raises a `ValueError` for what is none."""
    walker = latexwalker.LatexWalker(formula, latex_context=_context(), tolerant_parsing=False)
    try:
        nodes, _, length = walker.get_latex_nodes()
    except latexwalker.LatexWalkerError as error:
        raise ValueError(formula) from error
    if length < len(formula):
        raise ValueError(formula)
    return list(nodes)


def kind(node: Node) -> str:
    """Return what a part is: "Chars", "Group", "Macro", "Environment", "Specials", "Math", "Comment"."""
    return type(node).__name__.removeprefix("Latex").removesuffix("Node")


def symbol(command: str) -> str:
    """Return the sign that a command stands for; raises a `ValueError` where the library knows none."""
    text = getattr(_symbols().get_macro_spec(command), "simplify_repl", None)
    if not isinstance(text, str) or not text.strip() or "%" in text:
        raise ValueError(command)
    return text.strip()


def as_text(source: str) -> str:
    """Return a letter of another alphabet, or with an accent, as one character."""
    return str(latex2text.LatexNodes2Text(math_mode="text").latex_to_text(source))


@cache
def _context() -> Any:
    known = latexwalker.get_default_latex_context_db()
    macros = [macrospec.std_macro(name, takes) for name, takes in _ASKED.items()]
    known.add_context_category("asked", macros=macros, prepend=True)
    return known


@cache
def _symbols() -> Any:
    return latex2text.get_default_latex_context_db()
