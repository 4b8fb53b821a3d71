"""Backups of a collection: what is known of one, when one is due, and which are kept how long."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from kmsflash.model.events import Hlc
from kmsflash.model.sentences import Sentence

AT_MOST_OLD = timedelta(minutes=30)  # the last backup at a start, where something changed since
JUST_NOW = timedelta(minutes=2)  # a backup that old serves where nothing changed since
BULK = 500  # cards of one change from which a backup is made before it

ALWAYS = 5  # the newest are kept however old they are, or seem by a clock that is wrong
ALL_FOR = timedelta(days=2)
DAILY_FOR = timedelta(days=14)
WEEKLY_FOR = timedelta(days=92)
MONTHLY_FOR = timedelta(days=731)


class Reason(StrEnum):
    """Why a backup was made."""

    HAND = "hand"  # the learner asked for it
    START = "start"
    IMPORT = "import"
    CHANGE = "change"  # of many cards at once
    MIGRATION = "migration"
    RESTORE = "restore"  # of another backup


PRECIOUS = frozenset({Reason.HAND, Reason.MIGRATION, Reason.RESTORE})
"""Each of these is kept for as long as there is one of every week."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup in its folder."""

    path: Path
    made_at: datetime
    size: int = 0  # bytes
    reason: Reason | None = None  # None: it does not say
    cards: int = 0  # that are not deleted
    reviews: int = 0
    state: Hlc = 0  # of the collection when it was made
    revision: int = 0  # of the file
    trouble: Sentence | None = None  # why it cannot be read; nothing else is known then

    @property
    def is_readable(self) -> bool:
        """Whether it can be restored, as far as a short look tells."""
        return self.trouble is None


@dataclass(frozen=True, slots=True)
class BackupCare:
    """How the backups of a collection stand, and what is in it now."""

    folder: Path  # where new ones go
    backups: tuple[Backup, ...] = ()  # newest first
    cards: int = 0  # now
    reviews: int = 0

    @property
    def size(self) -> int:
        """How much room they take, in bytes."""
        return sum(each.size for each in self.backups)


def is_due(newest: Backup | None, state: Hlc, now: datetime) -> bool:
    """Tell whether a start makes a backup: the last is too old, and something changed since."""
    return newest is None or (newest.state != state and abs(now - newest.made_at) > AT_MOST_OLD)


def serves(newest: Backup | None, state: Hlc, now: datetime) -> bool:
    """Tell whether the newest backup does in place of one made now."""
    return newest is not None and newest.state == state and abs(now - newest.made_at) <= JUST_NOW


def outlived(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Return those that need not be kept any longer, in no order that means anything.

    All of the last two days are kept, then the last of each day for two weeks, of each week for three months,
    and of each month for two years; the newest always. Days, weeks and months are those of the calendar, in
    UTC: whichever is the last of one stays so, and thinning often or seldom ends the same. What cannot be
    read is left alone, and stands for nothing.
    """
    known = sorted(
        (each for each in backups if each.is_readable),
        key=lambda each: (each.made_at, each.path),
        reverse=True,
    )
    kept = {each.path for each in known[:ALWAYS]}
    kept |= {each.path for each in known if _is_kept_by_itself(each, now)}
    for bucket, how_long in ((_day, DAILY_FOR), (_week, WEEKLY_FOR), (_month, MONTHLY_FOR)):
        lasts = _last_of_each(known, bucket)
        kept |= {each.path for each in lasts if now - each.made_at <= how_long}
    return tuple(each for each in known if each.path not in kept)


def _is_kept_by_itself(backup: Backup, now: datetime) -> bool:
    return now - backup.made_at <= (WEEKLY_FOR if backup.reason in PRECIOUS else ALL_FOR)


def _last_of_each(newest_first: Sequence[Backup], bucket: Callable[[datetime], object]) -> list[Backup]:
    lasts: dict[object, Backup] = {}
    for each in newest_first:
        lasts.setdefault(bucket(each.made_at.astimezone(UTC)), each)
    return list(lasts.values())


def _day(moment: datetime) -> object:
    return moment.date()


def _week(moment: datetime) -> object:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> object:
    return moment.year, moment.month
