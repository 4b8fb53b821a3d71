"""What is said of deck files, where a number or its absence makes another sentence."""

import pytest

from kmsflash.model.exchanging import CardCounts, PackageReport, PackingSummary
from kmsflash.ui.exchange import words


def report(counts: CardCounts, events: int = 0, step: int = 7) -> PackageReport:
    return PackageReport("Pirates", (), None, counts, events, 0, (), step)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (report(CardCounts(new=1)), "1 card came in"),
        (report(CardCounts(new=3, unchanged=9)), "3 cards came in"),
        (report(CardCounts(new=3, updated=12, gone=1)), "12 cards corrected, 3 new, 1 gone"),
        (report(CardCounts(unchanged=9), events=5), "Your cards have their history"),
        (report(CardCounts(unchanged=9)), "Your decks are up to date"),
        (report(CardCounts(unchanged=9), step=0), "Nothing was changed"),
    ],
)
def test_a_report_says_first_what_came_in(told: PackageReport, sentence: str) -> None:
    assert words.done(told) == sentence


def test_what_travels_is_said_in_one_sentence() -> None:
    summary = PackingSummary(2, 40, 50, 1, 900, 3, 2048, 4)
    assert words.travels(summary) == (
        "What travels: 50 cards, 2 decks, 3 pictures and sounds (2.00 KiB), 900 reviews, "
        "1 page of notes, 4 tags."
    )
    assert words.travels(PackingSummary(1, 0, 0, 0, 0, 0, 0, 0)) == "There are no cards here to write."
