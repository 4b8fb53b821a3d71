"""Which pictures and sounds the notes and templates of a package refer to."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

from kmsflash.exchange.anki.database import Database
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
_WITH_MEDIA = """
SELECT id, CAST(mid AS INTEGER), CAST(flds AS TEXT) FROM notes
WHERE instr(flds, 'src') OR instr(flds, 'SRC') OR instr(flds, '[sound:')
"""


@dataclass(slots=True)
class References:
    """What is referred to."""

    there: dict[str, Medium] = field(default_factory=dict)
    drawn: dict[str, Drawing] = field(default_factory=dict)
    inlined: dict[str, tuple[int, int]] = field(
        default_factory=dict
    )  # note that it lies in, and about its size
    missing: dict[str, None] = field(default_factory=dict)  # in their order


def references(database: Database, schema: Schema, listed: Mapping[str, Medium]) -> References:
    """Return what notes and templates refer to, given what the package lists."""
    found = References()
    _add(found, _names_in(schema.pictured), listed)
    for note, notetype, fields in database.rows(_WITH_MEDIA):
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
