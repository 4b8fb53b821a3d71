"""Cues with their notes in two columns, and headings of jotted pages."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {(card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md"))}


def test_a_question_in_the_first_row_is_no_header():
    cards = cards_of(
        "# Sailing\n\nWhat does a keel do? | stops the drift to leeward\n"
        "Leeway | drift to the side that the wind blows to\nWhy reef early? | less sail, less heel\n"
    )
    assert ("What does a keel do?", "Stops the drift to leeward") in cards
    assert ("Why reef early?", "Less sail, less heel") in cards
    assert "Leeway" in {back for _, back in cards}


def test_the_headings_of_jotted_pages_stay_headings():
    lines = "\n".join(f"cause {word} -> effect of {word}" for word in "abcdefghijklm")
    fronts = [front for front, _ in cards_of(f"# Winds\n\n## Gales\n{lines}\n")]
    assert fronts
    assert not [front for front in fronts if "Gales" in front and "#" in front]


def test_a_symbol_is_asked_under_its_heading_and_words_are_a_meaning():
    cards = cards_of("# Sums\n\n## Square\n- V = b · c\n- side = line between two corners\n")
    assert ("**Square**: what does V equal?", "b · c") in {(f.replace("**V**", "V"), b) for f, b in cards}
    assert ("What is **side**?", "line between two corners") in cards
