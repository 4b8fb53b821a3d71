"""A passage is found again in its notes, under its own heading first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.notes.locating import locate

NOTES = """# Sails

- **Jib**: in front of the mast
- Both are hoisted by a halyard.

# Ropes

- Both are hoisted by a halyard.

| Rope | Pulls |
| --- | --- |
| Sheet | a corner   of a sail |
"""


def said(quote: str, *headings: str) -> str | None:
    found = locate(NOTES, quote, headings)
    return None if found is None else NOTES[slice(*found)]


def test_the_words_themselves_are_found():
    assert said("in front of the mast") == "in front of the mast"


@pytest.mark.parametrize(("heading", "nth"), [("Sails", 0), ("Ropes", 1)])
def test_of_two_places_the_one_under_the_heading_counts(heading: str, nth: int):
    quote = "Both are hoisted by a halyard."
    places = [at for at in range(len(NOTES)) if NOTES.startswith(quote, at)]
    assert locate(NOTES, quote, (heading,)) == (places[nth], places[nth] + len(quote))


def test_a_heading_that_is_gone_does_not_hide_the_passage():
    assert said("in front of the mast", "Rigging") == "in front of the mast"
    assert said("in front of the mast", "Ropes") == "in front of the mast"


def test_marks_and_spaces_do_not_hide_a_line():
    assert said("Jib: in front of the mast") == "- **Jib**: in front of the mast"
    assert said("| Sheet | a corner of a sail |") == "| Sheet | a corner   of a sail |"


def test_several_lines_are_found_as_lines():
    quote = "Jib: in front of the mast\n\nboth are hoisted by a halyard"
    assert said(quote) == "- **Jib**: in front of the mast\n- Both are hoisted by a halyard."


@pytest.mark.parametrize("quote", ["", "  \n", "Nobody wrote this."])
def test_what_is_not_there_is_nowhere(quote: str):
    assert said(quote) is None


@given(st.text(max_size=60), st.integers(0, 60), st.integers(1, 20))
def test_every_part_of_a_text_is_found_in_it(text: str, start: int, length: int):
    quote = text[start : start + length]
    found = locate(text, quote)
    if quote.strip():
        assert found is not None
        assert text[slice(*found)] == quote
