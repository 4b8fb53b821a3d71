from hypothesis import given
from hypothesis import strategies as st

from kmsflash.rendering.commonmark import DEEPEST, tidy


def tidied(text: str) -> str:
    return "\n".join(tidy(text.splitlines()))


def test_a_list_under_a_sentence_gets_its_blank_line() -> None:
    assert tidied("Two things:\n- salt\n- water") == "Two things:\n\n- salt\n- water"


def test_two_and_three_spaces_nest_like_four() -> None:
    assert tidied("- a\n  - b\n    - c") == "- a\n    - b\n        - c"
    assert tidied("1. a\n   - b\n2. c").splitlines()[1] == "    - b"


def test_a_number_in_the_middle_of_a_sentence_is_no_list() -> None:
    assert tidied("The year was\n1984. It rained.") == "The year was\n1984. It rained."


def test_a_closing_bracket_after_a_number_is_a_dot() -> None:
    assert tidied("1) first\n2) second") == "1. first\n2. second"


def test_bullets_and_numbers_in_a_row_are_two_lists() -> None:
    assert tidied("- a\n1. b") == "- a\n\n1. b"


def test_a_table_under_a_sentence_gets_its_blank_line() -> None:
    assert tidied("Costs\n| a | b |\n|---|---|\n| 1 | 2 |").startswith("Costs\n\n| a |")


def test_a_rule_is_no_list() -> None:
    assert tidied("above\n* * *\nbelow") == "above\n* * *\nbelow"


def test_the_lines_of_a_quote_are_tidied_too() -> None:
    assert tidied("> Note:\n> - a\n>   - b") == "> Note:\n> \n> - a\n>     - b"


def test_quotes_and_lists_end_at_the_deepest_level() -> None:
    quote = tidied("> " * 50 + "far")
    assert quote.count(">") == DEEPEST
    assert quote.endswith("far")
    steps = tidied("\n".join("  " * level + "- x" for level in range(50))).splitlines()
    assert max(len(line) - len(line.lstrip()) for line in steps) == 4 * DEEPEST


@given(st.text(alphabet="ab-*1.)> |\n", max_size=80))
def test_no_word_is_lost(text: str) -> None:
    def words(of: str) -> str:
        return "".join(letter for letter in of if letter in "ab")

    assert words(tidied(text)) == words(text)
