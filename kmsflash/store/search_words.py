"""Words and phrases of a search: looked up in the index, or read in the texts where it knows no such word."""

import json
import re
from array import array
from collections.abc import Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    column,
    func,
    literal_column,
    or_,
    select,
    table,
    true,
)
from sqlalchemy import union_all as both

from kmsflash.model.plain_text import folded, has_letters, parted
from kmsflash.model.search import All, Either, Node, Where, Words
from kmsflash.store.tables import card, local_passage, local_text

STAR = "*"
_SIGNS = re.compile(
    r"[^\w\s.,:;!?'\"()\[\]/*-]"
)  # what a search for "c++" is about; an index of words drops it
_WEIGHTS = (10.0, 5.0, 2.0, 2.0)  # of a word in the question, the answer, the headings, the tags

_own = table("local_search", column("rowid"))
_passages = table("local_passage_search", column("rowid"))
_OWN_TEXTS = (local_text.c.front, local_text.c.answer, local_text.c.section, local_text.c.tags)


def words_condition(node: Words) -> ColumnElement[bool]:
    """Return the condition on `card` that its texts say *node*."""
    if not node.exact and not node.text.strip(STAR):
        return true()
    match = match_of(node)
    if match is None:
        return _read(node)
    said = _is_one(_hits(node.where, match))
    return and_(said, _read(node)) if _SIGNS.search(folded(node.text)) else said


def saying(connection: Connection, node: Words) -> "array[int] | None":
    """Return the living cards whose texts say *node*, in the order in which they were made.

    None for words that are no matter of the index alone. The index knows no other cards, so none is looked
    at: of many hits that takes half the time of the same as a condition.
    """
    match = match_of(node)
    if match is None or _SIGNS.search(folded(node.text)):
        return None
    hits = _hits(node.where, match).subquery()
    told = connection.execute(select(func.group_concat(hits.c[0]))).scalar()
    return array("q", sorted(set(json.loads(f"[{told or ''}]"))))


def section_condition(value: str, *, begins: bool) -> ColumnElement[bool]:
    """Return the condition on `card` that a heading above it says *value*; levels follow one another.

    A value that begins with `::` names the whole path from the top.
    """
    path = "\n".join(parted(folded(level)) for level in value.lstrip(":").split("::"))
    node = Words(path, exact=STAR not in path, begins=begins)
    match = match_of(node)
    wanted = select(local_text.c.card_id)
    if match is None:
        return _is_one(wanted.where(_holds(local_text.c.section, _pattern(node))))
    said = _is_one(select(_own.c.rowid).where(_matches("local_search", f"section : {match}")))
    if not value.startswith("::"):
        return said
    below = _holds(local_text.c.section, f"{_escaped(path)}\n%")
    return and_(said, _is_one(wanted.where(or_(local_text.c.section == path, below))))


def words_of(node: Node) -> list[Words]:
    """Return the words of a search that make a card fit the better, the more it says of them."""
    match node:
        case All(parts) | Either(parts):
            return [each for part in parts for each in words_of(part)]
        case Words() if node.where is not Where.NOTE and match_of(node) is not None:
            return [node]
    return []


def scores(connection: Connection, words: Sequence[Words], most: int) -> dict[int, float] | None:
    """Return how well cards fit *words*, the lower the better; None where more than *most* cards say any."""
    parts = []
    for word in words:
        match = match_of(word)
        if match is not None:
            parts.append(match if word.where is Where.ANYWHERE else f"{word.where.value} : {match}")
    wanted = " OR ".join(f"({part})" for part in parts)
    weights = ", ".join(map(str, _WEIGHTS))
    matching = "FROM local_search WHERE local_search MATCH ?"
    told = connection.exec_driver_sql(
        f"SELECT count(*) FROM (SELECT rowid {matching} LIMIT ?)", (wanted, most + 1)
    ).scalar_one()
    if told > most:
        return None
    rows = connection.exec_driver_sql(f"SELECT rowid, bm25(local_search, {weights}) {matching}", (wanted,))
    return {row[0]: row[1] for row in rows}


def match_of(node: Words) -> str | None:
    """Return the phrase to look up in the index; None for what is no word to it."""
    sought, begins = node.text, node.begins
    if not node.exact and sought.endswith(STAR):
        sought, begins = sought.rstrip(STAR), True
    plain = parted(folded(sought))
    if not has_letters(plain) or (STAR in sought and not node.exact):
        return None
    escaped = plain.replace('"', '""')
    return f'"{escaped}"{" *" if begins else ""}'


def _hits(where: Where, match: str) -> Select[tuple[int]]:
    own = select(_own.c.rowid)
    explained = select(local_text.c.card_id).where(
        local_text.c.passage_id.in_(select(_passages.c.rowid).where(_matches("local_passage_search", match)))
    )
    match where:
        case Where.NOTE:
            return explained
        case Where.ANYWHERE:
            either = both(own.where(_matches("local_search", match)), explained).subquery()
            return select(either.c.rowid)
    return own.where(_matches("local_search", f"{where.value} : {match}"))


def _matches(index: str, match: str) -> ColumnElement[bool]:
    return literal_column(index).op("MATCH", is_comparison=True)(match)


def _read(node: Words) -> ColumnElement[bool]:
    """Return the condition that a text holds the very signs of *node*; every text is read for it."""
    pattern = _pattern(node)
    explained = local_text.c.passage_id.in_(
        select(local_passage.c.id).where(_holds(local_passage.c.text, pattern))
    )
    places: dict[Where, list[ColumnElement[bool]]] = {
        Where.FRONT: [_holds(local_text.c.front, pattern)],
        Where.ANSWER: [_holds(local_text.c.answer, pattern)],
        Where.NOTE: [explained],
        Where.ANYWHERE: [*(_holds(text, pattern) for text in _OWN_TEXTS), explained],
    }
    return _is_one(select(local_text.c.card_id).where(or_(*places[node.where])))


def _holds(text: ColumnElement[str], pattern: str) -> ColumnElement[bool]:
    return text.like(pattern, escape="\\")


def _pattern(node: Words) -> str:
    """Return the pattern of SQL's LIKE for a word; its stars stand for any letters."""
    if node.exact:
        return f"%{_escaped(parted(folded(node.text)).strip())}%"
    parts = (_escaped(parted(folded(part)).strip()) for part in node.text.split(STAR))
    return f"%{'%'.join(parts)}%"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _is_one(cards: Select[tuple[int]]) -> ColumnElement[bool]:
    return card.c.id.in_(cards)
