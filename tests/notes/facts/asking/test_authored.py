"""What the author asked on purpose."""


def test_a_text_that_is_lit_up_as_a_whole_is_read_like_any_other(cards_of):
    found = cards_of("- Tender: ==a small boat that serves a larger one==")
    assert found["What is **Tender**?"] == "A small boat that serves a larger one"


def test_a_mark_on_a_few_words_hides_them(cards_of):
    found = cards_of("- A reef is taken in when ==the wind== grows too strong.")
    assert found["A reef is taken in when […] grows too strong."] == "the wind"


def test_what_is_yet_to_be_filled_in_asks_nothing(cards_of):
    assert not any("Crew" in front for front in cards_of("- Crew = ?? Source: the harbour book of 1911"))


def test_a_mark_in_a_long_text_hides_its_words_and_the_rest_is_asked_too(cards_of):
    reef = "A reef is taken in when ==the wind== grows too strong for the ship."
    bell = "The keeper of the north gate rings a bell at six, and again when the last barge has gone through."
    horn = "The south gate has a horn that is blown at noon."
    found = cards_of(f"{reef} {bell} {horn}")
    assert found["A reef is taken in when […] grows too strong for the ship."] == "the wind"
    assert any("south gate" in front for front in found)


def test_a_mark_in_a_later_sentence_is_hidden_behind_those_before_it(cards_of):
    found = cards_of("The mizzen is the mast farthest aft. It carries ==the spanker== and a topsail.")
    assert found["The mizzen is the mast farthest aft. It carries […] and a topsail."] == "the spanker"
