"""Pages read without SQLite: what SQLite wrote is read as it was; what makes no sense costs itself alone."""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kmsflash.store.pages import Pages, Value

whole_numbers = st.integers(-(2**63), 2**63 - 1)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
values = st.one_of(st.none(), whole_numbers, st.floats(allow_nan=False), texts, st.binary(max_size=40))


def root_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 't'").fetchone()
    return int(root)


def rows_of(path: Path, root: int) -> dict[int, tuple[Value, ...]]:
    return Pages(path).table(root, lambda _: True, set()).found


def made(path: Path, rows: int, length: int = 10) -> dict[int, tuple[Value, ...]]:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("CREATE TABLE t (a, b)")
        raw.executemany("INSERT INTO t VALUES (?, ?)", [(n, "x" * length) for n in range(rows)])
        return {key: (a, b) for key, a, b in raw.execute("SELECT rowid, a, b FROM t")}


@settings(max_examples=60)
@given(
    rows=st.dictionaries(whole_numbers, st.tuples(values, values), max_size=30),
    page_size=st.sampled_from([512, 1024, 4096, 65_536]),
    longest=st.integers(0, 9000),
)
def test_rows_are_read_as_they_were_written(
    rows: dict[int, tuple[Value, Value]], page_size: int, longest: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "some.db"
        with closing(sqlite3.connect(path, isolation_level=None)) as raw:
            raw.execute(f"PRAGMA page_size={page_size}")
            raw.execute("CREATE TABLE t (a, b, c)")
            told = [
                (key, *row, b"y" * (longest if number == 0 else 3))
                for number, (key, row) in enumerate(rows.items())
            ]
            raw.executemany("INSERT INTO t (rowid, a, b, c) VALUES (?, ?, ?, ?)", told)
        found = rows_of(path, root_of(path))
    assert found == {key: tuple(row) for key, *row in told}


def test_what_the_log_beside_the_file_has_counts(tmp_path: Path) -> None:
    path, copy = tmp_path / "some.db", tmp_path / "copy.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("CREATE TABLE t (a)")
        raw.executemany("INSERT INTO t VALUES (?)", [(n,) for n in range(300)])
        raw.execute("BEGIN")
        raw.execute("UPDATE t SET a = 'changed'")
        for end in ("", "-wal"):
            shutil.copyfile(f"{path}{end}", f"{copy}{end}")
        root = root_of(path)
    before = copy.read_bytes()
    assert set(rows_of(copy, root).values()) == {(n,) for n in range(300)}, "what was not kept does not count"
    assert copy.read_bytes() == before
    log = bytearray(Path(f"{copy}-wal").read_bytes())
    log[len(log) * 3 // 4] ^= 1
    Path(f"{copy}-wal").write_bytes(log)
    fewer = rows_of(copy, root)
    assert 0 < len(fewer) < 300, "what comes after a damaged part of it is not relied on"


def test_a_page_that_makes_no_sense_costs_its_own_rows(tmp_path: Path) -> None:
    path = tmp_path / "some.db"
    rows = made(path, 2000)
    root = root_of(path)
    data = bytearray(path.read_bytes())
    at = (len(data) // 4096 // 2) * 4096
    data[at : at + 4096] = bytes(4096)
    path.write_bytes(data)
    told = Pages(path).table(root, lambda _: True, set())
    assert told.bad_pages == 1
    assert 0 < len(rows) - len(told.found) < 400
    assert all(rows[key] == record for key, record in told.found.items())


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0", bytes(4096), b"\xff" * 20_000])
def test_what_is_no_file_of_sqlite_holds_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "some.db"
    path.write_bytes(data)
    pages = Pages(path)
    assert pages.table(1, lambda _: True, set()).found == {}
    assert pages.free() is not None
    Path(f"{path}-wal").write_bytes(data)
    assert Pages(path).table(1, lambda _: True, set()).found == {}
