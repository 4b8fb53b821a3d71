"""What a learner has, written for Anki and taken in again: where it was, and in an empty collection."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kmsflash.collection.opening import Collection
from kmsflash.exchange import format_of, open_package, write_package
from kmsflash.model.exchanging import CardCounts, PackageReport, PackageWishes, PackingWishes
from kmsflash.model.options import Scheduler
from tests.collection.packages import held
from tests.collection.test_packing import ACTS, Life, opened


def written(collection: Collection, path: Path) -> Path:
    form = format_of(path)
    assert form is not None
    package = collection.exchanging.packing(None, PackingWishes.for_oneself())
    try:
        write_package(package, path, form)
    finally:
        package.close()
    return path


def taken(collection: Collection, path: Path, now: Any) -> PackageReport:
    package = open_package(path)
    try:
        return collection.exchanging.carry_out(package, PackageWishes(), now)[0]
    finally:
        package.close()


def schedulers(collection: Collection) -> set[Scheduler]:
    return {options.scheduler for _, _, options in held(collection)["decks"]}


def compared(collection: Collection, *, with_memory: bool) -> dict[str, Any]:
    """Return what is to be the same elsewhere, without uids that Anki has no place for, and ranks.

    What FSRS knows is the same only where all decks have one scheduler, for in Anki they do.
    """
    told = held(collection, with_options=False)
    by_path = {uid.upper(): path for uid, path, _ in told["decks"]}
    cards = {row[0]: (*row[:2], by_path[row[2]], *row[3:]) for row in told["cards"]}
    with_card = {row[1] for row in told["cards"]}
    known = {row[0] for row in told["schedules"]}
    return {
        "cards": cards,
        "facts": [row[:14] for row in told["facts"] if row[0] in with_card],
        "tags": [row for row in told["tags"] if row[0] in with_card],
        "due": [row[: 7 if with_memory else 6] for row in told["schedules"]],
        "answers": sorted(
            (row[1], row[3] // 1000, *row[5:8])
            for row in told["events"]
            if row[1] in known and row[5] in ("review", "drill")
        ),
        "media": [row[1:] for row in told["media"]],
    }


@settings(max_examples=10, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(ACTS)
def test_it_changes_nothing_where_it_came_from(acts: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = Life(Path(folder) / "here")
        here.live(acts)
        try:
            path = written(here.collection, Path(folder) / "all.apkg")
            before = held(here.collection)
            told = taken(here.collection, path, here.clock.later(minutes=1))
            assert held(here.collection) == before
            assert told.counts == CardCounts(unchanged=len(before["cards"]))
            assert (told.events, told.step) == (0, 0)
        finally:
            here.collection.close()


@settings(max_examples=10, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(ACTS, st.booleans())
def test_it_is_the_same_elsewhere(acts: list[tuple[Any, ...]], twice: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = Life(Path(folder) / "here")
        here.live(acts)
        there = opened(Path(folder) / "there", here.clock)
        try:
            path = written(here.collection, Path(folder) / "all.apkg")
            taken(there, path, here.clock.later(minutes=1))
            if twice:
                assert taken(there, path, here.clock.later(minutes=1)).step == 0
            same = len(schedulers(here.collection)) == 1
            assert compared(there, with_memory=same) == compared(here.collection, with_memory=same)
        finally:
            here.collection.close()
            there.close()


def test_only_the_fact_that_was_edited_says_that_it_was_edited_later(tmp_path: Path) -> None:
    here = Life(tmp_path)
    here.live([("card", "keel", "a beam", False), ("card", "yard", "a spar", False)])

    def edited() -> list[int]:
        with_stamps = here.collection.exchanging.packing(None, PackingWishes())
        try:
            return [each.edited for each in with_stamps.facts()]
        finally:
            with_stamps.close()

    try:
        before = edited()
        here.live([("edit", 0, "the lowest beam")])
        words = edited()
        here.live([("tag", 1, "rigging")])
        tags = edited()
        assert (words[0] > before[0] > 0, words[1] == before[1]) == (True, True)
        assert (tags[0] == words[0], tags[1] > words[1]) == (True, True)
    finally:
        here.collection.close()


def test_tags_that_anki_cannot_have_come_back_as_they_were(tmp_path: Path) -> None:
    here = Life(tmp_path / "here")
    here.card("front", "answer", reverse=False)
    for tag in ("two words", "a, b", ",", "plain", "Ho\u0308he"):
        here.tag(0, tag)
    before = held(here.collection)
    there = opened(tmp_path / "there", here.clock)
    path = written(here.collection, tmp_path / "all.apkg")
    taken(there, path, here.clock.later(minutes=1))
    assert held(there)["tags"] == before["tags"]
    taken(here.collection, path, here.clock.later(minutes=1))
    assert held(here.collection) == before
    here.collection.close()
    there.close()
