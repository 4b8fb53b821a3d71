"""Make the collection of today's revision that later programs must open: `python -m tests.files.collections.make`.

Run at a release whose revision has no file here yet; what lies here is never made anew.
"""

import gzip
import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.exchange import open_package
from kmsflash.model.browsing import Sort
from kmsflash.model.days import Day, study_day
from kmsflash.model.editing import NewCard, Written
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.exchanging import PackageWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Choices, PastedText, Sides
from kmsflash.model.mock_exams import MockOf, MockWishes, Spent
from kmsflash.model.options import DeckOptions, Scheduler, StudyOptions, TodaysLimits
from kmsflash.model.presets import DeckWishes
from kmsflash.store.tables import REVISION, metadata
from tests.collection.fleet import COGS, HULKS, named
from tests.collection.page import NOTES
from tests.collection.test_media import png

HERE = Path(__file__).parent
FILLS_LATER = frozenset({"local_stale", "local_unsealed"})  # empty between two transactions


class Moment:
    """The time of the learner whose collection it is."""

    def __init__(self) -> None:
        self.now = datetime(2026, 10, 5, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=7)
        return self.now

    def days_pass(self, days: int) -> None:
        self.now += timedelta(days=days)


def main() -> None:
    """Make the file, or say that it is there."""
    target = HERE / f"revision-{REVISION}.kms.gz"
    if target.exists():
        sys.exit(f"{target.name} is there already: it is as the program of its day left it, and stays so.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection.kms"
        moment = Moment()
        collection = open_collection(path, Path(folder) / "state", StudyOptions(), moment())
        live(collection, Path(folder), moment)
        collection.close()
        _arrive_from_later_programs(path)
        _refuse_gaps(path)
        target.write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes.\n")


def live(collection: Collection, folder: Path, moment: Moment) -> None:
    """Do in a collection what a learner does in some weeks, everything that leaves a row somewhere."""
    _take_in(collection, folder, moment)
    cards = _write(collection, moment)
    _study(collection, moment)
    _change(collection, cards, moment)
    _expect_an_exam(collection, cards, moment)
    (folder / "harbours.md").write_text(NOTES.replace("1161", "1203"), encoding="utf-8")
    collection.importing.notes(folder / "harbours.md", moment(), "Harbours")


def _take_in(collection: Collection, folder: Path, moment: Moment) -> None:
    for name, text, deck in (("harbours", NOTES, "Harbours"), ("cogs", COGS, "Cogs")):
        path = folder / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        collection.importing.notes(path, moment(), deck)
    plan = collection.importing.plan([PastedText(HULKS, "Hulks")], "Hulks")
    collection.importing.carry_out(plan, Choices(), moment())
    for deck in ("Cogs", "Hulks"):
        collection.decks.rename(named(collection, deck), f"Ships::{deck}", moment())
    package = open_package(HERE.parent / "anki" / "new.apkg")
    try:
        collection.exchanging.carry_out(package, PackageWishes(), moment())
    finally:
        package.close()


def _write(collection: Collection, moment: Moment) -> tuple[CardId, ...]:
    collection.media.keep(png(), "a harbour at dusk.png", moment())
    texts = Sides("What is a *tide*?", "The sea, rising and falling", "![](media/a%20harbour%20at%20dusk.png)")
    collection.editing.create(NewCard(texts, ("Harbours", "Own"), ("sea", "sea::moon"), reverse=True), moment())
    gaps = Sides("{{c1::Neap}} tides are weak, {{c2::spring}} tides strong", "", "東京の港 and Straße")
    collection.editing.create(NewCard(gaps, ("Harbours", "Own"), ("sea",)), moment())
    collection.drafts.keep(None, Written(Sides("Half a", "", "")), moment())
    return tuple(CardId(card) for card in collection.browsing.ids("", Sort(), moment()))


def _study(collection: Collection, moment: Moment) -> None:
    grades = (Grade.GOOD, Grade.AGAIN, Grade.EASY, Grade.HARD, Grade.GOOD, Grade.GOOD)
    for day in range(12):
        session = collection.study.session(moment())
        for number in range(15):
            if session.turn(moment()) is None:
                break
            session.answer(grades[(day + number * 2) % len(grades)], 900 + 100 * number, moment())
        if day == 3:
            session.undo(moment())
        moment.days_pass(1 + day // 3)


def _change(collection: Collection, cards: tuple[CardId, ...], moment: Moment) -> None:
    acts, editing, options = collection.cards, collection.editing, collection.options
    before = editing.read(cards[0])
    own = Sides("My own question about Bergen", "In my own words", "And why that is so")
    editing.save(before, Written(own, before.deck, (*before.tags, "mine")), moment())
    acts.suspend(cards[1:3], moment())
    acts.bury(cards[3:4], moment())
    acts.flag(cards[4:6], 3, moment())
    acts.reschedule(cards[6:8], 40, moment())
    acts.forget(cards[8:9], moment())
    acts.delete(cards[9:10], moment())
    acts.remove_tags(cards[:1], ["mine"], moment())
    acts.move(cards[10:11], named(collection, "Own"), moment())
    collection.browsing.save("Weak ones", "rated:30:1 or flag:3", moment())
    wishes = DeckWishes(
        None, DeckOptions(scheduler=Scheduler.FSRS, retention=0.85), TodaysLimits(new=5), "Ships", is_new=True
    )
    options.save(named(collection, "Ships"), wishes, moment())
    gone = collection.decks.make("Left behind", None, moment())[2]
    collection.decks.delete(gone, moment())
    collection.decks.rename(named(collection, "Harbours"), "Harbours of old", moment())
    collection.history.undo(moment())


def _expect_an_exam(collection: Collection, cards: tuple[CardId, ...], moment: Moment) -> None:
    day = Day(study_day(moment()) + 60)
    parts = (ExamPart(named(collection, "Harbours")), ExamPart(card=cards[0], left_out=True))
    wishes = ExamWishes("Navigation", day, parts, days_off=frozenset({Day(day - 1)}), passing=720)
    exam = collection.exams.make(wishes, moment())[2]
    collection.exams.change(exam, replace(wishes, minutes=40, weekdays_off=frozenset({6})), moment())
    collection.exams.keep_up(moment())
    collection.readiness.look(exam, moment())
    _rehearse(collection, MockOf(exam), moment)
    _rehearse(collection, MockOf(deck=named(collection, "Ships")), moment)


def _rehearse(collection: Collection, of: MockOf, moment: Moment) -> None:
    """Sit a mock exam, with a right and a wrong answer, one flagged and one only thought; hand it in."""
    exams = collection.mock_exams
    mock = exams.begin(MockWishes(of, 6, minutes=9, seed=1), moment())[1]
    for each in exams.look(mock).answers[:4]:
        spent = Spent(7_000 * (each.nth + 1), 7_000)
        if each.question.is_open:
            exams.answer(mock, each.nth, "as it says in the notes" if each.nth % 2 else "", spent, moment())
        else:
            exams.choose(mock, each.nth, each.nth % len(each.question.offers), spent, moment())
        exams.flag(mock, each.nth, spent, moment(), flagged=each.nth == 2)
    _, over = exams.hand_in(mock, Spent(40_000), moment())
    for each in over.answers:
        if each.is_right is None:
            exams.grade(mock, each.nth, moment(), right=each.nth == 0)


def _arrive_from_later_programs(path: Path) -> None:
    """Write what a program of later may send: kinds and keys that this one does not know, a lone child."""
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("PRAGMA foreign_keys=ON")
        raw.execute("INSERT INTO device (uid, name) VALUES (?, 'a laptop')", (UUID(int=50).bytes,))
        raw.execute(
            "INSERT INTO event (uid, card_id, hlc, by, happened_at, study_day, kind, payload) "
            "VALUES (?, 1, 1, 2, 1, 20000, 'dream', ?)",
            (UUID(int=51).bytes, json.dumps({"of": "tomorrow"})),
        )
        raw.execute(
            'INSERT INTO fact (uid, kind, key, hlc, "by") VALUES (?, ?, ?, 1, 2)',
            (UUID(int=52).bytes, "melody", "a kind of later"),
        )
        raw.execute(
            "INSERT INTO option (uid, key, value, hlc, \"by\") VALUES (?, 'of_later', '[1, 2]', 1, 2)",
            (UUID(int=53).bytes,),
        )
        raw.execute("INSERT INTO deck (uid) VALUES (?)", (UUID(int=54).bytes,))  # the stub of a parent
        raw.execute("INSERT INTO meta VALUES ('of_later', 'kept')")


def _refuse_gaps(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        empty = [
            name
            for name in sorted(set(metadata.tables) - FILLS_LATER)
            if raw.execute(f"SELECT count(*) FROM {name}").fetchone() == (0,)
        ]
    if empty:
        sys.exit(f"Nothing is in {', '.join(empty)}: let the learner here fill it.")


if __name__ == "__main__":
    main()
