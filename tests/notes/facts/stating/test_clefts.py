"""What a sentence sets apart is what it asks for."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {(card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md"))}


@pytest.mark.parametrize(
    ("sentence", "front", "answer"),
    [
        (
            "It was in 1843 that the tunnel under the river opened to the town.",
            "It was […] that the tunnel under the river opened to the town.",
            "in 1843",
        ),
        (
            "C'est sous la rivière que le tunnel relie les deux quartiers de la ville.",
            "C'est […] que le tunnel relie les deux quartiers de la ville.",
            "sous la rivière",
        ),
        (
            "Fue Brunel quien construyó el túnel bajo el río de la ciudad.",
            "Fue […] quien construyó el túnel bajo el río de la ciudad.",
            "Brunel",
        ),
        (
            "È sotto il fiume che il tunnel collega i due quartieri della città.",
            "È […] che il tunnel collega i due quartieri della città.",
            "sotto il fiume",
        ),
        (
            "Foi em 1843 que o túnel ligou os dois bairros da cidade do rio.",
            "Foi […] que o túnel ligou os dois bairros da cidade do rio.",
            "em 1843",
        ),
    ],
)
def test_what_is_set_apart_is_hidden(sentence, front, answer):
    assert (front, answer) in cards_of(f"# Tunnel\n\n{sentence}\n")


def test_what_only_says_what_something_is_sets_nothing_apart():
    page = "# Le tunnel de la ville\n\nC'est une voie qui passe sous la rivière et relie les quartiers.\n"
    assert not [front for front, _ in cards_of(page) if front.startswith("C'est […]")]
