"""The names of rows that we write: by them a card is known again, with how it asks.

9d2f…/41c7…/cell/0/2.1      fact, card, way, nth, and the row and column of the cell that it asks for
9d2f…                       a fact whose cards ask for the gaps of its passage
"""

import re
from dataclasses import dataclass
from uuid import UUID

from kmsflash.model.ids import Uid
from kmsflash.model.notes import Cell
from kmsflash.model.packages import PackedCard

_UID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_NAME = re.compile(
    rf"(?P<fact>{_UID})(?:/(?P<card>{_UID})/(?P<way>[^/]{{1,80}})/(?P<nth>\d{{1,9}})"
    r"(?:/(?P<row>\d{1,9})\.(?P<column>\d{1,9}))?)?"
)


@dataclass(frozen=True, slots=True)
class Name:
    """What the name of a row says."""

    fact: Uid
    card: Uid | None = None  # None: those of the gaps
    way: str = ""
    nth: int = 0
    cell: Cell | None = None


def name_of(fact: Uid, card: PackedCard) -> str:
    """Return the name of a card's row."""
    cell = "" if card.cell is None else f"/{card.cell.row}.{card.cell.column}"
    return f"{fact}/{card.uid}/{card.way.replace('/', '-')}/{card.nth}{cell}"


def read(text: str) -> Name | None:
    """Return what a name says; None where it is none of ours."""
    told = _NAME.fullmatch(text)
    if told is None:
        return None
    if told["card"] is None:
        return Name(UUID(told["fact"]))
    cell = None if told["row"] is None else Cell(int(told["row"]), int(told["column"]))
    return Name(UUID(told["fact"]), UUID(told["card"]), told["way"], int(told["nth"]), cell)
