"""Texts of our cards as fields of Anki."""

from unicodedata import normalize
from uuid import uuid5

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kmsflash.exchange.anki import faces
from kmsflash.exchange.anki.identity import event_uid
from kmsflash.rendering.from_html import markdown
from kmsflash.rendering.markup import html
from tests.exchange.anki.test_writing import SEED

PIECES = [
    "a",
    "B",
    "ü",
    "7",
    " ",
    "  ",
    ".",
    ",",
    "**",
    "==",
    "*",
    "`",
    "(",
    ")",
    "-",
    "'",
    ":",
    "/",
    "–",
    "?",
    "!",
]
WORDS = st.lists(st.sampled_from([*PIECES, "**ab c**", " ==a-b== ", "*x*", "`y z`"]), max_size=9).map("".join)


@given(WORDS)
@example("**a** b ==c== (*d*) `e`.")
@example("e\u0301 **e\u0301**")
def test_what_is_read_quickly_is_read_as_ever(text: str) -> None:
    slowly = html(text).strip()
    if slowly.count("<p>") == 1 and slowly.startswith("<p>") and slowly.endswith("</p>"):
        slowly = slowly[3:-4]
    assert faces.field(text) == normalize("NFC", slowly)
    if faces.is_plain(text):
        assert markdown(text) == text


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("$x_1$ and `$y$`", r"\(x_1\) and <code>$y$</code>"),
        ("$$x^2$$", r"\[x^2\]"),
        ("&#36;5 or &#36;6", "$5 or $6"),
        ("![a](media/100%25%20%C3%BC.png)", '<img alt="a" src="100%25 ü.png">'),
        ("![a](media/a%20b.MP3)", "[sound:a b.MP3]"),
        ("<script>x</script>**y**", "<strong>y</strong>"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("a\x1fb", "ab"),
    ],
)
def test_a_text_is_a_field(text: str, field: str) -> None:
    assert faces.field(text) == field


@given(st.integers(0, 2**50))
def test_names_are_those_of_rfc_4122(entry: int) -> None:
    assert event_uid(SEED.bytes, b"%d" % entry) == uuid5(SEED, f"review\x1f{entry}").bytes
