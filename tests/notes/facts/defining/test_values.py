"""Text behind a colon that defines nothing: amounts, values, and what holds of a thing."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

_GERMAN = "# Die Gämse\n\nDas sind die Notizen zu der Gämse und dem Rudel.\n\n"


def _fronts(page: str) -> list[str]:
    return [card["front"].replace("**", "") for card in listing(derive(page.encode(), "w.md"))]


@pytest.mark.parametrize(
    ("page", "front"),
    [
        (f"{_GERMAN}## Maße\n\n- Höhe am Widerrist: über 70 cm (Bock)\n", "Maße – Höhe am Widerrist: […]."),
        (f"{_GERMAN}## Maße\n\n- Gewicht: Böcke etwa 45 kg, Geißen weniger\n", "Maße – Gewicht?"),
        ("# Sails\n\n## Sizes\n\n- Full rig: about 900 m²\n", "Sizes – full rig: […]."),
        (f"{_GERMAN}## Rudel\n\n- Leittier: Geiß (in der Regel alt)\n", "Rudel – Leittier?"),
        ("# Codes\n\n## Radio\n\n- 73: Regards\n- 88: Love\n", "Radio – 73: […]."),
    ],
)
def test_an_amount_or_a_value_is_asked_under_its_section(page, front):
    fronts = _fronts(page)
    assert front in fronts
    assert not any("Begriff" in each for each in fronts)


@pytest.mark.parametrize(
    ("page", "front"),
    [
        (
            "# Jagd\n\nDie Regeln der Jagd.\n\n- **Hege**: nur nach Anzeige bei der Behörde möglich\n",
            "Hege: Was gilt?",
        ),
        (
            "# Membranes\n\n- **Cuticle**: permeable to gas, not to oil\n",
            "What should you know about Cuticle?",
        ),
        (
            "# Las velas\n\nLos barcos del puerto.\n\n- **Foque**: sensible a los cambios\n",
            "¿Qué hay que saber sobre Foque?",
        ),
    ],
)
def test_what_holds_of_a_thing_is_not_asked_as_what_it_is(page, front):
    assert front in _fronts(page)


def test_a_participle_of_a_kind_of_thing_is_nothing_that_was_done(cards_of):
    cards = cards_of("- **Scutum**: flattened bony plate that covers the back")
    assert cards["What is **Scutum**?"] == "Flattened bony plate that covers the back"


@pytest.mark.parametrize(
    ("page", "front"),
    [
        ("# Sails\n\n## Words\n\n- Calm: lack of wind\n", "What is Calm?"),
        ("# Sails\n\n## Words\n\n- Salvage: cost to third parties, e.g. towing\n", "What is Salvage?"),
        (f"{_GERMAN}## Rudel\n\n- Geiß: Gegenteil des Bocks\n", "Was versteht man unter Geiß?"),
    ],
)
def test_a_few_words_that_name_a_kind_are_a_meaning(page, front):
    assert any(each.endswith(front) for each in _fronts(page))


@pytest.mark.parametrize(
    ("page", "front", "answer"),
    [
        (f"{_GERMAN}## Lift\n\n- Zugkraft: F = m · g\n", "Zugkraft: Wie lautet die Formel?", "F = m · g"),
        (
            f"{_GERMAN}## Lift\n\n- Tragzahl: Seile × 80 = Last in kg\n",
            "Tragzahl: Wie lautet die Formel?",
            "",
        ),
        (
            "# Sails\n\n## Sizes\n\n- Hull speed: v = k/L. It grows with the length.\n",
            "What is the formula for hull speed?",
            "v = k/L",
        ),
    ],
)
def test_a_formula_is_asked_for_as_one(page, front, answer):
    cards = {card["front"].replace("**", ""): card["back"] for card in listing(derive(page.encode(), "n.md"))}
    assert front in cards
    assert not answer or cards[front] == answer


def test_a_value_of_a_symbol_is_no_formula():
    assert not any("formula" in front for front in _fronts("# Woods\n\n- Pine: d = 500 kg/m³ when dry\n"))
