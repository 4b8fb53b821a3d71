"""Things that a sentence counts with single brackets are asked for together."""

import pytest


def test_what_is_counted_behind_a_lead_is_a_set(cards_of):
    found = cards_of("- Pilot's licence: 1) two years at sea (or on a lake) 2) good eyes 3) a sponsor")
    front = "**Pilot's licence**: name all three."
    assert found[front] == "- Two years at sea (or on a lake)\n- Good eyes\n- A sponsor"


def test_the_words_before_the_last_one_are_no_part(cards_of):
    found = cards_of("A wreck needs a) a buoy, b) two lamps and c) a watchman.")
    assert found["**A wreck needs**: name all three."] == "- A buoy\n- Two lamps\n- A watchman"


@pytest.mark.parametrize(
    "said",
    [
        "A wreck needs 1) a buoy and 3) a watchman.",
        "The buoy (class 1) is red, the lamp (class 2) is green.",
        "1) the buoy 2) the lamp",
    ],
)
def test_no_row_without_a_lead_or_an_order(cards_of, said):
    assert not any("name all" in front or "name both" in front for front in cards_of(said))
