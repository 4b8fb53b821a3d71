"""Terms that dots or a wide gap part from their meanings or from each other."""

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import dotted
from kmsflash.notes.vocabulary import load


def _mended(text: str, *, part: bool = False) -> list[str]:
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    mend = dotted.part if part else dotted.find
    return [line.text for line in mend(lines, load("en"))[0]]


def test_dots_lead_from_a_term_to_its_meaning():
    text = "keel ... the beam at the bottom\nstern........ the back\n  port … left"
    assert _mended(text) == ["- keel: the beam at the bottom", "- stern: the back", "  - port: left"]


def test_a_table_of_contents_and_two_lines_with_dots_stay():
    for text in (
        "Sails .... 3\nMasts .... 12\nRopes .... 40",
        "He paused ... and left\nShe slept ... alone",
    ):
        assert _mended(text) == text.split("\n")


def test_terms_side_by_side_are_parted():
    assert _mended("- port = left.   lee = behind", part=True) == [
        "- port = left.",
        "- lee = behind",
    ]
    assert _mended("  bow = front\tstern = back", part=True) == ["  - bow = front", "  - stern = back"]


def test_sums_and_single_terms_stay():
    for text in ("3 x 4 = 12   5 x 5 = 25", "lee = the side   out of the wind", "| a = b   c = d |"):
        assert _mended(text, part=True) == [text]


def test_a_term_before_an_equals_sign_right_below_is_an_item_too():
    text = "  keel ... the beam\n  bow ... the front\n  stern ... the back\n  lee = behind the wind"
    assert _mended(text)[-1] == "  - lee = behind the wind"


def test_terms_that_slashes_keep_apart_are_parted():
    assert _mended("- bow: front / stern: back", part=True) == ["- bow: front", "- stern: back"]
    assert _mended("ebb → out / flood → in\nthe tide turns", part=True) == [
        "- ebb → out",
        "- flood → in",
        "",
        "the tide turns",
    ]
    for text in ("sail: red / white", "bow / stern: the ends", "left → port / right"):
        assert _mended(text, part=True) == [text]


def test_text_below_terms_side_by_side_goes_on_with_none_of_them():
    text = "port = left   lee = behind\nthe wind comes from the side"
    assert _mended(text, part=True)[2:] == ["", "the wind comes from the side"]
