"""Mnemonics are asked for what their letters stand for, in order."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "Mnemonic for the four winds: Never Eat Soggy Waffles (north, east, south, west).",
            "What does “Never Eat Soggy Waffles” – the mnemonic for the four winds – stand for, in order?",
            "north, east, south, west",
        ),
        (
            '**Mnemonic:** "Every Good Boy Does Fine" for the lines of the treble clef (E, G, B, D, F).',
            "What does the mnemonic “Every Good Boy Does Fine” stand for, in order?",
            "E, G, B, D, F",
        ),
        (
            "**Remember:** ROYGBIV = red, orange, yellow, green, blue, indigo, violet.",
            "What does **ROYGBIV** stand for?",
            "red, orange, yellow, green, blue, indigo, violet",
        ),
        ("**Mnemonic for the planets**: MVEMJSUN", "What is the mnemonic for the planets?", "MVEMJSUN"),
    ],
)
def test_a_mnemonic_is_asked_for_what_it_stands_for(said, front, back):
    assert cards_of(said)[front] == back


def test_letters_that_do_not_fit_make_no_mnemonic():
    assert not any(
        "mnemonic" in front for front in cards_of("We met the team of the harbour (Ann, Bob, Cy).")
    )
