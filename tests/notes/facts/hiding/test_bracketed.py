"""Each bracket of a row is asked, where a sentence tells of several things with brackets."""

from kmsflash.notes.derive import derive
from kmsflash.notes.facts.hiding import bracketed


def _asked(text: str) -> dict[str, str]:
    page = f"# Boats\n\nThe boats of the coast are kept by the guild.\n\n{text}\n"
    reading = derive(page.encode(), "a.md")
    cards = (card for fact in reading.facts for card in fact.cards)
    return {card.front: card.answer for card in cards if card.way == bracketed.WAY}


def test_each_bracket_of_a_row_within_a_sentence_is_asked():
    page = (
        "# Florestas\n\n- **Amazônia**: floresta que não perde folhas. Divide-se em igapó "
        "(sempre alagada), várzea (alagada nas cheias) e terra firme (nunca alaga).\n"
    )
    asked = {card.answer for found in derive(page.encode(), "a.md").facts for card in found.cards}
    assert {"sempre alagada", "alagada nas cheias", "nunca alaga"} <= asked


def test_brackets_that_stand_apart_or_only_point_or_count_are_left():
    apart = "The cog (built with clinker) was slow, and in the storm the guild lost the hulk (no keel)."
    assert not _asked(apart)
    assert not _asked("The fleet falls into cogs (see chapter 2) and hulks (see chapter 3).")
    assert not _asked("The fleet falls into cogs (12 boats) and hulks (9 boats).")
