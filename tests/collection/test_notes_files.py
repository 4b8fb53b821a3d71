"""Notes files that are not what they seem, or not there."""

import os
from pathlib import Path

import pytest

from kmsflash.collection.files import read_whole
from kmsflash.collection.notes_files import collect, take_in
from kmsflash.model.errors import UserError
from kmsflash.model.importing import PastedText
from tests.collection.page import NOTES


def test_a_file_that_is_written_while_it_is_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "notes.md"
    path.write_text(NOTES, encoding="utf-8")
    read = Path.read_bytes
    written: list[int] = []

    def read_and_write(file: Path) -> bytes:
        data = read(file)
        if not written:
            written.append(file.write_text(NOTES + "\nMore.\n", encoding="utf-8"))
        return data

    monkeypatch.setattr(Path, "read_bytes", read_and_write)
    data, stamp = read_whole(path)
    assert data.decode().endswith("More.\n")
    assert stamp.size == len(data)


def test_a_file_that_never_comes_to_rest_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "notes.md"
    path.write_text(NOTES, encoding="utf-8")
    read = Path.read_bytes

    def read_and_write(file: Path) -> bytes:
        data = read(file)
        file.write_bytes(data + b"x")
        return data

    monkeypatch.setattr(Path, "read_bytes", read_and_write)
    with pytest.raises(UserError, match="being changed by another program"):
        read_whole(path)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_locked_file_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text(NOTES, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UserError, match="cannot be read"):
        read_whole(path)


def test_a_file_asked_for_twice_comes_once(tmp_path: Path) -> None:
    path = tmp_path / "course" / "notes.md"
    path.parent.mkdir()
    path.write_text(NOTES, encoding="utf-8")
    assert [each for each, _ in collect([path, tmp_path / "course", path])] == [path]


def test_pasted_notes_that_give_nothing_say_so() -> None:
    with pytest.raises(UserError, match="No cards came out of Pasted notes"):
        take_in(PastedText("Hm."), ())


def test_a_file_that_another_program_holds_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "held.md"
    path.write_text("# Held\n", encoding="utf-8")

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UserError, match=r"held\.md cannot be read: Permission denied\."):
        read_whole(path)
