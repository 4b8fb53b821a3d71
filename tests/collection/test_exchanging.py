"""Decks in and out: what came in is what went out, nothing is lost, and nothing is done twice."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid5

import pytest
from sqlalchemy import select

from kmsflash.collection.folding import refold
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day
from kmsflash.model.editing import Written
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.exchanging import CardCounts, PackageWishes, PackingWishes, Standing
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.importing import Gone, Sides
from kmsflash.model.options import DeckOptions, StudyOptions
from kmsflash.model.packages import Carries, PackedDeck, PackedEvent, PackedPreset, PackedSource
from kmsflash.store import events, schedules, tables, tally
from tests.clock import Clock
from tests.collection.fleet import named
from tests.collection.packages import PIRATES, SEED, Box, asking, boxed, held, stamps_of
from tests.collection.test_media import png

WORDS = ("mast", "keel", "helm")
LINEAGE = uuid5(SEED, "lineage")


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Iterator[Callable[[], Collection]]:
    """Open other collections, empty each."""
    opened: list[Collection] = []
    numbers = count()

    def another() -> Collection:
        folder = tmp_path / f"other {next(numbers)}"
        opened.append(open_collection(folder / "c.kms", folder / "state", StudyOptions(), clock()))
        return opened[-1]

    yield another
    for collection in opened:
        collection.close()


@pytest.fixture
def empty(other: Callable[[], Collection]) -> Collection:
    return other()


def pirates(*words: str, **more: Any) -> Box:
    return Box(packed=[asking(word) for word in words or WORDS], **more)


def take(collection: Collection, box: Box, clock: Clock, **wishes: Any) -> CardCounts:
    report, _ = collection.exchanging.carry_out(box, PackageWishes(**wishes), clock.later(minutes=1))
    return report.counts


def answer(collection: Collection, grade: Grade, clock: Clock) -> None:
    """Answer the card that comes first."""
    session = collection.study.session(clock())
    assert session.turn(clock()) is not None
    session.answer(grade, 1000, clock.later(minutes=1))


def backups(collection: Collection) -> list[Path]:
    return list((collection.store.path.parent / "backups").glob("*"))


def fronts(collection: Collection) -> list[str]:
    with collection.store.reading() as connection:
        shown = connection.exec_driver_sql(
            "SELECT coalesce(own_front, front) FROM card WHERE deleted = 0 AND suspended = 0 ORDER BY rank"
        )
        return list(shown.scalars())


def card_key(collection: Collection, word: str) -> Any:
    uid = uuid5(uuid5(SEED, word), "card")
    with collection.store.reading() as connection:
        return connection.exec_driver_sql("SELECT id FROM card WHERE uid = ?", (uid.bytes,)).scalar_one()


def journal_rows(collection: Collection) -> int:
    with collection.store.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM edit").scalar_one())


def hits(collection: Collection, word: str) -> list[int]:
    with collection.store.reading() as connection:
        wanted = "SELECT rowid FROM local_search WHERE local_search MATCH ? ORDER BY rowid"
        return list(connection.exec_driver_sql(wanted, (word,)).scalars())


# Whole and once


def test_a_package_comes_in_as_one_step(empty: Collection, clock: Clock) -> None:
    box = pirates()
    plan = empty.exchanging.plan(box)
    assert (plan.counts, plan.standing, plan.decks[0].target) == (
        CardCounts(new=3),
        Standing.UNKNOWN,
        ("Pirates",),
    )
    report, changes = empty.exchanging.carry_out(box, PackageWishes(), clock())
    assert (report.counts, report.decks, changes) == (plan.counts, (("Pirates",),), Changes.EVERYTHING)
    assert fronts(empty) == [f"What is a {word}?" for word in WORDS]
    assert empty.history.undo_label(clock()) == "Import Pirates"
    assert report.backup is None, "there was nothing to lose"
    assert backups(empty) == []


def test_taken_in_twice_it_changes_nothing(empty: Collection, clock: Clock) -> None:
    box = pirates(files={"flag.png": png()}, lineage=LINEAGE, issue=7)
    box.packed[0] = asking(
        "mast", "![flag](media/flag.png)", tags=("sails",), card_state=SetTo(5, 250, 2, 0, Day(20_800))
    )
    box.log = [review("keel", 20_700)]
    take(empty, box, clock)
    before, kept, state = held(empty), backups(empty), empty.store.state()
    plan = empty.exchanging.plan(box)
    assert plan.changes_nothing
    report, changes = empty.exchanging.carry_out(box, PackageWishes(), clock.later(hours=1))
    assert (report.step, report.backup, changes) == (0, None, Changes.NOTHING)
    assert report.counts == CardCounts(unchanged=3)
    assert (held(empty), backups(empty), empty.store.state()) == (before, kept, state)


def test_undo_takes_all_of_it_back_and_redo_brings_it_again(collection: Collection, clock: Clock) -> None:
    before = held(collection)
    box = pirates()
    box.packed[0] = asking("mast", tags=("sails",), card_state=SetTo(5, 250, 2, 0, Day(20_800)))
    box.log = [review("keel", 20_700)]
    take(collection, box, clock)
    after = held(collection)
    collection.history.undo(clock.later(minutes=1))
    assert held(collection) == before
    collection.history.redo(clock.later(minutes=1))
    again = held(collection)
    del after["events"], again["events"]  # the log keeps what happened, and what cancels it
    assert again == after


def test_a_large_import_is_undone_and_done_again_as_a_whole(collection: Collection, clock: Clock) -> None:
    box = pirates(*(f"mast{number}" for number in range(1_200)))
    box.packed = [replace(each, tags=("sails",)) for each in box.packed]
    box.log = [review(f"mast{number}", 20_700) for number in range(0, 1_200, 2)]
    before = held(collection)
    take(collection, box, clock)
    after, deleted = held(collection), card_key(collection, "mast7")
    collection.cards.delete([CardId(deleted)], clock.later(minutes=1))
    step = collection.history.next_undo(clock())
    assert step is not None
    assert not collection.history.undo_takes_long(clock())
    collection.history.undo(clock.later(minutes=1))
    assert collection.history.undo_takes_long(clock())
    rows = journal_rows(collection)
    collection.history.undo(clock.later(minutes=1))
    assert held(collection) == before
    assert journal_rows(collection) - rows < 10, "however many cards there were"
    assert hits(collection, "mast7") == []
    assert collection.checking.look(clock()).is_sound
    assert collection.history.redo_takes_long(clock())
    collection.history.redo(clock.later(minutes=1))
    again = held(collection)
    del after["events"], again["events"]  # the log keeps what happened, and what cancels it
    assert again == after
    assert hits(collection, "mast7") == [deleted]
    assert collection.checking.look(clock()).is_sound


def test_what_the_learner_deleted_since_stays_so_whatever_is_undone(empty: Collection, clock: Clock) -> None:
    report, _ = empty.exchanging.carry_out(pirates(), PackageWishes(), clock())
    empty.cards.delete([CardId(card_key(empty, "keel"))], clock.later(minutes=1))
    empty.importing.take_back(report.step, clock.later(minutes=1))
    assert fronts(empty) == []
    empty.history.undo(clock.later(minutes=1))
    assert fronts(empty) == ["What is a mast?", "What is a helm?"]


def test_what_undo_took_back_comes_in_again(collection: Collection, clock: Clock) -> None:
    take(collection, pirates("mast"), clock)
    take(collection, pirates(), clock)
    after = held(collection)
    collection.history.undo(clock.later(minutes=1))
    assert take(collection, pirates(), clock) == CardCounts(new=2, unchanged=1)
    assert held(collection) == after


def test_an_undone_update_gives_back_texts_and_history(empty: Collection, clock: Clock) -> None:
    take(empty, pirates(), clock)
    before = held(empty)
    newer = pirates("mast", "keel")
    newer.packed[0] = asking("mast", "an upright pole", tags=("sails",))
    newer.log = [review("mast", 20_700), review("mast", 20_710)]
    newer.packed[1] = asking("keel", card_state=SetTo(9, 210, 3, 1, Day(20_900)))
    assert take(empty, newer, clock) == CardCounts(updated=1, unchanged=1)
    assert held(empty) != before
    empty.history.undo(clock.later(minutes=1))
    after = held(empty)
    del after["events"], before["events"]  # the log keeps what happened, and what cancels it
    assert after == before


@pytest.mark.parametrize("why", ["broken", "cancelled"])
def test_what_goes_wrong_leaves_nothing_behind(collection: Collection, clock: Clock, why: str) -> None:
    folder = collection.store.path.with_name("collection.media")
    before = held(collection)
    box = pirates(files={"flag.png": png()}, breaks_after=2 if why == "broken" else None)
    box.packed[0] = asking("mast", "![flag](media/flag.png)")

    def cancel(done: int, total: int) -> None:
        if why == "cancelled" and done == total:
            raise Cancelled

    with pytest.raises((UserError, Cancelled)):
        collection.exchanging.carry_out(box, PackageWishes(), clock(), cancel)
    assert held(collection) == before
    assert backups(collection) == []
    assert list(folder.glob("*")) == []
    assert collection.history.undo_label(clock()).startswith("Import harbours")


def test_a_tag_of_two_words_stays_one(empty: Collection, clock: Clock) -> None:
    take(empty, Box(packed=[asking("mast", tags=("hard  words", " ", "größe"))]), clock)
    assert {name for _, name in held(empty)["tags"]} == {"hard words", "größe"}


# Where decks go


def test_decks_go_under_another_and_into_those_of_their_path(collection: Collection, clock: Clock) -> None:
    crew = PackedDeck(uuid5(SEED, "Crew"), ("Pirates", "Crew"))
    box = Box((PIRATES, crew), [asking("mast"), asking("cook", deck=crew)])
    collection.decks.make("Sea::pirates", None, clock())
    take(collection, box, clock, under=("Sea",))
    assert take(collection, box, clock) == CardCounts(unchanged=2)
    assert [path for _, path, _ in held(collection)["decks"] if path[0] == "Pirates"] == []
    plan = collection.exchanging.plan(box, PackageWishes(under=("sea",)))
    assert [each.target for each in plan.decks] == [("Sea", "pirates"), ("Sea", "pirates", "Crew")]
    assert plan.changes_nothing


def test_what_the_learner_moved_stays_there(empty: Collection, clock: Clock) -> None:
    take(empty, pirates(lineage=LINEAGE, issue=1), clock)
    ships = named(empty, "Pirates")
    _, _, elsewhere = empty.decks.make("Elsewhere", None, clock.later(minutes=1))
    empty.decks.move(ships, elsewhere, None, clock.later(minutes=1))
    mine = empty.decks.make("Mine", None, clock.later(minutes=1))[2]
    empty.cards.move([card_key(empty, "mast")], mine, clock.later(minutes=1))
    assert take(empty, pirates(*WORDS, "sail", lineage=LINEAGE, issue=2), clock) == CardCounts(
        new=1, unchanged=3
    )
    paths = {path for _, path, _ in held(empty)["decks"]}
    assert paths == {("Elsewhere",), ("Elsewhere", "Pirates"), ("Mine",)}
    plan = empty.exchanging.plan(pirates(lineage=LINEAGE, issue=2))
    assert plan.decks[0].target == ("Elsewhere", "Pirates")


def test_a_deck_that_was_deleted_comes_back_but_not_a_card(empty: Collection, clock: Clock) -> None:
    take(empty, pirates(), clock)
    empty.cards.delete([card_key(empty, "mast")], clock.later(minutes=1))
    assert take(empty, pirates(), clock) == CardCounts(unchanged=2, left_out=1)
    assert take(empty, pirates(), clock, brings_back=True) == CardCounts(new=1, unchanged=2)
    empty.decks.delete(named(empty, "Pirates"), clock.later(minutes=1))
    assert take(empty, pirates(), clock) == CardCounts(new=3)
    assert len(fronts(empty)) == 3


@pytest.mark.parametrize("has_notes", [False, True])
def test_all_of_a_deleted_deck_comes_back_as_was_said(
    empty: Collection, clock: Clock, monkeypatch: pytest.MonkeyPatch, *, has_notes: bool
) -> None:
    monkeypatch.setattr("kmsflash.collection.package_difference._AT_ONCE", 2)
    notes = [PackedSource(uuid5(SEED, "notes"), PIRATES.uid, "ships.md", "Ships", "en", "Masts.")]
    box = pirates(notes=notes if has_notes else [])
    take(empty, box, clock)
    empty.decks.delete(named(empty, "Pirates"), clock.later(minutes=1))
    assert empty.exchanging.plan(box).counts == CardCounts(new=3)
    assert take(empty, box, clock) == CardCounts(new=3)
    assert len(fronts(empty)) == 3


def chapters(*words: str, issue: int) -> Box:
    """Return a deck of two chapters, the first word in the one and all others in the second."""
    one, two = (PackedDeck(uuid5(SEED, name), ("Pirates", name)) for name in ("One", "Two"))
    facts = [asking(word, deck=two if at else one) for at, word in enumerate(words)]
    return Box((PIRATES, one, two), facts, lineage=LINEAGE, issue=issue)


def test_a_chapter_that_the_learner_deleted_stays_away(empty: Collection, clock: Clock) -> None:
    take(empty, chapters(*WORDS, issue=1), clock)
    empty.decks.delete(named(empty, "Two"), clock.later(minutes=1))
    counts = take(empty, chapters(*WORDS, "sail", issue=2), clock)
    assert counts == CardCounts(unchanged=1, left_out=3)
    assert fronts(empty) == ["What is a mast?"]
    take(empty, chapters(*WORDS, "sail", issue=3), clock, brings_back=True)
    assert len(fronts(empty)) == 4


def test_new_cards_follow_a_deck_that_was_merged_into_another(empty: Collection, clock: Clock) -> None:
    take(empty, chapters(*WORDS, issue=1), clock)
    empty.decks.merge(named(empty, "Two"), named(empty, "One"), clock.later(minutes=1))
    assert take(empty, chapters(*WORDS, "sail", issue=2), clock) == CardCounts(new=1, unchanged=3)
    assert {path for _, path, _ in held(empty)["decks"]} == {("Pirates",), ("Pirates", "One")}


def test_a_card_follows_its_teacher_into_another_chapter(empty: Collection, clock: Clock) -> None:
    take(empty, chapters(*WORDS, issue=1), clock)
    assert take(empty, chapters("keel", "mast", "helm", issue=2), clock) == CardCounts(updated=2, unchanged=1)
    homes = {row[5]: row[2] for row in held(empty)["cards"]}
    assert homes["What is a keel?"] == uuid5(SEED, "One").hex.upper()


# Updates


def test_a_corrected_deck_keeps_what_the_learner_did(empty: Collection, clock: Clock) -> None:
    take(empty, pirates(lineage=LINEAGE, issue=1), clock)
    answer(empty, Grade.GOOD, clock)
    mast = empty.editing.read(card_key(empty, "mast"))
    empty.editing.save(
        mast, Written(Sides("My mast?", mast.texts.answer, ""), tags=("hard",)), clock.later(minutes=1)
    )
    learned = held(empty)["schedules"]
    newer = pirates("keel", "mast", "sail", lineage=LINEAGE, issue=2)
    newer.packed[1] = asking("mast", "an upright pole", tags=("rig",))
    plan = empty.exchanging.plan(newer)
    assert (plan.standing, plan.counts) == (Standing.NEWER, CardCounts(new=1, updated=1, unchanged=1, gone=1))
    assert take(empty, newer, clock) == plan.counts
    assert held(empty)["schedules"] == learned
    assert fronts(empty) == ["My mast?", "What is a keel?", "What is a sail?"]
    assert {name for _, name in held(empty)["tags"]} == {"hard", "rig"}
    untagged = replace(
        newer, issue=3, packed=[*newer.packed[:1], asking("mast", "an upright pole"), newer.packed[2]]
    )
    take(empty, untagged, clock)
    assert {name for _, name in held(empty)["tags"]} == {"hard"}


def test_an_older_issue_takes_nothing_back(empty: Collection, clock: Clock) -> None:
    take(empty, pirates("mast", "keel", lineage=LINEAGE, issue=2), clock)
    before = held(empty)
    older = pirates(lineage=LINEAGE, issue=1)
    older.packed[0] = asking("mast", "a spelling mistaek")
    plan = empty.exchanging.plan(older)
    assert (plan.standing, plan.counts) == (Standing.OLDER, CardCounts(new=1, unchanged=2))
    take(empty, older, clock)
    assert [row for row in held(empty)["cards"] if row in before["cards"]] == before["cards"]


@pytest.mark.parametrize(("wish", "asked"), [(Gone.KEEP, 3), (Gone.SUSPEND, 2), (Gone.DELETE, 2)])
def test_what_is_gone_goes_as_wished_and_comes_back(
    empty: Collection, clock: Clock, wish: Gone, asked: int
) -> None:
    take(empty, pirates(lineage=LINEAGE, issue=1), clock)
    take(empty, pirates("mast", "keel", lineage=LINEAGE, issue=2), clock, gone=wish)
    assert len(fronts(empty)) == asked
    if wish is not Gone.DELETE:
        take(empty, pirates(lineage=LINEAGE, issue=3), clock)
        assert len(fronts(empty)) == 3


# Schedules


def review(word: str, day: int, grade: Any = Grade.GOOD, **more: Any) -> PackedEvent:
    card = uuid5(uuid5(SEED, word), "card")
    happened = day * 86_400_000_000 + 43_200_000_000
    return replace(PackedEvent(uuid5(card, f"{day}"), card, happened, EventKind.REVIEW, grade, 2_000), **more)


def test_a_foreign_schedule_is_kept_to_the_day(empty: Collection, clock: Clock) -> None:
    state = SetTo(30, 231, 4, 2, Day(20_815))
    box = Box(packed=[asking("mast", card_state=state, card_suspended=1, card_flag=3)])
    box.log = [review("mast", 20_700), review("mast", 20_706, Grade.AGAIN), review("mast", 20_785)]
    report, _ = empty.exchanging.carry_out(box, PackageWishes(), clock())
    assert report.events == 3
    (kept,) = held(empty)["schedules"]
    assert kept[1:6] == (20_815, 4, 30, 231, 2)
    assert [event[5] for event in sorted(held(empty)["events"], key=lambda event: event[2])] == [
        "review", "review", "review", "set",
    ]  # fmt: skip
    box.log.append(review("mast", 20_815))
    box.packed[0] = asking("mast", card_state=SetTo(70, 231, 5, 2, Day(20_885)))
    assert take(empty, box, clock) == CardCounts(unchanged=1)
    (kept,) = held(empty)["schedules"]
    assert kept[1:6] == (20_885, 5, 70, 231, 2)


def test_new_cards_stand_where_the_log_puts_them_however_oddly_a_file_tells_it(
    empty: Collection, clock: Clock
) -> None:
    state = SetTo(30, 231, 4, 2, Day(20_815))
    words = {"mast": state, "keel": state, "helm": None, "sail": None, "oar": state}
    box = Box(packed=[asking(word, card_state=told) for word, told in words.items()])
    first = review("keel", 20_700)
    box.log = [
        review("mast", 20_700), first, review("mast", 20_706),
        replace(review("helm", 20_700), uid=first.uid), review("sail", 20_700), review("sail", 20_690),
    ]  # fmt: skip
    take(empty, box, clock)
    told = held(empty)["schedules"]
    assert len(told) == 4
    with empty.store.writing(clock()) as write:
        counted = write.connection.execute(select(tables.local_tally)).all()
        assert counted == tally.counted(write.connection)
        schedules.clear(write)
        refold(write, events.cards_with_events(write.connection))
    assert held(empty)["schedules"] == told


@pytest.mark.parametrize("wish", list(Carries))
def test_no_more_of_the_schedule_comes_in_than_wished(empty: Collection, clock: Clock, wish: Carries) -> None:
    box = Box(packed=[asking("mast", card_suspended=1)])
    box.log = [review("mast", 20_700, device=SEED), review("mast", 20_701, device=SEED)]
    take(empty, box, clock, schedules=wish)
    (card,) = held(empty)["cards"]
    kinds = sorted(event[5] for event in held(empty)["events"])
    told = {Carries.NOTHING: [], Carries.SCHEDULES: ["set"], Carries.HISTORY: ["review", "review"]}
    assert (kinds, card[13]) == (told[wish], int(wish is not Carries.NOTHING))
    if wish is not Carries.NOTHING:
        (kept,) = held(empty)["schedules"]
        assert kept[1] == 20_707


def test_what_a_card_learned_here_is_not_set_back(empty: Collection, clock: Clock) -> None:
    take(empty, pirates("mast"), clock)
    answer(empty, Grade.EASY, clock)
    learned = held(empty)["schedules"]
    box = Box(packed=[asking("mast", card_state=SetTo(400, 250, 9, 0, Day(21_000)))])
    take(empty, box, clock)
    assert held(empty)["schedules"] == learned


def test_a_teachers_history_is_not_told_of_cards_that_are_known(empty: Collection, clock: Clock) -> None:
    take(empty, pirates("mast", lineage=LINEAGE, issue=1), clock)
    newer = pirates("mast", "keel", lineage=LINEAGE, issue=2)
    newer.log = [review("mast", 20_700, device=SEED), review("keel", 20_700, device=SEED)]
    take(empty, newer, clock)
    assert {event[1] for event in held(empty)["events"]} == {uuid5(uuid5(SEED, "keel"), "card").hex.upper()}


# From one's own other machine


def test_edits_of_two_machines_meet_field_by_field(other: Callable[[], Collection], clock: Clock) -> None:
    laptop, desktop = other(), other()
    take(laptop, pirates(), clock)
    clock.later(hours=1)
    desktop.exchanging.carry_out(whole(laptop), PackageWishes(), clock())
    assert held(desktop) == held(laptop)
    keys = {word: (card_key(laptop, word), card_key(desktop, word)) for word in WORDS}
    laptop.cards.flag([keys["mast"][0]], 1, clock.later(minutes=1))
    desktop.cards.flag([keys["mast"][1]], 2, clock.later(minutes=1))
    desktop.cards.suspend([keys["keel"][1]], clock.later(minutes=1))
    laptop.cards.flag([keys["helm"][0]], 4, clock.later(minutes=1))
    for machine in (laptop, desktop):
        answer(machine, Grade.GOOD, clock)
    laptop.exchanging.carry_out(whole(desktop), PackageWishes(), clock.later(minutes=1))
    desktop.exchanging.carry_out(whole(laptop), PackageWishes(), clock.later(minutes=1))
    assert held(desktop) == held(laptop)
    cards = {row[5]: row for row in held(laptop)["cards"]}
    assert [cards[f"What is a {word}?"][13:15] for word in WORDS] == [(0, 2), (1, 0), (0, 4)]
    uid = uuid5(uuid5(SEED, "mast"), "card")
    assert stamps_of(laptop, uid)["flag"][0] == stamps_of(desktop, uid)["flag"][0]
    assert len(held(laptop)["events"]) == 2
    report, _ = laptop.exchanging.carry_out(whole(desktop), PackageWishes(), clock.later(minutes=1))
    assert report.step == 0


def whole(collection: Collection) -> Box:
    return boxed(collection.exchanging.packing(None, PackingWishes.for_oneself()))


# Pictures


def test_pictures_get_the_collections_own_names(empty: Collection, clock: Clock) -> None:
    box = pirates(files={"my flag.png": png(), "same.png": png(), "bad.png": b"MZ", "idle.png": png(9)})
    box.packed = [
        asking("mast", "![a](media/my%20flag.png) and ![b](media/same.png)"),
        asking("keel", '<img src="media/same.png"> ![c](media/bad.png) ![d](media/lost.png)'),
    ]
    report, _ = empty.exchanging.carry_out(box, PackageWishes(), clock())
    ((sha, name, _),) = held(empty)["media"]
    answers = {row[6] for row in held(empty)["cards"]}
    assert answers == {
        f"![a](media/{name}) and ![b](media/{name})",
        f'<img src="media/{name}"> ![c](media/bad.png) ![d](media/lost.png)',
    }
    assert [path.name for path in empty.store.path.with_name("c.media").iterdir()] == [sha]
    assert len(report.troubles) == 2
    assert "bad.png" in report.troubles[0]
    assert "lost.png" in report.troubles[1]


# Out


def test_for_others_own_words_are_the_text_and_marks_stay_here(collection: Collection, clock: Clock) -> None:
    card = CardId(1)
    before = collection.editing.read(card)
    collection.editing.save(before, Written(replace(before.texts, answer="mine")), clock.later(minutes=1))
    collection.cards.flag([card], 3, clock.later(minutes=1))
    collection.cards.suspend([card], clock.later(minutes=1))
    answer(collection, Grade.GOOD, clock)
    box = boxed(collection.exchanging.packing())
    packed = next(each for fact in box.packed for each in fact.cards if each.notes.answer == "mine")
    assert (packed.own, packed.flag, packed.suspended, packed.state) == ((None, None, None), 0, 0, None)
    assert (box.carries, box.log) == (Carries.NOTHING, [])
    assert box.lineage is not None
    told = boxed(collection.exchanging.packing(None, PackingWishes(schedules=Carries.HISTORY)))
    assert len(told.log) == 1
    assert sum(each.state is not None for fact in told.packed for each in fact.cards) == 1


def test_a_deck_that_is_gone_cannot_go_out(collection: Collection) -> None:
    with pytest.raises(UserError, match="gone"):
        collection.exchanging.packing([DeckId(99)])


# Absurd values


def test_absurd_values_are_bent_and_told(empty: Collection, clock: Clock) -> None:
    options = DeckOptions(new_per_day=-5, retention=7.0, parameters=(float("nan"),))
    odd = PackedDeck(uuid5(SEED, "odd"), ("a" * 500,), PackedPreset("p" * 999, options))
    deep = PackedDeck(uuid5(SEED, "deep"), tuple("abcdefghij" * 9))
    nameless = PackedDeck(uuid5(SEED, "nameless"), ())
    states = [
        SetTo(-5, 0, -1, -1, Day(20_000)),
        SetTo(10**30, 10**30, 10**30, 10**30, Day(2_932_000)),
        SetTo(1, 250, 1, 0, Day(-(10**20)), stability=float("nan"), difficulty=-4.0),
    ]
    box = Box(
        (odd, deep, nameless),
        [
            asking("mast", deck=odd, card_state=states[0], card_nth=-(10**30), card_flag=99),
            asking(
                "keel", "half\ud800\x00", deck=deep, card_state=states[1], card_suspended=7, kind="quiz" * 99
            ),
            asking("helm", deck=PackedDeck(SEED, ()), card_state=states[2], tags=("", " ", "a b")),
            asking("mast", deck=odd),
            asking("cook", deck=nameless, cards=()),
        ],
        [
            review("mast", 20_700, grade=99, took_ms=-4),
            review("mast", 10**9, hlc=2**63 - 1),
            review("helm", -(10**9), kind="dance"),
            review("nobody", 20_700),
        ],
    )
    empty.exchanging.plan(box)
    report, _ = empty.exchanging.carry_out(box, PackageWishes(), clock())
    assert report.counts == CardCounts(new=3)
    assert len(report.troubles) >= 6
    today = study_day(clock())
    with empty.store.reading() as connection:
        kept = schedules.all_of(connection)
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    assert all(schedule.due is not None and 0 <= schedule.due <= today + 36_500 for schedule in kept.values())
    session = empty.study.session(clock.later(days=1))
    while session.turn(clock()) is not None:
        session.answer(Grade.GOOD, 1000, clock.later(seconds=9))
    empty.history.undo(clock())


def test_the_clock_of_a_file_does_not_become_ours(empty: Collection, clock: Clock) -> None:
    box = Box(packed=[asking("mast")], log=[review("mast", 10**6, hlc=2**62)])
    take(empty, box, clock)
    at_most = (clock() + timedelta(days=2)).timestamp() * 1000
    assert empty.store.state() >> 16 <= at_most


def test_the_moment_tells_the_day_where_the_file_does_not(empty: Collection, clock: Clock) -> None:
    moment = datetime(2026, 3, 5, 3, tzinfo=UTC)  # before four: still the day before
    box = Box(packed=[asking("mast")], log=[review("mast", 0, happened_at=int(moment.timestamp() * 1e6))])
    take(empty, box, clock)
    assert held(empty)["events"][0][4] == study_day(moment)
