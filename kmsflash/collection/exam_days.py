"""What exams want of a day: the cards that their plans bring, within the minutes and beyond."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from kmsflash.collection.deck_tree import DeckTree
from kmsflash.collection.pace import exam_pace
from kmsflash.collection.traces import section_of, traces
from kmsflash.model.days import Day
from kmsflash.model.exam_days import Aim, Pace, Planned, Seen
from kmsflash.model.ids import CardId, DeckId, FactId
from kmsflash.scheduling.exam_plan import plan
from kmsflash.scheduling.forgetting import Forgetting
from kmsflash.store import exam_cards
from kmsflash.store.cards import AnsweredRow
from kmsflash.store.exam_cards import CardRow, ExamRow, PartRow
from kmsflash.store.opening import Connection


@dataclass(frozen=True, slots=True)
class ExamDay:
    """One exam's part of a day."""

    exam: ExamRow
    members: Mapping[CardId, CardRow]  # in the order of the notes; none that a nearer exam has
    planned: Planned  # at dawn
    within: tuple[CardId, ...] = ()  # still to come in the minutes
    beyond: tuple[CardId, ...] = ()  # would come after them
    seconds: float = 0.0  # that those within take


@dataclass(frozen=True, slots=True)
class ExamsToday:
    """All exams' part of a day, the nearest exam first."""

    days: tuple[ExamDay, ...] = ()
    members: AbstractSet[CardId] = field(default_factory=frozenset)

    @property
    def within(self) -> list[CardId]:
        """The cards still to come in the minutes of each."""
        return [card for day in self.days for card in day.within]

    @property
    def beyond(self) -> list[CardId]:
        """The cards that would come after those."""
        return [card for day in self.days for card in day.beyond]

    @property
    def new(self) -> AbstractSet[CardId]:
        """Those of all these that are new."""
        return frozenset().union(*(day.planned.new for day in self.days))

    @property
    def early(self) -> AbstractSet[CardId]:
        """Those of all these that are not due yet: a pass moves no schedule."""
        return frozenset().union(*(day.planned.early for day in self.days))

    def deck(self, card: CardId) -> DeckId:
        """Return where one of the cards lies."""
        return next(day.members[card].deck for day in self.days if card in day.members)

    def narrowed(self, decks: AbstractSet[DeckId]) -> "ExamsToday":
        """Return what of it is asked in a sitting of some decks."""

        def here(day: ExamDay, cards: Iterable[CardId]) -> tuple[CardId, ...]:
            return tuple(card for card in cards if day.members[card].deck in decks)

        days = (
            ExamDay(day.exam, day.members, day.planned, here(day, day.within), here(day, day.beyond))
            for day in self.days
        )
        return ExamsToday(tuple(days), self.members)


NOTHING = ExamsToday()


def exams_today(
    connection: Connection, tree: DeckTree, today: Day, answered: Sequence[AnsweredRow]
) -> ExamsToday:
    """Return what the exams that are to come want of *today*; a card in two counts for the nearer."""
    exams = exam_cards.exams_from(connection, today)
    if not exams:
        return NOTHING
    pace = exam_pace(connection, today)
    done = {row.card for row in answered}
    facts = {row.fact for row in answered}
    taken: set[CardId] = set()
    days = []
    for exam in exams:
        members = {
            row.card: row for row in members_of(connection, tree, exam, today) if row.card not in taken
        }
        taken.update(members)
        planned = _planned(connection, exam, list(members.values()), today, pace, done)
        days.append(_drawn(exam, members, planned, done, facts))
    return ExamsToday(tuple(days), taken)


def members_of(connection: Connection, tree: DeckTree, exam: ExamRow, today: Day) -> list[CardRow]:
    """Return the cards that belong to an exam and are studied, in the order of the notes."""
    decks = _decks(tree, exam.parts)
    place = {deck: number for number, deck in enumerate(tree.in_order())}
    wanted = {*decks, *_decks_of_cards(connection, exam.parts)}
    rows = exam_cards.cards_of(connection, today, sorted(wanted))
    belongs = _Belonging(tree, exam.parts)
    chosen = [row for row in rows if belongs.to(row)]
    chosen.sort(key=lambda row: place.get(row.deck, len(place)))  # stable: in a deck they are in order
    return chosen


def aim_of(exam: ExamRow, today: Day) -> Aim:
    """Return what the plan of an exam is made for."""
    off = set(exam.days_off)
    weekdays = set(exam.weekdays_off)
    off.update(Day(day) for day in range(today, exam.day) if weekday(Day(day)) in weekdays)
    return Aim(exam.day, exam.minutes, exam.least_gain, exam.paced, exam.probes, frozenset(off))


def weekday(day: Day) -> int:
    """Return the day of the week, 0 for Monday."""
    return (day + 3) % 7  # 1970 began on a Thursday


class _Belonging:
    """Which cards belong to an exam: of the parts that speak of a card, the narrowest decides."""

    def __init__(self, tree: DeckTree, parts: Iterable[PartRow]) -> None:
        self._cards = {part.card: not part.left_out for part in parts if part.card is not None}
        self._decks: dict[DeckId, list[tuple[int, tuple[str, ...], bool]]] = {}
        for part in parts:
            if part.card is not None or part.deck is None:
                continue
            below = tree.below(part.deck)
            for deck in below:  # of two decks that hold a card, the one with fewer decks in it is narrower
                rule = (-len(below), part.section, not part.left_out)
                self._decks.setdefault(deck, []).append(rule)

    def to(self, row: CardRow) -> bool:
        if row.card in self._cards:
            return self._cards[row.card]
        rules = self._decks.get(row.deck, [])
        if any(section for _, section, _ in rules):
            path = section_of(row)
            rules = [rule for rule in rules if path[: len(rule[1])] == rule[1]]
        return max(rules, key=lambda rule: (len(rule[1]), rule[0], not rule[2]))[2] if rules else False


def _decks(tree: DeckTree, parts: Iterable[PartRow]) -> set[DeckId]:
    named = {part.deck for part in parts if part.deck is not None and part.card is None and not part.left_out}
    return {deck for each in named for deck in tree.below(each)}


def _decks_of_cards(connection: Connection, parts: Iterable[PartRow]) -> set[DeckId]:
    named = [part.card for part in parts if part.card is not None and not part.left_out]
    return set(exam_cards.decks_of_cards(connection, named).values()) if named else set()


def _planned(
    connection: Connection,
    exam: ExamRow,
    rows: Sequence[CardRow],
    today: Day,
    pace: Pace,
    done: AbstractSet[CardId],
) -> Planned:
    """Return the plan as it was at dawn: what was answered since takes no part in it, but stays."""
    known = traces(connection, rows, today)
    seen, unseen = [], []
    for row in rows:
        trace = known.get(row.card)
        if trace is None:
            unseen.append(row.card)
            continue
        due = row.card in done or (row.due is not None and row.due <= today)
        seen.append(Seen(row.card, row.uid, trace.day, trace.stability, trace.difficulty, due))
    return plan(seen, unseen, today, aim_of(exam, today), forgetting=Forgetting(), pace=pace)


def _drawn(
    exam: ExamRow,
    members: Mapping[CardId, CardRow],
    planned: Planned,
    done: AbstractSet[CardId],
    facts: AbstractSet[FactId],
) -> ExamDay:
    """Leave out what was answered, and siblings until the last days; draw the line where the minutes end."""
    room, left = planned.room, 0.0
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
        if not beyond and cost <= room:
            room -= cost
            left += cost
            within.append(card)
        else:
            beyond.append(card)
    return ExamDay(exam, members, planned, tuple(within), tuple(beyond), left)
