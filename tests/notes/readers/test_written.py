"""How print is written down: tables that go on over pages, what stands between them, and code."""

from kmsflash.notes.readers.flow import flow
from kmsflash.notes.readers.sheet import Row, Sheet


def row(text, number, *cells, even=False, x=50.0):
    return Row(
        x,
        400,
        700 - 20 * number,
        10,
        text,
        bold=False,
        even=even,
        number=number,
        cells=cells,
        table=bool(cells),
    )


def written(*sheets):
    made = [Sheet(at, tuple(rows)) for at, rows in enumerate(sheets, 1)]
    return [line.text for line in flow(made, 1000) if line.text]


FIRST = [row("", 1, "Cloud", "Height"), row("", 2, "Stratus", "2 km")]


def test_a_row_that_a_page_cuts_is_one_row():
    rest = [row("", 1, "", "and less"), row("", 2, "Cirrus", "8 km")]
    assert written(FIRST, rest) == ["Cloud\tHeight", "Stratus\t2 km and less", "Cirrus\t8 km"]


def test_what_stands_below_a_table_is_kept_where_the_next_page_begins_with_another():
    below = [*FIRST, row("Fog is a cloud on the ground.", 3)]
    after = [row("", 1, "", "Falls"), row("", 2, "Hail", "in summer")]
    assert "Fog is a cloud on the ground." in written(below, after)


def test_a_header_that_comes_again_on_the_next_page_is_written_once():
    assert written(FIRST, [row("", 1, "Cloud", "Height"), row("", 2, "Cirrus", "8 km")]) == [
        "Cloud\tHeight",
        "Stratus\t2 km",
        "Cirrus\t8 km",
    ]


def test_code_is_set_in_as_it_stands():
    rows = [row("Clouds are drops of water, and most of the text is written in letters like these.", 1)]
    rows += [row("for cloud in sky:", 2, even=True), row("rain(cloud)", 3, even=True, x=74.0)]
    assert written(rows)[1:] == ["```", "for cloud in sky:", "    rain(cloud)", "```"]
