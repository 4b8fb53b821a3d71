"""What belongs to the name above is asked under that name."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def fronts_of(text):
    shown = (card["front"] for card in listing(derive(text.encode(), "a.md")))
    return {front.replace("\xa0", " ").replace("\u202f", " ") for front in shown}


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("# Islands\n\n## Iceland\n- The capital lies on the west coast of the island.\n- cold\n", "Iceland"),
        ("# Islas\n\n## Islandia\n- El nombre viene de la palabra hielo.\n- fría\n", "Islandia"),
        (
            "# Les îles\n\n## Islande\n- Le nom vient du mot glace dans la langue du pays.\n- froide\n",
            "Islande",
        ),
        ("# Le isole\n\n## Islanda\n- Il nome deriva dalla parola ghiaccio.\n- fredda\n", "Islanda"),
        ("# As ilhas\n\n## Islândia\n- O nome vem da palavra gelo do norte.\n- fria\n", "Islândia"),
    ],
)
def test_what_a_thing_has_is_asked_under_its_name(page, name):
    fronts = fronts_of(page)
    assert fronts
    assert all(name in front for front in fronts)


def test_a_subject_that_stands_for_itself_needs_no_name():
    fronts = fronts_of("# Islands\n\n## Iceland\n- The geyser throws water 20 m high.\n- cold and green\n")
    assert not [front for front in fronts if "Iceland" in front and "high" in front]
