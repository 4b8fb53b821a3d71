"""Where the key of a multiple-choice question may stand."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

OPTIONS = ("Iron", "Mercury", "Copper")


def choices(text):
    cards = listing(derive(f"# Metals\n\n{text}\n".encode(), "a.md"))
    return {card["front"].split("\n")[0]: card["back"] for card in cards if card["kind"] == "question"}


def asked(number, mark="{}"):
    lines = [
        f"{letter}) {mark.format(text) if text == 'Mercury' else text}"
        for letter, text in zip("ABC", OPTIONS, strict=True)
    ]
    return "\n".join((f"{number}. Which metal is liquid in case {number}?", *lines))


@pytest.mark.parametrize("mark", ["**{}**", "{} *", "{} ✓", "{} (correct)", "=={}=="])
def test_a_mark_on_the_option_is_its_key(mark):
    assert choices(asked(1, mark)) == {"Which metal is liquid in case 1?": "B. Mercury"}


@pytest.mark.parametrize(
    "key",
    [
        "Answer: B",
        "**Answer:** (b), because its melting point is low",
        "Answer: Mercury",
        "Correct answer: B. Mercury",
        "**Correct answer: B**",
        "__Answer: B__",
        "**Answer: B. Mercury** – it melts at −39 °C",
    ],
)
def test_a_line_under_the_question_is_its_key(key):
    assert choices(f"{asked(1)}\n{key}") == {"Which metal is liquid in case 1?": "B. Mercury"}


@pytest.mark.parametrize(
    "key", ["Answers: 1-B, 2-C", "Answer key: 1. B 2. C", "## Answers\n\n1. B\n2. C – it is red"]
)
def test_a_list_at_the_end_holds_the_keys_of_all(key):
    assert choices(f"{asked(1)}\n\n{asked(2)}\n\n{key}") == {
        "Which metal is liquid in case 1?": "B. Mercury",
        "Which metal is liquid in case 2?": "C. Copper",
    }


def test_several_options_may_be_right():
    assert choices(f"{asked(1)}\nAnswer: A and C") == {
        "Which metal is liquid in case 1?": "A. Iron; C. Copper"
    }


def test_options_may_stand_on_one_line():
    text = "1. Which metal is liquid at home?\nA) Iron B) Mercury C) Copper\nAnswer: B"
    assert choices(text) == {"Which metal is liquid at home?": "B. Mercury"}
