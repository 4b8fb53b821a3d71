"""Formulas that no student writes are not read at all, whatever they are made of."""

import pytest

from kmsflash.notes.latex import readable
from kmsflash.notes.latex.limits import is_small


@pytest.mark.parametrize(
    "formula",
    [
        "x" * 100_000,
        "{" * 5_000 + "}" * 5_000,
        r"\sqrt{" * 400 + "x" + "}" * 400,
        r"\left(" * 100,
        r"\begin{cases}" * 60,
        r"\frac" * 300,
        "_{" * 300,
        "x^" * 400,
    ],
)
def test_long_and_deep_formulas_are_none(formula):
    assert readable(formula) == ""


def test_what_is_short_and_shallow_is_read():
    assert is_small(r"\frac{\sqrt{a + \frac{b}{c}}}{d}")
    assert not is_small("(" * 13)
