"""Collections of any size, made by the program's own importer and kept in build/benchmarks."""

import random
import shutil
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks import TODAY
from benchmarks.schema import is_todays
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.days import study_day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import DeckOptions, StudyOptions
from kmsflash.model.schedules import Schedule
from kmsflash.places import Places
from kmsflash.scheduling.fold import step
from kmsflash.store import cards, events, schedules
from kmsflash.store.decks import all_decks

FOLDER = Path("build/benchmarks")
DAYS = 40  # of study before today
IN_ROTATION = 0.5  # the part of the cards that was ever answered
GRADES = (Grade.GOOD, Grade.EASY, Grade.HARD, Grade.AGAIN)
WEIGHTS = (70, 15, 8, 7)

_TABLES, _ROWS, _TERMS = 4, 10, 12
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"


def places(card_count: int) -> Places:
    """Return where a collection of at least *card_count* cards lies.

    It is made first where there is none with today's tables.
    """
    home = (FOLDER / str(card_count)).absolute()
    found = Places(home / "collection.kmsflash", home / "settings.json", home / "state")
    if not (home / "complete").exists() or not is_todays(found.collection):
        shutil.rmtree(home, ignore_errors=True)
        _make(found, card_count)
        (home / "complete").touch()
    return found


def _make(where: Places, card_count: int) -> None:
    start = TODAY - timedelta(days=DAYS)
    collection = open_collection(where.collection, where.state, StudyOptions(), start)
    try:
        _import_pages(collection, where.collection.parent / "notes", card_count, start)
        study(collection)
    finally:
        collection.close()


def _import_pages(collection: Collection, folder: Path, card_count: int, now: datetime) -> None:
    folder.mkdir(exist_ok=True)
    chance, made, number = random.Random(1), 0, 0
    while made < card_count:
        number += 1
        page = folder / f"page-{number:04}.md"
        page.write_text(_page(chance, number, min(_TABLES, 1 + (card_count - made) // 120)), encoding="utf-8")
        report, _ = collection.importing.notes(page, now, f"Deck {number % 20 + 1:02}")
        made += report.cards


def _page(chance: random.Random, number: int, tables: int) -> str:
    """Return a page of notes: tables and term lists in invented words."""
    lines = [f"# {_words(chance, 2).title()} {number}", ""]
    for _ in range(tables):
        lines += [f"## {_words(chance, 2).title()}", "", "| Part | Purpose | Limit |", "| --- | --- | --- |"]
        lines += [
            f"| {_words(chance, 2).title()} | {_words(chance, 5)} | {chance.randint(2, 900)} bytes |"
            for _ in range(_ROWS)
        ]
        lines.append("")
        lines += [f"- **{_words(chance, 2).title()}**: {_words(chance, 9)}." for _ in range(_TERMS)]
        lines.append("")
    return "\n".join(lines)


def _words(chance: random.Random, count: int) -> str:
    return " ".join(
        "".join(chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(chance.randint(2, 4)))
        for _ in range(count)
    )


def study(collection: Collection) -> None:
    """Answer as a steady learner would: some new cards each day, and what is due, up to yesterday."""
    with collection.store.reading() as connection:
        decks = [row.deck for row in all_decks(connection)]
        known = [row.card for deck in decks for row in cards.fresh(connection, deck, study_day(TODAY))]
    chance = random.Random(2)
    chance.shuffle(known)
    a_day = max(1, int(len(known) * IN_ROTATION / DAYS))
    told: dict[CardId, Schedule] = {}
    for number in range(DAYS):
        now = TODAY - timedelta(days=DAYS - number)
        today = study_day(now)
        due = [card for card, schedule in told.items() if schedule.due is not None and schedule.due <= today]
        _answer(collection, [*due, *known[number * a_day : (number + 1) * a_day]], told, now, chance)


def _answer(
    collection: Collection,
    asked: Iterable[CardId],
    told: dict[CardId, Schedule],
    now: datetime,
    chance: random.Random,
) -> None:
    asked = list(asked)
    day = study_day(now)
    with collection.store.writing(now) as write:
        uids = cards.uids_of(write.connection, asked)
        log = []
        for card in asked:
            (grade,) = chance.choices(GRADES, WEIGHTS)
            moment = write.microseconds
            event = Event(
                write.uid(),
                card,
                write.stamp(),
                moment,
                day,
                EventKind.REVIEW,
                grade,
                chance.randint(2000, 15000),
            )
            told[card] = step(uids[card], told.get(card, Schedule()), event, DeckOptions())
            log.append(event)
        events.insert_many(write, log)
        schedules.put(write, [(card, told[card]) for card in asked])
