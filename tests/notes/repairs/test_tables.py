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


def test_names_with_values_in_every_row_have_no_titles() -> None:
    for rows in (
        ("Rope 9 mm\t45", "Chain\t1200", "Yarn\t30"),
        ("Rope    3 kN", "Chain    9 kN", "Twine    1"),
    ):
        lines = [Line(text, at, at) for at, text in enumerate(rows, 1)]
        assert tables.find_tables(lines, load("en"))[0][0].text.startswith("- Rope")
    rows = ("Year\t2019", "Rope\t450", "Chain\t1200")
    lines = [Line(text, at, at) for at, text in enumerate(rows, 1)]
    assert tables.find_tables(lines, load("en"))[0][0].text == "| Year | 2019 |"


def test_rows_whose_names_share_a_word_have_no_titles() -> None:
    rows = ("Bolt M6 short    shelf", "Bolt M6 long    bench", "Bolt M8 short    gate")
    lines = [Line(text, at, at) for at, text in enumerate(rows, 1)]
    assert tables.find_tables(lines, load("en"))[0][0].text == "- **Bolt M6 short**: shelf"


def test_rows_of_three_columns_that_open_alike_have_no_titles() -> None:
    rows = (
        "frost\tbreaks the stone\te.g. in the Alps",
        "wind\tgrinds the stone\te.g. in deserts",
        "rain\twears the stone\te.g. on coasts",
    )
    lines = [Line(text, at, at) for at, text in enumerate(rows, 1)]
    assert (
        tables.find_tables(lines, load("en"))[0][0].text == "- **frost**: breaks the stone, e.g. in the Alps"
    )


def test_days_in_every_row_have_no_titles() -> None:
    rows = ("3 March     The barge sails", "9-10 March  Fog on the estuary", "2 Apr.      The barge is found")
    lines = [Line(text, at, at) for at, text in enumerate(rows, 1)]
    mended, _ = tables.find_tables(lines, load("en"))
    assert [line.text for line in mended] == [
        "- 3 March: The barge sails",
        "- 9-10 March: Fog on the estuary",
        "- 2 Apr.: The barge is found",
    ]


def test_a_long_name_that_runs_into_the_second_column_is_a_row_too() -> None:
    text = (
        "Vol. II    of ropes and how they are laid\nVol. VI    of sails and how they are sewn\n"
        "Vol. XXXIII of tar and how it is boiled\nVol. IX    of masts and how they are stepped"
    )
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    mended = [line.text for line in tables.find_tables(lines, load("en"))[0]]
    assert "- **Vol. XXXIII**: of tar and how it is boiled" in mended
    assert len(mended) == 4
