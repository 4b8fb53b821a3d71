"""Rows of tables that were cut in two become one again."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import cut_rows
from kmsflash.notes.vocabulary import load

HEAD = ["Part | What | Of", "Keel | spine of a ship | oak"]
TABBED = [line.replace(" | ", "\t") for line in HEAD]


def _mended(*texts: str) -> list[str]:
    lines = [Line(one, at, at) for at, one in enumerate(texts, 1)]
    return [line.text for line in cut_rows.join(lines, load("en"))[0]]


def test_a_row_that_was_cut_in_a_cell_is_joined():
    assert _mended(*HEAD, "Mast | pole for", "all sails | pine") == [
        *HEAD,
        "Mast | pole for all sails | pine",
    ]


def test_a_row_that_was_cut_in_its_last_cell_is_joined():
    cut = ("Mast | pole for sails | pine", "or steel", "Boom | spar | ash")
    assert _mended(*HEAD, *cut) == [*HEAD, "Mast | pole for sails | pine or steel", "Boom | spar | ash"]


def test_a_row_that_was_cut_at_a_tabulator_is_joined():
    assert _mended(*TABBED, "Mast\tpole for sails", "pine", "Boom\tspar\tash") == [
        *TABBED,
        "Mast\tpole for sails\tpine",
        "Boom\tspar\tash",
    ]


@pytest.mark.parametrize(
    "below",
    [
        ("Mast | pole for sails | pine", "The table is old.", "Boom | spar | ash"),
        ("Mast | pole for sails", "", "Boom | spar | ash"),
        ("Mast | pole for sails | pine", "- or steel"),
        ("Mast | pole for sails | pine", "or steel"),
    ],
)
def test_text_below_a_table_stays_apart(below):
    assert _mended(*HEAD, *below) == [*HEAD, *below]
