"""What there is to know of a card: its past, its future, and where it comes from."""

from dataclasses import dataclass

from kmsflash.model.days import Day
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import Scheduler
from kmsflash.model.schedules import Schedule
from kmsflash.model.study import Face


@dataclass(frozen=True, slots=True)
class Told:
    """Something that happened to a card, and where it stood then."""

    happened_at: int  # microseconds since 1970, UTC
    day: Day
    kind: EventKind
    grade: Grade | None
    took_ms: int
    days: int | None  # from then until it was due; None: it was new after it
    counts: bool  # of several reviews on one day one does


@dataclass(frozen=True, slots=True)
class Future:
    """What would come after a grade at the next review."""

    grade: Grade
    days: int  # until it is due again
    chain: tuple[int, ...]  # the intervals after that, in days, with Good each time


@dataclass(frozen=True, slots=True)
class CardInfo:
    """All that is known of a card."""

    card: CardId
    face: Face
    tags: tuple[str, ...]
    by_hand: bool  # made by the learner, or at least partly in the learner's words
    has_notes: bool  # the notes behind it can be opened
    added_at: int  # microseconds since 1970, UTC
    edited_at: int | None  # None: never
    suspended: bool
    not_stated: bool  # suspended because the notes no longer state it
    buried: bool  # set aside until tomorrow
    flag: int  # 0: none
    scheduler: Scheduler
    retention: float  # wished for; FSRS
    schedule: Schedule
    next_day: Day  # of the review that `futures` speak of
    history: tuple[Told, ...]  # newest first
    futures: tuple[Future, ...]
