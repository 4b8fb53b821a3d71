"""Doubtful meanings: a sentence or a value behind a term that says nothing of what it is."""

import pytest


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("- Anchor: the chain must be kept free of rust", "What should you know about **Anchor**?"),
        ("- Kelp: iodine is the reason now", "What should you know about **kelp**?"),
    ],
)
def test_a_sentence_about_something_else_is_no_meaning_of_a_term(cards_of, line, front):
    cards = {asked.casefold() for asked in cards_of(line)}
    assert front.casefold() in cards
    assert not any(asked.startswith(("what is", "what are", "which term")) for asked in cards)


def test_what_something_equals_is_hidden_behind_its_sign(cards_of):
    cards = cards_of("- Pump: line pressure = 5 bar")
    assert cards == {"**Pump**: line pressure = […].": "5 bar"}


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ("- Yeast: fungus that turns sugar into alcohol", "yeast"),
        ("- Deposit: cash paid before the sale", "deposit"),
        ("- Metamorphosis: the larva becomes a moth", "metamorphosis"),
    ],
)
def test_what_only_looks_like_a_sentence_and_what_happens_in_a_process_may_be_meanings(cards_of, line, term):
    fronts = [front.replace("*", "").casefold() for front in cards_of(line)]
    assert any(front.startswith("what is") and f"{term}?" in front for front in fronts)


def test_a_question_is_not_asked_for_its_label(cards_of):
    cards = cards_of("- Yeast: fungus of the baker\n- Past paper: does a baker need yeast for every loaf?")
    assert not any(front.startswith("Which term") and "loaf" in front for front in cards)
