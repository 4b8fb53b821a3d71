"""An answer is asked for as far as it answers."""

import pytest

from kmsflash.notes.facts.asking.replies import parted
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize(
    ("question", "answer", "shown"),
    [
        ("Can it sink?", "No. It only floats.", "No. It only floats."),
        ("What is ballast?", "Stones keep the boat upright. They lie low.", "Stones keep the boat upright."),
        ("Who built it?", "Chapman. He was a Swede.", "Chapman."),
        ("Frames?", "Chapman. They are ribs of a ship.", "Chapman. They are ribs of a ship."),
        ("Why is it slow, and what helps?", "It is foul. A scrub helps.", "It is foul. A scrub helps."),
        ("What is wrong here?", "The knot slips. Use a bowline.", "The knot slips. Use a bowline."),
        ("Fog?", f"Bell. {'It rings so often in fog ' * 5}.", "Bell."),
    ],
)
def test_a_no_or_a_word_behind_a_term_is_shown_with_the_next_sentence(question, answer, shown):
    assert parted(question, answer, load("en"))[0] == shown


def test_what_an_answer_says_beyond_that_is_kept():
    assert parted("Can it sink?", "No. It only floats. Ropes hold it.", load("en"))[1] == "Ropes hold it."
