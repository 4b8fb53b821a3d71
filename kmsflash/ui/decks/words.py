"""The words of the Decks page, in the learner's language."""

from PySide6.QtCore import QCoreApplication

from kmsflash.model.decks import Going, shortened
from kmsflash.ui.today.words import cards

translate = QCoreApplication.translate


def reviews(count: int) -> str:
    """Return a number of reviews."""
    return translate("decks", "1 review") if count == 1 else translate("decks", "%n reviews", None, count)


def decks(count: int) -> str:
    """Return a number of decks in another."""
    if count == 1:
        return translate("decks", "1 deck inside it")
    return translate("decks", "%n decks inside it", None, count)


def delete(name: str) -> str:
    """Return the question before a deck goes."""
    return translate("decks", "Delete “{name}”?").format(name=shortened(name))


def going(what: Going) -> str:
    """Return what would go with a deck."""
    parts = [
        (what.cards, cards(what.cards)),
        (what.reviews, reviews(what.reviews)),
        (what.decks, decks(what.decks)),
    ]
    told = ", ".join(words for count, words in parts if count)
    return translate("decks", "With it go: {things}. Undo brings all of it back.").format(things=told)


def deleted(what: Going) -> str:
    """Return what has been deleted."""
    if not what.cards:
        return translate("decks", "“{name}” is deleted.").format(name=shortened(what.name))
    told = translate("decks", "“{name}” and its {cards} are deleted.")
    return told.format(name=shortened(what.name), cards=cards(what.cards))


def merged(name: str, into: str) -> str:
    """Return which decks were merged."""
    told = translate("decks", "“{name}” is merged into “{into}”.")
    return told.format(name=shortened(name), into=shortened(into))


def nothing_waits(name: str) -> str:
    """Return why a deck cannot be studied now."""
    return translate("decks", "Nothing waits in “{name}” today.").format(name=shortened(name))


def path(names: tuple[str, ...]) -> str:
    """Return the names of decks from the top down as one."""
    return " › ".join(names)
