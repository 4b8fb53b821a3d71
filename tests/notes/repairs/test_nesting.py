"""Headings of properties right under the heading of a thing."""

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import nesting
from kmsflash.notes.vocabulary import load


def levels(*texts: str) -> list[str]:
    lines = [Line(text, at, at) for at, text in enumerate(texts, 1)]
    return [line.text for line in nesting.lowered(lines, load("en")) if line.text.startswith("#")]


def test_properties_stand_below_the_heading_they_follow_at_once() -> None:
    page = ("## The great flood", "## Causes", "- rain", "## Consequences", "- mud", "## The drought", "text")
    expected = ["## The great flood", "### Causes", "### Consequences", "## The drought"]
    assert levels(*page) == expected


def test_a_property_after_text_keeps_its_level() -> None:
    assert levels("## The great flood", "It rained.", "## Causes", "- rain")[1] == "## Causes"
    assert levels("## Floods", "## Droughts", "text") == ["## Floods", "## Droughts"]


def test_headings_with_two_numbers_stand_below_their_part() -> None:
    page = ("## 3. Canals (1760-1830)", "## 3.1 Locks", "text", "## 4.1 Rails", "## Sources")
    lines = [Line(text, at, at) for at, text in enumerate(page, 1)]
    assert [line.text for line in nesting.counted(lines)] == [
        "## 3. Canals (1760-1830)", "### 3.1 Locks", "text", "## 4.1 Rails", "## Sources",
    ]  # fmt: skip
