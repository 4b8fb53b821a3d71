"""The first lines of a page that tell of its course are neither its title nor asked."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.page import Line
from kmsflash.notes.repairs import topmost
from kmsflash.notes.vocabulary import load


def _title(*texts: str, language: str) -> str | None:
    lines = [Line(text, number, number) for number, text in enumerate(texts, 1)]
    at = topmost.title(lines, load(language))
    return None if at is None else lines[at].text


@pytest.mark.parametrize(
    ("course", "language"),
    [
        ("Prof. Hagen, spring term", "en"),
        ("Frau Hagen, Sommersemester 2031", "de"),
        ("CM Mme Hagen", "fr"),
        ("Prof. Haguera, segundo semestre", "es"),
        ("NÁUTICA I - PROF. HAGUEIRA", "pt"),
        ("prof.ssa Agheri, primo semestre", "it"),
    ],
)
def test_the_title_stands_below_the_line_about_the_course(course, language):
    assert _title(course, "Nautica", "", "Text.", language=language) == "Nautica"
    assert _title(course, "", "Text.", language=language) == course


def test_a_page_that_opens_with_its_title_is_left_alone():
    assert _title("Knots", "Prof. Hagen, spring term", "", "Text.", language="en") is None


def test_what_is_to_be_read_for_next_week_is_not_asked():
    page = "# Knots\n\n## Bends\n\nA sheet bend joins two ropes.\n\nFor next week: read Ashley ch. 7-9\n"
    assert not any("Ashley" in card["back"] for card in listing(derive(page.encode(), "n.md")))


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("HARBOURS 2 – coast unit (term 1)\npasted from the slides, by Ann of York", 0),
        ("Harbours are built of stone.\nsome of them of wood, in the far north", None),
        ("Quay = wall of stone\nfender = takes the blow of the ship", None),
        ("Harbours\nof the north", None),
    ],
)
def test_a_name_above_a_remark_in_small_letters_is_the_title(head: str, title: int | None):
    text = f"{head}\n\nA quay is a wall of stone that ships lie along.\n"
    lines = [Line(said, at, at) for at, said in enumerate(text.split("\n"), 1)]
    assert topmost.title(lines, load("en")) == title
