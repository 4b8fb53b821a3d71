"""What there is to know of a card."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from kmsflash.collection.opening import Collection
from kmsflash.model.card_info import CardInfo
from kmsflash.model.days import study_day
from kmsflash.model.editing import NewCard, Written
from kmsflash.model.errors import UserError
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Sides
from kmsflash.model.options import StudyOptions
from kmsflash.store import tables
from tests.clock import Clock


def first_card(collection: Collection, clock: Clock) -> CardId:
    turn = collection.study.session(clock()).turn(clock())
    assert turn is not None
    return turn.card


def answer(collection: Collection, clock: Clock, card: CardId) -> None:
    """Answer that card with Good, and those that come before it."""
    session = collection.study.session(clock())
    while (turn := session.turn(clock())) is not None:
        session.answer(Grade.GOOD, 4200, clock())
        if turn.card == card:
            return
    pytest.fail("it did not come up")


def test_a_new_card_tells_where_it_comes_from_and_what_is_to_come(
    collection: Collection, clock: Clock
) -> None:
    card = first_card(collection, clock)
    info = collection.knowing.about(card, clock())
    assert info.face.deck == ("Harbours of the north",)
    assert info.face.source == "harbours.md"
    assert info.face.headings[-1] in ("Ports", "Words")
    assert (info.has_notes, info.by_hand, info.edited_at) == (True, False, None)
    assert abs(info.added_at - clock().timestamp() * 1_000_000) < 1_000_000
    assert info.schedule.is_new
    assert info.history == ()
    assert info.next_day == study_day(clock())
    assert [(future.grade, future.days) for future in info.futures] == [
        (Grade.AGAIN, 1),
        (Grade.HARD, 1),
        (Grade.GOOD, 1),
        (Grade.EASY, 1),
    ]
    good = info.futures[2]
    assert good.chain[0] == 6
    assert 14 <= good.chain[1] <= 16  # 15, spread
    assert len(good.chain) == 4


def test_the_past_is_told_newest_first_with_the_interval_then(collection: Collection, clock: Clock) -> None:
    card = first_card(collection, clock)
    answer(collection, clock, card)
    clock.later(days=1)
    answer(collection, clock, card)
    info = collection.knowing.about(card, clock())
    assert [(told.kind, told.grade, told.days, told.took_ms) for told in info.history] == [
        (EventKind.REVIEW, Grade.GOOD, 6, 4200),
        (EventKind.REVIEW, Grade.GOOD, 1, 4200),
    ]
    assert info.history[0].happened_at > info.history[1].happened_at
    assert info.next_day == study_day(clock() + timedelta(days=6))
    assert 14 <= info.futures[2].days <= 16


def test_what_was_taken_back_is_not_told(collection: Collection, clock: Clock) -> None:
    card = first_card(collection, clock)
    session = collection.study.session(clock())
    session.turn(clock())
    session.answer(Grade.GOOD, 1000, clock())
    collection.history.undo(clock())
    assert collection.knowing.about(card, clock()).history == ()


def marked(collection: Collection, clock: Clock, card: CardId, **values: int) -> CardInfo:
    with collection.store.writing(clock()) as write:
        write.connection.execute(update(tables.card).where(tables.card.c.id == card).values(**values))
    return collection.knowing.about(card, clock())


def test_what_is_set_on_a_card_is_told(collection: Collection, clock: Clock) -> None:
    card = first_card(collection, clock)
    assert marked(collection, clock, card, flag=3).flag == 3
    assert marked(collection, clock, card, suspended=1).suspended
    assert not marked(collection, clock, card, suspended=1).not_stated
    assert marked(collection, clock, card, suspended=2).not_stated
    assert marked(collection, clock, card, buried_on=study_day(clock())).buried
    assert not marked(collection, clock, card, buried_on=study_day(clock()) - 1).buried


def test_ones_own_words_and_tags_are_told(collection: Collection, clock: Clock) -> None:
    card = first_card(collection, clock)
    before = collection.editing.read(card)
    clock.later(hours=1)
    texts = Sides("Mine?", before.texts.answer, "")
    collection.editing.save(before, Written(texts, before.deck, ("x",)), clock())
    info = collection.knowing.about(card, clock())
    assert (info.by_hand, info.has_notes, info.tags) == (True, True, ("x",))
    assert info.edited_at is not None
    assert info.edited_at > info.added_at
    _, (made,) = collection.editing.create(NewCard(Sides("Why?", "So", ""), ("A", "B")), clock())
    own = collection.knowing.about(made, clock())
    assert (own.by_hand, own.has_notes, own.face.deck) == (True, False, ("A", "B"))


def test_all_six_grades_have_a_future_where_they_are_used(collection: Collection, clock: Clock) -> None:
    collection.use(StudyOptions(six_grades=True))
    info = collection.knowing.about(first_card(collection, clock), clock())
    assert [future.grade for future in info.futures] == list(Grade)


def test_a_card_that_is_gone_says_so(collection: Collection, clock: Clock) -> None:
    card = first_card(collection, clock)
    with pytest.raises(UserError, match="is gone"):
        marked(collection, clock, card, deleted=1)


def test_every_card_can_be_told_of(collection: Collection, clock: Clock) -> None:
    with collection.store.reading() as connection:
        cards = connection.execute(select(tables.card.c.id)).scalars().all()
    for card in cards:
        assert collection.knowing.about(CardId(card), clock()).card == card
