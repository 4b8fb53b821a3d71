"""What a clause is asked for is one phrase: where its words go on behind that, it is hidden in its place."""

import pytest


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        (
            "The lock canal was dug by Dutch masons and opened in 1761.",
            "The lock canal was dug by […] and opened in 1761.",
            "Dutch masons",
        ),
        (
            "The harbour bell was founded by Flemish monks for the Duke.",
            "The harbour bell was founded by […] for the Duke.",
            "Flemish monks",
        ),
        (
            "A stiff hull raises the pressure on the keel, mostly in a following sea.",
            "A stiff hull raises […], mostly in a following sea.",
            "the pressure on the keel",
        ),
        (
            "A full load of rye gives white flour, a load of oats grey meal.",
            "A full load of rye gives […], a load of oats grey meal.",
            "white flour",
        ),
        (
            "The rioters broke looms and carding engines in Kent, Surrey and Essex.",
            "The rioters broke […] in Kent, Surrey and Essex.",
            "looms and carding engines",
        ),
        (
            "The barge oysters close their valves + go dry.",
            "The barge oysters close […] + go dry.",
            "their valves",
        ),
    ],
)
def test_a_phrase_that_words_follow_is_hidden_in_its_place(cards_of, text, front, back):
    found = cards_of(f"- {text}")
    assert found[front] == back, found


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        (
            "The ferry bell is rung by the steward of the lower deck.",
            "What is the ferry bell rung by?",
            "The steward of the lower deck",
        ),
        (
            "Old sails are replaced by canvas woven from hemp of the valley.",
            "What are old sails replaced by?",
            "Canvas woven from hemp of the valley",
        ),
        ("The keel holds the mast, not the deck.", "What does the keel hold?", "The mast, not the deck"),
    ],
)
def test_one_phrase_is_asked_for_by_a_question(cards_of, text, front, back):
    assert cards_of(f"- {text}")[front] == back


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The old chant is altered to stay in the mode.", "altered to?"),
        ("Rowers were fined for lateness, for talking, even for whistling on deck.", "even for?"),
        ("The tide drift starts w/ a slow swell.", "drift start?"),
    ],
)
def test_what_is_no_phrase_is_not_asked_for(cards_of, text, asked):
    assert not [front for front in cards_of(f"- {text}") if asked in front]
