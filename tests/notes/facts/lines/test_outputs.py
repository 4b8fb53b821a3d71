"""Outputs: what a line of code gives, where a comment behind it says so."""


def _block(*lines):
    return "\n".join(("```", *lines, "```"))


def test_a_line_with_its_result_is_asked(cards_of):
    cards = cards_of(_block("10 % 4    # 2", "SELECT COALESCE(NULL, 3);  -- 3", "'a' + 1   // \"a1\""))
    assert cards["What does `10 % 4` give?"] == "`2`"
    assert cards["What does `SELECT COALESCE(NULL, 3);` give?"] == "`3`"
    assert cards["What does `'a' + 1` give?"] == '`"a1"`'


def test_a_line_that_needs_one_before_it_is_left(cards_of):
    assert not cards_of(_block("total = 7", "total % 4    # 3"))


def test_a_comment_that_is_no_result_is_left(cards_of):
    assert not cards_of(_block("rm -r build    # again", "limit = 3    # 3"))
