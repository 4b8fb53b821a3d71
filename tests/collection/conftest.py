"""A collection of one small page of notes, and a clock that the tests set."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.options import StudyOptions
from kmsflash.store import tables
from kmsflash.store.decks import all_decks, make
from kmsflash.store.rows import set_fields
from tests.clock import Clock
from tests.collection.fleet import COGS, HULKS
from tests.collection.page import NOTES


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "harbours.md"
    path.write_text(NOTES, encoding="utf-8")
    return path


@pytest.fixture
def reopen(tmp_path: Path, clock: Clock) -> Iterator[Callable[[StudyOptions], Collection]]:
    """Open the test's collection, as often as the test starts the program."""
    opened: list[Collection] = []

    def again(options: StudyOptions) -> Collection:
        opened.append(open_collection(tmp_path / "collection.kms", tmp_path / "state", options, clock()))
        return opened[-1]

    yield again
    for collection in opened:
        collection.close()


@pytest.fixture
def collection(reopen: Callable[[StudyOptions], Collection], notes: Path, clock: Clock) -> Collection:
    made = reopen(StudyOptions())
    made.importing.notes(notes, clock())
    return made


@pytest.fixture
def fleet(reopen: Callable[[StudyOptions], Collection], tmp_path: Path, clock: Clock) -> Collection:
    """Two decks under one, three facts each."""
    collection = reopen(StudyOptions())
    for deck, text in (("Cogs", COGS), ("Hulks", HULKS)):
        notes = tmp_path / f"{deck}.md"
        notes.write_text(text, encoding="utf-8")
        collection.importing.notes(notes, clock(), deck)
    with collection.store.writing(clock()) as write:
        ships = make(write, "Ships")
        for row in all_decks(write.connection):
            if row.deck != ships:
                set_fields(write, tables.deck, row.deck, {"parent_id": ships})
    return collection
