"""Integer keys of one collection file. They never leave it; `Uid` is the name outside."""

from typing import NewType
from uuid import UUID, SafeUUID

DeckId = NewType("DeckId", int)
PresetId = NewType("PresetId", int)
SourceId = NewType("SourceId", int)
FactId = NewType("FactId", int)
CardId = NewType("CardId", int)
DeviceId = NewType("DeviceId", int)
SavedSearchId = NewType("SavedSearchId", int)
ExamId = NewType("ExamId", int)
MockExamId = NewType("MockExamId", int)

try:  # Python's own makes a name in two thirds of the time that OpenSSL's takes
    from _sha1 import sha1 as _sha1  # type: ignore[import-not-found, unused-ignore]
except ImportError:
    from hashlib import sha1 as _sha1

Uid = UUID

_FREE, _VERSION_5 = ~(0xF000 << 64 | 0xC000 << 48), 5 << 76 | 0x8000 << 48


def uid_of(number: int) -> Uid:
    """Return the uid of a number of 128 bits, past what `UUID` looks at first."""
    made = _blank(UUID)
    _set_number(made, number)
    _set_safety(made, SafeUUID.unknown)
    return made


_number = int.from_bytes
_blank = object.__new__
_set_number, _set_safety = (UUID.__dict__[name].__set__ for name in ("int", "is_safe"))  # past its refusal


def uid_from(data: bytes) -> Uid:
    """Return the uid of 16 bytes."""
    return uid_of(int.from_bytes(data))


def named(namespace: Uid, name: str) -> Uid:
    """Return what `uuid5` does, in a third of the time: there is one for each card of another program."""
    return uid_of(_named(namespace.bytes + name.encode("utf-8", "surrogatepass")))


def named_bytes(namespace: bytes, name: bytes) -> bytes:
    """Return the bytes of what `named` gives: there is one for each answer of a log."""
    told = _sha1(namespace + name).digest()  # noqa: S324  no secret; as `_named`, without a call more
    return (_number(told[:16]) & _FREE | _VERSION_5).to_bytes(16)


def tag_uid_bytes(fact: bytes, name: str) -> bytes:
    """Return the bytes of the uid of a tag of a fact."""
    return _named(fact + f"tag\x1f{name}".encode("utf-8", "surrogatepass")).to_bytes(16)


def set_uid_bytes(card: bytes, interval: int, ease: int, repetitions: int, lapses: int, due: int) -> bytes:
    """Return the bytes of the uid of the event that puts a card where another program says it stands."""
    return _named(card + b"set %d %d %d %d %d" % (interval, ease, repetitions, lapses, due)).to_bytes(16)


def _named(told: bytes) -> int:
    return _number(_sha1(told).digest()[:16]) & _FREE | _VERSION_5  # noqa: S324  no secret
