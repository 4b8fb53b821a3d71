"""Sentences that begin small, on a page where many do."""

import pytest

from kmsflash.notes.readers.text import read
from kmsflash.notes.repairs.begun import find
from kmsflash.notes.vocabulary import load

SMALL = "Oars are long. they bend. boats rot. ropes rot. sails tear. masts lean. keels drag. fog is wet. end."


def mended(text: str, language: str = "en") -> str:
    return "\n".join(line.text for line in find(list(read(text)), load(language))[0])


def test_sentences_begin_large():
    assert "long. They bend. Boats rot" in mended(SMALL)


@pytest.mark.parametrize("short", ["betw. two oars", "the oar (ex. ash) bends", "e.g. an oar", "5 m. of it"])
def test_short_forms_end_no_sentence(short):
    assert short in mended(f"{SMALL}\n\n{short}")


def test_a_few_small_sentences_on_a_page_of_nothing_else_are_enough():
    assert "long. They bend" in mended("Oars are long. they bend. boats rot. ropes rot. sails tear. it ends.")


def test_a_page_that_seldom_does_so_stays_as_it_is():
    page = "Oars are long. they bend. " + "Boats are wet. " * 9
    assert mended(page) == page.strip() or mended(page) == page


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "pt"])
def test_every_language_has_short_forms(language):
    assert load(language).lists["cut_short"]


_HURRIED = """# barcos

la vela = tela. quilla de roble

el mástil = palo

la proa = frente. popa detrás

el ancla

el remo

el timón"""


def test_where_lines_begin_small_few_sentences_are_enough():
    assert "tela. Quilla" in mended(_HURRIED, "es")


@pytest.mark.parametrize(
    "short", ["pena inf. en un grado", "la rva. de ley", "los dchos. del mar", "coop. necesario"]
)
def test_words_that_end_as_no_word_does_end_no_sentence(short: str):
    assert short in mended(f"{_HURRIED}\n\n{short}", "es")


_SHORT = """Ein Boot ist leicht. es schwimmt.

Die Last ist schwer. sie sinkt.

Wasser ist nass. es fließt.

Das Ruder ist vorn. es steuert.

Die Wanten sind fest. sie halten am Tauw. des Bugs.

Boote. Ruder. Masten. Kiele. Seile. Decks. Anker. Ende. Not.

Leicht, schwer, nass, vorn und fest ist ein Boot."""


def test_on_a_page_of_many_short_forms_sentences_begin_behind_other_words():
    short = frozenset({"sturmw", "hafenm", "tauw", "kräng", "navig"})
    told = find(list(read(_SHORT)), load("de").knowing(short))[0]
    text = "\n".join(line.text for line in told)
    assert "leicht. Es schwimmt" in text
    assert "Tauw. des" in text
    assert "leicht. es schwimmt" in mended(_SHORT, "de")
