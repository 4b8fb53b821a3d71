"""What of a sentence could be hidden, and how likely a teacher would hide it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.notes.facts.hiding.candidates import candidates, looked_at, worth
from kmsflash.notes.vocabulary import load

KEEPER = "The keeper of the light burns whale oil in a brass lamp."


def _spans(text: str, language: str = "en", whole: float = 0.0) -> list[str]:
    found = candidates(looked_at(text, load(language)), whole=whole)
    return [text[one.start : one.end] for one in found]


def test_the_likeliest_span_is_what_the_sentence_says():
    assert _spans(KEEPER)[0] == "whale oil in a brass lamp"
    assert _spans("Der Wärter brennt Walöl in einer Lampe aus Messing.", "de", 0.7)[0].endswith("Messing")


def test_a_piece_of_a_phrase_is_told_from_a_phrase():
    found = {KEEPER[one.start : one.end]: one.whole for one in candidates(looked_at(KEEPER, load("en")))}
    assert min(found["in a brass lamp"], found["whale oil in a brass lamp"]) > 0.7
    assert max(found["whale oil in a brass"], found["keeper of the light burns"]) < 0.2


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("The lamp was lit by Anna Keller in the tower.", "Keller in the tower"),  # a name
        ("The lamp burns 3-5 barrels of oil a year.", "5 barrels"),  # a range
        ("The **brass lamp** was lit by the keeper.", "lamp** was lit"),  # marks
        ("The keeper met E. P. Thompson in the tower.", "Thompson in the tower"),  # initials
        ("The lamp of the old harb. lights the reef.", "lamp of the old harb"),  # a short form
        ("The lamp (of brass) was lit by the keeper.", "brass) was lit"),  # brackets
        ("A carrier of a 14;21 fault of the lamp is well.", "21 fault of the lamp"),  # written as one
        ("The lamp of the tower sets max_oil_level to nine.", "_oil_level to nine"),
        ("Lamp: brass / wick: cotton and hemp yarn", "brass / wick"),  # what a sign parts
    ],
)
def test_nothing_is_torn(text, torn):
    assert _spans(text)
    assert torn not in _spans(text)


def test_marks_around_a_span_are_hidden_with_it():
    assert "**brass lamp**" in _spans("The keeper lit the **brass lamp** in the old tower.")


def test_how_likely_a_place_is_asked_for_is_told():
    seen = looked_at(KEEPER, load("en"))
    oil, burns = KEEPER.index("whale"), KEEPER.index("burns")
    likely, unlikely = worth(seen, oil, len(KEEPER) - 1), worth(seen, burns, burns + 5)
    assert likely is not None
    assert unlikely is not None
    assert likely > unlikely
    assert worth(seen, 3, 4) is None


@pytest.mark.parametrize("text", ["", "Tin.", "…", "word " * 200])
def test_what_has_nothing_to_hide_has_no_candidates(text):
    assert _spans(text) == []


@given(st.text(alphabet="ab C1.,:;()*`_=-→ß “”", max_size=80), st.sampled_from(["en", "de", "fr"]))
def test_every_candidate_is_a_part_of_the_text_and_its_likelihoods_are_shares(text, language):
    for one in candidates(looked_at(text, load(language))):
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end] != text.rstrip(".")
        assert 0 <= one.worth <= 1
        assert 0 <= one.whole <= 1
