"""What a search means beside the tables: today, the decks, what makes a leech, what was taken back."""

from collections.abc import Sequence
from datetime import datetime, time

from kmsflash.collection.deck_options import options_by_deck
from kmsflash.collection.shelves import Shelves
from kmsflash.model.browsing import SearchError
from kmsflash.model.days import Day, date_of, study_day
from kmsflash.model.ids import DeckId
from kmsflash.model.plain_text import folded
from kmsflash.model.search import Named
from kmsflash.model.sentences import Sentence
from kmsflash.store import events
from kmsflash.store.opening import Connection
from kmsflash.store.search import Bearings, name_pattern


def bearings(connection: Connection, decks: Shelves, now: datetime, starts_at: int) -> Bearings:
    """Return what a search of this moment means."""

    def begins(day: Day) -> int:
        start = datetime.combine(date_of(day), time(starts_at), now.tzinfo)
        return int(start.timestamp() * 1000)

    return Bearings(
        study_day(now, starts_at),
        begins,
        lambda named: _named(decks, named),
        lambda: _leech_at(connection, decks),
        lambda since: events.taken_back(connection, since),
    )


def _named(decks: Shelves, named: Named) -> Sequence[DeckId]:
    """Return the decks of a name, with those under them; a name may leave out what it stands under."""
    pattern = name_pattern(named.value, begins=named.begins, anywhere=True)
    found = [deck for deck, path in decks.paths.items() if pattern.match(folded("::".join(path)))]
    if not found and not named.begins and "*" not in named.value:
        template = (
            Sentence("There is no deck “{name}”. Look at its spelling.")
            if " " in named.value
            else Sentence("There is no deck “{name}”. Put a name of several words in quotes.")
        )
        raise SearchError(
            Sentence(template, name=named.value),
            named.spot.position,
            named.spot.length,
        )
    return found


def _leech_at(connection: Connection, decks: Shelves) -> dict[int, list[DeckId]]:
    options = options_by_deck(connection, decks.tree)
    found: dict[int, list[DeckId]] = {}
    for deck, home in decks.tree.homes.items():
        if home in options:
            found.setdefault(options[home].leech_at, []).append(deck)
    return found
