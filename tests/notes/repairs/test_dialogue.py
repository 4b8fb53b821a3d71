"""Who speaks in a dialogue becomes what is asked and what answers."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.page import Line
from kmsflash.notes.repairs import dialogue
from kmsflash.notes.vocabulary import load

TALK = """**Ann:** What holds the mast up?
**Ben:** The stays and the shrouds.

**Ann:** When was the first dry dock built?
**Ben:** In 1495. The dock cost 193 pounds.

**Ann:** Who signs the log?
**Ben:** The master."""


def mended(text: str) -> list[str]:
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    return [line.text for line in dialogue.find(lines, load("en"))[0]]


def test_names_become_marks_of_questions_and_answers():
    assert mended(TALK)[:2] == [
        "Question: What holds the mast up?",
        "Answer: The stays and the shrouds.",
    ]


def test_each_question_is_asked_with_its_answer():
    cards = {card["front"]: card["back"] for card in listing(derive(f"# Ships\n\n{TALK}\n".encode(), "a.md"))}
    assert cards["Who signs the log?"] == "The master"
    assert cards["When was the first dry dock built?"] == "In 1495"
    assert cards["**Ships**: the dock cost […]."] == "193 pounds"


@pytest.mark.parametrize(
    "text",
    [
        "Ann: What holds the mast up?\nBen: The stays.",  # one is too few
        "Mast: holds the sails\nKeel: holds the ship\nStay: holds the mast\nBoom: holds the foot",
        "Note: What for?\nTip: Ask.\nNote: Why?\nTip: Read.\nNote: Who?\nTip: Call.",  # labels of call-outs
    ],
)
def test_other_lines_with_colons_are_left_alone(text):
    assert mended(text) == text.split("\n")
