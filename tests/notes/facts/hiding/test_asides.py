"""What brackets inside a sentence say is asked in its place."""

import pytest

from tests.notes.test_languages import prose


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (
            "A kicker (the rope under the boom) holds the sail down.",
            "the rope under the boom",
        ),
        ("Two sorts of anchor (plough and mushroom) hold in mud.", "plough and mushroom"),
        ("The *Vasa* (1628) sank in the harbour.", "1628"),
    ],
)
def test_a_gloss_a_list_that_is_counted_and_a_year_are_asked(cards_of, said, answer):
    before, _, after = said.rstrip(".").partition(answer)
    assert cards_of(said)[f"{before}[…]{after}."] == answer


def test_a_gloss_in_a_definition_is_asked_under_its_term(cards_of):
    found = cards_of("- **Rig**: what stands above the deck, with the standing part (the ropes that stay)")
    gapped = "Rig: what stands above the deck, with the standing part ([…])."
    assert found[gapped] == "the ropes that stay"


@pytest.mark.parametrize(
    "said", ["The boat turns (see below) at the buoy.", "The boat (number 29) turns at the buoy."]
)
def test_a_remark_in_brackets_is_not_asked(cards_of, said):
    assert not any("([…])" in front for front in cards_of(said))


def test_what_a_noun_means_is_asked_where_it_is_set_in():
    said = "Les octrois, c'est-à-dire {}, dépassent le prix du bois."
    found = prose("fr", said.format("les taxes sur les barques"))
    assert found[said.format("[…]")] == "les taxes sur les barques"
