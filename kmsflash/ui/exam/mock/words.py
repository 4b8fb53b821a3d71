"""What the mock exam says, in the learner's language."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kmsflash.model.days import Day, date_of
from kmsflash.model.mock_exams import MockAnswer, MockResult, MockState, SectionResult
from kmsflash.ui.exam.mock.keys import LETTERS

translate = QCoreApplication.translate

_WHOLE = 100


def clock(seconds: int) -> str:
    """Return a time as a clock shows it: 38:05, 1:38:05."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def minutes(seconds: int) -> str:
    """Return a time in whole minutes."""
    count = max(1, round(seconds / 60))
    return translate("mock", "1 minute") if count == 1 else translate("mock", "%n minutes", None, count)


def time_left(seconds: int) -> str:
    """Return what a screen reader says of the clock."""
    if seconds < 60:
        return translate("mock", "less than a minute left")
    return translate("mock", "{minutes} left").format(minutes=minutes(seconds))


def questions(count: int) -> str:
    """Return a number of questions."""
    return translate("mock", "1 question") if count == 1 else translate("mock", "%n questions", None, count)


def place(at: int, count: int) -> str:
    """Return which question shows, from 0."""
    return translate("mock", "Question {number} of {count}").format(number=at + 1, count=count)


def in_grid(answer: MockAnswer, *, is_current: bool) -> str:
    """Return what a screen reader says of a question in the grid."""
    told = [
        translate("mock", "Question {number}").format(number=answer.nth + 1),
        translate("mock", "answered") if answer.is_answered else translate("mock", "not answered"),
    ]
    if answer.flagged:
        told.append(translate("mock", "flagged"))
    if is_current:
        told.append(translate("mock", "here you are"))
    return ", ".join(told)


def letter(number: int) -> str:
    """Return the letter of an option, from 0."""
    return LETTERS[number] if number < len(LETTERS) else str(number + 1)


def before_handing_in(answers: Sequence[MockAnswer]) -> str:
    """Return what is not done yet; empty where all is."""
    missing = sum(not each.is_answered for each in answers)
    flagged = sum(each.flagged for each in answers)
    told = []
    if missing == 1:
        told.append(translate("mock", "1 question is not answered."))
    elif missing:
        told.append(translate("mock", "%n questions are not answered.", None, missing))
    if flagged == 1:
        told.append(translate("mock", "1 is flagged."))
    elif flagged:
        told.append(translate("mock", "%n are flagged.", None, flagged))
    return " ".join(told)


def score(result: MockResult) -> str:
    """Return how many were right, as the history has it."""
    return translate("mock", "{right} of {asked}").format(right=result.right, asked=result.asked)


def hero(result: MockResult) -> str:
    """Return the sentence at the head of the results."""
    if result.ungraded:
        return translate("mock", "{right} of {asked} right so far").format(
            right=result.right, asked=result.asked
        )
    return translate("mock", "{right} of {asked} right, {percent} %").format(
        right=result.right, asked=result.asked, percent=round(result.share * _WHOLE)
    )


def against_prediction(result: MockResult) -> str:
    """Return how the result stands beside what was expected; empty where that is not known."""
    if result.predicted is None or result.ungraded:
        return ""
    return translate("mock", "Predicted {predicted} %, you got {got} %.").format(
        predicted=round(result.predicted * _WHOLE), got=round(result.share * _WHOLE)
    )


def last_time(result: MockResult) -> str:
    """Return how the newest of them stands beside what was expected; empty where that is not known."""
    if result.predicted is None or result.ungraded:
        return ""
    return translate("mock", "The last time: predicted {predicted} %, you got {got} %.").format(
        predicted=round(result.predicted * _WHOLE), got=round(result.share * _WHOLE)
    )


def marks(result: MockResult, passing: int | None, of: int) -> str:
    """Return whether the marks of the real exam would pass; empty where nobody said which do."""
    if passing is None or result.ungraded:
        return ""
    got = round(result.share * of)
    if got >= passing:
        return translate("mock", "As marks: {got} of {of}, and {passing} pass.").format(
            got=got, of=of, passing=passing
        )
    return translate("mock", "As marks: {got} of {of}; {passing} would pass.").format(
        got=got, of=of, passing=passing
    )


def how_long(result: MockResult) -> str:
    """Return the time that was taken, and how it ended."""
    took = minutes(result.spent_ms // 1000)
    if result.state is MockState.TIME_OVER:
        return translate("mock", "The time was over after {minutes}.").format(minutes=took)
    if result.minutes is None:
        return translate("mock", "It took {minutes}.").format(minutes=took)
    allowed = minutes(result.minutes * 60)
    return translate("mock", "It took {minutes}, of {allowed} allowed.").format(minutes=took, allowed=allowed)


def to_grade(count: int) -> str:
    """Return how many open answers wait for a word on them."""
    if count == 1:
        return translate("mock", "1 open answer waits for your word: was it right?")
    return translate("mock", "%n open answers wait for your word: were they right?", None, count)


def section(of: SectionResult) -> str:
    """Return what a screen reader says of a section's result."""
    told = translate("mock", "{right} of {asked} right").format(right=of.right, asked=of.asked)
    return f"{of.name or others()}: {told}"


def others() -> str:
    """Return the name of what stands under no heading."""
    return translate("mock", "Without a heading")


def verdict(answer: MockAnswer) -> str:
    """Return in a word what became of a question."""
    if not answer.is_answered:
        return translate("mock", "Not answered")
    if answer.is_right is None:
        return translate("mock", "Not graded yet")
    return translate("mock", "Right") if answer.is_right else translate("mock", "Wrong")


def day(which: Day) -> str:
    """Return a day, as the learner's language writes it."""
    date = date_of(which)
    return QLocale().toString(QDate(date.year, date.month, date.day), translate("mock", "d MMMM"))


def study_missed(count: int) -> str:
    """Return the words of the button that studies what was missed."""
    if count == 1:
        return translate("mock", "Study the card I missed")
    return translate("mock", "Study the %n cards I missed", None, count)
