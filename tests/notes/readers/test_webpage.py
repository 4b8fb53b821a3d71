"""Saved web pages: the article stays, the rest goes, and every kind of block reads as notes do."""

from pathlib import Path

import pytest

from kmsflash.model.errors import UserError
from kmsflash.notes.readers import read

FILES = Path(__file__).parents[2] / "files" / "readers"


def lines_of(body: str, name: str = "page.html") -> list[str]:
    return [line.text for line in read(f"<html><body>{body}</body></html>".encode(), name).lines if line.text]


@pytest.fixture(scope="module")
def page():
    return read((FILES / "saved-page.html").read_bytes(), "saved-page.html")


@pytest.mark.parametrize(
    "furniture",
    [
        "Skip to content",
        "Courses",
        "cookies",
        "Accept",
        "tracking",
        "color: red",
        "boats",
        "Related",
        "rights",
    ],
)
def test_what_stands_around_the_article_goes(page, furniture):
    assert not [line for line in page.lines if furniture in line.text]


def test_what_went_is_reported(page):
    (report,) = page.reports
    assert report.name == "page furniture"
    assert report.count >= 5


def test_hidden_text_goes(page):
    assert not [line for line in page.lines if "Hidden" in line.text]
    assert lines_of("<p>Seen</p><p style='display: none'>no</p><p aria-hidden=true>no</p>") == ["Seen"]


def test_every_block_becomes_the_dialect_at_its_line_in_the_source(page):
    source = (FILES / "saved-page.html").read_text("utf-8").split("\n")
    written = {line.text: line for line in page.lines}
    for text, word in {
        "# How tides work": "<h1>",
        "## Spring and neap": "<h2>",
        "| Tide | Moon | Range |": "<thead>",
        "| Spring tide | Full moon | Large |": "Full moon",
        r"| Neap tide | Half moon | Small \| weak |": "Neap tide",
        "> [!warning] Common mistake": "admonition warning",
        "<summary>What is slack water?</summary>The short time without a current.": "<details>",
        "**Ebb** — The falling tide.": "Ebb",
        "1. Read the chart.": "Read",
        "2. Find the port:": "Find",
        "    - by *name*": "by <em>",
        "> Time and tide wait for no one.": "blockquote",
        "A range of 10¹ m &lt;b> is rare.": "10<sup>",
        "The Bay of Fundy has ==16 m==.": "10<sup>",
    }.items():
        assert word in source[written[text].first - 1], text


def test_code_is_told_apart_and_kept_as_it_is(page):
    assert [line.text for line in page.lines if line.code] == [
        "```",
        "height = mean + amplitude",
        "  * cos(phase)",
        "```",
    ]


def test_a_minified_page_counts_its_blocks_instead_of_its_lines():
    lines = read(b"<html><body><p>One</p><p>Two</p><p>Three</p><p>Four</p></body></html>", "a.html").lines
    assert len({line.first for line in lines if line.text}) == 4


def test_a_page_without_marks_gives_its_densest_block():
    text = "<p>Sound travels at 343 metres per second in air, and four times as fast in water.</p>" * 4
    links = "".join(f"<li><a href={n}>Link number {n}</a></li>" for n in range(9))
    assert {*lines_of(f"<div><ul>{links}</ul></div><div><div>{text}</div></div>")} == {
        "Sound travels at 343 metres per second in air, and four times as fast in water."
    }


def test_a_section_named_like_furniture_stays_where_it_has_a_heading():
    text = "<p>A cookie is a small record that a server asks the browser to keep for it.</p>" * 3
    assert "## Cookies" in lines_of(
        f"<main><h1>State</h1>{text}<section id=cookies><h2>Cookies</h2>{text}</section></main>"
    )


def test_header_rows_over_each_other_become_one():
    rows = lines_of(
        "<table><thead><tr><th rowspan=2>Metal</th><th colspan=2>Melts at</th></tr>"
        "<tr><th>°C</th><th>K</th></tr></thead><tr><td>Tin</td><td>232</td><td>505</td></tr></table>"
    )
    assert rows == ["| Metal | Melts at °C | Melts at K |", "|---|---|---|", "| Tin | 232 | 505 |"]


def test_a_row_across_the_whole_table_starts_a_table_of_its_own():
    rows = lines_of(
        "<table><tr><th>Metal</th><th>Sign</th></tr><tr><td colspan=2>Noble</td></tr>"
        "<tr><td>Gold</td><td>Au</td></tr></table>"
    )
    assert rows == ["**Noble**", "| Metal | Sign |", "|---|---|", "| Gold | Au |"]


