"""The keys of the study screen: a table, read by the page and by the list that `?` shows."""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kmsflash.model.grades import FOUR_BUTTONS, Grade
from kmsflash.ui.key_table import KeyRow, KeyTable, Screen, caps
from kmsflash.ui.widgets.key_list import Line

translate = QCoreApplication.translate

FOUR, SIX = "four", "six"  # the modes: how many grades there are


class Act(StrEnum):
    """What a key does."""

    GO_ON = "go_on"  # show the answer, then Good
    ENTER = "enter"  # go on; at the end, back to Today
    UNCOVER = "uncover"  # a cell, or a little of the answer
    PAUSE = "pause"  # going on by itself
    NOTES = "notes"  # open the passage that the card was made from
    EDIT = "edit"
    BURY = "bury"
    SUSPEND = "suspend"
    FLAG = "flag"
    DELETE = "delete"
    INFO = "info"  # what is known of the card
    MORE = "more"  # all of this as a menu
    UNDO = "undo"
    REDO = "redo"
    SCROLL_UP = "scroll_up"
    SCROLL_DOWN = "scroll_down"
    PAGE_UP = "page_up"
    PAGE_DOWN = "page_down"
    AGAIN = "again"  # the sounds; at the end: the missed cards
    BEYOND = "beyond"  # at the end: what the plans of exams have after the day's minutes
    CLOSE = "close"
    HELP = "help"


REPEATING = (Act.SCROLL_UP, Act.SCROLL_DOWN, Act.PAGE_UP, Act.PAGE_DOWN)
"""What a key held down does again and again; a grade is given once."""

_SIX_WORDS = (
    QT_TRANSLATE_NOOP("study", "Of six grades: Blank"),
    QT_TRANSLATE_NOOP("study", "Of six grades: Wrong"),
    QT_TRANSLATE_NOOP("study", "Of six grades: Almost"),
    QT_TRANSLATE_NOOP("study", "Of six grades: Hard"),
    QT_TRANSLATE_NOOP("study", "Of six grades: Good"),
    QT_TRANSLATE_NOOP("study", "Of six grades: Easy"),
)
_FOUR_WORDS = (
    QT_TRANSLATE_NOOP("study", "Again"),
    QT_TRANSLATE_NOOP("study", "Hard"),
    QT_TRANSLATE_NOOP("study", "Good"),
    QT_TRANSLATE_NOOP("study", "Easy"),
)
_AGAIN = QT_TRANSLATE_NOOP("study", "Play the sounds again; at the end: study the missed cards again")
_UNCOVER = QT_TRANSLATE_NOOP("study", "Uncover a cell, or give a hint")


def grade_name(grade: Grade, *, is_six: bool) -> str:
    """Return the name of what gives a grade, where there are four of them or six."""
    return f"{SIX if is_six else FOUR}_{grade.value}"


def _row(act: Act, words: object, *keys: str) -> KeyRow:
    return KeyRow(act.value, str(words), keys)


_GRADES = (
    *(
        KeyRow(grade_name(grade, is_six=False), str(words), (str(number),), FOUR)
        for number, (grade, words) in enumerate(zip(FOUR_BUTTONS, _FOUR_WORDS, strict=True), start=1)
    ),
    *(
        KeyRow(grade_name(grade, is_six=True), str(words), (str(int(grade)),), SIX)
        for grade, words in zip(Grade, _SIX_WORDS, strict=True)
    ),
)
_GRADE_OF = {
    grade_name(grade, is_six=is_six): grade
    for is_six in (False, True)
    for grade in (Grade if is_six else FOUR_BUTTONS)
}

