"""An older collection brought up to date: copied, then changed in one transaction or not at all."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from kmsflash.model.backups import Reason
from kmsflash.model.errors import Cancelled, Damaged, UserError
from kmsflash.model.progress import Report, unreported
from kmsflash.model.upgrades import UPGRADE_PARTS, Upgrade
from kmsflash.store import seals, search_index, tally
from kmsflash.store.backups import make, usual_folder
from kmsflash.store.meta import put_meta
from kmsflash.store.migrations import STEPS
from kmsflash.store.tables import REVISION
from kmsflash.store.trouble import explained

_COPIED = UPGRADE_PARTS // 2  # of the parts: to copy a file takes as long as to change it
_PATIENCE = 60_000  # milliseconds that another program may take that does the same
_PRAGMAS = (
    "foreign_keys=OFF",  # a table that is made anew is dropped under its children; they are looked at after
    "synchronous=FULL",
    f"busy_timeout={_PATIENCE}",
)

_log = logging.getLogger(__name__)


def bring_up(
    path: Path, backup_folder: Path | None, now: datetime, report: Report = unreported
) -> Upgrade | None:
    """Bring the collection at *path* to today's revision, and return what was done.

    The copy from before goes into the folder of backups; None: the usual one. Nobody writes between the copy
    and the change. Returns None where another program has just done it.
    Raises `UserError`, and leaves the file as it was, where no copy can be made or a step fails, and what
    *report* raises.
    """
    engine = _engine(path)
    try:
        with engine.connect() as connection:
            before = _revision(connection)
            if before >= REVISION:
                return None
            report(0, UPGRADE_PARTS)
            copy = _copied(path, backup_folder or usual_folder(path), now, report)
            with _named(path, copy):
                _step_by_step(connection, before, report)
                connection.commit()
        return Upgrade(before, REVISION, copy)
    finally:
        engine.dispose()


def _copied(path: Path, folder: Path, now: datetime, report: Report) -> Path:
    """Return a copy of the collection that was checked. Raises `UserError` where there can be none."""

    def copied(pages: int, of: int) -> None:
        report(_COPIED * pages // max(of, 1), UPGRADE_PARTS)

    try:
        return make(path, folder, Reason.MIGRATION, now, report=copied).path
    except UserError as error:
        known = _explained(error.__cause__, path)
        raise known if isinstance(known, Damaged) else error from error


def _step_by_step(connection: Connection, before: int, report: Report) -> None:
    steps = [name for revision, name in sorted(STEPS.items()) if revision > before]
    operations = Operations(MigrationContext.configure(connection))
    orphans = _orphans(connection)
    for number, name in enumerate(steps):
        report(_COPIED + number * (UPGRADE_PARTS - _COPIED) // len(steps), UPGRADE_PARTS)
        import_module(f"kmsflash.store.migrations.versions.{name}").upgrade(operations)
    _make_triggers_anew(connection)
    seals.rebuild(connection)  # of the columns of today
    if lost := _orphans(connection) - orphans:
        raise sqlite3.IntegrityError(f"rows without their parents: {sorted(lost)[:3]}")
    put_meta(connection, "format", str(REVISION))
    connection.exec_driver_sql(f"PRAGMA user_version={REVISION}")
    report(UPGRADE_PARTS, UPGRADE_PARTS)


def _make_triggers_anew(connection: Connection) -> None:
    """A table made anew has lost its triggers; those of another revision may say something else."""
    names = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'").scalars()
    for name in list(names):
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    search_index.create(connection)
    tally.create(connection)
    seals.create(connection)


def _orphans(connection: Connection) -> set[tuple[object, ...]]:
    return {tuple(row) for row in connection.exec_driver_sql("PRAGMA foreign_key_check")}


@contextmanager
def _named(path: Path, copy: Path) -> Iterator[None]:
    """Say of whatever goes wrong where the copy is."""
    try:
        yield
    except (Cancelled, UserError):
        raise
    except Exception as error:
        _log.exception("bringing a collection up to date failed")
        known = _explained(error, path)
        if isinstance(known, Damaged):
            raise known from error
        reason = known.sentence if known else f"{type(error).__name__}: {error}"
        raise UserError(
            "{path} could not be brought up to date for this kmsflash. It is as it was, and a copy of it is "
            "{copy}. {reason}",
            path=path,
            copy=copy,
            reason=reason,
        ) from error


def _explained(error: BaseException | None, path: Path) -> UserError | None:
    return explained(error, path) if isinstance(error, (DBAPIError, sqlite3.Error)) else None


def _revision(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _engine(path: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        seals.ready(connection)

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
