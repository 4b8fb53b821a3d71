"""The keys of the exam room and of the page of results: tables."""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kmsflash.ui.key_table import KeyRow, Screen

LETTERS = "ABCDEFGH"  # of options, in the order shown
_LETTER_KEYS = 5  # the letters after them do other things here; there the digits count


class Act(StrEnum):
    """What a key does in the room."""

    NEXT = "next"
    PREVIOUS = "previous"
    ANSWER = "answer"  # an open question: I have it in mind
    WRITE = "write"
    CLEAR = "clear"
    UP = "up"
    DOWN = "down"
    FLAG = "flag"
    GRID = "grid"
    CLOCK = "clock"
    PAUSE = "pause"
    HAND_IN = "hand_in"
    LEAVE = "leave"
    HELP = "help"


class ResultAct(StrEnum):
    """What a key does on the page of results."""

    NEXT = "next"
    PREVIOUS = "previous"
    WRONG = "wrong"
    RIGHT = "right"
    NOTES = "notes"
    STUDY = "study"
    DELETE = "delete"
    UP = "up"
    DOWN = "down"
    LEAVE = "leave"
    HELP = "help"


def option_name(number: int) -> str:
    """Return the name of what chooses an option, from 0."""
    return f"option_{number + 1}"


def option_of(name: str) -> int | None:
    """Return which option something chooses; None where it chooses none."""
    return int(name.removeprefix("option_")) - 1 if name.startswith("option_") else None


def _row(act: StrEnum, words: object, *keys: str) -> KeyRow:
    return KeyRow(act.value, str(words), keys)


_OPTION_WORDS = (
    QT_TRANSLATE_NOOP("mock_keys", "Choose the first option"),
    QT_TRANSLATE_NOOP("mock_keys", "Choose the second option"),
    QT_TRANSLATE_NOOP("mock_keys", "Choose the third option"),
    QT_TRANSLATE_NOOP("mock_keys", "Choose the fourth option"),
    QT_TRANSLATE_NOOP("mock_keys", "Choose the fifth option"),
    QT_TRANSLATE_NOOP("mock_keys", "Choose the sixth option"),
    QT_TRANSLATE_NOOP("mock_keys", "Choose the seventh option"),
    QT_TRANSLATE_NOOP("mock_keys", "Choose the eighth option"),
)
_OPTIONS = tuple(
    KeyRow(
        option_name(number),
        str(words),
        (str(number + 1), LETTERS[number]) if number < _LETTER_KEYS else (str(number + 1),),
    )
    for number, words in enumerate(_OPTION_WORDS)
)

SCREEN = Screen(
    "mock_exam",
    str(QT_TRANSLATE_NOOP("mock_keys", "Mock exam")),
    (
        *_OPTIONS,
        _row(Act.NEXT, QT_TRANSLATE_NOOP("mock_keys", "Next question"), "Right", "Return", "Enter", "PgDown"),
        _row(Act.PREVIOUS, QT_TRANSLATE_NOOP("mock_keys", "Question before"), "Left", "PgUp"),
        _row(Act.ANSWER, QT_TRANSLATE_NOOP("mock_keys", "Open question: I have it in mind"), "Space"),
        _row(Act.WRITE, QT_TRANSLATE_NOOP("mock_keys", "Open question: write the answer"), "W"),
        _row(Act.CLEAR, QT_TRANSLATE_NOOP("mock_keys", "Take the answer back"), "Del", "Backspace", "Ctrl+Z"),
        _row(Act.DOWN, QT_TRANSLATE_NOOP("mock_keys", "To the option below, or scroll"), "Down"),
        _row(Act.UP, QT_TRANSLATE_NOOP("mock_keys", "To the option above, or scroll"), "Up"),
        _row(Act.FLAG, QT_TRANSLATE_NOOP("mock_keys", "Flag the question, to come back to it"), "F"),
        _row(Act.GRID, QT_TRANSLATE_NOOP("mock_keys", "Show all questions"), "G"),
        _row(Act.CLOCK, QT_TRANSLATE_NOOP("mock_keys", "Hide the clock, or show it"), "T"),
        _row(Act.PAUSE, QT_TRANSLATE_NOOP("mock_keys", "Pause"), "P"),
        _row(Act.HAND_IN, QT_TRANSLATE_NOOP("mock_keys", "Hand in"), "H", "Ctrl+Return"),
        _row(Act.LEAVE, QT_TRANSLATE_NOOP("mock_keys", "Leave; everything is kept to go on with"), "Esc"),
        _row(Act.HELP, QT_TRANSLATE_NOOP("mock_keys", "Show these keys"), "F1", "?"),
    ),
    "mock_keys",
)

RESULTS = Screen(
    "mock_results",
    str(QT_TRANSLATE_NOOP("mock_keys", "Results of a mock exam")),
    (
        _row(ResultAct.NEXT, QT_TRANSLATE_NOOP("mock_keys", "Next question"), "Right"),
        _row(ResultAct.PREVIOUS, QT_TRANSLATE_NOOP("mock_keys", "Question before"), "Left"),
        _row(ResultAct.WRONG, QT_TRANSLATE_NOOP("mock_keys", "Open question: it was wrong"), "1"),
        _row(ResultAct.RIGHT, QT_TRANSLATE_NOOP("mock_keys", "Open question: it was right"), "2"),
        _row(ResultAct.NOTES, QT_TRANSLATE_NOOP("mock_keys", "Open the notes at its passage"), "N"),
        _row(ResultAct.STUDY, QT_TRANSLATE_NOOP("mock_keys", "Study what I missed"), "S"),
        _row(ResultAct.DELETE, QT_TRANSLATE_NOOP("mock_keys", "Delete this mock exam"), "Del"),
        _row(ResultAct.UP, QT_TRANSLATE_NOOP("mock_keys", "Scroll up"), "Up"),
        _row(ResultAct.DOWN, QT_TRANSLATE_NOOP("mock_keys", "Scroll down"), "Down"),
        _row(ResultAct.LEAVE, QT_TRANSLATE_NOOP("mock_keys", "Back"), "Esc"),
        _row(ResultAct.HELP, QT_TRANSLATE_NOOP("mock_keys", "Show these keys"), "F1", "?"),
    ),
    "mock_keys",
)
