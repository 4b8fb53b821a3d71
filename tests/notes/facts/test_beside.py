"""Terms whose text tells how much or how, and not what they are."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

_PAGE = {
    "fr": "# Marine\n\nCes notes parlent de la voile et des bateaux du port.\n\n## Le port\n\n",
    "es": "# Marina\n\nEstas notas hablan de la vela y de los barcos.\n\n## El muelle\n\n",
    "it": "# Marina\n\nQuesti appunti parlano della vela e delle barche del porto.\n\n## Il molo\n\n",
    "pt": "# Marinha\n\nEstas notas falam da vela e dos barcos que não saem do porto.\n\n## O cais\n\n",
}


def _cards(language: str, line: str) -> dict[str, str]:
    page = f"{_PAGE[language]}{line}\n"
    return {card["front"]: card["back"] for card in listing(derive(page.encode(), "n.md"))}


@pytest.mark.parametrize(
    ("language", "line", "front"),
    [
        ("fr", "- Coque peinte : valable deux saisons au moins", "**Le port** – **coque peinte**\u202f?"),
        ("fr", "- Poisson frais : +2 °C max", "**Le port** – **poisson frais**\u202f?"),
        ("es", "- Casco viejo: pintado en otoño con brea de pino", "**El muelle** – ¿**casco viejo**?"),
        ("it", "- Vela nuova: obbligatoria e stesa al sole", "**Il molo** – **vela nuova**?"),
        ("pt", "- Mastro seco: pinho do norte + resina clara", "**O cais** – **mastro seco**?"),
    ],
)
def test_a_term_is_set_beside_its_section_and_asked_for_by_nothing(language, line, front):
    cards = _cards(language, line)
    assert front in cards
    assert len(cards) == 1


def test_a_term_with_a_meaning_is_asked_what_it_is():
    assert "Qu’entend-on par **Quille**\u202f?" in _cards("fr", "- Quille : pièce qui tient le bateau droit")
