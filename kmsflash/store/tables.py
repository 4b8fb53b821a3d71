"""The tables of a collection, made for several machines from the first revision on.

Synced tables carry `uid`, `hlc`, `by`, `stamps` and `deleted`; nothing in them is UNIQUE but the uid, and
everything has a default, so that rows of another machine can arrive in any order. Tables named `local_…`
are caches and facts of this machine: they can be dropped and rebuilt.
"""

from sqlalchemy import REAL, Column, ForeignKey, Index, Integer, LargeBinary, Text, text
from sqlalchemy import Table as Table  # noqa: PLC0414  handed on: opaque outside this room

from kmsflash.store.columns import metadata as metadata  # noqa: PLC0414  handed on
from kmsflash.store.columns import number, synced, to, words
from kmsflash.store.exam_tables import EXAMS, local_readiness
from kmsflash.store.seal_tables import SEALS
from kmsflash.store.sum_tables import SUMS

APPLICATION_ID = 0x6B6D7366  # "kmsf", so that `file` and we know what it is
REVISION = 2  # kept as user_version; released ones are frozen: see migrations/

FRONT_LETTERS = 32
PUT_AWAY = "suspended != 0 OR deleted != 0"  # of cards that are not studied: few, so counted by exception
FRONT_BEGINS = f"substr(coalesce(own_front, front), 1, {FRONT_LETTERS}) COLLATE NOCASE"
"""How the question of a card begins: what is asked already is found by it while a card is written."""

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    words("value"),
    sqlite_strict=True,
)
device = Table(
    "device",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", LargeBinary, nullable=False, unique=True),
    words("name"),
    sqlite_strict=True,
)
deck = synced(
    "deck",
    Column("parent_id", Integer, ForeignKey("deck.id")),
    words("name"),
    words("rank"),
)
preset = synced("preset", words("name"))  # options that several decks share
option = synced(  # one row for each owner and key; neither deck nor preset: for the collection
    "option",
    to("deck"),
    to("preset"),
    words("key"),
    words("value"),
)
source = synced(
    "source",
    to("deck"),
    words("name"),
    words("title"),
    words("language"),
    words("text"),  # as read last, so that a passage stays readable when the file is gone
    words("seen"),  # names of the passages that an import listed and the learner left, with blanks between
)
fact = synced(
    "fact",
    to("source"),
    words("kind"),
    words("key"),
    words("text"),
    number("nth"),
    words("quote"),
    words("headings", "[]"),  # JSON list: the heading path
    number("first_line"),
    number("last_line"),
    words("mark"),  # id that the notes themselves give the passage; empty: none
    number("gone"),  # the notes no longer state it
    number("by_hand"),  # made by the learner on an import: the notes neither keep nor drop it
    words("own_kind", None),  # the learner's, where the notes' is another
    words("publisher", None),  # lineage of the published deck that brought it; its uid in hexadecimal
    words("guid"),  # by which another program knows it
    Index("fact_of_source", "source_id"),
)
card = synced(
    "card",
    to("fact"),
    to("deck"),
    words("way"),
    number("nth"),
    words("front"),
    words("answer"),
    words("explanation"),
    words("own_front", None),  # the learner's words, shown in place of the notes'
    words("own_answer", None),
    words("own_explanation", None),
    number("cell_row", None),
    number("cell_column", None),
    words("rank"),
    number("suspended"),  # 1 by the learner, 2 because the notes no longer state the fact
    number("flag"),  # 0: none, 1 to 7: the learner's own meaning
    number("buried_on", None),  # study day on which the learner set it aside until the next
    number("changed_on", None),  # study day on which the notes came to give another answer
    Column("born_of", Integer, ForeignKey("fact.id")),  # the fact it asks for, where the learner moved it
    number("merged_into", None),  # reserved: the card whose events a duplicate's fold into
    Index("card_of_fact", "fact_id"),
    Index("card_put_away", "suspended", "deleted", sqlite_where=text(PUT_AWAY)),
    Index("card_of_front", text(FRONT_BEGINS)),
    Index("card_of_deck", "deck_id", "rank", "suspended", "deleted", "buried_on", "fact_id"),
)
tag = synced("tag", to("fact"), words("name"), Index("tag_of_fact", "fact_id", "deleted", "name"))
media = synced(
    "media",
    words("sha256"),  # lower-case hex; the file lies beside the collection under this name
    words("name"),  # by which texts refer to it; two rows may hold the same bytes
    number("size"),  # bytes
    Index("media_of_name", "name"),
)
saved_search = synced("saved_search", words("name"), words("text"), words("rank"))
event = Table(  # append-only
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", LargeBinary, nullable=False, unique=True),
    to("card"),
    number("hlc"),
    number("by"),
    number("happened_at"),  # microseconds since 1970, UTC
    number("study_day"),  # days since 1970-01-01
    words("kind"),
    number("grade", None),
    number("took_ms"),
    words("payload", None),  # JSON; of kinds this version does not know, kept as it came
    Index("event_of_card", "card_id"),
    Index("event_of_day", "study_day", "kind"),  # the heat map reads nothing but this index
    sqlite_strict=True,
)
edit = Table(  # append-only journal of edits; an import is one row
    "edit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", LargeBinary, nullable=False, unique=True),
    number("step"),
    words("label"),
    number("takes_back"),  # the step that this one undoes; 0: none
    number("hlc"),
    number("by"),
    Column("row_uid", LargeBinary),
    words("field"),
    words("before", None),  # JSON
    words("after", None),  # JSON
    words("base", None),  # JSON: the field's stamp before
    Index("edit_of_step", "step"),
    sqlite_strict=True,
)
local_schedule = Table(  # the fold of each card's events; a card never answered has no row
    "local_schedule",
    metadata,
    Column("card_id", Integer, ForeignKey("card.id"), primary_key=True),
    number("due", None),
    number("repetitions"),
    number("interval"),
    number("ease"),
    number("lapses"),
    Column("stability", REAL),  # these three are what FSRS knows of a card; NULL under SM-2
    Column("difficulty", REAL),
    number("traced_on", None),  # study day of the review that left them
    number("reviews"),
    number("last_day", None),
    number("last_grade", None),
    number("last_answered_at"),
    Index("schedule_due", "due", "card_id", "interval"),  # in the order of Browse
    Index("schedule_last_day", "last_day"),
    Index("schedule_standing", "interval", "ease", "stability"),  # all that the Progress page counts by
    sqlite_strict=True,
)
local_source = Table(  # where a source lies on this machine
    "local_source",
    metadata,
    Column("source_id", Integer, ForeignKey("source.id"), primary_key=True),
    words("path"),
    number("size"),  # of the file as read last, in bytes
    number("modified"),  # nanoseconds since 1970
    words("digest"),  # of its bytes
    sqlite_strict=True,
)

local_text = Table(  # of each living card, as it is looked for: see search_index.py
    "local_text",
    metadata,
    Column("card_id", Integer, primary_key=True),
    number("passage_id", None),
    words("front"),
    words("answer"),
    words("section"),
    words("tags"),
    number("edited_at"),  # milliseconds since 1970: of the last edit of its text, or of its birth
    Index("text_of_passage", "passage_id"),
    sqlite_strict=True,
)
local_passage = Table(  # explanations, each once: the cards of a table share theirs
    "local_passage",
    metadata,
    Column("id", Integer, primary_key=True),
    words("text"),
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
    number("cards"),  # neither deleted nor suspended, as of the others
    number("seen"),
    number("known"),
    sqlite_strict=True,
)

SYNCED = (deck, preset, option, source, fact, card, tag, media, saved_search, *EXAMS)
LOCAL = (
    *(local_schedule, local_source, local_text, local_passage, local_stale, local_tally, local_readiness),
    *SUMS,
    *SEALS,
)
