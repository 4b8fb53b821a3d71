"""Counters and bullets that Markdown has not become its own."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import counters
from kmsflash.notes.vocabulary import load


def _mended(text: str) -> list[str]:
    lines = [Line(one, at, at) for at, one in enumerate(text.split("\n"), 1)]
    return [line.text for line in counters.find(lines, load("en"))[0]]


@pytest.mark.parametrize("counted", [("1- ", "2- "), ("#1 ", "#2 "), ("i. ", "ii. "), ("(i) ", "(ii) ")])
def test_lines_that_count_on_are_numbered(counted):
    one, two = counted
    assert _mended(f"{one}ketch\n{two}cutter") == ["1. ketch", "2. cutter"]


def test_terms_with_a_number_of_two_parts_are_items():
    assert _mended("1.1 Ketch: two masts\n1.2 Cutter: one") == ["- Ketch: two masts", "- Cutter: one"]


def test_round_bullets_are_items():
    assert _mended("o ketch\no\tcutter") == ["- ketch", "- cutter"]


def test_what_is_set_in_below_a_few_words_is_a_list():
    assert _mended("Ships\n\tketch: two masts\n\tcutter: one") == [
        "- Ships",
        "    - ketch: two masts",
        "    - cutter: one",
    ]
    assert _mended("1. Ketch\n\ttwo masts\n\tmizzen: aft") == [
        "1. Ketch",
        "    - two masts",
        "    - mizzen: aft",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2- ketch\n3- cutter",
        "1- ketch\n3- cutter",
        "1-2 masts\n2-3 sails",
        "i. e. a ketch",
        "1.1 Ships of the north\n1.2 Ships of the south",
        "o sole mio",
        "Ships\n    go on in the next line\n    as typed by hand",
        "- Ketch\n    goes on in the next line\n    as typed by hand",
    ],
)
def test_all_else_stays(text):
    assert _mended(text) == text.split("\n")
