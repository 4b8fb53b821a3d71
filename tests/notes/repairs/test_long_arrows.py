"""Arrows of any length are one sign, and one that opens a line leads on from the few words above it."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import long_arrows
from kmsflash.notes.vocabulary import load


def _mended(*texts: str) -> list[str]:
    lines = [Line(text, at, at) for at, text in enumerate(texts, start=1)]
    return [line.text for line in long_arrows.understand(lines, load("en"))[0]]


@pytest.mark.parametrize("arrow", ["-->", "--->", "==>", "–>", "—>"])
def test_an_arrow_of_any_length_is_one_sign(arrow):
    assert _mended(f"rot {arrow} soft wood") == ["rot → soft wood"]


@pytest.mark.parametrize("text", ["rot -> soft wood", "`git log --> x`", "a <!-- remark --> b", "x -->> y"])
def test_code_remarks_and_other_signs_stay(text):
    assert _mended(text) == [text]


def test_a_line_that_an_arrow_opens_belongs_to_the_few_words_above_it():
    assert _mended("- rot", "- --> soft wood") == ["- rot → soft wood"]
    assert _mended("too much sail", "-> the boat heels") == ["too much sail → the boat heels"]


@pytest.mark.parametrize("above", ["## Rot", "Too cold?", "Order: hull, mast, sails", "The mast bends."])
def test_below_a_heading_a_question_or_a_sentence_it_stays(above):
    assert _mended(above, "-> the boat heels") == [above, "-> the boat heels"]


def test_an_arrow_before_an_equation_says_nothing():
    assert _mended("C = A / d", "-> more area = more room") == ["C = A / d", "more area = more room"]
