"""Decks: what one may be called, and what goes when one is deleted."""

import re
import unicodedata
from dataclasses import dataclass

from kmsflash.model.errors import UserError
from kmsflash.model.ids import DeckId
from kmsflash.model.sentences import Sentence

LONGEST_NAME = 200  # characters
DEEPEST = 30  # decks above one another
SEPARATOR = "::"  # between the names of a path, as decks have been written for long

_LABEL = 40
_DROPPED = {"Cs", "Co", "Cn"}  # halves of characters, and what no font has
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")  # would turn around the words beside the name


class SameNameError(UserError):
    """Two decks of one name would lie side by side; `other` is the one that is there."""

    def __init__(self, name: str, other: DeckId) -> None:
        super().__init__(
            Sentence("There is a deck “{name}” there already. Merge the two, or choose another name."),
            name=shortened(name),
        )
        self.other = other


@dataclass(frozen=True, slots=True)
class Going:
    """What goes with a deck."""

    name: str
    cards: int
    reviews: int  # answers given to these cards
    decks: int  # under it


def deck_name(text: str) -> str:
    """Return *text* as the name of a deck, in one line.

    Raises `UserError` where nothing of it shows, or where it is too long.
    """
    kept = "".join(each for each in _TURNING.sub("", text) if unicodedata.category(each) not in _DROPPED)
    plain = "".join(" " if unicodedata.category(each) == "Cc" else each for each in kept)
    name = unicodedata.normalize("NFC", " ".join(plain.split()))
    if not any(unicodedata.category(each)[0] not in "CZ" for each in name):
        raise UserError("A deck needs a name. Give it a word or two.")
    if len(name) > LONGEST_NAME:
        raise UserError(
            "That name has {count} characters; a deck's name has room for {longest_name}. Shorten it.",
            count=len(name),
            longest_name=LONGEST_NAME,
        )
    return name


def deck_path(text: str) -> tuple[str, ...]:
    """Return the names of decks, from the top down, that *text* gives: `Languages::Spanish` gives two.

    Raises `UserError` where a name is none.
    """
    parts = text.split(SEPARATOR)
    if len(parts) > DEEPEST:
        raise too_deep()
    return tuple(deck_name(part) for part in parts)


def same_name(one: str, other: str) -> bool:
    """Return whether two names would be taken for each other."""
    return one.casefold() == other.casefold()


def shortened(name: str) -> str:
    """Return a name as it fits into a sentence."""
    return name if len(name) <= _LABEL else name[: _LABEL - 1].rstrip() + "…"


def too_deep() -> UserError:
    """Return the error of a deck that would lie deeper than any tree is shown."""
    return UserError("Decks lie at most {deepest} deep. Move it less far down.", deepest=DEEPEST)
