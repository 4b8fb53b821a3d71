"""The decks and what waits in them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kmsflash.collection.clocks import dated_ahead
from kmsflash.collection.deck_tree import DeckTree, Node, deck_tree
from kmsflash.collection.exam_days import DayPlans, ExamDay
from kmsflash.collection.filling import more
from kmsflash.collection.pace import LATEST, minutes, seconds_per_card
from kmsflash.collection.waiting import DaysQueue
from kmsflash.model.days import Day, study_day
from kmsflash.model.ids import DeckId
from kmsflash.model.options import StudyOptions
from kmsflash.model.today import AfterExamLoad, DayLoad, DeckLine, ExamLine, Load, Overview
from kmsflash.scheduling.counting import Counts
from kmsflash.scheduling.fold import in_force
from kmsflash.scheduling.queue import Held
from kmsflash.store import events, schedules
from kmsflash.store.decks import DeckCounts, all_decks, counts
from kmsflash.store.exams import has_exams
from kmsflash.store.meta import STARTER, get_meta
from kmsflash.store.opening import Connection, Store

WEEKS_SHOWN = 12
DAYS_AHEAD = 7
_NONE = DeckCounts(0, 0, 0)


@dataclass(slots=True)
class Library:
    """The use cases of looking at the collection."""

    store: Store
    options: StudyOptions
    plans: DayPlans = field(default_factory=DayPlans)

    def is_empty(self) -> bool:
        """Return whether there never was a deck."""
        with self.store.reading() as connection:
            return not all_decks(connection)

    def deck_paths(self) -> tuple[tuple[str, ...], ...]:
        """Return the names of every deck, from the top, in the order in which decks are shown."""
        return tuple(self.decks_by_path())

    def decks_by_path(self) -> dict[tuple[str, ...], DeckId]:
        """Return every deck by its names from the top, in the order in which decks are shown."""
        with self.store.reading() as connection:
            tree = deck_tree(all_decks(connection))
        chains = tree.chains()
        names = {node.deck: node.name for node, _ in tree.walk()}
        return {
            tuple(names[each] for each in chains[node.deck]): node.deck
            for node, _ in tree.walk()
            if node.deck is not None
        }

    def decks(self, now: datetime) -> tuple[DeckLine, ...]:
        """Return every deck that is shown, with its cards and what waits in it on the study day of *now*."""
        today = study_day(now, self.options.day_starts_at)
        with self.store.reading() as connection:
            tree = deck_tree(all_decks(connection))
            queue = DaysQueue.read(connection, tree, today, plans=self.plans)
            return _lines(tree, counts(connection), queue.counts(), _drills(queue, self.options))

    def overview(self, now: datetime) -> Overview:
        """Return the state of the collection on the study day of *now*."""
        today = study_day(now, self.options.day_starts_at)
        with self.store.reading() as connection:
            tree = deck_tree(all_decks(connection))
            seconds = seconds_per_card(events.latest_times(connection, LATEST))
            by_deck = counts(connection)
            queue = DaysQueue.read(connection, tree, today, plans=self.plans)
            drills = _drills(queue, self.options)
            day = queue.chosen()
            load = Load(len(day.new), len(day.reviews), sum(drills.values()))
            lines = _lines(tree, by_deck, queue.counts(), drills)
            reasons = Counter(day.held.values())
            return Overview(
                today,
                load,
                minutes(load.total, seconds),
                lines,
                _forecast(connection, today),
                _history(connection, today),
                schedules.next_due(connection, today),
                _is_first_start(connection, tree),
                seconds,
                queue.backlog(day.held),
                reasons[Held.SIBLING],
                reasons[Held.LIMIT],
                None if load.total else more(connection, tree, today),
                dated_ahead(connection, today, now),
                tuple(_exam_line(day) for day in queue.exams.days),
                _after_exam(connection, tree, today),
            )


def _exam_line(day: ExamDay) -> ExamLine:
    return ExamLine(day.exam.exam, day.exam.wishes.name, day.exam.wishes.day, len(day.beyond))


def _after_exam(connection: Connection, tree: DeckTree, today: Day) -> AfterExamLoad | None:
    if not has_exams(connection):
        return None
    from kmsflash.collection.after_exam import load_on  # on use: most learners have no exam

    return load_on(connection, tree, today)


def _drills(queue: DaysQueue, options: StudyOptions) -> Counter[DeckId]:
    """Return how many cards of each deck itself come back today."""
    below, exams = options.drill_below, queue.exams
    return Counter(
        row.deck
        for row in queue.answered
        if row.drills(exams.drills_below(row.card, below)) and not row.is_due
    )


def _lines(
    tree: DeckTree,
    by_deck: dict[DeckId, DeckCounts],
    waiting: dict[DeckId | None, Counts],
    drills: Mapping[DeckId, int],
) -> tuple[DeckLine, ...]:
    """Return a line for each deck that is shown; a deck counts what lies in its sub-decks too."""
    sums: dict[DeckId | None, list[int]] = {node.deck: [0] * 4 for node, _ in tree.walk()}
    for deck, home in tree.homes.items():
        if home in sums:
            own = by_deck.get(deck, _NONE)
            numbers = (own.cards, drills.get(deck, 0), own.known, own.seen)
            sums[home] = [one + other for one, other in zip(sums[home], numbers, strict=True)]
    for chain in reversed(tree.chains().values()):  # from the innermost out
        if len(chain) > 1:
            above = zip(sums[chain[-2]], sums[chain[-1]], strict=True)
            sums[chain[-2]] = [one + other for one, other in above]
    lines = ((node, _line(node, depth, sums[node.deck], waiting[node.deck])) for node, depth in tree.walk())
    return tuple(line for node, line in lines if node.deck is not None or node.children or line.cards)


def _line(node: Node, depth: int, numbers: list[int], waiting: Counts) -> DeckLine:
    cards, drill, known, seen = numbers
    load = Load(waiting.new, waiting.due, drill)
    return DeckLine(node.deck, node.name, depth, cards, load, known, seen - known)


def _forecast(connection: Connection, today: Day) -> tuple[DayLoad, ...]:
    falling = schedules.falling_due(connection, Day(today + 1), Day(today + DAYS_AHEAD))
    days = (Day(today + ahead) for ahead in range(1, DAYS_AHEAD + 1))
    return tuple(DayLoad(day, falling.get(day, 0)) for day in days)


def _history(connection: Connection, today: Day) -> tuple[DayLoad, ...]:
    since = Day(today - WEEKS_SHOWN * 7 - 6)  # the first of the weeks begins on whatever its first day is
    told, with_voids = events.answers_by_day(connection, since)
    for day in with_voids:
        kept = in_force(events.of_day(connection, day))
        told[day] = sum(event.grade is not None for event in kept)
    return tuple(DayLoad(day, count) for day, count in sorted(told.items()) if count)


def _is_first_start(connection: Connection, tree: DeckTree) -> bool:
    starter = get_meta(connection, STARTER)
    roots = [node.deck for node in tree.roots if node.deck is not None]
    alone = len(roots) == 1 and str(roots[0]) == starter
    return alone and events.is_empty(connection)
