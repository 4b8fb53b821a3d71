"""Killed at random moments, many times: what was graded is there, what was imported is whole."""

import random
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from kmsflash.collection.opening import open_collection
from kmsflash.collection.rebuilding import rebuild_schedules
from kmsflash.model.options import StudyOptions
from kmsflash.store import events, schedules

ROUNDS = 12
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


def run_and_kill(script: str, *arguments: str, after: float) -> list[str]:
    """Start *script*, kill it *after* so many seconds of work, and return what it had said by then."""
    process = subprocess.Popen([sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(after)  # the random moment itself; nothing waits for an outcome here
    process.kill()
    said, _ = process.communicate()
    return said.split("\n")[:-1]  # what follows the last line break is a line cut short


def test_every_graded_answer_is_there_on_the_next_start(tmp_path: Path) -> None:
    dice = random.Random(2026)
    (tmp_path / "page.md").write_text(PAGE.replace("{0}", "1"), encoding="utf-8")
    now = START
    collection = open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), now)
    collection.importing.notes(tmp_path / "page.md", now)
    collection.close()
    answered = undone = 0
    for number in range(ROUNDS):
        said = run_and_kill(STUDY, str(tmp_path), str(number), now.isoformat(), after=dice.uniform(0, 0.25))
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
        said = run_and_kill(
            IMPORT, str(tmp_path), str(number * 1000), START.isoformat(), after=dice.uniform(0, 3)
        )
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
