"""Hints give an answer away little by little, and never whole."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.rendering.hints import hints


@pytest.mark.parametrize(
    ("answer", "first", "count"),
    [
        ("Amber", "A…", 4),
        ("95 °C", "95 …", 1),
        ("a broad sailing ship", "a …", 3),
        ("water\nlight\ncarbon dioxide", "water\n…", 2),
        ("7", "", 0),
        ("", "", 0),
    ],
)
def test_one_letter_word_or_row_at_a_time(answer: str, first: str, count: int) -> None:
    found = hints(answer)
    assert len(found) == count
    assert (found[0] if found else "") == first


@given(st.text(max_size=60))
def test_each_says_more_than_the_one_before_and_none_says_all(answer: str) -> None:
    found = [" ".join(each.split()) for each in hints(answer)]
    whole = " ".join(answer.split())
    for fewer, more in pairwise(found):
        assert more.startswith(fewer.rstrip("…").rstrip())
        assert len(more) > len(fewer)
    for each in found:
        assert whole.startswith(each.removesuffix("…").rstrip())
        assert each.removesuffix("…").rstrip() != whole
