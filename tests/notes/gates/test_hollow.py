"""Whether what cards hide says something by itself."""

import pytest

from kmsflash.model.notes import CardDraft
from kmsflash.notes.gates.hollow import is_hollow
from kmsflash.notes.vocabulary import load


def why(front, answer, way="gap", language="en"):
    return is_hollow(CardDraft(way, front, answer, ""), load(language))


@pytest.mark.parametrize(
    ("front", "answer", "way"),
    [
        ("What do a brass tap?", "Does", "verb-and-object"),
        ("The ferry could […].", "sail", "gap"),
        ("The pilot sat in […].", "his cabin", "gap"),
        ("The lighthouse is lit by […].", "default", "gap"),
        ("The lock holds four barges at […].", "a time", "chosen"),
        ("A skiff, on […], needs one oar.", "the other hand", "chosen"),
        ("By the summer (May-[…]) the bridge was closed.", "August 1931", "gap"),
        ("What is the **spring tide**?", "Same tide with a new moon", "meaning"),
        ("What does the crew dump?", "The rest in the harbour", "verb-and-object"),
        ("What does the current turn?", "Itself the day after", "verb-and-object"),
        ("**Anchor**: then chain < 5 m, […]", "no wind", "gap"),
        ("[…] is the clue!", "The smell of gas", "subject"),
        ("What are the longest (4–6 m)?", "Ash oars", "is-the-most"),
        ("Ropes are passed […].", "downwards and they must be dry", "gap"),
        ("Between […] that makes 40 knots.", "noon and dusk", "gap"),
        ("What do the sails keep?", "Flapping", "verb-and-object"),
        ("What does a new mast take?", "Weeks to build", "verb-and-object"),
        ("What does the mill turn part of it into?", "Flour", "turns-into"),
        ("What do the lower locks have?", "None", "owns"),
        ("The weir does the opposite: […].", "it holds the water", "gap"),
        ("When is the lock full?", "After a third of that time", "when"),
        ("The gates are heavy, and it is […].", "through these that barges pass", "left"),
        ("The old beams break […].", "down", "gap"),
    ],
)
def test_refuses_what_says_nothing(front, answer, way):
    assert why(front, answer, way)


@pytest.mark.parametrize(
    ("front", "answer", "way"),
    [
        ("The ferry must […] before dawn.", "sail", "gap"),
        ("What does the third house declare?", "Itself the city's council", "verb-and-object"),
        ("What is a **twin tide**?", "The same height as the tide before", "meaning"),
        ("What does `open()` return?", "None", "code-gives"),
        ("What does the pilot have?", "His own boat", "verb-and-object"),
        ("Steel boats rust unless they are painted: […] do, wood does not.", "Iron and steel", "gap"),
    ],
)
def test_keeps_what_says_something(front, answer, way):
    assert not why(front, answer, way)


def test_refuses_an_answer_that_points_at_what_the_front_does_not_name():
    front = "What does the second ruling add?"
    assert why(front, "That this licence must be renewed", "verb-and-object")
    assert not why("What does a licence need?", "A seal on this licence", "verb-and-object")


@pytest.mark.parametrize(
    ("front", "answer", "way", "language"),
    [
        ("¿Qué guarda el archivo?", "En un cajón", "verb-and-object", "es"),
        ("O que encheu o lago?", "Porque choveu", "verb-and-object", "pt"),
        ("Que veut l'abbé ?", "Tout cela", "verb-and-object", "fr"),
        ("Vasari la descrive in […].", "due pagine", "gap", "it"),
        ("Vauban la décrit dans […].", "deux lettres", "gap", "fr"),
        ("Le pilote leur montre […].", "le port", "gap", "fr"),
        ("Si asciuga in […] al sole.", "fretta", "gap", "it"),
        ("Por isso fecha […].", "a comporta", "gap", "pt"),
        ("El vidrio es […] del horno.", "blando porque sale", "gap", "es"),
        ("La campana suona per […] all'alba.", "lo più", "gap", "it"),
        ("Le four est […].", "chaud → ouvrir", "gap", "fr"),
        ("È […] l'80% delle navi.", "straniera circa", "gap", "it"),
    ],
)
def test_refuses_what_says_nothing_in_languages_that_drop_subjects(front, answer, way, language):
    assert why(front, answer, way, language)


@pytest.mark.parametrize(
    ("front", "answer", "way", "language"),
    [
        ("Dans la marine à voile, on mesure […].", "le vent", "gap", "fr"),
        ("Con la lana di pecora si fa […].", "il feltro", "gap", "it"),
        ("Según la carta de 1520, el puerto estaba en […].", "ruinas", "gap", "es"),
        ("¿Qué guarda el archivo?", "Mapas de la costa", "verb-and-object", "es"),
        ("¿Dónde está el faro?", "En la isla", "where", "es"),
    ],
)
def test_keeps_what_says_something_in_languages_that_drop_subjects(front, answer, way, language):
    assert not why(front, answer, way, language)


@pytest.mark.parametrize(
    "front",
    [
        "The anchors in that case stayed […].",
        "What does section 4 of the same Act require?",
        "Without that the lamp is […].",
    ],
)
def test_a_case_or_an_act_that_is_not_named_is_not_asked_of(front):
    assert why(front, "chattels of the owner", way="gap" if "[…]" in front else "verb-and-object")


def test_it_behind_a_hidden_subject_is_of_nothing():
    card = CardDraft("subject", "[…] lets it be raised again.", "A winch", "")
    assert is_hollow(card, load("en"))


@pytest.mark.parametrize(
    ("front", "answer"),
    [
        ("The sum is ∑ᵢ₌[…] xᵢ.", "₁"),
        ("The matrix has […]×2 cells.", "2"),
        ("[…] + bB ⇌ cC is large.", "The constant of aA"),
    ],
)
def test_a_gap_within_a_formula_is_hollow(front, answer):
    assert why(front, answer, "gap")
