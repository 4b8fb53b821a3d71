"""Seals of what is taken in of a spool, made while that is done: see `seals` and `spools`.

Another process makes them; so nothing is loaded here that it need not load.
"""

import json
import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kmsflash.store.uris import uri_of

FUNCTION = "kms_crc32"

OF_SPOOLS = {
    "spool_met": "n INTEGER PRIMARY KEY",  # facts that are not new
    "spool_goes": "deck INTEGER PRIMARY KEY, key, prefix",  # where the cards of a deck go
    "spool_retold": "n INTEGER PRIMARY KEY, front, answer, explanation",  # cards whose texts are others here
}
"""Temporary tables beside a part of a spool."""

Going = tuple[int, int, str]
"""Where the cards of a deck go, as `spool_goes` has it."""

Retold = tuple[int, str, str, str]
"""What a card says here, as `spool_retold` has it."""


class Made(NamedTuple):
    """Seals, one after the other."""

    rows: int
    told: str  # a list in JSON


def write(path: Path, seals: Mapping[str, list[int]]) -> None:
    """Keep seals by names."""
    path.write_text(
        json.dumps({name: (len(each), json.dumps(each)) for name, each in seals.items()}), "ascii"
    )


def read(path: Path | None) -> dict[str, Made]:
    """Return seals that were kept; nothing where there are none."""
    told = {} if path is None else json.loads(path.read_text("ascii"))
    return {name: Made(*each) for name, each in told.items()}


NOTHING = Made(0, "[]")


def ready(connection: sqlite3.Connection) -> None:
    """Let a connection make seals."""
    connection.create_function(FUNCTION, 1, zlib.crc32, deterministic=True)


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement that gives seals of rows that came of a part, in their order."""

    of: str  # of `SEALED`
    statement: str
    about: Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Sealer:
    """All that is to be sealed of a spool of which everything is new."""

    asked: Sequence[Sequence[Asked]]  # of each part
    goes: Sequence[Sequence[Going]]
    retold: Sequence[Sequence[Retold]]

    def lay_out(self, number: int, part: Path, _logs: Path, path: Path) -> None:
        """Write the seals of the part of that number at *path*."""
        seals: dict[str, list[int]] = {}
        with closing(sqlite3.connect("file::memory:", uri=True)) as file:
            ready(file)
            file.execute(f"ATTACH ? AS part{number}", (uri_of(part, "ro", still=True),))
            for table, columns in OF_SPOOLS.items():
                file.execute(f"CREATE TEMP TABLE {table} ({columns})")
            file.executemany("INSERT INTO temp.spool_goes VALUES (?, ?, ?)", self.goes[number])
            file.executemany("INSERT INTO temp.spool_retold VALUES (?, ?, ?, ?)", self.retold[number])
            for asked in self.asked[number]:
                rows = file.execute(asked.statement, asked.about)
                seals.setdefault(asked.of, []).extend(seal for (seal,) in rows)
        write(path, seals)
