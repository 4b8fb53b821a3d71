"""A real collection with a mock exam of two decks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.mock_exams import MockOf, MockWishes
from kmsflash.model.options import StudyOptions
from kmsflash.ui.exam.mock.sitting import Sitting
from tests.clock import Clock
from tests.collection.fleet import COGS, HULKS, named

DECK = "Ships"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def collection(tmp_path: Path, clock: Clock) -> Iterator[Collection]:
    made = open_collection(tmp_path / "cards.kms", tmp_path / "state", StudyOptions(), clock())
    for name, text in (("Cogs", COGS), ("Hulks", HULKS)):
        notes = tmp_path / f"{name}.md"
        notes.write_text(text, encoding="utf-8")
        made.importing.notes(notes, clock(), name)
        made.decks.rename(named(made, name), f"{DECK}::{name}", clock())
    yield made
    made.close()


@pytest.fixture
def of(collection: Collection) -> MockOf:
    return MockOf(deck=named(collection, DECK))


@pytest.fixture
def sitting(collection: Collection, clock: Clock, of: MockOf) -> Sitting:
    """Return a mock exam of six questions with options and ten minutes, just begun."""
    mock = collection.mock_exams.begin(MockWishes(of, 6, 10, opens=False, seed=5), clock())[1]
    return Sitting(collection.mock_exams, collection.mock_exams.look(mock), clock)


@pytest.fixture
def open_sitting(collection: Collection, clock: Clock, of: MockOf) -> Sitting:
    """Return a mock exam of three open questions, without a clock."""
    mock = collection.mock_exams.begin(MockWishes(of, 3, choices=False, seed=5), clock())[1]
    return Sitting(collection.mock_exams, collection.mock_exams.look(mock), clock)
