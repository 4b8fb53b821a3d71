"""Vague questions give way to gaps: those of their line, or one that hides all of a short answer."""

import pytest

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place
from kmsflash.notes.facts.making import Scope
from kmsflash.notes.gates import instead
from kmsflash.notes.names import names_of
from kmsflash.notes.page import Outline
from kmsflash.notes.vocabulary import load

TAR = "What should you know about **pine tar**?"
SAID = "Pine tar: from kilns near Umeå, kept in oak casks"


def _fact(way: str, front: str, answer: str, quote: str = SAID) -> FactDraft:
    return FactDraft(Kind.DEFINITION, front, front, quote, Place(3, 3), (CardDraft(way, front, answer, ""),))


def _left(*facts: FactDraft) -> tuple[list[tuple[str, str]], list[str]]:
    scope = Scope(Outline("Harbour", (), ()), load("en"), names_of([SAID]))
    kept, rejected = instead.left(scope, [*facts])
    return [(card.front, card.answer) for one in kept for card in one.cards], [one.front for one in rejected]


def test_a_vague_question_goes_where_gaps_ask_for_all_that_it_wants_to_hear():
    told = _fact("told", TAR, "From kilns near Umeå, kept in oak casks")
    first = _fact("inner", "**Pine tar**: from […], kept in oak casks.", "kilns near Umeå")
    second = _fact("inner", "**Pine tar**: from kilns near Umeå, […].", "kept in oak casks")
    cards, rejected = _left(told, first, second)
    assert [answer for _, answer in cards] == ["kilns near Umeå", "kept in oak casks"]
    assert rejected == [TAR]


def test_one_gap_of_many_things_is_not_enough():
    told = _fact("told", TAR, "From kilns near Umeå, kept in oak casks")
    gap = _fact("inner", "**Pine tar**: from kilns near […], kept in oak casks.", "Umeå")
    assert _left(told, gap)[1] == []


@pytest.mark.parametrize(
    ("front", "shown"),
    [
        (TAR, "**pine tar**: […]."),
        ("**Stores of the yard** — **tar**?", "**Stores of the yard – tar**: […]."),
        ("What should you know about `tar --list`?", "`tar --list`: […]."),
    ],
)
def test_a_short_answer_is_hidden_behind_its_name_as_the_notes_have_it(front, shown):
    assert _left(_fact("told", front, "Oak casks", "tar: oak casks")) == ([(shown, "oak casks")], [])


@pytest.mark.parametrize(
    ("way", "front", "answer"),
    [
        ("told", TAR, "From kilns near Umeå in the far north of Sweden, by ship"),  # too long to be guessed
        ("meaning", "What is **pine tar**?", "Black oil"),
        ("said", "What did **the cooper** make?", "Oak casks"),
        ("told", "**Cooper**: what is he known for?", "Oak casks"),
    ],
)
def test_other_questions_and_long_answers_stay(way, front, answer):
    assert _left(_fact(way, front, answer)) == ([(front, answer)], [])


def test_a_jotted_line_is_hidden_behind_its_name_too():
    line = _fact("jotted", "**Pine tar** — **solvent**?", "Turpentine", "solvent turpentine")
    assert _left(line) == ([("**Pine tar – solvent**: […].", "turpentine")], [])


def test_what_the_gates_refuse_as_a_gap_stays_a_question():
    front = "**Topic of the day** — **tar**?"
    assert _left(_fact("told", front, "yes")) == ([(front, "yes")], [])
