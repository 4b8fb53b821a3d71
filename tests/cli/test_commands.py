"""The command line: what each command prints, its exit codes, and bad input."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kmsflash.cli.arguments import main
from kmsflash.model.notes import Place, Reading, Rejection

NOTES = """\
# Harbours

| Port | Country | Founded |
|---|---|---|
| Bergen | Norway | 1070 |
| Riga | Latvia | 1201 |

- **Cog** — a broad sailing ship with a single square sail
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every file of these tests in a folder of their own."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "harbours.md"
    path.write_text(NOTES, encoding="utf-8")
    return path


def test_cards_as_json(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cards", str(notes), "--json", "-"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert len(listed) >= 5
    assert all(set(card) == {"front", "back", "kind", "source_heading", "source_quote"} for card in listed)
    assert any(card["back"] == "1201" for card in listed)


def test_cards_into_a_file(notes: Path, tmp_path: Path) -> None:
    assert main(["cards", str(notes), "--json", str(tmp_path / "out.json")]) == 0
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes with names")
def test_cards_into_a_pipe_go_through_it_and_it_stays_one(notes: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as reader:
        read = reader.submit(pipe.read_text, encoding="utf-8")
        assert main(["cards", str(notes), "--json", str(pipe)]) == 0
        assert len(json.loads(read.result())) >= 5
    assert pipe.is_fifo()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes with names")
def test_a_pipe_is_not_replaced_by_a_deck_file(
    notes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe = tmp_path / "pipe.kmsdeck"
    os.mkfifo(pipe)
    assert main(["import", str(notes), "--deck", "Ports"]) == 0
    assert main(["export", "Ports", "-o", str(pipe)]) == 1
    assert capsys.readouterr().err == f"kmsflash: {pipe} is no place for a file. Choose another place.\n"
    assert pipe.is_fifo()


def test_cards_to_read(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cards", str(notes)]) == 0
    out = capsys.readouterr().out
    assert "→ 1201" in out
    assert "cards from harbours.md." in out


def test_import_then_due(notes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = ["--collection", str(tmp_path / "own.kms")]
    assert main(["import", str(notes), "--deck", "Ports", "--json", *own]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["decks"], told["new"], told["unchanged"]) == (["Ports"], told["cards"], 0)
    assert main(["due", "--json", *own]) == 0
    due = json.loads(capsys.readouterr().out)
    assert set(due) == {"new", "due", "drill", "next_due", "held", "over_limit", "backlog", "decks"}
    assert [deck["new"] for deck in due["decks"]] == [due["new"]]
    assert due["due"] == due["drill"] == 0
    assert 0 < due["new"] <= told["cards"]
    assert main([*own, "import", str(notes), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["unchanged"] == told["cards"]


def test_import_in_words(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(notes)]) == 0
    out = capsys.readouterr().out
    assert "in “Harbours”" in out
    assert "new." in out


def test_import_names_what_it_counts(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(notes)]) == 0
    out = capsys.readouterr().out
    assert "4 table cells" in out
    assert "1 definition)" in out


def test_what_came_in_before_bad_notes_is_told(
    notes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.md").write_text("", encoding="utf-8")
    assert main(["import", str(notes), str(tmp_path / "empty.md")]) == 1
    told = capsys.readouterr()
    assert "in “Harbours”" in told.out
    assert "empty.md" in told.err


def test_what_was_left_out_is_shown_with_its_words(
    notes: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    left = Rejection("", "The tide kept rising.", "It says too little.", Place(7, 7))
    reading = Reading("Harbours", NOTES, "en", (), rejections=(left,))
    monkeypatch.setattr("kmsflash.notes.derive.derive", lambda *_: reading)
    assert main(["cards", str(notes)]) == 0
    assert "Left out, line 7: The tide kept rising. (It says too little.)" in capsys.readouterr().out


def test_a_first_start_in_the_terminal_has_the_starter_deck(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {key: told[key] for key in ("new", "due", "drill", "next_due")} == {
        "new": 20,
        "due": 0,
        "drill": 0,
        "next_due": None,
    }
    assert main(["due"]) == 0
    assert capsys.readouterr().out == "0 to review, 20 new, 0 to repeat: about 5 min.\n"


def test_a_dry_run_says_that_it_is_one_and_shows_whole_questions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = (
        "Harbour dues, which the town had raised for the mole and for its two lights, took {} marks a ship."
    )
    notes = tmp_path / "dues.md"
    notes.write_text(f"# Dues\n\n**Key takeaway:** {said.format(12)}\n", encoding="utf-8")
    assert main(["import", str(notes)]) == 0
    assert "Nothing was changed" not in capsys.readouterr().out
    notes.write_text(f"# Dues\n\n**Key takeaway:** {said.format(15)}\n", encoding="utf-8")
    assert main(["import", str(notes), "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "for its two lights" in out
    assert "…" not in out.replace("[…]", "")
    assert out.endswith("Nothing was changed: this is what importing would do.\n")


def test_a_dry_run_tells_the_difference_and_makes_none(
    notes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(notes)]) == 0
    notes.write_text(NOTES.replace("1070", "1069"), encoding="utf-8")
    capsys.readouterr()
    for _ in range(2):
        assert main(["import", str(notes), "--dry-run", "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["changed"], told["new"], told["gone"], told["dry_run"]) == (1, 0, 0, True)
        (changed,) = told["sources"][0]["differences"]
        assert (changed["before"]["answer"], changed["answer"]) == ("1070", "1069")
    assert main(["import", str(notes), "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "changed" in out
    assert "→ 1070" in out
    assert set(told) >= {
        "cards",
        "new",
        "unchanged",
        "reworded",
        "changed",
        "gone",
        "rejected",
        "decks",
        "uncertain",
    }


def test_what_would_drop_most_of_a_deck_wants_a_yes(
    notes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = ["--collection", str(tmp_path / "own.kms")]
    assert main(["import", str(notes), *own]) == 0
    notes.write_text(
        "# Harbours\n\n- **Hulk** — a round ship of planks that drove the cog away\n", encoding="utf-8"
    )
    capsys.readouterr()
    assert main(["import", str(notes), *own]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "--yes" in said.err
    assert main(["import", str(notes), "--yes", "--json", *own]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["gone"] > told["cards"]
    assert Path(told["backup"]).is_file()
    assert Path(told["backup"]).parent == tmp_path / "backups"


def test_a_folder_of_notes_is_imported_whole(
    notes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "course").mkdir()
    notes.rename(tmp_path / "course" / "harbours.md")
    assert main(["import", str(tmp_path / "course"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["sources"][0]["deck"] == ["course", "Harbours"]


def test_search_to_read_and_as_json(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", str(notes)])
    capsys.readouterr()
    assert main(["search", "front:bergen", "kind:table"]) == 0
    out = capsys.readouterr().out
    assert "What is the country of the port Bergen?\n  → Norway\n  Harbours, new\n" in out
    assert out.endswith("2 cards.\n")
    assert main(["search", "--json", "--", "-bergen", "answer:cog"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["answer"], told["deck"], told["state"], told["due"]) == ("Cog", ["Harbours"], "new", None)
    assert main(["search", "--most", "1", "bergen"]) == 0
    assert capsys.readouterr().out.endswith(", 1 shown.\n")


def test_a_search_that_cannot_be_read_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "(bergen"]) == 1
    assert capsys.readouterr().err == "kmsflash: This parenthesis is never closed.\n"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "There is no file"),
        (b"", "empty"),
        (bytes(range(256)) * 40, "odd.md"),
        (b"Well.\n", "No cards came out of odd.md"),
    ],
)
def test_bad_notes_are_one_sentence_and_exit_code_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, sentence: str
) -> None:
    path = tmp_path / "odd.md"
    if content is not None:
        path.write_bytes(content)
    assert main(["import", str(path)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.startswith("kmsflash: ")
    assert sentence in said.err


def test_a_collection_that_is_none(tmp_path: Path, notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--collection", str(notes)]) == 1
    assert "is not a kmsflash collection" in capsys.readouterr().err
    assert notes.read_text(encoding="utf-8") == NOTES


def test_a_deck_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--deck", "Nowhere"]) == 1
    assert "There is no deck “Nowhere”" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["dance"], ["import"], ["cards"], ["--collection"], ["screenshots"]])
def test_wrong_usage_is_exit_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: kmsflash" in capsys.readouterr().err


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("kmsflash 0.")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
def test_without_a_display_one_line_names_the_other_ways() -> None:
    bare = {name: value for name, value in os.environ.items() if name not in _DISPLAY}
    run = subprocess.run(
        [sys.executable, "-m", "kmsflash"], env=bare, capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert "kmsflash review" in run.stderr
    assert "kmsflash screenshots" in run.stderr


_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.mark.parametrize("before", [[], ["--collection", "cards.kms"]])
def test_a_file_that_is_named_alone_is_shown_in_the_window(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, before: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shown: list[object] = []

    def show(_places: object, files: Sequence[Path]) -> int:
        shown.append(list(files))
        return 0

    monkeypatch.setattr("kmsflash.cli.arguments._open_window", show)
    (tmp_path / "notes").touch()
    assert main([*before, "deck.apkg", "notes"]) == 0
    assert main([*before, "notes"]) == 0
    assert main([*before]) == 0
    assert shown == [[Path("deck.apkg"), Path("notes")], [Path("notes")], []]


def test_a_command_is_no_file_and_a_word_that_is_neither_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "due").touch()
    assert main(["due"]) == 0
    with pytest.raises(SystemExit, match="2"):
        main(["dew"])
    assert "invalid choice" in capsys.readouterr().err
