"""Laws of the whole way from bytes to cards, for pages put together by chance, and for any bytes."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.mutations import mutation, verdict
from kmsflash.model.errors import UserError
from kmsflash.notes.derive import derive
from kmsflash.notes.readers import ENDINGS

often = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)

PLAIN = (
    "lead", "tin", "Iron", "melts", "holds", "15", "the", "is", "cannot", "and", "at", "→", "—",
    "(it", "e.g.", "327",
)  # fmt: skip
MARKED = (
    "**bold**", "*it*", "`zinc`", "==mark==", "[[Lead|lead]]", "[a](b)", "“said”", "$x^2$",
    "{{gap}}", "%%", "&amp;", "<b>x</b>",
)  # fmt: skip
STRANGE = (
    "שלום", "größer", "日本", "e\u0301", "\u200b", "\u202e", "👩\u200d🔬", "\ufffd",
)  # fmt: skip
WORDS = st.sampled_from([*PLAIN, *MARKED, *STRANGE])
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(lambda said: " ".join(said) + ".")
CELLS = st.one_of(
    st.lists(WORDS, max_size=3).map(" ".join), st.sampled_from(["", "—", "Yes", "✅", "No", "$3"])
)
LABELS = st.sampled_from(
    ["Key takeaways", "Common trap", "On the exam", "Definition", "Q", "A", "Note", "Answer", "Tin"]
)


@st.composite
def tables(draw: st.DrawFn) -> str:
    width = draw(st.integers(1, 5))
    rows = draw(
        st.lists(st.lists(CELLS, min_size=max(1, width - 1), max_size=width + 1), min_size=1, max_size=5)
    )
    lines = [f"| {' | '.join(row)} |" for row in rows]
    rule = draw(st.sampled_from(["|---" * width + "|", "---|---", ""]))
    return "\n".join([lines[0], *([rule] if rule else []), *lines[1:]])


@st.composite
def lists(draw: st.DrawFn) -> str:
    items = draw(st.lists(st.tuples(st.integers(0, 8), SENTENCES), min_size=1, max_size=6))
    sign = draw(st.sampled_from(["-", "*", "1.", "•", "- [x]", "2)"]))
    return "\n".join(f"{'  ' * deep}{sign} {said}" for deep, said in items)


BLOCKS = st.one_of(
    SENTENCES,
    tables(),
    lists(),
    st.tuples(st.integers(1, 7), WORDS).map(lambda two: f"{'#' * two[0]} {two[1]}"),
    st.tuples(LABELS, SENTENCES).map(lambda two: f"**{two[0]}:** {two[1]}"),
    st.tuples(LABELS, lists()).map(lambda two: f"## {two[0]}\n\n{two[1]}"),
    st.tuples(LABELS, SENTENCES).map(lambda two: f"> [!{two[0]}] x\n> {two[1]}"),
    st.lists(SENTENCES, min_size=1, max_size=3).map(lambda said: "\n".join(f"> {one}" for one in said)),
    st.tuples(SENTENCES, SENTENCES).map(lambda two: f"Q: {two[0][:-1]}?\nA: {two[1]}"),
    st.tuples(SENTENCES, SENTENCES).map(
        lambda two: f"<details><summary>{two[0]}</summary>\n\n{two[1]}\n</details>"
    ),
    SENTENCES.map(lambda said: f"```\n{said}\n```"),
    st.sampled_from(
        ["```", "---", "<!--", "-->", "%%", "[[", "<table>", ":::", "<aside>", "| a |", "\0", "$$", "> "]
    ),
)
PAGES = st.lists(BLOCKS, min_size=1, max_size=10).map("\n\n".join)


def lawful(data: bytes, name: str) -> None:
    assert verdict(data, name) == ""
    with suppress(UserError):
        assert derive(data, name) == derive(data, name)


@often
@given(PAGES, st.sampled_from(["a.md", "a.txt", "a.html"]))
def test_a_page_keeps_the_laws_however_it_is_put_together(page, name):
    lawful(page.encode(), name)


@often
@given(PAGES, st.integers(0, 2000), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1252"]))
def test_a_page_that_is_cut_keeps_the_laws_in_any_encoding(page, length, encoding):
    lawful(page.encode(encoding, errors="replace")[:length], "a.md")


@often
@given(st.binary(max_size=400), st.sampled_from(sorted(ENDINGS)))
def test_any_bytes_under_any_ending_keep_the_laws(data, ending):
    lawful(data, f"a{ending}")


@pytest.mark.parametrize("number", range(40))
def test_damaged_pages_of_the_corpus_keep_the_laws(number):
    assert verdict(*mutation(0, number)) == ""
