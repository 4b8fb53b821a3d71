"""A table worked by keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.ui.editing.marks import Spot
from kmsflash.ui.editing.tables import inserted, new_row, next_cell, previous_cell, table_at
from tests.gui.editing.test_marks import spot, told


def test_a_table_is_put_under_the_line_of_the_caret() -> None:
    empty = "| ¦    |     |\n| --- | --- |\n|     |     |"
    assert told(inserted(spot("¦"))) == empty
    assert told(inserted(spot("wor¦ds"))) == f"words\n\n{empty}"
    assert told(inserted(spot("words\n¦"))) == f"words\n\n{empty}"
    assert told(inserted(spot("wor¦ds\nmore"))) == f"words\n\n{empty}\n\nmore"


TABLE = "x\n\n|a|b|\n|:-|-:|\n|1¦|22222|\n\ny"


def test_tab_goes_to_the_next_cell_and_sets_the_columns() -> None:
    first = next_cell(spot(TABLE))
    assert told(first) == "x\n\n| a   | b     |\n| :-- | ----: |\n| 1   | ¦22222¦ |\n\ny"
    assert first is not None
    second = next_cell(first)
    assert told(second) == ("x\n\n| a   | b     |\n| :-- | ----: |\n| 1   | 22222 |\n| ¦    |       |\n\ny")


def test_back_tab_goes_to_the_cell_before() -> None:
    first = previous_cell(spot(TABLE))
    assert told(first) == "x\n\n| a   | ¦b¦     |\n| :-- | ----: |\n| 1   | 22222 |\n\ny"
    start = previous_cell(spot("|¦a|b|\n|-|-|"))
    assert told(start) == "| ¦a¦   | b   |\n| --- | --- |"


def test_enter_begins_a_row_and_leaves_from_an_empty_last_one() -> None:
    made = new_row(spot(TABLE))
    assert told(made) == "x\n\n| a   | b     |\n| :-- | ----: |\n| 1   | 22222 |\n| ¦    |       |\n\ny"
    assert made is not None
    assert told(new_row(made)) == "x\n\n| a   | b     |\n| :-- | ----: |\n| 1   | 22222 |\n\n¦\n\ny"
    assert told(new_row(spot("|a|\n|-|\n|¦|"))) == "| a   |\n| --- |\n\n¦"


@pytest.mark.parametrize("text", ["a¦", "a | b¦", "|a|\n|b¦|", "|-|¦", "", "|a|\n|-|\n\n¦"])
def test_outside_of_a_table_these_keys_mean_something_else(text: str) -> None:
    where = spot(text if "¦" in text else f"{text}¦")
    assert table_at(where) is None
    assert next_cell(where) is previous_cell(where) is new_row(where) is None


def test_a_bar_that_is_no_border_stays_in_its_cell() -> None:
    text = r"|a \| b|`c | d`|" + "\n|-|-|\n|¦1|2|"
    made = next_cell(spot(text))
    assert made is not None
    assert made.text.startswith(r"| a \| b | `c | d` |")


CELL = st.text("ab1 é漢\\`-:", max_size=6)
ROW = st.lists(CELL, min_size=1, max_size=4)


@given(
    st.lists(ROW, min_size=1, max_size=5),
    st.lists(st.sampled_from(["-", ":-", "-:", ":-:"]), min_size=1, max_size=4),
    st.sampled_from(["", "before\n\n"]),
    st.sampled_from(["", "\nafter", "\n\nafter"]),
    st.integers(0, 60),
    st.lists(st.sampled_from([next_cell, previous_cell, new_row]), min_size=1, max_size=6),
)
def test_no_key_loses_a_word_or_an_alignment(rows, aligned, before, after, at, keys) -> None:
    lines = ["|" + "|".join(row) + "|" for row in rows]
    lines.insert(1, "|" + "|".join(aligned) + "|")
    body = "\n".join(lines)
    place = len(before) + min(at, len(body))
    where = Spot(before + body + after, place, place)
    table = table_at(where)
    for key in keys:
        made = key(where)
        if made is None:
            break
        assert sorted(_words(made.text)) == sorted(_words(where.text))
        assert 0 <= made.start <= made.end <= len(made.text)
        now = table_at(Spot(made.text, len(before) + 1, len(before) + 1))
        if table is not None and now is not None and table.first == len(before):
            assert now.aligned[: len(table.aligned)] == table.aligned
        where = made


def _words(text: str) -> str:
    """Return all of a text but what a table is drawn with; in a rule that is all."""
    rows = [line for line in text.split("\n") if set(line) - set("|-: ")]
    return "".join(rows).replace(" ", "").replace("|", "")
