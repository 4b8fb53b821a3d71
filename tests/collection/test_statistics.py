"""Progress that one can see, of everything, a deck and an exam."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kmsflash.collection.opening import Collection
from kmsflash.model.days import study_day
from kmsflash.model.errors import UserError
from kmsflash.model.events import EventKind
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, DeckId, ExamId
from kmsflash.model.statistics import EVERYTHING, Period, Progress, Scope
from kmsflash.store import events
from tests.clock import Clock


def hour_of(moment: int) -> int:
    return moment // 3_600_000_000 % 24


def answer(collection: Collection, clock: Clock, card: CardId, grade: Grade = Grade.GOOD) -> None:
    from kmsflash.collection.folding import refold

    with collection.store.writing(clock.later(seconds=3)) as write:
        day = study_day(clock())
        events.append(write, card, EventKind.REVIEW, day, grade=grade, took_ms=6000)
        refold(write, [card])


def look(
    collection: Collection, clock: Clock, scope: Scope = EVERYTHING, period: Period = Period.YEAR
) -> Progress:
    collection.statistics.bring_up(hour_of, clock())
    return collection.statistics.look(hour_of, clock(), scope, period)


def deck_named(collection: Collection, name: str) -> DeckId:
    return next(deck for path, deck in collection.library.decks_by_path().items() if path[-1] == name)


def cards_of(collection: Collection, deck: DeckId) -> list[CardId]:
    from kmsflash.store.decks import cards_in

    with collection.store.reading() as connection:
        return cards_in(connection, [deck])


def test_of_nothing_there_is_nothing(fleet: Collection, clock: Clock) -> None:
    found = look(fleet, clock)
    assert found.is_empty
    assert (found.whole.sum.answers, len(found.spans), len(found.forecast)) == (0, 12, 30)
    assert sum(section.cards for section in found.sections) > 0


def test_answers_are_told_by_day_hour_and_result(fleet: Collection, clock: Clock) -> None:
    first, second = cards_of(fleet, deck_named(fleet, "Cogs"))[:2]
    answer(fleet, clock, first)
    answer(fleet, clock, second)
    clock.later(days=3)
    answer(fleet, clock, first)
    answer(fleet, clock, second, Grade.AGAIN)
    found = look(fleet, clock, period=Period.MONTH)
    today = found.spans[-1]
    assert (today.sum.new, today.sum.asked, today.sum.known) == (0, 2, 1)
    assert (found.spans[-4].sum.new, found.whole.sum.answers) == (2, 4)
    assert (found.whole.young.asked, found.whole.young.known, found.whole.mature.asked) == (2, 1, 0)
    assert found.hours[9].asked == 2
    assert found.hardest == ()


def test_a_deck_tells_of_those_under_it_and_of_no_other(fleet: Collection, clock: Clock) -> None:
    cogs, hulks, ships = (deck_named(fleet, name) for name in ("Cogs", "Hulks", "Ships"))
    answer(fleet, clock, cards_of(fleet, cogs)[0])
    answer(fleet, clock, cards_of(fleet, hulks)[0])
    answer(fleet, clock, cards_of(fleet, hulks)[1])
    asked = {deck: look(fleet, clock, Scope(deck)).whole.sum.answers for deck in (cogs, hulks, ships)}
    assert asked == {cogs: 1, hulks: 2, ships: 3}
    names = [section.name for section in look(fleet, clock, Scope(ships)).sections]
    assert set(names) == {"Cogs", "Hulks"}


def test_the_next_days_and_hard_cards_are_told(fleet: Collection, clock: Clock) -> None:
    card = cards_of(fleet, deck_named(fleet, "Cogs"))[0]
    for grade in (Grade.GOOD, Grade.AGAIN, Grade.GOOD, Grade.AGAIN):
        answer(fleet, clock, card, grade)
        clock.later(days=1)
    found = look(fleet, clock)
    assert [(each.card, each.lapses) for each in found.hardest] == [(card, 2)]
    assert found.overdue + sum(each.cards for each in found.forecast) == 1
    assert sum(each.cards for each in found.intervals) == sum(each.cards for each in found.eases) == 1


def make_exam(collection: Collection, clock: Clock, *parts: ExamPart) -> ExamId:
    wishes = ExamWishes("Ships", study_day(clock() + timedelta(days=30)), parts)
    return collection.exams.make(wishes, clock())[2]


def test_an_exam_of_decks_and_one_of_cards_tell_of_theirs_alone(fleet: Collection, clock: Clock) -> None:
    cogs, hulks = (deck_named(fleet, name) for name in ("Cogs", "Hulks"))
    one, other = cards_of(fleet, cogs)[:2]
    answer(fleet, clock, one)
    answer(fleet, clock, other)
    answer(fleet, clock, cards_of(fleet, hulks)[0])
    of_deck = make_exam(fleet, clock, ExamPart(cogs))
    of_card = make_exam(fleet, clock, ExamPart(cogs), ExamPart(card=other, left_out=True))
    assert look(fleet, clock, Scope(exam=of_deck)).whole.sum.answers == 2
    without = look(fleet, clock, Scope(exam=of_card))
    assert without.whole.sum.answers == 1
    assert sum(each.cards for each in without.sections) == len(cards_of(fleet, cogs)) - 1


def test_what_is_gone_is_said(fleet: Collection, clock: Clock) -> None:
    for scope, told in ((Scope(DeckId(999)), "deck is gone"), (Scope(exam=ExamId(9)), "exam is gone")):
        with pytest.raises(UserError, match=told):
            look(fleet, clock, scope)


def test_predictions_stand_beside_what_came(fleet: Collection, clock: Clock) -> None:
    cards = cards_of(fleet, deck_named(fleet, "Cogs"))
    for days in (0, 1, 5):
        clock.later(days=days)
        for card in cards:
            answer(fleet, clock, card)
    answer(fleet, clock, cards[0], Grade.AGAIN)  # the same day: nothing was foretold
    look(fleet, clock)
    found = fleet.statistics.calibration(clock())
    assert (found.came.asked, found.came.share) == (2 * len(cards), 1.0)
    assert found.cards == found.cards_ever == len(cards)
    assert sum(each.came.asked for each in found.bins) == found.came.asked
    assert 0.5 < found.foretold < 1
    none = fleet.statistics.calibration(clock(), Scope(deck_named(fleet, "Hulks")))
    assert (none.came.asked, none.bins) == (0, ())


def test_the_wish_is_the_decks(fleet: Collection, clock: Clock) -> None:
    from kmsflash.model.presets import USUAL

    assert look(fleet, clock).wish == 0.9
    fleet.options.set_options(USUAL, replace(fleet.options.usual(), retention=0.85), clock())
    assert look(fleet, clock, Scope(deck_named(fleet, "Cogs"))).wish == 0.85
