"""What laws say, what several things do, and what narrows a claim."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def _cards(page: str) -> dict[str, str]:
    return {card["front"].replace("**", ""): card["back"] for card in listing(derive(page.encode(), "w.md"))}


@pytest.mark.parametrize(
    ("page", "front"),
    [
        (
            "The rule of sails states that a jib draws when the wind turns.",
            "What does the rule of sails say?",
        ),
        (
            "Das Gesetz der Segel besagt, dass der Zug sinkt, wenn der Wind dreht.",
            "Was besagt das Gesetz der Segel?",
        ),
        (
            "La ley de las velas establece que el foque tira cuando gira el viento.",
            "¿Qué establece la ley de las velas?",
        ),
        (
            "La loi des voiles énonce que le foc tire quand le vent tourne.",
            "Que dit la loi des voiles\u202f?",
        ),
        (
            "La legge delle vele stabilisce che il fiocco tira quando il vento gira.",
            "Che cosa stabilisce la legge delle vele?",
        ),
        (
            "A lei das velas estabelece que a vela puxa quando o vento muda de rumo.",
            "O que estabelece a lei das velas?",
        ),
    ],
)
def test_what_a_law_says_is_asked_whole(page, front):
    assert front in _cards(f"# Navis\n\n{page}\n")


def test_several_things_are_asked_for_what_they_do():
    cards = _cards("# Ships\n\n- **bilge pumps**: carry water out of the hull\n")
    assert cards["What do bilge pumps do?"] == "Carry water out of the hull"


def test_a_clause_that_tells_which_ones_stays():
    cards = _cards("# Bier\n\nDie Arbeit der Hefen.\n\nHefen, die Zucker vergären, bilden Alkohol.\n")
    assert cards["Hefen, die Zucker vergären, bilden […]."] == "Alkohol"


def test_a_time_behind_while_belongs_to_what_is_forbidden():
    cards = _cards("# Ships\n\n**Pitfall:** Sails must not be set while the anchor is down.\n")
    assert cards["Sails must not be set while […]."] == "the anchor is down"


def test_keys_pressed_after_each_other_are_no_equation():
    cards = _cards("# Keys\n\n## Panes\n\n- Prefix + `x` → close the pane\n- Prefix + `z` → zoom the pane\n")
    assert cards["Panes — prefix + `z`?"] == "Zoom the pane"


def test_a_class_with_a_roman_number_is_named():
    table = "| Class | Symptoms |\n|---|---|\n| I | no complaint |\n| II | out of breath uphill |\n"
    assert _cards(f"# Heart\n\n{table}")["What are the symptoms of class II?"] == "out of breath uphill"


def test_a_cause_and_its_consequences_are_asked_apart(cards_of):
    cards = cards_of(
        "Rivers rise in spring.\n\n## The great flood\n\nCause: a warm wind, the foehn, came in May 1910. "
        "Consequences: two villages and a mill, both rebuilt in 1912. The council did not act until 1915."
    )
    assert cards["**The great flood** — **Consequences**?"] == "Two villages and a mill, both rebuilt in 1912"
    assert "The great flood: The council did not act until […]." in cards


def test_a_name_before_an_adverb_keeps_its_capital(cards_of):
    assert "What did Amundsen privately fear?" in cards_of("Amundsen privately feared the cold.")


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "El mayor puerto de la costa es el muelle viejo.",
            "¿Cuál es el mayor puerto de la costa?",
            "El muelle viejo",
        ),
        (
            "Il porto più grande della costa è il molo vecchio.",
            "Qual è il porto più grande della costa?",
            "Il molo vecchio",
        ),
        ("O maior porto da costa é o cais velho.", "Qual é o maior porto da costa?", "O cais velho"),
        (
            "La règle de base du port est la charte bleue.",
            "Quelle est la règle de base du port\u202f?",
            "La charte bleue",
        ),
    ],
)
def test_which_of_them_it_is_is_asked_for_a_name(said, front, back):
    cards = _cards(f"# Navis\n\n{said}\n")
    asked = {shown.rpartition(": ")[2].lower(): answer for shown, answer in cards.items()}
    assert asked.get(front.lower()) == back, cards
