"""The collections of released revisions, opened by today's program: everything is there and works."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.rebuilding import rebuild_schedules
from kmsflash.model.browsing import Sort
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import Scheduler, StudyOptions
from kmsflash.store import schedules
from tests.released import FILES, rows_of, unpacked

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture(params=FILES, ids=lambda file: file.name)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return unpacked(request.param, tmp_path / "collection.kms")


@pytest.fixture
def collection(path: Path, tmp_path: Path) -> Iterator[Collection]:
    """Open it as the machine does that made it: the steps of its learner are this one's."""
    made = open_collection(path, tmp_path / "state", StudyOptions(), NOW)
    yield made
    made.close()


def found(collection: Collection, text: str) -> list[CardId]:
    return [CardId(card) for card in collection.browsing.ids(text, Sort(), NOW)]


def test_every_schedule_is_the_fold_of_its_events(collection: Collection) -> None:
    with collection.store.reading() as connection:
        kept = schedules.all_of(connection)
    assert len(kept) > 30
    rebuild_schedules(collection.store, NOW)
    with collection.store.reading() as connection:
        assert schedules.all_of(connection) == kept


def test_cards_are_found_by_their_words_in_every_script(collection: Collection) -> None:
    assert len(found(collection, "")) >= 38
    words = ("Bergen", '"own question"', "東京", "strasse")
    for text in (*words, "tag:sea", "deck:Ships", "flag:3", "is:suspended"):
        assert found(collection, text), text
    (weak,) = collection.browsing.saved()
    assert (weak.name, weak.text) == ("Weak ones", "rated:30:1 or flag:3")


def test_decks_options_and_the_learners_words_are_as_they_were(collection: Collection) -> None:
    decks = {line.name for line in collection.library.decks(NOW)}
    assert {"Harbours", "Own", "Ships", "Cogs", "Hulks", "Geography", "Europe"} <= decks
    (preset,) = [each for each in collection.options.presets() if each.name == "Ships"]
    assert (preset.options.scheduler, preset.options.retention) == (Scheduler.FSRS, 0.85)
    (own,) = found(collection, '"own question about Bergen"')
    card = collection.editing.read(own)
    assert card.texts.answer == "In my own words"
    assert card.differs
    draft = collection.drafts.read(None)
    assert draft is not None
    assert draft.texts.front == "Half a"


def test_studying_and_undoing_go_on(collection: Collection, path: Path) -> None:
    before = rows_of(path)
    session = collection.study.session(NOW)
    assert session.turn(NOW) is not None
    session.answer(Grade.GOOD, 1000, NOW)
    collection.cards.flag(found(collection, "Bergen")[:1], 5, NOW)
    collection.history.undo(NOW)
    collection.history.undo(NOW)
    after = rows_of(path)
    assert after["local_schedule"] == before["local_schedule"]
    assert [row["flag"] for row in after["card"]] == [row["flag"] for row in before["card"]]
    assert after["event"][: len(before["event"])] == before["event"]
    assert len(after["event"]) == len(before["event"]) + 2


def test_a_card_and_a_deck_can_be_made_moved_and_deleted(collection: Collection) -> None:
    _, _, made = collection.decks.make("Ships::Of today", None, NOW)
    cards = found(collection, "deck:Hulks")
    collection.cards.move(cards, made, NOW)
    assert collection.browsing.count('deck:"Of today"', NOW) == len(cards) > 0
    collection.decks.delete(made, NOW)
    collection.history.undo(NOW)
    assert collection.browsing.count('deck:"Of today"', NOW) == len(cards)
