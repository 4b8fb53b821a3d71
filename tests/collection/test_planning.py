"""What a plan looks at of a collection, which may be large."""

from pathlib import Path

from kmsflash.collection.notes_files import take_in
from kmsflash.collection.opening import Collection
from kmsflash.collection.planning import Planner
from tests.clock import Clock

OTHER = (
    "# Winds\n\n- **Mistral** — a cold wind from the north\n- **Bora** — a wind that falls from the hills\n"
)


def facts_read(collection: Collection, path: Path) -> set[str]:
    with collection.store.reading() as connection:
        return {fact.text for fact in Planner(connection, [take_in(path, ())]).facts.values()}


def test_of_a_collection_only_the_facts_that_may_be_meant_are_read(
    collection: Collection, clock: Clock, notes: Path, tmp_path: Path
) -> None:
    other = tmp_path / "winds.md"
    other.write_text(OTHER, encoding="utf-8")
    assert facts_read(collection, other) == set()
    collection.importing.notes(other, clock())
    own = facts_read(collection, other)
    assert own
    assert own.isdisjoint(facts_read(collection, notes))
    other.unlink()
    assert own < facts_read(collection, notes)  # notes that are nowhere may have become others
