"""Undo and redo of everything: answers, acts on cards, imports, in the order in which they were done."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kmsflash.collection.opening import Collection
from kmsflash.collection.rebuilding import rebuild_schedules
from kmsflash.model.changes import Changes
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.importing import Choices
from kmsflash.model.options import StudyOptions
from kmsflash.store import decks, schedules, tables
from kmsflash.store.rows import record, set_fields
from tests.clock import Clock
from tests.collection.page import NOTES

Reopen = Callable[[StudyOptions], Collection]
ROWS = (
    "SELECT id, fact_id, deck_id, front, answer, suspended, flag, buried_on, rank, deleted FROM card",
    "SELECT id, kind, gone, deleted FROM fact",
    "SELECT fact_id, name, deleted FROM tag WHERE deleted = 0",
    "SELECT id, name, deleted FROM deck",
)


def state(collection: Collection) -> object:
    raw = sqlite3.connect(collection.store.path)
    rows = [sorted(raw.execute(query).fetchall(), key=repr) for query in ROWS]
    raw.close()
    with collection.store.reading() as connection:
        return rows, schedules.all_of(connection)


def answer(collection: Collection, clock: Clock, grade: Grade) -> str:
    session = collection.study.session(clock())
    turn = session.turn(clock())
    if turn is None:
        return ""
    session.answer(grade, 1000, clock.later(seconds=3))
    return turn.face.front


def test_answers_and_acts_are_taken_back_in_turn_and_done_again(collection: Collection, clock: Clock) -> None:
    history = collection.history
    states = [state(collection)]
    answer(collection, clock, Grade.GOOD)
    states.append(state(collection))
    collection.cards.suspend([CardId(2), CardId(3)], clock.later(seconds=1))
    states.append(state(collection))
    front = answer(collection, clock, Grade.AGAIN)
    states.append(state(collection))
    assert front.startswith(history.undo_label(clock())[:10])
    assert history.redo_label(clock()) == ""
    for at in (2, 1, 0):
        assert history.undo(clock.later(seconds=1)) is not Changes.NOTHING
        assert state(collection) == states[at]
        if at == 2:
            assert history.undo_label(clock()) == "Suspend 2 cards"
        elif at == 1:
            assert history.redo_label(clock()) == "Suspend 2 cards"
    for at in (1, 2, 3):
        history.redo(clock.later(seconds=1))
        assert state(collection) == states[at]
    with pytest.raises(UserError, match="nothing to do again"):
        history.redo(clock())


def test_all_of_today_is_there_after_a_restart(collection: Collection, reopen: Reopen, clock: Clock) -> None:
    before = state(collection)
    collection.cards.flag([CardId(1)], 3, clock.later(seconds=1))
    answer(collection, clock, Grade.GOOD)
    collection.history.undo(clock.later(seconds=1))
    collection.close()
    again = reopen(StudyOptions())
    assert again.history.redo_label(clock()) != ""
    assert again.history.undo_label(clock()) == "Flag 3 on card"
    again.history.undo(clock.later(seconds=1))
    assert state(again) == before


def test_yesterday_is_over_once_the_program_was_closed(
    collection: Collection, reopen: Reopen, clock: Clock
) -> None:
    collection.cards.suspend([CardId(1)], clock.later(seconds=1))
    clock.later(days=1)
    assert collection.history.undo_label(clock()) == "Suspend card"
    collection.close()
    again = reopen(StudyOptions())
    assert again.history.undo_label(clock()) == ""
    with pytest.raises(UserError, match="nothing to take back"):
        again.history.undo(clock())


def test_a_clock_set_back_a_day_or_far_ahead_keeps_the_order(
    collection: Collection, reopen: Reopen, clock: Clock
) -> None:
    before = state(collection)
    collection.cards.suspend([CardId(1)], clock.later(days=365))
    collection.cards.flag([CardId(1)], 2, clock.later(days=-366))
    answer(collection, clock, Grade.GOOD)
    for label in ("", "Flag 2 on card", "Suspend card"):
        assert collection.history.undo_label(clock()) == label or not label
        collection.history.undo(clock.later(seconds=1))
    assert state(collection) == before
    collection.cards.bury([CardId(4)], clock.later(seconds=1))
    collection.close()
    clock.later(days=2)
    assert reopen(StudyOptions()).history.undo_label(clock()) == "", "of another day, whatever its stamp"


def test_an_import_is_taken_back_and_brought_in_again(
    collection: Collection, notes: Path, clock: Clock
) -> None:
    session = collection.study.session(clock())
    while session.turn(clock()) is not None:
        session.answer(Grade.EASY, 1000, clock.later(seconds=3))
    clock.later(days=1)
    answer(collection, clock, Grade.EASY)
    before = state(collection)
    text = NOTES.replace("Dried cod", "Stockfish").replace("| Riga | Latvia | 1201 | Amber |\n", "")
    notes.write_text(text + "- **Hulk** — a round ship that drove the cog away\n", encoding="utf-8")
    importing = collection.importing
    importing.carry_out(importing.plan([notes]), Choices(), clock.later(seconds=1))
    after = state(collection)
    assert collection.history.undo_label(clock()) == "Import harbours.md"
    collection.history.undo(clock.later(seconds=1))
    living = [[row for row in rows if row[-1] == 0] for rows in state(collection)[0][1:]]  # type: ignore[index]
    assert living == [[row for row in rows if row[-1] == 0] for rows in before[0][1:]]  # type: ignore[index]
    assert state(collection)[1] == before[1]  # type: ignore[index]
    collection.history.redo(clock.later(seconds=1))
    assert state(collection) == after


def test_the_starter_deck_is_nobodys_step(reopen: Reopen, clock: Clock) -> None:
    collection = reopen(StudyOptions())
    collection.importing.starter([("harbours.md", NOTES.encode())], clock())
    assert collection.history.undo_label(clock()) == ""


def test_what_was_changed_since_stays_and_undo_goes_on_below_it(collection: Collection, clock: Clock) -> None:
    collection.cards.flag([CardId(1)], 1, clock.later(seconds=1))
    collection.cards.flag([CardId(2)], 2, clock.later(seconds=1))
    with collection.store.writing(clock.later(seconds=1)) as write:  # as another machine would
        set_fields(write, tables.card, CardId(2), {"flag": 5})
    assert collection.history.undo(clock.later(seconds=1)) is Changes.NOTHING
    assert collection.history.undo_label(clock()) == "Flag 1 on card"


def test_a_step_without_a_label_goes_with_its_answer(collection: Collection, clock: Clock) -> None:
    before = state(collection)
    answer(collection, clock, Grade.AGAIN)
    with collection.store.writing(clock.later(seconds=1)) as write:
        record(write, "", set_fields(write, tables.card, CardId(1), {"flag": 4}))
    after = state(collection)
    collection.history.undo(clock.later(seconds=1))
    assert state(collection) == before
    collection.history.redo(clock.later(seconds=1))
    assert state(collection) == after
    collection.history.undo(clock.later(seconds=1))
    assert state(collection) == before


ACTS = ("answer", "suspend", "bury", "flag", "tag", "untag", "move", "put off", "forget", "delete")


@given(st.lists(st.sampled_from(ACTS), min_size=1, max_size=8), st.randoms(use_true_random=False))
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_everything_leads_back_and_redoing_it_forth_again(
    collection: Collection, clock: Clock, acts: list[str], dice: object
) -> None:
    chance = dice.sample  # type: ignore[attr-defined]
    clock.later(days=1)
    with collection.store.writing(clock.later(seconds=1)) as write:
        deck = decks.make(write, f"deck {clock()}")
    states = [state(collection)]
    for act in acts:
        some = [CardId(key) for key in chance(range(1, 13), 3)]
        do(collection, act, some, deck, clock)
        if state(collection) != states[-1]:
            states.append(state(collection))
    for expected in reversed(states[:-1]):
        collection.history.undo(clock.later(seconds=1))
        assert state(collection) == expected
    for expected in states[1:]:
        collection.history.redo(clock.later(seconds=1))
        assert state(collection) == expected
    cache = state(collection)
    rebuild_schedules(collection.store, clock())
    assert state(collection) == cache, "the cache is what the log says"


def do(collection: Collection, act: str, some: list[CardId], deck: DeckId, clock: Clock) -> None:
    now, cards = clock.later(seconds=1), collection.cards
    acts: dict[str, Callable[[], object]] = {
        "answer": lambda: answer(collection, clock, Grade.AGAIN),
        "suspend": lambda: cards.suspend(some, now),
        "bury": lambda: cards.bury(some, now),
        "flag": lambda: cards.flag(some, 3, now),
        "tag": lambda: cards.add_tags(some, ["exam", "hard"], now),
        "untag": lambda: cards.remove_tags(some, ["exam"], now),
        "move": lambda: cards.move(some, deck, now),
        "put off": lambda: cards.reschedule(some, 5, now),
        "forget": lambda: cards.forget(some, now),
        "delete": lambda: cards.delete(some, now),
    }
    acts[act]()
