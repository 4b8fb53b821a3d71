"""Caches of the log for exams and for the Progress page: since revision 2. Each can be made again.

In each, `through` is the greatest row of the log that it knows: what is told after it is still to be added.
"""

from sqlalchemy import REAL, Column, Index, Integer, Table

from kmsflash.model.sums import NAMES
from kmsflash.store.columns import metadata, number

local_trace = Table(  # what FSRS knew of a card of an exam at dawn, whatever schedules it
    "local_trace",
    metadata,
    Column("card_id", Integer, primary_key=True),
    Column("stability", REAL),  # days
    Column("difficulty", REAL),
    number("day", None),  # study day of the last answer
    number("through"),
    sqlite_strict=True,
)
local_day_sum = Table(  # see model/sums.py
    "local_day_sum",
    metadata,
    Column("deck_id", Integer, primary_key=True),  # 0: of cards without a deck
    Column("day", Integer, primary_key=True),
    *(number(name) for name in NAMES),
    sqlite_strict=True,
)
local_hour_sum = Table(
    "local_hour_sum",
    metadata,
    Column("deck_id", Integer, primary_key=True),
    Column("hour", Integer, primary_key=True),
    number("asked"),
    number("known"),
    sqlite_strict=True,
)
local_counted = Table(  # the cards whose answers are in the sums
    "local_counted",
    metadata,
    Column("card_id", Integer, primary_key=True),
    number("deck_id"),  # in whose sums
    number("through"),
    Index("counted_through", "through"),
    sqlite_strict=True,
)

SUMS = (local_trace, local_day_sum, local_hour_sum, local_counted)
