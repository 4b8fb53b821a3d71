"""What a card must pass."""

import pytest

from kmsflash.model.notes import CardDraft
from kmsflash.notes.derive import derive
from kmsflash.notes.gates.gate import Headings, reason
from kmsflash.notes.listing import listing
from kmsflash.notes.vocabulary import load

HEADINGS = Headings(frozenset(("root causes",)), frozenset(("causes and effects",)))


def why(front, answer, way="meaning"):
    return reason(CardDraft(way, front, answer, ""), load("en"), HEADINGS)


@pytest.mark.parametrize(
    ("front", "answer", "says"),
    [
        ("What is iron?", "—", "empty"),
        ("Does iron rust?", "Yes", "yes or no"),
        ("What is it?", "A metal", "points at nothing|names no subject"),
        ("Which of the following metals rusts?", "Iron", "stands elsewhere"),
        ("What does the red iron ore contain?", "Iron ore", "stands in the question"),
        ("Root causes", "Debt and famine", "only a heading"),
        ("What are causes and effects?", "Debt", "only a heading"),
        ("What is iron (Fe?", "A metal", "do not pair"),
        ("What is iron?", "A metal that rusts in the presence of", "middle of a sentence"),
        ("What is iron?", "A [[metal]]", "raw markup"),
        ("What is iron?", "A metal ==", "raw markup"),
        ("What is iron " + "and more " * 30 + "?", "A metal", "longer than 200"),
        ("What is iron?", "word " * 40, "longer than a card"),
        ("What does iron meet?", "air, water, salt, acid, rust, wear", "list of more than five"),
        ("What is iron […]?", "a metal that rusts in moist air and salt water", "gap hides"),
    ],
)
def test_a_bad_card_is_stopped_with_its_reason(front, answer, says):
    assert any(part in why(front, answer) for part in says.split("|"))


def test_a_good_card_passes():
    assert why("What is **iron**?", "A metal that rusts") == ""


@pytest.mark.parametrize(
    ("page", "answer", "is_whole"),
    [
        ("- Sprungschicht: die Dichte nimmt mit der Tiefe zu", "Die Dichte nimmt mit der Tiefe zu", True),
        ("- Schlick: das feine Zeug am Grund besteht aus", "Das feine Zeug am Grund besteht aus", False),
    ],
)
def test_an_answer_may_end_in_the_particle_of_its_verb(page, answer, is_whole):
    whole = f"# Wasser\n\nDas sind die Notizen zu dem Wasser und dem Salz.\n\n{page}\n"
    answers = [card["back"] for card in listing(derive(whole.encode(), "n.md"))]
    assert (answer in answers) is is_whole


def test_an_answer_may_end_in_a_small_word_that_is_stressed():
    page = "# Buoys\n\n- RedIn: a red buoy on the right side, when seen, lets you IN\n"
    answers = [card["back"] for card in listing(derive(page.encode(), "n.md"))]
    assert "A red buoy on the right side, when seen, lets you IN" in answers
