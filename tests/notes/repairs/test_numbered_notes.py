"""Notes under numbers of several parts."""

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import numbered
from kmsflash.notes.vocabulary import load


def _mended(text: str) -> list[str]:
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    return [line.text for line in numbered.find(lines, load("en"))[0]]


def test_what_is_said_under_a_number_that_counts_on_becomes_an_item():
    text = "## 2.1 Glue\n2.2 Bone glue sets when it cools.\n2.3 Casein is made of milk and lime."
    assert _mended(text)[1:] == ["- Bone glue sets when it cools.", "- Casein is made of milk and lime."]


def test_amounts_at_the_head_of_a_line_stay():
    text = "2.5 Million barrels are made a year.\n3.7 Million were made.\n9.1 Litres fit into one of them."
    assert _mended(text) == text.split("\n")
