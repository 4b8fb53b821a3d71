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
