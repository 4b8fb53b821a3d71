"""Chemical formulas have their numbers lowered and their charges raised."""

import pytest

from kmsflash.notes.latex import readable


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("H2O", "H₂O"),
        ("2H2 + O2 -> 2H2O", "2H₂ + O₂ → 2H₂O"),
        ("SO4^2- + Na+", "SO₄²⁻ + Na⁺"),
        ("SO4^{2-}", "SO₄²⁻"),
        ("N2O4 <=> 2NO2", "N₂O₄ ⇌ 2NO₂"),
        ("Ca(OH)2", "Ca(OH)₂"),
    ],
)
def test_numbers_and_charges(said, text):
    assert readable(f"\\ce{{{said}}}") == text


def test_what_it_cannot_write_is_none():
    assert readable(r"\ce{A ->[\Delta] B}") == ""
