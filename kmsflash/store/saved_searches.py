"""Searches that the learner keeps."""

from sqlalchemy import Connection, func, select

from kmsflash.model.browsing import SavedSearch
from kmsflash.model.ids import SavedSearchId
from kmsflash.model.ranks import between
from kmsflash.store.opening import Write
from kmsflash.store.rows import FieldEdit, add, born, set_fields
from kmsflash.store.tables import saved_search


def all_saved(connection: Connection) -> list[SavedSearch]:
    """Return the kept searches in the learner's order."""
    kept = saved_search.c
    wanted = select(saved_search).where(kept.deleted == 0).order_by(kept.rank, kept.hlc, kept.uid)
    return [SavedSearch(SavedSearchId(row.id), row.name, row.text) for row in connection.execute(wanted)]


def keep(write: Write, name: str, text: str) -> SavedSearchId:
    """Keep a new search after all others."""
    last = write.connection.execute(select(func.max(saved_search.c.rank))).scalar() or ""
    row = born(write, write.uid(), name=name, text=text, rank=between(last, ""))
    return SavedSearchId(add(write, saved_search, row))


def change(write: Write, saved: SavedSearchId, **values: str | int) -> list[FieldEdit]:
    """Edit fields of a kept search, and return what changed."""
    return set_fields(write, saved_search, saved, values)
