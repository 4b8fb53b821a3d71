"""Terms in a row, each with its meaning, become items: also where a meaning runs on below, indented."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.page import Line
from kmsflash.notes.repairs import entries
from kmsflash.notes.vocabulary import load


def mended(text: str) -> list[str]:
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    return [line.text for line in entries.find(lines, load("en"))[0]]


def test_terms_with_hanging_lines_are_items():
    text = "Mast: carries the\n   sails\nKeel: keeps it upright\nRudder: steers, at\n   60. degrees at most"
    assert mended(text) == [
        "- Mast: carries the sails",
        "- Keel: keeps it upright",
        "- Rudder: steers, at 60. degrees at most",
    ]


def test_the_places_of_joined_lines_are_kept():
    lines = [Line("Mast: carries the", 7, 7), Line("   sails", 8, 8), Line("Keel: below", 9, 9)]
    assert [(line.first, line.last) for line in entries.find(lines, load("en"))[0]] == [(7, 8), (9, 9)]


def test_chains_of_arrows_are_items():
    assert mended("Rain -> soil -> root\nSun -> leaf -> sugar")[0] == "- Rain -> soil -> root"


@pytest.mark.parametrize(
    "text",
    [
        "Mast: carries the sails",  # one alone may be a heading, a label, or prose
        "Mast: carries the sails\nand is made of spruce or of steel.",
        "Q: What carries the sails?\nA: The mast.",
        "Answer: B\nExplanation: the mast carries them.",
        "A: the mast\nB: the keel",
        "1. Mast: carries the sails\n2. Keel: keeps it upright",
        "mast :: carries the sails\nkeel :: keeps it upright",
        '"Note: the mast\nNote: the keel"',
    ],
)
def test_other_lines_stay_as_they_are(text: str):
    assert mended(text) == text.split("\n")


def test_each_entry_is_asked_for_itself():
    notes = "Parts of a boat\n\nMast: the pole that carries\n   the sails\nKeel: the fin under the hull\n"
    cards = [card for fact in derive(notes.encode(), "boat.txt").facts for card in fact.cards]
    assert {"The pole that carries the sails", "The fin under the hull"} <= {card.answer for card in cards}


def test_a_line_that_announces_the_entries_stays_above_them():
    assert mended("Parts of a ship:\nMast: carries sails\nKeel: keeps it up-\nright") == [
        "Parts of a ship:",
        "- Mast: carries sails",
        "- Keel: keeps it upright",
    ]


def test_years_and_days_in_a_row_are_items_also_right_under_their_heading():
    text = "## The line\n1851 – first train\n4 May 1863 – the bridge: opened by night\n1871–72 - second track"
    assert mended(text) == [
        "## The line",
        "- 1851 – first train",
        "- 4 May 1863 – the bridge: opened by night",
        "- 1871–72 - second track",
    ]


def test_code_is_a_term_like_others():
    assert mended("`.rigrc`: where the masts are named\nHULL: what floats")[0].startswith("- `.rigrc`")


def test_an_entry_that_was_broken_before_its_arrow_stays_one():
    filler = "\n".join("The tide along this coast runs for six hours each way and then" for _ in range(8))
    first = "Rule: a boat that meets another one in a channel too narrow for"
    text = f"{filler}\n\n{first}\nboth -> stop\nHorn: one long blast"
    assert mended(text)[-2] == f"- {first} both -> stop"


def test_a_counted_part_over_a_block_of_entries_is_none_of_them():
    told = "\n".join(f"rope {at}: holds well in a storm of some hours" for at in range(9))
    lines = mended(f"L3: Knots\n{told}\n\nL4: BENDS, SPLICES\n{told}")
    assert [line for line in lines if line.startswith("L")] == ["L3: Knots", "L4: BENDS, SPLICES"]
    assert sum(line.startswith("- rope") for line in lines) == 18


def test_a_note_that_is_set_in_below_an_entry_is_an_item_of_its_own():
    text = "mast: carries the sails\n   the boom = holds the foot of the sail\nkeel: keeps it upright"
    assert mended(text)[1] == "  - the boom = holds the foot of the sail"
