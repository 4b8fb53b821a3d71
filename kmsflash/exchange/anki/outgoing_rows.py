"""The database of a package of ours for Anki, in schema 11."""

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha1
from html import unescape
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec

from kmsflash.exchange.anki import own_fields, own_notetypes
from kmsflash.exchange.anki.outgoing import Outgoing, Outgoings
from kmsflash.exchange.anki.outgoing_decks import OutgoingDecks
from kmsflash.exchange.anki.outgoing_log import Entry, OutgoingLog, grade_lost
from kmsflash.exchange.anki.schedules import LAST_DAY, LONGEST, REVIEW, SUSPENDED
from kmsflash.exchange.anki.tags import given
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.model.packages import Package, PackedCard, PackedEvent, PackedFact

_TABLES = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL,
  due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,
  lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL,
  ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL,
  time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
"""
_INDEXES = """
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""
_INTO_NOTES = f"INSERT INTO notes VALUES ({', '.join('?' * 11)})"
_INTO_CARDS = f"INSERT INTO cards VALUES ({', '.join('?' * 18)})"
_INTO_LOG = f"INSERT INTO revlog VALUES ({', '.join('?' * 9)})"
_INTO_COL = f"INSERT INTO col VALUES ({', '.join('?' * 13)})"
_ANSWERED = "UPDATE cards SET data = json_set(data, '$.lrt', ?) WHERE id = ? AND type > 0"

_LONG_AGO = 1_700_000_000_000  # milliseconds: when a package was made that does not say when
_AT_ONCE = 2_000  # rows
_A_DAY, _MORNING, _NOON = 86_400, 14_400, 43_200  # seconds
_NEW_QUEUE, _REVIEW_QUEUE, _BURIED_QUEUE = 0, 2, -3
_NO_EASE = 2_500
_EASES = (1_300, 9_990)
_MOST_TIMES = 9_999

_TAG = re.compile(r"<img[^>]*\bsrc=\"([^\"]*)\"[^>]*>|<[^>]*>")


class _Written(NamedTuple):
    """A card that is written."""

    id: int
    note: int
    ord: int
    interval: int
    factor: int


