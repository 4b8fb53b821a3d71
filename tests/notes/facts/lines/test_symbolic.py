"""Formulas without words are asked for by the name of what they are the formula of."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

_GERMAN = "Die Glocke hängt im Turm der Kirche und wird von Hand geläutet."


def _cards(text: str) -> dict[str, str]:
    page = f"# Bells\n\n{text}\n"
    return {
        card["front"].replace("**", ""): card["back"] for card in listing(derive(page.encode(), "bells.md"))
    }


@pytest.mark.parametrize(
    ("text", "name", "formula"),
    [
        (r"**Kinetic energy**: $E = \frac12 mv^2$", "kinetic energy", "E = ½ mv²"),
        ("- Hull speed: v = 1.34 √L", "hull speed", "v = 1.34 √L"),
        (r"The area of a circle is $A = \pi r^2$.", "the area of a circle", "A = πr²"),
        (r"The pH is defined as $\text{pH} = -\log_{10} c$.", "the pH", "pH = −log₁₀ c"),
        (
            r"The escape velocity is given by $v_e = \sqrt{\frac{2GM}{r}}$.",
            "the escape velocity",
            "v_e = √(2GM/r)",
        ),
        ("The ideal gas law:\n\n$$\nPV = nRT\n$$", "the ideal gas law", "PV = nRT"),
    ],
)
def test_a_formula_is_asked_for_by_its_name(text, name, formula):
    assert _cards(text)[f"What is the formula for {name}?"] == formula


def test_german_names_stand_without_their_article_where_they_can():
    cards = _cards(
        f"{_GERMAN}\n\n- Die Fläche eines Kreises beträgt $A = \\pi r^2$.\n"
        "- Das ohmsche Gesetz lautet $U = R \\cdot I$.\n"
    )
    assert cards["Fläche eines Kreises: Wie lautet die Formel?"] == "A = πr²"
    assert cards["Das ohmsche Gesetz: Wie lautet die Formel?"] == "U = R · I"


def test_letters_are_asked_for_what_they_stand_for():
    cards = _cards("**Potential energy**: $E = mgh$, where $h$ is the height above the ground.")
    assert cards["What is the formula for potential energy?"] == "E = mgh"
    assert cards["Bells: what does h stand for in E = mgh?"] == "the height above the ground"
    assert _cards("- **Hooke's law**: $F = -kx$, with spring constant $k$")[
        "Bells: what does k stand for in F = −kx?"
    ] == ("spring constant")


@pytest.mark.parametrize(
    "text",
    [
        "- Weight of the bell: m = 12 t",
        "Einstein showed that mass and energy are equivalent: $E = mc^2$.",
        "- Profit: p = income minus cost",
    ],
)
def test_values_clauses_and_words_are_no_formulas_of_a_name(text):
    assert not any("formula" in front for front in _cards(text))
