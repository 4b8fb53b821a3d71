"""Questions that stand over their answers without any mark: each is asked as its writer put it."""

import pytest

from kmsflash.notes.derive import derive

ENGLISH = "# Lighthouses and piers\n\nLighthouses stand on rocks. The keeper lights the lamp.\n\n"
OTHERS = {
    "de": "# Häfen\n\n## Mole\n\nEine Mole schützt die Schiffe vor den Wellen. Sie ist aus Stein.\n\n",
    "es": "# Los puertos\n\nUn muelle protege los barcos de las olas. El farero enciende la lámpara.\n\n",
    "fr": "# Les ports\n\nUne jetée protège les bateaux. Le gardien allume la lampe.\n\n",
    "it": "# I porti\n\nUn molo protegge le navi dalle onde. Il guardiano accende la lampada.\n\n",
    "pt": "# Os portos\n\nUm molhe protege os navios das ondas. O faroleiro acende a lâmpada.\n\n",
}

ASKED = {
    "one above its answer": (
        "Who built the Eddystone tower?\nJohn Smeaton",
        {"Who built the Eddystone tower?": "John Smeaton"},
    ),
    "several under one another": (
        "Who built the Eddystone tower?\nJohn Smeaton\nWhen was it lit?\naround 1759\nHow tall was it?\n22 m",
        {
            "Who built the Eddystone tower?": "John Smeaton",
            "**The Eddystone tower**: when was it lit?": "around 1759",
            "**The Eddystone tower**: how tall was it?": "22 m",
        },
    ),
    "between other lines": (
        "lens = glass in a ring\nWhich lamp needs no wick?\nThe electric one. Oil lamps do.\nrange: 20 miles",
        {"Which lamp needs no wick?": "The electric one"},
    ),
    "a letter that says that it asks": (
        "Q. What does a bell buoy do?\nIt rings in the waves",
        {"What does a bell buoy do?": "It rings in the waves"},
    ),
    "several things below": (
        "Why did the pier fall?\nworms in the wood\nrusty bolts\na storm",
        {"Why did the pier fall?": "worms in the wood; rusty bolts; a storm"},
    ),
    "answers on the same line": (
        "Who pays the dues? Owners of ships\nWho gains? Towns, as piers pay\nwhy 2 keepers? so one sleeps",
        {
            "Who pays the dues?": "Owners of ships",
            "**Lighthouses and piers**: who gains?": "Towns, as piers pay",
            "why 2 keepers?": "so one sleeps",
        },
    ),
    "yes or no": (
        "Is a buoy lit by day?\nNo, only at night when ships need it",
        {"Is a buoy lit by day?": "No, only at night when ships need it"},
    ),
}
ASKED_IN = {
    "de": ("Was sind die Ursachen?\nWellen und Wind, dazu Frost", "**Mole**: Was sind die Ursachen?"),
    "es": (
        "¿Qué pasa si se apaga la lámpara?\nNada, hay otra de reserva.",
        "¿Qué pasa si se apaga la lámpara?",
    ),
    "fr": (
        "Pourquoi la lampe tourne-t-elle ?\nParce que chaque phare a son rythme",
        "Pourquoi la lampe tourne-t-elle\u202f?",
    ),
    "it": ("Quale lampada non ha stoppino?\nQuella elettrica (moderna).", "Quale lampada non ha stoppino?"),
    "pt": ("Por que o molhe caiu?\nPorque o mar levou as pedras.", "Por que o molhe caiu?"),
}
LEFT = {
    "a question that nothing answers": "Nets are dried on the pier\nhow do buoys float?\nA fog horn is loud.",
    "one whose answer is not yes or no": "Is that in the exam?\nFog horns are loud at night.",
    "one above options": "Which of these is a light?\nA) a buoy\nB) a bell",
    "one above long lines": "How do lights work?\n"
    + "The lamp stands in a glass that bundles all its light.\n" * 3,
}


@pytest.mark.parametrize("form", ASKED)
def test_a_question_is_asked_with_the_answer_below_it(form: str) -> None:
    """The question as the notes have it; what "it" means or the section stands in front."""
    text, wanted = ASKED[form]
    assert wanted.items() <= _cards(ENGLISH + text).items()


@pytest.mark.parametrize("language", ASKED_IN)
def test_questions_are_read_in_every_language(language: str) -> None:
    """Their words that ask differ, the form does not."""
    text, front = ASKED_IN[language]
    assert front in _cards(OTHERS[language] + text)


@pytest.mark.parametrize("form", LEFT)
def test_other_questions_are_not_answered(form: str) -> None:
    """What stands below a question need not answer it."""
    asked = next(line for line in LEFT[form].split("\n") if line.endswith("?"))
    assert not any(asked.lower() in front.lower() for front in _cards(ENGLISH + LEFT[form]))


def test_the_rest_of_a_wrapped_question_is_none_of_its_own() -> None:
    """A line in small letters goes on from one that ends no sentence."""
    text = "Piers stand on oak which the worms eat in a few years. But why\ndoes oak rot?\nWet oak rots."
    assert not any(front.lower().startswith("does oak rot") for front in _cards(ENGLISH + text))


def test_an_answer_heads_nothing() -> None:
    """What follows the answer of a question is not put under it."""
    text = "Who lit it?\nJohn Smeaton\n\nA buoy floats on a chain of 30 m.\nIt is red."
    assert not any("Smeaton" in front for front in _cards(ENGLISH + text))


def _cards(text: str) -> dict[str, str]:
    reading = derive(text.encode(), "page.md")
    return {card.front: card.answer for one in reading.facts for card in one.cards}
