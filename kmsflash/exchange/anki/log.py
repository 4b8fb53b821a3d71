"""The review log of Anki as events."""

from collections.abc import Iterator, Sequence

from kmsflash.exchange.anki.identity import event_uid
from kmsflash.exchange.anki.rows import AnswerRow
from kmsflash.exchange.anki.schedules import NEW
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.ids import Uid
from kmsflash.model.packages import PackedEvent

GRADES = {1: Grade.AGAIN, 2: Grade.HARD, 3: Grade.GOOD, 4: Grade.EASY}

_FILTERED, _MANUAL = 3, 4  # types of entries
_LONGEST = 60 * 60 * 1000  # milliseconds of an answer
_FIRST, _LAST = 0, 7_258_118_400_000  # milliseconds since 1970: the year 2200


def events_of(card: Uid, answers: Sequence[AnswerRow]) -> Iterator[PackedEvent]:
    """Give the events of a card, oldest first.

    What was set by hand or rescheduled is no answer and is left out, but that the card was reset. Answers in
    a filtered deck that moved no schedule are drills.
    """
    last = EventKind.FORGET
    moment = 0
    for answer in answers:
        if not _FIRST < answer.moment < _LAST:
            continue
        moment = answer.moment
        grade = GRADES.get(answer.button)
        if grade is not None:
            is_drill = answer.type == _FILTERED and answer.factor == 0
            last = EventKind.DRILL if is_drill else EventKind.REVIEW
        elif answer.button == 0 and answer.type == _MANUAL and answer.factor == 0:
            last = EventKind.FORGET
        else:
            continue
        yield PackedEvent(
            event_uid(card, moment),
            card,
            moment * 1000,
            last,
            grade,
            max(0, min(answer.took, _LONGEST)) if grade is not None else 0,
        )
    if answers[0].card_type == NEW and last is not EventKind.FORGET:  # reset by a version that did not log it
        at = moment * 1000 + 1
        yield PackedEvent(event_uid(card, "reset"), card, at, EventKind.FORGET)
