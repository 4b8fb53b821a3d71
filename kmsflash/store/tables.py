"""The tables of a collection, made for several machines from the first revision on.

Synced tables carry `uid`, `hlc`, `by`, `stamps` and `deleted`; nothing in them is UNIQUE but the uid, and
everything has a default, so that rows of another machine can arrive in any order. Tables named `local_…`
are caches and facts of this machine: they can be dropped and rebuilt.
"""

from typing import Any

from sqlalchemy import REAL, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Text, text
from sqlalchemy import Table as Table  # noqa: PLC0414  handed on: opaque outside this room

APPLICATION_ID = 0x6B6D7366  # "kmsf", so that `file` and we know what it is
REVISION = 1  # kept as user_version

FRONT_LETTERS = 32
PUT_AWAY = "suspended != 0 OR deleted != 0"  # of cards that are not studied: few, so counted by exception
FRONT_BEGINS = f"substr(coalesce(own_front, front), 1, {FRONT_LETTERS}) COLLATE NOCASE"
"""How the question of a card begins: what is asked already is found by it while a card is written."""

metadata = MetaData()


_INTEGER, _TEXT = Integer(), Text()  # one for all: SQLAlchemy prepares each before it compiles a statement


def _column(name: str, kind: Integer | Text, default: str | None) -> Column[Any]:
    return Column(name, kind, nullable=default is None, server_default=default)


def _number(name: str, default: str | None = "0") -> Column[Any]:
    return _column(name, _INTEGER, default)


def _text(name: str, default: str | None = "") -> Column[Any]:
    return _column(name, _TEXT, default)


def _to(table: str) -> Column[Any]:
    return Column(f"{table}_id", Integer, ForeignKey(f"{table}.id"))


def _synced(name: str, *parts: Column[Any] | Index) -> Table:
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("uid", LargeBinary, nullable=False, unique=True),
        *(part for part in parts if isinstance(part, Column)),
        _number("hlc"),  # of the row's birth
        _number("by"),  # device of the row's birth
        _text("stamps", None),  # JSON: only the fields edited since, {"front": [hlc, by]}
        _number("deleted"),
        *(part for part in parts if isinstance(part, Index)),
        sqlite_strict=True,
    )


meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    _text("value"),
    sqlite_strict=True,
)
device = Table(
    "device",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", LargeBinary, nullable=False, unique=True),
    _text("name"),
    sqlite_strict=True,
)
deck = _synced(
    "deck",
    Column("parent_id", Integer, ForeignKey("deck.id")),
    _text("name"),
    _text("rank"),
)
preset = _synced("preset", _text("name"))  # options that several decks share
option = _synced(  # one row for each owner and key; neither deck nor preset: for the collection
    "option",
    _to("deck"),
    _to("preset"),
    _text("key"),
    _text("value"),
)
source = _synced(
    "source",
    _to("deck"),
    _text("name"),
    _text("title"),
    _text("language"),
    _text("text"),  # as read last, so that a passage stays readable when the file is gone
    _text("seen"),  # names of the passages that an import listed and the learner left, with blanks between
)
fact = _synced(
    "fact",
    _to("source"),
    _text("kind"),
    _text("key"),
    _text("text"),
    _number("nth"),
    _text("quote"),
    _text("headings", "[]"),  # JSON list: the heading path
    _number("first_line"),
    _number("last_line"),
    _text("mark"),  # id that the notes themselves give the passage; empty: none
    _number("gone"),  # the notes no longer state it
    _number("by_hand"),  # made by the learner on an import: the notes neither keep nor drop it
    _text("own_kind", None),  # the learner's, where the notes' is another
    _text("publisher", None),  # lineage of the published deck that brought it; its uid in hexadecimal
    _text("guid"),  # by which another program knows it
    Index("fact_of_source", "source_id"),
)
card = _synced(
    "card",
    _to("fact"),
    _to("deck"),
    _text("way"),
    _number("nth"),
    _text("front"),
    _text("answer"),
    _text("explanation"),
    _text("own_front", None),  # the learner's words, shown in place of the notes'
    _text("own_answer", None),
    _text("own_explanation", None),
    _number("cell_row", None),
    _number("cell_column", None),
    _text("rank"),
    _number("suspended"),  # 1 by the learner, 2 because the notes no longer state the fact
    _number("flag"),  # 0: none, 1 to 7: the learner's own meaning
    _number("buried_on", None),  # study day on which the learner set it aside until the next
    _number("changed_on", None),  # study day on which the notes came to give another answer
    Column("born_of", Integer, ForeignKey("fact.id")),  # the fact it asks for, where the learner moved it
    _number("merged_into", None),  # reserved: the card whose events a duplicate's fold into
    Index("card_of_fact", "fact_id"),
    Index("card_put_away", "suspended", "deleted", sqlite_where=text(PUT_AWAY)),
    Index("card_of_front", text(FRONT_BEGINS)),
    Index("card_of_deck", "deck_id", "rank", "suspended", "deleted", "buried_on", "fact_id"),
)
tag = _synced("tag", _to("fact"), _text("name"), Index("tag_of_fact", "fact_id", "deleted", "name"))
media = _synced(
    "media",
    _text("sha256"),  # lower-case hex; the file lies beside the collection under this name
    _text("name"),  # by which texts refer to it; two rows may hold the same bytes
    _number("size"),  # bytes
    Index("media_of_name", "name"),
)
saved_search = _synced("saved_search", _text("name"), _text("text"), _text("rank"))
event = Table(  # append-only
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", LargeBinary, nullable=False, unique=True),
    _to("card"),
    _number("hlc"),
    _number("by"),
    _number("happened_at"),  # microseconds since 1970, UTC
    _number("study_day"),  # days since 1970-01-01
    _text("kind"),
    _number("grade", None),
    _number("took_ms"),
    _text("payload", None),  # JSON; of kinds this version does not know, kept as it came
    Index("event_of_card", "card_id"),
    Index("event_of_day", "study_day", "kind"),  # the heat map reads nothing but this index
    sqlite_strict=True,
)
edit = Table(  # append-only journal of edits; an import is one row
    "edit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", LargeBinary, nullable=False, unique=True),
    _number("step"),
    _text("label"),
    _number("takes_back"),  # the step that this one undoes; 0: none
    _number("hlc"),
    _number("by"),
    Column("row_uid", LargeBinary),
    _text("field"),
    _text("before", None),  # JSON
    _text("after", None),  # JSON
    _text("base", None),  # JSON: the field's stamp before
    Index("edit_of_step", "step"),
    sqlite_strict=True,
)
local_schedule = Table(  # the fold of each card's events; a card never answered has no row
    "local_schedule",
    metadata,
    Column("card_id", Integer, ForeignKey("card.id"), primary_key=True),
    _number("due", None),
    _number("repetitions"),
    _number("interval"),
    _number("ease"),
    _number("lapses"),
    Column("stability", REAL),  # these three are what FSRS knows of a card; NULL under SM-2
    Column("difficulty", REAL),
    _number("traced_on", None),  # study day of the review that left them
    _number("reviews"),
    _number("last_day", None),
    _number("last_grade", None),
    _number("last_answered_at"),
    Index("schedule_due", "due", "card_id", "interval"),  # in the order of Browse
    Index("schedule_last_day", "last_day"),
    sqlite_strict=True,
)
local_source = Table(  # where a source lies on this machine
    "local_source",
    metadata,
    Column("source_id", Integer, ForeignKey("source.id"), primary_key=True),
    _text("path"),
    _number("size"),  # of the file as read last, in bytes
    _number("modified"),  # nanoseconds since 1970
    _text("digest"),  # of its bytes
    sqlite_strict=True,
)

local_text = Table(  # of each living card, as it is looked for: see search_index.py
    "local_text",
    metadata,
    Column("card_id", Integer, primary_key=True),
    _number("passage_id", None),
    _text("front"),
    _text("answer"),
    _text("section"),
    _text("tags"),
    _number("edited_at"),  # milliseconds since 1970: of the last edit of its text, or of its birth
    Index("text_of_passage", "passage_id"),
    sqlite_strict=True,
)
local_passage = Table(  # explanations, each once: the cards of a table share theirs
    "local_passage",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("text"),
    sqlite_strict=True,
)
local_stale = Table(  # cards whose text has changed since it was taken into the index
    "local_stale",
    metadata,
    Column("card_id", Integer, primary_key=True),
    sqlite_strict=True,
)
local_tally = Table(  # of each deck, without its sub-decks: see tally.py
    "local_tally",
    metadata,
    Column("deck_id", Integer, primary_key=True),
    _number("cards"),  # neither deleted nor suspended, as of the others
    _number("seen"),
    _number("known"),
    sqlite_strict=True,
)

SYNCED = (deck, preset, option, source, fact, card, tag, media, saved_search)
LOCAL = (local_schedule, local_source, local_text, local_passage, local_stale, local_tally)
