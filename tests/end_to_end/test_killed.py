"""Killed at random moments, many times: what was graded is there, what was imported or written is whole."""

import random
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.rebuilding import rebuild_schedules
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Choices, Difference
from kmsflash.model.options import StudyOptions
from kmsflash.model.schedules import Schedule
from kmsflash.store import events, schedules

ROUNDS = 12
STAMPED = 8  # pages of notes
START = datetime(2026, 11, 24, 9, tzinfo=UTC)
PAGE = "# Words {0}\n\n" + "\n".join(
    f"- **Word {{0}}x{n}** — meaning number {n} of page {{0}}" for n in range(30)
)

STUDY = """
import random, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from kmsflash.collection.opening import open_collection
from kmsflash.model.options import StudyOptions
from kmsflash.model.grades import Grade

folder, dice = Path(sys.argv[1]), random.Random(sys.argv[2])
now = datetime.fromisoformat(sys.argv[3])
collection = open_collection(folder / "c.kms", folder / "state", StudyOptions(), now)
print("ready", flush=True)
while True:
    session = collection.study.session(now)
    while (turn := session.turn(now)) is not None:
        now += timedelta(seconds=5)
        session.answer(dice.choice(list(Grade)), 2000, now)
        print("answered", turn.card, now.isoformat(), flush=True)
        if dice.random() < 0.1:
            session.undo(now)
            print("undone", turn.card, now.isoformat(), flush=True)
    now += timedelta(days=1)
"""

IMPORT = """
import sys
from datetime import datetime
from pathlib import Path
from kmsflash.collection.opening import open_collection
from kmsflash.model.importing import Choices
from kmsflash.model.options import StudyOptions

folder, number = Path(sys.argv[1]), int(sys.argv[2])
now = datetime.fromisoformat(sys.argv[3])
collection = open_collection(folder / "c.kms", folder / "state", StudyOptions(), now)
print("ready", flush=True)
while True:
    pages = []
    for number in range(number + 1, number + 4):
        pages.append(folder / f"page{number}.md")
        pages[-1].write_text(Path(folder / "template").read_text().replace("{0}", str(number)))
    collection.importing.carry_out(collection.importing.plan(pages), Choices(), now)
    print("imported", number - 2, flush=True)
"""

STAMP = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from kmsflash.collection.opening import open_collection
from kmsflash.model.options import StudyOptions
from kmsflash.notes.derive import derive

folder, left = Path(sys.argv[1]), int(sys.argv[3])
now = datetime.fromisoformat(sys.argv[2])
collection = open_collection(folder / "c.kms", folder / "state", StudyOptions(), now)
derive(b"# Ready", "ready.md")

def look(event, arguments):
    global left
    if event in ("open", "os.chmod", "os.rename", "os.remove") and "page" in str(arguments[0]):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(look)
print("ready", flush=True)
for source in collection.watching.sources():
    copy, _ = collection.stamping.stamp(source, now)
    print("stamped", copy.name, flush=True)
"""

ACTS = """
import random, sys
from datetime import datetime, timedelta
from pathlib import Path
from kmsflash.collection.opening import open_collection
from kmsflash.model.errors import UserError
from kmsflash.model.options import StudyOptions

folder, dice = Path(sys.argv[1]), random.Random(sys.argv[2])
now = datetime.fromisoformat(sys.argv[3])
collection = open_collection(folder / "c.kms", folder / "state", StudyOptions(), now)
cards = list(range(1, int(sys.argv[4]) + 1))
collection.cards  # what it needs is loaded before the first act
collection.history.undo_label(now)
print("ready", flush=True)
while True:
    now += timedelta(seconds=1)
    acts = collection.cards
    dice.choice([
        lambda: acts.suspend(cards, now),
        lambda: acts.unsuspend(cards, now),
        lambda: acts.flag(cards, dice.randint(0, 7), now),
        lambda: acts.reschedule(cards, dice.randint(1, 99), now),
        lambda: acts.forget(cards, now),
        lambda: acts.add_tags(cards, ["exam"], now),
        lambda: acts.remove_tags(cards, ["exam"], now),
        lambda: "Import" in collection.history.undo_label(now) or collection.history.undo(now),
    ])()
    print("done", now.isoformat(), flush=True)
