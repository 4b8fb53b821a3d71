"""The review log of Anki as ours."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kmsflash.exchange.anki.identity import event_begins, event_uid
from kmsflash.exchange.anki.own_notes import OwnNote
from kmsflash.exchange.anki.rows import AnswerRow
from kmsflash.exchange.anki.schedules import NEW
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.ids import Uid, named_bytes, uid_from
from kmsflash.model.packages import PackedEvent
from kmsflash.model.spools import PackedLog, PlainAnswer, plain_answer

GRADES = {1: Grade.AGAIN, 2: Grade.HARD, 3: Grade.GOOD, 4: Grade.EASY}

_NUMBERS = {button: int(grade) for button, grade in GRADES.items()}
_FILTERED, _MANUAL = 3, 4  # types of entries
_LONGEST = 60 * 60 * 1000  # milliseconds of an answer
_FIRST_PLAIN = 2 * 86_400_000  # milliseconds since 1970: on any clock of the world it is a day after
_FIRST, _LAST = 0, 7_258_118_400_000  # milliseconds since 1970: the year 2200
_REVIEW, _DRILL = EventKind.REVIEW.value, EventKind.DRILL.value


def plain_answers(card: bytes, kind: int, told: Sequence[AnswerRow]) -> Sequence[PlainAnswer]:
    """Return the log of a card of that *kind* (its type) that has only answers; nothing where it has more."""
    if kind == NEW or told[0][1] <= _FIRST_PLAIN or told[-1][1] >= _LAST:
        return ()
    answers = []
    begins = event_begins(card)
    for _, moment, button, factor, took, entry in told:
        grade = _NUMBERS.get(button)
        if grade is None:
            return ()
        name = named_bytes(begins, b"%d" % moment)
        is_drill = entry == _FILTERED and factor == 0
        milliseconds = took if 0 <= took <= _LONGEST else max(0, min(took, _LONGEST))
        kind_of = _DRILL if is_drill else _REVIEW
        answers.append(plain_answer((name, moment * 1000, kind_of, grade, milliseconds)))
    return answers


def log_of(card: Uid, kind: int, told: Sequence[AnswerRow]) -> PackedLog:
    """Return the log of a card of that *kind* (type).

    What was set by hand or rescheduled is no answer and is left out, but that the card was reset. Answers in
    a filtered deck that moved no schedule are drills.
    """
    answers = plain_answers(card.bytes, kind, told)
    return PackedLog(card, answers) if answers else PackedLog(card, events=list(_events(card, kind, told)))


def graded(log: PackedLog, own: OwnNote, ord_: int) -> PackedLog:
    """Return a log with the grades that Anki has no button for."""

    def told(event: PackedEvent) -> PackedEvent:
        grade = own.grade(ord_, event.happened_at // 1000)
        return event if grade is None else replace(event, grade=grade)

    return PackedLog(log.card, events=[told(event) for event in log.as_events()])


def _events(card: Uid, of_type: int, told: Sequence[AnswerRow]) -> Iterator[PackedEvent]:
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
    if of_type == NEW and last is not EventKind.FORGET:  # reset by a version that did not log it
        yield PackedEvent(_uid(card, b"reset"), card, moment * 1000 + 1, EventKind.FORGET)


def _uid(card: Uid, entry: bytes) -> Uid:
    return uid_from(event_uid(card.bytes, entry))
