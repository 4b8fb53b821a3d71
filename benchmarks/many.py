"""Collections of up to a million cards, quickly: rows as an import writes them, without reading any notes.

python -m benchmarks.many CARDS FOLDER
"""

import random
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import accumulate, islice
from pathlib import Path
from uuid import uuid5

from benchmarks import TODAY
from benchmarks.generated import DAYS, study
from benchmarks.multiplied import multiply
from benchmarks.schema import is_todays
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.ids import DeckId, FactId, SourceId
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Place, Reading
from kmsflash.model.options import StudyOptions
from kmsflash.model.ranks import spaced
from kmsflash.places import Places
from kmsflash.store import notes, tables
from kmsflash.store.decks import make
from kmsflash.store.opening import Write
from kmsflash.store.rows import add, add_many, keys_of

RARE, COMMON, NOWHERE = "zanzibarite", "wordmost", "unheardofia"  # in 100 notes, in about a third, in none
RARE_NOTES = 100
DECKS, TAGS = 20, 50
_A_PAGE = 2_000  # notes
_LARGEST = 100_000  # cards that are written one by one
_VOCABULARY = 50_000
_KINDS = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Note:
    """One made-up note."""

    number: int
    front: str
    answer: str
    explanation: str
    tag: str

    @property
    def deck(self) -> int:
        return self.number // _A_PAGE % DECKS


def made_notes(count: int) -> Iterator[Note]:
    """Give *count* notes in invented words, as frequent as words are."""
    chance = random.Random(3)
    vocabulary = _vocabulary(chance)
    totals = list(accumulate(1 / (rank + 8) for rank in range(len(vocabulary))))
    rare = set(chance.sample(range(count), RARE_NOTES))

    def words(low: int, high: int) -> list[str]:
        return chance.choices(vocabulary, cum_weights=totals, k=chance.randint(low, high))

    for number in range(count):
        front, answer, rest = words(6, 10), words(2, 6), words(12, 25)
        if number in rare:
            front[2] = RARE
        yield Note(
            number,
            f"What is the **{' '.join(front[:2])}** of {' '.join(front[2:])}?",
            " ".join(answer),
            f"{' '.join(rest[:5])} =={' '.join(answer)}== {' '.join(rest[5:])}.",
            f"topic::{number % TAGS:02}",
        )


def _vocabulary(chance: random.Random) -> list[str]:
    found = {COMMON: None}
    while len(found) < _VOCABULARY:
        syllables = chance.randint(2, 4)
        word = "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(syllables))
        found[word] = None
    return list(found)


def places(card_count: int, folder: Path) -> Places:
    """Return where a collection of *card_count* cards lies in *folder*; of many, whole times `_LARGEST`.

    It is made first where there is none with today's tables.
    """
    home = (folder / f"many-{card_count}").absolute()
    found = Places(home / "collection.kmsflash", home / "settings.json", home / "state")
    if not (home / "complete").exists() or not is_todays(found.collection):
        shutil.rmtree(home, ignore_errors=True)
        if card_count > _LARGEST:
            base = places(_LARGEST, folder).collection.parent
            shutil.copytree(base, home, ignore=shutil.ignore_patterns("complete"))
            multiply(found.collection, card_count // _LARGEST, RARE)
        else:
            _make(found, card_count)
        (home / "complete").touch()
    return found


def _make(where: Places, card_count: int) -> None:
    start = TODAY - timedelta(days=DAYS)
    collection = open_collection(where.collection, where.state, StudyOptions(), start)
    try:
        _write(collection, card_count)
        study(collection)
    finally:
        collection.close()


def _write(collection: Collection, count: int) -> None:
    now = TODAY - timedelta(days=DAYS)
    with collection.store.writing(now) as write:
        decks = [make(write, f"Deck {number + 1:02}") for number in range(DECKS)]
    coming = made_notes(count)
    page = 0
    while batch := list(islice(coming, _A_PAGE)):
        with collection.store.writing(now) as write:
            _page(write, decks[batch[0].deck], page, batch)
        page += 1


def _page(write: Write, deck: DeckId, number: int, batch: Sequence[Note]) -> None:
    reading = Reading(f"Page {number}", "", "en", ())
    row = notes.source_row(write, write.uid(), deck, f"page-{number:04}.md", reading)
    source = SourceId(add(write, tables.source, row))
    drafts = [_fact(note) for note in batch]
    uids = [write.uid() for _ in batch]
    facts = [notes.fact_row(write, uid, source, draft) for uid, draft in zip(uids, drafts, strict=True)]
    add_many(write, tables.fact, facts)
    keys = keys_of(write.connection, tables.fact, uids)
    ranks = [f"{number:05}{rank}" for rank in spaced(len(batch))]
    cards = [
        notes.card_row(write, write.uid(), FactId(keys[uid]), deck, draft.cards[0], rank)
        for uid, draft, rank in zip(uids, drafts, ranks, strict=True)
    ]
    add_many(write, tables.card, cards)
    tags = [
        notes.tag_row(write, uuid5(uid, note.tag), FactId(keys[uid]), note.tag)
        for uid, note in zip(uids, batch, strict=True)
    ]
    add_many(write, tables.tag, tags)


def _fact(note: Note) -> FactDraft:
    card = CardDraft("question", note.front, note.answer, note.explanation)
    place = Place(
        note.number * 3, note.number * 3, (f"Chapter {note.number // 500}", f"Part {note.number // 50}")
    )
    kind = _KINDS[note.number % len(_KINDS)]
    return FactDraft(kind, "", note.front.lower(), note.explanation, place, (card,), (note.tag,))


def main(count: int, folder: str) -> None:
    started = time.perf_counter()
    where = places(count, Path(folder))
    print(f"{where.collection}: {count:,} cards in {time.perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
