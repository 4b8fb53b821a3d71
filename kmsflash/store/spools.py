"""Parts of a spool (`model.spools`) taken into the collection, some facts at once, by a few statements each.

New rows get keys by their numbers in the part, so that none must be looked up again. What is not new, and
what is not plain, is left to a closer look, and only told of here.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.model.ids import DeckId
from kmsflash.model.kinds import Kind
from kmsflash.model.ranks import DIGITS
from kmsflash.model.spools import PART
from kmsflash.store import search_index
from kmsflash.store.beside import attach
from kmsflash.store.opening import Write
from kmsflash.store.ready_seals import Births
from kmsflash.store.seals_aside import OF_SPOOLS, Sealer
from kmsflash.store.tables import Table, card, fact, tag

WIDTH = 4
"""Digits that count cards at the end of a deck."""

_BASE = len(DIGITS)
FIRST = _BASE ** (WIDTH - 1)
"""Where they begin to count."""

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """Facts of a part by their numbers, the last one too, and from where on its rows get their keys."""

    first: int
    last: int
    facts: int
    cards: int

    def told(self) -> dict[str, int]:
        """Return it as values of a statement."""
        return {"first": self.first, "last": self.last, "facts": self.facts, "cards": self.cards}


@dataclass(frozen=True, slots=True)
class SpoolPart:
    """A part that is open beside the collection."""

    connection: Connection
    path: Path
    name: str  # of its schema
    facts: int  # the last number
    cards: int
    wholes: int  # how many facts are not plain
    births: Births = field(default_factory=Births)

    def begin(self) -> None:
        """Forget what was noted of another part, by numbers that are not those of this one."""
        for table in OF_SPOOLS:
            self.connection.exec_driver_sql(f"DELETE FROM temp.{table}")

    # Looking

    def whole(self, some: Some) -> dict[int, int]:
        """Return the facts that are not plain, each with the number of its first card."""
        asked = f"SELECT n, card FROM {self.name}.whole WHERE n BETWEEN :first AND :last"
        return dict(self.rows(asked, some))

    def known(self, some: Some) -> dict[int, int]:
        """Return the plain facts that are here, or a card of which is, each with its first card's number.

        They are left out of all that follows.
        """
        part = self.name
        self.run(
            f"INSERT OR IGNORE INTO temp.spool_met SELECT n FROM {part}.fact told "
            "WHERE n BETWEEN :first AND :last AND EXISTS (SELECT 1 FROM main.fact WHERE uid = told.uid) "
            f"UNION SELECT fact FROM {part}.card told "
            "WHERE fact BETWEEN :first AND :last AND EXISTS (SELECT 1 FROM main.card WHERE uid = told.uid)",
            some,
        )
        asked = (
            f"SELECT m.n, min(c.n) FROM temp.spool_met m JOIN {part}.card c ON c.fact = m.n "
            "WHERE m.n BETWEEN :first AND :last GROUP BY m.n"
        )
        return dict(self.rows(asked, some))

    def decks(self, some: Some) -> Sequence[tuple[int, bytes, int]]:
        """Return the decks of new cards, in their order: number, uid, and how many cards there are."""
        asked = (
            f"SELECT c.deck, d.uid, count(*) FROM {self.name}.card c "
            f"JOIN {self.name}.deck d ON d.id = c.deck WHERE {_new('c.fact')} "
            "GROUP BY c.deck ORDER BY min(c.n)"
        )
        return self.rows(asked, some)

    def showing(self, some: Some) -> Sequence[tuple[int, str, str, str]]:
        """Return the new cards with pictures or sounds: number, front, answer and explanation."""
        asked = (
            f"SELECT c.n, c.front, c.answer, c.explanation FROM {self.name}.card c "
            f"WHERE c.shows AND {_new('c.fact')}"
        )
        return self.rows(asked, some)

    # Writing

    def retell(self, cards: Sequence[tuple[int, str, str, str]]) -> None:
        """Take other texts for some cards."""
        self.births.retold += cards
        if cards:
            self.connection.exec_driver_sql("INSERT INTO temp.spool_retold VALUES (?, ?, ?, ?)", list(cards))

    def go(self, decks: Sequence[tuple[int, DeckId, str]]) -> None:
        """Say where the cards of decks go, by number: to which deck, and what their ranks begin with.

        Those of others are left out.
        """
        self.births.goes |= {going[0]: going for going in decks}
        self.connection.exec_driver_sql("DELETE FROM temp.spool_goes")
        if decks:
            self.connection.exec_driver_sql("INSERT INTO temp.spool_goes VALUES (?, ?, ?)", list(decks))

    def take_facts(self, write: Write, some: Some) -> None:
        """Write the new facts and their tags."""
        values = {"id": ":facts + n", "uid": "uid", "hlc": ":stamp + n", "by": ":device"}
        values |= {"kind": f"'{Kind.QUESTION.value}'", "key": "key", "text": "text", "by_hand": "1"}
        self._bear(write, some, fact, values | {"guid": "guid"}, f"{self.name}.fact t", ("t.n", "t.n"))
        values = {"uid": "uid", "hlc": ":stamp + rowid", "by": ":device", "fact_id": ":facts + fact"}
        self._bear(write, some, tag, values | {"name": "name"}, f"{self.name}.tag t", ("t.rowid", "t.fact"))

    def take_cards(self, write: Write, some: Some, place: int, *, knows: bool) -> None:
        """Write the new cards; that of the number 1 is counted as *place* at the end of its deck.

        Where the package *knows* what was done to them, that too.
        """
        values = {"id": ":cards + c.n", "uid": "c.uid", "hlc": ":stamp + c.n", "by": ":device"}
        values |= {"fact_id": ":facts + c.fact", "deck_id": "g.key", "way": "c.way", "nth": "c.nth"}
        values |= {name: f"coalesce(r.{name}, c.{name})" for name in ("front", "answer", "explanation")}
        if knows:
            values |= {name: f"c.{name}" for name in ("suspended", "flag", "buried_on")}
        cards = (
            f"{self.name}.card c JOIN temp.spool_goes g ON g.deck = c.deck "
            "LEFT JOIN temp.spool_retold r ON r.n = c.n"
        )
        values |= {"rank": f"g.prefix || {_RANK}"}
        self._bear(write, some, card, values, cards, ("c.n", "c.fact"), place=place)

    def take_texts(self, texts: str, number: int, some: Some) -> None:
        """Keep what new cards say as it is looked for; where they say otherwise here, they are left out.

        *texts* is the schema of the part in which that lies, and this part the one of that *number*.
        """
        came = (
            f"{texts}.sought s JOIN {self.name}.card c ON c.n = s.id - :base "
            "JOIN main.card k ON k.id = :cards + c.n AND k.fact_id = :facts + c.fact "
            "WHERE s.id > :base AND s.id <= :base + :count AND (NOT c.shows OR "
            "(k.front = c.front AND k.answer = c.answer AND k.explanation = c.explanation))"
        )
        about = {"base": number * PART, "count": self.cards}
        self.run(
            "INSERT INTO local_text (card_id, passage_id, front, answer, tags, edited_at) "
            f"SELECT k.id, s.passage, s.front, s.answer, s.tags, k.hlc >> {COUNTER_BITS} FROM {came} "
            "ORDER BY s.id",
            some,
            **about,
        )
        passages = self.rows(
            f"SELECT DISTINCT s.passage FROM {came} AND s.passage IS NOT NULL "
            "AND NOT EXISTS (SELECT 1 FROM local_passage WHERE id = s.passage)",
            some,
            **about,
        )
        names = [name for (name,) in passages]
        self.connection.exec_driver_sql(
            f"INSERT INTO local_passage SELECT id, text FROM {texts}.passage "
            "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(names),),
        )
        search_index.passages_kept(self.connection, names)

    def insert(
        self, write: Write, some: Some, into: str, values: str, rows: str, by: str, **more: int | str
    ) -> int:
        """Write rows in the order of a number, each stamped by it; return how many."""
        stamped = self._stamped(write, some, rows, by, more)
        if not stamped:
            return 0
        return self.run(f"INSERT {into} SELECT {values} FROM {rows} ORDER BY {by}", some, **stamped)

    def _bear(
        self,
        write: Write,
        some: Some,
        table: Table,
        values: Mapping[str, str],
        rows: str,
        numbers: tuple[str, str],
        **more: int | str,
    ) -> None:
        """Write the new ones of some rows, and note how they are sealed; *values* are expressions by column.

        *numbers* are that of the row and that of its fact; who has the greater one has no lesser other.
        """
        by, fact = numbers
        about = self._stamped(write, some, f"{rows} WHERE {_new(fact)}", by, more)
        if about:
            # An index of facts would lead to rows that are to be sorted again.
            rest = f"FROM {rows} WHERE {by} BETWEEN :low AND :high AND {_new(f'+{fact}')} ORDER BY {by}"
            names = ", ".join(f'"{name}"' for name in values)
            into = f"INSERT INTO {table.name} ({names})"
            born = self.run(f"{into} SELECT {', '.join(values.values())} {rest}", some, **about)
            self.births.note(table, values, rest, {**some.told(), **about}, born)

    def _stamped(
        self, write: Write, some: Some, rows: str, by: str, about: Mapping[str, int | str]
    ) -> dict[str, int | str]:
        """Return what a statement is told of its rows and their stamps too; nothing where there are none."""
        ((first, last),) = self.rows(f"SELECT min({by}), max({by}) FROM {rows}", some, **about)
        if first is None:
            return {}
        stamp = write.stamps(last - first + 1) - first
        return {**about, "low": first, "high": last, "stamp": stamp, "device": int(write.device)}

    # Statements

    def rows(self, statement: str, some: Some, **more: int | str) -> list[Row]:
        """Return the rows of a statement about *some* facts."""
        rows: list[Row] = self.done(statement, some, more).fetchall()
        return rows

    def run(self, statement: str, some: Some, **more: int | str) -> int:
        """Do what a statement says, and return how many rows it wrote."""
        return int(self.done(statement, some, more).rowcount)

    def done(self, statement: str, some: Some, more: Mapping[str, int | str]) -> Any:
        """Return what a statement gives row by row."""
        driver: Any = self.connection.connection.driver_connection
        return driver.execute(statement, {**some.told(), **more})


def _new(fact: str) -> str:
    """Return the condition that a fact is among some, and new; *fact* is its number."""
    return f"{fact} BETWEEN :first AND :last AND {fact} NOT IN temp.spool_met"


def sealer(parts: Sequence[SpoolPart]) -> Sealer | None:
    """Return what seals all that came of parts; None where not all of that is told by statements."""
    births = [part.births for part in parts]
    if any(each.rows[fact.name] < part.facts for each, part in zip(births, parts, strict=True)):
        return None
    return Sealer(
        [each.asked for each in births],
        [list(each.goes.values()) for each in births],
        [each.retold for each in births],
    )


def counted(place: int) -> str:
    """Return how the rank of a card ends that is counted as *place*."""
    digits = ""
    for _ in range(WIDTH):
        place, digit = divmod(place, _BASE)
        digits = DIGITS[digit] + digits
    return f"{digits}{DIGITS[_BASE // 2]}"


_TEXTS = "texts"
_NUMBER = "(:place + c.n - 1)"
_RANK = (
    " || ".join(
        f"substr('{DIGITS}', {_NUMBER} / {_BASE**power} % {_BASE} + 1, 1)" for power in reversed(range(WIDTH))
    )
    + f" || '{DIGITS[_BASE // 2]}'"
)


@contextmanager
def opened(connection: Connection, parts: Sequence[Path]) -> Iterator[Sequence[SpoolPart]]:
    """Open the parts of a spool beside the collection; the files are let go of with the transaction."""
    for table, columns in OF_SPOOLS.items():
        connection.exec_driver_sql(f"CREATE TEMP TABLE {table} ({columns})")
    yield [_opened(connection, path, f"part{number}") for number, path in enumerate(parts)]
    for table in OF_SPOOLS:
        connection.exec_driver_sql(f"DROP TABLE temp.{table}")


def opened_texts(connection: Connection, path: Path) -> str:
    """Open the part with what is looked for beside the collection, and return the name of its schema."""
    attach(connection, path, _TEXTS)
    return _TEXTS


def _opened(connection: Connection, path: Path, name: str) -> SpoolPart:
    attach(connection, path, name)
    facts, cards, wholes = connection.exec_driver_sql(f"SELECT facts, cards, wholes FROM {name}.size").one()
    return SpoolPart(connection, path, name, facts, cards, wholes)
