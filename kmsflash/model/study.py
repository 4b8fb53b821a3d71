"""What the study screen shows: one card, its grades, and at the end the summary."""

from dataclasses import dataclass
from enum import StrEnum

from kmsflash.model.days import Day
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell


@dataclass(frozen=True, slots=True)
class Face:
    """Both sides of a card, as Markdown, and where it comes from."""

    kind: Kind
    front: str
    answer: str
    explanation: str
    cell: Cell | None = None
    deck: tuple[str, ...] = ()  # path of deck names, outermost first
    headings: tuple[str, ...] = ()  # heading path in the notes
    source: str = ""  # name of the notes


class Leaving(StrEnum):
    """How a card leaves a sitting without an answer."""

    BURIED = "buried"  # until the next study day
    SUSPENDED = "suspended"  # until the learner asks for it
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Choice:
    """One grade as offered under the answer."""

    grade: Grade
    days: int  # until the card is due again
    same_day: bool  # comes back today first


@dataclass(frozen=True, slots=True)
class Turn:
    """The card whose turn it is."""

    card: CardId
    face: Face
    choices: tuple[Choice, ...]
    is_drill: bool
    done: int  # answers given today, drills included
    left: int  # cards still to come, this one included
    seconds_left: int  # a guess, from the learner's own pace
    flag: int = 0  # the learner's, 1 to 7; 0: none
    changed_on: Day | None = None  # when the notes came to give another answer, where it was not asked since


@dataclass(frozen=True, slots=True)
class Missed:
    """A card answered wrongly at least once today."""

    card: CardId
    kind: Kind
    front: str
    answer: str
    times: int


@dataclass(frozen=True, slots=True)
class Summary:
    """How a day's study went."""

    grades: tuple[Grade, ...]  # of every answer of the day, in order
    cards: int  # different cards answered
    at_first_try: int  # of those, how many were recalled at the first answer
    reviewed: int  # cards that had been learned before today
    recalled: int  # of those, how many were recalled
    new: int  # cards met for the first time
    seconds: int
    missed: tuple[Missed, ...]
    next_day: Day | None  # when cards are due next
    next_cards: int
    beyond: int = 0  # cards that the plans of exams have beyond the day's minutes
