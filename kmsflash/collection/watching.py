"""Watched notes: which files are no longer what was imported, and the passage that a card comes from."""

from dataclasses import dataclass
from pathlib import Path

from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.files import freshness
from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId, DeckId, Uid
from kmsflash.model.importing import Passage, StaleSource
from kmsflash.notes.locating import locate
from kmsflash.store import notes
from kmsflash.store.decks import all_decks
from kmsflash.store.notes import SourceRow
from kmsflash.store.opening import Connection, Store


@dataclass(slots=True)
class Watching:
    """The use cases of looking at the files that cards came from."""

    store: Store

    def stale(self, deck: DeckId | None = None) -> tuple[StaleSource, ...]:
        """Return the sources of a deck and those under it (None: of all) whose file has changed or vanished.

        A file is read only where its size or time is another than it was.
        """
        with self.store.reading() as connection:
            rows = self._rows(connection, deck)
        found = ((row, freshness(Path(row.path), row.stamp)) for row in rows if row.path)
        return tuple(
            StaleSource(row.uid, row.name, Path(row.path), row.deck, fresh)
            for row, fresh in found
            if fresh is not None
        )

    def paths(self, deck: DeckId | None = None) -> tuple[Path, ...]:
        """Return the files that a deck and those under it came from, those that are there, to be planned."""
        with self.store.reading() as connection:
            rows = self._rows(connection, deck)
        return tuple(path for row in rows if row.path and (path := Path(row.path)).exists())

    def sources(self, deck: DeckId | None = None) -> tuple[Uid, ...]:
        """Return the sources of a deck and those under it (None: of all) that lie in a file."""
        with self.store.reading() as connection:
            return tuple(row.uid for row in self._rows(connection, deck) if row.path)

    def passage(self, card: CardId) -> Passage:
        """Return the words that a card comes from. Raises `UserError` for a card that comes from no notes."""
        with self.store.reading() as connection:
            row = notes.passage_of(connection, card)
        if row is None:
            raise UserError("This card was not made from notes.")
        path = Path(row.path) if row.path else None
        return Passage(
            row.source,
            path,
            path is not None and path.exists(),
            row.headings,
            row.first_line,
            row.last_line,
            row.quote,
            row.text,
            locate(row.text, row.quote, row.headings),
        )

    def _rows(self, connection: Connection, deck: DeckId | None) -> list[SourceRow]:
        rows = notes.sources(connection)
        if deck is None:
            return rows
        wanted = set(deck_tree(all_decks(connection)).below(deck))
        return [row for row in rows if row.deck in wanted]
