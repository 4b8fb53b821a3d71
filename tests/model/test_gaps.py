"""Gaps in a text, and the cards that ask for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model import gaps
from kmsflash.model.importing import Sides


def asked(front: str, number: int | None = None) -> Sides:
    return gaps.asked(Sides(front, "", ""), number)


def test_numbers_come_once_and_in_order() -> None:
    assert gaps.numbers("{{c2::b}} {{c1::a}} {{c2::c}} {{c0::no}} {{cx::no}} {{c3::}}") == (1, 2)


def test_a_gap_shows_its_hint_and_others_are_filled() -> None:
    card = asked("{{c1::Bern::a town}} is in {{c2::Switzerland}}", 1)
    assert card == Sides("[… a town] is in Switzerland", "Bern", "==Bern== is in Switzerland")


def test_answer_and_explanation_come_after_what_is_hidden() -> None:
    card = gaps.asked(Sides("{{c1::a}} b", "More", "Why"), 1)
    assert card == Sides("[…] b", "a\n\nMore", "==a== b\n\nWhy")


@pytest.mark.parametrize(
    "front", ["`x = {{c1::1}}`", "```\n{{c1::1}}\n```", "{{c1::a\nb}}", "{{c1::a == b}}"]
)
def test_where_no_mark_can_be_the_text_is_as_it_was(front: str) -> None:
    assert "==" not in asked(front, 1).explanation.replace("a == b", "")


def test_what_is_no_gap_stays() -> None:
    assert asked("{{c1::a}} {{x}} {c1::b}") == Sides("[…] {{x}} {c1::b}", "a", "==a== {{x}} {c1::b}")


WORDS = st.text("abc =\n`", min_size=1, max_size=8).filter(str.strip)


@given(
    st.lists(st.tuples(st.integers(1, 3), WORDS), min_size=1, max_size=5),
    WORDS | st.just(""),
    WORDS | st.just(""),
)
def test_a_card_tells_the_text_that_it_was_made_of(
    parts: list[tuple[int, str]], answer: str, explanation: str
) -> None:
    text = " ".join(f"{{{{c{number}::{hidden}}}}}" for number, hidden in parts)
    texts = Sides(text, answer, explanation)
    for number in gaps.numbers(text):
        assert gaps.source(text, number, gaps.asked(texts, number)) == texts
    assert gaps.source(text, 4, gaps.asked(texts, 4)) is None
    assert gaps.source(text, parts[0][0], Sides("another", "card", "")) is None
