"""What a deck may be called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.decks import DEEPEST, LONGEST_NAME, deck_name, deck_path, same_name, shortened
from kmsflash.model.errors import UserError


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Teas  of\tthe \n world ", "Teas of the world"),
        ("شاي أخضر", "شاي أخضر"),
        ("👩‍🔬 Chemistry", "👩‍🔬 Chemistry"),
        ("Cafe\u0301", "Café"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("nul\x00l", "nul l"),
        ("half \ud83d of it", "half of it"),
    ],
)
def test_a_name_is_one_clean_line(typed: str, name: str) -> None:
    assert deck_name(typed) == name


@pytest.mark.parametrize("typed", ["", "   ", "\n\t", "\u200b\u200d", "\u202e", "\ud83d"])
def test_a_name_that_does_not_show_is_none(typed: str) -> None:
    with pytest.raises(UserError, match="needs a name"):
        deck_name(typed)


def test_a_name_of_ten_thousand_characters_is_told_how_long_it_is() -> None:
    with pytest.raises(UserError, match="10,000 characters"):
        deck_name("x" * 10_000)
    assert len(deck_name("x" * LONGEST_NAME)) == LONGEST_NAME


def test_colons_make_a_path() -> None:
    assert deck_path("Languages:: Spanish ::B1") == ("Languages", "Spanish", "B1")
    assert deck_path("One: two") == ("One: two",)
    with pytest.raises(UserError, match="needs a name"):
        deck_path("Languages::")
    with pytest.raises(UserError, match=f"at most {DEEPEST} deep"):
        deck_path("::".join("ab" * 100))


@given(st.text())
def test_whatever_is_typed_a_name_stays_as_it_is_once_it_is_one(typed: str) -> None:
    try:
        name = deck_name(typed)
    except UserError:
        return
    assert deck_name(name) == name
    assert name.encode("utf-8").decode("utf-8") == name
    assert same_name(name, name)
    assert len(shortened(name)) <= 40
