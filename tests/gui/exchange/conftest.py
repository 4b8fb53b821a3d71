"""Deck files of our own making, as a teacher would give them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid5

import pytest

from kmsflash.exchange import FORMATS, write_package
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.packages import Carries, PackedDeck, PackedEvent
from tests.collection.packages import PIRATES, SEED, Box, asking

SHIPS = PackedDeck(uuid5(SEED, "Ships"), ("Pirates", "Ships"))
WORDS = ("sloop", "brig", "parrot")
MICROSECONDS = 1_764_000_000_000_000  # a moment before the clock of the tests

Give = Callable[..., Path]


def first_issue() -> Box:
    """Return a deck of three cards with a sub-deck of one, as it was published first."""
    facts = [asking(word) for word in WORDS] + [asking("cog", deck=SHIPS)]
    return Box((PIRATES, SHIPS), facts, carries=Carries.NOTHING, lineage=SEED, issue=10)


def second_issue() -> Box:
    """Return it with one card corrected, one new, and one gone."""
    facts = [asking("sloop", "a small ship"), asking("brig"), asking("cutlass"), asking("cog", deck=SHIPS)]
    return replace(first_issue(), packed=facts, issue=20)


def with_history() -> Box:
    """Return one card that was answered once."""
    fact = asking("mast")
    card = fact.cards[0].uid
    told = PackedEvent(uuid5(card, "1"), card, MICROSECONDS, EventKind.REVIEW, Grade.GOOD, 4000)
    return Box((PIRATES,), [fact], [told], carries=Carries.HISTORY)


@pytest.fixture
def give(tmp_path: Path) -> Give:
    """Write a package to a deck file and return its path."""

    def write(box: Box, name: str = "pirates.kmsdeck") -> Path:
        path = tmp_path / name
        write_package(box, path, FORMATS[0])
        return path

    return write
