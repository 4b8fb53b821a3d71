"""What a line says of its term beside what is asked already gets a gap of its own, behind that term."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.facts.hiding import termed


def _termed(text: str) -> dict[str, str]:
    page = f"# Boats\n\nThe boats of the bay are kept by the guild.\n\n## Rigging\n\n{text}\n"
    reading = derive(page.encode(), "a.md")
    cards = (card for fact in reading.facts for card in fact.cards)
    return {card.front: card.answer for card in cards if card.way == termed.WAY}


def test_a_short_statement_is_asked_behind_the_term_of_its_line():
    assert _termed("- halyard: hauls the sail up. Check shackle. Made of hemp") == {
        "**halyard**: Check […].": "shackle"
    }


def test_what_a_code_stands_for_is_asked():
    text = "- Signals: the keeper hoists them on the old tower at dawn, below the lamp. A/7 quarantine"
    assert _termed(text).get("**Signals**: A/7 […].") == "quarantine"


@pytest.mark.parametrize(
    "text",
    [
        "- halyard: hauls the sail up. Nice rope",  # two words that say nothing with a number or a verb
        "- halyard: hauls the sail up. Hemp, flax, sisal",  # one of a list: many would fit
        "- halyard: hauls the sail up (see the drawing of the mast)",
    ],
)
def test_what_says_too_little_has_none(text):
    assert _termed(text) == {}


def test_a_statement_about_the_one_before_is_shown_behind_it():
    found = _termed("The storm jib is cut from heavy cloth. This makes it safe in gales.")
    assert all("storm jib" in front for front in found)


@pytest.mark.parametrize("answer", ["the opposite", "the other way round"])
def test_what_only_points_to_something_else_is_not_hidden(answer):
    text = f"The mainsail drives the boat ahead. A drogue does {answer}."
    assert answer not in _termed(text).values()


def test_a_statement_that_ends_in_an_arrow_hides_nothing_where_nothing_stands():
    assert all(answer.strip() for answer in _termed("lead.\n\nlead lead lead →.").values())
