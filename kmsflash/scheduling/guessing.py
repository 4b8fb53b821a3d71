"""What an answer in a mock exam tells of memory: guessing is taken out of it.

An answer to a question with options is right where the answer is known, and at times where it is not. Taken
as a repeat it would say that more is known than is. So it is a kind of its own: the learner knows, with the
chance of recall R, or picks one of the k options blindly, so that it is right with the chance R + (1 - R)/k.
A fit goes by that likelihood. Where predictions are held against what came, a right answer counts 1, a wrong
one -1/(k - 1), and a question that was read and left open 0. Under this model the mean of that is an unbiased
estimate of the mean of R, and close to the most likely one, also where some leave open what they do not know
(S. B. Lyerly, "A note on correcting for chance success in objective tests", Psychometrika 16, 1951, 21-30; R.
B. Frary, "Formula scoring of multiple-choice tests", Educational Measurement: Issues and Practice 7, 1988).
An open question, graded by oneself, has no chance level.

The model is as plain as it is old: who can rule out an option guesses better than blindly, and to recognise
is easier than to recall. So of a learner who knows half of many things it still says a little too much.

An answer in a mock exam is told of, and changes nothing: it is no part of what a card's memory is folded
from, for a mock exam moves no schedule.
"""

from typing import NamedTuple

from kmsflash.model.days import Day


class Tried(NamedTuple):
    """A card that was asked for in a mock exam."""

    after: int  # how many answers to it had been given before
    day: Day
    right: bool
    guess: float = 0.0  # chance of being right without knowing; 0 too where nothing was picked


def chance_of_right(recall: float, guess: float) -> float:
    """Return the chance of a right answer where that of recall is *recall*."""
    return recall + (1 - recall) * guess


def known(guess: float, *, right: bool) -> float:
    """Return what an answer counts: the mean of many is the share that is known. It may be below 0."""
    return (right - guess) / (1 - guess)


def worth(recall: float, guess: float) -> float:
    """Return what part of a repeat's information on recall an answer has (Fisher's, one over the other)."""
    right = chance_of_right(recall, guess)
    return (1 - guess) * recall / right if right else 0.0