def test_a_table_with_its_headers_at_the_side_is_a_list_of_properties():
    rows = lines_of(
        "<table><tr><th>Capital</th><td>Oslo</td></tr><tr><th>Coast</th><td>Long</td></tr></table>"
    )
    assert rows == ["- **Capital**: Oslo", "- **Coast**: Long"]


def test_a_table_that_only_lays_out_the_page_is_no_table():
    assert lines_of("<table><tr><td><h2>Left</h2><p>One</p></td><td><p>Two</p></td></tr></table>") == [
        "## Left",
        "One",
        "Two",
    ]


def test_lines_in_a_cell_stay_apart():
    rows = lines_of(
        "<table><tr><th>A</th><th>B</th></tr><tr><td>x<br>y</td><td><ul><li>1<li>2</ul></td></tr></table>"
    )
    assert rows[-1] == "| x<br>y | 1<br>2 |"


def test_a_toggle_over_whole_sections_is_a_heading_not_a_question():
    lines = lines_of("<details><summary>Rivers</summary><p>One.</p><h3>Deltas</h3><p>Two.</p></details>")
    assert lines == ["**Rivers**", "One.", "### Deltas", "Two."]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("CO<sub>2</sub> and 10<sup>-3</sup>", "CO₂ and 10⁻³"),
        ("known<sup><a href='#fn1'>[1]</a></sup> well", "known well"),
        ("<b>bold </b>and <i>thin</i>", "**bold** and *thin*"),
        ("<img alt='{\\displaystyle E=mc^{2}}' src=x>", "$E=mc^{2}$"),
        ("<img alt='a cat on a chair' src=x>cat", "cat"),
        ("<q>so</q> it is", "“so” it is"),
        ("# no heading", r"\# no heading"),
        ("a * b &amp;lt; c", r"a \* b &amp;lt; c"),
    ],
)
def test_running_text(html, text):
    assert lines_of(f"<p>{html}</p>") == [text]


def test_a_notion_export_reads_without_its_properties():
    lines = [
        line.text for line in read((FILES / "notion.html").read_bytes(), "notion.html").lines if line.text
    ]
    assert lines == [
        "# Tides",
        "- <summary>What causes the tides?</summary>The gravity of the Moon.",
        "> [!warning]",
        ">",
        "> Neap tides are not low tides.",
        "- Read the chart",
        "- One",
        "    - Under one",
        "- Two",
        "1. First",
        "2. Second",
    ]


def test_the_title_of_the_page_is_the_heading_where_it_has_none():
    lines = read(
        b"<html><head><title>Volcanoes - My Site</title></head><body><p>Lava flows.</p>", "a.html"
    ).lines
    assert lines[0].text == "# Volcanoes"


@pytest.mark.parametrize("name", ["notes.txt", "notes", "notes.md"])
def test_a_page_is_known_by_what_it_holds(name):
    assert lines_of("<p>Text</p>", name) == ["Text"]


def test_a_piece_of_html_is_known_too_but_not_markdown_with_tags():
    assert [line.text for line in read(b"<div><p>One</p>\n<p>Two</p></div>", "a.txt").lines if line.text] == [
        "One",
        "Two",
    ]
    assert (
        read(b"<div align=center>\n\n# Title\n\n**Bold** text\n</div>\n", "a.md")
        .lines[0]
        .text.startswith("<div")
    )


def test_a_web_archive_gives_its_page():
    archive = (
        "From: <Saved by Blink>\r\nSubject: Tin\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html"; boundary="--b"\r\n\r\n----b\r\nContent-Type: text/html\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><h1>Tin</h1>"
        "<p class=3Dx>Melts at 232 =C2=B0C."
        "</p></body></html>\r\n----b--\r\n"
    )
    assert [line.text for line in read(archive.encode(), "tin.mhtml").lines if line.text] == [
        "# Tin",
        "Melts at 232 °C.",
    ]


def test_a_page_without_text_says_so():
    with pytest.raises(UserError, match="no text"):
        read(b"<html><body><script>draw()</script><div id=root></div></body></html>", "app.html")


def test_the_encoding_that_a_page_declares_counts():
    page = '<html><head><meta charset="windows-1251"></head><body><p>Волга</p></body></html>'
    assert read(page.encode("windows-1251"), "a.html").lines[0].text == "Волга"
