"""Lines that open with a run of one sign are headings over the parts of a page."""

from kmsflash.notes.derive import derive
from kmsflash.notes.page import Line
from kmsflash.notes.repairs.signed import bared


def _lines(text: str) -> list[Line]:
    return [Line(line, number, number) for number, line in enumerate(text.split("\n"), 1)]


def test_short_lines_with_the_same_signs_lose_them_and_are_headings():
    page = ">>> KNOTS\nfor ropes\n\n>>> SPLICES\nfor good\n\n>> a remark, said twice.\nno"
    bare, heads = bared(_lines(page))
    assert [bare[at].text for at in sorted(heads)] == ["KNOTS", "SPLICES"]
    assert bare[6].text == ">> a remark, said twice."


def test_a_lone_line_with_signs_and_quotes_within_quotes_are_no_headings():
    assert not bared(_lines(">>> KNOTS\nfor ropes"))[1]
    assert not bared(_lines(">> Asked\n>> again\n\n>> Told\n>> again"))[1]


def test_what_is_told_stands_under_the_heading_with_the_signs():
    page = (
        "Rope work, lesson 4\n\n>>> Hitches\nThe clove hitch was known in 1794\nIt slips on wet wood.\n\n"
        "LOADS\nA rope of 10 mm holds 2 kN.\n\n>>> Splices\nThe eye splice was shown in 1808\nIt never slips."
    )
    facts = derive(page.encode(), "ropes.txt").facts
    splices = [one for one in facts if "1808" in one.quote]
    assert splices
    assert all(one.place.headings == ("Rope work, lesson 4", "Splices") for one in splices)


def test_paragraphs_that_count_from_one_are_headings():
    page = "§1. Ropes of hemp\nThey rot.\n\n§ 2 Ropes of steel (1831)\nThey rust.\n\n§1. Blocks\nThey jam."
    bare, heads = bared(_lines(page))
    assert [bare[at].text for at in sorted(heads)] == ["Ropes of hemp", "Ropes of steel (1831)", "Blocks"]


def test_paragraphs_of_an_act_are_no_headings():
    assert not bared(_lines("§ 12 Namensrecht\nJeder darf.\n\n§ 90 Begriff der Sache\nNur Dinge."))[1]
