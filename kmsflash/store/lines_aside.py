"""What the log is told of a spool, as the journal has it, made while the spool is taken in.

Of answers, and of where cards stand after them, all is known before: their lines of the journal, and their
seals. Another process makes these; so nothing is loaded here that it need not load. Whether all was told in
the end is for `ready_lines` to see. Expressions of SQLite are those by which `spool_logs` tells the same.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any
from zlib import crc32

from kmsflash.model.events import EventKind
from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.store.seals_aside import write
from kmsflash.store.uris import uri_of

ANSWERS, SETS = "answers", "sets"
"""What lines tell: answers, and where cards stand after them."""

A_DAY = 24 * 60 * 60  # seconds
PLAIN = "l.count > 0 AND l.last <= :until"
"""Which logs are told by whole statements."""

OF_LOG = "a.rowid BETWEEN l.begins AND l.begins + l.count - 1"
HLC, SET_HLC = f"a.happened_at / 1000 << {COUNTER_BITS}", f"(l.last / 1000 << {COUNTER_BITS}) + 1"
PAYLOAD = (
    """'{"interval": ' || s.interval || ', "ease": ' || s.ease || ', "repetitions": ' || s.repetitions """
    """|| ', "lapses": ' || s.lapses || ', "due": ' || s.due || '}'"""  # as `events.payload_of` has it
)
_AT_ONCE = 5_000  # lines

Row = tuple[Any, ...]


def day_of(moment: str) -> str:
    """Return the study day of a moment, in the words of SQLite."""
    return f"({moment} / 1000000 + :shift) / {A_DAY}"


@dataclass(frozen=True, slots=True)
class Teller:
    """What the log is told by, and what it is told of."""

    device: bytes  # uid
    by: int  # its key
    cards: Sequence[int]  # for each part: with the number of a card more, it is the key of that
    until: int  # see `spool_logs.Clock`
    shift: int
    latest: int

    def lay_out(self, number: int, part: Path, logs: Path, path: Path) -> None:
        """Write the seals of what is told of the part of that number at *path*, and its lines beside."""
        about = {"until": self.until, "shift": self.shift, "latest": self.latest, "cards": self.cards[number]}
        seals = {}
        with closing(sqlite3.connect(uri_of(logs, "ro", still=True), uri=True)) as file:
            file.execute("ATTACH ? AS part", (uri_of(part, "ro", still=True),))
            for what, asked in _ASKED.items():
                seals[what] = self._written(file.execute(asked, about), lines_at(path, what))
        write(path, seals)

    def _written(self, rows: Iterator[Row], path: Path) -> list[int]:
        seals: list[int] = []
        with path.open("wb") as into:
            while some := list(islice(rows, _AT_ONCE)):
                into.write(b"".join(self._lines(some, seals)))
        return seals

    def _lines(self, rows: Iterable[Row], seals: list[int]) -> Iterator[bytes]:
        """Give the lines of events, as `event_lines` has them, and add the seals, as `seals` has them."""
        by, key = self.device.hex(), self.by
        last, of = None, ""
        for uid, card_uid, card, hlc, happened_at, day, kind, grade, took, payload in rows:
            if card_uid != last:
                last, of = card_uid, card_uid.hex()
            name = uid.hex()
            same = f'{happened_at},{day},"{kind}",{grade},{took},{payload}]'
            seals.append(crc32(f'["{name.upper()}",{card},{hlc},{key},{same}'.encode("ascii")))
            told = f'["{name}","{of}","{by}",{hlc},{same}'.encode("ascii")
            yield b"%08x %s\n" % (crc32(told), told)


def lines_at(path: Path, what: str) -> Path:
    """Return where lines are of which the seals are at *path*."""
    return path.with_name(f"{path.name}-{what}")


_STANDS = "FROM part.stand s CROSS JOIN log l ON l.ref = s.ref"
_ASKED = {
    ANSWERS: f"SELECT a.uid, l.uid, :cards + s.n, {HLC}, a.happened_at, {day_of('a.happened_at')}, a.kind, "
    f"a.grade, a.took_ms, 'null' {_STANDS} CROSS JOIN answer a ON {OF_LOG} WHERE {PLAIN} "
    "ORDER BY s.n, a.rowid",
    SETS: f"SELECT s.set_uid, l.uid, :cards + s.n, {SET_HLC}, l.last, {day_of('l.last')}, "
    f"'{EventKind.SET.value}', 'null', 0, json_quote({PAYLOAD}) "
    f"{_STANDS} WHERE {PLAIN} AND s.set_uid IS NOT NULL AND s.due <= :latest ORDER BY s.n",
}
