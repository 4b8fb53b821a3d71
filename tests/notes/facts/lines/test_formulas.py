"""Formulas in running text: what they are of, what their letters stand for, and what is said behind them."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

_GERMAN = "Die Glocke hängt im Turm der Kirche und wird von Hand geläutet."


def _cards(text: str, name: str = "bells.md") -> list[tuple[str, str]]:
    page = f"# Bells\n\n{text}\n"
    return [(card["front"].replace("**", ""), card["back"]) for card in listing(derive(page.encode(), name))]


def test_letters_are_asked_for_what_they_stand_for():
    cards = _cards("Bell law T = 2π · r/v (r radius of the rim, v speed of the wave)")
    assert any(back == "T = 2π · r/v" for _, back in cards)
    asked = dict(cards)
    letters = {front: back for front, back in asked.items() if "stand for" in front}
    assert list(letters.values()) == ["radius of the rim", "speed of the wave"]


def test_a_letter_that_is_set_equal_to_words_is_asked_too():
    cards = _cards(f"{_GERMAN}\n\nGlockenmaß m/d = k · N, N = Zahl der Rippen der Glocke.", "g.md")
    assert any(front.endswith("Wofür steht N in m/d = k · N?") for front, _ in cards)
    assert ("Glockenmaß: Wie lautet die Formel?", "m/d = k · N") in cards


def test_what_is_said_behind_a_formula_is_no_part_of_it():
    cards = _cards(
        f"{_GERMAN}\n\nTonabstand Δa = l · e/d: größer, wenn l oder e wächst, kleiner bei größerem d.", "g.md"
    )
    assert ("Tonabstand: Wie lautet die Formel?", "Δa = l · e/d") in cards


def test_what_is_so_at_a_formula_is_asked_for_it():
    cards = _cards(
        f"{_GERMAN}\n\nKlang im Turm: Lauter Ton bei 2 · d = k · λ, leiser Ton bei 2 · d = (2k + 1) · λ/2.",
        "g.md",
    )
    assert ("Klang im Turm: Lauter Ton bei […].", "2 · d = k · λ") in cards
    assert ("Klang im Turm: leiser Ton bei […].", "2 · d = (2k + 1) · λ/2") in cards


def test_an_equation_in_words_is_no_formula():
    cards = _cards("Bell = the oldest instrument of the tower (a gift of the guild, b cast in iron)")
    assert not any("stand for" in front for front, _ in cards)
