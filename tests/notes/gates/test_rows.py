"""An answer that names many things says in its question how many they are."""

import pytest

from kmsflash.notes.derive import derive


def cards_of(page, name="a.md"):
    return {(draft.front, draft.answer) for one in derive(page.encode(), name).facts for draft in one.cards}


@pytest.mark.parametrize(
    ("opening", "row", "end"),
    [
        (
            "Le port de la ville est ouvert la nuit.",
            "**Gréement :** mât, bôme, hauban, étai, drisse, écoute",
            "les six éléments.",
        ),
        (
            "El puerto de la ciudad está abierto de noche.",
            "**Art. 12:** velas, remos, anclas, redes, faros, boyas y mareas",
            "los siete puntos.",
        ),
    ],
)
def test_says_how_many_things_it_asks_for(opening, row, end):
    found = cards_of(f"# Port\n\n{opening}\n\n{row}\n")
    assert [front for front, _ in found if front.endswith(end)]


def test_numbers_are_no_steps_and_what_leads_a_cue_names_it():
    page = (
        "# El puerto\n\nEl puerto de la ciudad está abierto de noche.\n\n"
        "Truco: 31 → 6 → 27 → 29\n\n- Regla 4: bandera → un paño blanco con un ancla\n"
    )
    found = cards_of(page)
    assert not [answer for _, answer in found if answer == "31, 6, 27, 29"]
    assert ("**Regla 4** – ¿**bandera**?", "Un paño blanco con un ancla") in found


def test_a_reason_ends_where_another_matter_begins():
    page = (
        "# Il porto\n\nIl porto della città è aperto di notte.\n\n"
        "Il faro è spento perché la lampada è rotta, e la nave non entra nel porto.\n"
    )
    assert "Perché la lampada è rotta" in {answer for _, answer in cards_of(page)}


def test_a_row_ends_where_an_arrow_leads_on_and_is_counted_in_every_language():
    page = (
        "# Le port\n\nLe port de la ville est ouvert la nuit.\n\n"
        "- Feux : vert, rouge, blanc, jaune, bleu, violet → à la tombée de la nuit\n"
    )
    assert [answer for front, answer in cards_of(page) if front.endswith("six éléments.")] == [
        "Vert, rouge, blanc, jaune, bleu, violet"
    ]
