"""Lines that lost their number, their bullet or the space behind their label get it back."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import lost
from kmsflash.notes.vocabulary import load


def _mended(text: str, language: str = "en") -> list[str]:
    lines = [Line(one, at, at) for at, one in enumerate(text.split("\n"), 1)]
    return [line.text for line in lost.find(lines, load(language))[0]]


def test_lines_between_two_numbers_that_leave_them_out_are_numbered():
    assert _mended("1. Slack\n2. Tie\nHoist again\n4. Trim") == [
        "1. Slack",
        "2. Tie",
        "3. Hoist again",
        "4. Trim",
    ]
    assert _mended("1) Slack\n\nTie\nHoist\n4) Trim") == ["1) Slack", "", "2) Tie", "3) Hoist", "4) Trim"]


@pytest.mark.parametrize(
    "text",
    [
        "1. Slack\ngoes on here\n2. Tie",
        "1. Slack\ngoes on here\n3. Tie",
        "1. Slack\n- A note\n3. Tie",
        "1. Slack\nOne\nTwo\nThree\n3. Tie",
        "3. Slack\nTie\n1. Hoist",
    ],
)
def test_what_goes_on_from_a_step_gets_no_number(text):
    assert _mended(text) == text.split("\n")


@pytest.mark.parametrize("announced", ["The three parts are:", "There are 3 parts:"])
def test_the_lines_that_a_line_counts_are_a_list(announced):
    text = f"{announced}\nKeel\nMast\nRudder\nThe keel is laid first, and all the rest is built on it."
    assert _mended(text)[1:4] == ["- Keel", "- Mast", "- Rudder"]
    assert not _mended(text)[4].startswith("-")


@pytest.mark.parametrize(
    "text",
    [
        "The three parts are:\nKeel\nMast\nRudder\nBoom",
        "The three parts are:\nKeel\nThe mast carries all of the sails of the ship.\nRudder",
        "The parts are:\nKeel\nMast",
        "Two of the three parts are:\nKeel\nMast",
        "# The two parts:\nKeel\nMast",
    ],
)
def test_lines_that_are_not_as_many_stay(text):
    assert _mended(text) == text.split("\n")


def test_a_label_is_set_apart_from_its_text():
    assert _mended("Common trapKeel and keelson differ.") == ["Common trap: Keel and keelson differ."]
    assert _mended("- Häufiger FehlerKiel und Kielschwein sind zwei.", "de") == [
        "- Häufiger Fehler: Kiel und Kielschwein sind zwei."
    ]
    assert _mended("The JavaScript engine") == ["The JavaScript engine"]
