"""What a name measures is asked one measure at a time."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {(card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md"))}


def test_each_measure_of_a_name_is_asked_for_itself():
    cards = cards_of("# Woods\n\nOak: density ≈ 0.7, shrinkage = 8 %\nPine: density ≈ 0.5, shrinkage = 7 %\n")
    assert ("**Oak** — **density**?", "≈ 0.7") in cards
    assert ("**Pine** — **shrinkage**?", "7 %") in cards


def test_a_name_with_other_words_behind_it_stays_a_term():
    fronts = {front for front, _ in cards_of("# Woods\n\nOak: heavy wood, density = 0.7\n")}
    assert "**Oak** — **density**?" not in fronts
