"""What an import did, and what it would do."""

from dataclasses import dataclass

from kmsflash.model.ids import DeckId
from kmsflash.model.notes import FactDraft, OpenQuestion, Rejection, Repair


@dataclass(frozen=True, slots=True)
class Difference:
    """Cards of a notes file against what the collection held."""

    new: int = 0
    unchanged: int = 0
    reworded: int = 0
    changed: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The outcome of one import."""

    deck: DeckId
    deck_name: str
    cards: int  # that the file gives now
    kinds: tuple[tuple[str, int], ...]  # facts by kind, most first
    difference: Difference
    rejections: tuple[Rejection, ...]
    open_questions: tuple[OpenQuestion, ...]
    repairs: tuple[Repair, ...]
    source: str = ""  # the file's name
    facts: tuple[FactDraft, ...] = ()  # what the file gives now, in its order
