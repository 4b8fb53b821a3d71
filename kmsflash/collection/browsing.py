"""Looking through all cards: searches, rows, what to filter by, and searches that are kept."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kmsflash.collection.search_language import read
from kmsflash.model.browsing import (
    Alike,
    CardRow,
    Counted,
    ReplacePreview,
    Replacing,
    SavedSearch,
    SectionCount,
    Sort,
)
from kmsflash.model.changes import Changes
from kmsflash.model.ids import CardId, DeckId, SavedSearchId
from kmsflash.model.options import StudyOptions
from kmsflash.model.progress import Report, unreported
from kmsflash.model.search import Node
from kmsflash.store.opening import Store


@dataclass(slots=True)
class Browsing:
    """The use cases of the Browse page.

    A table keeps the ordered ids of all cards found (8 bytes each) and asks for the rows that it shows, a
    page at a time. *typing* says that the text is not finished: its last word may go on, and what is still
    open at its end (a quote, a parenthesis, `deck:`) is no error.
    """

    store: Store
    options: StudyOptions

    def parse(self, text: str, *, typing: bool = False) -> Node:
        """Return the tree that a search means, with the spot of each part; raises `SearchError`."""
        return read(text, typing=typing)

    def count(self, text: str, now: datetime, *, typing: bool = False) -> int:
        """Return how many cards a search finds; raises `SearchError`."""
        raise NotImplementedError

    def ids(
        self,
        text: str,
        sort: Sort,
        now: datetime,
        *,
        typing: bool = False,
        most: int | None = None,
    ) -> "array[int]":
        """Return the cards that a search finds, in order (type code `q`); the first *most* of them if asked.

        An empty text finds all. Raises `SearchError`.
        """
        raise NotImplementedError

    def rows(self, cards: Sequence[int], now: datetime) -> dict[CardId, CardRow]:
        """Return the rows of some cards (a page of them); cards that were deleted meanwhile have none."""
        raise NotImplementedError

    def all_tags(self) -> tuple[Counted, ...]:
        """Return every tag, by name."""
        raise NotImplementedError

    def sections(self, deck: DeckId | None = None) -> tuple[SectionCount, ...]:
        """Return the sections of the notes, of one deck with its sub-decks or of all, in their order."""
        raise NotImplementedError

    def sources(self) -> tuple[Counted, ...]:
        """Return the pages of notes that cards come from, by name."""
        raise NotImplementedError

    def saved(self) -> tuple[SavedSearch, ...]:
        """Return the kept searches in the learner's order."""
        raise NotImplementedError

    def save(self, name: str, text: str, now: datetime) -> tuple[Changes, SavedSearchId]:
        """Keep a search under a name, after the others; raises `SearchError` where it cannot be read.

        A search of that name is replaced. Raises `UserError` for an empty name.
        """
        raise NotImplementedError

    def rename_saved(self, saved: SavedSearchId, name: str, now: datetime) -> Changes:
        """Give a kept search another name; raises `UserError` for one that is empty or taken."""
        raise NotImplementedError

    def delete_saved(self, saved: SavedSearchId, now: datetime) -> Changes:
        """Keep a search no longer; as one step that can be undone."""
        raise NotImplementedError

    def duplicates(self, text: str, now: datetime) -> tuple[Alike, ...]:
        """Return the cards among those found by a search that ask the same, those with most first.

        Case, accents, marks and signs do not tell questions apart. Raises `SearchError`.
        """
        raise NotImplementedError

    def preview(
        self, cards: Sequence[int], wanted: Replacing, now: datetime, report: Report = unreported
    ) -> ReplacePreview:
        """Return what replacing in the texts of *cards* would do; nothing is written.

        Raises `UserError` for an empty or broken pattern.
        """
        raise NotImplementedError

    def replace(
        self, cards: Sequence[int], wanted: Replacing, now: datetime, report: Report = unreported
    ) -> tuple[Changes, int]:
        """Replace in the texts of *cards*, as one step that can be undone; return how many cards changed.

        Raises `UserError` as `preview` does, and nothing is changed when *report* raises.
        """
        raise NotImplementedError
