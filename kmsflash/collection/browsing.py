"""Looking through all cards: searches, rows, what to filter by, and searches that are kept."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from kmsflash.collection.backups import Backups, before_many
from kmsflash.collection.bearings import bearings
from kmsflash.collection.replacing import Replacer
from kmsflash.collection.search_language import read
from kmsflash.collection.shelves import KnownShelves, Shelves
from kmsflash.model.browsing import (
    Alike,
    CardRow,
    Column,
    Counted,
    ReplacePreview,
    Replacing,
    SavedSearch,
    SearchError,
    SectionCount,
    Sort,
)
from kmsflash.model.changes import Changes
from kmsflash.model.days import study_day
from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId, DeckId, SavedSearchId
from kmsflash.model.options import StudyOptions
from kmsflash.model.plain_text import folded
from kmsflash.model.progress import Report, unreported
from kmsflash.model.search import Node, Words
from kmsflash.store import browsing, saved_searches
from kmsflash.store.opening import Connection, Store
from kmsflash.store.rows import record
from kmsflash.store.search import condition
from kmsflash.store.search_words import saying, scores, words_of

MOST_RANKED = 5_000
"""Cards that say any of the words; where more do, telling which fits best takes long, and tells nothing."""

LONGEST_NAME = 100


@dataclass(slots=True)
class Browsing:
    """The use cases of the Browse page.

    A table keeps the ordered ids of all cards found (8 bytes each) and asks for the rows that it shows, a
    page at a time. *typing* says that the text is not finished: its last word may go on, and what is still
    open at its end (a quote, a parenthesis, `deck:`) is no error.
    """

    store: Store
    options: StudyOptions
    shelves: KnownShelves
    backups: Backups

    def parse(self, text: str, *, typing: bool = False) -> Node:
        """Return the tree that a search means, with the spot of each part; raises `SearchError`."""
        return read(text, typing=typing)

    def count(self, text: str, now: datetime, *, typing: bool = False) -> int:
        """Return how many cards a search finds; raises `SearchError`."""
        tree = read(text, typing=typing)
        with self.store.reading() as connection:
            return browsing.count(connection, self._where(connection, self.shelves.of(connection), tree, now))

    def counts(self, texts: Sequence[str], now: datetime) -> tuple[int | None, ...]:
        """Return how many cards each of several searches finds; None for one that cannot be understood."""
        with self.store.reading() as connection:
            decks = self.shelves.of(connection)
            return tuple(self._count(connection, decks, text, now) for text in texts)

    def _count(self, connection: Connection, decks: Shelves, text: str, now: datetime) -> int | None:
        try:
            return browsing.count(connection, self._where(connection, decks, read(text), now))
        except SearchError:
            return None

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
        tree = read(text, typing=typing)
        words = words_of(tree) if sort.column is Column.RELEVANCE else []
        with self.store.reading() as connection:
            decks = self.shelves.of(connection)
            today = study_day(now, self.options.day_starts_at)
            if sort.column is Column.RELEVANCE and not words:
                sort = Sort(Column.DECK, sort.descending)
            needed = None if words else most  # the best may stand anywhere
            found = None
            if isinstance(tree, Words) and sort.column is Column.RELEVANCE:
                found = saying(connection, tree)
            if found is None:
                where = self._where(connection, decks, tree, now)
                found = browsing.ordered(connection, where, sort, today, decks.order, needed)
            if words and len(found) > 1:
                found = _ranked(connection, found, words, descending=sort.descending)
        return found if most is None else found[:most]

    def rows(self, cards: Sequence[int], now: datetime) -> dict[CardId, CardRow]:
        """Return the rows of some cards (a page of them); cards that were deleted meanwhile have none."""
        with self.store.reading() as connection:
            today = study_day(now, self.options.day_starts_at)
            return browsing.rows(connection, cards, today, self.shelves.of(connection).paths)

    def _where(self, connection: Connection, decks: Shelves, tree: Node, now: datetime) -> Any:
        return condition(tree, connection, bearings(connection, decks, now, self.options.day_starts_at))

    # What to filter by

    def all_tags(self) -> tuple[Counted, ...]:
        """Return every tag of a card, by name, with the number of cards that have it."""
        with self.store.reading() as connection:
            return tuple(sorted(browsing.tags(connection), key=_by_name))

    def sections(self, deck: DeckId | None = None) -> tuple[SectionCount, ...]:
        """Return the sections of the notes, of one deck with its sub-decks or of all, in their order."""
        with self.store.reading() as connection:
            within = None if deck is None else self.shelves.of(connection).tree.below(deck)
            return tuple(SectionCount(path, cards) for path, cards in browsing.sections(connection, within))

    def sources(self) -> tuple[Counted, ...]:
        """Return the pages of notes that cards come from, by name."""
        with self.store.reading() as connection:
            return tuple(sorted(browsing.sources(connection), key=_by_name))

    # Searches that are kept

    def saved(self) -> tuple[SavedSearch, ...]:
        """Return the kept searches in the learner's order."""
        with self.store.reading() as connection:
            return tuple(saved_searches.all_saved(connection))

    def save(self, name: str, text: str, now: datetime) -> tuple[Changes, SavedSearchId]:
        """Keep a search under a name, after the others, as one step; a search of that name is replaced.

        Raises `SearchError` where it cannot be read, `UserError` for an empty name.
        """
        read(text)
        name, text = _checked(name), _kept(text)
        with self.store.writing(now) as write:
            since = write.greatest
            there = _named(saved_searches.all_saved(write.connection), name)
            if there is None:
                kept = saved_searches.keep(write, name, text)
                record(write, f"Keep the search “{name}”", [], since)
                return Changes.SETTINGS, kept
            edits = saved_searches.change(write, there.saved, text=text, name=name)
            step = record(write, f"Change the search “{name}”", edits)
        return Changes.SETTINGS if step else Changes.NOTHING, there.saved

    def rename_saved(self, saved: SavedSearchId, name: str, now: datetime) -> Changes:
        """Give a kept search another name, as one step.

        Raises `UserError` for a name that is empty, or that another search has.
        """
        name = _checked(name)
        with self.store.writing(now) as write:
            there = _named(saved_searches.all_saved(write.connection), name)
            if there is not None and there.saved != saved:
                raise UserError("There is a search “{name}” already. Choose another name.", name=there.name)
            edits = saved_searches.change(write, saved, name=name)
            step = record(write, f"Rename a search to “{name}”", edits)
        return Changes.SETTINGS if step else Changes.NOTHING

    def delete_saved(self, saved: SavedSearchId, now: datetime) -> Changes:
        """Keep a search no longer, as one step."""
        with self.store.writing(now) as write:
            names = {each.saved: each.name for each in saved_searches.all_saved(write.connection)}
            edits = saved_searches.change(write, saved, deleted=1)
            step = record(write, f"Delete the search “{names.get(saved, '')}”", edits)
        return Changes.SETTINGS if step else Changes.NOTHING

    # Duplicates, find and replace

    def duplicates(self, text: str, now: datetime) -> tuple[Alike, ...]:
        """Return the cards among those found by a search that ask the same, those with most first.

        Case, accents, marks and typography do not tell questions apart. Raises `SearchError`.
        """
        tree = read(text)
        with self.store.reading() as connection:
            where = self._where(connection, self.shelves.of(connection), tree, now)
            same = browsing.same_fronts(connection, where)
            groups = [list(group) for _, group in groupby(same, key=lambda row: row.front)]
            fronts = browsing.fronts(connection, [group[0].card for group in groups])
        alike = [
            Alike(
                fronts[group[0].card],
                tuple(row.card for row in group),
                same_answer=len({row.answer for row in group}) == 1,
            )
            for group in groups
        ]
        return tuple(sorted(alike, key=lambda each: (-len(each.cards), each.front.casefold())))

    def preview(
        self, cards: Sequence[int], wanted: Replacing, now: datetime, report: Report = unreported
    ) -> ReplacePreview:
        """Return what replacing in the texts of *cards* would do; nothing is written.

        Raises `UserError` for an empty or broken pattern.
        """
        del now  # replacing depends on no day; asked for as by every other use case
        replacer = Replacer(wanted)
        with self.store.reading() as connection:
            return replacer.preview(connection, cards, report)

    def replace(
        self, cards: Sequence[int], wanted: Replacing, now: datetime, report: Report = unreported
    ) -> tuple[Changes, int]:
        """Replace in the texts of *cards*, as one step that can be undone; return how many cards changed.

        Raises `UserError` as `preview` does, and nothing is changed when *report* raises.
        """
        replacer = Replacer(wanted)
        with before_many(self.backups, len(cards), now), self.store.writing(now) as write:
            changed = replacer.replace(write, cards, report)
        return (Changes.CARDS if changed else Changes.NOTHING), changed


def _ranked(
    connection: Connection, found: "array[int]", words: Sequence[Any], *, descending: bool
) -> "array[int]":
    """Return cards with those first that say most of *words*; as they are where too many do."""
    scored = scores(connection, words, MOST_RANKED)
    if scored is None:
        return found
    return array("q", sorted(found, key=lambda card: scored.get(card, 0.0), reverse=descending))


def _by_name(counted: Counted) -> tuple[str, str]:
    return folded(counted.name), counted.name


def _named(kept: Sequence[SavedSearch], name: str) -> SavedSearch | None:
    return next((each for each in kept if each.name.casefold() == name.casefold()), None)


def _kept(text: str) -> str:
    return text.strip().encode("utf-8", "replace").decode()


def _checked(name: str) -> str:
    """Return the name of a search as it is kept. Raises `UserError` for one that is empty or far too long."""
    kept = " ".join(_kept(name).split())
    if not kept:
        raise UserError("A search needs a name. Type one.")
    if len(kept) > LONGEST_NAME:
        raise UserError(
            "This name has {count} letters. Choose one of at most {longest_name}.",
            count=len(kept),
            longest_name=LONGEST_NAME,
        )
    return kept
