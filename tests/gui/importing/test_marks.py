"""Facts are found in the notes by their words, wherever repairs have moved the lines."""

import re
from pathlib import Path

import pytest

from kmsflash.notes.derive import derive
from kmsflash.ui.importing.marks import Mark, Wanted, find_marks
from kmsflash.ui.importing.notes_lines import NotesLine, lines_of

NOTES = Path(__file__).parents[2] / "files" / "notes"
TEXT = """\
# Tides

The moon pulls at the water; the sun does so too. Tides come twice a day.

| Sea | Range | Kind |
|---|---|---|
| North Sea | 4 m | mixed |
| Baltic | 4 m | none |

Q: What is a neap tide?
A: The lowest of the fortnight.

- Ebb
- Flood
- Slack water
"""


def found(*wanted: Wanted) -> list[str]:
    lines = lines_of(TEXT)
    return [text_of(lines, mark) for mark in find_marks(lines, wanted)]


def text_of(lines: list[NotesLine], mark: Mark) -> str:
    return lines[mark.line].pieces[mark.piece].text[mark.first : mark.last]


def test_a_sentence_is_marked_from_its_first_word_to_its_stop() -> None:
    assert found(Wanted(0, 3, "Tides come twice a day.")) == ["Tides come twice a day."]


def test_words_that_were_changed_on_reading_do_not_keep_it_from_being_found() -> None:
    assert found(Wanted(0, 3, "The sun pulls at the water too.")) != []


def test_a_line_that_is_far_from_its_number_is_found_all_the_same() -> None:
    assert found(Wanted(0, 40, "Tides come twice a day.")) == ["Tides come twice a day."]


def test_of_a_table_the_cell_is_marked() -> None:
    assert found(Wanted(0, 7, "North Sea | 4 m | mixed", "4 m", 1)) == ["4 m"]
    lines = lines_of(TEXT)
    (mark,) = find_marks(lines, [Wanted(0, 8, "Baltic | 4 m | none", "4 m", 1)])
    assert lines[mark.line].pieces[0].text == "Baltic"


def test_the_answer_under_a_question_is_marked_too() -> None:
    told = found(Wanted(0, 10, "What is a neap tide?", "The lowest of the fortnight."))
    assert told == ["What is a neap tide?", "The lowest of the fortnight."]


def test_of_a_list_that_is_one_fact_every_item_is_marked() -> None:
    assert found(Wanted(0, 13, "Ebb; Flood; Slack water")) == ["Ebb", "Flood", "Slack water"]


def test_of_a_list_with_one_long_item_every_item_is_marked() -> None:
    lines = lines_of("# Tides\n\n- Ebb\n- Flood\n- Slack water, which lasts for half an hour near the turn\n")
    quote = "Ebb; Flood; Slack water, which lasts for half an hour near the turn"
    assert len({mark.line for mark in find_marks(lines, [Wanted(0, 3, quote)])}) == 3


def test_what_is_not_there_is_not_marked() -> None:
    assert found(Wanted(0, 3, "Volcanoes erupt without a warning.")) == []


@pytest.mark.parametrize(
    "name", ["aws-compute-en.txt", "congress.md", "photosynthesis-en.html", "weimar-de.txt"]
)
def test_the_facts_of_real_notes_are_found_at_their_words(name: str) -> None:
    reading = derive((NOTES / name).read_bytes(), name)
    lines = lines_of(reading.text)
    wanted = [
        Wanted(number, fact.place.first_line, fact.quote, fact.cards[0].answer)
        for number, fact in enumerate(reading.facts)
    ]
    marks: dict[object, list[str]] = {}
    for mark in find_marks(lines, wanted):
        said = " ".join(piece.text for piece in lines[mark.line].pieces)
        marks.setdefault(mark.owner, []).append(said)
    for number, fact in enumerate(reading.facts):
        assert number in marks, fact.quote
        words = set(re.findall(r"\w+", fact.quote.casefold()))
        there = set(re.findall(r"\w+", " ".join(marks[number]).casefold()))
        assert len(words & there) > 0.6 * len(words), fact.quote
