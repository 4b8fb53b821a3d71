"""Rows of a page, and what runs over all pages."""

from kmsflash.notes.readers.sheet import Sheet, without_running
from kmsflash.notes.readers.spans import spans_of

from .conftest import page, printed


def test_a_gap_that_only_one_row_has_is_no_column():
    spans = spans_of(
        [*printed("Rain falls"), *printed("on the plain", x=200), *printed("and so on.", y=688)], ()
    )
    assert [row.text for row in Sheet.of(1, spans).rows] == ["Rain falls on the plain", "and so on."]


def test_a_number_in_the_text_is_no_page_number():
    sheets = [
        Sheet.of(n, page(f"Head {n}", "One", "Two", "1848", "Three", "Four", "Five")) for n in (1, 2, 3)
    ]
    kept, count = without_running(sheets)
    assert count >= 3
    assert all("1848" in {row.text for row in sheet.rows} for sheet in kept)


def test_the_rest_of_a_large_heading_is_no_page_number():
    heading = [*printed("The crisis of the year", size=20), *printed("1848", y=676, size=20)]
    sheet = Sheet.of(
        1, spans_of([*heading, *(w for n in range(9) for w in printed(f"Line {n}", y=640 - 12 * n))], ())
    )
    (kept,), _ = without_running([sheet])
    assert [row.text for row in kept.rows][:2] == ["The crisis of the year", "1848"]
