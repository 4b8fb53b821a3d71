"""A mock exam that is being written: the question at hand, the answers so far, and the time spent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from kmsflash.collection.mock_exams import MockExams
from kmsflash.model.mock_exams import MockAnswer, MockExam, Spent

ASLEEP = timedelta(seconds=60)
"""A gap this long between two looks at the clock is none that the learner sat there: the machine slept."""


class Sitting:
    """One mock exam in the room. Each act is on disk when it returns, or raises `UserError` and is none."""

    def __init__(self, exams: MockExams, mock: MockExam, clock: Callable[[], datetime]) -> None:
        self._exams, self._clock = exams, clock
        self._mock = mock.result.mock
        self.answers: list[MockAnswer] = list(mock.answers)
        self.at = min(mock.at, len(self.answers) - 1)
        self.minutes = mock.result.minutes
        self._total = timedelta(milliseconds=mock.result.spent_ms)
        self._here = timedelta(milliseconds=self.current.took_ms)
        self._seen: datetime | None = clock()  # None: the clock stands

    @property
    def current(self) -> MockAnswer:
        """The question at hand."""
        return self.answers[self.at]

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(each.is_answered for each in self.answers)

    @property
    def flagged(self) -> int:
        """How many questions are flagged."""
        return sum(each.flagged for each in self.answers)

    @property
    def is_paused(self) -> bool:
        """Whether the clock stands."""
        return self._seen is None

    @property
    def seconds(self) -> int:
        """The seconds spent, without pauses, as of the last look at the clock."""
        return int(self._total.total_seconds())

    @property
    def seconds_left(self) -> int | None:
        """The seconds that are left; None where there is no limit."""
        if self.minutes is None:
            return None
        return max(0, -int((self._total - timedelta(minutes=self.minutes)) // timedelta(seconds=1)))

    @property
    def is_time_over(self) -> bool:
        """Whether the time that is allowed has passed."""
        return self.minutes is not None and self._total >= timedelta(minutes=self.minutes)

    def look_at_clock(self) -> None:
        """Take the time that has passed."""
        if self._seen is not None:
            now = self._clock()
            passed = now - self._seen
            if timedelta() <= passed < ASLEEP:
                self._total += passed
                self._here += passed
            self._seen = now

    def choose(self, option: int | None) -> None:
        """Choose an option; None takes the choice back."""
        self._exams.choose(self._mock, self.at, option, self._spent(), self._clock())
        self._set(chosen=option)

    def write(self, text: str | None) -> None:
        """Answer an open question, with nothing where it is only thought; None takes the answer back."""
        self._exams.answer(self._mock, self.at, text, self._spent(), self._clock())
        self._set(written=text)

    def flag(self) -> None:
        """Flag the question, or take the flag off."""
        flagged = not self.current.flagged
        self._exams.flag(self._mock, self.at, self._spent(), self._clock(), flagged=flagged)
        self._set(flagged=flagged)

    def go_to(self, nth: int) -> None:
        """Go to another question; where there is none, stay."""
        if nth == self.at or not 0 <= nth < len(self.answers):
            return
        self.keep_time()
        before, here = self.at, self._here
        self.at, self._here = nth, timedelta(milliseconds=self.answers[nth].took_ms)
        try:
            self.keep_time()
        except BaseException:
            self.at, self._here = before, here
            raise

    def keep_time(self) -> None:
        """Keep the time spent, and where it was."""
        spent = self._spent()
        self._exams.spend(self._mock, self.at, spent, self._clock())
        self._set(took_ms=spent.question_ms)

    def pause(self) -> None:
        """Let the clock stand."""
        if self._seen is not None:
            spent = self._spent()
            self._seen = None
            self._exams.pause(self._mock, spent, self._clock())

    def go_on(self) -> None:
        """Let the clock go again."""
        if self._seen is None:
            self._exams.resume(self._mock, self._clock())
            self._seen = self._clock()

    def hand_in(self, *, time_over: bool = False) -> MockExam:
        """End it, and return how it went."""
        self._set(took_ms=self._spent().question_ms)
        _, over = self._exams.hand_in(self._mock, self._spent(), self._clock(), time_over=time_over)
        self._seen = None
        return over

    def _spent(self) -> Spent:
        self.look_at_clock()
        return Spent(_milliseconds(self._total), _milliseconds(self._here))

    def _set(self, **changed: Any) -> None:
        self.answers[self.at] = replace(self.current, **changed)


def _milliseconds(of: timedelta) -> int:
    return of // timedelta(milliseconds=1)
