"""What passes the gates, how it is told apart, and what is shown in front of it."""

import pytest

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.notes.facts.making import Found
from kmsflash.notes.gates.passing import once, pass_gates
from kmsflash.notes.page import Outline
from kmsflash.notes.vocabulary import load


def _asked(*places: Place, front: str) -> list[str]:
    """Return the fronts of one question that is answered otherwise at each place."""
    answers = ("A metal", "A mineral", "An ore")
    cards = [CardDraft("meaning", front, answer, "") for answer in answers]
    facts: list[Found] = [
        FactDraft(Kind.DEFINITION, card.answer, "", "", place, (card,))
        for card, place in zip(cards, places, strict=False)
    ]
    passed, _ = pass_gates(facts, load("en"), Outline("Ores", (), ()))
    return [card.front for one in passed for card in one.cards]


def test_a_question_with_other_answers_elsewhere_is_asked_under_its_section():
    places = Place(1, 1, ("Ores", "Iron")), Place(5, 5, ("Ores", "Tin"))
    assert _asked(*places, front="What is **slag**?") == [
        "**Iron**: what is **slag**?",
        "**Tin**: what is **slag**?",
    ]


def test_a_question_that_names_its_section_does_not_name_it_twice():
    places = Place(1, 1, ("Ores", "Iron")), Place(5, 5, ("Ores", "Iron"))
    assert _asked(*places, front="**Iron**: what is **slag**?") == ["**Iron**: what is **slag**?"]


@pytest.mark.parametrize(
    ("before", "fronts"),
    [
        ("Two keepers watch the ore.", ["Two keepers watch the ore. They only leave after […]."]),
        ("", []),
        ("These watch it.", []),
    ],
)
def test_a_gap_whose_pronoun_needs_the_sentence_before_is_shown_behind_it(before, fronts):
    card = CardDraft("gap", "They only leave after […].", "the bell of the tower", "", before=before)
    fact = FactDraft(Kind.TAKEAWAY, "leave", "", "", Place(1, 1), (card,))
    passed, rejected = pass_gates([fact], load("en"), Outline("Ores", (), ()))
    assert [card.front for one in passed for card in one.cards] == fronts
    assert len(rejected) == 1 - len(fronts)


@pytest.mark.parametrize(
    "front",
    [
        "The mole has two lamps, and the latter burns on […].",
        "Seen from straight above, the shoal looks as deep as […].",
    ],
)
def test_what_points_at_something_on_the_front_passes(front):
    fact = FactDraft(Kind.TAKEAWAY, "", "", "", Place(1, 1), (CardDraft("gap", front, "the east wall", ""),))
    assert pass_gates([fact], load("en"), Outline("Ores", (), ()))[1] == []


@pytest.mark.parametrize(
    ("answer", "passes"),
    [
        ("worm in the wood of the keel, frost damage below the line and dry rot in the ribs", True),
        ("the worm that lives in the wood of the keel below the line and eats it from within", False),
    ],
)
def test_a_list_may_be_longer_than_what_announces_it(answer, passes):
    card = CardDraft("left", "Main causes of leaks are […].", answer, "")
    fact = FactDraft(Kind.TAKEAWAY, "", "", "", Place(1, 1), (card,))
    assert bool(pass_gates([fact], load("en"), Outline("Ores", (), ()))[0]) is passes


def test_what_is_shown_in_the_end_is_asked_once_whatever_is_marked_in_it():
    cards = [
        CardDraft("gap", front, answer, "")
        for front, answer in (("The **quay** is of […].", "stone"), ("The quay is of […].", "stone"))
    ]
    facts = [
        FactDraft(Kind.TAKEAWAY, card.front, "", "", Place(at, at), (card,))
        for at, card in enumerate(cards, 1)
    ]
    kept, again = once(facts)
    assert kept == facts[:1]
    assert [(one.front, one.place.first_line) for one in again] == [("The quay is of […].", 2)]
    assert once(kept) == (kept, [])
