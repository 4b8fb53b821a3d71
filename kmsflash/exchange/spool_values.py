"""Values of `model.packages` as JSON and back: what of a spool is not plain. Nothing else can come of it."""

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any
from uuid import UUID

import msgspec

from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Sides
from kmsflash.model.notes import Cell
from kmsflash.model.packages import PackedCard, PackedEvent, PackedFact, PackedOrigin
from kmsflash.model.plain_text import storable
from kmsflash.model.spools import PackedLog

_CLASSES: tuple[type[Any], ...] = (
    *(PackedFact, PackedCard, PackedOrigin, PackedEvent, PackedLog, Sides, Cell, SetTo),
    *(UUID, EventKind, Grade),
)
_NUMBERS = {each: number for number, each in enumerate(_CLASSES)}
_FIELDS = {each: tuple(field.name for field in fields(each)) for each in _CLASSES if is_dataclass(each)}

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder()


def said(value: PackedFact | PackedLog) -> bytes:
    """Return a value as a row of a spool has it; its texts without halves of characters."""
    return _ENCODER.encode(_told(value))


def fact_of(row: bytes) -> PackedFact:
    """Return the fact that a row says."""
    fact = _meant(_DECODER.decode(row))
    assert isinstance(fact, PackedFact)  # noqa: S101  so it was written
    return fact


def log_of(row: bytes) -> PackedLog:
    """Return the log that a row says."""
    log = _meant(_DECODER.decode(row))
    assert isinstance(log, PackedLog)  # noqa: S101  so it was written
    return log


def _told(value: Any) -> Any:
    """Return a value as lists, texts and numbers; one of a class as the class's number and what it holds."""
    kind = type(value)
    number = _NUMBERS.get(kind)
    if number is None:
        if kind is str:
            return value if value.isascii() else _text(value)
        return [_told(each) for each in value] if kind in (tuple, list) else value
    if kind in _FIELDS:
        return {number: [_told(getattr(value, name)) for name in _FIELDS[kind]]}
    if kind is UUID:
        return {number: [value.hex]}
    return {number: [value.value] if isinstance(value, Enum) else list(value)}


def _text(told: str) -> str:
    try:
        told.encode()
    except UnicodeEncodeError:
        return storable(told)
    return told


def _meant(told: Any) -> Any:
    if isinstance(told, list):
        return tuple(map(_meant, told))
    if not isinstance(told, dict):
        return told
    ((number, parts),) = told.items()
    return _CLASSES[int(number)](*map(_meant, parts))
