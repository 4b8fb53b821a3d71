"""When and why of a clause that no question can open with is hidden behind the word that leads to it."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.facts.stating.unsure import shortened
from kmsflash.notes.listing import listing
from kmsflash.notes.vocabulary import load


def _cards(text):
    return {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        (
            "The old ferry sank in the 1930s, after the owner had sold both of its pumps.",
            "The old ferry sank in the 1930s, after […].",
            "the owner had sold both of its pumps",
        ),
        (
            "The bell tells the crew when the tide turns.",
            "The bell tells the crew when […].",
            "the tide turns",
        ),
        (
            "Tired of the toll, the millers swore to stay away until the duke gave way.",
            "Tired of the toll, the millers swore to stay away until […].",
            "the duke gave way",
        ),
        (
            "Silt is mud that settles when the water rests.",
            "Silt is mud that settles when […].",
            "the water rests",
        ),
        (
            "The bishop threatened the town with ruin if the gate was shut.",
            "The bishop threatened the town with ruin if […].",
            "the gate was shut",
        ),
    ],
)
def test_what_a_clause_says_already_is_not_asked_again(text, front, back):
    cards = _cards(text)
    assert cards.get(front) == back
    assert not [one for one in cards if one.lower().startswith(("when ", "until when"))]


def test_only_before_a_verb_stays_with_it():
    page = "# Barcos\n\nEste é o resumo da aula sobre os barcos e as suas regras, que não são muitas.\n\n"
    cards = listing(derive(f"{page}A espuma só aparece quando a água do rio é fria.\n".encode(), "a.md"))
    fronts = {card["front"]: card["back"] for card in cards}
    assert fronts.get("A espuma só aparece quando […].") == "a água do rio é fria"


def test_no_cause_is_asked_of_words_without_a_verb():
    page = "# El molino\n\nEstas son las notas sobre el molino y sus reglas para la clase.\n\n"
    text = "Muro alto y estrecho por el lado sur, porque no se quiso tapar la vista.\n"
    fronts = [card["front"] for card in listing(derive(f"{page}{text}".encode(), "a.md"))]
    assert not [one for one in fronts if "¿Por qué" in one]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Il fornaio piace ai bambini proprio perché regala i biscotti.", "ai bambini?"),
        ("La torre era troppo alta perché i ladri salissero sul tetto.", "Perché la torre"),
    ],
)
def test_an_adverb_before_a_cause_belongs_to_it_and_too_much_has_none(text, asked):
    page = f"# La torre\n\nQuesti sono gli appunti sulla torre e le sue regole per la classe.\n\n{text}\n"
    causes = [card["front"] for card in listing(derive(page.encode(), "a.md")) if "Perché" in card["front"]]
    assert all(front.endswith(asked) for front in causes)


@pytest.mark.parametrize(
    ("said", "short"),
    [
        ("if the rope is wet, and slow if it is dry", "if the rope is wet"),
        ("once the tank is full – even at night", "once the tank is full"),
        ("when the wind and the tide agree", "when the wind and the tide agree"),
    ],
)
def test_a_circumstance_is_one(said, short):
    assert shortened(said, load("en")) == short
