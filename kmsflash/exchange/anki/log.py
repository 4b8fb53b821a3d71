"""The review log of Anki as ours."""

from collections.abc import Iterator, Sequence

from kmsflash.exchange.anki.identity import event_uid
from kmsflash.exchange.anki.rows import AnsweredRow, AnswerRow
from kmsflash.exchange.anki.schedules import NEW
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.ids import Uid, uid_from
from kmsflash.model.packages import PackedEvent
from kmsflash.model.plain_packages import PackedLog, PlainAnswer

GRADES = {1: Grade.AGAIN, 2: Grade.HARD, 3: Grade.GOOD, 4: Grade.EASY}

_FILTERED, _MANUAL = 3, 4  # types of entries
_LONGEST = 60 * 60 * 1000  # milliseconds of an answer
_FIRST, _LAST = 0, 7_258_118_400_000  # milliseconds since 1970: the year 2200
_REVIEW, _DRILL = EventKind.REVIEW.value, EventKind.DRILL.value


def log_of(card: Uid, about: AnsweredRow, told: Sequence[AnswerRow]) -> PackedLog:
    """Return the log of a card.

    What was set by hand or rescheduled is no answer and is left out, but that the card was reset. Answers in
    a filtered deck that moved no schedule are drills.
    """
    if about.type != NEW and told[0][1] > _FIRST and told[-1][1] < _LAST:
        answers = _answers(card.bytes, told)
        if answers:
            return PackedLog(card, answers)
    return PackedLog(card, events=list(_events(card, about, told)))


def _answers(card: bytes, told: Sequence[AnswerRow]) -> list[PlainAnswer]:
    """Return a log in which there are only answers; nothing where there is more."""
    answers = []
    for _, moment, button, factor, took, kind in told:
        grade = GRADES.get(button)
        if grade is None:
            return []
        name = event_uid(card, b"%d" % moment)
        is_drill = kind == _FILTERED and factor == 0
        milliseconds = took if 0 <= took <= _LONGEST else max(0, min(took, _LONGEST))
        answers.append(PlainAnswer(name, moment * 1000, _DRILL if is_drill else _REVIEW, grade, milliseconds))
    return answers


def _events(card: Uid, about: AnsweredRow, told: Sequence[AnswerRow]) -> Iterator[PackedEvent]:
    """Give the events of any log, oldest first."""
    last = EventKind.FORGET
    moment = 0
    for _, then, button, factor, took, kind in told:
        if not _FIRST < then < _LAST:
            continue
        moment = then
        grade = GRADES.get(button)
        if grade is not None:
            is_drill = kind == _FILTERED and factor == 0
            last = EventKind.DRILL if is_drill else EventKind.REVIEW
        elif button == 0 and kind == _MANUAL and factor == 0:
            last = EventKind.FORGET
        else:
            continue
        yield PackedEvent(
            _uid(card, b"%d" % moment),
            card,
            moment * 1000,
            last,
            grade,
            max(0, min(took, _LONGEST)) if grade is not None else 0,
        )
    if about.type == NEW and last is not EventKind.FORGET:  # reset by a version that did not log it
        yield PackedEvent(_uid(card, b"reset"), card, moment * 1000 + 1, EventKind.FORGET)


def _uid(card: Uid, entry: bytes) -> Uid:
    return uid_from(event_uid(card.bytes, entry))