"""


def run_and_kill(script: str, *arguments: str, after: float, lines: int = 0) -> list[str]:
    """Start *script*, kill it *after* so many seconds of work, and return what it had said by then.

    The seconds begin when it has said so many *lines*: on a busy machine too, something was done.
    """
    process = subprocess.Popen([sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    first = [process.stdout.readline() for _ in range(lines)]
    time.sleep(after)  # the random moment itself; nothing waits for an outcome here
    process.kill()
    said, _ = process.communicate()
    return "".join([*first, said]).split("\n")[:-1]  # what follows the last line break is a line cut short


def test_every_graded_answer_is_there_on_the_next_start(tmp_path: Path) -> None:
    dice = random.Random(2026)
    (tmp_path / "page.md").write_text(PAGE.replace("{0}", "1"), encoding="utf-8")
    now = START
    collection = open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), now)
    collection.importing.notes(tmp_path / "page.md", now)
    collection.close()
    answered = undone = 0
    for number in range(ROUNDS):
        arguments = (str(tmp_path), str(number), now.isoformat())
        said = run_and_kill(STUDY, *arguments, after=dice.uniform(0, 0.1), lines=dice.randint(0, 6))
        answered += sum(line.startswith("answered") for line in said)
        undone += sum(line.startswith("undone") for line in said)
        now = max([now, *(datetime.fromisoformat(line.split()[2]) for line in said)])
    assert answered > ROUNDS
    collection = open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), now)
    with collection.store.reading() as connection:
        cards = events.cards_with_events(connection)
        log = [event for card in cards for event in events.of_card(connection, card)]
        kept = schedules.all_of(connection)
    grades = sum(event.grade is not None for event in log)
    voids = len(log) - grades
    assert answered <= grades <= answered + ROUNDS, "at most the one in flight is there unsaid"
    assert undone <= voids <= undone + ROUNDS
    rebuild_schedules(collection.store, now)
    with collection.store.reading() as connection:
        assert schedules.all_of(connection) == kept
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    collection.close()


def test_an_import_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    dice = random.Random(2026)
    (tmp_path / "template").write_text(PAGE, encoding="utf-8")
    open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), START).close()
    done: set[int] = set()
    for number in range(ROUNDS):
        arguments = (str(tmp_path), str(number * 1000), START.isoformat())
        said = run_and_kill(IMPORT, *arguments, after=dice.uniform(0, 1.5), lines=number % 3)
        done |= {int(line.split()[1]) for line in said}
    raw = sqlite3.connect(tmp_path / "c.kms")
    counted = raw.execute(
        "SELECT source.name, count(*) FROM source JOIN fact ON source_id = source.id "
        "JOIN card ON fact_id = fact.id GROUP BY source.id"
    )
    pages: dict[str, int] = dict(counted.fetchall())
    sources = raw.execute("SELECT count(*) FROM source").fetchone()[0]
    assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    raw.close()
    assert {f"page{number + more}.md" for number in done for more in range(3)} <= set(pages)
    assert len(pages) == sources <= 3 * (len(done) + ROUNDS)
    assert sources % 3 == 0, "of the three of one import all are there, or none"
    assert len(set(pages.values())) == 1, "no page is there in part"


def test_ids_are_written_into_notes_whole_or_not_at_all(tmp_path: Path) -> None:
    dice = random.Random(2026)
    template, pages = stampable(tmp_path, STAMPED)
    written = []
    for _ in range(ROUNDS):
        work = fresh(template)
        moment, wait = dice.uniform(0, 0.15), dice.randrange(STAMPED)
        said = run_and_kill(STAMP, str(work), START.isoformat(), "0", after=moment, lines=wait)
        written.append(look_after(work, pages, len(said)))
    assert max(written) > 0
    assert min(written) < STAMPED


def test_whatever_step_of_writing_ids_is_the_last_nothing_is_lost(tmp_path: Path) -> None:
    """Killed before its first step with the file of notes, before its second, and so on."""
    template, pages = stampable(tmp_path, 1)
    written = []
    for step in range(1, 30):
        work = fresh(template)
        arguments = [sys.executable, "-c", STAMP, str(work), START.isoformat(), str(step)]
        process = subprocess.run(arguments, stdout=subprocess.PIPE, text=True, check=False)
        written.append(look_after(work, pages, process.stdout.count("stamped")))
        if process.returncode == 0:
            break
    assert process.returncode == 0, "the last round came to its end"
    assert len(written) > 5
    assert written == sorted(written)
    assert {written[0], written[-1]} == {0, 1}


def stampable(folder: Path, count: int) -> tuple[Path, dict[str, str]]:
    """Return a folder with so many pages of notes, imported and studied, to be copied to `work`."""
    work, template = folder / "work", folder / "template"
    work.mkdir()
    pages = {f"page{number}.md": PAGE.replace("{0}", str(number)) for number in range(count)}
    for name, text in pages.items():
        (work / name).write_text(text, encoding="utf-8")
    collection = opened(work)
    collection.importing.carry_out(
        collection.importing.plan([work / name for name in pages]), Choices(), START
    )
    grade_all(collection)
    collection.close()
    work.rename(template)
    return template, pages


def fresh(template: Path) -> Path:
    work = template.with_name("work")
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(template, work)
    return work


def look_after(work: Path, pages: dict[str, str], said: int) -> int:
    """Look at what a killed program has left, start again, and return how many pages have their ids."""
    written = sum(is_written(work, name, text) for name, text in pages.items())
    assert said <= written <= said + 1, "at most the one in flight is there unsaid"
    collection = opened(work)
    before = memories(collection)
    assert before
    stale = [source.path for source in collection.watching.stale()]
    assert len(stale) <= 1  # killed between the file and the collection
    if stale:
        told, _ = collection.importing.carry_out(collection.importing.plan(stale), Choices(), START)
        assert told.difference == Difference(unchanged=told.reports[0].cards)
    for source in collection.watching.sources():
        collection.stamping.stamp(source, START)
    assert all(is_written(work, name, text) for name, text in pages.items())
    assert memories(collection) == before
    assert [path.name for path in work.iterdir() if path.suffix == ".part"] == []
    collection.close()
    return written


def opened(folder: Path) -> Collection:
    return open_collection(folder / "c.kms", folder / "state", StudyOptions(), START)


def grade_all(collection: Collection) -> None:
    """Grade what is asked on the first day, so that there is something to lose."""
    session = collection.study.session(START)
    while session.turn(START) is not None:
        session.answer(Grade.GOOD, 2000, START)


def memories(collection: Collection) -> dict[CardId, Schedule]:
    with collection.store.reading() as connection:
        return schedules.all_of(connection)


def is_written(folder: Path, name: str, before: str) -> bool:
    """Return whether ids are in a page; it is as it was else, and where they are all of it is there."""
    now = (folder / name).read_text(encoding="utf-8")
    if now == before:
        return False
    assert re.sub(r" ?<!-- [0-9a-f]{8} -->", "", now) == before
    assert now.count("<!-- ") == before.count("- **")
    copy = folder / f"{Path(name).stem} (before ids).md.bak"
    assert copy.read_text(encoding="utf-8") == before
    return True


def test_an_act_on_many_cards_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    dice = random.Random(2026)
    now = START
    collection = open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), now)
    for number in range(4):
        page = tmp_path / f"page{number}.md"
        page.write_text(PAGE.replace("{0}", str(number)), encoding="utf-8")
        collection.importing.notes(page, now)
    collection.close()
    raw = sqlite3.connect(tmp_path / "c.kms")
    cards = raw.execute("SELECT count(*) FROM card").fetchone()[0]
    done = 0
    for number in range(ROUNDS):
        arguments = (str(tmp_path), str(number), now.isoformat(), str(cards))
        said = run_and_kill(ACTS, *arguments, after=dice.uniform(0, 0.3), lines=dice.randint(0, 3))
        done += len(said)
        now = max([now, *(datetime.fromisoformat(line.split()[1]) for line in said)]) + timedelta(minutes=1)
        states = raw.execute(
            "SELECT count(DISTINCT suspended), count(DISTINCT flag), count(DISTINCT coalesce(due, 0)) "
            "FROM card LEFT JOIN local_schedule ON card_id = card.id"
        ).fetchone()
        assert states == (1, 1, 1), "all cards, or none"
        facts = raw.execute("SELECT count(*) FROM fact").fetchone()[0]
        assert raw.execute("SELECT count(*) FROM tag WHERE deleted = 0").fetchone()[0] in (0, facts)
    raw.close()
    assert done > ROUNDS
    collection = open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), now)
    with collection.store.reading() as connection:
        kept = schedules.all_of(connection)
    rebuild_schedules(collection.store, now)
    with collection.store.reading() as connection:
        assert schedules.all_of(connection) == kept
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    while collection.history.undo_label(now):
        collection.history.undo(now)
    with collection.store.reading() as connection:
        assert schedules.all_of(connection) == {}
    collection.close()
