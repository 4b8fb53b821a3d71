"""Lines of notes as a reader sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.ui.importing.notes_lines import Form, Look, cells_of, lines_of, words_of

PAGE = """\
# Tides

- **Spring tide** — at `new` moon
  1. first
> [!trap] Beware
> of the ebb

| Sea | Range |
|---|---|
| North \\| East | 4 m |
---
```
code ==here==
```
plain <!-- id: 7 -->
"""


def test_each_line_has_its_form_and_its_number() -> None:
    told = [(line.number, line.form, [piece.text for piece in line.pieces]) for line in lines_of(PAGE)]
    assert told == [
        (0, Form.HEADING, ["Tides"]),
        (2, Form.ITEM, ["Spring tide — at new moon"]),
        (3, Form.ITEM, ["first"]),
        (4, Form.QUOTE, ["Beware"]),
        (5, Form.QUOTE, ["of the ebb"]),
        (7, Form.HEAD, ["Sea", "Range"]),
        (9, Form.ROW, ["North | East", "4 m"]),
        (12, Form.CODE, ["code ==here=="]),
        (14, Form.PARAGRAPH, ["plain"]),
    ]


def test_items_keep_their_sign_and_their_level() -> None:
    items = [line for line in lines_of(PAGE) if line.form is Form.ITEM]
    assert [(item.sign, item.level) for item in items] == [("•", 0), ("1.", 1)]


@pytest.mark.parametrize(
    ("markdown", "text", "looks"),
    [
        ("a **b** c", "a b c", ((2, 3, Look.STRONG),)),
        ("`x*y*`", "x*y*", ((0, 4, Look.CODE),)),
        ("see [here](http://a.b) ==now==", "see here now", ()),
        ("2 * 3 * 4", "2 * 3 * 4", ()),
        (r"a \* b", "a * b", ()),
    ],
)
def test_the_signs_of_markdown_are_not_shown(
    markdown: str, text: str, looks: tuple[tuple[int, int, Look], ...]
) -> None:
    words = words_of(markdown)
    assert (words.text, words.looks) == (text, looks)


@given(st.text(st.sampled_from("ab *`_=[]()|\\#->1.\n"), max_size=80))
def test_any_text_gives_lines_that_stand_in_it(text: str) -> None:
    lines = lines_of(text)
    assert [line.number for line in lines] == sorted({line.number for line in lines})
    assert all(line.number < len(text.split("\n")) for line in lines)
    for line in lines:
        for piece in line.pieces:
            assert all(0 <= first <= last <= len(piece.text) for first, last, _ in piece.looks)


@given(st.lists(st.text("abc ", min_size=1).map(str.strip), min_size=1, max_size=6))
def test_cells_come_back_as_they_were_joined(cells: list[str]) -> None:
    assert cells_of("| " + " | ".join(cells) + " |") == cells
