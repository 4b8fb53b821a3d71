"""One look over all rows of a collection: how many there are, in which order, and what is odd about them."""

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass

from kmsflash.exchange.anki.database import Database
from kmsflash.exchange.anki.schema import Schema
from kmsflash.model.errors import UserError
from kmsflash.model.packages import Carries, DeckPath
from kmsflash.model.sentences import Sentence

MOST_CARDS = 1_000_000
MOST_EVENTS = 20_000_000

_PLACES = """
SELECT nid, CAST(CASE WHEN CAST(odid AS INTEGER) > 0 THEN odid ELSE ifnull(did, 0) END AS INTEGER), type,
  CASE WHEN CAST(odid AS INTEGER) > 0 THEN odue ELSE due END FROM cards ORDER BY id
"""

_WITHOUT_NOTE = "SELECT count(*) FROM cards c WHERE NOT EXISTS (SELECT 1 FROM notes n WHERE n.id = c.nid)"

Place = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Survey:
    """What a collection holds."""

    notes: tuple[
        int, ...
    ]  # ids of those that have cards: deck by deck, in the order in which new ones are asked
    decks: frozenset[int]  # ids of those that have cards
    cards: int
    events: int
    carries: Carries
    twice: frozenset[str]  # guids that several notes have
    without_note: int  # cards
    without_card: int  # answers of the log


def survey(database: Database, schema: Schema, name: str) -> Survey:
    """Return what a collection holds. Raises `UserError` where that is more than is taken, or is broken."""
    _check_keys(database)
    with closing(Database(database.path, database.name)) as same, ThreadPoolExecutor(1) as aside:
        counted = aside.submit(_counted, same, name)  # SQLite counts while we go through the cards
        return _surveyed(database, schema, name, counted)


def _surveyed(
    database: Database, schema: Schema, name: str, counted: "Future[tuple[int, int, frozenset[str]]]"
) -> Survey:
    places = _places_of(schema)
    last = len(places)
    first: dict[int, Place] = {}
    used = set()
    cards = new = 0
    for note, deck, kind, due in database.rows(_PLACES):
        cards += 1
        if cards > MOST_CARDS:
            raise _too_many(name, MOST_CARDS, Sentence("cards"))
        used.add(deck)
        if kind == 0:
            new += 1
            place = (places.get(deck, last), 1, due if isinstance(due, int) else 0)
        else:
            place = (places.get(deck, last), 0, 0)
        if note not in first or place < first[note]:
            first[note] = place
    known = {row[0] for row in database.rows("SELECT id FROM notes")}
    notes = sorted(known & first.keys())
    notes.sort(key=first.__getitem__)
    without_note = 0 if len(notes) == len(first) else int(database.one(_WITHOUT_NOTE))
    events, without_card, twice = counted.result()
    carries = Carries.HISTORY if events else Carries.SCHEDULES if new < cards else Carries.NOTHING
    of_notes = cards - without_note
    return Survey(tuple(notes), frozenset(used), of_notes, events, carries, twice, without_note, without_card)


def _counted(database: Database, name: str) -> tuple[int, int, frozenset[str]]:
    return *_log(database, name), _twice(database)


def folded(path: DeckPath) -> tuple[str, ...]:
    """Return names of decks as they are sorted and told apart."""
    return tuple(name.casefold() for name in path)


def _check_keys(database: Database) -> None:
    """Raise `UserError` where a table has no key: finding one row would take as long as reading all."""
    for table in ("notes", "cards", "revlog"):
        if database.has(table):
            keys = [row for row in database.rows(f"PRAGMA table_xinfo({table})") if row[5]]
            if [(str(key[1]).lower(), str(key[2]).lower()) for key in keys] != [("id", "integer")]:
                raise database.damaged()


def _places_of(schema: Schema) -> Mapping[int, int]:
    decks = sorted(schema.decks.items(), key=lambda each: (folded(each[1].path), each[0]))
    return {key: place for place, (key, _) in enumerate(decks)}


def _log(database: Database, name: str) -> tuple[int, int]:
    """Return the number of answers in the log, and of those without a card."""
    if not database.has("revlog"):
        return 0, 0
    # `count(*)` alone looks at no rows, and could not be stopped in a file that leads in circles.
    statement = (
        "SELECT count(*), count(c.id) FROM revlog r LEFT JOIN cards c ON c.id = r.cid"
        " WHERE r.ease BETWEEN 1 AND 4"
    )
    answers, with_card = next(database.rows(statement), (0, 0))
    if answers > MOST_EVENTS:
        raise _too_many(name, MOST_EVENTS, Sentence("answers in its log"))
    return with_card, answers - with_card


def _twice(database: Database) -> frozenset[str]:
    statement = "SELECT CAST(guid AS TEXT) FROM notes GROUP BY CAST(guid AS TEXT) HAVING count(*) > 1"
    return frozenset(str(row[0] or "") for row in database.rows(statement))


def _too_many(name: str, most: int, what: Sentence) -> UserError:
    return UserError(
        "“{name}” holds more than {most} {what}, more than kmsflash takes. Export its decks one by one.",
        name=name,
        most=most,
        what=what,
    )
