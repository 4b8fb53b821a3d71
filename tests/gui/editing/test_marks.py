"""Markdown marks put around words and before lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.ui.editing.marks import BOLD, CODE, ITALIC, Spot, coded, continued, gapped, listed, toggled


def spot(marked: str) -> Spot:
    """Return the text with its selection between two bars; one bar is the caret."""
    parts = marked.split("¦")
    start = len(parts[0])
    return Spot("".join(parts), start, start + (len(parts[1]) if len(parts) == 3 else 0))


def told(where: Spot | None) -> str:
    assert where is not None
    text = where.text
    if where.start == where.end:
        return f"{text[: where.start]}¦{text[where.end :]}"
    return f"{text[: where.start]}¦{where.selected}¦{text[where.end :]}"


@pytest.mark.parametrize(
    ("before", "mark", "after"),
    [
        ("a ¦word¦ b", BOLD, "a **¦word¦** b"),
        ("a **¦word¦** b", BOLD, "a ¦word¦ b"),
        ("a ¦**word**¦ b", BOLD, "a ¦word¦ b"),
        ("a wo¦rd b", ITALIC, "a *¦word¦* b"),
        ("a¦ word ¦b", BOLD, "a **¦word¦** b"),
        ("a **¦word¦** b", ITALIC, "a ***¦word¦*** b"),
        ("***¦word¦***", BOLD, "*¦word¦*"),
        ("*¦word¦*", BOLD, "***¦word¦***"),
        ("¦", BOLD, "**¦**"),
        ("**¦**", BOLD, "¦"),
        ("a ¦x¦", CODE, "a `¦x¦`"),
    ],
)
def test_marks_come_and_go(before: str, mark: str, after: str) -> None:
    assert told(toggled(spot(before), mark)) == after


TEXT = st.text("ab *`|\n{}:c1", max_size=20)


@given(TEXT, st.integers(0, 20), st.integers(0, 20))
def test_no_mark_loses_a_word(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    where = Spot(text, start, end)
    for act in (
        lambda at: toggled(at, BOLD),
        lambda at: toggled(at, CODE),
        coded,
        listed,
        lambda at: listed(at, numbered=True),
    ):
        made = act(where)
        assert 0 <= made.start <= made.end <= len(made.text)
        kept = [letter for letter in made.text if letter in "abc"]
        assert kept == [letter for letter in text if letter in "abc"]


@given(TEXT.filter(lambda text: "*" not in text), st.integers(0, 20), st.integers(0, 20))
def test_a_mark_put_twice_is_none(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert toggled(toggled(Spot(text, start, end), BOLD), BOLD).text == text


@pytest.mark.parametrize(
    ("before", "same", "after"),
    [
        ("The ¦heart¦ pumps", False, "The {{c1::¦heart¦}} pumps"),
        ("The {{c1::heart}} pu¦mps", False, "The {{c1::heart}} {{c2::¦pumps¦}}"),
        ("The {{c1::heart}} ¦pumps¦", True, "The {{c1::heart}} {{c1::¦pumps¦}}"),
        ("The ¦heart¦", True, "The {{c1::¦heart¦}}"),
        ("The {{c4::he¦art::organ}}", False, "The ¦heart¦"),
        ("¦", False, "{{c1::¦}}"),
    ],
)
def test_gaps_are_numbered(before: str, same: bool, after: str) -> None:
    assert told(gapped(spot(before), same=same)) == after


def test_lines_become_a_listing_and_lines_again() -> None:
    made = coded(spot("say\n¦x = 1\ny = 2¦\nso"))
    assert made.text == "say\n```\nx = 1\ny = 2\n```\nso"
    assert coded(made).text == "say\nx = 1\ny = 2\nso"


@pytest.mark.parametrize(
    ("before", "numbered", "after"),
    [
        ("one ¦here", False, "- one ¦here"),
        ("- one ¦here", False, "one ¦here"),
        ("¦one\ntwo¦", True, "¦1. one\n2. two¦"),
        ("¦1. one\n2. two¦", True, "¦one\ntwo¦"),
        ("¦- one\ntwo¦", True, "¦1. one\n2. two¦"),
        ("¦  one¦", False, "¦  - one¦"),
    ],
)
def test_lines_become_items_and_lines_again(before: str, numbered: bool, after: str) -> None:
    assert told(listed(spot(before), numbered=numbered)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- one¦", "- one\n- ¦"),
        ("  3. one¦ two", "  3. one\n  4. ¦ two"),
        ("a\n- ¦", "a\n¦"),
        ("- o¦ne", "- o\n- ¦ne"),
    ],
)
def test_enter_goes_on_with_a_list_and_ends_it(before: str, after: str) -> None:
    assert told(continued(spot(before))) == after


def test_enter_outside_of_a_list_is_no_matter_of_marks() -> None:
    assert continued(spot("one¦")) is None
    assert continued(spot("- ¦one¦")) is None
