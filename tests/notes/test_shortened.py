"""The short forms of a page, known from the page."""

import copy

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.page import Line
from kmsflash.notes.shortened import short_forms
from kmsflash.notes.vocabulary import load


def found_in(*texts: str) -> frozenset[str]:
    return short_forms(Line(text, at, at) for at, text in enumerate(texts, 1))


def test_what_a_comma_or_a_sign_follows_behind_its_stop_is_cut_short():
    assert found_in("Bei Sturmwarn. → Segel bergen.", "Der Hafenmst., ein Lotse.") == {
        "sturmwarn",
        "hafenmst",
    }


def test_what_begins_a_longer_word_of_the_page_and_goes_on_is_cut_short():
    assert found_in("Navigation auf See", "navig. Hilfen: Bake und Feuer") == {"navig"}
    assert found_in("Der Mast. Ein Baum hält ihn.", "Zwei Masten stehen.") == frozenset()


def test_what_has_no_vowel_is_cut_short():
    assert found_in("Der Zsmhg. ist klar.") == {"zsmhg"}
    assert found_in("Es meldet die DGZRS. Sie rettet.") == frozenset()


@pytest.mark.parametrize(
    "text",
    ["Der Navig. Kurs und navig ohne Punkt, Navigation", "Das Boot ist alt. Es leckt.", "Der Kiel ist fest."],
)
def test_other_words_end_a_sentence(text: str):
    assert found_in(text) == frozenset()


def test_the_vocabulary_of_a_page_knows_its_short_forms_wherever_it_is_sent():
    plain = load("de")
    told = plain.knowing(frozenset({"sturmwarn", "bzw"}))
    assert "sturmwarn" in told.lists["abbreviations"]
    assert "sturmwarn" not in plain.lists["abbreviations"]
    assert plain.knowing(frozenset({"bzw"})) is plain
    assert copy.copy(told) is told
    assert copy.copy(plain) is plain


def test_a_page_is_not_cut_at_its_own_short_forms():
    text = """# Navigation für den Schein

- Bei einer Sturmwarn. Stufe 2 gilt ein Auslaufverbot von 12 Stunden.
- Nach der Sturmwarn., auch nachts, ist das Boot mit 4 Leinen fest.
- Der Hafen ist für das Boot und die Leinen nicht tief.
"""
    fronts = [card["front"] for card in listing(derive(text.encode(), "page.md"))]
    assert any("Sturmwarn. Stufe 2 gilt" in front for front in fronts)
