"""A package of the oldest Anki that still installs (2.1.45): see tests/files/anki/make-old.py."""

from datetime import date
from pathlib import Path

import pytest

from kmsflash.model.days import day_of
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Sides
from tests.exchange.anki.making import read

FILES = Path(__file__).parents[2] / "files" / "anki"


@pytest.mark.parametrize("name", ["old.apkg", "old.colpkg"])
def test_all_that_is_in_it_comes_in(name: str) -> None:
    found = read(FILES / name)
    assert found.troubles == ()
    assert [(found.deck_of(card), card.notes) for card in found.cards] == [
        (("Old",), Sides("known", "well", "")),
        (("Old",), Sides("2 + 2", "4 ![a sound ü](media/a%20sound%20ü.mp3)", "")),
        (("Old",), Sides("resting", "now", "")),
        (("Old", "Basic"), Sides("capital of **France**", "Paris", "")),
        (("Old", "Basic"), Sides("dog", "Hund", "")),
        (("Old", "Basic"), Sides("Hund", "dog", "")),
        (("Old", "Gaps"), Sides("[…] lies on the Tiber.", "Rome", "==Rome== lies on the Tiber.\n\nLazio")),
        (
            ("Old", "Gaps"),
            Sides("Rome lies on the [… river].", "Tiber", "Rome lies on the ==Tiber==.\n\nLazio"),
        ),
    ]
    known, _, resting, capital, *_ = found.facts
    due = day_of(date(2020, 9, 22))  # nine days after the collection was made
    assert known.cards[0].state == SetTo(interval=21, ease=235, repetitions=7, lapses=1, due=due)
    assert [(event.kind, event.grade, event.took_ms) for event in found.events] == [
        (EventKind.REVIEW, Grade.GOOD, 4_200)
    ]
    assert found.events[0].card == known.cards[0].uid
    assert found.events[0].happened_at == 1_600_000_000_000_000
    assert resting.cards[0].suspended == 1
    assert capital.tags == ("a::b", "c")
    assert found.media == {"a sound ü.mp3": 13}
