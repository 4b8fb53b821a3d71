"""What SQLite is told of files: read, write, never make one; with names of any kind."""

import sqlite3
from contextlib import closing
from pathlib import Path, PureWindowsPath

import pytest

from kmsflash.store.uris import uri_of


@pytest.mark.parametrize("name", ["plain.kms", "with space & sign.kms", "100 %?#.kms", "Wörter 学.kms"])
def test_a_file_of_any_name_is_opened(tmp_path: Path, name: str) -> None:
    with closing(sqlite3.connect(tmp_path / name)) as made:
        made.execute("CREATE TABLE told (word)")
    with closing(sqlite3.connect(uri_of(tmp_path / name, "rw"), uri=True)) as opened:
        opened.execute("INSERT INTO told VALUES ('kept')")
        opened.commit()
    with closing(sqlite3.connect(uri_of(tmp_path / name, "ro", still=True), uri=True)) as read:
        assert read.execute("SELECT word FROM told").fetchall() == [("kept",)]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            read.execute("DELETE FROM told")


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        sqlite3.connect(uri_of(tmp_path / "none.kms", "rw"), uri=True)
    assert list(tmp_path.iterdir()) == []


def test_the_name_of_a_server_is_part_of_the_path() -> None:
    class Shared(PureWindowsPath):
        def absolute(self) -> "Shared":
            return self

    assert uri_of(Shared(r"\\desk\notes\a.kms"), "ro") == "file:////desk/notes/a.kms?mode=ro"  # type: ignore[arg-type]
