"""Pluses and minuses under a name are what speaks for it and what against it."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.readers.text import read
from kmsflash.notes.repairs import repair
from kmsflash.notes.vocabulary import load


def _cards(page: str) -> list[tuple[str, str]]:
    return [
        (card["front"].replace("**", ""), card["back"]) for card in listing(derive(page.encode(), "w.md"))
    ]


def test_pluses_and_minuses_are_what_a_thing_has():
    cards = _cards("# Timber\n\n## Larch\n\n+ lasts in water\n+ needs no paint\n- splits in the sun\n")
    assert ("Larch — Advantages?", "Lasts in water, needs no paint") in cards
    assert ("Larch — Disadvantages?", "Splits in the sun") in cards


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "pt"])
def test_every_language_has_words_for_them(language: str):
    vocabulary = load(language)
    mended = [line.text for line in repair(read("# Lärche\n\n+ x y\n- z z\n"), vocabulary)[0]]
    names = [text[2:].partition(":")[0] for text in mended if text.startswith("- ")]
    assert len(names) == 2
    assert all(vocabulary.expressions["property"].match(name) for name in names)


def test_a_list_with_one_sign_or_a_stray_one_stays_as_it_is():
    for page in ("+ one thing\n+ two things\n", "- one thing\n+ two things\n- three things\n"):
        mended = [line.text for line in repair(read(f"# List\n\n{page}"), load("en"))[0]]
        assert not any("dvantages" in text for text in mended)
