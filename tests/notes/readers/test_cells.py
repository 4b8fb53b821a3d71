"""Cells and tables of a printed page, from where and when their pieces were drawn."""

from kmsflash.notes.readers.cells import SEAM, tables_of
from kmsflash.notes.readers.spans import spans_of

from .conftest import page, printed


def tables(*lines):
    rows = tables_of(spans_of([word for line in lines for word in line], ()))
    return [(number, [cell.text() if cell.lines else "" for cell in cells]) for number, cells in rows]


def test_rows_that_stand_in_columns_are_a_table():
    assert tables(
        printed("Kind"), printed("Grain", x=150), printed("Clay", y=680), printed("fine", x=150, y=680)
    ) == [(1, ["Kind", "Grain"]), (1, ["Clay", "fine"])]


def test_lines_of_a_cell_are_one_text_and_items_in_it_stay_apart():
    assert tables(
        printed("Kind"),
        printed("Use", x=150),
        printed("Clay", y=680),
        printed("bricks that last", x=150, y=680),
        printed("for long", x=150, y=668),
        printed("Sand", y=650),
        printed("•", x=150, y=650),
        printed("glass", x=160, y=650),
        printed("•", x=150, y=638),
        printed("mortar", x=160, y=638),
    ) == [
        (1, ["Kind", "Use"]),
        (1, ["Clay", "bricks that last for long"]),
        (1, ["Sand", "• glass<br>• mortar"]),
    ]


def test_a_sentence_close_above_a_table_is_not_in_it():
    above = "These are kinds of soil, told by how large their grains are:"
    assert tables(
        printed(above),
        printed("Clay", y=687),
        printed("fine", x=150, y=687),
        printed("Sand", y=672),
        printed("coarse", x=150, y=672),
    ) == [(0, [above]), (1, ["Clay", "fine"]), (1, ["Sand", "coarse"])]


def test_a_cell_without_text_stays_empty():
    rows = [("Kind", "Grain", "Use"), ("Clay", "", "bricks"), ("Sand", "coarse", "")]
    lines = [
        printed(cell, x=50 + 100 * column, y=700 - 20 * at)
        for at, row in enumerate(rows)
        for column, cell in enumerate(row)
        if cell
    ]
    assert tables(*lines) == [(1, list(row)) for row in rows]


def test_two_pieces_in_one_row_alone_are_no_table():
    assert tables(printed("Clay"), printed("1848", x=300), printed("Sand is coarse and warm.", y=688)) == [
        (0, ["Clay", "1848"]),
        (0, ["Sand is coarse and warm."]),
    ]


def test_columns_of_running_text_are_read_one_after_the_other():
    left = [f"this line of the left half has the number {n}" for n in range(8)]
    right = [f"and that one stands on the right with {n}" for n in range(8)]
    lines = [
        line
        for at, (one, two) in enumerate(zip(left, right, strict=True))
        for line in (printed(one, y=700 - 12 * at), printed(two, x=320, y=700 - 12 * at))
    ]
    assert [cells[0] for _, cells in tables(*lines)] == [*left, *right]


def test_a_column_drawn_after_another_is_no_second_column_of_a_table():
    left = [(0, [f"{n} and so on to the end of it"]) for n in range(3)]
    spans = page(*(text for _, (text,) in left))
    right = spans_of([word for at in range(3) for word in printed(f"{at} again", x=320, y=700 - 30 * at)], ())
    assert all(number == 0 for number, _ in tables_of([*spans, *right]))


def test_where_a_word_may_be_cut_is_kept():
    cut = tables(
        printed("Kind"),
        printed("Grain", x=150),
        printed("sub-", y=680),
        printed("soil", y=668),
        printed("fine", x=150, y=680),
    )
    assert cut[1] == (1, [f"sub-{SEAM}soil", "fine"])


def test_a_cell_that_nearly_touches_the_next_is_parted_where_the_column_begins():
    close = [
        word._replace(x=word.x - 10, right=word.right - 10, spaced=False)
        for word in printed("Kaolinite", x=60)
    ]
    behind = printed("fine", x=97)
    rows = [("Kind", "Grain", 700), ("Clay", "fine", 685), ("Sand", "coarse", 670)]
    lines = [line for one, two, y in rows for line in (printed(one, y=y), printed(two, x=97, y=y))]
    tight = [word._replace(y=655) for word in (*close, *behind)]
    assert tables(*lines, tight)[-1] == (1, ["Kaolinite", "fine"])


def test_rows_of_more_pieces_than_a_table_has_columns_are_text():
    lines = [printed(f"c{n}", x=30.0 * n, y=y) for y in (700, 680) for n in range(70)]
    assert {number for number, _ in tables(*lines)} == {0}


def test_a_column_without_end_is_read_as_several_cells():
    lines = [printed(f"Line {n}", y=9000 - 12 * n) for n in range(450)]
    found = list(tables_of(spans_of([word for line in lines for word in line], ())))
    assert [len(cells[0].lines) for _, cells in found] == [200, 200, 50]
