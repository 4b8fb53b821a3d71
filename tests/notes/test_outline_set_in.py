"""What is set in below running text belongs to a question, and is text of its own below all else."""

from kmsflash.notes.outline import outline
from kmsflash.notes.page import Bullets, Line, Paragraph
from kmsflash.notes.vocabulary import load


def _paragraphs(text: str) -> list[Paragraph]:
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    return [one for one in outline(lines, "a.md", load("en")).blocks if isinstance(one, Paragraph)]


def test_text_that_is_set_in_below_text_is_read_for_itself():
    told = _paragraphs("Some loaves are flat.\n\n  The pita puffs up in a hot oven.")
    assert [one.text for one in told] == ["Some loaves are flat.", "The pita puffs up in a hot oven."]


def test_the_options_of_a_question_stay_with_it():
    told = _paragraphs("Which loaf is flat?\n  A. Pita\n  B. Rye")
    assert [(one.text, one.detail) for one in told] == [("Which loaf is flat?", "A. Pita\nB. Rye")]


def test_a_quote_below_text_is_read_for_itself_where_it_has_words_in_bold_and_answers_nothing():
    told = _paragraphs("Some loaves are flat.\n\n> **Rye** rises slowly.")
    assert [one.text for one in told] == ["Some loaves are flat.", "**Rye** rises slowly."]
    assert len(_paragraphs("Some loaves are flat.\n\n> Rye rises slowly.")) == 1
    assert len(_paragraphs("Which loaf is flat?\n\n> It is the **pita**.")) == 1


def test_lines_less_deep_than_numbers_are_a_list_of_their_own():
    lines = [Line(text, at, at) for at, text in enumerate((" 1) moor", " 2) fend", "- ropes of hemp"), 1)]
    blocks = outline(lines, "a.md", load("en")).blocks
    assert [[item.text for item in one.items] for one in blocks if isinstance(one, Bullets)] == [
        ["moor", "fend"],
        ["ropes of hemp"],
    ]
