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
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select

from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.model.plain_text import folded, parted, plain_line, searchable
from kmsflash.store.prepared import run
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
    """Let many cards and tags be born in the block without a trigger for each; they are listed at its end."""
    cards, tags = _last(connection, "card"), _last(connection, "tag")
    for name in _AT_BIRTH:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    yield  # what is raised takes the whole transaction back, and so brings the triggers again
    for name in _AT_BIRTH:
        connection.exec_driver_sql(_STATEMENTS[name])
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO local_stale SELECT id FROM card WHERE id > ?1 "
        "UNION SELECT card.id FROM tag JOIN card ON card.fact_id = tag.fact_id WHERE tag.id > ?2",
        (cards, tags),
    )


_AT_BIRTH = ("local_card_born", "local_tag_born")


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
_INTO_PASSAGES = """
    INSERT INTO local_passage_search (rowid, text)
    SELECT id, text FROM local_passage WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id
"""
_OUT_OF_SEARCH = f"""
    INSERT INTO local_search (local_search, rowid, {_OWN_LIST})
    SELECT 'delete', card_id, {_OWN_LIST} FROM local_stale JOIN local_text USING (card_id) ORDER BY card_id
"""


def _leave_out(connection: Connection) -> None:
    connection.exec_driver_sql(_OUT_OF_SEARCH)
    connection.execute(delete(local_text).where(local_text.c.card_id.in_(select(local_stale.c.card_id))))


def _batches(connection: Connection) -> Iterator[list[Row[Any]]]:
    last = -1
    wanted = (
        select(card.c.id, card.c.hlc, card.c.stamps, *(card.c[name] for name in TEXTS), fact.c.headings)
        .select_from(local_stale.join(card, card.c.id == local_stale.c.card_id))
        .outerjoin(fact, fact.c.id == card.c.fact_id)
        .where(card.c.deleted == 0)
        .order_by(local_stale.c.card_id)
        .limit(_AT_ONCE)
    )
    while rows := connection.execute(wanted.where(local_stale.c.card_id > last)).all():
        yield list(rows)
        last = rows[-1].id


_INTO_TEXT = f"INSERT INTO local_text VALUES ({', '.join('?' * len(local_text.columns))})"


def _take_in(connection: Connection, rows: list[Row[Any]]) -> list[int]:
    """Keep the texts of cards, and return the explanations that were not known yet."""
    tags = _tags(connection, rows[0].id, rows[-1].id)
    texts, explanations = [], {}
    for row in rows:
        explanation = explanation_of(row)
        name = passage_of(explanation)
        if name is not None:
            explanations[name] = explanation
        texts.append(tuple(text_of(row, name, tags.get(row.id, "")).values()))
    connection.exec_driver_sql(_INTO_TEXT, texts)
    there = select(local_passage.c.id).where(local_passage.c.id.in_(list(explanations)))
    new = sorted(set(explanations) - set(connection.execute(there).scalars()))
    if new:
        passages = [{"id": name, "text": parted(folded(explanations[name]))} for name in new]
        connection.execute(insert(local_passage), passages)
    return new


def _tags(connection: Connection, first: int, last: int) -> dict[int, str]:
    wanted = (
        select(local_stale.c.card_id, func.group_concat(tag.c.name, "\n").label("names"))
        .select_from(local_stale.join(card, card.c.id == local_stale.c.card_id))
        .join(tag, tag.c.fact_id == card.c.fact_id)
        .where(local_stale.c.card_id.between(first, last), tag.c.deleted == 0)
        .group_by(local_stale.c.card_id)
    )
    return {row.card_id: row.names for row in connection.execute(wanted)}


def explanation_of(row: Row[Any]) -> str:
    """Return the explanation that a card shows, as it is looked through."""
    return searchable(row.explanation if row.own_explanation is None else row.own_explanation)


_NO_HEADINGS = (None, "", "[]")


def text_of(row: Row[Any], passage: int | None, tags: str) -> dict[str, Any]:
    """Return the row that keeps a card as it is looked for; *row* has its key, stamps, texts and headings."""
    front = row.front if row.own_front is None else row.own_front
    answer = row.answer if row.own_answer is None else row.own_answer
    headings = () if row.headings in _NO_HEADINGS else json.loads(row.headings)
    return {
        "card_id": row.id,
        "passage_id": passage,
        "front": parted(folded(plain_line(front))),
        "answer": parted(folded(plain_line(answer))),
        "section": "\n".join(parted(folded(plain_line(heading))) for heading in headings),
        "tags": parted(folded(tags)),
        "edited_at": edited_at(row.hlc, row.stamps),
    }


def edited_at(birth: int, stamps: str | None) -> int:
    """Return when a card's text was edited last, or born, in milliseconds since 1970, by its stamps."""
    if not stamps:
        return birth >> COUNTER_BITS
    edited: dict[str, list[int]] = json.loads(stamps)
    return max([birth, *(edited[name][0] for name in TEXTS if name in edited)]) >> COUNTER_BITS


def passage_of(passage: str) -> int | None:
    """Return the key of an explanation: the same text has the same."""
    if not passage.strip():
        return None
    return int.from_bytes(blake2b(passage.encode("utf-8", "replace"), digest_size=8).digest()) >> 1
