"""A sentence is split at its finite verb, in every language."""

import pytest

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize(
    ("language", "sentence", "verb"),
    [
        ("en", "The keys of the banks encrypt the data.", "encrypt"),
        ("de", "Die Leber speichert Zucker.", "speichert"),
        ("es", "Las mitocondrias producen energía.", "producen"),
        ("es", "La causa de la guerra provoca hambre.", "provoca"),
        ("fr", "Les reins filtrent le sang.", "filtrent"),
        ("it", "I reni filtrano il sangue.", "filtrano"),
        ("pt", "Os rins filtram o sangue.", "filtram"),
    ],
)
def test_the_finite_verb_is_found(language, sentence, verb):
    found = clause(sentence, load(language))
    assert found is not None
    assert found.verb == verb


@pytest.mark.parametrize(
    ("language", "sentence", "verb"),
    [
        ("es", "La sal no se disuelve en aceite", "no se disuelve"),
        ("fr", "Le sel ne fond pas dans l’huile", "ne fond"),
        ("fr", "La ville s’étend vers le nord", "s’étend"),
        ("it", "Il sale non si scioglie nell’olio", "non si scioglie"),
        ("pt", "As cortes reúnem-se em Lisboa", "reúnem-se"),
        ("de", "Die Macht geht vom Volk aus", "geht"),
    ],
)
def test_words_that_lean_on_a_verb_are_part_of_it(language, sentence, verb):
    found = clause(sentence, load(language))
    assert found is not None
    assert found.verb == verb


def test_a_plural_in_a_list_is_no_verb():
    assert clause("The tables, common traps, exam cues", load("en")) is None


@pytest.mark.parametrize(
    ("said", "subject", "verb"),
    [
        ("Labels such as Red or Blue stand for danger", "Labels such as Red or Blue", "stand"),
        ("The crown and its jewels belong to the state", "The crown and its jewels", "belong"),
        ("A stamped letter counts as proof", "A stamped letter", "counts"),
        ("public keys allowed to log in are archived", "public keys allowed to log in", "are"),
        (
            "The first four benches and the last bench of each row are free",
            "The first four benches and the last bench of each row",
            "are",
        ),
    ],
)
def test_a_plural_is_told_by_its_head(said, subject, verb):
    found = clause(said, load("en"))
    assert found is not None
    assert (found.subject, found.verb) == (subject, verb)


def test_a_name_in_quotes_is_a_subject_and_no_adjective_is_a_verb():
    portuguese = load("pt")
    told = clause('Os "rios voadores" levam chuva ao sul', portuguese)
    assert told is not None
    assert (told.subject, told.verb) == ('Os "rios voadores"', "levam")
    told = clause("A terra seria muito mais seca sem chuva", portuguese)
    assert told is None or told.verb != "seca"


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Pressure monitors set a limit.", "Pressure monitors"),
        ("Pressure monitors do not stop the pump.", "Pressure monitors"),
        ("Signal answers can come late.", "Signal answers"),
        ("A monitor sets a limit.", "A monitor"),
    ],
)
def test_a_plural_in_front_of_its_verb_is_no_verb(sentence, subject):
    found = clause(sentence, load("en"))
    assert found is not None
    assert found.subject == subject


@pytest.mark.parametrize("text", ["Signal wires for lamps: short and thin.", "being towed by a barge"])
def test_a_title_and_a_participle_alone_have_no_finite_verb(text):
    assert clause(text, load("en")) is None


@pytest.mark.parametrize(
    ("sentence", "subject", "verb"),
    [
        ("Tool sets add weight to the van.", "Tool sets", "add"),
        (
            "A parcel from the outer ranges under the old name is refused.",
            "A parcel from the outer ranges under the old name",
            "is",
        ),
        ("The station broadcasts Morse at noon.", "The station", "broadcasts"),
        ("The crane moves forward on rails.", "The crane", "moves"),
    ],
)
def test_a_form_in_s_is_no_verb_where_another_verb_stands_behind_it(sentence, subject, verb):
    found = clause(sentence, load("en"))
    assert found is not None
    assert (found.subject, found.verb) == (subject, verb)


def test_a_counted_plural_at_the_head_of_a_part_is_no_verb():
    assert clause("12 questions, 9 right answers to pass", load("en")) is None


def test_a_capital_inside_a_sentence_belongs_to_a_name():
    found = clause("Lake Shared Ferries is the cheapest line across", load("en"))
    assert found is not None
    assert (found.subject, found.verb) == ("Lake Shared Ferries", "is")


def test_an_adverb_may_stand_between_a_plural_and_its_verb():
    found = clause("Bakers often divide dough by weight", load("en"))
    assert found is not None
    assert (found.subject, found.verb, found.rest) == ("Bakers often", "divide", "dough by weight")


def test_a_short_form_in_brackets_follows_a_noun():
    found = clause("Sunk cost (SC) is what nobody gets back", load("en"))
    assert found is not None
    assert (found.subject, found.verb) == ("Sunk cost (SC)", "is")


def test_what_is_like_its_noun_is_no_verb():
    found = clause("The town hall issues free parking permits", load("en"))
    assert found is not None
    assert (found.verb, found.rest) == ("issues", "free parking permits")


def test_a_title_of_notes_has_no_verb():
    assert clause("Workshop notes for week 3", load("en")) is None
    assert clause("Trade peaks in the spring", load("en")) is not None


def test_what_describes_the_one_noun_behind_a_preposition_is_no_verb():
    assert clause("Bakers and millers together in one heated room", load("en")) is None
