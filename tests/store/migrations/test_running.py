"""Bringing older files up to date: nothing is lost, all or nothing, and always a copy from before."""

import errno
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

import pytest
from alembic.operations import Operations
from sqlalchemy import Column, Integer

from kmsflash.model.errors import Cancelled, Damaged, UserError
from kmsflash.model.progress import unreported
from kmsflash.model.upgrades import UPGRADE_PARTS, Upgrade
from kmsflash.store import migrations
from kmsflash.store.migrations import STEPS, running, versions
from kmsflash.store.opening import Store, open_store
from kmsflash.store.tables import REVISION
from tests.released import FILES, FIRST, made_of_words, revision_in, revision_of, rows_of, schema_of, unpacked

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
VERSIONS = Path(versions.__path__[0])
STEP = "kmsflash.store.migrations.versions.of_a_test"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return unpacked(FIRST, tmp_path / "cards" / "collection.kms")


def opened(path: Path) -> Store:
    return open_store(path, "desk", None, NOW)


def content(path: Path) -> str:
    """Return what the file of a collection is, byte by byte."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def copies(path: Path) -> list[Path]:
    return sorted((path.parent / "backups").glob("*.kms"))


def beside(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir() if each.is_file())


@pytest.fixture
def last_step(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Operations], None]], None]:
    """Have one more step after all others, that does what a test says."""

    def use(upgrade: Callable[[Operations], None]) -> None:
        module = ModuleType(STEP)
        vars(module)["upgrade"] = upgrade
        monkeypatch.setitem(sys.modules, STEP, module)
        monkeypatch.setitem(migrations.STEPS, REVISION + 1, "of_a_test")

    return use


def test_every_revision_has_its_step_and_its_file() -> None:
    assert sorted(STEPS) == list(range(2, REVISION + 1))
    modules = {file.stem for file in VERSIONS.glob("0*.py")}
    assert modules == set(STEPS.values())
    assert all(STEPS[int(name[:4])] == name for name in modules)
    assert {revision_of(file) for file in FILES} >= set(range(1, REVISION)), "one is made at each release"


def test_the_frozen_schema_is_that_of_the_released_file(path: Path, tmp_path: Path) -> None:
    words = (VERSIONS / "0001_first.sql").read_text(encoding="utf-8")
    assert schema_of(made_of_words(words, tmp_path / "frozen.kms")) == schema_of(path)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_an_older_file_gets_the_schema_that_a_new_one_has(file: Path, tmp_path: Path) -> None:
    older, new = unpacked(file, tmp_path / "older.kms"), tmp_path / "new.kms"
    opened(older).close()
    opened(new).close()
    told, wanted = schema_of(older), schema_of(new)
    assert {name: told[name] for name in told if told[name] != wanted.get(name)} == {}
    assert told.keys() == wanted.keys()
    assert revision_in(older) == REVISION


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_row_is_there_field_by_field(file: Path, tmp_path: Path) -> None:
    path = unpacked(file, tmp_path / "collection.kms")
    before = rows_of(path)
    store = opened(path)
    store.close()
    after = rows_of(path)
    device = {row["key"]: row["value"] for row in after["meta"]}["device"]
    told = [row | {"value": str(REVISION)} if row["key"] == "format" else row for row in before["meta"]]
    told = [row | {"value": device} if row["key"] == "device" else row for row in told]
    assert after["meta"] == told, "but for the revision and the device that has opened it now"
    assert after["device"][:-1] == before["device"]
    for name in before.keys() - {"meta", "device"}:
        assert after[name] == before[name], name
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_copy_from_before_is_kept_and_named(path: Path) -> None:
    before = rows_of(path)
    store = opened(path)
    store.close()
    [copy] = copies(path)
    assert store.upgrade == Upgrade(1, REVISION, copy)
    assert revision_in(copy) == 1
    told = rows_of(copy)
    told["meta"] = [row for row in told["meta"] if row["key"] != "local_backup"]
    assert told == before


def test_the_copy_goes_where_the_learner_wants_backups(path: Path, tmp_path: Path) -> None:
    store = open_store(path, "desk", None, NOW, backup_folder=tmp_path / "elsewhere")
    store.close()
    assert store.upgrade is not None
    assert [store.upgrade.copy] == list((tmp_path / "elsewhere").glob("*.kms"))
    assert not (path.parent / "backups").exists()


def test_it_is_done_once(path: Path) -> None:
    opened(path).close()
    store = opened(path)
    assert store.upgrade is None
    store.close()
    assert len(copies(path)) == 1


def test_a_start_loads_alembic_for_an_older_file_only(path: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from datetime import UTC, datetime\n"
        "from kmsflash.collection.opening import open_collection\n"
        "from kmsflash.model.options import StudyOptions\n"
        "path = Path(sys.argv[1])\n"
        "open_collection(path, path.parent, StudyOptions(), datetime(2026, 11, 24, tzinfo=UTC)).close()\n"
        "print('alembic' in sys.modules, any(name.startswith('kmsflash.store.migr') for name in sys.modules))"
    )

    def loads(file: Path) -> str:
        arguments = [sys.executable, "-c", program, str(file)]
        return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout

    assert loads(tmp_path / "new.kms") == "False False\n", "made"
    assert loads(tmp_path / "new.kms") == "False False\n", "opened"
    assert loads(path) == "True True\n"


def test_progress_is_told_from_nothing_to_all(path: Path) -> None:
    told: list[tuple[int, int]] = []
    open_store(path, "desk", None, NOW, lambda done, total: told.append((done, total))).close()
    assert told == sorted(told)
    assert told[0] == (0, UPGRADE_PARTS)
    assert told[-1] == (UPGRADE_PARTS, UPGRADE_PARTS)
    assert all(total == UPGRADE_PARTS for _, total in told)
    open_store(path, "desk", None, NOW, lambda *_: pytest.fail("nothing was to do")).close()


@pytest.mark.parametrize("moment", [0, 1, 2, 3])
def test_cancelled_at_any_report_it_is_as_it_was(path: Path, moment: int) -> None:
    before, reports = content(path), iter(range(moment + 1))

    def report(_done: int, _total: int) -> None:
        if next(reports) == moment:
            raise Cancelled

    with pytest.raises(Cancelled):
        open_store(path, "desk", None, NOW, report)
    assert content(path) == before
    assert beside(path) == ["collection.kms"]
    opened(path).close()
    assert revision_in(path) == REVISION


def _change_and_fail(operations: Operations) -> NoReturn:
    operations.execute("DELETE FROM event")
    operations.drop_table("saved_search")
    raise ZeroDivisionError


def _fill_the_disk(_operations: Operations) -> NoReturn:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error


def _lose_parents(operations: Operations) -> None:
    operations.execute("DELETE FROM fact WHERE id = 1")


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        (_change_and_fail, "ZeroDivisionError"),
        (_fill_the_disk, "The disk is full"),
        (_lose_parents, "rows without their parents"),
    ],
)
def test_a_step_that_fails_leaves_the_file_byte_by_byte_and_names_the_copy(
    path: Path, last_step: Any, step: Callable[[Operations], None], reason: str
) -> None:
    before = content(path)
    last_step(step)
    with pytest.raises(UserError, match=reason) as caught:
        opened(path)
    assert content(path) == before
    assert beside(path) == ["collection.kms"]
    [copy] = copies(path)
    assert str(copy) in str(caught.value)
    assert "as it was" in str(caught.value)


def test_a_step_may_make_a_table_anew_and_keeps_rows_triggers_and_what_refers_to_it(
    path: Path, last_step: Any
) -> None:
    def widen(operations: Operations) -> None:
        with operations.batch_alter_table("card", table_kwargs={"sqlite_strict": True}) as card:
            card.add_column(Column("of_a_test", Integer))

    before = rows_of(path)
    triggers = {name for name, told in schema_of(path).items() if told[0] == "trigger"}
    last_step(widen)
    opened(path).close()
    after = rows_of(path)
    assert after["card"] == [row | {"of_a_test": None} for row in before["card"]]
    assert after["event"] == before["event"]
    assert {name for name, told in schema_of(path).items() if told[0] == "trigger"} > triggers
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE card SET front = 'other' WHERE id = 1")
        assert raw.execute("SELECT * FROM local_stale").fetchall() == [(1,)]
        assert raw.execute("SELECT row FROM local_unsealed").fetchall() == [(1,)]


def test_without_room_for_a_copy_nothing_is_touched(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content(path)

    def no_room(*_arguments: object, **_named: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "mkdir", no_room)
    monkeypatch.setattr("kmsflash.store.opening._make_folder", lambda _: None)
    with pytest.raises(UserError, match="No space left on device"):
        opened(path)
    assert content(path) == before
    assert beside(path) == ["collection.kms"]


def test_a_damaged_older_file_is_said_to_be_damaged(path: Path) -> None:
    spoilt = bytearray(path.read_bytes())
    for page in range(2, len(spoilt) // 4096):
        spoilt[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    path.write_bytes(spoilt)
    before = content(path)
    with pytest.raises(Damaged):
        opened(path)
    assert content(path) == before


@pytest.fixture
def nobody(tmp_path: Path) -> int:
    """Give a user who owns nothing here; one who may write everywhere sees no folder as read-only."""
    if os.name != "posix" or os.getuid() != 0:
        pytest.skip("needs to become another user")
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == 0 and folder != Path("/") and "pytest" in str(folder):
            folder.chmod(0o755)
    return 65534


def test_in_a_read_only_place_it_says_so_and_stays(path: Path, nobody: int) -> None:
    before = content(path)
    path.chmod(0o644)
    path.parent.chmod(0o755)
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.setuid(nobody)
            opened(path)
        except UserError as error:
            code = 0 if "read-only" in str(error) or "Make its folder writable" in str(error) else 2
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert content(path) == before
    assert beside(path) == ["collection.kms"]


def test_of_two_programs_one_does_it_and_the_other_waits(path: Path) -> None:
    stores: list[Store] = []
    inside, go_on = threading.Event(), threading.Event()

    def slowly(_done: int, _total: int) -> None:
        inside.set()
        assert go_on.wait(30)

    def first() -> None:
        stores.append(open_store(path, "desk", None, NOW, slowly))

    def second() -> None:
        stores.append(open_store(path, "laptop", None, NOW))

    threads = [threading.Thread(target=first), threading.Thread(target=second)]
    threads[0].start()
    assert inside.wait(30)
    threads[1].start()
    threads[1].join(0.2)
    assert threads[1].is_alive(), "it waits"
    assert revision_in(path) == 1
    go_on.set()
    for thread in threads:
        thread.join(30)
    assert sorted(store.upgrade is None for store in stores) == [False, True]
    assert len(copies(path)) == 1
    for store in stores:
        store.close()


def test_the_other_may_have_been_faster(path: Path) -> None:
    opened(path).close()
    before = rows_of(path)
    assert running.bring_up(path, None, NOW, unreported) is None
    assert rows_of(path) == before


def test_the_copying_is_told_page_by_page(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE source SET text = hex(randomblob(20000000)) WHERE id = 1")
    told: list[int] = []
    open_store(path, "desk", None, NOW, lambda done, _: told.append(done)).close()
    assert told == sorted(told)
    assert len({done for done in told if 0 < done < UPGRADE_PARTS // 2}) >= 3


def _raise_revision(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version={REVISION + 1}")


def test_a_newer_file_is_refused_and_leaves_no_trace(path: Path) -> None:
    opened(path).close()
    _raise_revision(path)
    before, there = content(path), beside(path)
    with pytest.raises(UserError, match=r"newer kmsflash.*not touched"):
        opened(path)
    assert content(path) == before
    assert beside(path) == there
    assert not [name for name in there if "-wal" in name or "-shm" in name]


def test_a_newer_file_whose_program_was_killed_keeps_what_is_in_its_log(path: Path, tmp_path: Path) -> None:
    opened(path).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version={REVISION + 1}")
        killed = tmp_path / "killed"
        shutil.copytree(path.parent, killed)  # with the log that is not yet carried over
    left = killed / path.name
    log = left.with_name(f"{left.name}-wal")
    before = content(left), content(log)
    assert log.stat().st_size
    assert int.from_bytes(left.read_bytes()[60:64], "big") == REVISION, "the file itself does not say it"
    with pytest.raises(UserError, match=r"newer kmsflash.*not touched"):
        opened(left)
    assert (content(left), content(log)) == before


def test_what_is_no_collection_has_no_revision(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.db"
    with closing(sqlite3.connect(theirs)) as raw:
        raw.execute("CREATE TABLE theirs (x)")
        raw.execute("PRAGMA user_version=900")
    with pytest.raises(UserError, match="is not a kmsflash collection"):
        opened(theirs)
