"""Notes with their cards, and answers with what names their card, read some at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

from kmsflash.exchange.anki.database import Database

AT_ONCE = 400  # notes that are read by one statement
MOST_CARDS = 1_000  # of one note
MOST_ANSWERS = 100_000  # to one card

_NOTE = (
    "id, ifnull(CAST(guid AS TEXT), ''), ifnull(CAST(mid AS INTEGER), 0), ifnull(CAST(tags AS TEXT), ''),"
    " ifnull(CAST(flds AS TEXT), '')"
)
_WHOLE = "did ord mod type queue due ivl factor reps lapses odue odid flags"
_CARD = (
    f"nid, id, {', '.join(f'ifnull(CAST({name} AS INTEGER), 0)' for name in _WHOLE.split())},"
    " ifnull(CAST(data AS TEXT), '')"
)
_ANSWERS = """
SELECT r.cid, r.id, ifnull(CAST(r.ease AS INTEGER), 0), ifnull(CAST(r.factor AS INTEGER), 0),
  ifnull(CAST(r.time AS INTEGER), 0), ifnull(CAST(r.type AS INTEGER), 0)
FROM revlog r JOIN cards c ON c.id = r.cid ORDER BY r.cid, r.id
"""
_ANSWERED = """
SELECT c.id, ifnull(CAST(c.ord AS INTEGER), 0), ifnull(CAST(c.type AS INTEGER), 0),
  n.id, ifnull(CAST(n.guid AS TEXT), ''), ifnull(CAST(n.mid AS INTEGER), 0)
FROM cards c JOIN notes n ON n.id = c.nid WHERE c.id IN (SELECT cid FROM revlog) ORDER BY c.id
"""


class NoteRow(NamedTuple):
    """A row of `notes`."""

    id: int
    guid: str
    notetype: int
    tags: str
    fields: str


class CardRow(NamedTuple):
    """A row of `cards`."""

    note: int
    id: int
    deck: int
    ord: int
    modified: int
    type: int
    queue: int
    due: int
    interval: int
    factor: int
    reps: int
    lapses: int
    original_due: int
    original_deck: int
    flags: int
    data: str

    @property
    def home(self) -> int:
        """Return the id of its deck; of a card in a filtered one, that from which it was taken."""
        return self.original_deck if self.original_deck > 0 else self.deck


AnswerRow = tuple[int, int, int, int, int, int]
"""A row of `revlog`: card, moment in milliseconds since 1970, button, factor, took in milliseconds, type."""


class AnsweredRow(NamedTuple):
    """A card that was answered, and what names it."""

    card: int
    ord: int
    type: int
    note: int
    guid: str
    notetype: int


def notes(database: Database, keys: Sequence[int]) -> Iterator[tuple[NoteRow, Sequence[CardRow]]]:
    """Give the notes with their cards, in the order of *keys*."""
    cards_of = _cards_of(database)
    coming = iter(keys)
    while some := tuple(islice(coming, AT_ONCE)):
        marks = ", ".join("?" * len(some))
        rows = database.every(f"SELECT {_NOTE} FROM notes WHERE id IN ({marks})", *some)
        found = {row[0]: NoteRow._make(row) for row in rows}
        cards = cards_of(some)
        for key in some:
            if key in found:
                yield found[key], cards.get(key, ())[:MOST_CARDS]


def answers(database: Database) -> Iterator[tuple[AnsweredRow, Sequence[AnswerRow]]]:
    """Give the cards that were answered with their answers, oldest first; none that has no note."""
    answered = map(AnsweredRow._make, database.rows(_ANSWERED))
    about = next(answered, None)
    for card, of_card in groupby(database.rows(_ANSWERS), key=itemgetter(0)):
        while about is not None and about.card < card:
            about = next(answered, None)
        if about is None:
            return
        if about.card == card:
            yield about, list(islice(of_card, MOST_ANSWERS))


Cards = Mapping[int, Sequence[CardRow]]


def _cards_of(database: Database) -> Callable[[Sequence[int]], Cards]:
    """Return what finds the cards of some notes; where no index leads to them, all are read at once."""
    if _has_index(database):

        def some(keys: Sequence[int]) -> Cards:
            marks = ", ".join("?" * len(keys))
            return _by_note(
                database, f"SELECT {_CARD} FROM cards WHERE nid IN ({marks}) ORDER BY nid, ord, id", *keys
            )

        return some
    every = _by_note(database, f"SELECT {_CARD} FROM cards ORDER BY nid, ord, id")
    return lambda _: every


def _by_note(database: Database, statement: str, *values: object) -> Cards:
    found: dict[int, list[CardRow]] = {}
    for row in map(CardRow._make, database.every(statement, *values)):
        found.setdefault(row.note, []).append(row)
    return found


def _has_index(database: Database) -> bool:
    names = [str(row[1]) for row in database.rows("PRAGMA index_list(cards)") if not row[4]]
    firsts = (next(database.rows("SELECT name FROM pragma_index_info(?)", name), None) for name in names[:20])
    return any(first is not None and first[0] == "nid" for first in firsts)
