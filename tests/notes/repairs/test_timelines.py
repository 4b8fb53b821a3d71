"""Timelines that run on in one paragraph."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
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


@pytest.mark.parametrize(
    ("language", "dates"),
    [
        ("en", ("753 BC", "264–146 BC", "44 BC")),
        ("de", ("753 v. Chr.", "44 v. Chr.", "9 n. Chr.")),
        ("es", ("218 a.C.", "27 a.C.", "98 d.C.")),
        ("fr", ("121 av. J.-C.", "52 av. J.-C.", "27 av. J.-C.")),
        ("it", ("753 a.C.", "44 a.C.", "27 a.C.")),
        ("en", ("Jan. 1076", "3 May 1077", "March 1080")),
        ("pt", ("7 de setembro de 1822", "março de 1824", "abril de 1831")),
    ],
)
def test_years_of_an_era_and_days_at_the_head_of_lines_are_signed(language, dates):
    lines = [Line(f"{date} founding of the port", at, at) for at, date in enumerate(dates)]
    mended, count = timelines.sign(lines, load(language))
    assert [line.text for line in mended] == [f"- {date}: founding of the port" for date in dates]
    assert count == len(dates)


def test_what_happened_before_our_era_is_asked_for_its_year():
    page = "# Ports\n\n753 BC founding of the port\n44 BC fire in the docks\n31 BC new pier of oak\n"
    cards = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}
    assert cards["What happened in **44 BC**?"] == "Fire in the docks"
    assert cards["In which year: “fire in the docks”?"] == "44 BC"
