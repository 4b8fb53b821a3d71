"""What the import screen reads out after an act: what became of the card, and how many there are now."""

from PySide6.QtCore import QCoreApplication

from kmsflash.model.importing import Gone
from kmsflash.model.kinds import Kind
from kmsflash.ui.importing import plan_words
from kmsflash.ui.importing.entries import Group

translate = QCoreApplication.translate


def group(reached: Group) -> str:
    """Return the title of a group that is entered, and the remark beside it."""
    return ". ".join(filter(None, (reached.title, reached.remark)))


def ticked(cards: int, *, wanted: bool) -> str:
    """Return that a card was taken in or left out, and how many would be added now."""
    words = translate("ImportSpoken", "Taken in.") if wanted else translate("ImportSpoken", "Left out.")
    return f"{words} {_now(cards)}"


def group_ticked(cards: int, *, wanted: bool) -> str:
    """Return that all cards of a group were."""
    taken, left = translate("ImportSpoken", "All taken in."), translate("ImportSpoken", "All left out.")
    return f"{taken if wanted else left} {_now(cards)}"


def merged() -> str:
    """Return that a card is the sibling of the one above it."""
    return translate("ImportSpoken", "Merged with the card above.")


def split_off() -> str:
    """Return that a card stands alone."""
    return translate("ImportSpoken", "Split off: a card of its own.")


def kind(chosen: Kind) -> str:
    """Return what kind a card is of now."""
    return plan_words.kind_name(chosen)


def gone(what: Gone, *, whole_group: bool = False) -> str:
    """Return what becomes of a card that is gone, or of all of them."""
    return plan_words.all_gone(what) if whole_group else plan_words.gone(what)


def answered(*, is_one: bool) -> str:
    """Return whether a known card is one of the new ones."""
    if is_one:
        return translate("ImportSpoken", "It is that card; its schedule goes on.")
    return translate("ImportSpoken", "None of them.")


def stepped(cards: int, *, undo: bool) -> str:
    """Return that a choice was taken back, or made again."""
    words = translate("ImportSpoken", "Undone.") if undo else translate("ImportSpoken", "Redone.")
    return f"{words} {_now(cards)}"


def no_step(*, undo: bool) -> str:
    """Return that there is none."""
    if undo:
        return translate("ImportSpoken", "Nothing to undo.")
    return translate("ImportSpoken", "Nothing to redo.")


def _now(cards: int) -> str:
    return translate("ImportSpoken", "%1 to add.").replace("%1", plan_words.cards(cards))
