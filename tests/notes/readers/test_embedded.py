"""Tables and lists of HTML inside Markdown are read as such."""

from kmsflash.notes import readers

TABLE = """<table>
  <thead><tr><th>Ship</th><th>Masts</th></tr></thead>
  <tr><td>Ketch</td><td>two</td></tr>
  <tr><td>Brig</td><td rowspan="2">square <b>sails</b></td></tr>
  <tr><td>Bark</td></tr>
</table>"""


def _lines(text: str) -> list[tuple[str, int]]:
    lines = readers.read(text.encode(), "ships.md").lines
    return [(line.text, line.first) for line in lines if line.text.strip()]


def test_a_table_reads_as_one_with_its_lines():
    told = _lines(f"# Ships\n\nSome ships.\n\n{TABLE}\n\n- **Keel**: laid first\n")
    assert told[2:] == [
        ("| Ship | Masts |", 6),
        ("|---|---|", 6),
        ("| Ketch | two |", 7),
        ("| Brig | square **sails** |", 8),
        ("| Bark | square **sails** |", 9),
        ("- **Keel**: laid first", 12),
    ]


def test_a_list_reads_as_one():
    told = _lines("# Ships\n\n**Sails**\n<ul><li>jib</li>\n<li>spanker</li></ul>\n\n- **Keel**: laid first\n")
    assert ("- jib", 4) in told
    assert ("- spanker", 5) in told


def test_what_never_closes_and_what_is_code_stay_as_they_are():
    assert ("<table><tr><td>Ketch", 3) in _lines(
        "# Ships\n\n<table><tr><td>Ketch\n\n- **Keel**: laid first\n"
    )
    assert ("<ul><li>jib</li></ul>", 4) in _lines("# Ships\n\n```\n<ul><li>jib</li></ul>\n```\n")


def test_it_is_reported():
    extract = readers.read(f"# Ships\n\n{TABLE}\n\n- **Keel**: laid first\n".encode(), "ships.md")
    assert [one.sentence for one in extract.reports] == ["read 1 table or list of HTML"]
