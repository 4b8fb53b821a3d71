"""What came out of a damaged collection, and what could."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Replayed:
    """What the journal of events gave back."""

    told: int  # events that came into the log
    unknown: int  # events of cards that are not in this collection: made after it was backed up


@dataclass(frozen=True, slots=True)
class TableCount:
    """How much of one table could be read."""

    table: str
    read: int  # rows
    lost: int  # rows, as far as numbers that are missing tell


@dataclass(frozen=True, slots=True)
class Carried:
    """What could be read of a damaged collection, and is in the new one."""

    cards: int  # that are not deleted
    reviews: int  # in the log, with those that only the journal had
    from_journal: int  # events of these
    tables: tuple[TableCount, ...] = ()
    stubs: int = 0  # rows made only to keep the place of one that is lost and that others name

    @property
    def lost(self) -> int:
        """How many rows could not be read, as far as is known."""
        return sum(each.lost for each in self.tables)


@dataclass(frozen=True, slots=True)
class BackupWay:
    """A backup that could be put in the place of a damaged collection."""

    path: Path
    made_at: datetime
    cards: int
    reviews: int
    replayable: int  # events told since, of cards that it has
    unknown: int  # events told since, of cards that it has not


@dataclass(frozen=True, slots=True)
class WaysOut:
    """What can be done about a damaged collection."""

    damaged: Path
    backup: BackupWay | None = None
    carried: Carried | None = None  # None: nothing can be read


@dataclass(frozen=True, slots=True)
class Saved:
    """What is in the place of a damaged collection now."""

    path: Path
    kept_aside: Path
    carried: Carried | None = None  # by reading the damaged file
    backup: BackupWay | None = None  # by a backup
    replayed: Replayed = field(default=Replayed(0, 0))