@dataclass(slots=True)
class OutgoingRows:
    """Writes all of a package but its media."""

    package: Package
    renamed: Mapping[str, str]
    database: sqlite3.Connection
    _base: int = field(init=False)  # milliseconds: the first id
    _decks: OutgoingDecks = field(init=False)
    _outgoing: Outgoings = field(init=False)
    _log: OutgoingLog = field(default_factory=OutgoingLog)
    _first_day: int = field(init=False)
    _cards: dict[bytes, _Written] = field(default_factory=dict)  # by uid
    _log_rows: list[Entry] = field(default_factory=list)
    _answered: list[tuple[int, int]] = field(
        default_factory=list
    )  # when a card was answered last, and its id
    _note_rows: list[tuple[Any, ...]] = field(default_factory=list)
    _card_rows: list[tuple[Any, ...]] = field(default_factory=list)
    _notes: int = 0
    _facts: int = 0

    def __post_init__(self) -> None:
        info = self.package.info
        self._base = (info.issue >> COUNTER_BITS) or _LONG_AGO
        self._first_day = self._base // 1000 // _A_DAY
        self._decks = OutgoingDecks(self._base // 1000)
        self._decks.add(info.decks)
        self._outgoing = Outgoings(self.renamed)

    def written(self) -> Iterator[object]:
        """Give each fact and each answer once it is written."""
        database = self.database
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        database.executescript(_TABLES)
        database.execute("BEGIN")
        for fact in self.package.facts():
            self._put(fact)
            yield fact
        self._flush()
        for _, told in groupby(self.package.events(), key=attrgetter("card")):
            yield from self._put_log(list(told))
            if len(self._log_rows) >= _AT_ONCE:
                self._flush_log()
        self._flush_log()
        database.execute("UPDATE cards SET due = due - ? WHERE type = ?", (self._first_day, REVIEW))
        database.execute(_INTO_COL, self._about())
        database.execute("COMMIT")
        database.executescript(_INDEXES)

    # Notes and cards

    def _put(self, fact: PackedFact) -> None:
        self._facts += 1
        edited = (fact.edited >> COUNTER_BITS or self._base) // 1000
        for note in self._outgoing.notes(fact):
            key = self._base + self._notes
            self._notes += 1
            tags = f" {' '.join(map(given, fact.tags))} " if fact.tags else ""
            bare = _bare(note.fields[0])
            digest = int(sha1(bare.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()[:8], 16)
            joined = "\x1f".join(note.fields)
            self._note_rows.append(
                (key, note.guid, note.notetype, edited, -1, tags, joined, bare, digest, 0, "")
            )
            self._put_cards(note, key, edited)
        if len(self._note_rows) >= _AT_ONCE:
            self._flush()

    def _put_cards(self, note: Outgoing, key: int, edited: int) -> None:
        for ord_, card in note.cards:
            id_, uid = self._base + len(self._cards), card.uid.bytes
            if uid in self._cards:
                continue
            standing = self._standing(card)
            self._cards[uid] = _Written(id_, key, ord_, standing[3], standing[4])
            modified = edited if card.buried_on is None else max(0, card.buried_on) * _A_DAY + _NOON
            where = (id_, key, self._decks.id_of(card.deck), ord_, modified, -1)
            self._card_rows.append((*where, *standing))

    def _standing(self, card: PackedCard) -> tuple[Any, ...]:
        """Return the columns from the type on; days as they are, until the first one is known."""
        state = card.state
        if state is None:
            return (0, _queue(card, _NEW_QUEUE), self._facts, 0, 0, 0, 0, 0, 0, 0, card.flag & 7, "{}")
        due = max(0, min(state.due, LAST_DAY))
        self._first_day = min(self._first_day, due)
        return (
            REVIEW, _queue(card, _REVIEW_QUEUE), due, max(1, min(state.interval, LONGEST)), _factor(state),
            max(0, min(state.repetitions, _MOST_TIMES)), max(0, min(state.lapses, _MOST_TIMES)), 0, 0, 0,
            card.flag & 7, _memory(state),
        )  # fmt: skip

    def _flush(self) -> None:
        self.database.executemany(_INTO_NOTES, self._note_rows)
        self.database.executemany(_INTO_CARDS, self._card_rows)
        self._note_rows.clear()
        self._card_rows.clear()

    # Log

    def _put_log(self, told: Sequence[PackedEvent]) -> Iterator[object]:
        card = self._cards.get(told[0].card.bytes)
        if card is None:
            return
        answered = 0
        lost: dict[str, int] = {}
        for row, event in self._log.entries(card.id, told, card.interval, card.factor or _NO_EASE):
            self._log_rows.append(row)
            if event.kind is EventKind.REVIEW:
                answered = row[0] // 1000
            grade = grade_lost(event)
            if grade is not None:
                lost[str(row[0])] = int(grade)
            yield event
        if answered:
            self._answered.append((answered, card.id))
        if lost:
            self._keep_grades(card.note, card.ord, lost)

    def _flush_log(self) -> None:
        self.database.executemany(_INTO_LOG, self._log_rows)
        self.database.executemany(_ANSWERED, self._answered)
        self._log_rows.clear()
        self._answered.clear()

    def _keep_grades(self, note: int, ord_: int, lost: dict[str, int]) -> None:
        found = self.database.execute("SELECT flds FROM notes WHERE id = ?", (note,))
        shown, _, kept = found.fetchone()[0].rpartition("\x1f")
        mark = own_fields.read(kept)
        if mark is None:
            return
        cards = [
            msgspec.structs.replace(card, grades=card.grades | lost) if card.ord == ord_ else card
            for card in mark.cards
        ]
        changed = own_fields.written(msgspec.structs.replace(mark, cards=cards))
        self.database.execute("UPDATE notes SET flds = ? WHERE id = ?", (f"{shown}\x1f{changed}", note))

    # The collection

    def _about(self) -> tuple[Any, ...]:
        conf = {
            "nextPos": self._facts + 1, "estTimes": True, "activeDecks": [1], "sortType": "noteFld",
            "timeLim": 0, "sortBackwards": False, "addToCur": True, "curDeck": 1, "newSpread": 0,
            "dueCounts": True, "curModel": own_notetypes.SIDED, "collapseTime": 1200, "schedVer": 2,
            "sched2021": True, "creationOffset": 0, "dayLearnFirst": False, "fsrs": self._decks.has_fsrs,
        }  # fmt: skip
        models = own_notetypes.models(modified=own_notetypes.MODIFIED)
        told: tuple[dict[str, Any], ...] = (conf, models, self._decks.decks, self._decks.options, {})
        crt = max(0, self._first_day) * _A_DAY + _MORNING
        return (
            1,
            crt,
            self._base,
            self._base,
            11,
            0,
            0,
            0,
            *(msgspec.json.encode(each).decode() for each in told),
        )


def _queue(card: PackedCard, queue: int) -> int:
    if card.suspended:
        return SUSPENDED
    return queue if card.buried_on is None else _BURIED_QUEUE


def _factor(state: SetTo) -> int:
    return max(_EASES[0], min(state.ease * 10, _EASES[1]))


def _memory(state: SetTo) -> str:
    if state.stability is None or state.difficulty is None:
        return "{}"
    told = {"s": round(state.stability, 4), "d": round(state.difficulty, 3)}
    return msgspec.json.encode(told).decode()


def _bare(html: str) -> str:
    """Return what Anki sorts and compares a note by."""
    if "<" not in html and "&" not in html:
        return html
    return unescape(_TAG.sub(lambda tag: f" {tag[1]} " if tag[1] else "", html)).strip()
