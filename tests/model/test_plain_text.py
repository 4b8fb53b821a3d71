"""Text without markup, and without what people do not type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.plain_text import folded, has_letters, parted, plain_line, searchable


@pytest.mark.parametrize(
    ("markdown", "line"),
    [
        ("What is the **purpose** of *this* ==part==?", "What is the purpose of this part?"),
        ("two\nlines  and\tspace ", "two lines and space"),
        ("", ""),
        (" **Bergen** ", "Bergen"),
        ("- **Bergen**", "Bergen"),
        ("**- Bergen**", "- Bergen"),
        ("the  **port**\u00a0of *Bergen*", "the port of Bergen"),
        ("| Part | Purpose |\n| --- | :-: |\n| a | b |", "Part · Purpose a · b"),
        ("> [!trap] Not so\n> fast", "trap: Not so fast"),
        ("see [the page](https://a.org) ![map](m.png) [[Ports|here]]", "see the page map here"),
        ("`a == b` and `**x**`", "a == b and **x**"),
        ("snake_case, 2*3*4, a < b > c, x == y", "snake_case, 2*3*4, a < b > c, x == y"),
        ("un==believ==able<br>news", "unbelievable news"),
        ("# Title\n- [x] done\n1. one", "Title done 1. one"),
        (r"\*kept\* A\|B", "*kept* A|B"),
        (r"\*\*kept\*\*  and snake\_case", "**kept** and snake_case"),
        (r"- snake\_case \*", "snake_case *"),
        (r"\\*_ kept", r"\*_ kept"),
    ],
)
def test_a_line_is_what_a_reader_sees(markdown: str, line: str) -> None:
    assert plain_line(markdown) == line


@given(st.text("ab *_=~`[]()!<>|\\#\n-&") | st.text())
def test_any_text_becomes_one_line(markdown: str) -> None:
    line = plain_line(markdown)
    assert "\n" not in line
    assert line == line.strip()


def test_siblings_have_the_same_passage_for_the_index() -> None:
    assert searchable("| ==Bergen== | Norway |") == searchable("| Bergen | ==Norway== |")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("angstrom", "Ångström"),
        ("strasse", "Straße"),
        ("istanbul", "İstanbul"),
        ("lodz", "Łódź"),
        ("ffi m2", "ﬃ m²"),
        ('naive "q" - it\'s', "Naïve “q” – it’s"),
        ("ελληνικα", "Ελληνικά"),
        ("احمد", "أَحْمَد"),
        ("שלום", "שָׁלוֹם"),
        ("tokyo", "Tōkyō"),
    ],
)
def test_what_people_do_not_type_tells_nothing_apart(typed: str, text: str) -> None:
    assert folded(text) == folded(typed) == typed


@given(st.text())
def test_folding_twice_folds_no_further(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_each_letter_of_a_script_without_spaces_stands_alone() -> None:
    assert parted("die Stadt 東京 heißt").split() == ["die", "Stadt", "東", "京", "heißt"]
    assert parted("학교에서").split() == ["학", "교", "에", "서"]
    assert len(parted("ภาษาไทย").split()) == 7
    assert parted("no change") == "no change"


def test_signs_are_no_letters() -> None:
    assert not has_letters("->+ …")
    assert has_letters("東")
    assert has_letters("- 1")
