"""Pictures and sounds that nothing refers to, and those that are missing."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kmsflash.collection.media_cleaning import KEPT
from kmsflash.collection.opening import Collection
from kmsflash.model.editing import NewCard
from kmsflash.model.errors import Cancelled
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Sides
from kmsflash.model.media import MediaCare, Removed
from kmsflash.store import media as store
from tests.clock import Clock
from tests.collection.test_media import MP3, png

A_WEEK = timedelta(days=7)


@pytest.fixture
def folder(collection: Collection) -> Path:
    return store.folder_of(collection.store.path)


def kept(collection: Collection, clock: Clock, data: bytes, name: str) -> str:
    """Take in a file, as if that had been a week ago; return its name."""
    found = collection.media.keep(data, name, clock())
    path = collection.media.path_of(f"media/{found.name}")
    assert path is not None
    age(path, clock)
    return found.name


def age(path: Path, clock: Clock) -> None:
    then = (clock() - A_WEEK).timestamp()
    os.utime(path, (then, then))


def made(collection: Collection, clock: Clock, front: str) -> CardId:
    _, cards = collection.editing.create(NewCard(Sides(front, "An answer", ""), ("Birds",)), clock())
    return cards[0]


def test_what_no_card_refers_to_is_found_and_removed(
    collection: Collection, folder: Path, clock: Clock
) -> None:
    robin = kept(collection, clock, MP3, "robin.mp3")
    wren = kept(collection, clock, png(), "wren.png")
    made(collection, clock, f"Who is it? ![robin](media/{robin})")
    assert collection.media_cleaning.look(clock()) == MediaCare(1, len(png()))
    assert collection.media_cleaning.remove(clock()) == Removed(1, len(png()))
    assert collection.media.path_of(f"media/{robin}") is not None
    assert collection.media.path_of(f"media/{wren}") is None
    assert len(list(folder.iterdir())) == 1
    assert collection.media_cleaning.look(clock()) == MediaCare()
    assert kept(collection, clock, png(), "wren.png") == wren
    assert collection.media.path_of(f"media/{wren}") is not None, "taken in again, it is there again"


def test_a_card_that_was_deleted_keeps_its_own(collection: Collection, clock: Clock) -> None:
    name = kept(collection, clock, png(), "wren.png")
    card = made(collection, clock, f"![wren](media/{name})")
    collection.cards.delete([card], clock())
    clock.later(days=400)
    assert collection.media_cleaning.look(clock()) == MediaCare()


def test_what_was_written_over_keeps_its_own_while_it_can_be_taken_back(
    collection: Collection, clock: Clock
) -> None:
    name = kept(collection, clock, png(), "wren.png")
    card = made(collection, clock, "As it was made, a card keeps")
    for front in (f"![wren](media/{name})", "Without"):
        before = collection.editing.read(card)
        collection.editing.save(before, replace(before, texts=Sides(front, "An answer", "")), clock())
    assert collection.media_cleaning.look(clock()).unused == 0
    clock.later(seconds=KEPT.total_seconds() + 60)
    assert collection.media_cleaning.look(clock()).unused == 1


def test_what_is_being_written_keeps_its_own(collection: Collection, clock: Clock) -> None:
    name = kept(collection, clock, png(), "wren.png")
    collection.drafts.keep(None, NewCard(Sides(f"![wren](media/{name})", "", ""), ("Birds",)), clock())
    assert collection.media_cleaning.look(clock()).unused == 0
    collection.drafts.forget(None, clock())
    assert collection.media_cleaning.look(clock()).unused == 1


def test_what_was_just_taken_in_is_left(collection: Collection, folder: Path, clock: Clock) -> None:
    name = kept(collection, clock, png(), "wren.png")
    assert collection.media_cleaning.look(clock()).unused == 1
    collection.media.keep(png(), "again.png", clock())
    assert collection.media_cleaning.look(clock()).unused == 0, "wanted again, it waits for its card"
    assert collection.media_cleaning.remove(clock()) == Removed(0, 0)
    assert collection.media.path_of(f"media/{name}") is not None


def test_files_without_a_row_are_unused_and_other_files_are_none_of_ours(
    collection: Collection, folder: Path, clock: Clock
) -> None:
    kept(collection, clock, png(), "wren.png")
    for name in ("0" * 64, "notes.txt", "ab-1.part"):
        (folder / name).write_bytes(b"12345")
        age(folder / name, clock)
    told: list[tuple[str, str]] = []
    care = collection.media_cleaning.look(clock())
    assert care == MediaCare(2, len(png()) + 5)
    collection.media_cleaning.remove(clock(), lambda path, name: told.append((path.name[:2], name[:4])))
    assert sorted(name for _, name in told) == ["0000", "wren"]


def test_what_cards_refer_to_and_is_not_here_is_listed(
    collection: Collection, folder: Path, clock: Clock
) -> None:
    name = kept(collection, clock, png(), "wren.png")
    card = made(collection, clock, f"![wren](media/{name}) ![b](<media/b%20c.mp3>) and media/ in words")
    made(collection, clock, '<img src="media/a.png"> [d](media/d.ogg)')
    assert collection.media_cleaning.look(clock()).missing == ("a.png", "b c.mp3", "d.ogg")
    next(folder.iterdir()).unlink()
    assert collection.media_cleaning.look(clock()).missing == ("a.png", "b c.mp3", "d.ogg", name)
    collection.cards.delete([card], clock())
    assert collection.media_cleaning.look(clock()).missing == ("a.png", "d.ogg")


def test_what_the_system_holds_stays_and_is_told(collection: Collection, clock: Clock) -> None:
    name = kept(collection, clock, png(), "wren.png")
    kept(collection, clock, MP3, "robin.mp3")

    def refuse(path: Path, name: str) -> None:
        if name.startswith("wren"):
            raise PermissionError
        path.unlink()

    assert collection.media_cleaning.remove(clock(), refuse) == Removed(1, len(MP3), 1)
    assert collection.media.path_of(f"media/{name}") is not None


def test_stopped_half_way_it_has_done_one_half(collection: Collection, clock: Clock) -> None:
    names = [kept(collection, clock, png(3, height), "wren.png") for height in (2, 3, 4)]

    def report(done: int, total: int) -> None:
        assert total == 3
        if done == 2:
            raise Cancelled

    assert collection.media_cleaning.remove(clock(), report=report).files == 2
    assert collection.media_cleaning.look(clock()).unused == 1
    assert sum(collection.media.path_of(f"media/{name}") is not None for name in names) == 1


def test_a_collection_without_any_has_nothing_to_clean(collection: Collection, clock: Clock) -> None:
    assert collection.media_cleaning.look(clock()) == MediaCare()
    assert collection.media_cleaning.remove(clock()) == Removed(0, 0)
