r"""LaTeX formulas as text that is read without it: "\frac{a+b}{c}" is "(a + b)/c"."""

from functools import lru_cache

from kmsflash.notes.latex.limits import is_small

UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the library raises for what is no LaTeX; its own errors are among the first."""


@lru_cache(maxsize=1_000)
def readable(formula: str) -> str:
    """Return a formula in letters and signs; empty where something in it has none."""
    if not is_small(formula):
        return ""
    from kmsflash.notes.latex.writing import written  # loads the library

    try:
        return written(formula)
    except UNREADABLE:
        return ""
