"""Pieces of rows: words that stand together, with their bullets."""

import pytest

from kmsflash.notes.readers.glyphs import Dot
from kmsflash.notes.readers.spans import spans_of

from .conftest import printed


def pieces(*words, dots=()):
    return [(span.x, span.text()) for span in spans_of([word for line in words for word in line], dots)]


def test_a_wide_gap_parts_columns():
    assert pieces(printed("Clay is"), printed("fine", x=150)) == [(50, "Clay is"), (150, "fine")]


def test_the_wide_spaces_of_justified_text_part_nothing():
    wide = [
        word._replace(x=word.x + at * 10, right=word.right + at * 10)
        for at, word in enumerate(printed("Clay is fine"))
    ]
    assert pieces(wide) == [(50, "Clay is fine")]


def test_letters_that_touch_are_one_word_whatever_their_font():
    one, two = printed("shield", bold=True)[0], printed("s,", x=80)[0]
    assert pieces([one, two]) == [(50, "**shield**s,")]


@pytest.mark.parametrize("sign", ["•", "–", "3.", "(b)", "(ii)", "o", "\uf0b7"])
def test_a_mark_stands_before_its_text_even_if_it_was_drawn_last(sign):
    assert pieces(printed("Clay is fine", x=70), printed("Sand", y=680), printed(sign, x=50)) == [
        (50, f"{sign} Clay is fine"),
        (50, "Sand"),
    ]


def test_a_dash_in_a_cell_is_no_bullet_of_the_next_column():
    assert pieces(printed("–"), printed("coarse", x=150)) == [(50, "–"), (150, "coarse")]


def test_a_dot_beside_a_line_is_its_bullet():
    assert pieces(printed("Clay", x=70), dots=[Dot(55, 59, 703)]) == [(55, "• Clay")]


def test_a_dot_that_is_far_off_or_above_is_none():
    assert pieces(printed("Clay", x=120), dots=[Dot(55, 59, 703), Dot(110, 114, 712)]) == [(120, "Clay")]


def test_columns_of_even_letters_that_spaces_set_are_one_line():
    one, two = printed("cat", even=True)[0], printed("reads", x=95, even=True)[0]._replace(spaced=True)
    assert [span.text(even=True) for span in spans_of([one, two], ())] == ["cat     reads"]


def test_ligatures_are_letters():
    assert pieces(printed("The ﬁrst ﬂood")) == [(50, "The first flood")]
