"""The table of what is known of the collection as a whole: a value to each key, all of them text."""

from functools import cache

from sqlalchemy import Connection, bindparam, select

from kmsflash.store.prepared import Prepared, upsert
from kmsflash.store.tables import meta

STARTER = "local_starter_deck"  # the key of the deck that came with the program


def get_meta(connection: Connection, key: str) -> str:
    """Return a value; empty where there is none."""
    rows = _kept().run(connection, of=key)
    return str(rows[0][0]) if rows else ""


def put_meta(connection: Connection, key: str, value: str) -> None:
    """Keep a value."""
    _keep().run(connection, key=key, value=value)


@cache
def _kept() -> Prepared:
    return Prepared(select(meta.c.value).where(meta.c.key == bindparam("of")))


@cache
def _keep() -> Prepared:
    return upsert(meta)
