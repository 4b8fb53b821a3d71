"""Half sentences under a name are asked together."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    shown = ((card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md")))
    return {(front.replace("\xa0", " ").replace("\u202f", " "), answer) for front, answer in shown}


@pytest.mark.parametrize(
    ("page", "front", "answer"),
    [
        (
            "# Las aves\n\n## Frailecillo\n- pico de colores vivos\n- torpe en tierra\n- buen buceador\n",
            "**Frailecillo**: nombra los tres puntos.",
            "- Pico de colores vivos\n- Torpe en tierra\n- Buen buceador",
        ),
        (
            "# Les oiseaux\n\n## Cormoran\n- bec de couleur vive\n- maladroit sur la terre\n- bon plongeur\n",
            "**Cormoran** : citez les trois éléments.",
            "- Bec de couleur vive\n- Maladroit sur la terre\n- Bon plongeur",
        ),
        (
            "# Gli uccelli\n\n## Pulcinella\n- becco di colori vivi\n- goffo sulla terra\n- abile in acqua\n",
            "**Pulcinella**: elenca i tre punti.",
            "- Becco di colori vivi\n- Goffo sulla terra\n- Abile in acqua",
        ),
        (
            "# As aves\n\n## Fradinho\n- bico de cores vivas\n- lento em terra\n- bom mergulhador\n",
            "**Fradinho**: cite os três pontos.",
            "- Bico de cores vivas\n- Lento em terra\n- Bom mergulhador",
        ),
    ],
)
def test_half_sentences_under_a_name_are_asked_together(page, front, answer):
    assert (front, answer) in cards_of(page)


def test_steps_and_the_members_of_a_set_are_not_asked_so():
    page = (
        "# The kitchen\n\n## Spices\n- salt and pepper\n- saffron of the south\n- cinnamon: sweet and warm\n"
    )
    assert not [front for front, _ in cards_of(page) if "name both" in front]


def test_a_list_of_which_other_items_are_asked_is_not_asked_as_a_whole():
    page = (
        "# Las aves\n\n## Frailecillo\n- pico de colores vivos\n- torpe en tierra\n"
        "- pone un solo huevo en 1 nido\n- buen buceador\n"
    )
    assert not [front for front, _ in cards_of(page) if "nombra los tres" in front]
