from hypothesis import given
from hypothesis import strategies as st

from kmsflash.rendering import tree
from kmsflash.rendering.markup import html


def test_text_has_a_line_for_each_block() -> None:
    page = tree.parse(html("One **two**\nthree\n\n- a\n- b\n\n> [!note] T\n> body"))
    assert tree.text(page) == "One two three\na\nb\nT\nbody"


def test_the_cells_of_a_row_stand_side_by_side() -> None:
    page = tree.parse(html("| a | b |\n|---|---|\n| 1 | 2 |"))
    assert tree.text(page) == "a · b\n1 · 2"


def test_a_picture_is_its_description_and_a_task_its_box() -> None:
    assert tree.text(tree.parse(html("![a key](x.png)"))) == "a key"
    assert tree.text(tree.parse(html("- [x] done\n- [ ] open"))) == "☑ done\n☐ open"


def test_what_is_too_deep_is_lifted_and_no_word_is_lost() -> None:
    page = tree.parse("<b>" * 300 + "deep" + "</b>" * 300 + "<i>after</i>")
    depth, at = 0, page
    while len(at):
        depth, at = depth + 1, at[0]
    assert depth == tree.DEEPEST
    assert tree.text(page) == "deepafter"
    assert page[1].tag == "i"


@given(st.integers(0, 400), st.integers(0, 400), st.integers(1, 60))
def test_the_kept_part_holds_what_it_is_about(count: int, around: int, most: int) -> None:
    part = tree.kept(count, around, most)
    assert len(part) == min(count, most)
    assert all(0 <= number < count for number in part)
    if around < count:
        assert around in part
