"""The index of words: what cards say, kept in step with them, and made again where it is missing.

Triggers put each card whose text changes on a list (`local_stale`), whoever changes it; at the end of the
transaction the cards on the list are taken into the index. An answer changes no text, and so costs nothing.

The tokenizer is FTS5's unicode61 over text that we fold ourselves: it knows no "ß" or "ø", takes the vowel
signs of Hindi for spaces, and finds nothing inside Chinese, Japanese or Thai. There each letter is a word of
its own, so that any part of a sentence is found. A trigram index would find nothing shorter than three
letters, which most Chinese words are, and weighs several times as much.

Explanations are kept apart, each once: a table of ten rows is the explanation of twenty cards and more.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.model.plain_text import folded, looked_for, parted, passage_of, searchable
from kmsflash.store.prepared import Prepared, run
from kmsflash.store.tables import card, fact, local_passage, local_stale, local_text, tag

_TOKENIZER = "unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc''"
_OWN = ("front", "answer", "section", "tags")
_AT_ONCE = 2_000  # cards
TEXTS = ("front", "answer", "explanation", "own_front", "own_answer", "own_explanation")

_OWN_LIST = ", ".join(_OWN)
_STATEMENTS = {
    "local_search": f"""
        CREATE VIRTUAL TABLE local_search USING fts5(
            {_OWN_LIST}, content='local_text', content_rowid='card_id', tokenize='{_TOKENIZER}')
    """,
    "local_passage_search": f"""
        CREATE VIRTUAL TABLE local_passage_search USING fts5(
            text, content='local_passage', content_rowid='id', columnsize=0, tokenize='{_TOKENIZER}')
    """,
    "local_card_born": """
        CREATE TRIGGER local_card_born AFTER INSERT ON card BEGIN
            INSERT OR IGNORE INTO local_stale VALUES (new.id);
        END
    """,
    "local_card_edited": f"""
        CREATE TRIGGER local_card_edited AFTER UPDATE OF {", ".join(TEXTS)}, fact_id, deleted ON card BEGIN
            INSERT OR IGNORE INTO local_stale VALUES (new.id);
        END
    """,
    "local_fact_edited": """
        CREATE TRIGGER local_fact_edited AFTER UPDATE OF headings ON fact BEGIN
            INSERT OR IGNORE INTO local_stale SELECT id FROM card WHERE fact_id = new.id;
        END
    """,
    "local_tag_born": """
        CREATE TRIGGER local_tag_born AFTER INSERT ON tag BEGIN
            INSERT OR IGNORE INTO local_stale SELECT id FROM card WHERE fact_id = new.fact_id;
        END
    """,
    "local_tag_edited": """
        CREATE TRIGGER local_tag_edited AFTER UPDATE OF fact_id, name, deleted ON tag BEGIN
            INSERT OR IGNORE INTO local_stale SELECT id FROM card WHERE fact_id IN (old.fact_id, new.fact_id);
        END
    """,
}
NAMES = frozenset(_STATEMENTS)
"""What must be in the file beside the tables."""


def create(connection: Connection) -> None:
    """Make what is missing of the index; the tables are there."""
    there = set(connection.exec_driver_sql("SELECT name FROM sqlite_schema").scalars())
    for name, statement in _STATEMENTS.items():
        if name not in there:
            connection.exec_driver_sql(statement)


@contextmanager
def unwatched(connection: Connection) -> Iterator[None]:
    """Let many cards and tags be born in the block without a trigger for each; they are listed at its end.

    Cards whose texts were kept in the block as they are looked for are taken into the index at once.
    """
    cards, tags = _last(connection, "card"), _last(connection, "tag")
    for name in _AT_BIRTH:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    yield  # what is raised takes the whole transaction back, and so brings the triggers again
    for name in _AT_BIRTH:
        connection.exec_driver_sql(_STATEMENTS[name])
    _with_room(connection, _ROOM)
    connection.exec_driver_sql(_KEPT_INTO_SEARCH, (cards,))
    _with_room(connection, _USUAL_ROOM)
    if not _are_kept(connection, cards):
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO local_stale SELECT id FROM card "
            "WHERE id > ? AND NOT EXISTS (SELECT 1 FROM local_text WHERE card_id = card.id)",
            (cards,),
        )
    if cards:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO local_stale SELECT card.id FROM card "
            "JOIN tag ON tag.fact_id = card.fact_id WHERE tag.id > ?2 AND card.id <= ?1",
            (cards, tags),
        )


def _are_kept(connection: Connection, cards: int) -> bool:
    """Whether all cards after a key are kept as they are looked for: as many as there can be."""
    counted = connection.exec_driver_sql("SELECT count(*) FROM local_text WHERE card_id > ?", (cards,))
    return int(counted.scalar_one()) == _last(connection, "card") - cards


_ROOM, _USUAL_ROOM = 32 << 20, 1 << 20  # bytes of memory for words that wait to be written


def _with_room(connection: Connection, size: int) -> None:
    """Let FTS5 hold more before it writes: what it writes in pieces it has to merge."""
    connection.exec_driver_sql(
        "INSERT INTO local_search (local_search, rank) VALUES ('hashsize', ?)", (size,)
    )


_AT_BIRTH = ("local_card_born", "local_tag_born")


@contextmanager
def unwatched_turns(connection: Connection, cards: str, tags: str) -> Iterator[None]:
    """Let many cards and tags be deleted, or brought back, in the block without a trigger for each.

    They are listed at its end: *cards* and *tags* are what tells them, in the words of SQLite.
    """
    for name in _AT_EDITS:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    yield  # as above
    for name in _AT_EDITS:
        connection.exec_driver_sql(_STATEMENTS[name])
    connection.exec_driver_sql(
        f"INSERT OR IGNORE INTO local_stale SELECT id FROM card WHERE {cards} "
        f"UNION SELECT id FROM card WHERE fact_id IN (SELECT fact_id FROM tag WHERE {tags})"
    )


_AT_EDITS = ("local_card_edited", "local_tag_edited")


def _last(connection: Connection, table: str) -> int:
    last = connection.exec_driver_sql(f"SELECT coalesce(max(id), 0) FROM {table}")
    return int(last.scalar_one())


def rebuild(connection: Connection) -> None:
    """Take every card into the index again."""
    for table in (local_text, local_passage, local_stale):
        connection.execute(delete(table))
    for name in ("local_search", "local_passage_search"):
        connection.exec_driver_sql(f"INSERT INTO {name} ({name}) VALUES ('delete-all')")
    living = select(card.c.id).where(card.c.deleted == 0)
    connection.execute(insert(local_stale).from_select(["card_id"], living))
    refresh(connection)


def refresh(connection: Connection) -> None:
    """Take the cards whose text has changed into the index."""
    if not run(connection, "SELECT 1 FROM local_stale LIMIT 1"):  # asked at the end of every answer
        return
    _leave_out(connection)
    passages: list[int] = []
    for rows in _batches(connection):
        passages += _take_in(connection, rows)
    connection.exec_driver_sql(_INTO_SEARCH)
    connection.exec_driver_sql(_INTO_PASSAGES, (json.dumps(passages),))
    connection.execute(delete(local_stale))


# FTS5 is filled by whole statements: it writes all it holds to the file after each, and for each row that a
# trigger brings, or whose key is below the one before. So a trigger would take ten times as long.
_INTO_SEARCH = f"""
    INSERT INTO local_search (rowid, {_OWN_LIST})
    SELECT card_id, {_OWN_LIST} FROM local_stale JOIN local_text USING (card_id) ORDER BY card_id
