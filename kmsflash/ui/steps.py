"""The names of steps in the learner's language. The journal keeps them in English."""

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kmsflash.model.steps import Step

_CONTEXT = "Steps"
_NAMES = (
    str(QT_TRANSLATE_NOOP("Steps", "Suspend card")),
    str(QT_TRANSLATE_NOOP("Steps", "Suspend {1} cards")),
    str(QT_TRANSLATE_NOOP("Steps", "Unsuspend card")),
    str(QT_TRANSLATE_NOOP("Steps", "Unsuspend {1} cards")),
    str(QT_TRANSLATE_NOOP("Steps", "Bury card")),
    str(QT_TRANSLATE_NOOP("Steps", "Bury {1} cards")),
    str(QT_TRANSLATE_NOOP("Steps", "Unbury card")),
    str(QT_TRANSLATE_NOOP("Steps", "Unbury {1} cards")),
    str(QT_TRANSLATE_NOOP("Steps", "Flag {1} on card")),
    str(QT_TRANSLATE_NOOP("Steps", "Flag {1} on {2} cards")),
    str(QT_TRANSLATE_NOOP("Steps", "Unflag card")),
    str(QT_TRANSLATE_NOOP("Steps", "Unflag {1} cards")),
    str(QT_TRANSLATE_NOOP("Steps", "Delete card")),
    str(QT_TRANSLATE_NOOP("Steps", "Delete {1} cards")),
    str(QT_TRANSLATE_NOOP("Steps", "Forget card")),
    str(QT_TRANSLATE_NOOP("Steps", "Forget {1} cards")),
    str(QT_TRANSLATE_NOOP("Steps", "Move card to {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Move {1} cards to {2}")),
    str(QT_TRANSLATE_NOOP("Steps", "Make card due today")),
    str(QT_TRANSLATE_NOOP("Steps", "Make card due tomorrow")),
    str(QT_TRANSLATE_NOOP("Steps", "Make card due in {1} days")),
    str(QT_TRANSLATE_NOOP("Steps", "Make {1} cards due today")),
    str(QT_TRANSLATE_NOOP("Steps", "Make {1} cards due tomorrow")),
    str(QT_TRANSLATE_NOOP("Steps", "Make {1} cards due in {2} days")),
    str(QT_TRANSLATE_NOOP("Steps", "Tag card with {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Tag {1} cards with {2}")),
    str(QT_TRANSLATE_NOOP("Steps", "Untag card: {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Untag {1} cards: {2}")),
    str(QT_TRANSLATE_NOOP("Steps", "Make the deck {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Rename the deck {1} to {2}")),
    str(QT_TRANSLATE_NOOP("Steps", "Move the deck {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Merge the deck {1} into {2}")),
    str(QT_TRANSLATE_NOOP("Steps", "Delete the deck {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Make the exam {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Change the exam {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Remove the exam {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Spread the week after the exam {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Leave the week after the exam {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Keep the search “{1}”")),
    str(QT_TRANSLATE_NOOP("Steps", "Change the search “{1}”")),
    str(QT_TRANSLATE_NOOP("Steps", "Rename a search to “{1}”")),
    str(QT_TRANSLATE_NOOP("Steps", "Delete the search “{1}”")),
    str(QT_TRANSLATE_NOOP("Steps", "Spread missed days over 1 day")),
    str(QT_TRANSLATE_NOOP("Steps", "Spread missed days over {1} days")),
    str(QT_TRANSLATE_NOOP("Steps", "Bring all missed days at once")),
    str(QT_TRANSLATE_NOOP("Steps", "Edit card")),
    str(QT_TRANSLATE_NOOP("Steps", "Go back to the text of the notes")),
    str(QT_TRANSLATE_NOOP("Steps", "Add card")),
    str(QT_TRANSLATE_NOOP("Steps", "Add {1} cards")),
    str(QT_TRANSLATE_NOOP("Steps", "Replace “{1}”")),
    str(QT_TRANSLATE_NOOP("Steps", "Take back the import")),
    str(QT_TRANSLATE_NOOP("Steps", "Change the options of all decks")),
    str(QT_TRANSLATE_NOOP("Steps", "Change the options of {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Change the options {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Choose options for {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Set today’s limits of {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Make the options {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Rename the options {1} to {2}")),
    str(QT_TRANSLATE_NOOP("Steps", "Delete the options {1}")),
    str(QT_TRANSLATE_NOOP("Steps", "Import {1} and {2} more")),
    str(QT_TRANSLATE_NOOP("Steps", "Import {1}")),
)


def _pattern(name: str) -> re.Pattern[str]:
    parts = (
        re.escape(part) if at % 2 == 0 else f"(?P<p{part}>.+?)"
        for at, part in enumerate(re.split(r"{(.)}", name))
    )
    return re.compile("".join(parts), re.DOTALL)


_PATTERNS = [(name, _pattern(name)) for name in _NAMES]


def step_name(step: Step) -> str:
    """Return what a step is called: what was done, or the question that was answered."""
    if step.is_answer:
        return QCoreApplication.translate("Steps", "Answer to “{question}”").format(question=step.label)
    for name, pattern in _PATTERNS:
        found = pattern.fullmatch(step.label)
        if found:
            said = QCoreApplication.translate(_CONTEXT, name)
            for key, value in found.groupdict().items():
                said = said.replace(f"{{{key[1:]}}}", value)
            return said
    return step.label


def taken_back(step: Step, *, any_left: bool = True) -> str:
    """Return the sentence that says what undo has done."""
    said = (
        QCoreApplication.translate("Steps", "Taken back: {step}")
        if any_left
        else QCoreApplication.translate("Steps", "Nothing is left to take back of: {step}")
    )
    return said.format(step=step_name(step))


def done_again(step: Step) -> str:
    """Return the sentence that says what redo has done."""
    return QCoreApplication.translate("Steps", "Done again: {step}").format(step=step_name(step))
