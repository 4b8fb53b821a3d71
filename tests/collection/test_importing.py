"""Notes into the collection, once and again."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from kmsflash.collection.opening import Collection
from kmsflash.model.changes import Changes
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Difference
from kmsflash.model.options import StudyOptions
from tests.clock import Clock
from tests.collection.page import NOTES

Reopen = Callable[[StudyOptions], Collection]


def dump(collection: Collection) -> list[str]:
    raw = sqlite3.connect(collection.store.path)
    lines = [line for line in raw.iterdump() if "INSERT" in line]
    raw.close()
    return lines


def fronts(collection: Collection) -> dict[str, tuple[str, int]]:
    raw = sqlite3.connect(collection.store.path)
    found = {
        front: (rank, suspended)
        for front, rank, suspended in raw.execute("SELECT front, rank, suspended FROM card")
    }
    raw.close()
    return found


def test_a_page_becomes_a_deck_named_after_it(reopen: Reopen, notes: Path, clock: Clock) -> None:
    collection = reopen(StudyOptions())
    report, changes = collection.importing.notes(notes, clock())
    assert report.deck_name == "Harbours of the north"
    assert report.difference == Difference(new=report.cards)
    assert report.cards >= 12
    assert dict(report.kinds)["table"] >= 6
    assert Changes.DECKS | Changes.CARDS | Changes.NOTES in changes
    assert collection.library.overview(clock()).decks[0].cards == report.cards


def test_the_same_file_again_changes_nothing_at_all(
    collection: Collection, notes: Path, clock: Clock
) -> None:
    before = dump(collection)
    report, _ = collection.importing.notes(notes, clock.later(hours=1))
    assert report.difference == Difference(unchanged=report.cards)
    assert dump(collection) == before


def test_the_same_text_from_another_place_changes_no_card(
    collection: Collection, notes: Path, clock: Clock
) -> None:
    copy = notes.with_name("copied.md")
    copy.write_bytes(notes.read_bytes())
    report, _ = collection.importing.notes(copy, clock())
    assert report.difference == Difference(unchanged=report.cards)
    assert len(collection.library.overview(clock()).decks) == 1


def test_edited_notes_keep_the_schedules(collection: Collection, notes: Path, clock: Clock) -> None:
    session = collection.study.session(clock())
    while session.turn(clock()) is not None:
        session.answer(Grade.GOOD, 1000, clock.later(seconds=5))
    learned = collection.library.overview(clock()).decks[0].learning
    text = NOTES.replace("Dried cod", "Stockfish").replace("| Riga | Latvia | 1201 | Amber |\n", "")
    notes.write_text(text + "- **Kontor** — a foreign trading post of the league\n", encoding="utf-8")
    report, _ = collection.importing.notes(notes, clock())
    assert report.difference.changed >= 1
    assert report.difference.gone >= 3
    assert report.difference.new >= 1
    assert report.difference.unchanged >= 4
    kept = fronts(collection)
    assert any("Kontor" in front for front in kept)
    assert all(suspended for front, (_, suspended) in kept.items() if "Riga" in front)
    assert 0 < collection.library.overview(clock()).decks[0].learning < learned
    notes.write_text(NOTES, encoding="utf-8")
    back, _ = collection.importing.notes(notes, clock())
    assert collection.library.overview(clock()).decks[0].learning == learned, (
        "what comes back is studied again"
    )
    assert back.difference.new == 0


def test_new_cards_take_their_place_among_the_old(collection: Collection, notes: Path, clock: Clock) -> None:
    text = NOTES.replace("- **Staple**", "- **Hulk** — a round ship that drove the cog away\n- **Staple**")
    notes.write_text(text, encoding="utf-8")
    collection.importing.notes(notes, clock())
    ranked = [front for front, _ in sorted(fronts(collection).items(), key=lambda entry: entry[1][0])]
    words = [
        next((word for word in ("Cog", "Hulk", "Staple", "Factor") if word in front), "") for front in ranked
    ]
    named = [word for word in words if word]
    assert named == sorted(named, key=["Cog", "Hulk", "Staple", "Factor"].index)
    assert "Hulk" in named


def test_a_chosen_deck_takes_several_pages(reopen: Reopen, notes: Path, clock: Clock, tmp_path: Path) -> None:
    collection = reopen(StudyOptions())
    other = tmp_path / "rivers.md"
    other.write_text("# Rivers\n\n- **Meander** — a wide bend of a river\n", encoding="utf-8")
    collection.importing.notes(notes, clock(), "History")
    report, _ = collection.importing.notes(other, clock(), "History")
    assert report.deck_name == "History"
    assert [line.name for line in collection.library.overview(clock()).decks] == ["History"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "There is no file"),
        (b"", "empty"),
        (b"\x00\x01\x02\xff" * 99, "not"),
        (b"Hm.\n", "No cards came out of"),
    ],
)
def test_what_gives_no_cards_says_so_and_changes_nothing(
    collection: Collection, clock: Clock, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    before = dump(collection)
    path = tmp_path / "odd.md"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError, match=sentence):
        collection.importing.notes(path, clock())
    assert dump(collection) == before


def test_a_folder_is_named_as_one(collection: Collection, clock: Clock, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        collection.importing.notes(tmp_path, clock())


@pytest.mark.parametrize("stage", [0, 1, 2])
def test_a_cancelled_import_leaves_no_trace(reopen: Reopen, notes: Path, clock: Clock, stage: int) -> None:
    collection = reopen(StudyOptions())
    before = dump(collection)

    def cancel(done: int, _total: int) -> None:
        if done == stage:
            raise Cancelled

    with pytest.raises(Cancelled):
        collection.importing.notes(notes, clock(), report=cancel)
    assert dump(collection) == before


def test_the_starter_deck_comes_only_into_a_new_collection(reopen: Reopen, clock: Clock) -> None:
    collection = reopen(StudyOptions())
    assert collection.importing.starter([("harbours.md", NOTES.encode())], clock()) is not Changes.NOTHING
    before = dump(collection)
    assert collection.importing.starter([("harbours.md", NOTES.encode())], clock()) is Changes.NOTHING
    assert dump(collection) == before
