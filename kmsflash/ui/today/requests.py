"""What the learner asks of a day beside studying it."""

from dataclasses import dataclass
from enum import Enum, auto

from kmsflash.model.custom import Wish
from kmsflash.model.ids import DeckId, ExamId


class Ask(Enum):
    """What is asked for."""

    WISH = auto()  # study certain cards
    PICK = auto()  # choose which
    SPREAD = auto()  # missed days over days to come
    SPREAD_OVER = auto()  # the same, over as many as the learner says
    AT_ONCE = auto()  # missed days without a plan
    COUNT_AS_TODAYS = auto()  # answers dated in the future
    BEYOND = auto()  # study beyond the minutes of exams
    LEAVE = auto()  # them as they are
    SPREAD_EXAM = auto()  # what falls due after an exam
    LEAVE_EXAM = auto()  # that as it is


@dataclass(frozen=True, slots=True)
class Request:
    """One thing asked for."""

    ask: Ask
    wish: Wish | None = None
    deck: DeckId | None = None
    days: int = 0
    cards: int = 0  # that wait from missed days
    exam: ExamId | None = None
