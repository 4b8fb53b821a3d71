"""What the log is told of a spool, as the journal has it, made while the spool is taken in.

Of answers, and of where cards stand after them, all is known before: their lines of the journal, and their
seals. Another process makes these; so nothing is loaded here that it need not load. Whether all was told in
the end is for `ready_lines` to see. Expressions of SQLite are those by which `spool_logs` tells the same.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from kmsflash.model.events import EventKind
from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.store.seals_aside import FUNCTION, ready, write
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

    def seal(self, number: int, part: Path, logs: Path, path: Path) -> None:
        """Write the seals of what is told of the part of that number at *path*."""
        with closing(_opened(part, logs)) as file:
            ready(file)
            told = {what: file.execute(asked, self._about(number)) for what, asked in _SEALS.items()}
            write(path, {what: [seal for (seal,) in rows] for what, rows in told.items()})

    def lay_out(self, number: int, part: Path, logs: Path, path: Path) -> None:
        """Write the lines of what is told of the part of that number beside *path*."""
        with closing(_opened(part, logs)) as file:
            for what, asked in _LINES.items():
                rows = file.execute(asked, self._about(number))
                with lines_at(path, what).open("wb") as into:
                    while some := rows.fetchmany(_AT_ONCE):
                        into.write(b"".join(self._lines(some)))

    def _about(self, number: int) -> dict[str, int]:
        about = {"until": self.until, "shift": self.shift, "latest": self.latest}
        return {**about, "cards": self.cards[number], "by": self.by}

    def _lines(self, rows: Iterable[Row]) -> Iterator[bytes]:
        """Give the lines of events, as `event_lines` has them."""
        by = self.device.hex()
        last, of = None, ""
        for uid, card, hlc, happened_at, day, kind, grade, took, payload in rows:
            if card != last:
                last, of = card, card.hex()
            same = f'{hlc},{happened_at},{day},"{kind}",{grade},{took},{payload}]'
            told = f'["{uid.hex()}","{of}","{by}",{same}'.encode("ascii")
            yield b"%08x %s\n" % (crc32(told), told)


def _opened(part: Path, logs: Path) -> sqlite3.Connection:
    file = sqlite3.connect(uri_of(logs, "ro", still=True), uri=True)
    file.execute("ATTACH ? AS part", (uri_of(part, "ro", still=True),))
    return file


def lines_at(path: Path, what: str) -> Path:
    """Return where lines are that were written beside *path*."""
    return path.with_name(f"{path.name}-{what}")


def _seals(event: Sequence[str], rest: str) -> str:
    uid, hlc, *others = event
    told = ", ".join((f"hex({uid})", ":cards + s.n", hlc, ":by", *others))  # in the order of the table
    return f"SELECT {FUNCTION}(CAST(json_array({told}) AS BLOB)) {rest}"


def _told(event: Sequence[str], rest: str) -> str:
    uid, *others, grade, took, payload = event
    told = ", ".join((uid, "l.uid", *others, f"ifnull({grade}, 'null')", took, f"json_quote({payload})"))
    return f"SELECT {told} {rest}"


_ANSWER = ("a.uid", HLC, "a.happened_at", day_of("a.happened_at"), "a.kind", "a.grade", "a.took_ms", "NULL")
_SET = ("s.set_uid", SET_HLC, "l.last", day_of("l.last"), f"'{EventKind.SET.value}'", "NULL", "0", PAYLOAD)
_STANDS = "FROM part.stand s CROSS JOIN log l ON l.ref = s.ref"
_ASKED = {
    ANSWERS: (
        _ANSWER,
        f"{_STANDS} CROSS JOIN answer a ON {OF_LOG} WHERE {PLAIN} ORDER BY s.n, a.rowid",
    ),
    SETS: (
        _SET,
        f"{_STANDS} WHERE {PLAIN} AND s.set_uid IS NOT NULL AND s.due <= :latest ORDER BY s.n",
    ),
}
_SEALS = {what: _seals(*asked) for what, asked in _ASKED.items()}
_LINES = {what: _told(*asked) for what, asked in _ASKED.items()}
