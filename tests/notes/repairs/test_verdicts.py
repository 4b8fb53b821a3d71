"""What is wrong and what is right instead become one item."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import verdicts
from kmsflash.notes.vocabulary import load

WHALES = ["- ❌ “whales are fish” → whales are mammals"]


def _mended(text: str, language: str = "en") -> list[str]:
    lines = [Line(one, at, at) for at, one in enumerate(text.split("\n"), 1)]
    return [line.text for line in verdicts.pair(lines, load(language))[0]]


@pytest.mark.parametrize(
    "text",
    [
        "❌ whales are fish\n✅ whales are mammals",
        "- ❌ whales are fish\n- ✅ whales are mammals",
        "❌ whales are fish → ✅ whales are mammals",
        "❌ whales are fish. ✅ whales are mammals",
        "Wrong: whales are fish\nRight: whales are mammals",
        "**Myth:** whales are fish.\n\n**Fact:** whales are mammals",
        "**Myth**: “whales are fish.” **Fact**: whales are mammals",
        "| Wrong | Right |\n|---|---|\n| whales are fish | whales are mammals |",
    ],
)
def test_they_are_one_item_however_they_stand(text):
    assert _mended(text) == WHALES


def test_each_language_has_its_labels():
    for language, wrong, right in (
        ("de", "Falsch", "Richtig"),
        ("es", "Mito", "Realidad"),
        ("fr", "Faux", "Vrai"),
    ):
        assert _mended(f"{wrong}: A ist B\n{right}: A ist C", language) == ["- ❌ “A ist B” → A ist C"]


@pytest.mark.parametrize(
    "text",
    [
        "✗ mostly animal data\n✓ explains the night",
        "- ❌ no room below\n- ❌ slow",
        "✅ quick\n✅ cheap",
        "Myth: whales are fish.",
        "Right: whales are mammals\nWrong: whales are fish",
        "| Right | Left |\n|---|---|\n| starboard | port |",
        "Note: whales are mammals",
    ],
)
def test_lone_verdicts_and_what_speaks_for_and_against_stay(text):
    assert _mended(text) == text.split("\n")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "True or false: whales are fish. False, they are mammals.",
            "- ❌ “whales are fish” → they are mammals",
        ),
        ("- T/F: Whales are mammals. (True)", "- Whales are mammals."),
        ("True or false? Whales are fish. False.", "❌ “Whales are fish.”"),
        ("True or false: whales are fish.", "whales are fish?"),
    ],
)
def test_statements_to_judge_are_what_they_turn_out_to_be(text, shown):
    assert _mended(text) == [shown]
