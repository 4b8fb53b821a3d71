"""What `seals_aside` made of a spool, taken over, and what it is told for that."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from sys import intern

from sqlalchemy import Table

from kmsflash.store import seals
from kmsflash.store.opening import Connection
from kmsflash.store.prepared import run
from kmsflash.store.seals_aside import NOTHING, Asked, Going, Retold, read


@dataclass(slots=True)
class Births:
    """Rows that came of a part of a spool by statements that tell all that is in them."""

    asked: list[Asked] = field(default_factory=list)
    goes: dict[int, Going] = field(default_factory=dict)
    retold: list[Retold] = field(default_factory=list)
    rows: Counter[str] = field(default_factory=Counter)  # by what of `seals.SEALED` they are sealed as

    def note(
        self, table: Table, values: Mapping[str, str], rest: str, about: Mapping[str, int | str], rows: int
    ) -> None:
        """Note *rows* of a table: *values* are expressions by column, of what the *rest* says."""
        for name, seal in seals.of_born(table, values).items():
            self.asked.append(Asked(name, intern(f"SELECT {seal} {rest}"), about))
            self.rows[name] += rows


def take(
    connection: Connection, made: Sequence[Path | None], births: Sequence[Births], before: Mapping[str, int]
) -> None:
    """Take over the seals of all that came of each part, where nothing else came of it or between.

    *before* tells the last key of each table before that.
    """
    found = [read(path) for path in made]
    told = [{name: made.rows for name, made in each.items() if made.rows} for each in found]
    if told != [each.rows for each in births] or not _are_alone(connection, births, before):
        return
    for name in {name for each in told for name in each}:
        first = before[seals.table_of(name).name] + 1
        for each in found:
            seals.take(connection, name, first, each.get(name, NOTHING))
            first += each.get(name, NOTHING).rows


def _are_alone(connection: Connection, births: Sequence[Births], before: Mapping[str, int]) -> bool:
    """Whether the keys after those before are the keys of births, one after the other."""
    born = {table: sum(each.rows[table] for each in births) for table in before}
    last = {table: run(connection, f"SELECT coalesce(max(id), 0) FROM {table}")[0][0] for table in before}
    return all(last[table] == before[table] + born[table] for table in before)
