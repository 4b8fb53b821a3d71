"""Introduced code: a line that leads to a command asks for it."""

import pytest


def _led(lead: str, *code: str, language: str = "sql") -> str:
    return "\n".join((lead, "", f"```{language}", *code, "```"))


def test_a_line_that_ends_in_a_colon_asks_for_the_code_below(cards_of):
    cards = cards_of(_led("Most tables are packed anew with:", "REPACK TABLE barrels;"))
    assert cards["**Topic**: Most tables are packed anew with: […]."] == "`REPACK TABLE barrels`"


def test_a_question_is_answered_by_the_code_below(cards_of):
    cards = cards_of(_led("Who holds which key?", "SHOW KEYS FROM doors;"))
    assert cards["**Topic**: Who holds which key?"] == "`SHOW KEYS FROM doors`"


def test_a_heading_that_says_what_to_do_asks_for_the_code_below(cards_of):
    cards = cards_of("## How to list open gates\n\n```bash\n$ gates -l\nnorth\nsouth\n```")
    assert cards["**Topic**: How to list open gates?"] == "`gates -l`"


def test_code_of_a_few_lines_is_shown_as_it_stands(cards_of):
    cards = cards_of(_led("Two locks are set together with:", "LOCK north;", "LOCK south;"))
    assert cards["**Topic**: Two locks are set together with: […]."] == "```\nLOCK north;\nLOCK south;\n```"


def test_what_a_lead_means_by_it_is_shown_before(cards_of):
    text = "The buffer holds 20 barrels. To raise it for one ship only:"
    cards = cards_of(_led(text, "SET LOCAL buffer = 40;"))
    asked = "The buffer holds 20 barrels. To raise it for one ship only: […]."
    assert cards[asked] == "`SET LOCAL buffer = 40`"


@pytest.mark.parametrize(
    "text",
    [
        _led("For example, one could write:", "SHOW KEYS;"),
        _led("Syntax:", "SHOW KEYS;"),
        _led("The log of a ship then shows:", "gate north opened", language="text"),
        _led("A whole day of locks is set with:", *(f"LOCK gate_{nth};" for nth in range(6))),
        _led("The lock is old.", "SHOW KEYS;"),
    ],
)
def test_examples_outputs_and_long_listings_are_left(text, cards_of):
    assert not [front for front, answer in cards_of(text).items() if "`" in answer]
