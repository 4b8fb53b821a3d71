"""What a teacher would ask of a sentence is asked, where no rule has made a card of it."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.facts.hiding import chosen

ENCLOSURE = (
    "Enclosure put together scattered strips into compact farms and robbed many villagers of the common land."
)


def _chosen(text: str) -> dict[str, str]:
    page = f"# Towers\n\nThe old towers of the coast are kept by the guild.\n\n{text}\n"
    reading = derive(page.encode(), "a.md")
    cards = (card for fact in reading.facts for card in fact.cards)
    return {card.front: card.answer for card in cards if card.way == chosen.WAY}


def test_what_no_card_asks_for_is_hidden_in_its_sentence():
    assert "compact farms" in _chosen(ENCLOSURE).values()


def test_what_is_asked_already_is_not_asked_again():
    assert not any("1847" in answer for answer in _chosen("The tower was built in 1847.").values())


def test_what_is_asked_of_a_sentence_with_a_short_form_is_not_asked_again_with_it():
    text = "Amber is non-metallic: it holds charge, it doesn't rust."
    page = f"# Towers\n\nThe old towers of the coast are kept by the guild.\n\n{text}\n"
    cards = [card for fact in derive(page.encode(), "a.md").facts for card in fact.cards]
    assert [card.answer for card in cards].count("non-metallic") == 1


@pytest.mark.parametrize(
    "text",
    [
        "On the coal barges step 3 is `oar --long` instead of a pole.",
        "- TAR3, 7, 8, 9 sit in the hold, the others on deck.",
        "Signal 1 is the flag on the mast, signal 2 is the lamp: the horn on the deck answers the pier.",
        "Reason no. 1: war debts, above all from the support for the northern fleet.",
    ],
)
def test_a_figure_that_only_tells_things_apart_or_counts_a_list_is_not_hidden(text):
    assert not any(answer.isdigit() for answer in _chosen(text).values())


def test_a_sentence_has_no_more_than_a_few():
    said = "The keeper of the light burns whale oil in a brass lamp beside the wooden stairs of the tower."
    assert len(_chosen(said)) <= 2


@pytest.mark.parametrize(
    "text",
    [
        "- Kedge: rope, chain, spare sails and a boat",  # a list, which is asked as one
        '- "A light at sea that turns" → revolving lamp of the keeper',  # what a question says
        "(see the drawing of the lamp on the wall of the tower)",
        "Who burns whale oil in a brass lamp?",
        "- Sloop = same but without the second mast",
        "- Therefore: a keel that is heavy enough for the tower",
        "It is important to remember that the keeper burns whale oil in a brass lamp.",
    ],
)
def test_what_no_teacher_would_ask_has_none(text):
    assert _chosen(text) == {}


def test_what_lies_in_brackets_that_only_point_stays():
    text = "- Genoa (see the chapter on the tall ships of the north): sail of the calm"
    assert not any("chapter" in answer or "ships" in answer for answer in _chosen(text).values())


def test_a_sentence_about_the_one_before_is_shown_behind_it():
    text = "The keeper lives in the tower by the sea. He burns whale oil in a brass lamp."
    assert all("keeper" in front for front in _chosen(text) if "burns" in front)


def test_a_part_of_a_long_answer_that_says_several_things_is_asked_for_itself():
    text = (
        "- Drill: helm hard over → the crew hauls the jib in on the windward side "
        "= the boat lies still before the wind"
    )
    assert len(_chosen(text)) == 1
