"""Which pages name authors, and which terms are nothing but an author's name."""

import pytest

from kmsflash.notes.authors import are_named, cites
from kmsflash.notes.derive import derive
from kmsflash.notes.names import Names

SEVERAL = ["Ander & Brock on hunger", "as in Cole et al. 1968", "Dunn, Evers and Frost (1977) say more"]


def test_a_page_with_several_authors_cites():
    assert cites(SEVERAL)
    assert not cites(SEVERAL[:2])
    assert not cites([*SEVERAL[:2], *SEVERAL[:2]])


@pytest.mark.parametrize(
    "text",
    ["Bread & butter", "the Potsdam Conference (July 1945)", "NaCl + AgNO", "Anna Bell and her cat", "A + B"],
)
def test_what_only_looks_like_a_pair_of_names_cites_nobody(text):
    assert not cites([*SEVERAL[:2], text])


@pytest.mark.parametrize("term", ["Grant", "Hugo Ilves", "Jansen 1951", "Kramer & Lund", "Moss (1990)"])
def test_a_term_that_is_a_name_is_an_author(term):
    assert are_named(term, Names(cites=True), tells=True)
    assert not are_named(term, Names(), tells=True)


def test_one_word_alone_is_an_author_where_it_is_a_name_elsewhere_or_something_is_told_of_it():
    assert not are_named("Grant", Names(cites=True), tells=False)
    assert are_named("Grant", Names(frozenset({"Grant"}), cites=True), tells=False)
    assert are_named("Grant 1951", Names(cites=True), tells=False)


@pytest.mark.parametrize(
    "term", ["Hunger", "Hunger theory", "Neo-Realist", "Realism", "Starvation", "NASA", "Grant, hunger"]
)
def test_other_terms_of_such_a_page_are_none(term):
    assert not are_named(term, Names(small=frozenset({"hunger"}), cites=True), tells=True)


def test_what_an_author_said_is_asked_of_the_author():
    page = "# Hunger\n\n- Ander & Brock, Cole et al. and Dunn & Evers are the main names\n"
    line = (
        "- Jansen: the poor buy more bread when its price rises\n- Demand: what people want and can pay for\n"
    )
    found = derive(f"{page}{line}".encode(), "notes.md")
    cards = {card.front: card.answer for fact in found.facts for card in fact.cards}
    assert cards["What is **Jansen** known for?"] == "The poor buy more bread when its price rises"
    assert cards["Who is known for this: “the poor buy more bread when its price rises”?"] == "Jansen"
    assert cards["Which term is this: “what people want and can pay for”?"] == "Demand"
