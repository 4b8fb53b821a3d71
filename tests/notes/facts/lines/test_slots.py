"""Things set against as many meanings, in their order, are each asked for their own."""

import pytest

from kmsflash.notes.derive import derive

BOATS = "ketch / yawl: mast before the rudder / mast behind it"


def _answers(text: str) -> dict[str, str]:
    page = f"# Boats\n\nThe boats of the bay are kept by the guild.\n\n## Rigs\n\n{text}\n"
    reading = derive(page.encode(), "a.md")
    cards = (card for fact in reading.facts for card in fact.cards)
    return {card.front: card.answer for card in cards if card.way == "meaning"}


@pytest.mark.parametrize("text", [f"- {BOATS}", "- ketch / yawl: mast before the rudder ; mast behind it"])
def test_each_slot_is_asked_with_its_own_meaning(text):
    found = _answers(text)
    assert any("ketch" in front and answer == "Mast before the rudder" for front, answer in found.items())
    assert any("yawl" in front and answer == "Mast behind it" for front, answer in found.items())


def test_slots_of_another_number_are_no_pairs():
    found = _answers("- ketch / yawl / sloop: two masts / one mast")
    assert not any(answer in ("Two masts", "One mast") for answer in found.values())


def test_lines_with_slots_are_notes_of_their_own():
    text = (
        "  sloop / cutter: one headsail, or two of them on a longer\n"
        "  bowsprit. Do not mix this up with the rig of the schooner\n"
        f"  {BOATS}\n"
    )
    assert any("ketch" in front for front in _answers(text))
