"""The keys of the import screen: a table, read by the page and by the list that `?` shows."""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kmsflash.ui.importing.entries import Entry, Sort
from kmsflash.ui.key_table import KeyRow, KeyTable, Screen
from kmsflash.ui.widgets.key_list import Line, lines_of

translate = QCoreApplication.translate


class Act(StrEnum):
    """What a key does."""

    GO = "go"
    CLOSE = "close"
    EDIT = "edit"
    TICK = "tick"
    MERGE = "merge"
    SPLIT = "split"
    KIND = "kind"
    TICK_ALL = "tick_all"
    UNDO = "undo"
    REDO = "redo"
    DECK = "deck"
    OTHER_HALF = "other_half"
    NEXT_SOURCE = "next_source"
    SOURCE_BEFORE = "source_before"
    HELP = "help"


def _row(act: Act, words: object, *keys: str) -> KeyRow:
    return KeyRow(act.value, str(words), keys)


_TICK = QT_TRANSLATE_NOOP("ImportKeys", "take it in, or leave it out; what becomes of a card that is gone")
_CLOSE = QT_TRANSLATE_NOOP("ImportKeys", "leave; nothing is added, what you chose waits on Today")

SCREEN = Screen(
    "import",
    str(QT_TRANSLATE_NOOP("ImportKeys", "Import")),
    (
        _row(Act.TICK, _TICK, "Space"),
        _row(Act.TICK_ALL, QT_TRANSLATE_NOOP("ImportKeys", "take in or leave out the whole group"), "A"),
        _row(
            Act.EDIT,
            QT_TRANSLATE_NOOP("ImportKeys", "edit the card; open or close a group"),
            "Return",
            "Enter",
            "E",
        ),
        _row(
            Act.MERGE, QT_TRANSLATE_NOOP("ImportKeys", "merge with the card above: they become siblings"), "M"
        ),
        _row(Act.SPLIT, QT_TRANSLATE_NOOP("ImportKeys", "split off: a card of its own"), "S"),
        _row(Act.KIND, QT_TRANSLATE_NOOP("ImportKeys", "another kind"), "K"),
        _row(Act.UNDO, QT_TRANSLATE_NOOP("ImportKeys", "undo"), "Z", "Ctrl+Z"),
        _row(Act.REDO, QT_TRANSLATE_NOOP("ImportKeys", "redo"), "Shift+Z", "Ctrl+Shift+Z", "Ctrl+Y"),
        _row(Act.OTHER_HALF, QT_TRANSLATE_NOOP("ImportKeys", "between your notes and the cards"), "F6"),
        _row(Act.SOURCE_BEFORE, QT_TRANSLATE_NOOP("ImportKeys", "the file before"), "Ctrl+PgUp"),
        _row(Act.NEXT_SOURCE, QT_TRANSLATE_NOOP("ImportKeys", "the next file"), "Ctrl+PgDown"),
        _row(Act.DECK, QT_TRANSLATE_NOOP("ImportKeys", "deck and tags"), "Ctrl+D"),
        _row(Act.GO, QT_TRANSLATE_NOOP("ImportKeys", "add the cards"), "Ctrl+Return", "Ctrl+Enter"),
        _row(Act.CLOSE, _CLOSE, "Esc"),
        _row(Act.HELP, QT_TRANSLATE_NOOP("ImportKeys", "show or hide these keys"), "?", "F1"),
    ),
    "ImportKeys",
)


def menu(entry: Entry | None, keys: KeyTable) -> list[tuple[Act, str]]:
    """Return what the menu of a row offers, each with its key after a tab."""
    return [(act, f"{words}\t{cap}" if (cap := keys.cap(act)) else words) for act, words in _offered(entry)]


def _offered(entry: Entry | None) -> list[tuple[Act, str]]:
    group = (Act.TICK_ALL, translate("ImportKeys", "Take in or leave out the whole group"))
    if entry is None:
        return [group]
    if entry.sort is Sort.GONE:
        return [(Act.TICK, translate("ImportKeys", "Treat it otherwise"))]
    words = translate("ImportKeys", "Leave it out") if entry.taken else translate("ImportKeys", "Take it in")
    told = [(Act.TICK, words), (Act.EDIT, translate("ImportKeys", "Edit"))]
    if entry.name is not None:
        told += [
            (Act.MERGE, translate("ImportKeys", "Merge with the card above")),
            (Act.SPLIT, translate("ImportKeys", "Split off")),
        ]
    if entry.name is not None or entry.taken:
        told.append((Act.KIND, translate("ImportKeys", "Another kind…")))
    return [*told, group]


def lines(sources: int, keys: KeyTable) -> list[Line]:
    """Return what the list of keys says, where there are so many files."""
    between = (Act.SOURCE_BEFORE, Act.NEXT_SOURCE)
    rows = [row for row in keys.screen.rows if sources > 1 or row.name not in between]
    moves = Line(("↑", "↓"), translate("ImportKeys", "the next card, or passage"))
    return [moves, *lines_of(keys, rows)]
