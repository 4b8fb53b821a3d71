"""Sentences that are bold as a whole are read as text, and terms and headings keep their marks."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import stressed
from kmsflash.notes.vocabulary import load


def _mended(text: str) -> str:
    return stressed.understand([Line(text, 1, 1)], load("en"))[0][0].text


@pytest.mark.parametrize("mark", ["**", "__"])
def test_a_sentence_in_bold_loses_its_marks(mark):
    said = "The anchor does not hold on rock, only in sand"
    assert _mended(f"- {mark}{said}{mark} (learnt the hard way)") == f"- {said} (learnt the hard way)"
    assert _mended(f"{mark}{said}.{mark}") == f"{said}."


@pytest.mark.parametrize(
    "text",
    [
        "**The anchor does not hold on rock at all**",
        "**Why does the anchor not hold on rock?**",
        "- **Storm anchor with two long flukes**: holds in sand",
        "- **Trap: the anchor does not hold on rock at all.**",
        "The **storm anchor** does not hold on rock.",
        "**Ketch** has its mizzen ahead of the **rudder head**.",
    ],
)
def test_headings_questions_labels_and_terms_keep_theirs(text):
    assert _mended(text) == text
