"""Neutral questions: asked only where nothing in their line can be."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


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
        ("- Full rig: about 900 m²", "**Topic – full rig**: […]."),
        ("- Prow: only of oak, or of elm near Umeå", "What should you know about **Prow**?"),
    ],
)
def test_a_line_whose_gap_would_leave_much_unasked_or_say_nothing_is_asked_for_as_a_whole(
    cards_of, line, front
):
    assert front in cards_of(line)


def test_a_text_of_which_brackets_tell_more_keeps_its_question(cards_of):
    cards = cards_of("- Depth of the two docks: Olm (at least 4 m) and Ulm (never above 6 m)")
    assert any("never above" in back for back in cards.values())


def test_a_name_beside_its_section_is_not_asked_for_by_what_is_told_of_it():
    line = "- Dérive : du pied du mât vers la poupe"
    page = f"# Le bateau\n\nLe bateau est dans le port.\n\n## Les bois\n\n{line}\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert "Dérive : du pied […]." in fronts
    assert not any("du pied du mât vers" in front for front in fronts)
