"""Exports of Obsidian and Notion: their marks are understood, and not shown."""

from pathlib import Path

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.readers import read, untagged

FILES = Path(__file__).parents[2] / "files" / "readers"
NOTION = "Tides 0123456789abcdef0123456789abcdef.md"


def text_of(name: str) -> list[str]:
    return [line.text for line in read((FILES / name).read_bytes(), name).lines if line.text]


def lines_of(text: str) -> list[str]:
    return [line.text for line in read(text.encode(), "a.md").lines]


def test_an_obsidian_page_shows_what_its_reader_would_see():
    assert text_of("vault.md") == [
        "# Tides",
        "> [!warning]- Neap tides",
        "> A neap tide is a small range, not a low level.",
        "The moon's gravity makes ==two bulges==.",
        "See  the chart in Atlas.",
        "- A lunar day has 24 hours 50 minutes.",
        "```c",
        "#define TIDE 1 // %%kept%% [[kept]]",
        "```",
    ]


def test_a_notion_page_shows_what_its_reader_would_see():
    assert text_of(NOTION) == [
        "# Tides",
        "> [!tip]",
        "> High water comes twice a day.",
        "> [!warning]",
        "> Neap tides are not low tides.",
        "<details>",
        "<summary>What causes the tides?</summary> The gravity of the Moon.",
        "- [ ]  Read Spring tides",
        "- [x]  Draw the Bay of Fundy",
    ]


def test_a_toggle_gives_its_question_with_its_answer():
    reading = derive((FILES / NOTION).read_bytes(), NOTION)
    cards = {card.front: card.answer for fact in reading.facts for card in fact.cards}
    assert cards["What causes the tides?"] == "The gravity of the Moon"


def test_lines_keep_their_numbers():
    source = (FILES / "vault.md").read_text("utf-8").split("\n")
    lines = read((FILES / "vault.md").read_bytes(), "vault.md").lines
    (atlas,) = [line for line in lines if "Atlas" in line.text]
    assert "Atlas" in source[atlas.first - 1]


def test_what_was_understood_is_reported():
    reports = {one.name: one.count for one in read((FILES / "vault.md").read_bytes(), "vault.md").reports}
    assert reports["comment"] == 2
    reports = {one.name: one.count for one in read((FILES / NOTION).read_bytes(), NOTION).reports}
    assert (reports["property"], reports["call-out"], reports["toggle"]) == (3, 2, 1)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Issue #1 is open", "Issue #1 is open"),
        ("Write C# or F#", "Write C# or F#"),
        ("# Heading", "# Heading"),
        ("the macro is #pragma", "the macro is #pragma"),  # nothing says that this is a vault
        ("Read it twice. #exam #sea/tides", "Read it twice."),
        ("x^2 and x^n", "x^2 and x^n"),
        ("100 %% sure", "100 %% sure"),
        ("[[Moon]] and [[Moon#Orbit|its orbit]]", "Moon and its orbit"),
        ("Tin is soft.[^1] Lead, too.[^a-b]", "Tin is soft. Lead, too."),
        ("[^1]: Softer than gold.", "Softer than gold."),
        ("Tin is soft ^[softer than gold].", "Tin is soft (softer than gold)."),
        ("![Untitled](Tin%200123456789abcdef0123456789abcdef/Untitled.png)", ""),
        ("[" * 300, "[" * 300),
        ("A [link](https://example.org/a%200123456789abcdef0123456789abcdef)", None),
    ],
)
def test_one_line(text, shown):
    assert lines_of(text) == [text if shown is None else shown]


def test_a_paragraph_under_the_title_is_no_property():
    assert lines_of("# Tin\n\nSymbol: Sn\nNumber: 50\n") == ["# Tin", "", "Symbol: Sn", "Number: 50", ""]


def test_the_name_of_a_notion_file_loses_its_digits():
    assert untagged("Tides 0123456789abcdef0123456789abcdef.md") == "Tides.md"
    assert untagged("0123456789abcdef0123456789abcdef.md") == "0123456789abcdef0123456789abcdef.md"
    assert derive(b"Spring tides are large.", "Moon_0123456789abcdef0123456789abcdef.md").title == "Moon"


def test_the_icon_of_a_notion_call_out_tells_its_kind_and_goes():
    icon = (
        '<img src="https://www.notion.so/icons/warning_red.svg" alt="https://www.notion.so" width="40px" />'
    )
    assert lines_of(f"<aside>\n{icon} Lead is poison.\n\n</aside>")[:2] == [
        "> [!warning]",
        "> Lead is poison.",
    ]


def test_double_brackets_in_code_are_no_link():
    text = '# Frames\n\nTake `df[["a"]]` for [[Frames|a frame]].\n'
    assert 'Take `df[["a"]]` for a frame.' in [line.text for line in read(text.encode(), "a.md").lines]
