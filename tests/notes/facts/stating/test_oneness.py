"""An answer that is one thing ends where its sentence goes on with something else."""

import pytest

from kmsflash.notes.facts.stating.oneness import one_thing
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("en", "the width of the beam, and both are drawn to scale", "the width of the beam"),
        ("en", "the height of the tide and should be checked daily", "the height of the tide"),
        ("en", "the pulse of the dough, effect tends to be small", "the pulse of the dough"),
        ("en", "warnings and loads nothing", "warnings"),
        ("en", "oats or does not sell them at all", "oats"),
        ("de", "den Rahmen und erzeugt eine Kante", "den Rahmen"),
        ("es", "la cuota y ocupaban los asientos", "la cuota"),
        ("pt", "cabo de cobre, usa fibra", "cabo de cobre"),
        ("pt", "a do mel, a menor é a da cera", "a do mel"),
        ("fr", "une preuve, il ne la remplace pas", "une preuve"),
        ("it", "la causa del rumore e provoca danni al motore", "la causa del rumore"),
    ],
)
def test_another_predicate_or_clause_is_not_part_of_it(language, said, answer):
    assert one_thing(said, load(language)) == answer


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "nails, screws and hinges"),
        ("en", "a worker who mends roofs and paints walls"),
        ("en", "how the ferry turns and where it lands"),
        ("en", "the hull: shipwrights caulk the seams, sailors tar the ropes"),
        ("it", "il diritto di passare, salva la servitù del vicino"),
        ("it", "il pane, la farina e il sale"),
        ("de", "Holz, Leim und Lack"),
    ],
)
def test_what_belongs_to_it_stays(language, said):
    assert one_thing(said, load(language)) == said


def test_a_verb_that_is_said_again_opens_another_clause():
    assert one_thing("9, queens weigh 8", load("en"), "weigh") == "9"


def test_a_phrase_in_front_does_not_hide_a_clause():
    said = "a soft metal, and unlike tin it needs no flux"
    assert one_thing(said, load("en")) == "a soft metal"


def test_a_subject_with_but_does_opens_another_clause():
    assert one_thing("the tide, gold does: it sinks", load("en")) == "the tide"


def test_a_long_subject_opens_another_clause():
    said = "the level of the lake, and nearly everything that lives along it depends on that"
    assert one_thing(said, load("en")) == "the level of the lake"


def test_a_lone_verb_at_the_end_is_what_another_predicate_says():
    assert one_thing("vapore all'improvviso ed esplode", load("it")) == "vapore all'improvviso"
    assert one_thing("pane e sale", load("it")) == "pane e sale"