"""
_KEPT_INTO_SEARCH = f"""
    INSERT INTO local_search (rowid, {_OWN_LIST})
    SELECT card_id, {_OWN_LIST} FROM local_text WHERE card_id > ? ORDER BY card_id
"""
_INTO_PASSAGES = """
    INSERT INTO local_passage_search (rowid, text)
    SELECT id, text FROM local_passage WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id
"""
_OUT_OF_SEARCH = f"""
    INSERT INTO local_search (local_search, rowid, {_OWN_LIST})
    SELECT 'delete', card_id, {_OWN_LIST} FROM local_stale JOIN local_text USING (card_id) ORDER BY card_id
"""


def _leave_out(connection: Connection) -> None:
    if leaves_most := _most_are_stale(connection):
        connection.exec_driver_sql("INSERT INTO local_search (local_search) VALUES ('delete-all')")
    else:
        connection.exec_driver_sql(_OUT_OF_SEARCH)
    connection.execute(delete(local_text).where(local_text.c.card_id.in_(select(local_stale.c.card_id))))
    if leaves_most:
        connection.exec_driver_sql("INSERT INTO local_search (local_search) VALUES ('rebuild')")


def _most_are_stale(connection: Connection) -> bool:
    """Tell whether the index is sooner made of what stays than rid of what goes."""
    if not run(connection, f"SELECT 1 FROM local_stale LIMIT 1 OFFSET {_MANY}"):
        return False
    ((stale, kept),) = run(connection, _COUNTED)
    return bool(stale > kept)


_MANY = 1_000  # cards
_COUNTED = """
    SELECT count(*), (SELECT count(*) FROM local_text) - count(*)
    FROM local_stale WHERE card_id IN (SELECT card_id FROM local_text)
