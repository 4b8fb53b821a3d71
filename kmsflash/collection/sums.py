"""The sums of the log, brought up to date: what was told since they were kept is added, and no more."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zlib import crc32

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.progress import Report, unreported
from kmsflash.model.sums import DaySum, HourSum
from kmsflash.scheduling.sums import HourOf, add_answers, card_sums
from kmsflash.store import sums
from kmsflash.store.opening import Store
from kmsflash.store.sums import State, Told

_BATCH = 2_000  # cards
_TRIES = 3  # where another program brings them up to date at the same time
_LOOKED_AT = tuple(datetime(2000, 1, 1, tzinfo=UTC) + timedelta(days=20 * number) for number in range(800))


Days = dict[Day, DaySum]
Hours = dict[int, HourSum]


@dataclass(slots=True)
class _Delta:
    """What is to be added to the sums that are kept."""

    days: defaultdict[DeckId, Days] = field(default_factory=lambda: defaultdict(dict))
    hours: defaultdict[DeckId, Hours] = field(default_factory=lambda: defaultdict(dict))
    counted: list[tuple[CardId, DeckId]] = field(default_factory=list)

    def count(self, told: Told, through: int, hour_of: HourOf) -> None:
        """Take away what a card added by its events up to the row *through*, and add what it adds now."""
        if told.counted_in is not None:
            before: tuple[Days, Hours] = {}, {}
            add_card(told, hour_of, *before, through)
            self._take_away(told.counted_in, *before)
        add_card(told, hour_of, self.days[told.deck], self.hours[told.deck])
        self.counted.append((told.card, told.deck))

    def _take_away(self, deck: DeckId, days: Days, hours: Hours) -> None:
        for day, of_day in days.items():
            self.days[deck].setdefault(day, DaySum()).add(of_day, -1)
        for hour, of_hour in hours.items():
            kept = self.hours[deck].setdefault(hour, HourSum())
            kept.asked -= of_hour.asked
            kept.known -= of_hour.known


def add_card(told: Told, hour_of: HourOf, days: Days, hours: Hours, through: int | None = None) -> None:
    """Add what the log of a card says, or what it said up to a row, to the sums of days and of hours."""
    if told.is_plain:
        add_answers(told.answers(through), hour_of, days, hours)
        return
    more_days, more_hours = card_sums(told.events(through), hour_of)
    for day, of_day in more_days.items():
        days.setdefault(day, DaySum()).add(of_day)
    for hour, of_hour in more_hours.items():
        kept = hours.setdefault(hour, HourSum())
        kept.asked += of_hour.asked
        kept.known += of_hour.known


def refresh(store: Store, hour_of: HourOf, now: datetime, report: Report = unreported) -> int:
    """Bring the sums up to date and return of how many cards they were not.

    *report* hears of cards. It is read first and then written at once, so that meanwhile answers can be
    given. Where the learner's hours are others than when they were counted, all is counted again.
    """
    zone = _zone(hour_of)
    for _ in range(_TRIES):
        found = _once(store, hour_of, zone, now, report)
        if found is not None:
            return found
    return 0


def _once(store: Store, hour_of: HourOf, zone: int, now: datetime, report: Report) -> int | None:
    """Do it; return None, with nothing written, where another was faster."""
    delta = _Delta()
    with store.reading() as connection:
        before = sums.state(connection)
        anew = before.hours != zone
        through = 0 if anew else sums.through(connection)
        last = sums.last_row(connection)
        cards = sums.answered(connection) if anew else sums.stale(connection)
        if not cards and not anew:
            return 0
        for start in range(0, len(cards), _BATCH):
            report(start, len(cards))
            for told in sums.told_of(connection, cards[start : start + _BATCH]):
                delta.count(told._replace(counted_in=None) if anew else told, through, hour_of)
    with store.writing(now, much=True, derived=True) as write:
        if sums.state(write.connection) != before:
            return None
        if anew:
            sums.forget(write)
        sums.add(write, delta.days, delta.hours, delta.counted, last, State(before.number + 1, zone))
    report(len(cards), len(cards))
    return len(cards)


def _zone(hour_of: HourOf) -> int:
    """Return a number that is another where the learner's hours are others."""
    return crc32(bytes(hour_of(int(moment.timestamp()) * 1_000_000) for moment in _LOOKED_AT)) or 1
