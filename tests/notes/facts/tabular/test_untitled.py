"""A table without titles asks each cell in its row."""

_KNOTS = (
    "## Knots\n\n|  |  |  |\n|---|---|---|\n| I | bowline | loop at the end |\n"
    "| II | hitch | holds on a post |"
)


def test_each_cell_is_hidden_in_its_row_under_the_section(cards_of):
    cards = cards_of(_KNOTS)
    assert cards["**Knots**: I – bowline – […]"] == "loop at the end"
    assert cards["**Knots**: II – […] – holds on a post"] == "hitch"


def test_a_number_of_a_row_is_not_asked(cards_of):
    assert not {"I", "II"} & set(cards_of(_KNOTS).values())
