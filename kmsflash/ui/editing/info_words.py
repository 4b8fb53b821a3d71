"""What the card's info says, in the learner's language."""

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from kmsflash.model.card_info import CardInfo, Future, Told
from kmsflash.model.days import Day, date_of
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.options import Scheduler
from kmsflash.ui.study import words

translate = QCoreApplication.translate


def facts(info: CardInfo, today: Day) -> list[tuple[str, str]]:
    """Return what is known of a card, each with its name; what says nothing is left out."""
    schedule, memory = info.schedule, info.schedule.memory
    told = [
        (translate("CardInfo", "Deck"), " › ".join(info.face.deck)),
        (translate("CardInfo", "Tags"), ", ".join(info.tags)),
        (translate("CardInfo", "From"), _origin(info)),
        (translate("CardInfo", "Added"), _moment(info.added_at)),
        (translate("CardInfo", "Edited"), "" if info.edited_at is None else _moment(info.edited_at)),
        (translate("CardInfo", "State"), _state(info)),
        (translate("CardInfo", "Due"), "" if schedule.due is None else _due(schedule.due, today)),
        (translate("CardInfo", "Interval"), "" if schedule.is_new else words.days(memory.interval)),
        (translate("CardInfo", "Scheduler"), _scheduler(info)),
        (translate("CardInfo", "Answers"), _answers(info)),
    ]
    return [(name, words_) for name, words_ in told if words_]


def _origin(info: CardInfo) -> str:
    if not info.has_notes:
        return translate("CardInfo", "made by hand")
    source = " › ".join([info.face.source, *info.face.headings])
    own = translate("CardInfo", "%1, in your own words")
    return own.replace("%1", source) if info.by_hand else source


def _state(info: CardInfo) -> str:
    states = []
    if info.schedule.is_new:
        states.append(translate("CardInfo", "new"))
    if info.not_stated:
        states.append(translate("CardInfo", "suspended: the notes no longer state it"))
    elif info.suspended:
        states.append(translate("CardInfo", "suspended"))
    if info.buried:
        states.append(translate("CardInfo", "set aside until tomorrow"))
    if info.flag:
        states.append(translate("CardInfo", "flag %1").replace("%1", str(info.flag)))
    return ", ".join(states)


def _scheduler(info: CardInfo) -> str:
    memory = info.schedule.memory
    if info.scheduler is Scheduler.FSRS:
        told = translate("CardInfo", "FSRS, wish %1 %").replace("%1", str(round(info.retention * 100)))
        if memory.trace is None:
            return told
        trace = translate("CardInfo", "stability %1, difficulty %2 of 10")
        stable = words.days(max(1, round(memory.trace.stability)))
        hard = QLocale().toString(memory.trace.difficulty, "f", 1)
        return f"{told}, {trace.replace('%1', stable).replace('%2', hard)}"
    ease = translate("CardInfo", "ease %1").replace("%1", QLocale().toString(memory.ease / 100, "f", 2))
    return translate("CardInfo", "SM-2, %1").replace("%1", ease)


def _answers(info: CardInfo) -> str:
    answers = [told for told in info.history if told.grade is not None]
    if not answers:
        return translate("CardInfo", "none yet")
    seconds = sum(told.took_ms for told in answers) / len(answers) / 1000
    parts = [
        _counted(len(answers), translate("CardInfo", "1 answer"), translate("CardInfo", "%1 answers")),
        _counted(
            info.schedule.memory.lapses, translate("CardInfo", "1 lapse"), translate("CardInfo", "%1 lapses")
        ),
        translate("CardInfo", "%1 s each").replace("%1", QLocale().toString(seconds, "f", 1)),
    ]
    return ", ".join(parts)


def _counted(count: int, one: str, many: str) -> str:
    return (one if count == 1 else many).replace("%1", QLocale().toString(count))


def next_review(info: CardInfo, today: Day) -> str:
    """Return the title over the futures: of which day they speak."""
    if info.next_day <= today:
        return translate("CardInfo", "If you answer it today")
    return translate("CardInfo", "If you answer it on %1").replace("%1", _date(info.next_day))


def chain(future: Future) -> str:
    """Return the intervals that would follow."""
    told = ", ".join(words.days(days) for days in future.chain)
    return translate("CardInfo", "then %1").replace("%1", told) if told else ""


def happened(told: Told) -> tuple[str, str, str, str, str]:
    """Return a line of the history: when, what, how, the interval then, and how long it took."""
    kinds = {
        EventKind.REVIEW: translate("CardInfo", "Review")
        if told.counts
        else translate("CardInfo", "Review again"),
        EventKind.DRILL: translate("CardInfo", "Practice"),
        EventKind.SET: translate("CardInfo", "Rescheduled"),
        EventKind.FORGET: translate("CardInfo", "Made new again"),
    }
    took = QLocale().toString(told.took_ms / 1000, "f", 1)
    return (
        _moment(told.happened_at),
        kinds.get(told.kind, str(told.kind)),
        "" if told.grade is None else grade(told.grade),
        "" if told.days is None else words.days(max(0, told.days)),
        translate("CardInfo", "%1 s").replace("%1", took) if told.took_ms else "",
    )


def titles() -> tuple[str, str, str, str, str]:
    """Return the titles over the history."""
    return (
        translate("CardInfo", "When"),
        translate("CardInfo", "What"),
        translate("CardInfo", "Grade"),
        translate("CardInfo", "Interval then"),
        translate("CardInfo", "Time"),
    )


def grade(of: Grade) -> str:
    """Return the word for a grade; all six have one of their own."""
    return words.grade(of, six=of not in (Grade.AGAIN, Grade.HARD, Grade.GOOD, Grade.EASY))


def _due(due: Day, today: Day) -> str:
    if due == today:
        return translate("CardInfo", "today")
    if due < today:
        late = translate("CardInfo", "%1, %2 ago")
        return late.replace("%1", _date(due)).replace("%2", words.days(today - due))
    return translate("CardInfo", "%1, in %2").replace("%1", _date(due)).replace("%2", words.days(due - today))


def _date(day: Day) -> str:
    date = date_of(day)
    return QLocale().toString(QDate(date.year, date.month, date.day), translate("CardInfo", "d MMM yyyy"))


def _moment(microseconds: int) -> str:
    moment = QDateTime.fromMSecsSinceEpoch(microseconds // 1000)
    return QLocale().toString(moment, translate("CardInfo", "d MMM yyyy, hh:mm"))
