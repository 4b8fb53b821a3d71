"""The steps that undo and redo walk."""

from dataclasses import dataclass

from kmsflash.model.changes import Changes
from kmsflash.model.events import Hlc
from kmsflash.model.ids import CardId


@dataclass(frozen=True, slots=True)
class Step:
    """What undo or redo would act on."""

    stamp: Hlc
    label: str  # its name for the learner, in English; of an answer: the question
    card: CardId | None = None  # of an answer: its card

    @property
    def is_answer(self) -> bool:
        """Whether a card was graded."""
        return self.card is not None


@dataclass(frozen=True, slots=True)
class Turned:
    """What undo or redo has done."""

    step: Step
    changes: Changes  # NOTHING where all of the step was changed since
    cards: frozenset[CardId]  # that are other than before
