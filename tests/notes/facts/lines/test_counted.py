"""A number with as many things behind a sign is a set, and its brackets say what each of them is."""

import pytest


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        ("3 marks of old barges = gilding, flags, drums", "3 marks of old barges: name all three.", "drums"),
        ("4 useful knots - bowline, reef, hitch, bend", "4 useful knots: name all four.", "bend"),
        ("Two useful tolls: gate toll + lock toll", "Two useful tolls: name both.", "lock toll"),
    ],
)
def test_what_is_counted_is_asked_as_a_set(cards_of, text, front, back):
    cards = {asked.replace("**", ""): told for asked, told in cards_of(f"- {text}").items()}
    assert cards[front].endswith(back)


def test_brackets_are_asked_under_the_name_that_the_row_is_of(cards_of):
    text = "- Barge law: old. 2 kinds of toll: gate toll (paid each time) + lock toll (paid once a year)"
    cards = cards_of(text)
    assert cards["**Barge law: 2 kinds of toll**: name both."] == "Gate toll, lock toll"
    assert cards["**Barge law**: what is **lock toll**?"] == "Paid once a year"


def test_another_number_of_things_is_no_such_set(cards_of):
    assert not any("name" in front for front in cards_of("- 3 marks of old barges = gilding, flags"))