"""


Line = Sequence[Any]
"""A card as it is read to be looked for: key, hlc, stamps, `TEXTS`, and its headings; more may follow."""


def _batches(connection: Connection) -> Iterator[list[Line]]:
    last = -1
    while rows := _stale().run(connection, last=last):
        yield rows
        last = rows[-1][0]


@cache
def _stale() -> Prepared:
    wanted = (
        select(card.c.id, card.c.hlc, card.c.stamps, *(card.c[name] for name in TEXTS), fact.c.headings)
        .select_from(local_stale.join(card, card.c.id == local_stale.c.card_id))
        .outerjoin(fact, fact.c.id == card.c.fact_id)
        .where(card.c.deleted == 0, local_stale.c.card_id > bindparam("last"))
    )
    return Prepared(wanted.order_by(local_stale.c.card_id).limit(_AT_ONCE))


_INTO_TEXT = f"INSERT INTO local_text VALUES ({', '.join('?' * len(local_text.columns))})"


def _take_in(connection: Connection, rows: list[Line]) -> list[int]:
    """Keep the texts of cards, and return the explanations that were not known yet."""
    tags = dict(_tags().run(connection, first=rows[0][0], last=rows[-1][0]))
    texts: list[tuple[Any, ...]] = []
    explanations: dict[int, str] = {}
    for row in rows:
        explanation = explanation_of(row)
        name = passage_of(explanation)
        if name is not None:
            explanations[name] = explanation
        texts.append(text_of(row, name, tags.get(row[0], "")))
    connection.exec_driver_sql(_INTO_TEXT, texts)
    return _new_passages(connection, explanations) if explanations else []


def _new_passages(connection: Connection, explanations: Mapping[int, str]) -> list[int]:
    there = select(local_passage.c.id).where(local_passage.c.id.in_(list(explanations)))
    new = sorted(set(explanations) - set(connection.execute(there).scalars()))
    if new:
        passages = [{"id": name, "text": parted(folded(explanations[name]))} for name in new]
        connection.execute(insert(local_passage), passages)
    return new


def passages_kept(connection: Connection, passages: Sequence[int]) -> None:
    """Take explanations into the index that were kept past `refresh`."""
    if passages:
        connection.exec_driver_sql(_INTO_PASSAGES, (json.dumps(passages),))


@cache
def _tags() -> Prepared:
    wanted = (
        select(local_stale.c.card_id, func.group_concat(tag.c.name, "\n"))
        .select_from(local_stale.join(card, card.c.id == local_stale.c.card_id))
        .join(tag, tag.c.fact_id == card.c.fact_id)
        .where(local_stale.c.card_id.between(bindparam("first"), bindparam("last")), tag.c.deleted == 0)
    )
    return Prepared(wanted.group_by(local_stale.c.card_id))


def explanation_of(row: Line) -> str:
    """Return the explanation that a card shows, as it is looked through."""
    of_notes, own = row[5], row[8]
    return searchable(of_notes if own is None else own)


_NO_HEADINGS = (None, "", "[]")


def text_of(row: Line, passage: int | None, tags: str) -> tuple[Any, ...]:
    """Return the row of `local_text` that keeps a card as it is looked for."""
    key, hlc, stamps, front, answer, _, own_front, own_answer, _, headings = row[:10]
    section = ""
    if headings not in _NO_HEADINGS:
        section = "\n".join(looked_for(heading) for heading in json.loads(headings))
    return (
        key,
        passage,
        looked_for(front if own_front is None else own_front),
        looked_for(answer if own_answer is None else own_answer),
        section,
        _folded_tags(tags),
        edited_at(hlc, stamps),
    )


@lru_cache(maxsize=1024)  # many cards have the same
def _folded_tags(tags: str) -> str:
    return parted(folded(tags))


def edited_at(birth: int, stamps: str | None) -> int:
    """Return when a card's text was edited last, or born, in milliseconds since 1970, by its stamps."""
    if not stamps:
        return birth >> COUNTER_BITS
    edited: dict[str, list[int]] = json.loads(stamps)
    return max([birth, *(edited[name][0] for name in TEXTS if name in edited)]) >> COUNTER_BITS
