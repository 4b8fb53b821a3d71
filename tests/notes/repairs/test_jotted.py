"""Lines jotted down become items, with what hangs under them below."""

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import jotted
from kmsflash.notes.vocabulary import load

HEAD = "first = one\nsecond = two\nthird -> three\nfourth = four\nfifth = five\nsixth = six\n"
REST = "seventh = seven\neighth\nninth\ntenth\neleventh\n"


def mended(text: str) -> list[str]:
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    return [line.text for line in jotted.find(lines, load("en"))[0]]


def test_lines_hang_under_the_one_above_and_cut_ones_go_on():
    below = "hemp = rots (in rain\n  and sea)\n  keep dry\n  -> else mould\njute: soft"
    text = f"{HEAD}{REST}\nROPES (old)\n{below}"
    assert mended(text)[-5:] == [
        "",
        "## ROPES",
        "- hemp = rots (in rain and sea)",
        "  - keep dry -> else mould",
        "- jute: soft",
    ]


def test_sentences_and_markdown_stay_as_they_are():
    for text in (f"# Title\n\n{'- one = two' * 3}\n", "The mast carries sails.\n  It is tall.\n" * 8):
        assert mended(text) == text.split("\n")


def test_a_list_hangs_below_the_line_that_was_jotted_above_it():
    text = "no toll for\n- ships of the navy\n- boats under 6 m\npilots → free, by law\n\n- ice is no excuse"
    assert mended(f"{HEAD}{REST}\n{text}")[-6:] == [
        "- no toll for",
        "  - ships of the navy",
        "  - boats under 6 m",
        "- pilots → free, by law",
        "",
        "- ice is no excuse",
    ]


def test_what_stands_deeper_in_such_a_list_stays_deeper():
    text = "no toll for\n- ships of the navy\n  - grey ones only\n- boats under 6 m"
    assert mended(f"{HEAD}{REST}\n{text}")[-3:] == [
        "  - ships of the navy",
        "    - grey ones only",
        "  - boats under 6 m",
    ]
