"""Rows of print flow together again."""

import pytest

from kmsflash.notes.readers.flow import flow
from kmsflash.notes.readers.sheet import Sheet
from kmsflash.notes.readers.spans import spans_of

from .conftest import page, printed

LONG = "Clouds are drops of water in the air that are too small to"  # as wide as the page


def flowed(*rows):
    return [line.text for line in flow([Sheet.of(1, page(*rows))], 1000) if line.text]


def test_a_word_cut_at_the_end_of_a_row_is_whole_again():
    assert flowed("The lowest layer of the air is called the tropo-", "sphere and holds the weather.") == [
        "The lowest layer of the air is called the troposphere and holds the weather."
    ]


@pytest.mark.parametrize("bullet", ["•", "–", "·", "▪", "\uf0b7", "-"])
def test_bullets_are_known_whatever_they_look_like(bullet):
    assert flowed(f"{bullet} {LONG}", "fall", f"{bullet} Fog is a cloud") == [
        f"- {LONG} fall",
        "- Fog is a cloud",
    ]


def test_a_row_whose_first_word_had_fitted_above_begins_anew():
    assert flowed(LONG, "fall", "Fog: a cloud", "Dew: no cloud") == [
        f"{LONG} fall",
        "Fog: a cloud",
        "Dew: no cloud",
    ]


@pytest.mark.parametrize("rest", ["(1) of them is rain.", "0. Nothing falls then."])
def test_a_number_that_begins_a_row_of_a_sentence_is_no_item(rest):
    assert flowed(LONG, rest) == [f"{LONG} {rest}"]


def test_numbered_rows_are_items():
    assert flowed("1. Fog", "2. Rain", "3) Snow") == ["1. Fog", "2. Rain", "3. Snow"]


def test_a_heading_of_two_rows_is_one():
    large = [*printed("The weather of the year", size=20), *printed("1816!!)", y=676, size=20)]
    text = [word for at in range(4) for word in printed(LONG, y=640 - 12 * at)]
    lines = flow([Sheet.of(1, spans_of([*large, *text], ()))], 1000)
    assert lines[0].text == "# The weather of the year 1816!!)"


def test_bold_words_that_go_on_in_the_next_row_are_marked_once():
    first = printed("Clouds are drops of water in the air that are too", bold=False)
    end = printed("small to", x=first[-1].right + 5, bold=True)
    rest = [*printed("fall", y=688, bold=True), *printed("down at all.", x=75, y=688)]
    lines = flow([Sheet.of(1, spans_of([*first, *end, *rest], ()))], 1000)
    assert lines[0].text.endswith("too **small to fall** down at all.")


def test_a_file_in_even_letters_is_text_and_no_code():
    words = [word for at in range(3) for word in printed(LONG, y=700 - 12 * at, even=True)]
    assert not any(line.code for line in flow([Sheet.of(1, spans_of(words, ()))], 1000))
