"""A collection made several times as large: its notes again and again, under other keys.

Row by row through the program's own statements a million cards would take most of an hour.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

_NEW_UID = "CAST(substr(uid, 1, 6) || randomblob(10) AS BLOB)"  # the time of its making stays in front
_COPIED: dict[str, dict[str, str]] = {
    "source": {"id": "id + :n * :source", "uid": _NEW_UID, "name": "name || '-' || :n"},
    "fact": {"id": "id + :n * :fact", "uid": _NEW_UID, "source_id": "source_id + :n * :source"},
    "card": {
        "id": "id + :n * :card",
        "uid": _NEW_UID,
        "fact_id": "fact_id + :n * :fact",
        "front": "replace(front, :rare, :rare || :n)",
        "rank": "printf('%03d', :n) || rank",
    },
    "tag": {"id": "id + :n * :tag", "uid": _NEW_UID, "fact_id": "fact_id + :n * :fact"},
    "event": {"id": "id + :n * :event", "uid": _NEW_UID, "card_id": "card_id + :n * :card"},
    "local_schedule": {"card_id": "card_id + :n * :card"},
    "local_passage": {"id": "(id + :n * 1000003) & 0x7fffffffffffffff"},
    "local_text": {
        "card_id": "card_id + :n * :card",
        "passage_id": "(passage_id + :n * 1000003) & 0x7fffffffffffffff",
        "front": "replace(front, :rare, :rare || :n)",
    },
}
"""What becomes of the columns in the copy :n, where they do not stay as they are."""


def multiply(path: Path, times: int, rare: str) -> None:
    """Make the collection at *path* *times* as large; the word *rare* stays in as many notes as before."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-500000"):
            raw.execute(f"PRAGMA {pragma}")
        triggers = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        _copy(raw, times, rare)
        counted = ", ".join(f"{name} = {name} * {times}" for name in ("cards", "seen", "known"))
        raw.execute(f"UPDATE local_tally SET {counted}")
        for index in ("local_search", "local_passage_search"):
            raw.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
        for _, statement in triggers:
            raw.execute(statement)
        raw.execute("PRAGMA journal_mode=WAL")


def _copy(raw: sqlite3.Connection, times: int, rare: str) -> None:
    greatest = {
        table: raw.execute(f"SELECT max(id) FROM {table}").fetchone()[0]
        for table in ("source", "fact", "card", "tag", "event")
    }
    for table, changed in _COPIED.items():
        names = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
        taken = ", ".join(changed.get(name, f'"{name}"') for name in names)
        raw.execute(f"CREATE TEMP TABLE copied AS SELECT * FROM {table}")
        for number in range(1, times):
            values = {**greatest, "n": number, "rare": rare}
            raw.execute(f"INSERT INTO {table} SELECT {taken} FROM copied", values)
        raw.execute("DROP TABLE copied")
