"""Parts of spools, written and read: see `model.spools` for what is in them."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from kmsflash.exchange.spool_values import fact_of, log_of, said
from kmsflash.model.days import Day
from kmsflash.model.events import SetTo
from kmsflash.model.ids import Uid, set_uid_bytes, tag_uid_bytes, uid_from
from kmsflash.model.packages import PackedCard, PackedFact
from kmsflash.model.plain_text import folded, looked_for, parted, passage_of, searchable, storable
from kmsflash.model.spools import PART, TABLES, PackedLog, PlainAnswer, PlainCard, PlainFact

_KEYS = ("id", "n", "ref")
_NUMBERS = (*_KEYS, "fact", "card", "deck")  # by which rows are looked up
_MEDIA = "media/"
_PRAGMAS = ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE")
_INDEXES = (
    "CREATE INDEX card_of_fact ON card (fact, deck)",
    "CREATE INDEX tag_of_fact ON tag (fact)",
)
_STANDING = 2_000  # cards
_AT_ONCE = 500  # variables of one question
_SELDOM = {
    "explanation": "''",
    "shows": "0",
    "suspended": "0",
    "flag": "0",
    "buried_on": "NULL",
}
_PLAINEST = "plainest"  # cards that have nothing of that

Row = tuple[Any, ...]


class PartWriter:
    """A part that is made. Facts come in the order of the package."""

    def __init__(self, path: Path, decks: Mapping[int, Uid]) -> None:
        self._file = sqlite3.connect(path, isolation_level=None)
        for pragma in _PRAGMAS:
            self._file.execute(f"PRAGMA {pragma}")
        self._file.execute("BEGIN")
        for table, columns in TABLES.items():
            first, *rest = map(_column, columns)
            key = f"{first} PRIMARY KEY" if columns[0] in _KEYS else first
            self._file.execute(f"CREATE TABLE {table} ({', '.join([key, *rest])})")
        self._rows: dict[str, list[Row]] = {table: [] for table in (*TABLES, _PLAINEST)}
        self._rows["deck"] = [(key, uid.bytes) for key, uid in decks.items()]
        self._facts = self._cards = self._wholes = self._answers = 0  # so far
        self._passages: set[int] = set()  # that were written

    def plain(self, fact: PlainFact) -> int:
        """Lay a plain fact out, and return the number of its last card."""
        uid, key, text, cards, tags, guid = fact
        rows = self._rows
        self._facts = number = self._facts + 1
        rows["fact"].append((number, uid, storable(key), storable(text), storable(guid)))
        if tags:
            rows["tag"] += [(number, tag_uid_bytes(uid, name), name) for name in tag_names(tags)]
        for ref, card, deck, way, nth, front, answer, explanation, suspended, flag, buried_on, state in cards:
            self._cards = at = self._cards + 1
            asked, said = storable(front), storable(answer)
            row: Row = (at, number, card, deck, way, nth, asked, said)
            shows = _MEDIA in asked or _MEDIA in said
            if explanation or shows or suspended or flag or buried_on is not None:
                more = storable(explanation)
                shows = shows or _MEDIA in more
                row = (*row, more, int(shows), suspended, flag, buried_on)
                rows["card"].append(row)
            else:
                rows[_PLAINEST].append(row)
            if state is not None:
                rows["stand"].append((at, ref, *_stands(card, state)))
        return self._cards

    def sought(self, row: int, front: str, answer: str, explanation: str, tags: str) -> None:
        """Lay out what a card says as it is looked for, as the row of that `id`."""
        passage = self._passage(explanation)
        self._rows["sought"].append((row, passage, looked_for(front), looked_for(answer), _sought(tags)))

    def _passage(self, explanation: str) -> int | None:
        if not explanation:
            return None
        text = searchable(explanation)
        name = passage_of(text)
        if name is not None and name not in self._passages:
            self._passages.add(name)
            self._rows["passage"].append((name, parted(folded(text))))
        return name

    def whole(self, fact: PackedFact) -> None:
        """Lay any fact out."""
        self._facts += 1
        self._wholes += 1
        self._rows["whole"].append((self._facts, self._cards + 1, said(fact)))
        self._cards += len(fact.cards)

    def answers(self, ref: int, card: bytes, told: Sequence[PlainAnswer], number: int | None = None) -> None:
        """Lay the log of a card out in which there are only answers; *number* is that of a plain card."""
        begins = self._answers + 1
        self._answers += len(told)
        self._rows["answer"] += told
        self._rows["log"].append((ref, card, number, begins, len(told), told[-1].happened_at, None))

    def log(self, ref: int, told: PackedLog, number: int | None = None) -> None:
        """Lay any log out."""
        if told.answers:
            self.answers(ref, told.card.bytes, told.answers, number)
            return
        self._rows["log"].append((ref, told.card.bytes, number, 0, 0, 0, said(told)))

    def write(self) -> None:
        """Write what was laid out so far: it is held no longer."""
        for name, rows in self._rows.items():
            if rows:
                whole = len(rows) - len(rows) % _TOGETHER
                for at in range(0, whole, _TOGETHER):
                    values = list(chain.from_iterable(rows[at : at + _TOGETHER]))
                    self._file.execute(_INTO_TOGETHER[name], values)
                self._file.executemany(_INTO[name], rows[whole:])
                rows.clear()

    def done(self) -> None:
        """Write the rest, and what leads to the rows."""
        self._rows["size"].append((self._facts, self._cards, self._wholes))
        self.write()
        for statement in _INDEXES:
            self._file.execute(statement)
        self._file.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _column(name: str) -> str:
    kind = f"{name} INTEGER" if name in _NUMBERS else name
    return f"{kind} DEFAULT {_SELDOM[name]}" if name in _SELDOM else kind


def _into(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def _together(into: str) -> str:
    begins, _, values = into.partition(" VALUES ")
    return f"{begins} VALUES {', '.join([values] * _TOGETHER)}"


_INTO = {table: _into(table, columns) for table, columns in TABLES.items()}
_TOGETHER = 50  # rows of one statement: it takes two thirds of the time of one for each
_INTO[_PLAINEST] = _into("card", [name for name in TABLES["card"] if name not in _SELDOM])
_INTO_TOGETHER = {name: _together(into) for name, into in _INTO.items()}


@lru_cache(maxsize=4096)  # many facts have the same
def tag_names(told: tuple[str, ...]) -> Sequence[str]:
    """Return tags as they are kept: words with single blanks between, each once."""
    return list(dict.fromkeys(name for each in told if (name := " ".join(storable(each).split()))))


@lru_cache(maxsize=1024)
def _sought(tags: str) -> str:
    return parted(folded(tags))


def _stands(card: bytes, state: SetTo) -> Row:
    told = state.interval, state.ease, state.repetitions, state.lapses, state.due
    more = state.stability, state.difficulty
    return (*told, *more, set_uid_bytes(card, *told) if more == _NO_MEMORY else None)


_NO_MEMORY = (None, None)


class PartReader:
    """A part that is read."""

    def __init__(self, path: Path) -> None:
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        self._file = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._decks = {key: uid_from(uid) for key, uid in self._file.execute("SELECT id, uid FROM deck")}

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def facts(self, numbers: Sequence[int]) -> Iterator[tuple[int, PackedFact]]:
        """Give some facts with their numbers, in the order of these."""
        for some in _batches(numbers):
            found = self._plain(some)
            for number, row in self._rows("n, said", "whole", "n", some):
                found[number] = fact_of(row)
            yield from ((number, found[number]) for number in some if number in found)

    def every_fact(self) -> Iterator[PackedFact]:
        """Give all facts, in the order of the package."""
        ((last,),) = self._file.execute("SELECT facts FROM size")
        return (fact for _, fact in self.facts(range(1, last + 1)))

    def texts(self) -> Iterator[Sequence[tuple[int, str, str, str, str]]]:
        """Give the plain cards, some at a time: number, front, answer, explanation, and tags in lines."""
        rows = self._file.execute("SELECT n, front, answer, explanation, fact FROM card ORDER BY n")
        while some := rows.fetchmany(_STANDING):
            tags: dict[int, str] = {}
            asked = "SELECT fact, name FROM tag WHERE fact BETWEEN ? AND ? ORDER BY rowid"
            for fact, name in self._file.execute(asked, (some[0][4], some[-1][4])):
                tags[fact] = f"{tags[fact]}\n{name}" if fact in tags else name
            yield [(*card, tags.get(fact, "")) for *card, fact in some]

    def standing(self) -> Iterator[Sequence[tuple[int, int, bytes]]]:
        """Give the plain cards that stand somewhere, some at a time: name in the package, number, and uid."""
        asked = "SELECT s.ref, s.n, c.uid FROM stand s JOIN card c ON c.n = s.n ORDER BY s.n"
        rows = self._file.execute(asked)
        while some := rows.fetchmany(_STANDING):
            yield some

    def logs(self, refs: Sequence[int]) -> Iterator[PackedLog]:
        """Give the logs of some cards, in the order of their keys in the package."""
        for some in _batches(refs):
            for uid, begins, count, row in self._rows("uid, begins, count, said", "log", "ref", some):
                yield PackedLog(uid_from(uid), self._answers(begins, count)) if row is None else log_of(row)

    def every_log(self) -> Iterator[tuple[int, PackedLog]]:
        """Give all logs, each with the name of its card, in the order of these."""
        refs = [ref for (ref,) in self._file.execute("SELECT ref FROM log ORDER BY ref")]
        return zip(refs, self.logs(refs), strict=True)

    def _rows(self, wanted: str, table: str, column: str, values: Sequence[int]) -> Iterator[Row]:
        marks = ", ".join("?" * len(values))
        asked = f"SELECT {wanted} FROM {table} WHERE {column} IN ({marks}) ORDER BY {TABLES[table][0]}, rowid"
        return self._file.execute(asked, tuple(values))

    def _plain(self, numbers: Sequence[int]) -> dict[int, PackedFact]:
        cards: dict[int, list[PackedCard]] = {}
        marks = ", ".join("?" * len(numbers))
        rows = self._file.execute(f"{_CARDS} WHERE c.fact IN ({marks}) ORDER BY c.n", tuple(numbers))
        for fact, *row in rows:
            card = _card(row)
            cards.setdefault(fact, []).append(card.whole(self._decks[card.deck]))
        tags: dict[int, list[str]] = {}
        for fact, name in self._rows("fact, name", "tag", "fact", numbers):
            tags.setdefault(fact, []).append(name)
        found = {}
        for number, uid, key, text, guid in self._rows("n, uid, key, text, guid", "fact", "n", numbers):
            fact = PlainFact(uid, key, text, (), tuple(tags.get(number, ())), guid)
            found[number] = fact.whole(tuple(cards.get(number, ())))
        return found

    def _answers(self, begins: int, count: int) -> list[PlainAnswer]:
        asked = "SELECT * FROM answer WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
        rows = self._file.execute(asked, (begins, begins + count - 1))
        return [PlainAnswer._make(row) for row in rows]


def lay_out_texts(parts: Sequence[Path], path: Path, report: Callable[[], None]) -> None:
    """Write what the plain cards of parts say, as it is looked for, as another part at *path*.

    *report* may raise what ends it.
    """
    with closing(PartWriter(path, {})) as texts:
        for at, part in enumerate(parts):
            with closing(PartReader(part)) as read:
                for some in read.texts():
                    for number, *said in some:
                        texts.sought(at * PART + number, *said)
                    texts.write()
                    report()
        texts.done()


_CARDS = (
    "SELECT c.fact, ifnull(s.ref, 0), c.uid, deck, way, nth, front, answer, explanation, suspended, flag, "
    "buried_on, interval, ease, repetitions, lapses, due, stability, difficulty "
    "FROM card c LEFT JOIN stand s ON s.n = c.n"
)


def _card(row: Sequence[Any]) -> PlainCard:
    ref, uid, deck, way, nth, front, answer, explanation, suspended, flag, buried_on, *stands = row
    interval, ease, repetitions, lapses, due, stability, difficulty = stands
    state = None
    if due is not None:
        memory = {"stability": stability, "difficulty": difficulty}
        state = SetTo(interval, ease, repetitions, lapses, Day(due), **memory)
    return PlainCard(
        *(ref, uid, deck, way, nth, front, answer, explanation),
        suspended=suspended,
        flag=flag,
        buried_on=buried_on,
        state=state,
    )


def _batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), _AT_ONCE):
        yield numbers[start : start + _AT_ONCE]
