"""Bytes of every encoding become the same lines."""

import pytest

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


def test_front_matter_and_comments_go_and_lines_keep_their_numbers():
    lines = read(b"---\ntitle: x\n---\nHello <!-- not --> there", "a.md").lines
    assert [(line.text, line.first) for line in lines] == [("Hello  there", 4)]


def test_a_fence_that_never_closes_is_no_code():
    assert not any(line.code for line in read(b"```\nnot code\n", "a.md").lines)
    assert [line.code for line in read(b"```\ncode\n```\nno", "a.md").lines] == [True, True, True, False]
