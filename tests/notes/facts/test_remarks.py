"""What its author has still to do goes out of a text before it is asked."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


@pytest.mark.parametrize(
    ("filler", "text"),
    [
        ("The ship is at the quay and it is not in the dock.", "Gale: wind of force eight (see notebook)"),
        ("Das Schiff ist am Kai und es ist nicht in der Werft.", "Sturm: Wind der Stärke neun (siehe Heft)"),
        ("Le navire est dans le port et il est à quai.", "Tempête : vent de force dix, à compléter"),
        ("El barco está en el puerto y no es de los suyos.", "Galerna: viento del noroeste (ver cuaderno)"),
        ("O navio está no porto e não é da cidade.", "Maré: subida e descida da água, a completar"),
        ("La nave è nel porto e non è della città.", "Risacca: ritorno delle onde (vedi libro)"),
    ],
)
def test_what_is_left_to_do_is_not_in_an_answer(filler, text):
    page = f"# X\n\n{filler} {filler}\n\n## Y\n\n{text}\n"
    cards = [card for card in listing(derive(page.encode(), "n.md")) if card["source_heading"].endswith("Y")]
    assert cards
    assert not any(text[-10:] in f"{card['front']} {card['back']}" for card in cards)
