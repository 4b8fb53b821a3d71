"""What can be done with the card that is shown: for the foot of the page, and for the menu of More."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from kmsflash.model.steps import Step
from kmsflash.ui.key_table import KeyTable
from kmsflash.ui.steps import step_name
from kmsflash.ui.study.foot import FootKey
from kmsflash.ui.study.keys import Act, short_cap

translate = QCoreApplication.translate
_LONGEST = 26  # characters of a step's name at the foot


@dataclass(frozen=True, slots=True)
class State:
    """What is shown, as far as it decides what can be done."""

    is_turn: bool = False  # a card is shown, its question or its answer
    masked: int = 0  # cells that can still be uncovered
    hints: int = 0  # hints that can still be given
    goes_on: bool = False  # by itself
    is_paused: bool = False
    undone: Step | None = None
    redone: Step | None = None
    edits: bool = False  # whether somebody shows an editor when it is asked for
    informs: bool = False  # and what is known of a card
    sounds: bool = False  # whether there is something to hear


def at_foot(state: State, keys: KeyTable) -> list[FootKey]:
    """Return what the foot offers."""
    offered = [*_with_question(state, keys), *_pausing(state, keys), *_steps(state, keys)]
    if state.is_turn:
        offered += [*_with_card(state, keys), _key(keys, Act.MORE, translate("study", "More"), goes=1)]
    return [*offered, _key(keys, Act.HELP, translate("study", "Keys"), goes=9)]


def in_menu(state: State, keys: KeyTable) -> list[FootKey | None]:
    """Return what the menu of More offers; None is a line between."""
    groups = [[*_with_question(state, keys), *_pausing(state, keys)], _steps(state, keys)]
    if state.is_turn:
        delete = _key(keys, Act.DELETE, translate("study", "Delete"))
        groups += [[*_with_card(state, keys), delete]]
        if state.informs:
            groups += [[_key(keys, Act.INFO, translate("study", "Card info"))]]
    groups += [[_key(keys, Act.HELP, translate("study", "Keys"))]]
    offered: list[FootKey | None] = []
    for group in filter(None, groups):
        offered += [None, *group] if offered else group
    return offered


def menu(parent: QWidget, state: State, keys: KeyTable, do: Callable[[Act], object]) -> QMenu:
    """Return the menu of More; what is chosen in it is done by *do*, and closed it is gone."""
    made = QMenu(parent)
    for key in in_menu(state, keys):
        if key is None:
            made.addSeparator()
        else:
            words = f"{key.words}\t{key.key}" if key.key else key.words
            made.addAction(words, partial(do, key.act))
    made.aboutToHide.connect(made.deleteLater)
    return made


def _with_question(state: State, keys: KeyTable) -> list[FootKey]:
    words = help_words(state)
    helps = [_key(keys, Act.UNCOVER, words, goes=4)] if words else []
    sentence = translate("study", "Play the sounds again")
    hears = (
        [_key(keys, Act.AGAIN, translate("study", "Play again"), sentence, goes=4)] if state.sounds else []
    )
    return helps + hears


def help_words(state: State) -> str:
    """Return what H does now; empty where it does nothing."""
    if state.masked:
        return translate("study", "Uncover a cell")
    return translate("study", "Hint") if state.hints else ""


def _pausing(state: State, keys: KeyTable) -> list[FootKey]:
    words = translate("study", "Resume") if state.is_paused else translate("study", "Pause")
    sentence = translate("study", "Going on by itself: {act}").format(act=words)
    return [_key(keys, Act.PAUSE, words, sentence, goes=3)] if state.goes_on else []


def _steps(state: State, keys: KeyTable) -> list[FootKey]:
    offered = []
    if state.undone is not None:
        words = translate("study", "Undo: {step}").format(step=_short(state.undone))
        offered.append(_key(keys, Act.UNDO, words, _whole(state.undone), goes=2))
    if state.redone is not None:
        words = translate("study", "Redo: {step}").format(step=_short(state.redone))
        sentence = translate("study", "Do again: {step}").format(step=step_name(state.redone))
        offered.append(_key(keys, Act.REDO, words, sentence, goes=6))
    return offered


def _whole(step: Step) -> str:
    return translate("study", "Take back: {step}").format(step=step_name(step))


def _short(step: Step) -> str:
    if step.is_answer:
        return translate("study", "answer")
    name = step_name(step)
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"


def _with_card(state: State, keys: KeyTable) -> list[FootKey]:
    edit = [_key(keys, Act.EDIT, translate("study", "Edit"), goes=3)] if state.edits else []
    return [
        *edit,
        _key(keys, Act.BURY, translate("study", "Bury"), translate("study", "Bury until tomorrow"), goes=5),
        _key(keys, Act.SUSPEND, translate("study", "Suspend"), goes=7),
        _key(keys, Act.FLAG, translate("study", "Flag"), goes=8),
        _key(keys, Act.NOTES, translate("study", "Notes"), translate("study", "Open the notes"), goes=4),
    ]


def _key(keys: KeyTable, act: Act, words: str, sentence: str = "", goes: int = 0) -> FootKey:
    return FootKey(short_cap(keys.cap(act)), words, act, sentence, goes)
