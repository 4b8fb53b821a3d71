"""Plain operations on text, in every language."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.notes.vocabulary import load
from kmsflash.notes.wording import capitalised, enumeration, glued, lowered, sentences, squeeze, stands_in


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("red, green, and blue", ["red", "green", "blue"]),
        ("x, y and z", ["x", "y", "z"]),
        ("rot, grün sowie blau", ["rot", "grün", "blau"]),
        ("rojo, verde y azul", ["rojo", "verde", "azul"]),
        ("rouge, vert et bleu", ["rouge", "vert", "bleu"]),
        ("rosso, verde e blu", ["rosso", "verde", "blu"]),
        ("vermelho, verde ou azul", ["vermelho", "verde", "azul"]),
        ("nothing to list", ["nothing to list"]),
    ],
)
def test_the_parts_of_an_enumeration(text, parts):
    assert enumeration(text) == parts


def test_only_the_given_joints_join():
    assert enumeration("a y b", ("and",)) == ["a y b"]
    assert enumeration("a, b bem como c", ("bem como",)) == ["a", "b", "c"]


def test_the_spaces_of_french_punctuation_stay():
    assert squeeze("Que  dit «\u00a0on\u00a0»\u202f?\n") == "Que dit «\u00a0on\u00a0»\u202f?"
    assert squeeze("deux\u00a0 mots") == "deux mots"


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Función", "función"),
        ("Énergie", "énergie"),
        ("AES", "AES"),
        ("Sql2 x", "Sql2 x"),
        ("New York", "New York"),
    ],
)
def test_first_words_become_small_unless_they_are_names(text, small):
    assert lowered(text) == small


def test_an_ordinal_does_not_end_a_sentence():
    said = "Der Bau begann am 11. August 1919. Er kostete 7. Das 20. Jahrhundert brachte mehr."
    assert sentences(said) == [
        "Der Bau begann am 11. August 1919.",
        "Er kostete 7.",
        "Das 20. Jahrhundert brachte mehr.",
    ]
    assert (
        sentences("Das regelt der 3. Absatz im Detail. Mehr nicht.")[0]
        == "Das regelt der 3. Absatz im Detail."
    )


def test_a_german_quote_ends_with_whatever_mark_was_typed():
    assert sentences('Er liegt am Tor („Hof"). Dort ist Markt.') == [
        'Er liegt am Tor („Hof").',
        "Dort ist Markt.",
    ]


@given(st.text(alphabet="ab_-é1 ", max_size=3), st.text(alphabet="ab_-é1 ", max_size=12))
def test_a_part_stands_in_a_text_as_whole_words_only(part, text):
    assert stands_in(part, text) == bool(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text))


def test_a_lone_capital_may_end_a_sentence():
    said = "The scurvy comes from a lack of vitamin C. The gums bleed. It was found by J. Lind in 1747."
    assert len(sentences(said)) == 3


def test_a_floor_behind_an_ordinal_does_not_end_a_sentence():
    assert len(sentences("Die Leiter reicht bis ins 2. OG, nicht höher.")) == 1


def test_a_sentence_ends_behind_the_last_letter_of_a_formula():
    assert sentences("Force F = m × a. Weight is a force.") == ["Force F = m × a.", "Weight is a force."]
    assert sentences("It is by J. Smith.") == ["It is by J. Smith."]


def test_words_left_out_end_no_sentence():
    assert sentences("You need RESTART … NOW. Then wait.") == ["You need RESTART … NOW.", "Then wait."]


def test_a_shortened_word_that_ends_in_two_consonants_ends_no_sentence():
    text = "Es gilt die gesetzl. Frist. Die Artikelnr. Sieben fehlt."
    assert sentences(text) == ["Es gilt die gesetzl. Frist.", "Die Artikelnr. Sieben fehlt."]


def test_a_shortened_adjective_ends_no_sentence():
    german = load("de").lists["abbreviations"]
    text = "Es droht ein geolog. Risiko. Die Modelle sind analog. Sie zeigen die statist. Streuung 0 u. 1"
    assert sentences(text, german) == [
        "Es droht ein geolog. Risiko.",
        "Die Modelle sind analog.",
        "Sie zeigen die statist. Streuung 0 u. 1",
    ]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("f = R/2", "f = R/2"),
        ("p' is negative behind it", "p' is negative behind it"),
        ("w/ salt", "w/ salt"),
        ("a /29 leaves three", "A /29 leaves three"),
        ("salt water", "Salt water"),
        ("l'acqua salata", "L'acqua salata"),
    ],
)
def test_a_symbol_keeps_its_small_letter_at_the_head(said, shown):
    assert capitalised(said) == shown


def test_a_word_without_a_vowel_ends_no_sentence_before_a_figure():
    assert len(sentences("Der Tank fasst zw. 40 und 50 l.")) == 1
    assert len(sentences("It is full at the brim. 40 l are enough.")) == 2


def test_a_small_term_with_its_text_opens_a_sentence():
    assert len(sentences("Painted in a yard. tarpaulin : cloth that keeps the rain out.")) == 2
    assert len(sentences("Painted in the yard, cf. tarpaulin : cloth for rain.", ("cf",))) == 1


def test_a_word_of_nahuatl_may_end_a_sentence():
    assert len(sentences("La guía traduce del náhuatl. El mapa es antiguo.")) == 2
    assert len(sentences("Es gilt die monatl. Frist.")) == 1


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        ("tidal ener-", "gy is free", "tidal energy is free"),
        ("the nuptial pè-", "lerinage", "the nuptial pèlerinage"),
        ("an out-of-", "state barge", "an out-of-state barge"),
        ("sea-", "and river-borne", "sea- and river-borne"),
        ("the Baltic-", "North Sea canal", "the Baltic- North Sea canal"),
        ("the lock ", " keeper", "the lock keeper"),
    ],
)
def test_a_word_that_was_cut_between_two_lines_is_whole_again(before, text, whole):
    assert glued(before, text) == whole


def test_a_roman_number_goes_on_behind_a_short_form_only():
    assert sentences("The clause of Art. IV protects them. It is old.") == [
        "The clause of Art. IV protects them.",
        "It is old.",
    ]
    assert len(sentences("They sailed to Rome. I stayed.")) == 2


def test_a_function_of_a_formula_keeps_its_small_letter():
    assert capitalised("sin α = n/m") == "sin α = n/m"
    assert capitalised("log books") == "Log books"


def test_a_short_form_behind_a_number_with_a_stop_is_counted():
    said = "Der Beweis der 5. Abb. ist einfach. Mehr nicht."
    assert sentences(f"Beweis 5. Abb. = einfach. {said}", ("abb",))[0] == "Beweis 5. Abb. = einfach."


def test_a_year_of_an_era_ends_no_sentence_that_it_only_opens():
    assert len(sentences("Intorno al 130 d.C. Roma costruì il porto.", ("d.c",))) == 1
    assert len(sentences("Roma costruì il porto verso il 130 d.C. Ostia crebbe.", ("d.c",))) == 2


@pytest.mark.parametrize(
    "said", ["s² = 4", "n₁ sin θ₁ = x", "x̅ = 3", "dy/dx = 2x", "μ is the mean", "ax² + bx"]
)
def test_symbols_with_indices_and_accents_and_greek_letters_stay_small(said):
    assert capitalised(said) == said


def test_two_calls_end_a_sentence_whatever_follows():
    assert sentences("Never tar wet wood!! it rots below") == ["Never tar wet wood!!", "it rots below"]
    assert len(sentences("Stop! the mast bends")) == 1
