"""Neutral questions: asked only where nothing in their line can be."""

import pytest


@pytest.mark.parametrize(
    ("line", "front", "answer"),
    [
        ("- Tar: only from kilns near Umeå", "Tar: only from kilns near […].", "Umeå"),
        (
            "- Tender: after 12 days at sea, for 45 minutes",
            "Tender: after 12 days at sea, for […].",
            "45 minutes",
        ),
    ],
)
def test_a_name_or_an_amount_is_asked_in_the_line_of_its_term(cards_of, line, front, answer):
    assert cards_of(line)[front] == answer


def test_a_line_that_is_asked_for_all_it_tells_is_not_asked_for_what_there_is_to_know(cards_of):
    cards = cards_of("- Tar: only from kilns near Umeå")
    assert not any(front.startswith("What should") for front in cards)


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("- Full rig: about 900 m²", "**Topic** — **full rig**?"),
        ("- Prow: only of oak, never near Umeå", "What should you know about **Prow**?"),
    ],
)
def test_a_line_whose_gap_would_leave_much_unasked_or_say_nothing_keeps_its_question(cards_of, line, front):
    assert front in cards_of(line)