SCREEN = Screen(
    "study",
    str(QT_TRANSLATE_NOOP("study", "Study")),
    (
        _row(Act.GO_ON, QT_TRANSLATE_NOOP("study", "Show the answer, then Good"), "Space"),
        _row(Act.ENTER, QT_TRANSLATE_NOOP("study", "The same; at the end, back to Today"), "Return", "Enter"),
        *_GRADES[: len(FOUR_BUTTONS)],
        _row(Act.UNCOVER, _UNCOVER, "H"),
        _row(Act.UNDO, QT_TRANSLATE_NOOP("study", "Take the last step back"), "Z", "Ctrl+Z"),
        _row(Act.REDO, QT_TRANSLATE_NOOP("study", "Do it again"), "Shift+Z", "Ctrl+Shift+Z", "Ctrl+Y"),
        _row(Act.EDIT, QT_TRANSLATE_NOOP("study", "Edit the card"), "E"),
        _row(Act.NOTES, QT_TRANSLATE_NOOP("study", "Open the notes at its passage"), "N"),
        _row(Act.BURY, QT_TRANSLATE_NOOP("study", "Bury the card until tomorrow"), "B"),
        _row(Act.SUSPEND, QT_TRANSLATE_NOOP("study", "Suspend the card"), "S"),
        _row(Act.FLAG, QT_TRANSLATE_NOOP("study", "Flag the card"), "F"),
        _row(Act.DELETE, QT_TRANSLATE_NOOP("study", "Delete the card"), "Del"),
        _row(Act.INFO, QT_TRANSLATE_NOOP("study", "Show what is known of the card"), "I"),
        _row(Act.PAUSE, QT_TRANSLATE_NOOP("study", "Pause going on by itself, or resume"), "P"),
        _row(Act.MORE, QT_TRANSLATE_NOOP("study", "Show all that can be done"), ".", "Menu"),
        _row(Act.AGAIN, _AGAIN, "R"),
        _row(Act.BEYOND, QT_TRANSLATE_NOOP("study", "At the end: go on beyond the exam's minutes"), "G"),
        _row(Act.SCROLL_UP, QT_TRANSLATE_NOOP("study", "Scroll up"), "Up"),
        _row(Act.SCROLL_DOWN, QT_TRANSLATE_NOOP("study", "Scroll down"), "Down"),
        _row(Act.PAGE_UP, QT_TRANSLATE_NOOP("study", "A page up"), "PgUp"),
        _row(Act.PAGE_DOWN, QT_TRANSLATE_NOOP("study", "A page down"), "PgDown"),
        _row(Act.CLOSE, QT_TRANSLATE_NOOP("study", "Close; every answer is kept"), "Esc"),
        _row(Act.HELP, QT_TRANSLATE_NOOP("study", "Show or hide these keys"), "?", "F1"),
        *_GRADES[len(FOUR_BUTTONS) :],
    ),
    "study",
)


def grade_of(name: str) -> Grade | None:
    """Return the grade that something named in the table gives; None where it is no grade."""
    return _GRADE_OF.get(name)


def short_cap(key: str) -> str:
    """Return the cap of a key where there is little room; empty where there is none."""
    return key.replace(translate("keys", "Shift") + " ", "⇧ ")


def while_studying(
    keys: KeyTable,
    *,
    asking: bool,
    helps: str,
    offered: tuple[Grade, ...],
    goes_on: bool = False,
    sounds: bool = False,
) -> list[Line]:
    """Return the keys of a turn: *helps* says what uncovering does, *offered* are its grades."""
    answered = translate("study", "Show the answer") if asking else translate("study", "Good")
    names = [grade_name(grade, is_six=keys.mode == SIX) for grade in offered]
    grades = tuple(cap for name in names if (cap := keys.cap(name)))
    listed = [
        _line(keys, Act.GO_ON, answered) or _line(keys, Act.ENTER, answered),
        Line(grades, translate("study", "Grade how well you knew it")) if grades else None,
        _line(keys, Act.UNCOVER, helps) if helps else None,
        _line(keys, Act.PAUSE) if goes_on else None,
        _line(keys, Act.AGAIN, translate("study", "Play the sounds again")) if sounds else None,
        *(_line(keys, act) for act in (Act.NOTES, Act.BURY, Act.SUSPEND, Act.FLAG, Act.DELETE, Act.MORE)),
    ]
    return [line for line in listed if line is not None]


def at_the_end(keys: KeyTable, *, has_missed: bool, goes_beyond: bool = False) -> list[Line]:
    """Return the keys of the summary."""
    beyond = _line(keys, Act.BEYOND, translate("study", "Go on beyond the exam's minutes"))
    again = _line(keys, Act.AGAIN, translate("study", "Study the missed cards again"))
    back = _line(keys, Act.ENTER, translate("study", "Back to Today"))
    listed = (beyond if goes_beyond else None, again if has_missed else None, back)
    return [line for line in listed if line is not None]


def always(keys: KeyTable, *, undoes: bool, redoes: bool) -> list[Line]:
    """Return the keys that mean the same all the time."""
    scrolls = tuple(cap for act in (Act.SCROLL_UP, Act.SCROLL_DOWN) if (cap := keys.cap(act)))
    listed = [
        _line(keys, Act.UNDO) if undoes else None,
        _line(keys, Act.REDO) if redoes else None,
        Line(scrolls, translate("study", "Scroll")) if scrolls else None,
        _line(keys, Act.CLOSE),
        _line(keys, Act.HELP),
    ]
    return [line for line in listed if line is not None]


def _line(keys: KeyTable, act: Act, words: str = "") -> Line | None:
    """Return the line of something; None where no key does it."""
    chosen = keys.keys(act)
    row = next(row for row in keys.screen.rows if row.name == act)
    return Line(caps(chosen[0]), words or keys.screen.word(row)) if chosen else None
