"""Progress that one can see: figures of all cards, of a deck or of an exam, from the sums of the log."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zlib import crc32

from kmsflash.collection.deck_options import options_by_deck
from kmsflash.collection.deck_tree import DeckTree, deck_tree
from kmsflash.collection.exam_members import members_of
from kmsflash.collection.exam_parts import Covering
from kmsflash.collection.pace import LATEST, seconds_per_card
from kmsflash.collection.standings import by_section
from kmsflash.collection.sums import add_card, refresh
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.events import Event
from kmsflash.model.exams import Exam
from kmsflash.model.ids import CardId, DeckId, ExamId
from kmsflash.model.options import StudyOptions
from kmsflash.model.progress import Report, unreported
from kmsflash.model.statistics import EVERYTHING, Calibration, Period, Progress, Scope
from kmsflash.model.sums import DaySum, HourSum
from kmsflash.model.today import DayLoad
from kmsflash.scheduling import statistics as figures
from kmsflash.scheduling.forgetting import USUAL, Forgetting
from kmsflash.scheduling.readiness import Fit, Repeat, repeats
from kmsflash.scheduling.sums import HourOf
from kmsflash.scheduling.tracing import answers
from kmsflash.store import events, exams, readiness, statistics, sums
from kmsflash.store.decks import all_decks
from kmsflash.store.opening import Connection, Store
from kmsflash.store.statistics import Which

DAYS_AHEAD = 30
HARD_FROM = 2  # lapses
MOST_HARD = 12
MOST_CHECKED = 20_000  # cards whose answers are held against predictions: of more, some by chance
_BATCH = 1_000  # cards
_HOURS = range(24)


@dataclass(slots=True)
class Statistics:
    """The use cases of looking at progress. *hour_of* tells the learner's hour at a moment."""

    store: Store
    options: StudyOptions

    def bring_up(self, hour_of: HourOf, now: datetime, report: Report = unreported) -> int:
        """Bring the sums up to date, and return of how many cards they were not.

        The first time all answers are counted, which takes seconds for a million: to be done as a job.
        """
        return refresh(self.store, hour_of, now, report)

    def look(
        self, hour_of: HourOf, now: datetime, scope: Scope = EVERYTHING, period: Period = Period.YEAR
    ) -> Progress:
        """Return the figures, as the sums are. Raises `UserError` where the deck or exam is gone."""
        today = study_day(now, self.options.day_starts_at)
        with self.store.reading() as connection:
            return _Look.at(connection, scope, hour_of).progress(period, today)

    def calibration(
        self, now: datetime, scope: Scope = EVERYTHING, report: Report = unreported
    ) -> Calibration:
        """Return what was foretold of each repeat beside what came, by the forgetting the program counts on.

        The answers themselves are read: to be done as a job. Raises `UserError` where the deck or exam is
        gone.
        """
        tomorrow = Day(study_day(now, self.options.day_starts_at) + 1)
        with self.store.reading() as connection:
            look = _Look.at(connection, scope, lambda _: 0)
            cards = look.answered()
            chosen = _some(cards)
            told = list(look.repeats(chosen, tomorrow, report))
        known = sum(repeat.known for repeat in told)
        foretold = sum(repeat.foretold for repeat in told) / max(1, len(told))
        came = figures.recall(len(told), known)
        return Calibration(figures.by_tenths(told), foretold, came, len(chosen), len(cards))


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at the cards of a scope."""

    connection: Connection
    tree: DeckTree
    scope: Scope
    hour_of: HourOf
    decks: Sequence[DeckId] | None  # whose sums are meant; None: all
    which: Which
    cards: Sequence[CardId] | None  # of an exam that is more, or less, than decks

    @classmethod
    def at(cls, connection: Connection, scope: Scope, hour_of: HourOf) -> "_Look":
        tree = deck_tree(all_decks(connection))
        if scope.exam is not None:
            exam = _exam(connection, scope.exam)
            covering = Covering(tree, exam.wishes.parts)
            decks = covering.whole_decks()
            if decks is not None:
                return cls(connection, tree, scope, hour_of, decks, Which(decks=decks), None)
            cards = [row.card for row in members_of(connection, tree, exam)]
            return cls(connection, tree, scope, hour_of, (), Which(cards=cards), cards)
        if scope.deck is None:
            return cls(connection, tree, scope, hour_of, None, Which(), None)
        below = tree.below(scope.deck)
        if not below:
            raise UserError("This deck is gone. Another window, or an undo, took it away.")
        return cls(connection, tree, scope, hour_of, below, Which(decks=below), None)

    def progress(self, period: Period, today: Day) -> Progress:
        days, hours = self._sums()
        connection = self.connection
        year = figures.year_back(today)
        spans = figures.spans(days, period, today)
        due = statistics.falling_due(connection, self.which, Day(today + DAYS_AHEAD))
        stands = statistics.standings(connection, self.which)
        return Progress(
            self.scope,
            period,
            today,
            {day: each for day, each in days.items() if Day(today - 372) <= day <= today},
            tuple(hours.get(hour, HourSum()) for hour in _HOURS),
            spans,
            figures.span(days, spans[0].first, today),
            figures.spans({day: each for day, each in days.items() if day >= year}, Period.YEAR, today),
            tuple(
                DayLoad(Day(today + ahead), due.get(Day(today + ahead), 0))
                for ahead in range(1, DAYS_AHEAD + 1)
            ),
            sum(cards for day, cards in due.items() if day <= today),
            seconds_per_card(events.latest_times(connection, LATEST)),
            self._wish(),
            by_section(connection, self.tree, self.scope, self.which),
            figures.ranges(((interval, cards) for interval, _, cards, _ in stands), figures.INTERVALS),
            figures.ranges(((ease, cards - fsrs) for _, ease, cards, fsrs in stands), figures.EASES),
            tuple(statistics.hardest(connection, self.which, HARD_FROM, MOST_HARD)),
            sum(each.answers for each in days.values()),
        )

    def answered(self) -> Sequence[CardId]:
        return sums.counted(self.connection, self.decks) if self.cards is None else self.cards

    def repeats(self, cards: Sequence[CardId], before: Day, report: Report) -> Iterator[Repeat]:
        forgetting = self._forgetting()
        usual = forgetting[None]
        for start in range(0, len(cards), _BATCH):
            report(start, len(cards))
            for told in sums.told_of(self.connection, cards[start : start + _BATCH]):
                log: list[Event] = told.events()
                home = self.tree.homes.get(told.deck)
                yield from repeats([answers(log, before)], forgetting.get(home, usual))

    def _sums(self) -> tuple[Mapping[Day, DaySum], Mapping[int, HourSum]]:
        if self.cards is None:
            return sums.days(self.connection, self.decks), sums.hours(self.connection, self.decks)
        days: dict[Day, DaySum] = {}
        hours: dict[int, HourSum] = {}
        for start in range(0, len(self.cards), _BATCH):
            for told in sums.told_of(self.connection, self.cards[start : start + _BATCH]):
                add_card(told, self.hour_of, days, hours)
        return days, hours

    def _wish(self) -> float:
        """Return the wish for recall: that of the decks where it is one, else the collection's."""
        by_deck = options_by_deck(self.connection, self.tree)
        homes = {self.tree.homes.get(deck) for deck in self.decks or ()}
        wishes = {by_deck[home].retention for home in homes if home in by_deck}
        return wishes.pop() if len(wishes) == 1 else by_deck[None].retention

    def _forgetting(self) -> dict[DeckId | None, Forgetting]:
        """Return what is foretold by in each deck: what was fitted, where it was, else the usual."""
        exam = self.scope.exam
        fit = None if exam is None else readiness.fit_of(self.connection, exam)
        if fit is not None:
            return {None: Forgetting(Fit(*fit.numbers).parameters())}
        by_deck = options_by_deck(self.connection, self.tree)
        made: dict[tuple[float, ...], Forgetting] = {}
        found: dict[DeckId | None, Forgetting] = {}
        for deck, options in by_deck.items():
            own = options.parameters if len(options.parameters) == len(USUAL) else USUAL
            found[deck] = made.setdefault(own, Forgetting(own))
        return found


def _exam(connection: Connection, exam: ExamId) -> Exam:
    found = next((each for each in exams.all_exams(connection) if each.exam == exam), None)
    if found is None:
        raise UserError("This exam is gone. Another window, or an undo, took it away.")
    return found


def _some(cards: Sequence[CardId]) -> Sequence[CardId]:
    """Leave cards out by chance, always the same ones, where there are too many."""
    if len(cards) <= MOST_CHECKED:
        return cards
    share = MOST_CHECKED / len(cards) * 2**32
    return [card for card in cards if crc32(card.to_bytes(8, "big")) < share]
