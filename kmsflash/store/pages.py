"""The pages of an SQLite file, read without SQLite: what is whole of a damaged one.

SQLite stops at the first page that makes no sense. Here each page stands for itself, by the published file
format (sqlite.org/fileformat2.html): a page that cannot be read costs its own rows and no others.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

LEAF, INTERIOR = 0x0D, 0x05  # kinds of the pages of a table; those of an index are others

Value = int | float | str | bytes | None
Record = tuple[Value, ...]
Fits = Callable[[Record], bool]

_MAGIC = b"SQLite format 3\0"
_USUAL_SIZE = 4096
_WAL_HEADER, _FRAME_HEADER = 32, 24
_WAL_MAGIC = {0x377F0682: "<", 0x377F0683: ">"}  # by the order of bytes in its checksums
_MOST_RESERVED = 33  # bytes at the end of a page
_MOST_COLUMNS = 200
_SIZES = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}  # bytes of each kind of value
_REAL, _TEXT_OR_BYTES = 7, 12
_LONGEST = 10_000_000  # bytes of one row: more is taken for damage

Damage = (ValueError, LookupError, struct.error)
"""What reading of a page raises where it makes no sense."""


@dataclass(slots=True)
class Rows:
    """What a table has on the pages that can be read."""

    found: dict[int, Record] = field(default_factory=dict)  # by the number of the row
    broken: int = 0  # rows that are there and cannot be read
    bad_pages: int = 0  # pages that are named and make no sense


class Pages:
    """All pages of a file, with what its write-ahead log has made of them."""

    def __init__(self, path: Path) -> None:
        """Read the file at *path*, without touching it. Raises `OSError`."""
        self._data = path.read_bytes()
        self.size = _page_size(self._data)
        wal = path.with_name(f"{path.name}-wal")
        self._newer = _frames(wal.read_bytes(), self.size) if wal.exists() else {}
        if self._newer and 1 in self._newer:
            self.size = _page_size(self._newer[1]) or self.size
        self._usable = self.size - self._reserved()
        self.count = max((len(self._data) // self.size, *self._newer))

    def page(self, number: int) -> bytes:
        """Return a page by its number, from 1 on. Raises `ValueError` where there is none."""
        if number in self._newer:
            return self._newer[number]
        found = self._data[(number - 1) * self.size : number * self.size] if number > 0 else b""
        if len(found) < self.size:
            raise ValueError("the file has no such page")
        return found

    def kind(self, number: int) -> int:
        """Return what a page says that it is; 0 where there is none."""
        try:
            return self.page(number)[100 if number == 1 else 0]
        except ValueError:
            return 0

    def free(self) -> set[int]:
        """Return the pages that the file does not use, as far as that can be read."""
        found: set[int] = set()
        trunk = int.from_bytes(self._header()[32:36])
        while trunk and trunk not in found and len(found) <= self.count:
            found.add(trunk)
            try:
                page = self.page(trunk)
            except ValueError:
                break
            trunk, leaves = struct.unpack(">II", page[:8])
            named = page[8 : 8 + 4 * min(leaves, self._usable // 4 - 2)]
            found.update(struct.unpack(f">{len(named) // 4}I", named))
        return found

    def table(self, root: int, fits: Fits, seen: set[int]) -> Rows:
        """Return the rows of the table that begins at a page; pages that were read are put into *seen*.

        Rows that are none of this table, by what *fits* says of them, count as broken.
        """
        rows, waiting = Rows(), [root]
        while waiting:
            number = waiting.pop()
            if number in seen:
                rows.bad_pages += 1  # two pages name it: one of them is wrong
            elif self.kind(number) == INTERIOR:
                seen.add(number)
                waiting += self._children(number, rows)
            elif not self._take(number, fits, rows, seen):
                rows.bad_pages += 1
        return rows

    def _take(self, number: int, fits: Fits, rows: Rows, seen: set[int]) -> bool:
        """Put the rows of a page into *rows*, whatever it says that it is; return whether it has any."""
        there = self.leaf(number)
        found = {key: record for key, record in there.found.items() if fits(record)}
        if not found and (there.found or there.broken or self.kind(number) != LEAF):
            return False
        seen.add(number)
        rows.broken += there.broken + len(there.found) - len(found)
        rows.found = found | rows.found
        return True

    def leaf(self, number: int) -> Rows:
        """Return the rows of one page."""
        rows = Rows()
        try:
            page, start = self.page(number), 100 if number == 1 else 0
        except ValueError:
            return rows
        cells = min(int.from_bytes(page[start + 3 : start + 5]), (self.size - start - 8) // 2)
        for index in range(cells):
            at = start + 8 + 2 * index
            try:
                key, record = self._cell(page, int.from_bytes(page[at : at + 2]))
            except Damage:
                rows.broken += 1
            else:
                rows.found.setdefault(key, record)
        return rows

    def _children(self, number: int, rows: Rows) -> list[int]:
        page, start = self.page(number), 100 if number == 1 else 0
        cells = min(int.from_bytes(page[start + 3 : start + 5]), (self.size - start - 12) // 2)
        found = [int.from_bytes(page[start + 8 : start + 12])]
        for index in range(cells):
            at = int.from_bytes(page[start + 12 + 2 * index : start + 14 + 2 * index])
            child = int.from_bytes(page[at : at + 4])
            if 0 < child <= self.count:
                found.append(child)
            else:
                rows.bad_pages += 1
        return found

    def _cell(self, page: bytes, at: int) -> tuple[int, Record]:
        """Return the number and the values of a row. Raises one of `Damage`."""
        length, at = _varint(page, at)
        key, at = _varint(page, at)
        if not 0 < length <= _LONGEST:
            raise ValueError("no row is as long")
        payload = self._payload(page, at, length)
        return (key if key < 1 << 63 else key - (1 << 64)), _record(payload)

    def _payload(self, page: bytes, at: int, length: int) -> bytes:
        usable = self._usable
        if length <= usable - 35:
            if at + length > usable:
                raise ValueError("a row goes beyond its page")
            return page[at : at + length]
        least = (usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (usable - 4)
        here = here if here <= usable - 35 else least
        parts, more, got = [page[at : at + here]], int.from_bytes(page[at + here : at + here + 4]), here
        while got < length:
            following = self.page(more)
            more = int.from_bytes(following[:4])
            parts.append(following[4 : 4 + min(usable - 4, length - got)])
            got += len(parts[-1])
        return b"".join(parts)

    def _header(self) -> bytes:
        return self._newer.get(1, self._data)[:100].ljust(100, b"\0")

    def _reserved(self) -> int:
        header = self._header()  # one byte of it, where the rest makes sense
        return header[20] if header[:16] == _MAGIC and header[20] < _MOST_RESERVED else 0

    def number_in_header(self, at: int) -> int:
        """Return one of the numbers of the file's header, by its place."""
        return int.from_bytes(self._header()[at : at + 4])


