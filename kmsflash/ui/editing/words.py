"""What the editor says, in the learner's language."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from kmsflash.model.editing import SameFront
from kmsflash.model.kinds import Kind

translate = QCoreApplication.translate


def kind(of: Kind) -> str:
    """Return the word for a kind."""
    return {
        Kind.TAKEAWAY: translate("editing", "Takeaway"),
        Kind.TRAP: translate("editing", "Trap"),
        Kind.TABLE: translate("editing", "Table"),
        Kind.CUE: translate("editing", "Exam cue"),
        Kind.DEFINITION: translate("editing", "Definition"),
        Kind.QUESTION: translate("editing", "Question"),
    }[of]


def counted(count: int, one: str, many: str) -> str:
    """Return *one* or *many* with the number in it."""
    return (one if count == 1 else many).replace("%1", QLocale().toString(count))


def same(cards: Sequence[SameFront]) -> str:
    """Return that others ask the same already, and where the first of them is."""
    deck = " › ".join(cards[0].deck)
    if len(cards) == 1:
        return translate("editing", "A card in %1 asks this already.").replace("%1", deck)
    told = translate("editing", "%1 cards ask this already, one of them in %2.")
    return told.replace("%1", QLocale().toString(len(cards))).replace("%2", deck)


def added(count: int, deck: tuple[str, ...]) -> str:
    """Return how many cards were made, and where."""
    told = counted(count, translate("editing", "Added to %2."), translate("editing", "%1 cards added to %2."))
    return told.replace("%2", " › ".join(deck))
