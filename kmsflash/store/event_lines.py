"""A line of the journal of events: everything the log knows of one event, by names that hold in any file.

    1f8ac2d4 ["<event>", "<card>", "<device>", hlc, happened_at, day, "review", 4, 5120, null]

The first word is the CRC-32 of all that follows the blank, so that a torn or damaged line is known for one.
The first line of a file says what it is, the version of this form, and the uid of the collection.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zlib import crc32

VERSION = 1
_TITLE = "kmsflash events"
_FIELDS = 10
_text = json.encoder.encode_basestring_ascii  # what JSON's own writer of texts is: in ASCII alone
_NOTHING = "null"
_KINDS = (int, int, int, str, int | None, int, str | None)  # of what follows the names


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One event, with its card and device by uid."""

    uid: UUID
    card: UUID | None  # None: the log named a card that was not there
    device: UUID | None
    hlc: int
    happened_at: int
    day: int
    kind: str  # also one that only a newer version knows
    grade: int | None
    took_ms: int
    payload: str | None


def header(collection: str) -> bytes:
    """Return the first line of a file of the journal of a collection."""
    return f"{_TITLE} {VERSION} {collection}\n".encode()


def collection_of(first_line: bytes) -> str:
    """Return whose journal begins with this line; empty where it is none that this version can read."""
    words = first_line.decode("ascii", "replace").split()
    known = len(words) == 4 and " ".join(words[:2]) == _TITLE and words[2] == str(VERSION)
    return words[3] if known else ""


def written(rows: Iterable[tuple[Any, ...]]) -> bytes:
    """Return the lines of events, of each: its uid, its card's, its device's, then the columns of the log.

    Many at once, for an import tells of hundreds of thousands, mostly several of one card.
    """
    lines: list[bytes] = []
    last, of = None, ""
    devices: dict[bytes | None, str] = {None: ""}
    kinds: dict[str, str] = {}
    for uid, card, device, hlc, happened_at, day, kind, grade, took_ms, payload in rows:
        if card != last:
            last, of = card, card.hex() if card else ""
        by = devices.get(device)
        if by is None:
            by = devices[device] = device.hex()
        named = kinds.get(kind)
        if named is None:
            named = kinds[kind] = _text(kind)
        told = (
            f'["{uid.hex()}","{of}","{by}",{hlc},{happened_at},{day},{named},'
            f"{_NOTHING if grade is None else grade},{took_ms},"
            f"{_NOTHING if payload is None else _text(payload)}]"
        ).encode("ascii")
        lines.append(b"%08x %s\n" % (crc32(told), told))
    return b"".join(lines)


def read(line: bytes) -> JournalLine | None:
    """Return what a line says; None where it is damaged or torn."""
    sum_told, _, told = line.rstrip(b"\r\n").partition(b" ")
    try:
        if int(sum_told, 16) != crc32(told):
            return None
        fields = json.loads(told)
        uid, card, device, *rest = fields
        if len(fields) != _FIELDS or not all(map(isinstance, rest, _KINDS)):
            return None
        return JournalLine(UUID(uid), UUID(card) if card else None, UUID(device) if device else None, *rest)
    except (ValueError, TypeError):
        return None


def read_all(lines: Iterable[bytes]) -> Iterator[JournalLine]:
    """Give what whole lines say; blank, torn and damaged ones are left out."""
    for line in lines:
        told = read(line) if line.endswith(b"\n") else None
        if told is not None:
            yield told
