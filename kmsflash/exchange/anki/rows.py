"""Notes with their cards, and answers with what names their card, read some at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple

from kmsflash.exchange.anki.database import Database

AT_ONCE = 1_000  # notes that are read by one statement
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
SELECT cid, id, ifnull(CAST(ease AS INTEGER), 0), ifnull(CAST(factor AS INTEGER), 0),
  ifnull(CAST(time AS INTEGER), 0), ifnull(CAST(type AS INTEGER), 0)
FROM revlog
"""
_IN_ORDER = "ORDER BY cid, id"


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


_note: Callable[[Any], NoteRow] = partial(tuple.__new__, NoteRow)  # as `_make`, in half the time
_card: Callable[[Any], CardRow] = partial(tuple.__new__, CardRow)

AnswerRow = tuple[int, int, int, int, int, int]
"""A row of `revlog`: card, moment in milliseconds since 1970, button, factor, took in milliseconds, type."""


def notes_at_once(
    database: Database, keys: Sequence[int]
) -> Iterator[Sequence[tuple[NoteRow, Sequence[CardRow]]]]:
    """Give the notes with their cards, some at a time, in the order of *keys*."""
    cards_of = _cards_of(database)
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = database.every(f"SELECT {_NOTE} FROM notes WHERE id IN ({marks})", *some)
        found = {row[0]: _note(row) for row in rows}
        cards = cards_of(some)
        yield [(found[key], cards.get(key, ())[:MOST_CARDS]) for key in some if key in found]


Answers = Callable[[Sequence[int]], Iterator[tuple[int, Sequence[AnswerRow]]]]
"""Gives those of some cards that were answered, each with its answers, oldest first."""


def answers_of(database: Database) -> Answers:
    """Return what finds the answers to some cards; where no index leads to them, all are read at once."""
    if not database.has("revlog"):
        return lambda _: iter(())
    if has_index(database, "revlog", "cid"):

        def some(keys: Sequence[int]) -> Iterator[tuple[int, Sequence[AnswerRow]]]:
            for start in range(0, len(keys), AT_ONCE):
                batch = keys[start : start + AT_ONCE]
                marks = ", ".join("?" * len(batch))
                yield from _by_card(database.every(f"{_ANSWERS} WHERE cid IN ({marks}) {_IN_ORDER}", *batch))

        return some
    every = dict(_by_card(database.rows(f"{_ANSWERS} {_IN_ORDER}")))
    return lambda keys: ((key, every[key]) for key in sorted(keys) if key in every)


def _by_card(rows: Iterable[AnswerRow]) -> Iterator[tuple[int, Sequence[AnswerRow]]]:
    for card, of_card in groupby(rows, key=itemgetter(0)):
        yield card, list(islice(of_card, MOST_ANSWERS))


Cards = Mapping[int, Sequence[CardRow]]


def _cards_of(database: Database) -> Callable[[Sequence[int]], Cards]:
    """Return what finds the cards of some notes; where no index leads to them, all are read at once."""
    if has_index(database, "cards", "nid"):

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
    for row in map(_card, database.every(statement, *values)):
        found.setdefault(row.note, []).append(row)
    return found


def has_index(database: Database, table: str, column: str) -> bool:
    """Return whether an index leads to the rows of a table by a column."""
    names = [str(row[1]) for row in database.rows(f"PRAGMA index_list({table})") if not row[4]]
    firsts = (next(database.rows("SELECT name FROM pragma_index_info(?)", name), None) for name in names[:20])
    return any(first is not None and first[0] == column for first in firsts)
