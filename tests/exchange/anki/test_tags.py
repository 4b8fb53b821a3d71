"""Tags go to Anki as words, and come back as what they were."""

from hypothesis import given as for_any
from hypothesis import strategies as st

from kmsflash.exchange.anki.tags import changed, given, restored, tags_of

NAMES = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
    .map(lambda name: " ".join(name.split()))
    .filter(bool),
    max_size=4,
    unique_by=lambda name: tags_of(given(name)) and tags_of(given(name))[0].casefold(),
)


def test_a_tag_is_one_word_to_anki() -> None:
    assert given("two  words") == "two_words"
    assert tags_of("a,b  c C d\x01") == ("a-b", "c", "d")


def test_only_what_anki_has_otherwise_is_kept_beside() -> None:
    assert changed(["plain", "a::b", "two words", "x,y", ","]) == ["two words", "x,y", ","]


@for_any(NAMES)
def test_what_went_to_anki_comes_back_as_it_was(names: list[str]) -> None:
    told = f" {' '.join(map(given, names))} "
    assert sorted(restored(tags_of(told), changed(names))) == sorted(names)


def test_what_was_taken_away_in_anki_stays_away() -> None:
    assert restored(("other",), ["two words"]) == ("other",)
