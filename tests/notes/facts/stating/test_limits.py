"""What limits a statement is asked for: its exception, what is not enough, and what there is none of."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "A monopoly usually raises the price. Shops differ. The exception is a natural monopoly.",
            "“A monopoly usually raises the price.” What is the exception?",
            "A natural monopoly",
        ),
        (
            "A bishop always answered to the pope. It is different if the king had named the bishop.",
            "“A bishop always answered to the pope.” When is it different?",
            "If the king had named the bishop",
        ),
        (
            "A vote binds every member. The exception is *Lex Aelia*: an omen could end a meeting.",
            "“A vote binds every member.” What is the exception?",
            "*Lex Aelia*",
        ),
        (
            "There is generally no vaccine against a cold.",
            "There is […] against a cold.",
            "generally no vaccine",
        ),
        ("A gift cannot normally be taken back.", "A gift […] be taken back.", "cannot normally"),
        (
            "Neither the consul nor the praetor had to obey the senate.",
            "**Topic**: what does not have to obey the senate?",
            "The consul and the praetor",
        ),
        (
            "Whether a wage is fair is politics; whether it is paid belongs to accounting.",
            "Whether a wage is fair is […].",
            "politics",
        ),
    ],
)
def test_a_limit_is_asked(said, front, back):
    assert cards_of(said)[front] == back


def test_what_is_not_enough_is_asked_and_the_clause_before_it():
    cards = cards_of("*Adoption.* It needs a decree of the court, a private letter is not enough.")
    assert cards["**Adoption**: what is not enough?"] == "A private letter"
    assert any("decree of the court" in back for back in cards.values())


def test_a_sentence_that_only_announces_a_pair_is_not_asked():
    cards = cards_of("> Exam trap. Do not mix up the two taxes. Whether a levy is a tithe is doctrine.")
    assert cards == {"Whether a levy is a tithe is […].": "doctrine"}
