"""Columns kept apart by tabs or spaces."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import tables
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize("header", ["\tClay\tSand", "            Clay          Sand"])
def test_a_header_that_opens_with_an_empty_cell_is_of_its_table(header: str) -> None:
    rows = (header, "Grain\tfine\tcoarse", "Water\theld\tlost", "Warmth\tslow\tquick")
    lines = [Line(text, at, at) for at, text in enumerate(rows, 1)]
    mended, _ = tables.find_tables(lines, load("en"))
    assert mended[0].text == "|  | Clay | Sand |"
    assert mended[2].text == "| Grain | fine | coarse |"


def test_an_indented_line_of_another_width_is_no_header() -> None:
    rows = ("\tClay", "Grain\tfine\tcoarse", "Water\theld\tlost", "Warmth\tslow\tquick")
    lines = [Line(text, at, at) for at, text in enumerate(rows, 1)]
    assert tables.find_tables(lines, load("en"))[0][0].text == "\tClay"
