"""Items: what has a thinner sign stands below the bullet that it tells more of."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import items
from kmsflash.notes.vocabulary import load


def _mended(text: str) -> list[str]:
    lines = [Line(line, number, number) for number, line in enumerate(text.split("\n"), 1)]
    return [line.text for line in items.normalise(lines, load("en"))[0]]


@pytest.mark.parametrize("sign", ["–", "→", "-"])
def test_a_thin_sign_stands_below_a_round_bullet(sign):
    assert _mended(f"• Ebb = falling water\n{sign} it lays the banks bare\n• Flood = rising water") == [
        "- Ebb = falling water",
        "    - it lays the banks bare",
        "- Flood = rising water",
    ]


def test_a_list_with_one_sign_and_one_below_a_gap_stay_as_they_are():
    assert _mended("– ebb\n– flood") == ["- ebb", "- flood"]
    assert _mended("• ebb\n\n– flood") == ["- ebb", "", "- flood"]


def test_ordinals_that_count_on_are_the_numbers_of_a_list():
    assert _mended("  1.º hoist it\n  2.º belay the rope") == ["  1. hoist it", "  2. belay the rope"]
    assert _mended("1° hoist it\n2° belay it\n\n5° C is cold") == [
        "1. hoist it",
        "2. belay it",
        "",
        "5° C is cold",
    ]


def test_a_question_mark_before_columns_is_no_term():
    line = Line("Handy alone ?    yes             no", 1, 1)
    assert items.normalise([line], load("en"))[0] == [line]
