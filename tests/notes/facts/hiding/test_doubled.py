"""The same words of a line are hidden once, and not with more of what stands around them again."""

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.notes.facts.hiding import doubled


def _left(*cards: tuple[str, str], way: str = "gap") -> list[str]:
    facts = [
        FactDraft(Kind.TAKEAWAY, f"key {at}", "text", "quote", Place(1, 1), (CardDraft(way, *card, ""),))
        for at, card in enumerate(cards)
    ]
    return [draft.front for one in doubled.left(facts)[0] for draft in one.cards]


def test_the_shorter_of_two_gaps_with_the_same_words_stays():
    long = ("Deadlines: […] for the mill, two years for the barn.", "six years")
    assert _left(long, ("Deadlines: […] for the mill.", "six years")) == ["Deadlines: […] for the mill."]


def test_gaps_that_stand_in_other_places_both_stay():
    fronts = [
        ("The mill has […] on the roof.", "two"),
        ("The barn has […] in the yard, behind the mill.", "two"),
    ]
    assert len(_left(*fronts)) == 2


def test_gaps_that_hide_other_words_both_stay():
    assert len(_left(("The mill has […].", "a roof"), ("The mill has […] in May.", "two roofs"))) == 2


def test_what_the_author_marked_stays():
    cards = [("The mill has […] in May.", "a roof"), ("The mill has […].", "a roof")]
    assert len(_left(*cards, way="cloze")) == 2
