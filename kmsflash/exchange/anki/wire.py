"""Protocol buffers as they lie in a file: fields by their numbers, without a description of them.

https://protobuf.dev/programming-guides/encoding/
"""

import struct
from collections.abc import Iterator

MOST_FIELDS = 2_000_000

Value = int | bytes


class BrokenMessageError(ValueError):
    """The bytes are no message."""


class Message:
    """The fields of one message. What is missing reads as nothing, as in protocol buffers themselves."""

    def __init__(self, data: bytes) -> None:
        """Raises `BrokenMessageError` where *data* is none."""
        self._fields: dict[int, list[Value]] = {}
        for number, value in fields(data):
            self._fields.setdefault(number, []).append(value)

    def __contains__(self, number: object) -> bool:
        return number in self._fields

    def whole(self, number: int, default: int = 0) -> int:
        """Return a number, signed."""
        value = self._last(number)
        if not isinstance(value, int):
            return default
        return value - (1 << 64) if value >> 63 else value

    def real(self, number: int) -> float:
        """Return a `float`."""
        value = self._last(number)
        return float(struct.unpack("<f", value)[0]) if isinstance(value, bytes) and len(value) == 4 else 0.0

    def reals(self, number: int) -> tuple[float, ...]:
        """Return a list of `float`s, packed or not."""
        data = b"".join(value for value in self._fields.get(number, ()) if isinstance(value, bytes))
        return struct.unpack(f"<{len(data) // 4}f", data[: len(data) // 4 * 4])

    def text(self, number: int) -> str:
        """Return a text."""
        return self.data(number).decode("utf-8", "replace")

    def data(self, number: int) -> bytes:
        """Return bytes."""
        value = self._last(number)
        return value if isinstance(value, bytes) else b""

    def message(self, number: int) -> "Message":
        """Return a message inside this one; an empty one where there is none."""
        return Message(self.data(number))

    def _last(self, number: int) -> Value | None:
        values = self._fields.get(number)
        return values[-1] if values else None


def fields(data: bytes) -> Iterator[tuple[int, Value]]:
    """Give the number and the value of each field. Raises `BrokenMessageError` where *data* is no message."""
    at = count = 0
    while at < len(data):
        count += 1
        key, at = _varint(data, at)
        match key & 7:
            case 0:
                value, at = _varint(data, at)
                yield key >> 3, value
                continue
            case 1:
                size = 8
            case 2:
                size, at = _varint(data, at)
            case 5:
                size = 4
            case _:
                raise BrokenMessageError
        if size > len(data) - at or count > MOST_FIELDS:
            raise BrokenMessageError
        yield key >> 3, data[at : at + size]
        at += size


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        if at >= len(data):
            break
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value & (1 << 64) - 1, at
    raise BrokenMessageError
