"""Steps with a label each become an ordered list."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import step_labels
from kmsflash.notes.vocabulary import load


def _mended(text: str, language: str = "en") -> list[str]:
    lines = [Line(one, at, at) for at, one in enumerate(text.split("\n"), 1)]
    return [line.text for line in step_labels.find(lines, load(language))[0]]


@pytest.mark.parametrize(
    "label", ["Step {}: ", "- Step {}: ", "**Step {}** – ", "**Step {}:** ", "Step {}. ", "* **Step {}.** "]
)
def test_steps_in_lines_of_their_own_are_numbered(label):
    said = ("slack the halyard", "tie the reef points", "hoist again")
    lines = [f"{label.format(nth)}{one}" for nth, one in enumerate(said, 1)]
    assert _mended("\n".join(lines)) == [f"{nth}. {one}" for nth, one in enumerate(said, 1)]
    assert _mended("\n\n".join(lines)) == [f"{nth}. {one}" for nth, one in enumerate(said, 1)]


def test_steps_behind_each_other_are_a_list_below_what_leads_to_them():
    text = "To reef: Step 1: slack the halyard, Step 2: tie the points. Step 3: hoist again."
    assert _mended(text) == ["To reef:", "1. slack the halyard", "2. tie the points.", "3. hoist again."]


def test_each_language_has_its_word_for_a_step():
    for language, word in (
        ("de", "Schritt"),
        ("es", "Paso"),
        ("fr", "Étape"),
        ("it", "Passo"),
        ("pt", "Etapa"),
    ):
        text = "\n".join(f"{word} {nth}: vela" for nth in (1, 2, 3))
        assert _mended(text, language) == ["1. vela", "2. vela", "3. vela"]


@pytest.mark.parametrize(
    "text",
    [
        "Step 1: slack the halyard\nStep 2: tie the points",
        "Step 1: a\nStep 3: b\nStep 4: c",
        "Phase 1: animals\nPhase 2: a few people\nPhase 3: many people",
        "Step 1 is easy, step 2 is not.",
        "# Step 1: slack\n# Step 2: tie\n# Step 3: hoist",
    ],
)
def test_few_steps_other_names_and_headings_stay(text):
    assert _mended(text) == text.split("\n")
