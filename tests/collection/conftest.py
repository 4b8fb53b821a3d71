"""A collection of one small page of notes, and a clock that the tests set."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.options import StudyOptions

NOTES = """\
# Harbours of the north

## Ports

| Port | Country | Founded | Main good |
|---|---|---|---|
| Bergen | Norway | 1070 | Dried cod |
| Visby | Sweden | 1161 | Limestone |
| Riga | Latvia | 1201 | Amber |

## Words

- **Cog** — a broad sailing ship with a single square sail
- **Staple** — the right of a town to make passing merchants offer their goods
- **Factor** — a merchant's agent who lives abroad
"""


class Clock:
    """The learner's time, moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def later(self, **how_much: float) -> datetime:
        self.now += timedelta(**how_much)
        return self.now


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
