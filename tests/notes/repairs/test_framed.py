"""Titles between two runs of one sign."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import framed
from kmsflash.notes.vocabulary import load


def _mended(text: str) -> str:
    return framed.find([Line(text, 1, 1)], load("en"))[0][0].text


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("== Tides ==", "## Tides"),
        ("=== Spring tides ===", "### Spring tides"),
        ("===Ebb===", "### Ebb"),
        ("*** Knots and bends ***", "## Knots and bends"),
        ("--- Sails ---", "## Sails"),
    ],
)
def test_a_title_between_signs_is_a_heading(text: str, heading: str):
    assert _mended(text) == heading


def test_marked_words_bold_words_and_rules_stay():
    for text in ("==ebb tide==", "***ebb***", "------", "== a == b == c ==", "-- the sea, --"):
        assert _mended(text) == text
