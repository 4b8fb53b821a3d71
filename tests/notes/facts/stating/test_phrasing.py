"""Small words of a question, as they read there."""

from kmsflash.notes.facts.stating.phrasing import counted, sunk_inside, with_deed, without_connective
from kmsflash.notes.vocabulary import load


def test_a_sentence_behind_its_question_word_begins_small():
    assert sunk_inside("Perché Vinsero i cavalli?", load("it")) == "Perché vinsero i cavalli?"
    front = "Pourquoi est-ce qu’Avec la pluie, l'herbe pousse ?"
    assert sunk_inside(front, load("fr")) == "Pourquoi est-ce qu’avec la pluie, l'herbe pousse ?"
    assert sunk_inside("Perché Roma vinse?", load("it")) == "Perché Roma vinse?"


def test_what_could_be_done_is_asked_with_the_verb_to_do():
    asked = with_deed("Che cosa potevano i contadini?", "Vendere il grano", load("it"))
    assert asked == "Che cosa potevano fare i contadini?"
    kept = "Che cosa volevano i contadini?"
    assert with_deed(kept, "Vendere il grano", load("it")) == kept
    assert with_deed("What can farmers do?", "Sell the corn", load("en")) == "What can farmers do?"


def test_an_answer_loses_the_word_that_only_joins_its_sentence_to_another():
    assert without_connective("allora la riforma", load("it")) == "la riforma"
    assert without_connective("allora", load("it")) == "allora"


def test_numbers_of_one_thing_are_no_list_of_several():
    front = "What does the lock join?"
    assert counted(front, "basins 5, 6 and 7 in one", load("en")) == front
    assert counted(front, "sluices, gates and basins", load("en")) != front


def test_qualities_of_one_thing_and_clauses_are_no_list_of_several():
    for front, answer in (
        ("What does the kiln give?", "A pale, brittle, glassy tile"),
        ("What happens if the kiln cools?", "The tile is pale, brittle and glassy"),
    ):
        assert counted(front, answer, load("en")) == front
