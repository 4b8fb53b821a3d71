"""Qualities that stand before colons in a section are asked as what they are qualities of."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

_LINES = (
    "- Elastic: gives way and comes back\n- Plastic: stays bent for good\n- Brittle: cracks without warning"
)


def test_a_quality_of_a_section_is_asked_with_its_noun(cards_of):
    cards = cards_of(f"The rig bends.\n\n## Failure\n\n{_LINES}\n- Chronic: grows over many years of use")
    assert any("**plastic failure**" in front for front in cards)
    assert "What is **chronic failure**?" in cards or "What does **chronic failure** do?" in cards


def test_a_quality_of_several_is_set_beside_its_section(cards_of):
    lines = (
        "- Elastic: bands of rubber and cloth\n- Plastic: tubes of the cheap sort\n- Metallic: rods of tin"
    )
    cards = cards_of(f"The rig bends.\n\n## Samples\n\n{lines}")
    assert "**Samples** — **Elastic**?" in cards


def test_nouns_of_a_section_stay_as_they_are(cards_of):
    cards = cards_of(
        "The rig bends.\n\n## Failure\n\n- Crack: gap in it\n- Logic: order of signs\n- Knot: turn of a rope"
    )
    assert not any("failure**" in front for front in cards)


def test_a_quality_behind_its_noun_is_set_beside_the_section():
    page = (
        "# Voiles\n\nCes notes parlent de la voile et des bateaux du port.\n\n## Les voiles\n\n"
        "- Carrée : toile et vergues, en usage avant 1900\n- Dorée : toile et longue antenne\n"
        "- Aurique : toile et corne de bois\n- Nacrée : toile et grand mât seul\n"
    )
    fronts = {card["front"] for card in listing(derive(page.encode(), "a.md"))}
    assert not any(front.startswith("Quel terme") and "vergues" in front for front in fronts)
