"""Checksums of rows, since revision 2: SQLite keeps none, so a byte of a text could change unseen.

A table beside each that holds what cannot be made again, see `seals.py`.
"""

from sqlalchemy import Column, Integer, Table

from kmsflash.store.columns import metadata, number

SEALED = (
    *("device", "deck", "preset", "option", "source", "fact", "card", "card_text", "tag", "media"),
    *("saved_search", "exam", "exam_part", "day_off", "mock_exam", "mock_answer", "event", "edit"),
)
"""What has checksums, by its number in this list: `card_text` is what a card says, `card` all else of it."""


def _seals_of(name: str) -> Table:
    return Table(
        f"local_seal_{name}",
        metadata,
        Column("id", Integer, primary_key=True),  # of the row that was sealed
        number("seal"),
        sqlite_strict=True,
    )


local_unsealed = Table(  # rows that were changed since they were sealed
    "local_unsealed",
    metadata,
    Column("part", Integer, primary_key=True),  # number in `SEALED`
    Column("row", Integer, primary_key=True),
    sqlite_strict=True,
)
SEALS = (*map(_seals_of, SEALED), local_unsealed)
