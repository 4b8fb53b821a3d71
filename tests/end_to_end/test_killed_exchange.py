"""Killed while decks come in, at random moments: each is there whole, with its pictures, or not at all."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

from kmsflash.collection.opening import open_collection
from kmsflash.collection.rebuilding import rebuild_schedules
from kmsflash.model.options import StudyOptions
from kmsflash.store import schedules
from kmsflash.store.media import folder_of
from tests.end_to_end.test_killed import START, run_and_kill

ROUNDS = 10
FACTS = 2_500  # so many that the way of many is gone, in several batches

TAKE_IN = f"""
import sys
from datetime import datetime
from pathlib import Path
from uuid import uuid5
from kmsflash.collection.opening import open_collection
from kmsflash.model.exchanging import PackageWishes
from kmsflash.model.options import StudyOptions
from kmsflash.model.packages import PackedDeck
from tests.collection.packages import SEED, Box, asking
from tests.collection.test_exchanging import review
from tests.collection.test_media import png

folder, number = Path(sys.argv[1]), int(sys.argv[2])
now = datetime.fromisoformat(sys.argv[3])
collection = open_collection(folder / "c.kms", folder / "state", StudyOptions(), now)
collection.exchanging

def box(number):
    deck = PackedDeck(uuid5(SEED, f"deck {{number}}"), (f"Deck {{number}}",))
    words = [f"word {{number}} {{n}}" for n in range({FACTS})]
    facts = [asking(word, f"![a](media/a{{n % 7}}.png)", deck, tags=("sea",)) for n, word in enumerate(words)]
    files = {{f"a{{n}}.png": png(1000 * number + n + 1) for n in range(7)}}
    return Box((deck,), facts, [review(word, 20_700) for word in words], files=files)

boxes = [box(number + more) for more in range(1, 4)]
print("ready", flush=True)
for each in boxes:
    collection.exchanging.carry_out(each, PackageWishes(), now)
    print("taken", each.decks[0].path[0], flush=True)
"""


def test_a_deck_comes_in_whole_or_not_at_all(tmp_path: Path) -> None:
    dice = random.Random(2026)
    open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), START).close()
    with closing(sqlite3.connect(tmp_path / "c.kms")) as raw:
        as_made = schema(raw)
    told: set[str] = set()
    for number in range(ROUNDS):
        said = run_and_kill(
            TAKE_IN, str(tmp_path), str(10 * number), START.isoformat(), after=dice.uniform(0, 2.5)
        )
        told |= {line.removeprefix("taken ") for line in said}
    raw = sqlite3.connect(tmp_path / "c.kms")
    decks = raw.execute(
        "SELECT deck.name, count(DISTINCT card.id), count(DISTINCT event.id), count(DISTINCT tag.id),"
        " count(DISTINCT local_schedule.card_id), count(DISTINCT local_text.card_id) FROM deck"
        " LEFT JOIN card ON deck_id = deck.id LEFT JOIN event ON event.card_id = card.id"
        " LEFT JOIN tag ON tag.fact_id = card.fact_id"
        " LEFT JOIN local_schedule ON local_schedule.card_id = card.id"
        " LEFT JOIN local_text ON local_text.card_id = card.id GROUP BY deck.id"
    ).fetchall()
    assert told <= {name for name, *_ in decks}
    assert len(decks) <= len(told) + ROUNDS
    assert {tuple(counts) for _, *counts in decks} <= {(FACTS,) * 5}
    steps = raw.execute("SELECT count(DISTINCT step) FROM edit").fetchone()[0]
    assert steps == len(decks)
    kept = {sha for (sha,) in raw.execute("SELECT sha256 FROM media WHERE deleted = 0")}
    assert len(kept) == 7 * len(decks)
    assert schema(raw) == as_made
    raw.close()
    assert kept <= {path.name for path in folder_of(tmp_path / "c.kms").iterdir()}
    collection = open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), START)
    with collection.store.reading() as connection:
        before = schedules.all_of(connection)
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    rebuild_schedules(collection.store, START)
    with collection.store.reading() as connection:
        assert schedules.all_of(connection) == before
    collection.close()
    assert told, "something came in"


def schema(raw: sqlite3.Connection) -> set[str]:
    return {name for (name,) in raw.execute("SELECT name FROM sqlite_schema")}
