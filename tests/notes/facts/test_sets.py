"""Short lists of names are asked as a whole."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


@pytest.mark.parametrize(
    ("text", "front"),
    [
        (
            "The kidney has three functions:\n\n- filtration\n- reabsorption\n- secretion",
            "**The kidney has three functions**: name all three.",
        ),
        ("## Types of rock\n\n- Igneous\n- Sedimentary\n- Metamorphic", "**Types of rock**: name all three."),
        ("The chambers are:\n\n- the Commons\n- the Lords", "**The chambers**: name both."),
        (
            "The three phases of mourning:\n\n1. Denial\n2. Anger\n3. Peace",
            "**The three phases of mourning**: name all three, in order.",
        ),
    ],
)
def test_a_list_of_names_is_asked_with_what_they_are(text, front):
    cards = {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}
    assert front in cards


def test_a_list_of_more_than_five_is_no_set():
    items = "\n".join(f"- item {name}" for name in ("one", "two", "three", "four", "five", "six"))
    assert derive(f"# Types of thing\n\n{items}\n".encode(), "a.md").facts == ()
