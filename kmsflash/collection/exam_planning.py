"""The part of a day that exams have, worked out from their plans."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import itemgetter
from uuid import UUID

from kmsflash.collection.deck_tree import DeckTree
from kmsflash.collection.exam_days import NOTHING, Dawn, DawnOfExam, ExamDay, ExamsToday
from kmsflash.collection.exam_members import members_of
from kmsflash.collection.exams import coming_exams
from kmsflash.collection.folding import folding
from kmsflash.collection.pace import exam_pace
from kmsflash.collection.traces import traces
from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.exam_days import Pace, Planned, Seen
from kmsflash.model.exams import Exam
from kmsflash.model.ids import CardId, DeckId, FactId
from kmsflash.scheduling.exam_plan import plan
from kmsflash.scheduling.fold import fold
from kmsflash.scheduling.forgetting import Forgetting
from kmsflash.store import events
from kmsflash.store.cards import AnsweredRow
from kmsflash.store.decks import counts
from kmsflash.store.exam_cards import CardRow
from kmsflash.store.opening import Connection


def at_dawn(connection: Connection, tree: DeckTree, today: Day, answered: Sequence[AnsweredRow]) -> Dawn:
    """Return what the plans bring; *answered* are the cards of the day, which are left out of nothing yet."""
    exams = coming_exams(connection, today)
    if not exams:
        return Dawn(today)
    pace = exam_pace(connection, today)
    done = {row.card for row in answered}
    taken: set[CardId] = set()
    there: Counter[DeckId] = Counter()
    dawns = []
    for exam in exams:
        rows = [row for row in members_of(connection, tree, exam) if row.card not in taken]
        there.update(row.deck for row in rows)
        members = {row.card: row for row in rows if row.aside_on != today}
        taken.update(members)
        due = _due(connection, tree, members, today, done)
        planned = _planned(connection, exam, list(members.values()), today, pace, due)
        dawns.append(_at_dawn(exam, members, planned))
    whole = {deck for deck, each in counts(connection).items() if each.cards == there[deck]}
    return Dawn(today, tuple(dawns), taken, whole)


def _due(
    connection: Connection,
    tree: DeckTree,
    members: Mapping[CardId, CardRow],
    today: Day,
    done: AbstractSet[CardId],
) -> AbstractSet[CardId]:
    """Return the cards that are due by their own scheduler; of those answered today, that were until then."""
    due = {card for card, row in members.items() if row.due is not None and row.due <= today} - done
    asked = [card for card in done if card in members]
    if asked:
        how = folding(connection, tree)
        logs: dict[CardId, list[Event]] = {card: [] for card in asked}
        for event in events.of_cards(connection, asked):
            if event.day < today or event.kind not in (EventKind.REVIEW, EventKind.DRILL):
                logs[event.card].append(event)
        for card, log in logs.items():
            stood = fold(UUID(bytes=members[card].uid), log, how.options(members[card].deck))
            if stood.due is not None and stood.due <= today:
                due.add(card)
    return due


def _at_dawn(exam: Exam, members: Mapping[CardId, CardRow], planned: Planned) -> DawnOfExam:
    facts = [members[card].fact for card in planned.cards]
    places = list(zip(range(len(facts)), planned.cards, facts, strict=True))
    if not planned.last_days:
        first = dict(zip(reversed(facts), reversed(places), strict=True))
        places = sorted(first.values())
    return DawnOfExam(exam, members, planned, facts, places)


def drawn(dawn: Dawn, answered: Sequence[AnsweredRow]) -> ExamsToday:
    """Return what is left of it after what was answered since."""
    if not dawn.exams:
        return NOTHING
    done, facts = {row.card for row in answered}, {row.fact for row in answered}
    days = tuple(_drawn(each, done, facts) for each in dawn.exams)
    return ExamsToday(days, dawn.members, dawn.whole_decks)


def _planned(
    connection: Connection,
    exam: Exam,
    rows: Sequence[CardRow],
    today: Day,
    pace: Pace,
    is_due: AbstractSet[CardId],
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
        due = row.card in is_due
        seen.append(Seen(row.card, row.uid, trace.day, trace.stability, trace.difficulty, due))
    return plan(seen, [*unseen, *siblings], today, exam.aim(today), forgetting=Forgetting(), pace=pace)


def _drawn(dawn: DawnOfExam, done: AbstractSet[CardId], facts: AbstractSet[FactId]) -> ExamDay:
    """Leave out what was answered, and siblings until the last days; draw the line where the minutes end."""
    planned, taken, within, line = dawn.planned, set(facts), [], 0
    room, siblings = planned.room, planned.last_days
    for card, cost, fact in zip(planned.cards, planned.costs, dawn.facts, strict=True):
        if card in done:
            room -= cost
        elif siblings or fact not in taken:
            if room <= 0:
                break
            taken.add(fact)
            room -= cost  # what is begun is finished
            within.append(card)
        line += 1
    rest = dawn.in_turn[bisect_left(dawn.in_turn, line, key=itemgetter(0)) :]
    if siblings:
        beyond = tuple([card for _, card, _ in rest if card not in done])
    else:
        beyond = tuple([card for _, card, fact in rest if fact not in facts])
    return ExamDay(dawn.exam, dawn.members, planned, tuple(within), beyond)
