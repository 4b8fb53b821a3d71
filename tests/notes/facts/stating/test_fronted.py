"""What a sentence puts first and names again as a pronoun is asked for who acts on it."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

_FILLING = {
    "es": "El barco está en el puerto y los marineros están en tierra con el capitán.",
    "it": "La nave è nel porto e i marinai sono a terra con il capitano della nave.",
}


def _cards(language: str, said: str) -> dict[str, str]:
    page = f"# Notas\n\n{_FILLING[language]}\n\n{said}\n"
    return {card["front"]: card["back"] for card in listing(derive(page.encode(), "n.md"))}


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        (
            "es",
            "La vela la lleva el grumete; el ancla, la mujer del patrón.",
            {
                "¿Quién o qué lleva la vela?": "El grumete",
                "¿Quién o qué lleva el ancla?": "La mujer del patrón",
            },
        ),
        (
            "it",
            "Il timone lo tiene il nostromo.",
            {"**Notas**: chi o che cosa tiene il timone?": "Il nostromo"},
        ),
    ],
)
def test_who_acts_on_what_stands_first_is_asked(language, said, asked):
    assert _cards(language, said).items() >= asked.items()


def test_an_object_behind_its_verb_is_none():
    assert not any("Quién o qué" in front for front in _cards("es", "La vela cubre la proa del barco."))
