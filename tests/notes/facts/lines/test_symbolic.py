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
        (r"- The formula for the lever is $F_1 l_1 = F_2 l_2$.", "the lever", "F₁l₁ = F₂l₂"),
        (
            r"**Chain rule**: $\frac{dy}{dx} = \frac{dy}{du} \cdot \frac{du}{dx}$",
            "chain rule",
            "dy/dx = dy/du · du/dx",
        ),
        (r"**Euler's identity**: $e^{i\pi} + 1 = 0$", "Euler's identity", "e^(iπ) + 1 = 0"),
        ("- $E = hf$: energy of a photon", "energy of a photon", "E = hf"),
        ("- Photon energy $E = hf$", "photon energy", "E = hf"),
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


def test_two_formulas_of_one_sentence_are_asked_each_by_itself():
    cards = _cards(r"The wave speed is $v = f\lambda$ and the energy of a photon is $E = hf$.")
    assert cards["What is the formula for the wave speed?"] == "v = fλ"
    assert cards["What is the formula for the energy of a photon?"] == "E = hf"


def test_what_is_used_is_no_name():
    cards = _cards("Use $PV = nRT$ to find the pressure of the gas.")
    assert not any("**" in front or "equal" in front for front in cards)


def test_a_case_is_asked_for_what_it_equals():
    assert _cards(r"$$P(X = k) = \binom{n}{k} p^k$$")["Bells: what does P(X = k) equal?"] == "C(n, k) p^k"


def test_no_gap_tears_a_formula():
    cards = _cards(
        r"The bells hang in the tower since 1822, where $\sum_{i=1}^N x_i = 12$ and the 2×2 frame holds them."
    )
    assert not any(sign in front for front in cards for sign in ("ᵢ₌[", "]×", "^[", "]^"))
