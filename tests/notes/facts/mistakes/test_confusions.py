"""Two things that are easily confused are asked for their difference."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "Do not confuse mass with weight: mass is the amount of matter, weight is the force on it.",
            "What is the difference between **mass** and **weight**?",
            "Mass is the amount of matter, weight is the force on it",
        ),
        (
            "Heat and warmth are often confused. Heat is energy in transit; warmth is what the skin feels.",
            "What is the difference between **Heat** and **warmth**?",
            "Heat is energy in transit; warmth is what the skin feels",
        ),
        (
            "**Common mistake:** mistaking a stock for a bond. A stock is a share; a bond is a loan.",
            "What is the difference between **a stock** and **a bond**?",
            "A stock is a share; a bond is a loan",
        ),
        (
            '**Trap:** "may" leaves a choice, "shall" leaves none to the court.',
            "What is the difference between **may** and **shall**?",
            '"may" leaves a choice, "shall" leaves none to the court',
        ),
        (
            "**Trap:** confusing the Treaty of Rome with the Treaty of Lisbon, where the Union was renewed.",
            "What is **the Treaty of Rome** easily confused with?",
            "The Treaty of Lisbon",
        ),
    ],
)
def test_a_confusion_is_asked_for_the_difference(said, front, back):
    assert cards_of(said)[front].casefold() == back.casefold()


def test_the_sentences_that_tell_two_things_apart_are_not_asked_again():
    cards = cards_of("Heat and warmth are often confused. Heat is energy in transit; warmth is a feeling.")
    assert len(cards) == 1
