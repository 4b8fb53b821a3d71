"""Whether a collection that was made once has the tables of today's program."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from benchmarks import TODAY
from kmsflash.store.opening import open_store


def is_todays(collection: Path) -> bool:
    """Return whether a collection is there, and was made with today's tables, indexes and triggers."""
    with tempfile.TemporaryDirectory(prefix="kmsflash") as folder:
        empty = Path(folder) / "empty.kmsflash"
        open_store(empty, "", None, TODAY).close()
        return collection.exists() and _schema(collection) == _schema(empty)


def _schema(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute(
            "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
        ).fetchall()
