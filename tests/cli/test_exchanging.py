"""Deck files on the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import kmsflash
from kmsflash.cli.arguments import main

NOTES = """\
# Harbours

| Port | Country | Founded |
|---|---|---|
| Bergen | Norway | 1070 |
| Riga | Latvia | 1201 |
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "harbours.md").write_text(NOTES, encoding="utf-8")
    return tmp_path


@pytest.fixture
def deck(folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A deck file, and a collection that never heard of its cards: `--collection other`."""
    assert main(["import", "harbours.md", "--deck", "Sea::Ports"]) in {0, 1}
    assert main(["export", "-o", "harbours.kmsdeck"]) == 0
    capsys.readouterr()
    return folder / "harbours.kmsdeck"


def told(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def packages(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return list(told(capsys)["packages"])


def test_a_deck_goes_out_and_comes_into_another_collection(
    deck: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(deck), "--json", "--collection", "other.kms"]) == 0
    package = packages(capsys)[0]
    assert package["new"] >= 4
    assert package["troubles"] == []
    assert main(["search", "Bergen", "--json", "--collection", "other.kms"]) == 0
    assert json.loads(capsys.readouterr().out)


def test_importing_the_same_file_twice_changes_nothing(
    deck: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", str(deck), "--collection", "other.kms"])
    capsys.readouterr()
    assert main(["import", str(deck), "--json", "--collection", "other.kms"]) == 0
    package = packages(capsys)[0]
    assert (package["new"], package["updated"], package["gone"]) == (0, 0, 0)
    assert package["backup"] is None


def test_a_dry_run_tells_and_changes_nothing(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(deck), "--dry-run", "--collection", "other.kms"]) == 0
    out = capsys.readouterr().out
    assert "new" in out
    assert "Nothing was changed" in out
    assert main(["import", str(deck), "--json", "--dry-run", "--collection", "other.kms"]) == 0
    assert packages(capsys)[0]["new"] >= 4


def test_what_came_in_is_told_in_words(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(deck), "--deck", "Given", "--collection", "other.kms"]) == 0
    out = capsys.readouterr().out
    assert "harbours.kmsdeck:" in out
    assert "Given ›" in out
    assert "A copy" not in out  # there was nothing yet


def test_where_there_were_cards_the_copy_of_them_is_told(
    deck: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "ships.md").write_text("# Ships\n\n- **Cog** — a sailing ship with one square sail\n", "utf-8")
    assert main(["import", "ships.md", "--deck", "Own", "--collection", "other.kms"]) == 0
    assert main(["import", str(deck), "--deck", "Given", "--collection", "other.kms"]) == 0
    assert "A copy of your cards as they were is" in capsys.readouterr().out


def test_one_deck_of_several_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "ships.md").write_text("# Ships\n\n- **Cog** — a sailing ship with one square sail\n", "utf-8")
    main(["import", "harbours.md", "--deck", "Harbours"])
    main(["import", "ships.md", "--deck", "Ships"])
    capsys.readouterr()
    assert main(["export", "Ships", "-o", "ships.kmsdeck", "--json"]) == 0
    ships = told(capsys)
    assert main(["export", "-o", "all.kmsdeck", "--json"]) == 0
    assert 0 < ships["cards"] < told(capsys)["cards"]


def test_the_log_travels_only_where_it_is_wished(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["import", "harbours.md", "--deck", "Harbours"])
    keys = iter(["", "3", "q"])
    monkeypatch.setattr("builtins.input", lambda *_: next(keys))
    main(["review"])
    capsys.readouterr()
    events = {}
    for wish in ("", "--with-schedule", "--for-myself"):
        assert main(["export", "-o", "deck.kmsdeck", "--json", *wish.split()]) == 0
        events[wish] = told(capsys)["events"]
    assert events == {"": 0, "--with-schedule": 1, "--for-myself": 1}


def test_a_deck_that_is_not_there_is_named_with_those_that_are(
    deck: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "Lakes", "-o", "lakes.kmsdeck"]) == 1
    error = capsys.readouterr().err
    assert "There is no deck “Lakes”" in error
    assert "Ports" in error
    assert not Path("lakes.kmsdeck").exists()


def test_a_name_that_several_decks_have_is_asked_about(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for shore, port in (("north", "Bergen"), ("south", "Genoa")):
        (folder / "all" / shore).mkdir(parents=True)
        (folder / "all" / shore / "sea.md").write_text(f"# Sea\n\n- **{port}** — a port\n", encoding="utf-8")
    assert main(["import", "all"]) == 0
    capsys.readouterr()
    assert main(["export", "Sea", "-o", "sea.kmsdeck"]) == 1
    error = capsys.readouterr().err
    assert "Which deck is meant" in error
    assert error.count("› Sea") == 2
    assert main(["export", "north::Sea", "-o", "sea.kmsdeck"]) == 0


@pytest.mark.parametrize("wrong", [["-o", "deck.rar"], ["-o", "deck.kmsdeck", "--format", "floppy"]])
def test_a_format_that_is_not_written_is_refused(
    deck: Path, capsys: pytest.CaptureFixture[str], wrong: list[str]
) -> None:
    assert main(["export", *wrong]) == 1
    assert ".kmsdeck" in capsys.readouterr().err


def test_a_format_can_be_named_instead_of_an_ending(deck: Path) -> None:
    assert main(["export", "-o", "backup.bin", "--format", "kmsdeck"]) == 0
    assert Path("backup.bin").read_bytes() == deck.read_bytes()


def test_a_broken_file_is_one_sentence_and_the_others_come_in(
    deck: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("broken.kmsdeck").write_bytes(b"not a deck")
    assert main(["import", "broken.kmsdeck", str(deck), "--json", "--collection", "other.kms"]) == 1
    got = capsys.readouterr()
    assert [package["file"] for package in json.loads(got.out)["packages"]] == [str(deck)]
    assert got.err.count("\n") == 1
    assert "broken.kmsdeck" in got.err


def test_notes_and_deck_files_are_imported_apart(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "harbours.md", str(deck)]) == 1
    assert "one after the other" in capsys.readouterr().err


def test_notes_go_out_as_they_came_in_and_with_ids_where_wished(
    deck: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "-o", "out.md"]) == 0
    assert Path("out.md").read_text(encoding="utf-8") == NOTES
    assert main(["export", "-o", "out.md", "--ids"]) == 0
    stamped = Path("out.md").read_text(encoding="utf-8")
    assert stamped.count("<!--") == 2
    capsys.readouterr()
    assert main(["import", "out.md", "--json", "--collection", "other.kms"]) == 0
    assert told(capsys)["new"] >= 4


def test_columns_of_a_table_are_said_where_they_do_not_show(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "ports.csv").write_text("1,Riga,Where is it?\n2,Lima,And this?\n", encoding="utf-8")
    assert main(["import", "ports.csv", "--columns=-,answer,question", "--json"]) == 0
    assert packages(capsys)[0]["new"] == 2
    assert main(["search", "answer:Riga", "--json"]) == 0
    assert main(["import", "ports.csv", "--columns", "answer,colour"]) == 1
    assert "A column can be: question, answer" in capsys.readouterr().err
    assert main(["import", "ports.csv", "--columns", "question"]) == 1
    assert "one the answer" in capsys.readouterr().err


@pytest.mark.parametrize("named", [["-o", "ports.pdf"], ["-o", "ports.out", "--format", "pdf"]])
def test_pages_to_print_are_written_without_a_display(deck: Path, folder: Path, named: list[str]) -> None:
    """In a program of its own: there, nothing of Qt is loaded yet."""
    env = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}
    env["PYTHONPATH"] = str(Path(kmsflash.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-m", "kmsflash", "export", *named, "--sheet", "summary", "--json"],
        capture_output=True,
        text=True,
        check=False,
        env=env,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["format"] == "pdf"
    assert (folder / named[1]).read_bytes().startswith(b"%PDF")


def test_only_what_a_format_takes_along_is_told(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sources = {}
    for name in ("all.kmsdeck", "all.md", "all.csv"):
        assert main(["export", "-o", name, "--json"]) == 0
        sources[name] = told(capsys)["sources"]
    assert sources == {"all.kmsdeck": 1, "all.md": 1, "all.csv": 0}
