"""The circumstance that a sentence opens with is parted from it."""

import pytest

from kmsflash.notes.facts.stating.openings import behind_lead, parted, without_filler
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize(
    ("language", "said", "lead", "rest"),
    [
        ("en", "In April 1792, the fleet left", "In April 1792", "the fleet left"),
        ("en", "On 17 July the Harbour Guard left", "On 17 July", "the Harbour Guard left"),
        ("en", "In April, May and June, the fleet left", "In April, May and June", "the fleet left"),
    ],
)
def test_a_circumstance_in_front_is_parted_from_its_sentence(language, said, lead, rest):
    found = parted(said, load(language))
    assert found is not None
    assert (found.lead, found.rest.strip()) == (lead, rest)


def test_names_in_a_row_go_on_behind_a_place():
    assert parted("At Oslo Anna, Berta and Clara met", load("en")) is None


def test_a_word_that_only_joins_is_left_out():
    assert without_filler("However, the fleet left", load("en")) == "The fleet left"
    assert without_filler("There are two fleets", load("en")) == "There are two fleets"


def test_how_a_sentence_is_true_is_parted_from_it():
    found = parted("Formally the council only gave advice", load("en"))
    assert found is not None
    assert (found.lead, found.rest) == ("Formally", "the council only gave advice")
    assert parted("Only the council gave advice", load("en")) is None
    assert parted("Early the next day they left", load("en")) is None


def test_a_sentence_before_a_comma_and_a_quality_are_no_circumstance():
    said = "In a bench lathe the chuck holds a round, rough bar, which the tool then turns"
    assert parted(said, load("en")) is None
    assert parted("In cold, wet clay roots rot", load("en")) is None


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("de", "Daraus folgt die Trennung: der Bug ist der vordere Teil", "Der Bug ist der vordere Teil"),
        ("en", "From this follows the split: the bow is the front part", "The bow is the front part"),
        ("es", "De ello resulta la división: la proa es la parte delantera", "La proa es la parte delantera"),
        ("fr", "De là vient la division : la proue est la partie avant", "La proue est la partie avant"),
        ("it", "Da ciò nasce la divisione: la prua è la parte anteriore", "La prua è la parte anteriore"),
        ("pt", "Daí vem a divisão: a proa é a parte dianteira", "A proa é a parte dianteira"),
    ],
)
def test_a_statement_stands_without_the_lead_that_leans_back(language, said, told):
    assert behind_lead(said, load(language)) == told
    assert behind_lead(told, load(language)) == told
