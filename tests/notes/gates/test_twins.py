"""What the notes say twice is asked once."""

import pytest

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.notes.derive import derive
from kmsflash.notes.gates.passing import once

TWICE = b"""# Volcanoes

## Summary

- A shield volcano erupts basaltic lava in most cases.

## Shapes

A shield volcano erupts basaltic lava in most of the cases.
"""


def test_the_same_said_twice_gives_one_card_and_names_the_line():
    reading = derive(TWICE, "volcanoes.md")
    assert len({card.answer for fact in reading.facts for card in fact.cards}) == reading.card_count
    assert any("line 5" in one.reason for one in reading.rejections)


def test_different_answers_to_alike_questions_both_stay():
    text = b"# Leaves\n\n- An oak leaf measures 12 cm across.\n- An elm leaf measures 8 cm across.\n"
    assert derive(text, "leaves.md").card_count == 2


def kept(*gaps: tuple[str, str]) -> int:
    facts = [
        FactDraft(
            Kind.TAKEAWAY, front, front, front, Place(3, 3, ("Leaves",)), (CardDraft("gap", front, back, ""),)
        )
        for front, back in gaps
    ]
    return len(once(facts)[0])


@pytest.mark.parametrize(
    "more",
    [
        "In spring the oak leaf measures […].",
        "The elm is small, in spring: the oak leaf measures […]",
        "**In spring**: the oak leaf measures […]; that of the elm is smaller.",
    ],
)
def test_a_gap_is_made_once_however_much_of_its_line_it_shows(more: str):
    assert kept(("**In spring**: the oak leaf measures […].", "12 cm"), (more, "12 cm")) == 1


@pytest.mark.parametrize(
    ("other", "answer"),
    [("The elm leaf measures […].", "12 cm"), ("The oak leaf measures […] in autumn, too.", "15 cm")],
)
def test_other_gaps_of_a_line_stay(other: str, answer: str):
    assert kept(("The oak leaf measures […].", "12 cm"), (other, answer)) == 2
