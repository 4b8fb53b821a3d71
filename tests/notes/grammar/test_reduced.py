"""A participle with its phrase only leads to the verb: "Barges built in Kent carry grain"."""

import pytest

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.reduced import shares_object
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize(
    ("sentence", "subject", "verb"),
    [
        ("Barges built in Kent carry grain", "Barges built in Kent", "carry"),
        ("A rope found in the hold goes to the owner", "A rope found in the hold", "goes"),
        ("Sap lost in the fire turns into resin", "Sap lost in the fire", "turns"),
        ("Ropes made with `sisal` are sold by the yard", "Ropes made with `sisal`", "are"),
        ("A letter sent in haste is read at leisure", "A letter sent in haste", "is"),
        ("Settlers moved to the towns", "Settlers", "moved"),
        ("Settlers moved to the coast and built huts", "Settlers", "moved"),
        ("The split allowed the crew to rest", "The split", "allowed"),
    ],
)
def test_the_verb_behind_the_phrase_is_found(sentence, subject, verb):
    found = clause(sentence, load("en"))
    assert found is not None
    assert (found.subject, found.verb) == (subject, verb)


def test_verbs_in_a_row_share_the_object_of_the_last():
    verbs = ("sorts", "cleans", "dries")
    assert shares_object(", cleans and dries grain", len(", cleans"), verbs)
    assert not shares_object(", cleans it and dries grain", len(", cleans it"), verbs)
    assert not shares_object("grain and dries it", len("grain"), verbs)
