"""A sentence that no question fits is asked for what it ends in, and for why or when it holds."""

import pytest

from kmsflash.notes.derive import derive


@pytest.mark.parametrize(
    ("said", "front", "answer"),
    [
        (
            "An ibex hoofs its way to the salt at the Lower Ridge.",
            "An ibex hoofs its way to the salt at […].",
            "the Lower Ridge",
        ),
        (
            "Saddles are no longer oiled unless the leather is dry, cracked or stiff.",
            "Saddles are no longer oiled unless […].",
            "the leather is dry, cracked or stiff",
        ),
    ],
)
def test_a_sentence_that_no_question_fits_is_asked_for_its_end(cards_of, said, front, answer):
    assert cards_of(said)[front] == answer


@pytest.mark.parametrize(
    ("language", "said", "front"),
    [
        ("de", "Das Tor bleibt zu, solange das Wasser steigt", "Das Tor bleibt zu, solange […]."),
        ("en", "The gate stays shut unless the tide runs out", "The gate stays shut unless […]."),
        ("es", "La reja no se abre a menos que baje el agua", "La reja no se abre a menos que […]."),
        ("fr", "La grille bée tant que l’eau monte", "La grille bée tant que […]."),
        ("it", "Il carro non entra a meno che suoni la campana", "Il carro non entra a meno che […]."),
        ("pt", "A grade fica fechada a menos que a água desça", "A grade fica fechada a menos que […]."),
    ],
)
def test_when_a_sentence_holds_is_asked_whole(language, said, front):
    text = f"# X\n\n{said}.\n"
    found = {card.front: card.answer for fact in _read(text, language) for card in fact.cards}
    assert found[front] == said[len(front) - len("[…].") :]


def _read(text, language):
    filler = {
        "de": "Der Hafen ist nicht groß und die Leute sind nicht da.",
        "en": "The harbour is not big and the people are not there.",
        "es": "El puerto no es grande y la gente no está allí con ellos.",
        "fr": "Le port n’est pas grand et les gens ne sont pas là.",
        "it": "Il porto non è grande e la gente non è con loro.",
        "pt": "O porto não é grande e as pessoas não estão com eles.",
    }
    return derive(f"{text}\n{filler[language]}\n".encode(), "a.md").facts


def test_a_reason_is_asked_beside_what_the_sentence_says(cards_of):
    said = "Only the tide counts for the sluice, that is a good 4 m, because"
    found = cards_of(f"{said} the swell of the bay has to be taken off.")
    assert found[f"{said} […]."] == "the swell of the bay has to be taken off"
    assert "4 m" in found.values()


@pytest.mark.parametrize(
    "said",
    [
        "3 → 7 → 12 → 20.",  # names nothing
        "In deep snow only the roe deer takes part, so the wolf waits.",  # half of "take part"
        "Nobody may enter with the lamp.",
        "Hooves of goats in the wild thicken.",  # its verb is not known
        "- Notes taken in a rush, to copy out!!",
        "For example, the yew grows well beside a north wall.",
    ],
)
def test_the_end_of_what_says_nothing_definite_is_not_hidden(cards_of, said):
    answers = {"20", "part", "the lamp", "the wild thicken", "a rush", "copy out!!", "a north wall"}
    assert not answers & set(cards_of(said).values())


def test_half_sentences_of_a_list_are_still_asked_together(cards_of):
    found = cards_of("## Lime kiln\n\n- coal from the north\n- chalk by the barge")
    assert "**Lime kiln**: name both points." in found or any("Lime kiln" in front for front in found)


def test_a_list_behind_a_colon_is_asked_as_one():
    found = {
        card.front: card.answer
        for fact in _read(
            "# X\n\nDamit der Fang gelingt, muss vieles stimmen: die Nacht, das Netz und die See.\n", "de"
        )
        for card in fact.cards
    }
    assert found["Damit der Fang gelingt, muss vieles stimmen: […]."] == "die Nacht, das Netz und die See"
