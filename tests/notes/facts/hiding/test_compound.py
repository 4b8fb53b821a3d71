"""A phrase of several things is taken apart into what it says of each."""

import pytest

from kmsflash.notes.facts.hiding import compound
from kmsflash.notes.vocabulary import load


def _said(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in compound.spans(text, load(language))]


def test_brackets_say_what_a_thing_is():
    assert _said("the reed (two hundred wires) and the temple (a wooden bar)") == [
        "two hundred wires",
        "a wooden bar",
    ]


def test_a_relative_clause_says_what_a_thing_does():
    assert _said("the loom tax and the tithe, which went to the bishop") == ["the bishop"]


def test_the_halves_of_a_pair_are_both_told():
    assert _said("fein für Batist und grob für Segel", "de") == ["fein", "grob"]


def test_a_row_of_code_says_something_of_each():
    said = "`-f` follows the log, `-n` counts the lines"
    assert _said(said) == ["follows the log", "counts the lines"]


@pytest.mark.parametrize(
    "said",
    [
        "the Sale (Looms Only) Act",
        "the loom and (for guests) a pass",
        "the reed (see page 4)",
        "the shuttle (the last also carries the bobbin)",
        "the `pick_rate` argument",
        "wool from the north and flax from the south or from the east",
    ],
)
def test_what_only_cites_or_stands_inside_a_name_says_nothing_of_a_thing(said: str):
    assert not _said(said)
