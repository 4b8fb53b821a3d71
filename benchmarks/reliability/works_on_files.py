"""Work with whole files that is killed: backing up, restoring, bringing old collections up to date."""

import gzip
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from random import Random

from benchmarks.reliability.killing import opened
from benchmarks.reliability.world import START, page_text
from kmsflash.collection.backups import Backups
from kmsflash.collection.opening import open_collection
from kmsflash.collection.restoring import prepare
from kmsflash.model.backups import Reason
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Choices
from kmsflash.model.options import StudyOptions
from kmsflash.store.backups import require_sound
from kmsflash.store.migrations import running

PAGES, WORDS = 5, 24
OLD = Path(__file__).parents[2] / "tests" / "files" / "collections" / "revision-1.kms.gz"
OLD_FILES = 10
_COUNTS = "SELECT count(*), max(hlc), min(uid) FROM "
_TABLES = ("card", "fact", "deck", "event", "edit", "tag", "option", "preset", "source", "media")

Act = Callable[[int], None]
_MIGRATES = running.bring_up  # loaded before a program begins, so that it is killed at its work


def make_pages(folder: Path) -> None:
    """Make a collection of a few pages, with some cards answered."""
    collection = opened(folder)
    paths = [page(folder, number, 0) for number in range(PAGES)]
    collection.importing.carry_out(collection.importing.plan(paths), Choices(), START)
    session = collection.study.session(START)
    while session.turn(START) is not None:
        session.answer(Grade.GOOD, 2000, START)
    collection.close()


def page(folder: Path, number: int, step: int) -> Path:
    """Write a page as it is at a step: some words come and go, some change their meaning."""
    dice = Random(f"{number}/{step}")
    words = [(f"Word {number} {at}", f"meaning {at} of page {number}") for at in range(WORDS)]
    for at in dice.sample(range(WORDS), 3 if step else 0):
        words[at] = (words[at][0], f"meaning {at} of page {number}, as it is at step {step}")
    del words[dice.randrange(WORDS)]
    path = folder / f"page{number}.md"
    path.write_text(page_text(f"Page {number}", words), encoding="utf-8")
    return path


def make_some(folder: Path) -> None:
    """Make a collection of a few pages, and remember where backups lie."""
    make_pages(folder)
    collection = opened(folder)
    collection.cards  # noqa: B018  loaded before the first step
    collection.close()


def backing_up(folder: Path) -> Act:
    """Change something, and back up: two transactions of which the first alone may be there."""
    collection = opened(folder)
    backups = Backups(folder / "c.kms")

    def act(step: int) -> None:
        now = START + timedelta(seconds=20 * step)
        if step % 2:
            backups.make(Reason.HAND, now)
        else:
            collection.cards.flag([CardId(key) for key in range(1, 60)], step % 8, now)

    return act


def backups(folder: Path) -> dict[str, object]:
    """Return what each backup holds, as it says and as it is."""
    found: dict[str, object] = {}
    for path in sorted((folder / "backups").glob("*.kms")):
        with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as raw:
            found[path.name] = raw.execute("SELECT count(*), sum(flag) FROM card").fetchone()
    return found


def unsound_backups(folder: Path) -> Iterator[str]:
    """Yield a sentence for each file that is called a backup and cannot be restored."""
    for path in (folder / "backups").glob("*.kms"):
        try:
            require_sound(path)
        except UserError as error:
            yield str(error)


def make_two(folder: Path) -> None:
    """Make a collection and two backups of different states."""
    make_pages(folder)
    backups = Backups(folder / "c.kms")
    for name, flag in (("one", 1), ("two", 2)):
        collection = opened(folder)
        collection.cards.flag([CardId(key) for key in range(1, 60)], flag, START)
        collection.close()
        made = backups.make(Reason.HAND, START + timedelta(seconds=flag))
        made.path.rename(folder / f"{name}.kms")
    collection = opened(folder)
    collection.cards.flag([CardId(key) for key in range(1, 60)], 3, START)
    collection.close()


def restoring(folder: Path) -> Act:
    """Put the one and the other backup in the place of the collection in turn."""
    backups = Backups(folder / "c.kms")

    def act(step: int) -> None:
        now = START + timedelta(seconds=20 * step)
        prepare(backups, folder / f"{('one', 'two')[step % 2]}.kms", now).put_in_place(now)

    return act


def make_old(folder: Path) -> None:
    """Lay down collections of an older revision, beside one of today."""
    make_pages(folder)
    for number in range(OLD_FILES):
        (folder / f"old {number}.kms").write_bytes(gzip.decompress(OLD.read_bytes()))


def migrating(folder: Path) -> Act:
    """Open the old collections, one at each step: opening brings them up to date."""

    def act(step: int) -> None:
        state = folder / "state of desk"
        open_collection(folder / f"old {step}.kms", state, StudyOptions(), START).close()

    return act


def revisions(folder: Path) -> dict[str, object]:
    """Return of each old collection its revision, whether it is sound, and what is in it."""
    found: dict[str, object] = {}
    for number in range(OLD_FILES):
        with closing(sqlite3.connect(folder / f"old {number}.kms")) as raw:
            rows = [raw.execute(_COUNTS + name).fetchone() for name in _TABLES]
            schema = raw.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2").fetchall()
            found[f"old {number}"] = (
                raw.execute("PRAGMA user_version").fetchone(),
                raw.execute("PRAGMA integrity_check").fetchall(),
                raw.execute("PRAGMA foreign_key_check").fetchall(),
                rows,
                sha256(repr(schema).encode()).hexdigest(),
            )
    return found
