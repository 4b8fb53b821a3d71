"""What the author asked on purpose."""


def test_a_text_that_is_lit_up_as_a_whole_is_read_like_any_other(cards_of):
    found = cards_of("- Tender: ==a small boat that serves a larger one==")
    assert found["What is **Tender**?"] == "A small boat that serves a larger one"


def test_a_mark_on_a_few_words_hides_them(cards_of):
    found = cards_of("- A reef is taken in when ==the wind== grows too strong.")
    assert found["A reef is taken in when […] grows too strong."] == "the wind"


def test_what_is_yet_to_be_filled_in_asks_nothing(cards_of):
    assert not any("Crew" in front for front in cards_of("- Crew = ?? Source: the harbour book of 1911"))
