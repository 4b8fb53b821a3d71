"""The words of custom study, in the learner's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kmsflash.model.custom import Pick, Wish
from kmsflash.model.kinds import Kind

translate = QCoreApplication.translate

ALWAYS_COUNT = (Pick.AHEAD, Pick.NEW)
_PICKS = {
    Pick.ALL: str(QT_TRANSLATE_NOOP("custom", "Those likeliest forgotten")),
    Pick.DIFFICULT: str(QT_TRANSLATE_NOOP("custom", "The most difficult")),
    Pick.FORGOTTEN: str(QT_TRANSLATE_NOOP("custom", "Missed today")),
    Pick.TAG: str(QT_TRANSLATE_NOOP("custom", "With a tag")),
    Pick.SECTION: str(QT_TRANSLATE_NOOP("custom", "Of a section")),
    Pick.KIND: str(QT_TRANSLATE_NOOP("custom", "Of a kind")),
    Pick.AHEAD: str(QT_TRANSLATE_NOOP("custom", "Of the next day, now")),
    Pick.NEW: str(QT_TRANSLATE_NOOP("custom", "More new ones")),
}
_KINDS = {
    Kind.TAKEAWAY: str(QT_TRANSLATE_NOOP("custom", "Takeaways")),
    Kind.TRAP: str(QT_TRANSLATE_NOOP("custom", "Traps")),
    Kind.TABLE: str(QT_TRANSLATE_NOOP("custom", "Tables")),
    Kind.CUE: str(QT_TRANSLATE_NOOP("custom", "Cues")),
    Kind.DEFINITION: str(QT_TRANSLATE_NOOP("custom", "Definitions")),
    Kind.QUESTION: str(QT_TRANSLATE_NOOP("custom", "Questions")),
}


def picks() -> list[tuple[str, Pick]]:
    """Return what can be picked, the most useful first."""
    return [(translate("custom", text), pick) for pick, text in _PICKS.items()]


def kind(which: Kind) -> str:
    """Return the name of a kind, in the plural."""
    return translate("custom", _KINDS[which])


def found(cards: int) -> str:
    """Return how many cards there are."""
    if not cards:
        return translate("custom", "No such cards")
    return translate("custom", "1 card") if cards == 1 else translate("custom", "%n cards", None, cards)


def meaning(wish: Wish) -> str:
    """Return what answers will do."""
    if wish.pick is Pick.AHEAD:
        return translate(
            "custom", "These are reviews like any other, only sooner: that day has less to do then."
        )
    if wish.pick is Pick.NEW:
        return translate("custom", "These are learned like any other new card, beyond today's limit.")
    if wish.counts:
        return translate(
            "custom", "Each answer is a review and sets when the card comes next; new cards come too."
        )
    return translate(
        "custom", "Practice only: no card comes sooner or later for it. What is weak comes again here."
    )
