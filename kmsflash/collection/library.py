"""The decks and what waits in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kmsflash.collection.deck_tree import DeckTree, Node, deck_tree
from kmsflash.collection.pace import LATEST, minutes, seconds_per_card
from kmsflash.collection.waiting import Waiting, days_cards
from kmsflash.model.days import Day, study_day
from kmsflash.model.ids import DeckId
from kmsflash.model.options import StudyOptions
from kmsflash.model.today import DayLoad, DeckLine, Load, Overview
from kmsflash.scheduling.fold import in_force
from kmsflash.store import cards, events, schedules
from kmsflash.store.decks import DeckCounts, all_decks, counts
from kmsflash.store.opening import STARTER, Connection, Store, get_meta

WEEKS_SHOWN = 12
DAYS_AHEAD = 7
_NONE = DeckCounts(0, 0, 0, 0, 0)
_NO_LOAD = Load()


@dataclass(slots=True)
class Library:
    """The use cases of looking at the collection."""

    store: Store
    options: StudyOptions

    def is_empty(self) -> bool:
        """Return whether there never was a deck."""
        with self.store.reading() as connection:
            return not all_decks(connection)

    def deck_paths(self) -> tuple[tuple[str, ...], ...]:
        """Return the names of every deck, from the top, in the order in which decks are shown."""
        with self.store.reading() as connection:
            tree = deck_tree(all_decks(connection))
        chains = tree.chains()
        names = {node.deck: node.name for node, _ in tree.walk()}
        return tuple(
            tuple(names[each] for each in chains[node.deck])
            for node, _ in tree.walk()
            if node.deck is not None
        )

    def overview(self, now: datetime) -> Overview:
        """Return the state of the collection on the study day of *now*."""
        today = study_day(now, self.options.day_starts_at)
        with self.store.reading() as connection:
            tree = deck_tree(all_decks(connection))
            seconds = seconds_per_card(events.latest_times(connection, LATEST))
            by_deck = counts(connection, today, self.options.drill_below)
            queue = days_cards(connection, tree, None, today, self.options)
            lines = _lines(tree, by_deck, _loads(connection, queue.cards, today, self.options))
            load = Load(
                sum(line.load.new for line in lines if line.depth == 0),
                sum(line.load.due for line in lines if line.depth == 0),
                sum(line.load.drill for line in lines if line.depth == 0),
            )
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
            )


def _loads(
    connection: Connection, queue: Sequence[Waiting], today: Day, options: StudyOptions
) -> dict[DeckId, Load]:
    """Return what waits in each deck itself: the day's very queue, counted."""
    tally: dict[DeckId, list[int]] = {}
    for entry in queue:
        tally.setdefault(entry.deck, [0, 0, 0])[0 if entry.is_new else 1] += 1
    for row in cards.answered_on(connection, today):
        if row.drills(options.drill_below) and not row.is_due:
            tally.setdefault(row.deck, [0, 0, 0])[2] += 1
    return {deck: Load(*numbers) for deck, numbers in tally.items()}


def _lines(
    tree: DeckTree, by_deck: dict[DeckId, DeckCounts], loads: dict[DeckId, Load]
) -> tuple[DeckLine, ...]:
    """Return a line for each deck that is shown; a deck counts what lies in its sub-decks too."""
    sums: dict[DeckId | None, list[int]] = {node.deck: [0] * 6 for node, _ in tree.walk()}
    for deck, home in tree.homes.items():
        if home in sums:
            own = by_deck.get(deck, _NONE)
            load = loads.get(deck, _NO_LOAD)
            numbers = (own.cards, load.new, load.due, load.drill, own.known, own.seen)
            sums[home] = [one + other for one, other in zip(sums[home], numbers, strict=True)]
    for chain in reversed(tree.chains().values()):  # from the innermost out
        if len(chain) > 1:
            above = zip(sums[chain[-2]], sums[chain[-1]], strict=True)
            sums[chain[-2]] = [one + other for one, other in above]
    lines = ((node, _line(node, depth, sums[node.deck])) for node, depth in tree.walk())
    return tuple(line for node, line in lines if node.deck is not None or node.children or line.cards)


def _line(node: Node, depth: int, numbers: list[int]) -> DeckLine:
    cards, new, due, drill, known, seen = numbers
    return DeckLine(node.deck, node.name, depth, cards, Load(new, due, drill), known, seen - known)


def _forecast(connection: Connection, today: Day) -> tuple[DayLoad, ...]:
    falling = schedules.falling_due(connection, Day(today + 1), Day(today + DAYS_AHEAD))
    days = (Day(today + ahead) for ahead in range(1, DAYS_AHEAD + 1))
    return tuple(DayLoad(day, falling.get(day, 0)) for day in days)


def _history(connection: Connection, today: Day) -> tuple[DayLoad, ...]:
    since = Day(today - WEEKS_SHOWN * 7 - 6)  # the first of the weeks begins on whatever its first day is
    told = events.answers_by_day(connection, since)
    for day in events.days_with_voids(connection, since):
        kept = in_force(events.of_day(connection, day))
        told[day] = sum(event.grade is not None for event in kept)
    return tuple(DayLoad(day, count) for day, count in sorted(told.items()) if count)


def _is_first_start(connection: Connection, tree: DeckTree) -> bool:
    starter = get_meta(connection, STARTER)
    roots = [node.deck for node in tree.roots if node.deck is not None]
    alone = len(roots) == 1 and str(roots[0]) == starter
    return alone and events.is_empty(connection)
