"""What a list of mistakes names only, and does not correct, is no fact."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def test_an_item_without_a_word_in_a_list_of_mistakes_gives_nothing():
    assert listing(derive(b"# Tar\n\n## Common mistakes\n\n- .\n- !\n", "a.md")) == []


def test_a_mistake_that_nothing_corrects_is_not_learnt():
    cards = listing(derive(b"# Tar\n\n## Common mistakes\n\n- Boiling tar in the hold\n", "a.md"))
    assert not any("hold" in card["back"] for card in cards)


def test_what_one_expects_ends_before_nor():
    page = "# Dock\n\nBarges cannot cross the bar nor turn in the dock – use lighters instead.\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert [front for front in fronts if "to cross the bar. What" in front]
