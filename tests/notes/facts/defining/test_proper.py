"""Proper names: what is told of one is never asked as its meaning."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

_PAGE = """# Sculpture

Ces notes parlent de la pierre et des ateliers de la ville.

## Ateliers

- marbre blanc : pierre qui se taille au ciseau
- gradine : ciseau à dents pour dégrossir
- ronde-bosse : figure que l'on voit de tous côtés
- patine : couche qui se forme sur le bronze
- socle : pièce qui porte la statue
"""


def _fronts(line):
    return [card["front"] for card in listing(derive(f"{_PAGE}{line}\n".encode(), "n.md"))]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("- Bertaud : la main avant le modèle", "Bertaud"),
        ("- Les Moissonneurs du soir : perdus dans un incendie, jamais refaits", "les Moissonneurs du soir"),
    ],
)
def test_a_name_among_small_terms_is_asked_for_what_goes_with_it(line, name):
    fronts = _fronts(line)
    assert f"À quoi associe-t-on **{name}**\u202f?" in fronts
    assert not any("Qu’entend-on" in front and name in front for front in fronts)


def test_a_name_is_not_asked_for_by_what_goes_with_it():
    fronts = _fronts("- Bertaud : la main avant le modèle")
    assert not any("la main avant" in front for front in fronts)


def test_a_text_that_names_a_kind_of_thing_tells_what_a_term_means():
    assert "Qu’entend-on par **Râpe**\u202f?" in _fronts("- Râpe : lime à grosses dents pour le grès")


def test_a_term_is_no_name_where_all_terms_start_large():
    page = "# Sculpture\n\nCes notes parlent de la pierre.\n\n- Bertaud : la main sans le modèle\n"
    assert any("Qu’entend-on" in card["front"] for card in listing(derive(page.encode(), "n.md")))
