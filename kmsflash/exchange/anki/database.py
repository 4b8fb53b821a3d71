"""A collection of Anki, a database from strangers: nothing is written, and nothing in it runs.

Only tables that are known are asked, by statements of ours; a view, a trigger or a computed column, which
Anki has none of, refuses the file. A file that leads in circles ends in a refusal too.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import methodcaller
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kmsflash.model.errors import UserError

LARGEST_VALUE = 64 * 1024 * 1024
"""Bytes of one value or row."""
MOST_STEPS = 400_000_000
STEPS_A_BYTE = 40
"""Steps of SQLite's machine for one statement; honest files need a tenth of that."""

_CACHE = "cache_size=-32000"  # KB: notes are read deck by deck, which is all over the file
_TOGETHER = 1_000  # rows
_AT_ONCE = 1_000_000  # steps between two looks at how many there were
_NAMES = "col notes cards revlog notetypes templates fields decks deck_config config"
_TABLES = frozenset(_NAMES.split())
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_COLUMN, 200),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100),
    (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
)

_text = methodcaller("decode", "utf-8", "replace")  # twice as quick as a function of ours

Row = tuple[Any, ...]


@dataclass(slots=True)
class Database:
    """A file of ours that a package was unpacked into, open for reading."""

    path: Path
    name: str  # of the package
    tables: frozenset[str] = field(init=False)
    _connection: sqlite3.Connection = field(init=False)
    _steps: int = field(init=False, default=0)
    _most: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self._most = (MOST_STEPS // 20 + STEPS_A_BYTE * self.path.stat().st_size) // _AT_ONCE + 1
        uri = f"file:{quote(str(self.path))}?mode=ro&immutable=1"
        try:
            self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise self.damaged() from error
        for limit, most in _LIMITS:
            self._connection.setlimit(limit, most)
        self._connection.text_factory = _text
        self._connection.create_collation("unicase", _by_folded)
        self._connection.set_progress_handler(self._step, _AT_ONCE)
        try:
            for pragma in (
                "trusted_schema=OFF",
                "cell_size_check=ON",
                "query_only=ON",
                "mmap_size=0",
            ):
                self._connection.execute(f"PRAGMA {pragma}")
            self.tables = frozenset(self._known_tables())
            self._connection.execute(f"PRAGMA {_CACHE}")  # it reads the file, which is known by now
        except UserError:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def rows(self, statement: str, *values: object) -> Iterator[Row]:
        """Give the rows of a statement. Raises `UserError` where the file turns out to be broken."""
        self._steps = 0
        try:
            cursor = self._connection.execute(statement, values)
            while some := cursor.fetchmany(_TOGETHER):
                yield from some
        except (sqlite3.Error, OverflowError, MemoryError, UnicodeError) as error:
            raise self.damaged() from error

    def every(self, statement: str, *values: object) -> list[Row]:
        """Return all rows of a statement at once: quicker, where they are few. Raises as `rows` does."""
        try:
            return self._all(statement, values)
        except (sqlite3.Error, OverflowError, MemoryError, UnicodeError) as error:
            raise self.damaged() from error

    def _all(self, statement: str, values: tuple[object, ...]) -> list[Row]:
        """Return rows whose texts SQLite makes, which is quicker; only where one is no text, ours does."""
        for factory in (str, _text):
            self._steps = 0
            self._connection.text_factory = factory
            try:
                return self._connection.execute(statement, values).fetchall()
            except sqlite3.OperationalError:
                if factory is _text:
                    raise
            finally:
                self._connection.text_factory = _text
        raise AssertionError

    def one(self, statement: str, *values: object) -> Any:
        """Return the first value of the first row; None where there is none."""
        return next((row[0] for row in self.rows(statement, *values)), None)

    def has(self, *tables: str) -> bool:
        """Whether these tables are there."""
        return self.tables.issuperset(tables)

    def columns(self, table: str) -> frozenset[str]:
        """Return the names of the columns of a known table."""
        return frozenset(str(row[1]) for row in self.rows(f"PRAGMA table_xinfo({table})"))

    def damaged(self) -> UserError:
        """Return what to say of a file that cannot be read."""
        return UserError(
            "The collection in “{name}” is damaged. Export it again from Anki, after Tools → Check Database.",
            name=self.name,
        )

    def _step(self) -> int:
        self._steps += 1
        return int(self._steps > self._most)

    def _known_tables(self) -> Iterator[str]:
        for kind, name, statement in self.rows("SELECT type, name, sql FROM sqlite_master LIMIT 2000"):
            text = str(statement or "").lstrip().upper()
            if kind not in ("table", "index") or text.startswith("CREATE VIRTUAL"):
                raise self.damaged()
            if kind == "table" and name in _TABLES:
                yield name
        for table in _TABLES:
            if any(row[6] for row in self.rows(f"PRAGMA table_xinfo({table})")):
                raise self.damaged()


def _by_folded(one: str, other: str) -> int:
    first, second = one.casefold(), other.casefold()
    return (first > second) - (first < second)
