"""The notes around a passage, with the passage marked."""

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.rendering.markup import html
from kmsflash.rendering.notes import AROUND, around

NOTES = """# Tea

Green tea likes 80 °C.

- Black tea: **95 °C**
- Mate: 70 °C

| Tea | Minutes |
| --- | --- |
| Black | three |

```
steep --minutes 3
```
"""


def shown(words: str) -> str:
    at = NOTES.index(words)
    return around(NOTES, at, at + len(words))


def test_the_whole_line_of_the_passage_is_marked_and_the_rest_stands_around_it():
    assert shown("likes 80") == NOTES.replace("Green tea likes 80 °C.", "==Green tea likes 80 °C.==")


def test_bullets_and_headings_stay_outside_of_the_mark():
    assert "- ==Black tea: **95 °C**==\n" in shown("Black tea")
    assert "# ==Tea==\n" in shown("# Tea")


def test_each_cell_of_a_row_is_marked():
    assert "| ==Black== | ==three== |\n| ---" not in shown("| Black")
    assert "| ==Black== | ==three== |" in shown("| Black")
    assert html(shown("| Black")).count("<mark>") == 2


def test_a_passage_of_several_lines_keeps_the_border_of_its_table():
    marked = shown("| Tea | Minutes |\n| --- | --- |\n| Black | three |")
    assert "| ==Tea== | ==Minutes== |\n| --- | --- |\n| ==Black== | ==three== |" in marked


def test_code_is_left_as_it_is():
    assert shown("steep --minutes") == NOTES
    assert "```\nsteep --minutes 3\n```" in shown("```\nsteep --minutes 3\n```")


def test_marks_that_stood_there_before_do_not_end_the_mark_early():
    assert around("a ==b== c", 0, 9) == "==a b c=="


def test_long_notes_are_cut_at_blank_lines():
    notes = "\n\n".join(f"Line {number}." for number in range(5_000))
    at = notes.index("Line 2500.")
    cut = around(notes, at, at + 10)
    assert cut.startswith("…\n\nLine ")
    assert cut.endswith("\n\n…")
    assert "==Line 2500.==" in cut
    assert len(cut) < 2 * AROUND + 50


@given(st.text(alphabet="ab=|`-# \n", max_size=80), st.integers(0, 90), st.integers(0, 90))
def test_any_place_in_any_notes_gives_the_notes_back(text: str, one: int, other: int):
    start, end = sorted((one, other))
    assert around(text, start, end).replace("==", "") == text.replace("==", "")
