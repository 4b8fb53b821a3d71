"""Great changes have a backup from before; small ones have none."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kmsflash.collection import backups
from kmsflash.collection.opening import Collection
from kmsflash.collection.restoring import prepare
from kmsflash.model.backups import Backup, Reason
from kmsflash.model.browsing import Replacing, Side
from kmsflash.model.editing import NewCard
from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Sides
from kmsflash.model.media import Removed
from kmsflash.model.options import DeckOptions, Scheduler
from kmsflash.model.presets import USUAL
from kmsflash.store import media, media_aside
from tests.clock import Clock
from tests.collection.test_media import png

Act = Callable[[Collection, Clock], object]
CARDS = [CardId(number) for number in range(1, 6)]


def deck(collection: Collection, clock: Clock) -> int:
    found = collection.library.decks(clock())[0].deck
    assert found is not None
    return found


GREAT: dict[str, Act] = {
    "many cards": lambda collection, clock: collection.cards.suspend(CARDS, clock()),
    "find and replace": lambda collection, clock: collection.browsing.replace(
        CARDS, Replacing("a", "b", frozenset({Side.ANSWER})), clock()
    ),
    "deleting a deck": lambda collection, clock: collection.decks.delete(deck(collection, clock), clock()),  # type: ignore[arg-type]
    "another scheduler": lambda collection, clock: collection.options.set_options(
        USUAL, DeckOptions(scheduler=Scheduler.FSRS), clock()
    ),
    "cleaning media": lambda collection, clock: collection.media_cleaning.remove(clock()),
}
SMALL: dict[str, Act] = {
    "few cards": lambda collection, clock: collection.cards.suspend(CARDS[:4], clock()),
    "a limit": lambda collection, clock: collection.options.set_options(
        USUAL, DeckOptions(new_per_day=3), clock()
    ),
    "an empty deck": lambda collection, clock: collection.decks.delete(
        collection.decks.make("Empty", None, clock())[2], clock()
    ),
}


@pytest.fixture(autouse=True)
def _few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "BULK", len(CARDS))


@pytest.mark.parametrize("name", GREAT)
def test_a_great_change_has_a_backup_from_before(collection: Collection, clock: Clock, name: str) -> None:
    state = collection.store.state()
    clock.later(hours=1)
    GREAT[name](collection, clock)
    (made,) = collection.backups.kept()
    assert (made.reason, made.state, made.made_at) == (Reason.CHANGE, state, clock())


@pytest.mark.parametrize("name", SMALL)
def test_a_small_one_has_none(collection: Collection, clock: Clock, name: str) -> None:
    clock.later(hours=1)
    SMALL[name](collection, clock)
    assert collection.backups.kept() == ()


@pytest.mark.parametrize("name", GREAT)
def test_without_a_backup_there_is_no_great_change(collection: Collection, clock: Clock, name: str) -> None:
    (collection.store.path.parent / "backups").write_text("no folder")
    state = collection.store.state()
    with pytest.raises(UserError, match="cannot be made"):
        GREAT[name](collection, clock)
    assert collection.store.state() == state


# Pictures and sounds


@pytest.fixture
def picture(collection: Collection, clock: Clock) -> str:
    """Return the digest of a picture that a card shows, and then shows no more, long ago."""
    kept = collection.media.keep(png(), "robin.png", clock())
    (path,) = media.folder_of(collection.store.path).iterdir()
    then = (clock() - timedelta(days=7)).timestamp()
    os.utime(path, (then, then))
    _, cards = collection.editing.create(NewCard(Sides("Who?", "The robin", ""), ("Birds",)), clock())
    for front in (kept.markdown, "Who sings?"):
        before = collection.editing.read(cards[0])
        written = replace(before, texts=Sides(front, "The robin", ""))
        collection.editing.save(before, written, clock.later(minutes=1))
        if front == kept.markdown:
            collection.backups.make(Reason.START, clock())
    clock.later(days=40)
    return path.name


def test_a_picture_that_a_backup_needs_goes_aside_and_comes_back(
    collection: Collection, clock: Clock, picture: str
) -> None:
    folder = media.folder_of(collection.store.path)
    assert collection.media_cleaning.look(clock()).unused == 1
    discarded: list[str] = []
    removed = collection.media_cleaning.remove(clock(), lambda path, _name: discarded.append(path.name))
    assert (removed.files, removed.left, discarded) == (1, 0, [])
    assert not (folder / picture).exists()
    assert [path.name for path in media_aside.aside(collection.store.path)] == [picture]
    with_it: Backup = collection.backups.kept()[-1]
    assert prepare(collection.backups, with_it.path, clock()).missing_media == 0
    assert (folder / picture).is_file()


def test_it_goes_when_no_backup_needs_it_any_more(collection: Collection, clock: Clock, picture: str) -> None:
    collection.media_cleaning.remove(clock())
    for _ in range(6):
        collection.backups.make(Reason.START, clock.later(days=1))
    assert media_aside.aside(collection.store.path), "one a month is kept"
    clock.later(days=800)
    collection.backups.make(Reason.START, clock())
    assert media_aside.aside(collection.store.path) == []


def test_where_a_backup_cannot_be_read_everything_may_be_needed(
    collection: Collection, clock: Clock, picture: str
) -> None:
    (made,) = collection.backups.kept()
    made.path.write_bytes(b"spoilt" * 1000)
    collection.media_cleaning.remove(clock())
    assert [path.name for path in media_aside.aside(collection.store.path)] == [picture]


def test_what_no_backup_mentions_is_gone_at_once(collection: Collection, clock: Clock) -> None:
    collection.media.keep(png(), "wren.png", clock())
    (path,) = media.folder_of(collection.store.path).iterdir()
    os.utime(path, (1, 1))
    collection.backups.make(Reason.START, clock())
    removed = collection.media_cleaning.remove(clock.later(days=2))
    assert removed == Removed(1, len(png()))
    assert media_aside.aside(collection.store.path) == []
