"""Headings by where they stand."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import headings, jotted, standing
from kmsflash.notes.vocabulary import load


def _lines(text: str) -> list[Line]:
    return [Line(said, at, at) for at, said in enumerate(text.strip("\n").split("\n"), 1)]


def _headings(text: str, mend=headings.find, language: str = "en") -> list[str]:
    mended, _ = mend(_lines(text), load(language))
    return [line.text.lstrip("# ") for line in mended if line.text.startswith("#")]


JOTTED = """
harbours wk 3 (typed live)

What is a quay

wall binds the ship side only → no tide gate needed (Hull)
quay = wall that ships lie along, mostly of stone
fender → takes the blow, old tyres are enough

Tides + locks

lock = two gates, one basin → level differs by 3 m
neap tide = smallest range, half moon
spring tide → largest range, full or new moon

1B   Signals

cone up = ship may enter
cone down → ship must wait outside
red over green = harbour shut, never pass
two balls → anchored, keep clear by 50 m
"""


def test_a_few_words_between_empty_lines_head_what_was_jotted_below_them():
    found = _headings(JOTTED, jotted.find)
    assert found == ["harbours wk 3", "What is a quay", "Tides + locks", "1B   Signals"]


PLAIN = """
Harbours of the north

Building a quay
A quay is a wall of stone that ships can lie along for days.
The old ones were built on piles of oak in the thirteenth century.

Breakwaters
A breakwater keeps the waves of the open sea out of the basin.
Most of them are built of concrete blocks that weigh forty tons.

Dredging
Dredgers keep a channel at least nine metres deep for the ferries.
The sand that they lift is washed up on the beaches of the south.

Locks: gates and basins
A lock lets ships pass between two levels of water without a stream.
Its gates close against each other so that the water holds them shut.

Pilots + comm.
A pilot knows every bank of the channel and comes aboard by a ladder.
He leaves the ship again when it has passed the last of the buoys.
"""


def test_what_tops_a_block_heads_it_where_the_other_blocks_of_the_page_are_headed():
    assert _headings(PLAIN)[-2:] == ["Locks: gates and basins", "Pilots + comm."]


@pytest.mark.parametrize(
    "statement",
    [
        "quay = wall of stone",
        "The lock: it holds three ships.",
        "Pass → wait",
    ],
)
def test_a_statement_on_top_of_a_block_is_no_heading(statement: str):
    assert statement not in _headings(PLAIN.replace("Pilots + comm.", statement))


def test_a_name_above_a_table_heads_it_though_no_other_line_stands_alone():
    lines = _lines("All about ports.\n\nferries x cargo\n\n| Ferry | Cargo |\n| fast | slow and heavy |\n")
    assert standing.alone(lines, load("en")) == {2}


def test_one_lone_line_above_a_block_is_none():
    text = "All about ports.\n\nPorts in winter\n\nThe ice closes most of them.\nOnly Narvik stays open.\n"
    assert standing.alone(_lines(text), load("en")) == frozenset()
