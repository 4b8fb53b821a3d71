"""Study in a terminal: the same session as in the window."""

import sys
import time
from collections.abc import Callable, Iterable
from datetime import datetime

from rich.columns import Columns
from rich.console import Console
from rich.text import Text

from kmsflash.collection.study import Session
from kmsflash.model.days import date_of
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.plain_text import visible
from kmsflash.model.study import Choice, Turn
from kmsflash.rendering import terminal

_WORDS = {
    Grade.BLACKOUT: "Blackout",
    Grade.AGAIN: "Again",
    Grade.ALMOST: "Almost",
    Grade.HARD: "Hard",
    Grade.GOOD: "Good",
    Grade.EASY: "Easy",
}


class Sitting:
    """One sitting at the terminal: question, Enter, answer, grade."""

    def __init__(
        self, session: Session, clock: Callable[[], datetime], console: Console | None = None
    ) -> None:
        self._session = session
        self._clock = clock
        self._console = console or Console(highlight=False, markup=False)

    def run(self) -> int:
        """Study until nothing is left or the learner leaves; every answer is kept at once."""
        try:
            while (turn := self._session.turn(self._clock())) is not None:
                if not self._take(turn):
                    return 0
        except EOFError:
            self._console.print()
            return 0
        self._say_goodbye()
        return 0

    def _take(self, turn: Turn) -> bool:
        """Show one card and keep its grade. False: the learner leaves."""
        started = time.monotonic()
        key = self._ask_front(turn)
        if key == "":
            self._console.print(terminal.back(turn.face))
            key = self._ask_grade(turn)
        if key == "q":
            return False
        if key == "z":
            self._undo()
            return True
        choice = _keys(turn.choices)[key]
        self._session.answer(choice.grade, int((time.monotonic() - started) * 1000), self._clock())
        return True

    def _ask_front(self, turn: Turn) -> str:
        """Return what was typed at the question: nothing for the answer, q or z."""
        where = " › ".join((*turn.face.deck, *turn.face.headings[-1:]))
        self._console.rule(Text(visible(f"{where} · {turn.left} left")), style="dim")
        uncovered = 0
        while True:
            self._console.print(terminal.front(turn.face, uncovered))
            key = self._key("Enter shows the answer")
            if key in ("q", "z"):
                return key
            if key != "h":
                return ""
            uncovered += 1

    def _ask_grade(self, turn: Turn) -> str:
        """Return the key of a grade, q or z."""
        keys = _keys(turn.choices)
        self._console.print(Columns(_legend(keys), padding=(0, 3)), style="dim")
        while True:
            key = self._key("Grade") or _good(keys)
            if key in keys or key in ("q", "z"):
                return key
            self._console.print(f"Type one of {', '.join(keys)}, z to undo, or q to leave.")

    def _undo(self) -> None:
        if self._session.next_undo(self._clock()) is None:
            self._console.print("There is no answer of today to take back.")
            return
        try:
            turned = self._session.undo(self._clock())
            self._console.print(visible(f"Taken back: {turned.step.label}"), markup=False)
        except UserError as error:
            self._console.print(visible(str(error)), markup=False)

    def _key(self, prompt: str) -> str:
        self._console.print(f"{prompt} (q leaves): ", end="", style="dim")
        sys.stdout.flush()
        if sys.stdin is None:  # what started us closed it
            raise EOFError
        return input().strip().lower()

    def _say_goodbye(self) -> None:
        summary = self._session.summary(self._clock())
        words = ["Nothing waits."]
        if summary.cards:
            words = [f"Done for today: {summary.cards} cards, {summary.at_first_try} known at the first try."]
        if summary.next_day is not None:
            words.append(f"Next: {date_of(summary.next_day).isoformat()}, {summary.next_cards} cards.")
        self._console.print(" ".join(words))


def _keys(choices: Iterable[Choice]) -> dict[str, Choice]:
    """Return the choices by key: 1 to 4 for four grades, the grade itself for six."""
    choices = tuple(choices)
    if len(choices) == len(Grade):
        return {str(int(choice.grade)): choice for choice in choices}
    return {str(number): choice for number, choice in enumerate(choices, 1)}


def _good(keys: dict[str, Choice]) -> str:
    return next(key for key, choice in keys.items() if choice.grade is Grade.GOOD)


def _legend(keys: dict[str, Choice]) -> list[str]:
    return [*(f"{key} {_WORDS[choice.grade]} ({_when(choice)})" for key, choice in keys.items()), "z Undo"]


def _when(choice: Choice) -> str:
    days = "1 day" if choice.days == 1 else f"{choice.days} days"
    return f"today, then {days}" if choice.same_day else days
