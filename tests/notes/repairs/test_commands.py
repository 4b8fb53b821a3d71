"""Commands that lost their fence are code again, and nothing else is."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import commands
from kmsflash.notes.vocabulary import load


def _mended(*texts: str) -> tuple[list[bool], int]:
    lines = [Line(text, at, at) for at, text in enumerate(texts, 1)]
    mended, count = commands.find(lines, load("en"))
    return [line.code for line in mended], count


@pytest.mark.parametrize(
    "code",
    [
        "SELECT reload_gates();",
        "CREATE INDEX CONCURRENTLY by_ship ON locks (ship_id);",
        "reload_gates()",
        "$ gates --list",
        "docker run --rm hello",
        "chmod 600 ~/.ssh/id",
    ],
)
def test_a_line_that_can_only_be_code_below_one_that_leads_to_it_is_code(code):
    assert _mended("Open all gates with:", "", code) == ([False, False, True], 1)
    assert _mended("Which gates are open?", code) == ([False, True], 1)
    assert _mended("All gates are open.", code) == ([False, False], 0)


@pytest.mark.parametrize(
    "text",
    [
        "Select the gate first; it opens slowly.",
        "go and ask the keeper",
        "make sure that the gate is shut",
        "The keeper (on duty)",
        "- docker, podman and make",
        "find the keeper of the north gate",
    ],
)
def test_sentences_and_items_below_such_a_line_stay_text(text):
    assert _mended("Then this is done:", text) == ([False, False], 0)


def test_only_the_first_line_below_is_code():
    assert _mended("Open it with:", "open_gate();", "close_gate();") == ([False, True, False], 1)
