"""Which pictures and sounds the notes and templates of a package refer to."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape

from kmsflash.exchange.anki.database import Database, Row
from kmsflash.exchange.anki.files import Medium
from kmsflash.exchange.anki.occlusion import Drawing, occlusion_of
from kmsflash.exchange.anki.schema import Schema
from kmsflash.model.errors import UserError
from kmsflash.rendering.inlined import content, has_inlined, inlined
from kmsflash.rendering.literal import name_of

MOST_MISSING = 10_000

_REFERENCE = re.compile(
    r"<(?:img|audio|video|source)\b[^<>]*?\bsrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))|\[sound:([^\]\n]{1,500})\]",
    re.IGNORECASE,
)
_NOTE = "SELECT id, ifnull(CAST(mid AS INTEGER), 0), ifnull(CAST(flds AS TEXT), '') FROM notes"
_AT_ONCE = 500  # notes


@dataclass(slots=True)
class References:
    """What is referred to."""

    there: dict[str, Medium] = field(default_factory=dict)
    drawn: dict[str, Drawing] = field(default_factory=dict)
    inlined: dict[str, tuple[int, int]] = field(
        default_factory=dict
    )  # note that it lies in, and about its size
    missing: dict[str, None] = field(default_factory=dict)  # in their order


def may_refer(fields: str) -> bool:
    """Whether the fields of a note may refer to pictures or sounds: of most one look tells that not."""
    if "<" not in fields and "[" not in fields:
        return False
    lower = fields.lower()
    return "src" in lower or "[sound:" in lower


def references(
    database: Database, schema: Schema, listed: Mapping[str, Medium], notes: Sequence[int]
) -> References:
    """Return what templates and notes of these ids refer to, given what the package lists."""
    found = References()
    _add(found, _names_in(schema.pictured), listed)
    for note, notetype, fields in _referring(database, sorted(notes)):
        if has_inlined(fields):
            found.inlined.update((name, (note, len(told) * 3 // 4)) for name, told in inlined(fields))
        kind = schema.notetypes.get(notetype)
        occlusion = (
            occlusion_of(kind, fields.split("\x1f", 10)) if kind is not None and kind.is_occlusion else None
        )
        if occlusion is None:
            _add(found, _names_in([fields]), listed)
            continue
        picture = unicodedata.normalize("NFC", occlusion.picture)
        if picture in listed:
            found.drawn.update((drawing.name, drawing) for drawing in occlusion.drawings)
        else:
            found.missing[picture] = None
        _add(found, _names_in(fields.split("\x1f", 10)[2:]), listed)
    return found


def _referring(database: Database, notes: Sequence[int]) -> Iterator[Row]:
    for start in range(0, len(notes), _AT_ONCE):
        some = notes[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = database.rows(f"{_NOTE} WHERE id IN ({marks}) ORDER BY id", *some)
        yield from (row for row in rows if may_refer(row[2]))


def read_inlined(database: Database, note: int, name: str) -> bytes:
    """Return a picture that lies in a note itself. Raises `UserError` where it is damaged."""
    fields = str(database.one("SELECT CAST(flds AS TEXT) FROM notes WHERE id = ?", note) or "")
    try:
        return next(content(told) for each, told in inlined(fields) if each == name)
    except (StopIteration, ValueError) as error:
        raise UserError("{name} is damaged.", name=name) from error


def _names_in(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for reference in _REFERENCE.finditer(text):
            yield name_of(unescape(next(filter(None, reference.groups()), "")))


def _add(found: References, names: Iterable[str], listed: Mapping[str, Medium]) -> None:
    for told in filter(None, names):
        name = unicodedata.normalize("NFC", told)
        if name in listed:
            found.there[name] = listed[name]
        elif len(found.missing) < MOST_MISSING:
            found.missing[name] = None
