"""Doubtful meanings: a sentence or a value behind a term that says nothing of what it is."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


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


_ITALIAN = "# Il mulino\n\nQuesti appunti parlano del mulino e delle sue ruote.\n\n"


def _italian(line: str) -> str:
    return " ".join(card["front"] for card in listing(derive(f"{_ITALIAN}{line}\n".encode(), "m.md")))


@pytest.mark.parametrize(
    "line",
    [
        "- Macina: granito, due pezzi, 1820",
        "- Ruota: larga, bagnata, sempre sporca",
        "- Tramoggia: quercia, castagno, pino",
    ],
)
def test_a_text_without_the_form_of_a_definition_is_no_meaning(line):
    asked = _italian(line)
    assert "intende per" not in asked
    assert "termine corrisponde" not in asked


@pytest.mark.parametrize(
    "line",
    [
        "- Macina: pietra con solchi che schiaccia il grano",
        "- Tramoggia: cassa di legno sopra la macina",
        "- Macinare: ridurre il grano in farina",
        "- **Ruota**: legno, ferro, acqua",  # the notes mark it as what they define
    ],
)
def test_a_text_with_it_is_one(line):
    assert "intende per" in _italian(line)


def test_names_in_a_row_or_in_a_relation_are_no_meaning_without_a_verb_or_a_preposition(cards_of):
    cards = cards_of("- Windpump: wood > iron, cheap parts\n- Sluice: low gate (oak or iron)")
    assert "What is **Windpump**?" not in cards
    assert any(front.casefold().startswith("what is") and "luice" in front for front in cards)
