"""Contractions in statements are written out, so that what they say is asked."""

import pytest


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        ("The baker hadn't sold the oven himself.", "The baker had not sold […].", "the oven himself"),
        (
            "Rye doesn't need a warm room, because its starter works in the cold.",
            "Why does rye not need a warm room?",
            "Because its starter works in the cold",
        ),
        (
            "A raw loaf can't be sliced because the blade sticks in the dough.",
            "Why can a raw loaf not be sliced?",
            "Because the blade sticks in the dough",
        ),
    ],
)
def test_says_what_a_contraction_says(cards_of, text, front, answer):
    assert cards_of(text)[front] == answer


def test_leaves_questions_as_they_are(cards_of):
    shown = " ".join(cards_of("**Q:** Why doesn't the dough rise?\n**A:** The yeast was dead."))
    assert "doesn't" in shown


def test_leaves_code_and_quotes_as_they_are(cards_of):
    cards = cards_of("The baker's sign reads “we don't sell cakes” on Mondays.")
    assert "do not sell" not in " ".join([*cards, *cards.values()])
