"""Reviews brought back from the journal into a collection that was put back from a backup."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.replaying import replay, replay_journal
from kmsflash.model.backups import Reason
from kmsflash.model.grades import Grade
from kmsflash.model.options import StudyOptions
from kmsflash.model.salvage import Replayed
from kmsflash.store import event_journal, schedules
from kmsflash.store.event_journal import folder_of
from kmsflash.store.opening import collection_uid
from kmsflash.store.tables import event
from tests.clock import Clock
from tests.collection.page import NOTES
from tests.collection.test_event_journal import answer, told

Reopen = Callable[[StudyOptions], Collection]


def the_log(collection: Collection) -> set[tuple[object, ...]]:
    """Return all that the log says, but for the numbers of its rows."""
    with collection.store.reading() as connection:
        return {tuple(row)[1:] for row in connection.execute(select(event))}


def the_schedules(collection: Collection) -> object:
    with collection.store.reading() as connection:
        return schedules.all_of(connection)


def test_reviews_since_a_backup_come_back(collection: Collection, clock: Clock, reopen: Reopen) -> None:
    answer(collection, clock)
    backup = collection.backups.make(Reason.HAND, clock()).path
    answer(collection, clock, 2)
    log, folds = the_log(collection), the_schedules(collection)
    collection.close()
    shutil.copyfile(backup, collection.store.path)
    restored = reopen(StudyOptions())
    assert len(the_log(restored)) == 1
    assert replay_journal(restored.store, clock()) == Replayed(2, 0)
    assert the_log(restored) == log
    assert the_schedules(restored) == folds
    state = restored.store.state()
    assert replay_journal(restored.store, clock()) == Replayed(0, 0)
    assert the_log(restored) == log
    answer(restored, clock)
    assert restored.store.state() > state


def test_reviews_of_cards_that_are_not_there_are_counted(
    collection: Collection, clock: Clock, tmp_path: Path
) -> None:
    backup = collection.backups.make(Reason.HAND, clock()).path
    more = tmp_path / "more.md"
    more.write_text("# Sails\n\n| Sail | Mast |\n|---|---|\n| Jib | fore |\n| Spanker | mizzen |\n")
    answer(collection, clock)
    collection.importing.notes(more, clock(), "Sails")
    deck = next(line.deck for line in collection.library.decks(clock()) if line.name == "Sails")
    session = collection.study.session(clock(), deck)
    session.answer(Grade.GOOD, 1000, clock.later(seconds=5)) if session.turn(clock()) else None
    lines = told(collection)
    assert len(lines) == 2
    restored = open_collection(backup, tmp_path / "state", StudyOptions(), clock())
    assert replay(restored.store, lines, clock()) == Replayed(1, 1)
    restored.close()


@settings(max_examples=20)
@given(
    steps=st.lists(st.sampled_from(["again", "good", "easy", "undo", "tomorrow"]), max_size=12),
    saved_after=st.integers(0, 12),
)
def test_a_backup_and_the_journal_give_the_log_as_it_was(steps: list[str], saved_after: int) -> None:
    with tempfile.TemporaryDirectory() as home:
        folder, clock = Path(home), Clock()
        (folder / "ships.md").write_text(NOTES, encoding="utf-8")
        path = folder / "collection.kms"
        collection = open_collection(path, folder / "state", StudyOptions(), clock())
        collection.importing.notes(folder / "ships.md", clock())
        backup = None
        for number, step in enumerate(steps):
            if number == saved_after:
                backup = collection.backups.make(Reason.HAND, clock()).path
            _take(collection, clock, step)
        backup = backup or collection.backups.make(Reason.HAND, clock()).path
        log, folds = the_log(collection), the_schedules(collection)
        lines = list(event_journal.lines(folder_of(path), str(collection_uid(collection.store))))
        collection.close()
        restored = open_collection(backup, folder / "state", StudyOptions(), clock())
        replay(restored.store, lines, clock())
        assert the_log(restored) == log
        assert the_schedules(restored) == folds
        assert replay(restored.store, lines, clock()) == Replayed(0, 0)
        assert the_log(restored) == log
        restored.close()


def _take(collection: Collection, clock: Clock, step: str) -> None:
    session = collection.study.session(clock.later(minutes=1))
    if step == "tomorrow":
        clock.later(days=1)
    elif step == "undo":
        if session.next_undo(clock()) is not None:
            session.undo(clock())
    elif session.turn(clock()) is not None:
        session.answer(Grade[step.upper()], 1000, clock.later(seconds=9))
