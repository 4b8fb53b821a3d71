"""Studying: sessions, undo, the drill, and the log as the truth."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kmsflash.collection.opening import Collection
from kmsflash.collection.rebuilding import rebuild_schedules
from kmsflash.collection.study import Session
from kmsflash.model.changes import Changes
from kmsflash.model.days import study_day
from kmsflash.model.errors import UserError
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import DeckOptions, Scheduler, StudyOptions
from kmsflash.model.schedules import Schedule
from kmsflash.model.study import Leaving
from kmsflash.scheduling.fold import fold
from kmsflash.store import cards, events, schedules, tables
from kmsflash.store.rows import set_fields
from tests.clock import Clock
from tests.collection.limits import let_in

Reopen = Callable[[StudyOptions], Collection]


def shown(session: Session, clock: Clock) -> CardId:
    turn = session.turn(clock())
    assert turn is not None
    return turn.card


def answer(session: Session, clock: Clock, grade: Grade) -> CardId:
    card = shown(session, clock)
    assert session.answer(grade, 4000, clock.later(seconds=5)) is Changes.SCHEDULES
    return card


def stored(collection: Collection) -> dict[CardId, Schedule]:
    with collection.store.reading() as connection:
        return schedules.all_of(connection)


def folded(collection: Collection) -> dict[CardId, Schedule]:
    with collection.store.reading() as connection:
        found = {
            card: fold(cards.uid_of(connection, card), events.of_card(connection, card), DeckOptions())
            for card in events.cards_with_events(connection)
        }
    return {card: schedule for card, schedule in found.items() if not schedule.is_new}


def test_one_card_of_a_fact_a_day_in_note_order(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    fronts = []
    while (turn := session.turn(clock())) is not None:
        fronts.append(turn.face)
        session.answer(Grade.GOOD, 1000, clock.later(seconds=9))
    assert len({(face.front, face.answer) for face in fronts}) == len(fronts) >= 9
    assert all(face.deck == ("Harbours of the north",) for face in fronts)
    assert fronts[0].headings[-1:] == ("Ports",)
    assert "cog" in (fronts[-3].front + fronts[-3].answer).lower()


def test_an_answer_is_one_transaction_and_the_next_card_one_look(
    collection: Collection, clock: Clock
) -> None:
    """However many cards there are: what an answer costs is counted here, for it must not grow unseen."""
    session = collection.study.session(clock())
    answer(session, clock, Grade.GOOD)
    shown(session, clock)
    told: list[str] = []
    with collection.store.reading() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
    driver.set_trace_callback(told.append)
    session.answer(Grade.GOOD, 4000, clock.later(seconds=5))
    shown(session, clock)
    driver.set_trace_callback(None)
    began = [at for at, statement in enumerate(told) if statement.startswith("BEGIN")]
    assert [told[at] for at in began] == ["BEGIN IMMEDIATE", "BEGIN"]
    answering = dict.fromkeys(told[: began[1]])  # one that fires triggers is told several times
    looking = told[began[1] :]
    assert sum(statement.startswith("INSERT") for statement in answering) == 3  # the log, schedule, clock
    assert len(answering) <= 10  # two of them for the second journal
    assert len(looking) == 3


def test_every_grade_shows_its_interval(collection: Collection, clock: Clock) -> None:
    turn = collection.study.session(clock()).turn(clock())
    assert turn is not None
    assert [(choice.grade, choice.days, choice.same_day) for choice in turn.choices] == [
        (Grade.AGAIN, 1, True),
        (Grade.HARD, 1, True),
        (Grade.GOOD, 1, False),
        (Grade.EASY, 1, False),
    ]
    assert not turn.is_drill


def test_what_comes_next_can_be_made_ready(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    assert session.turn(clock()) is not None
    following = session.upcoming()
    answer(session, clock, Grade.GOOD)
    turn = session.turn(clock())
    assert turn is not None
    assert turn.face == following
    while session.turn(clock()) is not None:
        answer(session, clock, Grade.GOOD)
    assert session.upcoming() is None


def test_a_weak_answer_comes_back_the_same_day_until_it_is_good(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    weak = answer(session, clock, Grade.AGAIN)
    seen = [answer(session, clock, Grade.GOOD)]
    while session.turn(clock()) is not None and seen[-1] != weak:
        seen.append(answer(session, clock, Grade.HARD if shown(session, clock) == weak else Grade.GOOD))
    assert min(10, len(seen) - 1) == seen.index(weak), "not before ten others, where there are ten"
    turn = session.turn(clock())
    while turn is not None and turn.card != weak:
        answer(session, clock, Grade.GOOD)
        turn = session.turn(clock())
    assert turn is not None
    assert turn.is_drill, "Hard is not good enough either"
    assert {choice.days for choice in turn.choices} == {1}, "a drill moves no schedule"
    answer(session, clock, Grade.GOOD)
    assert session.turn(clock()) is None
    with collection.store.reading() as connection:
        kinds = [event.kind for event in events.of_card(connection, weak)]
    assert kinds == [EventKind.REVIEW, EventKind.DRILL, EventKind.DRILL]


def test_ten_minutes_bring_a_drilled_card_back_too(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    weak = answer(session, clock, Grade.AGAIN)
    assert shown(session, clock) != weak
    answer(session, clock, Grade.GOOD)
    clock.later(minutes=10)
    assert shown(session, clock) == weak


def test_the_limit_of_new_cards_holds_for_the_day(reopen: Reopen, notes: Path, clock: Clock) -> None:
    collection = reopen(StudyOptions())
    let_in(collection, 3, clock)
    collection.importing.notes(notes, clock())
    session = collection.study.session(clock())
    for _ in range(3):
        answer(session, clock, Grade.GOOD)
    assert session.turn(clock()) is None
    assert collection.study.session(clock()).turn(clock()) is None
    clock.later(days=1)
    assert collection.library.overview(clock()).load.new == 3


def test_learned_cards_are_due_the_next_day_and_come_before_new_ones_run_out(
    collection: Collection, clock: Clock
) -> None:
    session = collection.study.session(clock())
    first = answer(session, clock, Grade.GOOD)
    clock.later(days=1)
    assert first in set(_queue(collection, clock))


def _queue(collection: Collection, clock: Clock) -> list[CardId]:
    session, queue = collection.study.session(clock()), []
    while session.turn(clock()) is not None:
        queue.append(answer(session, clock, Grade.EASY))
    return queue


def test_undo_and_redo_walk_the_days_answers(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    first = answer(session, clock, Grade.GOOD)
    after_first = stored(collection)
    second = answer(session, clock, Grade.AGAIN)
    after_second = stored(collection)
    step = session.next_undo(clock())
    assert step is not None
    assert step.card == second
    assert session.next_redo(clock()) is None
    session.undo(clock.later(seconds=1))
    assert (shown(session, clock), stored(collection)) == (second, after_first)
    session.undo(clock.later(seconds=1))
    assert (shown(session, clock), stored(collection)) == (first, {})
    session.redo(clock.later(seconds=1))
    session.redo(clock.later(seconds=1))
    assert stored(collection) == after_second == folded(collection)
    with pytest.raises(UserError, match="nothing to do again"):
        session.redo(clock())


def test_a_new_answer_ends_redo(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    answer(session, clock, Grade.AGAIN)
    session.undo(clock.later(seconds=1))
    answer(session, clock, Grade.EASY)
    assert session.next_redo(clock()) is None
    session.undo(clock.later(seconds=1))
    assert session.next_undo(clock()) is None


def test_undo_works_after_a_restart(collection: Collection, reopen: Reopen, clock: Clock) -> None:
    card = answer(collection.study.session(clock()), clock, Grade.AGAIN)
    collection.close()
    again = reopen(StudyOptions())
    session = again.study.session(clock())
    session.undo(clock.later(seconds=1))
    assert (shown(session, clock), stored(again)) == (card, {})


def test_undo_does_not_reach_into_yesterday_but_while_the_program_runs(
    collection: Collection, reopen: Reopen, clock: Clock
) -> None:
    answer(collection.study.session(clock()), clock, Grade.GOOD)
    clock.later(days=1)
    assert collection.study.session(clock()).next_undo(clock()) is not None
    collection.close()
    again = reopen(StudyOptions()).study.session(clock())
    assert again.next_undo(clock()) is None
    with pytest.raises(UserError, match="nothing to take back"):
        again.undo(clock())


def test_the_night_belongs_to_the_day_before_and_the_session_goes_over_it(
    collection: Collection, clock: Clock
) -> None:
    clock.now = datetime(2026, 11, 25, 3, 58, tzinfo=UTC)
    session = collection.study.session(clock())
    first = answer(session, clock, Grade.GOOD)
    clock.later(minutes=5)
    queue = _queue(collection, clock)
    assert first in queue, "learned before four, due after four"
    assert session.turn(clock()) is None


def test_practising_again_moves_no_schedule(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    while session.turn(clock()) is not None:
        answer(session, clock, Grade.GOOD)
    before = stored(collection)
    card = next(iter(before))
    session.study_again([card], clock())
    assert answer(session, clock, Grade.BLACKOUT) == card
    after = stored(collection)[card]
    assert (after.memory, after.due) == (before[card].memory, before[card].due)


def test_a_card_answered_elsewhere_does_not_come_again(collection: Collection, clock: Clock) -> None:
    here, there = collection.study.session(clock()), collection.study.session(clock())
    card = answer(there, clock, Grade.GOOD)
    assert shown(here, clock) != card


def test_a_drilled_card_that_another_program_deleted_does_not_come_again(
    collection: Collection, clock: Clock
) -> None:
    session = collection.study.session(clock())
    weak = answer(session, clock, Grade.AGAIN)
    with collection.store.writing(clock()) as write:
        set_fields(write, tables.card, weak, {"deleted": 1})
    seen = []
    while session.turn(clock()) is not None:
        seen.append(answer(session, clock, Grade.GOOD))
    assert weak not in seen


def test_the_summary_tells_how_it_went(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    weak = answer(session, clock, Grade.AGAIN)
    while session.turn(clock()) is not None:
        answer(session, clock, Grade.GOOD)
    summary = session.summary(clock())
    assert summary.cards == len(summary.grades) - 1 == summary.new
    assert summary.at_first_try == summary.cards - 1
    assert (summary.reviewed, summary.recalled) == (0, 0)
    assert [(missed.card, missed.times) for missed in summary.missed] == [(weak, 1)]
    assert summary.seconds == 4 * len(summary.grades)
    assert summary.next_cards >= 1


def test_a_deck_alone_can_be_studied(collection: Collection, clock: Clock, tmp_path: Path) -> None:
    other = tmp_path / "rivers.md"
    other.write_text("# Rivers\n\n- **Meander** — a wide bend of a river\n", encoding="utf-8")
    report, _ = collection.importing.notes(other, clock())
    session = collection.study.session(clock(), report.deck)
    turn = session.turn(clock())
    assert turn is not None
    assert turn.face.deck == ("Rivers",)
    answer(session, clock, Grade.GOOD)
    assert session.turn(clock()) is None


def test_a_new_deck_has_its_own_limit_and_begins_at_nothing(
    reopen: Reopen, notes: Path, clock: Clock, tmp_path: Path
) -> None:
    collection = reopen(StudyOptions())
    let_in(collection, 2, clock)
    collection.importing.notes(notes, clock())
    session = collection.study.session(clock())
    while session.turn(clock()) is not None:
        answer(session, clock, Grade.GOOD)
    other = tmp_path / "rivers.md"
    other.write_text("# Rivers\n\n- **Meander** — a wide bend of a river\n", encoding="utf-8")
    report, _ = collection.importing.notes(other, clock())
    assert collection.library.overview(clock()).load.new == 1
    turn = collection.study.session(clock(), report.deck).turn(clock())
    assert turn is not None
    assert turn.done == 0


STEPS = st.lists(st.sampled_from([*Grade, "undo", "redo", "hour", "night", "week", "restart"]), max_size=25)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(STEPS)
def test_the_stored_schedule_is_always_the_fold_of_the_stored_log(
    collection: Collection, clock: Clock, told: list[Grade | str]
) -> None:
    session = collection.study.session(clock())
    for what in told:
        if isinstance(what, Grade):
            if session.turn(clock()) is not None:
                session.answer(what, 3000, clock.later(seconds=3))
        elif what == "undo" and session.next_undo(clock()):
            session.undo(clock.later(seconds=1))
        elif what == "redo" and session.next_redo(clock()):
            session.redo(clock.later(seconds=1))
        elif what == "restart":
            session = collection.study.session(clock())
        else:
            clock.later(hours={"hour": 1, "night": 17, "week": 168}.get(what, 0))
        assert stored(collection) == folded(collection)
    before = stored(collection)
    rebuild_schedules(collection.store, clock())
    assert stored(collection) == before


def test_an_answer_goes_by_options_that_were_changed_during_the_sitting(
    collection: Collection, clock: Clock
) -> None:
    session = collection.study.session(clock())
    shown(session, clock)
    usual = collection.options.presets()[0].preset
    collection.options.set_options(usual, DeckOptions(Scheduler.FSRS), clock.later(seconds=1))
    card = answer(session, clock, Grade.EASY)
    kept = stored(collection)
    assert kept[card].memory.trace is not None
    rebuild_schedules(collection.store, clock())
    assert stored(collection) == kept


@pytest.mark.parametrize("how", list(Leaving))
def test_a_card_leaves_the_sitting_and_undo_gives_it_its_turn_again(
    collection: Collection, clock: Clock, how: Leaving
) -> None:
    session = collection.study.session(clock())
    first = answer(session, clock, Grade.GOOD)
    left = shown(session, clock)
    assert session.leave(how, clock.later(seconds=1)) is not Changes.NOTHING
    following = shown(session, clock)
    assert following not in (first, left)
    assert session.undo(clock.later(seconds=1)).cards == {left}
    assert shown(session, clock) == left
    answer(session, clock, Grade.GOOD)
    assert shown(session, clock) == following, "the card that had its turn comes next"


def test_a_card_set_aside_does_not_come_up_again_today(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    left = shown(session, clock)
    session.leave(Leaving.BURIED, clock.later(seconds=1))
    assert left not in [answer(session, clock, Grade.GOOD) for _ in range(5)]
    clock.later(days=1)
    assert left in _queue(collection, clock)


def test_a_flag_shows_at_once_and_the_card_keeps_its_turn(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    card = shown(session, clock)
    session.flag(4, clock.later(seconds=1))
    turn = session.turn(clock())
    assert turn is not None
    assert (turn.card, turn.flag) == (card, 4)
    step = session.next_undo(clock())
    assert step is not None
    assert step.label == "Flag 4 on card"
    session.undo(clock.later(seconds=1))
    turn = session.turn(clock())
    assert turn is not None
    assert (turn.card, turn.flag) == (card, 0)


def test_undo_of_the_sitting_does_not_reach_into_what_was_there_before(
    collection: Collection, clock: Clock
) -> None:
    collection.cards.flag([CardId(1)], 1, clock.later(seconds=1))
    session = collection.study.session(clock())
    assert session.next_undo(clock()) is None, "the import and the flag are not of this sitting"
    answer(session, clock, Grade.GOOD)
    assert session.next_undo(clock()) is not None


def test_an_answer_that_the_notes_changed_is_told_until_it_was_asked_again(
    collection: Collection, notes: Path, clock: Clock
) -> None:
    session = collection.study.session(clock())
    while session.turn(clock()) is not None:
        answer(session, clock, Grade.EASY)
    clock.later(days=1)
    text = notes.read_text("utf-8")
    notes.write_text(text.replace("| 1070 |", "| 1072 |"), encoding="utf-8")
    collection.importing.notes(notes, clock())
    changed_on = study_day(clock())
    for told in (changed_on, None):
        clock.later(days=1)
        session = collection.study.session(clock())
        found = []
        while (turn := session.turn(clock())) is not None:
            if "1072" in turn.face.answer:
                found.append(turn.changed_on)
            weak = "1072" in turn.face.answer and len(found) == 1
            session.answer(Grade.AGAIN if weak else Grade.GOOD, 9, clock.later(seconds=9))
        assert found == [told, None]
