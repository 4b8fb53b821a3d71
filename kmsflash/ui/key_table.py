"""The keys of a screen as a table: what each does, in words, and which the learner chose instead."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from kmsflash.logs.actions import did
from kmsflash.ui.widgets.pressed import pressed

Chosen = Mapping[str, Sequence[str]]
"""By the name of what they do, the keys that the learner chose; what is not in it keeps its usual keys."""

COMMAND = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_WORDS = (  # on caps, beside letters and signs
    QT_TRANSLATE_NOOP("keys", "Ctrl"),
    QT_TRANSLATE_NOOP("keys", "Shift"),
    QT_TRANSLATE_NOOP("keys", "Alt"),
    QT_TRANSLATE_NOOP("keys", "Enter"),
    QT_TRANSLATE_NOOP("keys", "Space"),
    QT_TRANSLATE_NOOP("keys", "Esc"),
    QT_TRANSLATE_NOOP("keys", "Del"),
    QT_TRANSLATE_NOOP("keys", "Ins"),
    QT_TRANSLATE_NOOP("keys", "Home"),
    QT_TRANSLATE_NOOP("keys", "End"),
    QT_TRANSLATE_NOOP("keys", "PgUp"),
    QT_TRANSLATE_NOOP("keys", "PgDown"),
    QT_TRANSLATE_NOOP("keys", "Backspace"),
    QT_TRANSLATE_NOOP("keys", "Menu"),
)
_CAPS = {"Return": "Enter", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Meta": "⌘"}
_CAPS_OF_MACOS = {**_CAPS, "Ctrl": "⌘", "Meta": "⌃", "Alt": "⌥", "Shift": "⇧"}  # where Qt means ⌘ by Ctrl


@dataclass(frozen=True, slots=True)
class KeyRow:
    """Something that keys do."""

    name: str  # in the settings
    words: str  # in English; translated where it shows
    keys: tuple[str, ...]  # as Qt writes them portably; the first is shown
    mode: str = ""  # in which alone it holds; empty: always

    def meets(self, other: "KeyRow") -> bool:
        """Return whether there is a time at which both hold, so that no key may be of both."""
        return not (self.mode and other.mode and self.mode != other.mode)


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen and its keys."""

    name: str  # in the settings
    words: str  # in English
    rows: tuple[KeyRow, ...]
    context: str  # under which the words are translated

    def word(self, row: KeyRow) -> str:
        """Return what keys do, in the learner's language."""
        return QCoreApplication.translate(self.context, row.words)


class KeyTable:
    """The keys of one screen as they are now."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.mode = ""  # that holds now: what belongs to another is no key's doing
        self._keys: dict[str, tuple[str, ...]] = {}
        self.use({})

    def use(self, chosen: Chosen) -> None:
        """Take the learner's keys; where none were chosen the usual ones hold."""
        self._keys = {row.name: tuple(chosen.get(row.name, row.keys)) for row in self.screen.rows}

    def keys(self, name: str) -> tuple[str, ...]:
        """Return the keys of something, the one that shows first; none where the learner wants none."""
        return self._keys[name]

    def cap(self, name: str) -> str:
        """Return the first key as it stands on a keycap; empty where there is none."""
        keys = self._keys[name]
        return cap(keys[0]) if keys else ""

    def act_of(self, event: QKeyEvent) -> str | None:
        """Return the name of what a pressed key does here."""
        meant = _meant(event)
        hold = (row.name for row in self.screen.rows if row.mode in ("", self.mode))
        act = next((name for name in hold if meant.intersection(self._keys[name])), None)
        if act is not None:
            did(f"key {self.screen.name}: {act}")
        return act


class Keys:
    """The keys of every screen, as the learner set them."""

    def __init__(self) -> None:
        self._tables: dict[str, KeyTable] = {}
        self._chosen: Mapping[str, Chosen] = {}

    def table(self, screen: Screen) -> KeyTable:
        """Return the keys of a screen: always the same table, which changes with what is chosen."""
        if screen.name not in self._tables:
            made = self._tables[screen.name] = KeyTable(screen)
            made.use(self._chosen.get(screen.name, {}))
        return self._tables[screen.name]

    def use(self, chosen: Mapping[str, Chosen]) -> None:
        """Take what was chosen, by the name of the screen."""
        self._chosen = chosen
        for name, table in self._tables.items():
            table.use(chosen.get(name, {}))


def _meant(event: QKeyEvent) -> set[str]:
    """Return the key, and the sign that it types: a `?` or a digit counts wherever a keyboard has it."""
    text = event.text()
    is_sign = len(text) == 1 and text.isprintable() and not text.isalpha() and not text.isspace()
    return {pressed(event), text} if is_sign and not event.modifiers() & COMMAND else {pressed(event)}


def cap(key: str) -> str:
    """Return a key as it stands on a keycap: `Ctrl+Shift+Return` is `Ctrl Shift Enter`."""
    return " ".join(caps(key))


def caps(key: str) -> tuple[str, ...]:
    """Return the caps to press for a key, one after the other."""
    plus = "\0"
    native = QKeySequence(key, QKeySequence.SequenceFormat.PortableText).toString(
        QKeySequence.SequenceFormat.PortableText
    )
    parts = (native[:-1] + plus if native.endswith("+") else native).split("+")
    known = _CAPS_OF_MACOS if sys.platform == "darwin" else _CAPS
    words = ("+" if part == plus else known.get(part, part) for part in parts)
    return tuple(QCoreApplication.translate("keys", word) if len(word) > 1 else word for word in words)
