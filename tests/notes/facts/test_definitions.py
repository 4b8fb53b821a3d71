"""How a term is asked for."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("- **Savepoints**: markers to which a transaction can return", "What are **Savepoints**?"),
        ("- **Inflation**: a sustained rise of prices", "What is **Inflation**?"),
        ("- **First law**: energy is conserved in all processes", "What does **the first law** say?"),
        (
            "- **Hadley v Baxendale**: remote losses are not recovered",
            "What did **Hadley v Baxendale** decide?",
        ),
        ("- **Jan Hus**: Bohemian reformer who was burnt in 1415", "Who is **Jan Hus**?"),
        ("Site: chloroplast", "**Topic** — **Site**?"),
        ("Afterload\n: the resistance against which a ventricle ejects", "What is **Afterload**?"),
        (
            "## Common mistakes\n\n- Hashing with MD5: it is broken. Use Argon2 instead.",
            "**Hashing with MD5** — what is wrong with it, and what should be done instead?",
        ),
    ],
)
def test_a_term_is_asked_as_a_teacher_would(line, front):
    cards = listing(derive(f"# Topic\n\n{line}\n".encode(), "a.md"))
    assert front in [card["front"] for card in cards]


def test_cases_on_lines_of_their_own_are_each_a_term():
    cases = "Doe v. Roe (1803) - review is allowed\nPoe v. Coe (1954) - schools are open to all\n"
    text = f"Rights\n\nLandmark cases:\n{cases}"
    fronts = [card["front"] for card in listing(derive(text.encode(), "a.txt"))]
    assert "What did **Doe v. Roe** decide?" in fronts
    assert "What did **Poe v. Coe** decide?" in fronts


def test_what_was_done_to_a_thing_is_not_what_it_did(cards_of):
    cards = cards_of("- Northern Guild: founded in 1311, led by the weavers")
    assert cards["What is **Northern Guild**?"] == "Founded in 1311, led by the weavers"
    assert not any("did" in front for front in cards)
