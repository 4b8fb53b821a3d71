"""Timelines that run on in one paragraph."""

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import timelines
from kmsflash.notes.vocabulary import load


def _split(text: str) -> list[str]:
    return [line.text for line in timelines.split([Line(text, 1, 1)], load("en"))[0]]


def test_each_day_becomes_an_item_with_its_year():
    text = "1666: a dry summer. 2 September: the fire starts. March 1667: streets are drawn anew; all wider."
    assert _split(text) == [
        "- 1666: a dry summer.",
        "- 2 September 1666: the fire starts.",
        "- March 1667: streets are drawn anew; all wider.",
    ]


def test_two_days_and_days_inside_a_sentence_stay():
    for text in (
        "1666: a dry summer. 2 September: the fire starts.",
        "It rained in 1666: the fields were wet. 1667: dry. 1668: wet.",
        "# 1666: one. 1667: two. 1668: three.",
    ):
        assert _split(text) == [text]


def test_lines_that_open_with_a_year_get_their_colon():
    lines = [
        "1666 A fire",
        "- 1667, streets are drawn anew",
        "**1668–71** The wall is built",
        "02.09.1672 A feast",
    ]
    mended, count = timelines.sign([Line(text, at, at) for at, text in enumerate(lines)], load("en"))
    assert [line.text for line in mended] == [
        "- 1666: A fire",
        "- 1667: streets are drawn anew",
        "- 1668–71: The wall is built",
        "- 02.09.1672: A feast",
    ]
    assert count == len(lines)


def test_numbers_and_sentences_about_a_year_get_none():
    lines = ["1666 was dry", "1667 in May", "1668 and after", "1024 kB", "2000", "9999 Ships"]
    shown, count = timelines.sign([Line(text, at, at) for at, text in enumerate(lines)], load("en"))
    assert ([line.text for line in shown], count) == (lines, 0)
