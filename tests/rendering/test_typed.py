"""Typed answers: what counts, what is folded away, and that nothing is lost in the comparison."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.typed import Leniency, PieceKind
from kmsflash.rendering.typed import compared, is_typed

STRICT = Leniency(case=False, accents=False, articles=False, punctuation=False)
TEXTS = st.text(alphabet="aAbéÉe\u0301ñ th.,-’ 12der", max_size=24)
LENIENCIES = st.builds(Leniency, st.booleans(), st.booleans(), st.booleans(), st.booleans())


@pytest.mark.parametrize(
    ("given_", "answer", "only"),
    [
        ("AMBER", "amber", replace(STRICT, case=True)),
        ("cafe", "café", replace(STRICT, accents=True)),
        ("cafe\u0301", "café", STRICT),
        ("Hund", "der Hund", replace(STRICT, articles=True)),
        ("the cog", "cog", replace(STRICT, articles=True)),
        ("its a ship", "it’s a ship!", replace(STRICT, punctuation=True)),
        ("  two   words ", "two words", STRICT),
    ],
)
def test_what_is_folded_is_right_and_else_it_is_not(given_: str, answer: str, only: Leniency) -> None:
    assert compared(given_, answer, only).is_right
    if only != STRICT:
        assert not compared(given_, answer, STRICT).is_right


@pytest.mark.parametrize(
    ("given_", "answer"),
    [("35", "3.5"), ("5", "-5"), ("1.5", "15"), ("", "a"), ("a", "the"), ("la", "le"), ("Bergen", "Riga")],
)
def test_what_matters_is_not_folded(given_: str, answer: str) -> None:
    assert not compared(given_, answer).is_right


def test_the_difference_is_told_piece_by_piece() -> None:
    pieces = compared("Limstome", "Limestone").pieces
    assert [(piece.kind, piece.text) for piece in pieces] == [
        (PieceKind.SAME, "Lim"),
        (PieceKind.MISSING, "e"),
        (PieceKind.SAME, "sto"),
        (PieceKind.WRONG, "m"),
        (PieceKind.MISSING, "n"),
        (PieceKind.SAME, "e"),
    ]


@given(TEXTS, LENIENCIES)
def test_a_text_is_itself(text: str, leniency: Leniency) -> None:
    assert compared(text, text, leniency).is_right
    assert compared(f" {text}  ", text, leniency).is_right


@given(TEXTS, TEXTS, LENIENCIES)
def test_nothing_typed_is_lost_and_being_right_goes_both_ways(
    mine: str, answer: str, leniency: Leniency
) -> None:
    found = compared(mine, answer, leniency)
    assert found.typed == mine.strip()
    assert found.is_right == compared(answer, mine, leniency).is_right


@given(TEXTS, TEXTS)
def test_the_same_and_the_missing_make_up_the_answer(mine: str, answer: str) -> None:
    found = compared(mine, answer, STRICT)
    kept = "".join(piece.text for piece in found.pieces if piece.kind is not PieceKind.WRONG)
    assert compared(kept, answer, STRICT).is_right


@given(TEXTS, TEXTS)
def test_the_most_lenient_is_the_least_strict(mine: str, answer: str) -> None:
    if compared(mine, answer, STRICT).is_right:
        assert compared(mine, answer, Leniency(articles=False)).is_right


def test_only_short_answers_are_typed() -> None:
    assert is_typed("Amber")
    assert not is_typed("one\ntwo")
    assert not is_typed("word " * 40)
    assert not is_typed("  ")
