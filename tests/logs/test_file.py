"""The file that errors are kept in."""

import logging
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kmsflash.logs import file as logs
from kmsflash.logs.file import LogFile

LOG = logging.getLogger("kmsflash.tests")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[LogFile]:
    made = LogFile(tmp_path / "deep" / "log")
    made.begin()
    yield made
    made.end()


def fail(word: str) -> None:
    try:
        dict[str, str]()[word]
    except KeyError:
        LOG.exception("%s failed", word)


def test_nothing_is_made_before_there_is_an_error(log: LogFile) -> None:
    LOG.info("All is well")
    assert not log.folder.exists()


def test_an_error_is_kept_with_versions_and_without_values(log: LogFile) -> None:
    log.looks = lambda: {"Theme": "dark"}
    fail("Herzkammer")
    kept = log.path.read_text("utf-8")
    assert "%s failed\nkmsflash: " in kept
    assert "Theme: dark" in kept
    assert "builtins.KeyError" in kept
    assert "Herzkammer" not in kept


@pytest.mark.skipif(sys.platform == "win32", reason="rights are other ones there")
def test_nobody_else_may_read_it(log: LogFile) -> None:
    fail("x")
    assert stat.S_IMODE(log.folder.stat().st_mode) == 0o700


def test_what_libraries_log_is_not_kept(log: LogFile) -> None:
    logging.getLogger("some.library").error("a text of a card")
    assert not log.path.exists()


def test_it_begins_anew_before_it_is_large(log: LogFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "LARGEST", 5_000)
    for _ in range(150):
        fail("x")
    names = sorted(path.name for path in log.folder.iterdir())
    assert names == ["kmsflash.log", "kmsflash.log.1", "kmsflash.log.2", "kmsflash.log.3"]
    assert all(path.stat().st_size <= 6_000 for path in log.folder.iterdir())


def test_where_nothing_can_be_written_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    log = LogFile(tmp_path / "file" / "log")
    log.begin()
    fail("x")
    log.end()
    assert not log.path.exists()
