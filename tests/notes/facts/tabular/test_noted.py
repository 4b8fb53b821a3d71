"""A remark of several parts hides one of them; no question asks for "what is notable"."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def _cards(*rows: str) -> dict[str, str]:
    header, *rest = rows
    drawn = "\n".join([f"| {header} |", "|---|---|---|", *(f"| {row} |" for row in rest)])
    page = f"# Boats\n\nThis is the table of the chapter.\n\n{drawn}\n"
    return {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}


def test_each_part_of_a_remark_is_hidden_beside_the_other():
    cards = _cards(
        "Boat | Rig | Notes",
        "Dory | one sail | drawn up at night, rowed in a calm",
        "Skiff | none | poled in the reeds; bought second-hand",
    )
    assert cards["**Dory** (boat): drawn up at night, […]"] == "rowed in a calm"
    assert cards["**Skiff** (boat): […]; bought second-hand"] == "poled in the reeds"
    assert "What is **notable** about the boat **Dory**?" not in cards


def test_what_leads_to_an_answer_is_not_hidden():
    cards = _cards(
        "Boat | Rig | Notes", "Dory | one sail | planks = of larch", "Skiff | none | oars = of ash wood"
    )
    assert cards["**Dory** (boat): planks = […]"] == "of larch"
    assert "planks" not in cards.values()
