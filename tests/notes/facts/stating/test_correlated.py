"""What grows or shrinks with something else."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "# The pond of the farm\n\nThe colder the water is, the more gas it can hold.",
            "The colder the water is, […].",
            "the more gas it can hold",
        ),
        (
            "# Der Teich und das Haus\n\nJe kälter das Wasser ist, desto mehr Gas hält es.",
            "Je kälter das Wasser ist, […].",
            "desto mehr Gas hält es",
        ),
        (
            "# El agua del estanque\n\nCuanto más fría es el agua, más gas contiene.",
            "Cuanto más fría es el agua, […].",
            "más gas contiene",
        ),
        (
            "# L'eau de l'étang\n\nPlus l'eau est froide, plus elle contient de gaz.",
            "Plus l'eau est froide, […].",
            "plus elle contient de gaz",
        ),
        (
            "# L'acqua dello stagno\n\nPiù l'acqua è fredda, più gas contiene.",
            "Più l'acqua è fredda, […].",
            "più gas contiene",
        ),
        (
            "# A água do lago da casa\n\nQuanto mais fria é a água, mais gás contém.",
            "Quanto mais fria é a água, […].",
            "mais gás contém",
        ),
    ],
)
def test_the_second_half_is_asked_by_the_first(text, front, answer):
    cards = listing(derive(f"{text}\n".encode(), "a.md"))
    assert [(card["front"], card["back"]) for card in cards] == [(front, answer)]
