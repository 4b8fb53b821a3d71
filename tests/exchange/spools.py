"""What of a spool is laid out as rows."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from kmsflash.model.progress import unreported
from kmsflash.model.spools import Spool


def plain_fronts(spool: Spool) -> list[str]:
    """Return the fronts of the cards of plain facts."""
    return [front for (front,) in _rows(spool.parts, "SELECT front FROM card ORDER BY n")]


def plain_logs(spool: Spool) -> list[int]:
    """Return of each log how many answers are laid out as rows."""
    return [
        count
        for (count,) in _rows([*spool.parts, *spool.logs(unreported)], "SELECT count FROM log ORDER BY ref")
    ]


def _rows(parts: Sequence[Path], asked: str) -> Iterator[tuple[Any, ...]]:
    for part in parts:
        with closing(sqlite3.connect(part)) as file:
            yield from file.execute(asked)
