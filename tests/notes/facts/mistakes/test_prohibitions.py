"""What must not be done is asked for its reason, and for what it must not be done with."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "Never look at the Sun through a lens, because the light burns the retina.",
            "Why should you never look at the Sun through a lens?",
            "The light burns the retina",
        ),
        (
            "Avoid mixing bleach with ammonia, since it releases a toxic gas.",
            "Why should you avoid mixing bleach with ammonia?",
            "It releases a toxic gas",
        ),
        (
            "Avoid mixing bleach with ammonia, since it releases a toxic gas.",
            "Avoid mixing bleach with […].",
            "ammonia",
        ),
        (
            "**Warning:** Do not heat a sealed vessel. It can explode.",
            "Why should you not heat a sealed vessel?",
            "It can explode",
        ),
        (
            "Raw honey must not be given to infants, because it may hold spores.",
            "Why must raw honey not be given to infants?",
            "It may hold spores",
        ),
        (
            "Never store a password as text; store a salted hash of it.",
            "“Never store a password as text” — what should you do instead?",
            "Store a salted hash of it",
        ),
    ],
)
def test_a_prohibition_is_asked_for_its_reason(said, front, back):
    assert cards_of(said)[front] == back


def test_what_is_forbidden_to_do_is_no_thing_to_hide():
    said = "**Warning:** Do not use this scale to compare masses, because it shows weights."
    assert not any("[…]" in front for front in cards_of(said))


def test_the_conditions_of_a_prohibition_are_asked_together_and_their_numbers_alone(cards_of):
    cards = cards_of(
        "!! Never run the saw without a guard, in rain or within 3 m of people: it throws stones."
    )
    assert cards["When should you never run the saw?"] == "Without a guard, in rain or within 3 m of people"
    assert cards["Never run the saw within […] of people."] == "3 m"


def test_what_something_must_not_be_done_with_is_no_condition(cards_of):
    cards = cards_of("Never mix bleach with ammonia, with acid or with alcohol: it gives off gas.")
    assert not any(front.startswith("When") for front in cards)


def test_marks_of_alarm_make_a_trap():
    text = "# Workshop\n\n!! Never run the saw without a guard, because it throws stones.\n"
    kinds = {card["kind"] for card in listing(derive(text.encode(), "a.md"))}
    assert kinds == {"trap"}


def test_what_must_not_be_mixed_up_is_no_reason(cards_of):
    cards = cards_of("- Don't mix up: active labour = own work (paid daily). Passive labour = hired hands.")
    assert not [front for front in cards if front.startswith("Why should you")]


def test_two_sentences_are_no_one_thing_to_do(cards_of):
    cards = cards_of("- Rust: check `seams`. Do not paint over it. sand spots with `grit 80`, seal with wax")
    assert not [front for front in cards if "how do you do not" in front]
