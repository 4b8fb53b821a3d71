"""The collections of released revisions, as their programs left them."""

import gzip
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "files" / "collections"
FILES = sorted(FOLDER.glob("revision-*.kms.gz"))
FIRST = FOLDER / "revision-1.kms.gz"

Rows = dict[str, list[dict[str, Any]]]


def revision_of(file: Path) -> int:
    return int(re.findall(r"\d+", file.name)[0])


def unpacked(file: Path, path: Path) -> Path:
    """Put a released collection where a test opens it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.decompress(file.read_bytes()))
    return path


def made_of_words(words: str, path: Path) -> Path:
    """Make an empty database by SQL."""
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(words)
    return path


def rows_of(path: Path) -> Rows:
    """Return every row of every table but those of SQLite itself, by name of table and column."""
    with closing(sqlite3.connect(path)) as raw:
        raw.row_factory = sqlite3.Row
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: [dict(row) for row in raw.execute(f"SELECT * FROM {name}")] for name in names}


def revision_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("PRAGMA user_version").fetchone()[0])


def schema_of(path: Path) -> dict[str, Any]:
    """Return all that SQLite knows of tables, columns, keys and indexes, and the words of everything made."""
    with closing(sqlite3.connect(path)) as raw:

        def asked(pragma: str, name: str) -> list[tuple[Any, ...]]:
            return raw.execute(f"PRAGMA {pragma}('{name}')").fetchall()

        made = raw.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
        told: dict[str, Any] = {}
        for kind, name, table, sql in made:
            told[name] = (kind, table, " ".join((sql or "").split()))
            if kind == "table":
                indexes = sorted((row[1:], asked("index_xinfo", row[1])) for row in asked("index_list", name))
                told[f"{name}: inside"] = asked("table_xinfo", name), indexes, asked("foreign_key_list", name)
        told["STRICT"] = sorted(row[1:] for row in raw.execute("PRAGMA table_list") if row[0] == "main")
        return told
