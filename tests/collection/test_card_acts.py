"""Acts on cards: what they do, what they leave alone, and that they are whole."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from kmsflash.collection.opening import Collection
from kmsflash.model.changes import Changes
from kmsflash.model.days import study_day
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.importing import Choices, Difference, Gone, SourceChoices
from kmsflash.store import decks, schedules
from tests.clock import Clock
from tests.collection.page import NOTES

BOTH = [CardId(1), CardId(2)]


def query(collection: Collection, statement: str) -> list[tuple[object, ...]]:
    raw = sqlite3.connect(collection.store.path)
    rows = raw.execute(statement).fetchall()
    raw.close()
    return rows


def column(collection: Collection, name: str, *cards: CardId) -> list[object]:
    keys = ", ".join(str(card) for card in cards)
    return [row[0] for row in query(collection, f"SELECT {name} FROM card WHERE id IN ({keys}) ORDER BY id")]


def asked(collection: Collection, clock: Clock) -> list[CardId]:
    session, seen = collection.study.session(clock()), []
    while (turn := session.turn(clock())) is not None:
        seen.append(turn.card)
        session.answer(Grade.GOOD, 1000, clock.later(seconds=3))
    return seen


def test_suspended_cards_are_not_asked_until_they_are_unsuspended(
    collection: Collection, clock: Clock
) -> None:
    assert collection.cards.suspend(BOTH, clock()) == Changes.CARDS | Changes.SCHEDULES
    assert column(collection, "suspended", *BOTH) == [1, 1]
    assert set(BOTH).isdisjoint(asked(collection, clock))
    assert collection.cards.unsuspend(BOTH, clock.later(days=1)) is not Changes.NOTHING
    assert not set(BOTH).isdisjoint(asked(collection, clock))


def test_buried_cards_come_back_the_next_study_day(collection: Collection, clock: Clock) -> None:
    clock.later(hours=18)  # at three in the morning it is still the day before
    collection.cards.bury(BOTH, clock())
    load = collection.library.overview(clock()).load
    assert set(BOTH).isdisjoint(asked(collection, clock))
    clock.later(hours=2)
    assert not set(BOTH).isdisjoint(asked(collection, clock))
    assert load.new > 0


def test_a_card_can_be_unburied_on_the_same_day(collection: Collection, clock: Clock) -> None:
    collection.cards.bury(BOTH, clock())
    assert column(collection, "buried_on", *BOTH) == [study_day(clock())] * 2
    collection.cards.unbury(BOTH, clock.later(seconds=1))
    assert column(collection, "buried_on", *BOTH) == [None, None]


def test_what_is_so_already_is_no_step(collection: Collection, clock: Clock) -> None:
    collection.cards.suspend([CardId(1)], clock())
    assert collection.cards.suspend([CardId(1)], clock.later(seconds=1)) is Changes.NOTHING
    assert collection.cards.suspend([], clock()) is Changes.NOTHING
    assert collection.cards.forget([CardId(1)], clock()) is Changes.NOTHING
    assert collection.cards.suspend(BOTH, clock()) is not Changes.NOTHING
    assert collection.history.undo_label(clock()) == "Suspend card", "of the two one was suspended before"


@pytest.mark.parametrize("flag", [-1, 8])
def test_there_are_seven_flags(collection: Collection, clock: Clock, flag: int) -> None:
    with pytest.raises(UserError, match="flags 1 to 7"):
        collection.cards.flag(BOTH, flag, clock())
    collection.cards.flag(BOTH, 7, clock())
    assert column(collection, "flag", *BOTH) == [7, 7]
    collection.cards.flag(BOTH, 0, clock())
    assert column(collection, "flag", *BOTH) == [0, 0]
    assert collection.history.undo_label(clock()) == "Unflag 2 cards"


def tags(collection: Collection) -> list[tuple[object, ...]]:
    return query(collection, "SELECT fact_id, name FROM tag WHERE deleted = 0 ORDER BY fact_id, name")


def test_tags_hang_on_the_fact_and_come_back_as_the_same_row(collection: Collection, clock: Clock) -> None:
    fact = column(collection, "fact_id", CardId(1))[0]
    collection.cards.add_tags([CardId(1)], ["  exam   week ", "hard"], clock())
    assert tags(collection) == [(fact, "exam week"), (fact, "hard")]
    collection.cards.remove_tags([CardId(1)], ["hard"], clock.later(seconds=1))
    assert tags(collection) == [(fact, "exam week")]
    collection.cards.add_tags([CardId(1)], ["hard"], clock.later(seconds=1))
    assert query(collection, "SELECT count(*) FROM tag") == [(2,)]
    assert collection.cards.add_tags([CardId(1)], ["hard"], clock()) is Changes.NOTHING
    for nothing in ([], ["  "]):
        with pytest.raises(UserError, match="needs a name"):
            collection.cards.add_tags([CardId(1)], nothing, clock())


def test_a_tag_may_have_any_sign(collection: Collection, clock: Clock) -> None:
    collection.cards.add_tags([CardId(1)], ["{", "100%", "{}"], clock())
    assert {name for _, name in tags(collection)} == {"{", "100%", "{}"}
    collection.cards.remove_tags([CardId(1)], ["{"], clock.later(seconds=1))
    assert {name for _, name in tags(collection)} == {"100%", "{}"}


def test_moved_cards_stand_behind_those_of_the_deck(collection: Collection, clock: Clock) -> None:
    with collection.store.writing(clock()) as write:
        deck = decks.make(write, "Exam")
    collection.cards.move([CardId(3), CardId(1)], deck, clock())
    collection.cards.move([CardId(2), CardId(3)], deck, clock.later(seconds=1))
    assert collection.history.undo_label(clock()) == "Move card to Exam"
    moved = query(collection, f"SELECT id FROM card WHERE deck_id = {deck} ORDER BY rank")
    assert [key for (key,) in moved] == [3, 1, 2]
    with pytest.raises(UserError, match="no longer there"):
        collection.cards.move(BOTH, DeckId(999), clock())


def test_a_card_is_put_off_and_stays_as_well_known(collection: Collection, clock: Clock) -> None:
    known = asked(collection, clock)[0]
    with collection.store.reading() as connection:
        before = schedules.of_card(connection, known)
    fresh = next(CardId(key) for key in range(1, 99) if key != known)
    with collection.store.reading() as connection:
        seen = schedules.all_of(connection)
    fresh = next(CardId(key) for key in range(1, 20) if key not in seen)
    assert collection.cards.reschedule([known, fresh], 30, clock()) == Changes.SCHEDULES
    assert collection.history.undo_label(clock()) == "Make 2 cards due in 30 days"
    with collection.store.reading() as connection:
        after, new = schedules.of_card(connection, known), schedules.of_card(connection, fresh)
    assert (after.memory, after.due) == (before.memory, study_day(clock()) + 30)
    assert (new.memory.interval, new.due) == (30, study_day(clock()) + 30)
    assert collection.cards.reschedule([known], 30, clock()) is Changes.NOTHING
    for days in (-1, 40_000):
        with pytest.raises(UserError, match="put off"):
            collection.cards.reschedule([known], days, clock())


def test_a_forgotten_card_is_new_and_its_reviews_stay(collection: Collection, clock: Clock) -> None:
    known = asked(collection, clock)[0]
    collection.cards.forget([known], clock())
    with collection.store.reading() as connection:
        assert schedules.of_card(connection, known).is_new
    assert query(collection, f"SELECT count(*) FROM event WHERE card_id = {known}") == [(2,)]
    collection.history.undo(clock.later(seconds=1))
    with collection.store.reading() as connection:
        assert not schedules.of_card(connection, known).is_new


def test_deleted_cards_do_not_come_back_with_their_notes(
    collection: Collection, notes: Path, clock: Clock
) -> None:
    everything = [CardId(key) for (key,) in query(collection, "SELECT id FROM card")]  # type: ignore[arg-type]
    riga = [
        CardId(key)  # type: ignore[arg-type]
        for (key,) in query(collection, "SELECT id FROM card WHERE front || answer LIKE '%Riga%'")
    ]
    collection.cards.delete([*BOTH, *riga], clock())
    gone = {*BOTH, *riga}

    def living() -> set[object]:
        return {key for (key,) in query(collection, "SELECT id FROM card WHERE deleted = 0")}

    assert living() == set(everything) - gone
    assert gone.isdisjoint(asked(collection, clock))
    without = NOTES.replace("| Riga | Latvia | 1201 | Amber |\n", "")
    for text in (NOTES + "\nMore.\n", without, NOTES):
        notes.write_text(text, encoding="utf-8")
        report, _ = collection.importing.notes(notes, clock.later(days=1))
        assert report.difference.new == 0
        assert living() == set(everything) - gone


def test_cards_that_notes_left_out_and_the_learner_then_deleted_stay_deleted(
    collection: Collection, notes: Path, clock: Clock
) -> None:
    notes.write_text(NOTES.replace("| Riga | Latvia | 1201 | Amber |\n", ""), encoding="utf-8")
    collection.importing.notes(notes, clock())
    left = [CardId(key) for (key,) in query(collection, "SELECT id FROM card WHERE suspended = 2")]  # type: ignore[arg-type]
    assert len(left) > 1
    collection.cards.delete(left[:1], clock())
    notes.write_text(NOTES, encoding="utf-8")
    collection.importing.notes(notes, clock.later(hours=1))
    assert column(collection, "deleted", *left) == [1] + [0] * (len(left) - 1)


def test_what_an_import_deleted_comes_back_with_its_notes(
    collection: Collection, notes: Path, clock: Clock
) -> None:
    before = query(collection, "SELECT count(*) FROM card WHERE deleted = 0")
    notes.write_text(NOTES.replace("| Riga | Latvia | 1201 | Amber |\n", ""), encoding="utf-8")
    importing = collection.importing
    importing.carry_out(
        importing.plan([notes]), Choices((SourceChoices(gone=Gone.DELETE),)), clock.later(hours=1)
    )
    fewer = query(collection, "SELECT count(*) FROM card WHERE deleted = 0")
    notes.write_text(NOTES, encoding="utf-8")
    plan = importing.plan([notes])
    assert plan.difference == Difference(unchanged=before[0][0])  # type: ignore[arg-type]
    importing.carry_out(plan, Choices(), clock.later(hours=1))
    assert query(collection, "SELECT count(*) FROM card WHERE deleted = 0") == before != fewer


def test_a_cancelled_act_leaves_no_trace(collection: Collection, clock: Clock) -> None:
    def cancel(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        collection.cards.suspend(BOTH, clock(), cancel)
    assert column(collection, "suspended", *BOTH) == [0, 0]
    assert collection.history.undo_label(clock()) == "Import harbours.md"


def test_an_act_reports_how_far_it_is(collection: Collection, clock: Clock) -> None:
    said: list[tuple[int, int]] = []
    collection.cards.suspend(BOTH, clock() + timedelta(seconds=1), lambda *numbers: said.append(numbers))
    assert said == [(0, 2), (2, 2)]
