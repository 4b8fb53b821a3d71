"""A name of capitals that stuck to the word after it."""

from kmsflash.notes.page import Line
from kmsflash.notes.repairs.code import mark
from kmsflash.notes.vocabulary import load


def _marked(text):
    lines, count = mark([Line(text, 1, 1)], load("en"))
    return lines[0].text, count


def test_a_name_of_capitals_is_set_apart_from_the_word_that_stuck_to_it():
    assert _marked("A HAVINGclause filters groups.") == ("A `HAVING` clause filters groups.", 1)


def test_a_word_of_its_own_stays_whole():
    for text in ("The URLs and the PCIexpress bus.", "`HAVINGclause` is code."):
        assert _marked(text) == (text, 0)
