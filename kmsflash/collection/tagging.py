"""The tags of a fact: given and taken away."""

import re
from collections.abc import Iterable

from kmsflash.model.ids import FactId, Uid
from kmsflash.notes.identity import tag_uid
from kmsflash.store import tables
from kmsflash.store.editing import tag_rows
from kmsflash.store.notes import tag_row
from kmsflash.store.opening import Write
from kmsflash.store.rows import FieldEdit, add, set_fields

_SPACE = re.compile(r"[\s,\x00-\x1f]+")


def tag_name(words: str) -> str:
    """Return *words* as a tag: without spaces and commas, and without the sign before it."""
    return _SPACE.sub("-", words.strip(" ,\t\n#")).strip("-")


def tag_names(words: Iterable[str]) -> tuple[str, ...]:
    """Return the tags that *words* name, each once whatever its case, in their order."""
    named = (tag_name(each) for each in words)
    first: dict[str, str] = {}
    for name in named:
        first.setdefault(name.casefold(), name)
    return tuple(name for name in first.values() if name)


def set_tags(write: Write, fact: FactId, uid: Uid, names: Iterable[str]) -> list[FieldEdit]:
    """Give a fact these tags and no others; return the edits, none of a tag that it never had."""
    kept = tag_rows(write.connection, fact)
    wanted = tag_names(names)
    edits: list[FieldEdit] = []
    for name, (key, has_it) in kept.items():
        if has_it != (name in wanted):
            edits += set_fields(write, tables.tag, key, {"deleted": int(has_it)})
    for name in wanted:
        if name not in kept:
            add(write, tables.tag, tag_row(write, tag_uid(uid, name), fact, name))
    return edits
