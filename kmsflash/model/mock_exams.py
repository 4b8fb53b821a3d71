"""Mock exams, as plain values: what can be asked, what was, and how it went."""

from dataclasses import dataclass, field
from enum import StrEnum

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, ExamId, MockExamId
from kmsflash.model.mock_questions import MockQuestion

USUAL_QUESTIONS = 30
SECONDS_A_QUESTION = 90


class MockState(StrEnum):
    """How far a mock exam is."""

    UNDER_WAY = "under_way"
    PAUSED = "paused"
    HANDED_IN = "handed_in"
    TIME_OVER = "time_over"  # handed in by the clock

    @property
    def is_over(self) -> bool:
        """Whether nothing can be answered any more."""
        return self in (MockState.HANDED_IN, MockState.TIME_OVER)


@dataclass(frozen=True, slots=True)
class MockOf:
    """What a mock exam is of: an exam, or a deck with those under it."""

    exam: ExamId | None = None
    deck: DeckId | None = None


@dataclass(frozen=True, slots=True)
class SectionOffer:
    """What can be asked of one section; of what is known in several ways only one is asked."""

    name: str  # empty: what stands under no heading
    questions: int
    choices: int  # of them with options


@dataclass(frozen=True, slots=True)
class MockOffer:
    """What can be asked, in the order of the notes, and what the real exam is like."""

    of: MockOf
    name: str  # of the exam, or the deck
    sections: tuple[SectionOffer, ...]
    questions: int  # usual ones
    minutes: int

    def most(self, *, sections: frozenset[str] | None = None, choices: bool, opens: bool) -> int:
        """Return how many questions there are of some sections (None: all) and kinds."""
        chosen = [each for each in self.sections if sections is None or each.name in sections]
        if opens:
            return sum(each.questions for each in chosen)  # every card can be asked openly
        return sum(each.choices for each in chosen) if choices else 0


@dataclass(frozen=True, slots=True)
class MockWishes:
    """What the learner wants to be asked."""

    of: MockOf
    questions: int
    minutes: int | None = None  # None: no clock
    sections: frozenset[str] | None = None  # None: all
    choices: bool = True  # questions with options, where there are honest ones
    opens: bool = True
    seed: int | None = None  # None: of the moment


@dataclass(frozen=True, slots=True)
class Spent:
    """Time that was spent, without pauses, in milliseconds."""

    total_ms: int
    question_ms: int = 0  # on the question at hand


@dataclass(frozen=True, slots=True)
class MockAnswer:
    """A question as it was shown, and what became of it."""

    nth: int  # from 0
    section: str  # of the exam
    question: MockQuestion
    chosen: int | None = None
    written: str | None = None  # to an open question; empty: only thought; None: not answered
    grade: bool | None = None  # of an open question, by the learner
    flagged: bool = False
    took_ms: int = 0

    @property
    def is_answered(self) -> bool:
        """Whether there is an answer."""
        return self.chosen is not None or self.written is not None

    @property
    def is_right(self) -> bool | None:
        """Whether the answer is right; None: the learner has not said so of an open one yet."""
        if self.question.is_open and self.written is not None:
            return self.grade
        return self.chosen is not None and self.chosen == self.question.right


@dataclass(frozen=True, slots=True)
class SectionResult:
    """How one section went."""

    name: str
    asked: int
    right: int
    ungraded: int  # open ones of which the learner has not said yet whether they are right


@dataclass(frozen=True, slots=True)
class MockResult:
    """A mock exam among others."""

    mock: MockExamId
    of: MockOf
    state: MockState
    day: Day  # of its beginning
    minutes: int | None  # allowed
    spent_ms: int
    asked: int
    answered: int
    right: int
    ungraded: int
    predicted: float | None  # share of its questions that was expected right

    @property
    def share(self) -> float:
        """The share of the questions that was right."""
        return self.right / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True)
class MockExam:
    """A mock exam with all its questions."""

    result: MockResult
    at: int  # the question that shows
    answers: tuple[MockAnswer, ...] = field(default_factory=tuple)

    @property
    def left_ms(self) -> int | None:
        """The time that is left; None without a clock."""
        minutes = self.result.minutes
        return None if minutes is None else max(0, minutes * 60_000 - self.result.spent_ms)

    @property
    def missed(self) -> tuple[CardId, ...]:
        """The cards of questions that were answered wrongly, or not at all."""
        return tuple(each.question.card for each in self.answers if each.is_right is False)

    @property
    def by_section(self) -> tuple[SectionResult, ...]:
        """How each section went, the weakest first."""
        found = []
        for name in dict.fromkeys(each.section for each in self.answers):
            of = [each.is_right for each in self.answers if each.section == name]
            found.append(SectionResult(name, len(of), of.count(True), of.count(None)))
        return tuple(sorted(found, key=lambda each: (each.right / each.asked, each.name)))
