"""Rows of an environment on one line: equations below each other, cases, and matrices."""

from kmsflash.notes.latex.pieces import Piece, Role

_PLAIN = frozenset(["equation", "displaymath", "math", "align", "aligned", "gather", "gathered", "split"])
_MATRICES = {
    **dict.fromkeys(["matrix", "pmatrix", "bmatrix", "smallmatrix", "array"], ("[", "]")),
    "vmatrix": ("∣", "∣"),
}
_GOING_ON = frozenset("=<>≤≥≈+−·")


def on_one_line(name: str, rows: list[list[str]]) -> Piece:
    """Return the rows of the environment of that name; raises a `KeyError` for one that is not known."""
    filled = [row for row in rows if any(row)]
    if name in _PLAIN:
        return Piece(_chained([" ".join(filter(None, row)) for row in filled]), Role.WORDS)
    if name == "cases":
        said = "; ".join(", ".join(cell.rstrip(",") for cell in row) for row in filled)
        return Piece(f"{{{said}}}", Role.WORDS)
    opening, closing = _MATRICES[name]
    said = "; ".join(" ".join(row) for row in filled)
    return Piece(f"{opening}{said}{closing}", Role.LETTER)


def _chained(rows: list[str]) -> str:
    """Return lines that go on with a sign as one, and others one after the other."""
    said = ""
    for row in rows:
        is_next = not said or row[:1] in _GOING_ON
        said += ("" if not said else " " if is_next else "; ") + row.rstrip(",;")
    return said
