"""Whole pages of other subjects, shapes and languages."""

from pathlib import Path

import pytest

from kmsflash.notes.derive import derive

PAGES = Path(__file__).parents[1] / "files" / "notes"

EXPECTED = {
    "congress.md": {
        "What did Metternich preside over?": "The congress",
        "In which year: “the July Revolution topples Charles X”?": "1830",
        "Who spoke for France?": "Talleyrand",
    },
    "switching.txt": {
        "Which of these **forward frames**: Blocking, Listening, Learning or Forwarding?": "Forwarding",
        "What is the default priority of a bridge?": "32768",
        "When do you choose **a router or layer 3 switch**?": "Traffic between VLANs",
        "Exam cue: “untagged frames on a trunk”. What is the answer?": "Native VLAN",
    },
    "contracts.md": {
        "What does a counter-offer destroy?": "The original offer",
        "What is the age of majority?": "18 years",
        "**Time limits** — **Deeds**?": "12 years",
    },
    "herz.md": {
        "Das Herz pumpt in Ruhe etwa […] Blut pro Minute durch den Körper.": "5 Liter",
        "Welche Kammer hat die dickste Wand?": "Die linke",
        "Woraus besteht der Herzmuskel?": "Aus quergestreiften Fasern",
    },
}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_page_gives_the_cards_a_teacher_would_expect(name):
    reading = derive((PAGES / name).read_bytes(), name)
    cards = {card.front: card.answer for fact in reading.facts for card in fact.cards}
    assert EXPECTED[name].items() <= cards.items()
