"""The keys of the import screen: a table, read by the page and by the list that `?` shows."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent

from kmsflash.ui.importing.entries import Entry, Sort
from kmsflash.ui.widgets.key_list import Line
from kmsflash.ui.widgets.pressed import pressed

translate = QCoreApplication.translate


class Act(Enum):
    """What a key does."""

    GO = auto()
    CLOSE = auto()
    EDIT = auto()
    TICK = auto()  # Space, which the list of cards reads itself
    MERGE = auto()
    SPLIT = auto()
    KIND = auto()
    TICK_ALL = auto()
    UNDO = auto()
    REDO = auto()
    DECK = auto()
    OTHER_HALF = auto()
    NEXT_SOURCE = auto()
    SOURCE_BEFORE = auto()
    HELP = auto()


_KEYS = {
    "Ctrl+Return": Act.GO,
    "Ctrl+Enter": Act.GO,
    "Esc": Act.CLOSE,
    "E": Act.EDIT,
    "M": Act.MERGE,
    "S": Act.SPLIT,
    "K": Act.KIND,
    "A": Act.TICK_ALL,
    "Z": Act.UNDO,
    "Ctrl+Z": Act.UNDO,
    "Shift+Z": Act.REDO,
    "Ctrl+Shift+Z": Act.REDO,
    "Ctrl+Y": Act.REDO,
    "Ctrl+D": Act.DECK,
    "F6": Act.OTHER_HALF,
    "Ctrl+PgDown": Act.NEXT_SOURCE,
    "Ctrl+PgUp": Act.SOURCE_BEFORE,
    "F1": Act.HELP,
}


def act_of(event: QKeyEvent) -> Act | None:
    """Return what a key does here; None for nothing."""
    if event.text() == "?":
        return Act.HELP
    return _KEYS.get(pressed(event))


def menu(entry: Entry | None) -> list[tuple[Act, str]]:
    """Return what the menu of a row offers, each with its key after a tab."""
    group = (Act.TICK_ALL, translate("ImportKeys", "Take in or leave out the whole group") + "\tA")
    if entry is None:
        return [group]
    if entry.sort is Sort.GONE:
        return [(Act.TICK, translate("ImportKeys", "Treat it otherwise") + f"\t{_space()}")]
    edit = (Act.EDIT, translate("ImportKeys", "Edit") + "\tE")
    words = translate("ImportKeys", "Leave it out") if entry.taken else translate("ImportKeys", "Take it in")
    told = [(Act.TICK, f"{words}\t{_space()}"), edit]
    if entry.name is not None:
        told += [
            (Act.MERGE, translate("ImportKeys", "Merge with the card above") + "\tM"),
            (Act.SPLIT, translate("ImportKeys", "Split off") + "\tS"),
        ]
    if entry.name is not None or entry.taken:
        told.append((Act.KIND, translate("ImportKeys", "Another kind…") + "\tK"))
    return [*told, group]


def _space() -> str:
    return translate("ImportKeys", "Space")


def lines(sources: int) -> list[Line]:
    """Return what the list of keys says."""
    told = [
        (("↑", "↓"), translate("ImportKeys", "the next card, or passage")),
        (
            ("Space",),
            translate("ImportKeys", "take it in, or leave it out; what becomes of a card that is gone"),
        ),
        (("A",), translate("ImportKeys", "take in or leave out the whole group")),
        (("Enter", "E"), translate("ImportKeys", "edit the card; open or close a group")),
        (("M",), translate("ImportKeys", "merge with the card above: they become siblings")),
        (("S",), translate("ImportKeys", "split off: a card of its own")),
        (("K",), translate("ImportKeys", "another kind")),
        (("Z",), translate("ImportKeys", "undo")),
        (("Shift Z",), translate("ImportKeys", "redo")),
        (("F6",), translate("ImportKeys", "between your notes and the cards")),
        (("Ctrl D",), translate("ImportKeys", "deck and tags")),
        (("Ctrl Enter",), translate("ImportKeys", "add the cards")),
        (("Esc",), translate("ImportKeys", "leave; nothing is added, what you chose waits on Today")),
    ]
    if sources > 1:
        told.insert(
            -3, (("Ctrl PgUp", "Ctrl PgDn"), translate("ImportKeys", "the file before, the next file"))
        )
    return [Line(keys, words) for keys, words in told]
