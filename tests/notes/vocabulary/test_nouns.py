"""The gender and number of a title, as the questions of its language need them."""

import pytest

from kmsflash.notes.facts.tabular.titles import noun_of
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize(
    ("language", "title", "form", "said"),
    [
        ("de", "Stromverbrauch", "m", "Stromverbrauch"),
        ("de", "Blütezeit", "f", "Blütezeit"),
        ("de", "geeignetes Futtermittel", "n", "geeignete Futtermittel"),
        ("de", "typische Aufgaben", "p", "typischen Aufgaben"),
        ("de", "Dauer nach Anbruch", "f", "Dauer nach Anbruch"),
        ("fr", "Sujet favori", "m", "sujet favori"),
        ("fr", "dernière adresse", "f", "dernière adresse"),
        ("fr", "canaux", "mp", "canaux"),
        ("it", "Presupposto", "m", "presupposto"),
        ("it", "ultima vittoria", "f", "ultima vittoria"),
        ("it", "Opere principali", "fp", "opere principali"),
        ("pt", "Marca da empresa", "f", "marca da empresa"),
        ("pt", "regiões", "fp", "regiões"),
        ("es", "diámetro medio", "m", "diámetro medio"),
        ("es", "Órganos", "mp", "órganos"),
    ],
)
def test_a_title_is_known_by_its_noun(language, title, form, said):
    noun = noun_of(title, load(language))
    assert noun is not None
    assert (noun.form, noun.said) == (form, said)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("de", "selbsttragend"),  # no noun: it has no capital
        ("de", "Zustand A und wie lange"),
        ("fr", "Ville B"),  # a case of something
        ("it", "quello che resta"),
        ("pt", "região que sobra"),
        ("es", "resuelve en"),
        ("en", "colour"),
    ],
)
def test_what_is_no_noun_alone_is_left(language, title):
    assert noun_of(title, load(language)) is None
