"""Bytes of every encoding become the same lines."""

import pytest

from kmsflash.notes import readers
from kmsflash.notes.page import LONGEST_LINE
from kmsflash.notes.readers import read

TEXT = "Größe — “six” metres\nsecond line"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_apart(encoding):
    assert [line.text for line in read(TEXT.encode(encoding), "a.txt").lines] == TEXT.split("\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(end):
    lines = read(f"one{end}two".encode(), "a.md").lines
    assert [(line.text, line.first) for line in lines] == [("one", 1), ("two", 2)]


def test_invisible_characters_go():
    assert read("so\u200bft\u00ad hy\u00a0phen".encode(), "a.md").lines[0].text == "soft hy phen"


def test_a_hyphen_that_no_line_ends_at_is_a_hyphen():
    assert read("well\u2011known".encode(), "a.md").lines[0].text == "well-known"


def test_front_matter_and_comments_go_and_lines_keep_their_numbers():
    lines = read(b"---\ntitle: x\n---\nHello <!-- not --> there", "a.md").lines
    assert [(line.text, line.first) for line in lines] == [("Hello  there", 4)]


def test_a_fence_that_never_closes_is_no_code():
    assert not any(line.code for line in read(b"```\nnot code\n", "a.md").lines)
    assert [line.code for line in read(b"```\ncode\n```\nno", "a.md").lines] == [True, True, True, False]


NOTES = "# Metals\n\nLead melts at 327 °C."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32"])
def test_encodings_without_their_mark_are_told_by_their_zeros(encoding):
    data = NOTES.encode(encoding)
    assert [line.text for line in read(data, "a.md").lines] == ["# Metals", "", "Lead melts at 327 °C."]


def test_a_damaged_letter_does_not_spoil_the_others_and_is_told():
    extract = read("Größe — “six”".encode() + b" \xff m", "a.md")
    assert [line.text for line in extract.lines] == ["Größe — “six” \ufffd m"]
    assert [report.sentence for report in extract.reports] == ["found 1 damaged letter, shown as “\ufffd”"]


def test_a_character_of_value_zero_costs_nothing_but_itself():
    assert read(b"Lead is\0 heavy.\n" * 2, "a.txt").lines[0].text == "Lead is heavy."


def test_an_encoding_that_does_not_exist_is_read_as_the_usual_one():
    page = b'<html><meta charset="iso-8859-99"><body><p>Gr\xf6\xdfe ist gut.</p>'
    assert [line.text for line in read(page, "a.html").lines if line.text] == ["Größe ist gut."]


def test_a_line_longer_than_any_sentence_becomes_several_with_one_place():
    lines = read(("first line\n" + "Lead melts at 327 °C. " * 1000).encode(), "a.txt").lines
    assert len(lines) > 4
    assert max(len(line.text) for line in lines) <= LONGEST_LINE
    assert {line.first for line in lines[1:]} == {2}
    assert all(line.text.strip().startswith("Lead") and line.text.endswith("C.") for line in lines[1:-1])


def test_of_a_word_longer_than_a_line_every_letter_is_kept():
    assert "".join(line.text for line in read(b"x" * 12_345, "a.md").lines) == "x" * 12_345


def test_the_end_of_an_endless_row_goes_and_a_sign_shows_it():
    lines = read(("|" + " lead |" * 5000).encode(), "a.md").lines
    assert len(lines) == 1
    assert lines[0].text.endswith("… |")


def test_many_empty_lines_are_as_good_as_two_and_numbers_stay():
    lines = read(b"one" + b"\n" * 100_000 + b"two", "a.md").lines
    assert [(line.text, line.first) for line in lines] == [("one", 1), ("", 2), ("", 3), ("two", 100_001)]


def test_notes_that_are_too_long_are_read_in_part_and_say_so():
    extract = read(b"Lead is heavy.\n" * (readers.MOST_LINES + 5), "a.txt")
    assert len(extract.lines) == readers.MOST_LINES
    assert [report.name for report in extract.reports] == ["length"]
    assert "split the file" in extract.reports[0].sentence


def test_a_wide_row_counts_as_several_lines():
    extract = read(("|" + " lead |" * 59 + "\n").encode() * readers.MOST_LINES, "a.md")
    assert len(extract.lines) == readers.MOST_LINES // 20


def test_a_page_behind_comments_is_a_page():
    page = b"<?xml version='1.0'?>\n<!-- saved -->\n<!-- by a site -->\n<!DOCTYPE html><p>Lead <i>melts</i>."
    assert [line.text for line in read(page, "a.txt").lines if line.text] == ["Lead *melts*."]


def test_comments_without_end_are_read_at_once():
    assert read(b"<!-- a -->" * 50_000, "a.md").lines


def test_a_page_break_parts_lines_and_does_not_count_as_one():
    lines = read("Lead.\n\fTin.\u2028Zinc.\nIron.".encode(), "a.txt").lines
    assert [(line.text, line.first) for line in lines if line.text] == [
        ("Lead.", 1),
        ("Tin.", 2),
        ("Zinc.", 2),
        ("Iron.", 3),
    ]


def test_a_line_of_many_sentences_counts_as_several_lines():
    count = readers.MOST_LINES // 20
    extract = read(("Tin is soft. " * 40 + "\n").encode() * count, "a.txt")
    assert len(extract.lines) < count * 0.6
    assert [report.name for report in extract.reports] == ["length"]


def test_running_text_counts_by_its_letters():
    """One line may be a paragraph, and reading it takes as long as its sentences are many and long."""
    paragraph = f"Tin is soft because {'it melts early and ' * 20}it bends.\n".encode()
    extract = read(paragraph * (readers.MOST_LINES // 6), "a.txt")
    assert len(extract.lines) < readers.MOST_LINES // 7
    assert [report.name for report in extract.reports] == ["length"]


def test_links_whose_address_stands_elsewhere_are_their_words():
    told = "# Boats\n\nThe [hull][1] and the [keel][] and [sails] and a[0] and [x].\n\n"
    addresses = "[1]: https://a.b/c\n[keel]: k.md\n[sails]: <https://s.t> 'Sails'\n"
    lines = [line.text for line in read(f"{told}{addresses}".encode(), "a.md").lines if line.text]
    assert lines == ["# Boats", "The hull and the keel and sails and a[0] and [x]."]
