"""Leeches: told to the learner, tagged, and taken back with the answer."""

from kmsflash.collection.opening import Collection
from kmsflash.collection.study import Session
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.store import marked
from kmsflash.store.options import COLLECTION, put_option
from tests.clock import Clock
from tests.collection.fleet import put_all_due


def tags(collection: Collection, card: CardId) -> list[str]:
    with collection.store.reading() as connection:
        fact = marked.standing_of(connection, [card])[0].fact
        assert fact is not None
        return [row.name for row in marked.tags_of(connection, [fact]) if not row.deleted]


def fail(session: Session, clock: Clock) -> CardId:
    turn = session.turn(clock())
    assert turn is not None
    session.answer(Grade.AGAIN, 1000, clock.later(seconds=2))
    return turn.card


def test_a_card_that_lapsed_often_enough_is_tagged_and_told(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    with fleet.store.writing(clock()) as write:
        put_option(write, COLLECTION, "leech_at", "1")
    session = fleet.study.session(clock())
    assert session.leech() is None
    card = fail(session, clock)
    assert session.leech() == card
    assert tags(fleet, card) == ["leech"]
    session.turn(clock())
    session.answer(Grade.GOOD, 1000, clock.later(seconds=2))
    assert session.leech() is None


def test_undo_takes_the_tag_back_with_the_answer_and_redo_brings_both(
    fleet: Collection, clock: Clock
) -> None:
    put_all_due(fleet, clock)
    with fleet.store.writing(clock()) as write:
        put_option(write, COLLECTION, "leech_at", "1")
    session = fleet.study.session(clock())
    card = fail(session, clock)
    session.undo(clock.later(seconds=1))
    assert (tags(fleet, card), session.leech()) == ([], None)
    turn = session.turn(clock())
    assert turn is not None
    assert turn.card == card
    session.redo(clock.later(seconds=1))
    assert tags(fleet, card) == ["leech"]


def test_before_the_threshold_nothing_is_said(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    session = fleet.study.session(clock())
    card = fail(session, clock)
    assert (session.leech(), tags(fleet, card)) == (None, [])
