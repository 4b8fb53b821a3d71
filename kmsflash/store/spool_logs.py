"""The logs of a part of a spool told to the collection, and where its new cards stand after them.

Most by a few statements, as in `spools`; what is not plain is left to a closer look, and only told of here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection

from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.ids import CardId, DeckId
from kmsflash.store.beside import attach
from kmsflash.store.lines_aside import HLC, OF_LOG, PAYLOAD, PLAIN, SET_HLC, day_of
from kmsflash.store.opening import Write
from kmsflash.store.spools import Some, SpoolPart


def attached(connection: Connection, logs: Sequence[Path]) -> list[str]:
    """Open parts with logs beside the collection, and return the names of their schemas."""
    names = [f"logs{number}" for number in range(len(logs))]
    for path, name in zip(logs, names, strict=True):
        attach(connection, path, name)
    return names


class Standing(NamedTuple):
    """A new card of which it is known where it stands."""

    card: CardId
    uid: bytes
    deck: DeckId
    state: SetTo
    ended: int | None  # when its last answer happened, in microseconds since 1970; None: it has none
    days: int  # on which it was reviewed


class OtherLog(NamedTuple):
    """A log that wants a closer look, and the new card that it is of, if that is a plain one."""

    ref: int
    uid: bytes
    card: CardId | None
    deck: DeckId | None
    state: SetTo | None


@dataclass(frozen=True, slots=True)
class Clock:
    """What is to be known of days and moments."""

    until: int  # microseconds since 1970: a log that reaches further is left to a closer look
    shift: int  # seconds from UTC to the learner's study day
    today: int  # study day
    latest: int  # study day, the last on which a card may be due

    def told(self) -> dict[str, int]:
        """Return it as values of a statement."""
        return {"until": self.until, "shift": self.shift, "today": self.today, "latest": self.latest}


@dataclass(frozen=True, slots=True)
class SpoolLogs:
    """Some facts of a part, as the log is to know of them."""

    part: SpoolPart
    some: Some
    clock: Clock
    logs: str = ""  # schema of the part with the logs of its plain cards that stand; empty where none is told

    # What was answered

    def answers(self) -> tuple[int, int]:
        """Return how many answers logs of answers alone tell of new cards, and when the last happened.

        Both are 0 for none.
        """
        told = "coalesce(sum(l.count), 0), coalesce(max(l.last), 0)"
        ((count, last),) = self._rows(f"SELECT {told} FROM {self._logged} WHERE {PLAIN}")
        return count, last

    def tell_answers(self, by: int) -> int:
        """Write them to the log, as told *by* a device, where they are new; return how many were."""
        return self._run(
            'INSERT OR IGNORE INTO event (uid, card_id, hlc, "by", happened_at, study_day, kind, grade, '
            f"took_ms) SELECT a.uid, k.id, {HLC}, :device, a.happened_at, "
            f"{day_of('a.happened_at')}, a.kind, a.grade, a.took_ms "
            f"FROM {self._logged} CROSS JOIN {self.logs}.answer a ON {OF_LOG} WHERE {PLAIN} "
            "ORDER BY s.n, a.rowid",
            device=by,
        )

    def told_before(self, line: int) -> Sequence[CardId]:
        """Return the cards of which an answer was in the log already, up to a line."""
        asked = (
            f"SELECT DISTINCT k.id FROM {self._logged} JOIN {self.logs}.answer a ON {OF_LOG} "
            f"JOIN main.event e ON e.uid = a.uid WHERE {PLAIN} AND e.id <= :line"
        )
        return [CardId(key) for (key,) in self._rows(asked, line=line)]

    def others(self) -> Sequence[OtherLog]:
        """Return the logs of plain cards that stand, but are left to a closer look."""
        part = self.part.name
        return self._other(
            f"{self.logs}.log l JOIN {part}.stand s ON s.n = l.card",
            _STATE,
            f"k.id IS NULL OR NOT ({PLAIN})",
        )

    def odd(self) -> Sequence[OtherLog]:
        """Return the logs of all other cards, which are in the part itself."""
        return self._other(f"{self.part.name}.log l", ", ".join(["NULL"] * 7), "true")

    def _other(self, logs: str, state: str, which: str) -> Sequence[OtherLog]:
        asked = (
            f"SELECT l.ref, l.uid, k.id, k.deck_id, {state} FROM {logs} "
            f"LEFT JOIN main.card k ON k.id = :cards + l.card WHERE {which} ORDER BY l.ref"
        )
        return [
            OtherLog(ref, uid, card, deck, None if told[4] is None else _state(told))
            for ref, uid, card, deck, *told in self._rows(asked)
        ]

    # Where cards stand

    def decks(self) -> list[DeckId]:
        """Return the decks of the new cards of which it is known where they stand."""
        return [DeckId(key) for (key,) in self._rows(f"SELECT DISTINCT k.deck_id FROM {self._standing()}")]

    def put(self, decks: str) -> int:
        """Put new cards of *decks*, a JSON list of keys, where it is plain where they stand.

        Those decks are to be such that a card stands where it is set. Returns how many cards that are.
        """
        days = _days(self.logs) if self.logs else "0"
        return self._run(
            "INSERT INTO local_schedule (card_id, due, repetitions, interval, ease, lapses, reviews, "
            "last_answered_at) "
            f"SELECT k.id, s.due, s.repetitions, s.interval, s.ease, s.lapses, {days}, 0 "
            f"FROM {self._standing()} AND {_PLAINLY} ORDER BY s.n",
            decks=decks,
        )

    def set_after_logs(self, decks: str, by: int) -> int:
        """Tell where those are whose logs are told, at the end of these, *by* the same device.

        Returns how many lines were new to the log.
        """
        if not self.logs:
            return 0
        return self._run(
            f"INSERT {_SET} SELECT s.set_uid, k.id, {SET_HLC}, :device, l.last, {day_of('l.last')}, {_SETS} "
            f"FROM {self._standing()} AND {_PLAINLY} AND l.ref IS NOT NULL ORDER BY s.n",
            decks=decks,
            device=by,
        )

    def set_now(self, write: Write, decks: str) -> int:
        """Tell where the others are, as of now; return how many lines were new to the log."""
        return self.part.insert(
            write,
            self.some,
            _SET,
            f"s.set_uid, k.id, :stamp + s.n, :device, :now, :today, {_SETS}",
            f"{self._standing()} AND {_PLAINLY}{' AND l.ref IS NULL' if self.logs else ''}",
            "s.n",
            now=write.microseconds,
            decks=decks,
            **self.clock.told(),
        )

    def set_before(self, decks: str, line: int) -> Sequence[CardId]:
        """Return the cards that were put there already, as the log says up to a line."""
        asked = (
            f"SELECT k.id FROM {self._standing()} AND {_PLAINLY} "
            "AND EXISTS (SELECT 1 FROM main.event WHERE uid = s.set_uid AND id <= :line)"
        )
        return [CardId(key) for (key,) in self._rows(asked, decks=decks, line=line)]

    def others_standing(self, decks: str) -> Iterator[Standing]:
        """Give the other new cards of which it is known where they stand.

        Where their logs are told, those with logs that are left to a closer look are left out.
        """
        ended = f"l.last, {_days(self.logs)}" if self.logs else "NULL, 0"
        asked = (
            f"SELECT k.id, k.uid, k.deck_id, {ended}, {_STATE} "
            f"FROM {self._standing()} AND NOT ({_PLAINLY}) ORDER BY s.n"
        )
        for card, uid, deck, last, count, *state in self.part.done(asked, self.some, self._told(decks=decks)):
            yield Standing(card, uid, deck, _state(state), last, count)

    def _standing(self) -> str:
        part = self.part.name
        stand = f"{part}.stand s JOIN main.card k ON k.id = :cards + s.n"
        if not self.logs:
            return f"{stand} WHERE true"
        return f"{stand} LEFT JOIN {self.logs}.log l ON l.ref = s.ref WHERE (l.ref IS NULL OR ({PLAIN}))"

    @property
    def _logged(self) -> str:
        """New cards that stand, with their logs: in this order, that nothing is to be sorted."""
        return (
            f"{self.part.name}.stand s CROSS JOIN {self.logs}.log l ON l.ref = s.ref "
            "CROSS JOIN main.card k ON k.id = :cards + s.n"
        )

    def _rows(self, statement: str, **more: int | str) -> list[tuple[Any, ...]]:
        return self.part.rows(statement, self.some, **self._told(**more))

    def _run(self, statement: str, **more: int | str) -> int:
        return self.part.run(statement, self.some, **self._told(**more))

    def _told(self, **more: int | str) -> Mapping[str, int | str]:
        return {**self.clock.told(), **more}


_PLAINLY = "s.set_uid IS NOT NULL AND s.due <= :latest AND k.deck_id IN (SELECT value FROM json_each(:decks))"
_STATE = "s.interval, s.ease, s.repetitions, s.lapses, s.due, s.stability, s.difficulty"
_SET = 'OR IGNORE INTO event (uid, card_id, hlc, "by", happened_at, study_day, kind, grade, took_ms, payload)'
_SETS = f"'{EventKind.SET.value}', NULL, 0, {PAYLOAD}"


def _days(logs: str) -> str:
    return (
        f"CASE WHEN l.ref IS NULL THEN 0 ELSE (SELECT count(DISTINCT {day_of('a.happened_at')}) "
        f"FROM {logs}.answer a WHERE {OF_LOG} AND a.kind = '{EventKind.REVIEW.value}') END"
    )


def _state(row: Sequence[Any]) -> SetTo:
    interval, ease, repetitions, lapses, due, stability, difficulty = row
    return SetTo(interval, ease, repetitions, lapses, due, stability=stability, difficulty=difficulty)
