"""`kmsflash stats`: the figures of the Progress page, in words and as JSON."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kmsflash.cli import arguments
from kmsflash.cli.arguments import main
from kmsflash.collection.opening import open_collection
from kmsflash.model.grades import Grade
from kmsflash.model.options import StudyOptions
from tests.clock import Clock

NOTES = (
    "# Ships\n\n- **Cog** — a sailing ship with one square sail\n- **Hulk** — a ship with a rounded hull\n"
)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[str]:
    monkeypatch.setattr(arguments, "local_now", lambda: datetime(2026, 11, 26, 10, tzinfo=UTC))
    notes = tmp_path / "ships.md"
    notes.write_text(NOTES, encoding="utf-8")
    own = ["--collection", str(tmp_path / "own.kms")]
    assert main(["import", str(notes), "--deck", "Ships", *own]) == 0
    capsys.readouterr()
    return own


def study(path: Path, clock: Clock) -> None:
    collection = open_collection(path, path.parent / "state", StudyOptions(), clock())
    for days in (0, 1):
        clock.later(days=days)
        session = collection.study.session(clock())
        while session.turn(clock()) is not None:
            session.answer(Grade.GOOD, 6000, clock.later(seconds=9))
    collection.close()


def test_before_the_first_answer_it_says_what_to_do(
    own: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats", *own]) == 0
    assert "nothing was answered yet. Study a little" in capsys.readouterr().out


def test_the_figures_are_told(own: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study(tmp_path / "own.kms", Clock())
    assert main(["stats", "--deck", "Ships", "--json", *own]) == 0
    told = json.loads(capsys.readouterr().out)
    assert sum(each["cards"] for each in told["sections"]) == 4
    assert (told["of"], told["whole"]["new"]) == ("Ships", 2)
    assert told["whole"]["young_recall"]["share"] == 1.0
    assert [day["day"] for day in told["days"]] == ["2026-11-24", "2026-11-25"]
    assert sum(hour["asked"] for hour in told["hours"]) == told["whole"]["young"] > 0
    assert told["honest"]["came"]["asked"] == told["whole"]["young"]
    assert told["due"] + sum(each["cards"] for each in told["forecast"]) == 2
    assert main(["stats", "--period", "month", *own]) == 0
    words = capsys.readouterr().out
    assert f"everything, the last 30 days: {told['whole']['answers']} answers on 2 days" in words
    assert "too few answers to tell" in words


def test_an_exam_that_is_not_there_is_said(own: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--exam", "Sailing", *own]) == 1
    assert "There is no exam “Sailing”, for there is none yet." in capsys.readouterr().err
