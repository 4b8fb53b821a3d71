"""Where a phrase that is to be hidden ends."""

import pytest

from kmsflash.notes.facts.hiding.borders import bounded, ends_early, holds_clause
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


@pytest.mark.parametrize(
    ("language", "text", "phrase", "early"),
    [
        ("en", "Turn the valve 48 h after the flood", "the valve 48", True),
        ("en", "The quay has gone down by more than 9 m", "gone down by more", True),
        ("en", "In that case pouring oil hardly helps", "pouring oil hardly", True),
        ("de", "Der Kai hat mehr als 9 m verloren", "mehr", True),
        ("en", "The keel is 9 m long", "9 m", False),
    ],
)
def test_a_phrase_does_not_end_before_its_unit_or_what_it_is_compared_with(language, text, phrase, early):
    start = text.index(phrase)
    assert ends_early(text, (start, start + len(phrase)), load(language)) is early


@pytest.mark.parametrize(
    ("language", "phrase", "runs_on"),
    [
        ("en", "during a flood because the seals leak", True),
        ("en", "it is gone there is a gap", True),
        ("it", "in inverno perché il legno si gonfia", True),
        ("en", "a keel of oak", False),
    ],
)
def test_a_phrase_does_not_run_into_a_clause(language, phrase, runs_on):
    assert holds_clause(phrase, load(language)) is runs_on


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("en", "took as much grain as a whole train", "much grain"),
        ("en", "suffers as well as the mast", "well as the mast"),
        ("en", "suffers as well as the mast", "as well as the mast"),
        ("en", "binds as strongly as iron", "strongly as iron"),
        ("es", "es tan fuerte como el hierro", "fuerte como el hierro"),
        ("de", "ist ebenso stark wie Eisen", "stark wie Eisen"),
        ("fr", "est aussi fort que le fer", "fort que le fer"),
        ("it", "è così forte come il ferro", "forte come il ferro"),
        ("pt", "é tão forte como o ferro", "forte como o ferro"),
    ],
)
def test_a_phrase_does_not_begin_or_end_within_what_compares_evenly(language, text, phrase):
    start = text.index(phrase)
    assert ends_early(text, (start, start + len(phrase)), load(language))


def test_what_is_compared_evenly_is_hidden_with_all_of_it(cards_of):
    cards = cards_of("Last year a barge with two masts took as much grain as a whole train.")
    assert cards["Last year a barge with two masts took […]."] == "as much grain as a whole train"
    assert not any(front.endswith(" as?") for front in cards_of("A barge carries as much grain as a train."))
