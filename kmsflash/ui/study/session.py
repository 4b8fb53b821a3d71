"""What the study page asks of a session; who answers, it does not know."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kmsflash.model.changes import Changes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.steps import Step, Turned
from kmsflash.model.study import Face, Leaving, Summary, Turn


class Session(Protocol):
    """A day's study. Every `now` is an aware local time."""

    def turn(self, now: datetime) -> Turn | None:
        """Return the card whose turn it is; None where nothing is left today."""

    def upcoming(self) -> Face | None:
        """Return what will probably be shown after the card of the turn, to be made ready."""

    def answer(self, grade: Grade, took_ms: int, now: datetime) -> Changes:
        """Answer the card of the turn; on disk when it returns. Raises `UserError` where that failed."""

    def leech(self) -> CardId | None:
        """Return the card of the last answer where that made it a leech."""

    def leave(self, how: Leaving, now: datetime) -> Changes:
        """Let the card of the turn go without an answer."""

    def suspend(self, card: CardId, now: datetime) -> Changes:
        """Ask some other card of the sitting no more."""

    def flag(self, flag: int, now: datetime) -> Changes:
        """Give the card of the turn a flag, 1 to 7, or none, 0; it keeps its turn."""

    def undo(self, now: datetime) -> Turned:
        """Take back the last step. Raises `UserError` where there is none."""

    def redo(self, now: datetime) -> Turned:
        """Do again what was taken back last. Raises `UserError` where there is nothing."""

    def next_undo(self, now: datetime) -> Step | None:
        """Return what undo takes back next; None where there is nothing of this sitting or this day."""

    def next_redo(self, now: datetime) -> Step | None:
        """Return what redo does again next; None where there is nothing of this sitting or this day."""

    def summary(self, now: datetime) -> Summary:
        """Return how the day went so far."""

    def study_again(self, cards: Sequence[CardId], now: datetime) -> None:
        """Put these cards up once more, as practice that moves no schedule."""

    def go_on(self, now: datetime) -> None:
        """Bring what the plans of exams have beyond the day's minutes."""
