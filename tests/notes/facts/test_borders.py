"""Where a phrase that is to be hidden ends."""

import pytest

from kmsflash.notes.facts.borders import bounded
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("es", "las muelas negras, sobre todo contra el frío", "las muelas negras"),
        ("es", "un siglo hasta la fiesta del molino", "un siglo"),
        ("de", "den Balken mit dem Beil", "den Balken"),
        ("en", "Agnes Wheel in the mill yard", "Agnes Wheel"),
        ("en", "the edge of the mill pond", "the edge of the mill pond"),
        ("en", "bran, flour, and meal for the hens", "bran, flour, and meal for the hens"),  # a list
    ],
)
def test_a_phrase_ends_before_its_comma_or_what_follows_its_noun(language, text, phrase):
    assert text[: bounded(text, 0, len(text), load(language))] == phrase
