"""A mock exam killed at random moments, many times: every answer that was said to be kept is there."""

import random
from pathlib import Path

from kmsflash.collection.opening import open_collection
from kmsflash.model.ids import MockExamId
from kmsflash.model.mock_exams import MockOf, MockWishes
from kmsflash.model.options import StudyOptions
from tests.collection.fleet import named
from tests.end_to_end.test_killed import PAGE, ROUNDS, START, run_and_kill
from tests.released import rows_of

SIT = """
import random, sys
from datetime import datetime, timedelta
from pathlib import Path
from kmsflash.collection.opening import open_collection
from kmsflash.model.mock_exams import Spent
from kmsflash.model.options import StudyOptions

folder, dice = Path(sys.argv[1]), random.Random(sys.argv[2])
now = datetime.fromisoformat(sys.argv[3])
collection = open_collection(folder / "c.kms", folder / "state", StudyOptions(), now)
exams = collection.mock_exams
mock = exams.resume(exams.under_way().mock, now)
of, spent = mock.result.mock, mock.result.spent_ms
print("ready", flush=True)
print("at", mock.at, spent, flush=True)
while True:
    nth = dice.randrange(len(mock.answers))
    spent += dice.randrange(9000)
    if mock.answers[nth].question.is_open:
        text = str(dice.random())
        exams.answer(of, nth, text, Spent(spent), now)
    else:
        text = dice.choice([0, 1, 2, None])
        exams.choose(of, nth, text, Spent(spent), now)
    print("kept", nth, text, spent, flush=True)
    if dice.random() < 0.3:
        exams.flag(of, nth, Spent(spent), now, flagged=True)
        print("flagged", nth, spent, flush=True)
    if dice.random() < 0.2:
        exams.pause(of, Spent(spent), now)
        exams.resume(of, now)
"""


def test_every_answer_said_to_be_kept_is_there_with_the_time_and_the_place(tmp_path: Path) -> None:
    dice = random.Random(2026)
    (tmp_path / "page.md").write_text(PAGE.replace("{0}", "1"), encoding="utf-8")
    collection = open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), START)
    collection.importing.notes(tmp_path / "page.md", START, "Words")
    wishes = MockWishes(MockOf(deck=named(collection, "Words")), 20, 60, seed=3)
    mock = collection.mock_exams.begin(wishes, START)[1]
    asked = [each.question for each in collection.mock_exams.look(mock).answers]
    collection.close()
    untouched = {
        name: rows for name, rows in rows_of(tmp_path / "c.kms").items() if name in ("event", "card")
    }
    known: dict[int, str] = {}
    flagged: set[int] = set()
    kept = spent = 0
    for number in range(ROUNDS):
        arguments = (str(tmp_path), str(number), START.isoformat())
        said = run_and_kill(SIT, *arguments, after=dice.uniform(0, 0.1), lines=dice.randint(1, 8))
        assert int(said[0].split()[2]) >= spent, "the time that was told is there"
        there = _answers(tmp_path, mock)
        for line in said[1:]:
            what, nth, *rest = line.split()
            spent = int(rest[-1])
            if what == "kept":
                known[int(nth)], kept = rest[0], kept + 1
            else:
                flagged.add(int(nth))
        # At most the one act in flight is there unsaid: it may be another answer to one question.
        differs = [nth for nth, text in known.items() if there[nth] != text]
        assert len(differs) <= 1
        known.update({nth: there[nth] for nth in differs})
    assert kept > ROUNDS
    collection = open_collection(tmp_path / "c.kms", tmp_path / "state", StudyOptions(), START)
    found = collection.mock_exams.look(mock)
    collection.close()
    assert [each.question for each in found.answers] == asked
    assert flagged <= {each.nth for each in found.answers if each.flagged}
    after = rows_of(tmp_path / "c.kms")
    assert {name: after[name] for name in untouched} == untouched


def _answers(folder: Path, mock: MockExamId) -> dict[int, str]:
    collection = open_collection(folder / "c.kms", folder / "state", StudyOptions(), START)
    try:
        found = collection.mock_exams.look(mock).answers
        return {each.nth: str(each.written if each.question.is_open else each.chosen) for each in found}
    finally:
        collection.close()
