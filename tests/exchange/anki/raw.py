"""Packages that Anki would never make: its tables, filled with whatever a test wants in them."""

import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from backports import zstd

SCHEMA = """
CREATE TABLE col (id integer primary key, crt integer, mod integer, scm integer, ver integer, dty integer,
  usn integer, ls integer, conf text, models text, decks text, dconf text, tags text);
CREATE TABLE notes (id integer primary key, guid text, mid integer, mod integer, usn integer, tags text,
  flds text, sfld integer, csum integer, flags integer, data text);
CREATE TABLE cards (id integer primary key, nid integer, did integer, ord integer, mod integer, usn integer,
  type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer,
  left integer, odue integer, odid integer, flags integer, data text);
CREATE TABLE revlog (id integer primary key, cid integer, usn integer, ease integer, ivl integer,
  lastIvl integer, factor integer, time integer, type integer);
CREATE TABLE graves (usn integer, oid integer, type integer);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_revlog_cid ON revlog (cid);
"""
TEMPLATE = {"name": "Card 1", "ord": 0, "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}"}
MODEL = {
    "id": 10,
    "name": "Basic",
    "type": 0,
    "tmpls": [TEMPLATE],
    "flds": [{"name": "Front", "ord": 0}, {"name": "Back", "ord": 1}],
}
MODELS = {"10": MODEL}
DECKS = {
    "1": {"id": 1, "name": "Default", "conf": 1, "dyn": 0},
    "2": {"id": 2, "name": "Deck", "conf": 1, "dyn": 0},
}
NOTE = {"id": 1, "guid": "guid", "mid": 10, "mod": 0, "tags": "", "flds": "front\x1fback"}
_ZEROS = "ord mod type queue ivl factor reps lapses odue odid flags"
CARD = {"id": 1, "nid": 1, "did": 2, "due": 1, **dict.fromkeys(_ZEROS.split(), 0), "data": ""}

Row = Mapping[str, object]


def database(
    folder: Path,
    *,
    notes: Sequence[Row] = (NOTE,),
    cards: Sequence[Row] = (CARD,),
    log: Sequence[Row] = (),
    models: object = MODELS,
    decks: object = DECKS,
    schema: str = SCHEMA,
    after: str = "",
) -> bytes:
    """Return a collection of these rows; texts in place of objects go in as they are."""
    path = folder / "raw.anki2"
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as connection:
        connection.executescript(schema)
        told = [value if isinstance(value, str) else json.dumps(value) for value in (models, decks)]
        connection.execute(
            "INSERT INTO col VALUES (1, 1599962400, 0, 0, 11, 0, 0, 0, '{}', ?, ?, '{}', '{}')", told
        )
        for table, rows in (("notes", notes), ("cards", cards), ("revlog", log)):
            for row in rows:
                marks = ", ".join("?" * len(row))
                connection.execute(
                    f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", [*row.values()]
                )
        connection.executescript(after)
    connection.close()
    return path.read_bytes()


def packed(folder: Path, entries: Mapping[str, bytes] | bytes, name: str = "Raw.apkg") -> Path:
    """Return a package of these files; of bytes alone, one of the older generation with this collection."""
    path = folder / name
    files = {"collection.anki2": entries, "media": b"{}"} if isinstance(entries, bytes) else entries
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, data in files.items():
            archive.writestr(entry, data)
    return path


def newer(collection: bytes, media: bytes = b"", **more: bytes) -> dict[str, bytes]:
    """Return the files of a package of the newer generation."""
    packed_up = {"collection.anki21b": zstd.compress(collection), "media": zstd.compress(media)}
    return {"meta": b"\x08\x03", **packed_up, **{name: zstd.compress(data) for name, data in more.items()}}
