"""What the author asked on purpose."""


def test_a_text_that_is_lit_up_as_a_whole_is_read_like_any_other(cards_of):
    found = cards_of("- Tender: ==a small boat that serves a larger one==")
    assert found["What is **Tender**?"] == "A small boat that serves a larger one"


def test_a_mark_on_a_few_words_hides_them(cards_of):
    found = cards_of("- A reef is taken in when ==the wind== grows too strong.")
    assert found["A reef is taken in when […] grows too strong."] == "the wind"