def _page_size(data: bytes) -> int:
    told = int.from_bytes(data[16:18])
    size = 65_536 if told == 1 else told
    return size if 512 <= size <= 65_536 and size & (size - 1) == 0 else _USUAL_SIZE


def _frames(wal: bytes, size: int) -> dict[int, bytes]:
    """Return the newest state of each page that a write-ahead log has, up to its last whole transaction."""
    order = _WAL_MAGIC.get(int.from_bytes(wal[:4]))
    if order is None or int.from_bytes(wal[8:12]) != size:
        return {}
    sums = _checksum(wal[:24], (0, 0), order)
    if sums != struct.unpack(">II", wal[24:32]):
        return {}
    kept: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    for at in range(_WAL_HEADER, len(wal) - _FRAME_HEADER - size + 1, _FRAME_HEADER + size):
        number, pages, salt, *told = struct.unpack(">II8sII", wal[at : at + _FRAME_HEADER])
        page = wal[at + _FRAME_HEADER : at + _FRAME_HEADER + size]
        sums = _checksum(page, _checksum(wal[at : at + 8], sums, order), order)
        if salt != wal[16:24] or sums != tuple(told):
            break
        waiting[number] = page
        if pages:  # a transaction ends
            kept.update(waiting)
            waiting.clear()
    return kept


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = sums
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for one, other in zip(words, words, strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(9):
        byte = data[at + place]
        if place == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    raise AssertionError  # the ninth byte ends it


def _record(payload: bytes) -> Record:
    end, at = _varint(payload, 0)
    if end > len(payload):
        raise ValueError("the head of a row goes beyond it")
    place, values = end, []
    while at < end:
        kind = payload[at]
        if kind < 0x80:  # most are
            at += 1
        else:
            kind, at = _varint(payload, at)
        size = _SIZES[kind] if kind < _TEXT_OR_BYTES else (kind - _TEXT_OR_BYTES) // 2
        values.append(_value(payload[place : place + size], kind))
        place += size
    if place != len(payload) or at != end or len(values) > _MOST_COLUMNS:
        raise ValueError("a row is longer or shorter than it says")
    return tuple(values)


def _value(data: bytes, kind: int) -> Value:
    if kind >= _TEXT_OR_BYTES:
        return data.decode("utf-8", "replace") if kind % 2 else data
    if kind == 0:
        return None
    if kind < _REAL:
        return int.from_bytes(data, signed=True)
    if kind > _REAL:
        return kind - 8
    (number,) = struct.unpack(">d", data)
    return float(number)
