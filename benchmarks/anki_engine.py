"""Anki's engine (PyPI's `anki`), with the same notes, decks, tags, schedules and log as `benchmarks.many`."""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from anki.collection import AddNoteRequest, BrowserColumns, Collection
from anki.scheduler.v3 import CardAnswer

from benchmarks import TODAY, engines, many
from kmsflash.model.days import study_day

_AT_ONCE = 5_000
_PARENT = "All"
_DAY_MS = 86_400_000


def measured(card_count: int, folder: Path) -> dict[str, float]:
    """Return what takes how long with *card_count* cards; they are made first where there are none."""
    home = folder / f"anki-{card_count}"
    if not (home / "complete").exists():
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        _make(home / "collection.anki2", card_count, many.places(card_count, folder).collection)
        (home / "complete").touch()
    copy = folder / "copy.anki2"
    engines.copied(home / "collection.anki2", copy)
    Collection(str(copy)).close()  # as ours: opened before
    found: dict[str, float] = {}
    opened: list[Any] = []

    def start() -> None:
        opened.append(Collection(str(copy)))
        opened.append(_next(opened[0]))

    found |= engines.opening(start)
    found[engines.MEMORY] = engines.megabytes()
    collection, coming = opened

    def answer() -> None:
        nonlocal coming
        queued = coming.cards[0]
        card = collection.get_card(queued.card.id)
        card.start_timer()
        given = collection.sched.build_answer(card=card, states=queued.states, rating=CardAnswer.GOOD)
        collection.sched.answer_card(given)
        coming = _next(collection)

    found |= engines.answering(answer, folder)
    for what, word, least in (
        (engines.HUNDRED, many.RARE, many.RARE_NOTES),
        (engines.NONE, many.NOWHERE, 0),
        (engines.COMMON, many.COMMON, 100),
    ):
        assert len(collection.find_cards(word)) >= least
        found[what] = engines.repeated(partial(collection.find_cards, word))
    found[engines.COUNTS] = engines.repeated(collection.sched.deck_due_tree)
    by_due = collection.get_browser_column("cardDue")
    assert isinstance(by_due, BrowserColumns.Column)
    found[engines.SORTED] = engines.repeated(lambda: collection.find_cards("", by_due))
    ids = collection.find_cards("", by_due)
    collection.load_browser_card_columns()
    at = iter(range(0, len(ids), len(ids) // 20))

    def rows() -> None:
        start = next(at)
        for card in ids[start : start + engines.ROWS_SHOWN]:
            collection.browser_row_for_id(card)

    found[engines.ROWS] = engines.repeated(rows)
    found[engines.MEMORY_ALL] = engines.megabytes()
    collection.close()
    engines.remove(copy)
    return found


def _next(collection: Collection) -> Any:
    coming = collection.sched.get_queued_cards(fetch_limit=1)
    assert coming.cards
    return coming


def _make(path: Path, card_count: int, ours: Path) -> None:
    collection = Collection(str(path))
    basic = collection.models.by_name("Basic")
    assert basic is not None
    collection.models.add_field(basic, collection.models.new_field("Extra"))
    collection.models.update_dict(basic)
    decks = [collection.decks.id(f"{_PARENT}::Deck {number + 1:02}") for number in range(many.DECKS)]
    for batch in _batches(many.made_notes(card_count)):
        requests = []
        for made in batch:
            note = collection.new_note(basic)
            note.fields = [made.front, made.answer, made.explanation]
            note.tags = [made.tag]
            requests.append(AddNoteRequest(note=note, deck_id=decks[made.deck]))
        collection.add_notes(requests)
    for config in collection.decks.all_config():
        config["rev"]["perDay"], config["new"]["perDay"] = 9_999, 20
        collection.decks.update_config(config)
    collection.decks.select(collection.decks.id(_PARENT))
    _study(collection, ours)
    collection.close()


def _batches(coming: Iterator[many.Note]) -> Iterator[list[many.Note]]:
    while batch := list(islice(coming, _AT_ONCE)):
        yield batch


def _study(collection: Collection, ours: Path) -> None:
    """Give cards the schedules and the log that they have with us, counted from today."""
    assert collection.db is not None
    keys = collection.db.list("SELECT id FROM cards ORDER BY id")
    shift = collection.sched.today - study_day(TODAY)
    with sqlite3.connect(ours) as raw:
        kept = raw.execute(
            "SELECT card_id, due, interval, ease, reviews, lapses FROM local_schedule"
        ).fetchall()
        log = raw.execute(
            "SELECT card_id, study_day, grade, took_ms FROM event ORDER BY study_day, id"
        ).fetchall()
    raw.close()
    _many(
        collection,
        "UPDATE cards SET type=2, queue=2, due=?, ivl=?, factor=?, reps=?, lapses=? WHERE id=?",
        [
            (due + shift, interval, ease * 10, reviews, lapses, keys[card - 1])
            for card, due, interval, ease, reviews, lapses in kept
        ],
    )
    day = study_day(TODAY)
    first = collection.sched.day_cutoff * 1000 - _DAY_MS
    _many(
        collection,
        "INSERT INTO revlog VALUES (?, ?, -1, ?, 1, 1, 2500, ?, 1)",
        [
            (first - (day - of) * _DAY_MS + number % _DAY_MS, keys[card - 1], max(1, grade - 1), took)
            for number, (card, of, grade, took) in enumerate(log)
        ],
    )


def _many(collection: Collection, statement: str, rows: Sequence[tuple[int, ...]]) -> None:
    assert collection.db is not None
    for start in range(0, len(rows), _AT_ONCE):
        collection.db.executemany(statement, rows[start : start + _AT_ONCE])
