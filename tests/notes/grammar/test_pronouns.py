"""Pronouns that are the object of a clause, with nothing before them that they could mean."""

import pytest

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.pronouns import goes_on, holds_object, names_nothing, open_object
from kmsflash.notes.vocabulary import load

ENGLISH = load("en")


@pytest.mark.parametrize(
    ("said", "pronoun"),
    [
        ("The warden closes it in winter", "it"),
        ("The warden works on them", "them"),
        ("Tar prevents this by filling the cracks", "this"),
        ("The warden closes the lock and opens it", ""),
        ("Heating the tar turns it to pitch", ""),
        ("A warden may do it by night", ""),
        ("The rule is that of the house", ""),
        ("If you lose it the gate stays shut", ""),
        ("The warden closes this lock", ""),
    ],
)
def test_only_an_object_that_nothing_names_is_open(said, pronoun):
    assert open_object(clause(said, ENGLISH), ENGLISH) == pronoun


def test_nothing_is_open_in_a_language_that_puts_pronouns_elsewhere():
    assert open_object(clause("Der Wart hat es gebaut", load("de")), load("de")) == ""


@pytest.mark.parametrize(
    ("subject", "none"),
    [("no barge", True), ("Holding the rope", True), ("Holding two ropes", True), ("holding tanks", False)],
)
def test_an_act_and_what_is_not_there_are_no_it(subject, none):
    assert names_nothing(subject, ENGLISH) is none


@pytest.mark.parametrize(
    ("language", "said", "holds"),
    [
        ("es", "La reina lo firma en invierno", True),
        ("es", "Lo firma la reina en invierno", True),
        ("es", "La reina firma el tratado en invierno", False),
        ("en", "The queen signs it in winter", False),
    ],
)
def test_a_pronoun_before_a_verb_means_what_others_are_about(language: str, said: str, holds: bool):
    vocabulary = load(language)
    assert holds_object(clause(said, vocabulary), vocabulary) is holds


@pytest.mark.parametrize(
    ("language", "said", "before", "leans"),
    [
        ("en", "The guild then closed the harbour", "Two ships had sunk.", True),
        ("en", "The price is a leaking hull", "Green wood is easy to bend.", True),
        ("en", "The valve closes by itself", "A float lifts a valve.", True),
        ("en", "The valve closes by itself", "A float lifts a lid.", False),
        ("en", "Tar is used instead of pitch", "Pitch is dear.", False),
        ("en", "If the tide falls then the gate opens", "A float lifts a lid.", False),
        ("de", "Der Meister schließt deshalb das Tor", "Zwei Schiffe sanken.", True),
        ("de", "Die dritte Schleuse liegt am Wehr", "Der Kanal steigt.", True),
        ("es", "La tercera termina en el puerto", "Hubo varias etapas.", True),
        ("fr", "Le terme vient du port", "On parle de calfatage.", True),
        ("it", "Il nome viene dal porto", "Si parla di calafataggio.", True),
        ("pt", "A finalidade é vedar o casco", "O casco recebe piche.", True),
    ],
)
def test_what_goes_on_is_only_sure_behind_the_sentence_before(
    language: str, said: str, before: str, leans: bool
):
    assert goes_on(said, before, load(language)) is leans
