"""The searches at the side of Browse."""

from kmsflash.model.browsing import Counted
from kmsflash.ui.browse.sides import TAGS_SHOWN, decks, tags


def test_of_very_many_tags_those_with_the_most_cards_stand_there() -> None:
    found = [Counted(f"t{number:04}", number) for number in range(TAGS_SHOWN + 50)]
    names = [line.words for line in tags(found) if not line.is_title]
    assert names == [each.name for each in found[50:]]


def test_a_name_with_a_blank_is_quoted() -> None:
    assert [line.search for line in decks([("Law",), ("Law", "Torts & more")])] == [
        "",
        "deck:Law",
        'deck:"Law::Torts & more"',
    ]


def test_without_any_there_is_no_title() -> None:
    assert decks([]) == tags([]) == []
