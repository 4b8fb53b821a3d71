"""Environments stand on one line."""

import pytest

from kmsflash.notes.latex import readable


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (r"\begin{aligned} a &= b \\ c &= d \end{aligned}", "a = b; c = d"),
        (r"\begin{align*} a &= b + c \\ &= d \end{align*}", "a = b + c = d"),
        (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", "[1 2; 3 4]"),
        (
            r"f(x) = \begin{cases} x & x > 0 \\ 0 & \text{otherwise} \end{cases}",
            "f(x) = {x, x > 0; 0, otherwise}",
        ),
    ],
)
def test_rows_follow_each_other(formula, text):
    assert readable(formula) == text
