"""What a sentence joins is taken apart, the subject repeated."""

import pytest

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.predicates import main_clauses, predicates
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize(
    ("language", "sentence", "verbs"),
    [
        ("en", "The liver stores sugar and filters the blood.", ["stores", "filters"]),
        ("en", "Dykes hold the tide and must be mown twice.", ["hold", "must"]),
        ("en", "Mills grind corn and give rolling wheels.", ["grind", "give"]),
        ("en", "The clerk reads the books and cross-checks totals.", ["reads", "cross-checks"]),
        ("de", "Die Leber speichert Zucker und filtert das Blut.", ["speichert", "filtert"]),
        ("es", "El hígado almacena azúcar y filtra la sangre.", ["almacena", "filtra"]),
        ("fr", "Le foie stocke le sucre et filtre le sang.", ["stocke", "filtre"]),
        ("it", "Il fegato conserva lo zucchero e filtra il sangue.", ["conserva", "filtra"]),
        ("pt", "O fígado armazena açúcar e filtra o sangue.", ["armazena", "filtra"]),
        ("es", "El molinero se negó a pagar y abandonó el valle.", ["se negó", "abandonó"]),
        ("it", "Il mugnaio si rifiutò di pagare e lasciò la valle.", ["si rifiutò", "lasciò"]),
        ("pt", "O moleiro cobrava uma taxa e comprou a ponte.", ["cobrava", "comprou"]),
        ("it", "Il fiume si alzò di due metri e si costruì un muro.", ["si alzò"]),
        ("es", "El vado se cerró porque llovió y creció el río.", ["se cerró"]),
    ],
)
def test_two_predicates_become_two_clauses(language, sentence, verbs):
    vocabulary = load(language)
    found = clause(sentence, vocabulary)
    assert found is not None
    assert [part.verb for part in predicates(found, vocabulary)] == verbs


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("Barges are small and carry grain", ["Barges are small", "Barges carry grain"]),
        ("The mill is old and grinds rye", ["The mill is old", "The mill grinds rye"]),
        ("Salt dries the soil, the sand lets it drain", ["Salt dries the soil", "the sand lets it drain"]),
        ("Oats need rain; rye grows on sand", ["Oats need rain", "rye grows on sand"]),
        (
            "If rain falls, the mill stops; the baker waits",
            ["If rain falls, the mill stops; the baker waits"],
        ),
        ("Bread, cheese and wine keep well", ["Bread, cheese and wine keep well"]),
        (
            "Mill names are four signs, small letters and numbers only",
            ["Mill names are four signs, small letters and numbers only"],
        ),
        ("A mill gives room for flour, stores and mice", ["A mill gives room for flour, stores and mice"]),
    ],
)
def test_main_clauses_stand_alone(said, parts):
    assert main_clauses(said, load("en")) == parts


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        (
            "Sieves are shaken by hand and filter out the husks",
            ["Sieves are shaken by hand", "Sieves filter out the husks"],
        ),
        (
            "The lamp is on at night and can be dimmed by the guard",
            ["The lamp is on at night", "The lamp can be dimmed by the guard"],
        ),
    ],
)
def test_what_goes_on_with_a_verb_and_its_particle_or_with_can_is_a_clause(said, parts):
    assert main_clauses(said, load("en")) == parts


def test_what_is_done_to_several_and_what_they_do_are_told_apart():
    text = "Bulbs are planted by gardeners in autumn, and grow even under snow"
    parts = ["Bulbs are planted by gardeners in autumn", "Bulbs grow even under snow"]
    assert main_clauses(text, load("en")) == parts


def test_a_row_of_clauses_with_one_verb_is_taken_apart():
    text = "bees weigh 9, queens weigh 20 and drones weigh 25"
    assert main_clauses(text, load("en")) == ["bees weigh 9", "queens weigh 20", "drones weigh 25"]
    text = "The mill is the oldest of all and therefore needs a new wheel"
    parts = ["The mill is the oldest of all", "The mill needs a new wheel"]
    assert main_clauses(text, load("en")) == parts


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("The fox ate after dusk and the hens did worse in the barn", 2),
        ("The pump is the heart of the farm and fires 60 times a minute", 2),
    ],
)
def test_a_second_clause_is_none_of_the_first(sentence, clauses):
    assert len(main_clauses(sentence, load("en"))) == clauses


def test_a_noun_that_is_a_verb_too_opens_a_predicate_before_its_object():
    told = clause("The crew also runs on deck and programs the radar for the night", load("en"))
    assert told is not None
    assert [one.verb for one in predicates(told, load("en"))] == ["runs", "programs"]
