"""A name that a German sentence tells last is asked for what it tells."""

import pytest


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "Greift die Bremse am Seil, bremst der Wagen, das nennt man Bremsstoß.",
            "Wie heißt das: Greift die Bremse am Seil, bremst der Wagen?",
            "Bremsstoß",
        ),
        (
            "Die Bremse wird gegen Federn getauscht, was Federtausch heißt.",
            "Wie heißt das: die Bremse wird gegen Federn getauscht?",
            "Federtausch",
        ),
    ],
)
def test_a_name_is_asked_for_what_has_it(german, text, front, answer):
    cards = german(text)
    assert cards.get(front) == answer, cards


def test_what_has_a_name_is_asked_without_it(german):
    cards = german("Greift die Bremse am Seil, bremst der Wagen, das nennt man Bremsstoß.")
    assert cards["Was gilt, wenn die Bremse am Seil greift?"] == "Dann bremst der Wagen"
