"""The part of a day that exams have, worked out from their plans."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from kmsflash.collection.deck_tree import DeckTree
from kmsflash.collection.exam_days import NOTHING, ExamDay, ExamsToday
from kmsflash.collection.exam_members import members_of
from kmsflash.collection.exams import coming_exams
from kmsflash.collection.pace import exam_pace
from kmsflash.collection.traces import traces
from kmsflash.model.days import Day
from kmsflash.model.exam_days import Pace, Planned, Seen
from kmsflash.model.exams import Exam
from kmsflash.model.ids import CardId, FactId
from kmsflash.scheduling.exam_plan import plan
from kmsflash.scheduling.forgetting import Forgetting
from kmsflash.store.cards import AnsweredRow
from kmsflash.store.exam_cards import CardRow
from kmsflash.store.opening import Connection


def exams_today(
    connection: Connection, tree: DeckTree, today: Day, answered: Sequence[AnsweredRow]
) -> ExamsToday:
    """Return what the exams that are to come want of *today*; a card in two counts for the nearer."""
    exams = coming_exams(connection, today)
    if not exams:
        return NOTHING
    pace = exam_pace(connection, today)
    done = {row.card for row in answered}
    facts = {row.fact for row in answered}
    taken: set[CardId] = set()
    days = []
    for exam in exams:
        members = {
            row.card: row
            for row in members_of(connection, tree, exam)
            if row.card not in taken and row.aside_on != today
        }
        taken.update(members)
        planned = _planned(connection, exam, list(members.values()), today, pace, done)
        days.append(_drawn(exam, members, planned, done, facts))
    return ExamsToday(tuple(days), taken)


def _planned(
    connection: Connection,
    exam: Exam,
    rows: Sequence[CardRow],
    today: Day,
    pace: Pace,
    done: AbstractSet[CardId],
) -> Planned:
    """Return the plan as it was at dawn: what was answered since takes no part in it, but stays."""
    known = traces(connection, rows, today)
    facts: set[FactId] = set()
    seen: list[Seen] = []
    unseen: list[CardId] = []
    siblings: list[CardId] = []
    for row in rows:
        trace = known.get(row.card)
        if trace is None:
            (siblings if row.fact in facts else unseen).append(row.card)  # one of each fact, then the others
            facts.add(row.fact)
            continue
        due = row.card in done or (row.due is not None and row.due <= today)
        seen.append(Seen(row.card, row.uid, trace.day, trace.stability, trace.difficulty, due))
    return plan(seen, [*unseen, *siblings], today, exam.aim(today), forgetting=Forgetting(), pace=pace)


def _drawn(
    exam: Exam,
    members: Mapping[CardId, CardRow],
    planned: Planned,
    done: AbstractSet[CardId],
    facts: AbstractSet[FactId],
) -> ExamDay:
    """Leave out what was answered, and siblings until the last days; draw the line where the minutes end."""
    room = planned.room
    within: list[CardId] = []
    beyond: list[CardId] = []
    taken = set(facts)
    for card, cost in zip(planned.cards, planned.costs, strict=True):
        fact = members[card].fact
        if card in done:
            room -= cost
            continue
        if fact in taken and not planned.last_days:
            continue
        taken.add(fact)
        if not beyond and room > 0:  # what is begun is finished
            room -= cost
            within.append(card)
        else:
            beyond.append(card)
    return ExamDay(exam, members, planned, tuple(within), tuple(beyond))
