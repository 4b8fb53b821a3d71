"""A gap that asks for little is left out where other cards ask its sentence, and is told of."""

import pytest

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.notes.facts.hiding import poor
from kmsflash.notes.facts.making import Scope
from kmsflash.notes.names import names_of
from kmsflash.notes.page import Outline
from kmsflash.notes.vocabulary import load

SAID = "The keeper (nobody pays him!) burns whale oil in two brass lamps and a wick."


def _left(
    *cards: tuple[str, str, str], said: str = SAID, language: str = "en"
) -> tuple[list[str], list[str]]:
    facts = [
        FactDraft(Kind.TAKEAWAY, answer, answer, said, Place(3, 3), (CardDraft(way, front, answer, ""),))
        for way, front, answer in cards
    ]
    scope = Scope(Outline("Towers", (), ()), load(language), names_of([said]))
    kept, rejected = poor.left_out(scope, facts)
    return [card.answer for one in kept for card in one.cards], [one.answer for one in rejected]


def _gap(answer: str, way: str = "gap", said: str = SAID) -> tuple[str, str, str]:
    return way, said.replace(answer, "[…]", 1), answer


OIL = _gap("whale oil")
ASKED = (
    ("does", "What is bright?", "the lamp"),
    ("has", "What does the lamp do?", "shines"),
    ("is", "How is the lamp?", "light"),
)


@pytest.mark.parametrize("answer", ["nobody pays him!", "two"])
def test_an_aside_and_a_number_that_only_counts_give_way_to_other_cards(answer):
    assert _left(OIL, _gap(answer)) == (["whale oil"], [answer])


def test_a_poor_gap_that_is_all_there_is_stays():
    assert _left(_gap("two")) == (["two"], [])
    assert _left(_gap("two"), _gap("nobody pays him!")) == (["two", "nobody pays him!"], [])


def test_a_gap_in_a_front_that_says_next_to_nothing_gives_way_to_several_cards():
    said = "The lamp is bright."
    bare = _gap("bright", said=said)
    assert _left(bare, *ASKED[:2], said=said)[1] == []
    assert _left(bare, *ASKED, said=said)[1] == ["bright"]


def test_the_name_that_a_gap_stands_under_says_nothing_of_what_is_wanted():
    said = "The lamp is bright."
    bare = ("gap", "**The old tower of the harbour**: the lamp is […].", "bright")
    assert _left(bare, *ASKED, said=said)[1] == ["bright"]


def test_what_brackets_name_stays():
    said = "The keeper (a Cornish miner) burns whale oil in a lamp of brass."
    assert _left(_gap("whale oil", said=said), _gap("a Cornish miner", said=said), said=said)[1] == []


def test_cards_of_other_sentences_of_the_line_do_not_count():
    facts = [
        FactDraft(Kind.TAKEAWAY, "a", "a", SAID, Place(3, 3), (CardDraft(*_gap("two"), ""),)),
        FactDraft(
            Kind.TAKEAWAY, "b", "b", "It rains.", Place(3, 3), (CardDraft("does", "What?", "rain", ""),)
        ),
    ]
    scope = Scope(Outline("Towers", (), ()), load("en"), names_of([SAID]))
    assert poor.left_out(scope, facts) == (facts, [])


def test_the_end_of_a_clause_gives_way_where_the_clause_is_asked_already():
    said = "The keeper burns whale oil in the tower of the guild, and sleeps in the hall of the pilots."
    others = [_gap(part, "gap", said) for part in ("whale oil", "The keeper", "the guild", "the hall")]
    end = _gap("the pilots", "chosen", said)
    assert _left(end, *others[:3], said=said)[1] == []
    assert _left(end, *others[1:], said=said)[1] == ["the pilots"]


def test_a_number_beside_another_is_asked_and_so_is_a_date_in_brackets():
    said = "The tower has three bells and two lamps (9 May 1802)."
    assert _left(*(_gap(part, "gap", said) for part in ("three", "two", "9 May 1802")), said=said)[1] == []
