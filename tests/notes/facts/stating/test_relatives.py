"""What stands before a German relative clause is asked, and what the clause says of its noun."""

import pytest


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "Die Weiche wird vom Weichenwärter gestellt, der aus der Schule kommt, weshalb er alles kennt.",
            "Von wem oder wovon wird die Weiche gestellt?",
            "Vom Weichenwärter",
        ),
        (
            "Die Weiche wird vom Weichenwärter gestellt, der aus der Schule kommt, weshalb er alles kennt.",
            "Der Weichenwärter kommt […].",
            "aus der Schule",
        ),
        (
            "Zur Kühlung gibt man dem Motor Öl, das die Reibung mindert.",
            "Was gibt man dem Motor zur Kühlung?",
            "Öl",
        ),
    ],
)
def test_a_relative_clause_is_parted_from_what_stands_before_it(german, text, front, answer):
    cards = german(text)
    assert cards.get(front) == answer, cards


@pytest.mark.parametrize(
    "text",
    [
        "Nach der Regel ist jeder Wagen sicher, der eine Bremse aus Stahl hat.",
        "Im Winter brauchen die Schaffner Mäntel, die den Regen gut halten.",
    ],
)
def test_a_clause_that_says_which_are_meant_is_kept(german, text):
    asked = german(text)
    assert not any(said in front for front in asked for said in ("Der Wagen hat", "Mäntel halten")), asked
