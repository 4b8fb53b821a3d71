"""What came out of a damaged collection, and what could."""

from dataclasses import dataclass
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
    put_back: int = 0  # rows that damage had changed, and that are as a backup has them
    altered: int = 0  # rows that damage changed and no backup has: the check tells them

    @property
    def lost(self) -> int:
        """How many rows could not be read, as far as is known."""
        return sum(each.lost for each in self.tables)


@dataclass(frozen=True, slots=True)
class Restored:
    """What a backup gives, with the reviews since."""

    backup: Path
    made_at: datetime
    cards: int  # that are not deleted
    reviews: int  # in the log, with those given since
    replayed: Replayed


@dataclass(frozen=True, slots=True)
class Way:
    """One way out of the damage: a new file, whole and looked through, that waits to be put in place."""

    file: Path
    gives: Carried | Restored
