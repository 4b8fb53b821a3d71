"""`kmsflash search`: the cards that a search finds, to read or as JSON."""

import argparse
import json
from collections.abc import Iterator
from datetime import UTC, datetime

from kmsflash.cli.saying import many, say
from kmsflash.collection.opening import Collection
from kmsflash.model.browsing import CardRow, Sort
from kmsflash.model.days import date_of
from kmsflash.model.ids import CardId

_AT_ONCE = 1_000  # rows


def run(collection: Collection, asked: argparse.Namespace, now: datetime) -> int:
    """Print what is found, the best first; raises `SearchError` for a search that cannot be read."""
    found = collection.browsing.ids(" ".join(asked.query), Sort(), now)
    shown = found if asked.most is None else found[: max(0, asked.most)]
    rows = _rows(collection, list(shown), now)
    if asked.json:
        say(json.dumps([_told(row) for row in rows], ensure_ascii=False, indent=1))
        return 0
    for row in rows:
        say(f"{row.front}\n  → {row.answer}\n  {' › '.join(row.deck)}, {_standing(row)}\n")
    left = f", {len(shown)} shown" if len(shown) < len(found) else ""
    say(f"{many(len(found), 'card')}{left}.")
    return 0


def _rows(collection: Collection, cards: list[int], now: datetime) -> Iterator[CardRow]:
    for start in range(0, len(cards), _AT_ONCE):
        yield from _ordered(collection, cards[start : start + _AT_ONCE], now)


def _ordered(collection: Collection, cards: list[int], now: datetime) -> Iterator[CardRow]:
    rows = collection.browsing.rows(cards, now)
    return (rows[CardId(card)] for card in cards if CardId(card) in rows)


def _standing(row: CardRow) -> str:
    due = "new" if row.due is None else f"due {date_of(row.due).isoformat()}"
    return due if row.state.value in ("new", "due", "learned") else f"{due}, {row.state.value}"


def _told(row: CardRow) -> dict[str, object]:
    return {
        "front": row.front,
        "answer": row.answer,
        "kind": row.kind.value,
        "deck": list(row.deck),
        "section": list(row.section),
        "source": row.source,
        "tags": list(row.tags),
        "state": row.state.value,
        "due": None if row.due is None else date_of(row.due).isoformat(),
        "interval": row.interval,
        "ease": row.ease / 100 if row.due is not None else None,
        "lapses": row.lapses,
        "reviews": row.reviews,
        "flag": row.flag,
        "added": datetime.fromtimestamp(row.added_at / 1000, UTC).isoformat(timespec="seconds"),
    }
