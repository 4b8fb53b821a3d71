"""Opening a collection: one SQLite file, its revision, and who writes to it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection as Connection  # noqa: PLC0414  handed on: opaque outside this room
from sqlalchemy import Engine, insert, select
from sqlalchemy.exc import DBAPIError
from uuid_utils.compat import uuid7

from kmsflash.model.errors import Cancelled, UserError, cause
from kmsflash.model.hlc import tick
from kmsflash.model.ids import DeviceId
from kmsflash.model.progress import Report, unreported
from kmsflash.model.upgrades import Upgrade
from kmsflash.store import first_look, placing, seals, search_index, tally
from kmsflash.store.engine import engine_of
from kmsflash.store.event_journal import EventJournal, ReadyLines, collection_in, folder_of
from kmsflash.store.head import newer, refuse_newer
from kmsflash.store.keeping import Keeping
from kmsflash.store.meta import get_meta, put_meta
from kmsflash.store.standing import Standing, must_be_writable
from kmsflash.store.tables import APPLICATION_ID, LOCAL, REVISION, device, metadata
from kmsflash.store.trouble import damaged, emptied, explained, is_unreadable

_ROOM = 65_536  # KB of memory for a transaction that writes much


@dataclass(slots=True)
class Write:
    """One open transaction that writes, and the stamps its rows get."""

    connection: Connection
    device: DeviceId
    microseconds: int  # now, since 1970, UTC
    greatest: int  # hybrid logical clock
    lines: list[ReadyLines] = field(default_factory=list)  # of the journal, of what was told, in their order

    def stamp(self) -> int:
        """Return the next stamp of the hybrid logical clock."""
        self.greatest = tick(self.greatest, self.microseconds // 1000)
        return self.greatest

    def stamps(self, count: int) -> int:
        """Return the first of *count* stamps, each one more than that before it."""
        first = self.stamp()
        self.greatest += max(0, count - 1)
        return first

    def uid(self) -> UUID:
        """Return a new UUIDv7 of this moment."""
        return uuid7(nanoseconds=max(0, self.microseconds) * 1000)


@dataclass(frozen=True, slots=True)
class Store:
    """An open collection."""

    path: Path
    engine: Engine = field(repr=False)
    device: DeviceId
    _writer: Engine = field(repr=False)
    keeping: Keeping = field(repr=False)
    events: EventJournal = field(repr=False)  # beside the file
    caches_are_new: bool = False  # the local tables were made just now and hold nothing yet
    upgrade: Upgrade | None = None  # what was done just now to a file of an older program

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the collection.

        Raises `UserError` when it cannot be read.
        """
        with self.keeping.reading(), _explaining(self.path), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(
        self, now: datetime, *, much: bool = False, often: bool = False, derived: bool = False
    ) -> Iterator[Write]:
        """Give one transaction: kept whole when the block ends, undone whole when it raises.

        Where *much* is written, SQLite gets more memory for it: names made of content land all over its
        indexes. Where it is done *often*, as for each answer, most leave the checksums to a later one. What
        is *derived* from the cards and answers may be written where one only looks, too.
        Raises `UserError` when the collection cannot be written.
        """
        with (
            self.keeping.writing(now, derived=derived),
            _explaining(self.path),
            self._writer.begin() as connection,
            _room(connection, much=much),
        ):
            write = Write(connection, self.device, _microseconds(now), greatest(connection))
            before = write.greatest
            yield write
            search_index.refresh(connection)
            if write.greatest != before:
                put_meta(connection, "hlc", str(write.greatest))
            if not often or seals.are_due(write.microseconds):
                seals.refresh(connection)
            told = self.events.told(connection)
        self.events.append(told, self.reading, write.lines)

    def state(self) -> int:
        """Return a number that grows with every write, also of another program."""
        with self.reading() as connection:
            return greatest(connection)

    def probe(self, now: datetime) -> None:
        """Write a little. Raises `UserError` where nothing can be kept."""
        with self.writing(now) as write:
            write.stamp()

    def close(self) -> None:
        """Let go of the file."""
        self.events.close()
        self.engine.dispose()


def open_store(
    path: Path,
    machine: str,
    known_device: UUID | None,
    now: datetime,
    report: Report = unreported,
    backup_folder: Path | None = None,  # that the learner chose; None: the usual one
) -> Store:
    """Open the collection at *path*, or make it. One of an older program is copied, then brought up to date.

    *machine* is the name of this computer and *known_device* the device it was when it last wrote here, kept
    outside the file: where the file says otherwise it was copied or restored, and a new device begins.
    *report* hears only of an older file that is brought up to date.
    Raises `Damaged` for a file that is damaged, as far as that is quickly seen, and `UserError` for one that
    is no collection, comes from a newer version, or cannot be used.
    """
    with _explaining(path):
        _make_folder(path)
        _finish(path)
        _refuse_emptied(path, backup_folder)
        refuse_newer(path)
        must_be_writable(path)
        _make_file(path)
        engine = engine_of(path)
        try:
            ended_well = not first_look.ended_in_the_middle(path)
            is_older = _is_older(engine, path)
            upgrade = _bring_up(path, backup_folder, now, report) if is_older else None
            _prepare(engine, now)
            caches_are_new = _complete_caches(engine)
            here, keeping = _device(engine, machine, known_device, now), Keeping(Standing.of(path))
            _seal(engine)
            journal = _journal(engine, path)
            store = Store(path, engine, here, _writer(engine), keeping, journal, caches_are_new, upgrade)
            store.events.catch_up(store.reading, ended_well=ended_well)
        except BaseException:
            engine.dispose()
            raise
        else:
            return store


def device_uid(store: Store) -> UUID:
    """Return the uid of the device that writes, to be kept outside the file."""
    with store.reading() as connection:
        kept = connection.execute(select(device.c.uid).where(device.c.id == store.device)).scalar_one()
    return UUID(bytes=kept)


def collection_uid(store: Store) -> UUID:
    """Return the name of the collection among all collections."""
    with store.reading() as connection:
        return UUID(get_meta(connection, "collection_uid"))


@contextmanager
def _room(connection: Connection, *, much: bool) -> Iterator[None]:
    if not much:
        yield
        return
    before = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size=-{_ROOM}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size={before}")


@contextmanager
def _explaining(path: Path) -> Iterator[None]:
    try:
        yield
    except (UserError, Cancelled, OSError):
        raise
    except Exception as error:
        known = explained(error, path) if isinstance(error, (DBAPIError, sqlite3.Error)) else None
        if known is None and _comes_of_damage(path):
            known = damaged(path)
        if known is None:
            raise
        raise known from error


def _comes_of_damage(path: Path) -> bool:
    from kmsflash.store.evidence import tells_of_damage  # only where something went wrong

    return tells_of_damage(path)


def _refuse_emptied(path: Path, backup_folder: Path | None) -> None:
    """Raise `Damaged` for a file of nothing where a journal or backups say that there was a collection."""
    if not path.is_file() or path.stat().st_size or first_look.ended_in_the_middle(path):
        return
    from kmsflash.store import backups  # few starts find an empty file

    known = collection_in(folder_of(path))
    folders = {backups.usual_folder(path), backup_folder or backups.usual_folder(path)}
    if known or any(backups.listing(folder, path, "") for folder in folders):
        raise emptied(path)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            "The folder {parent} for your cards cannot be made: {reason}. Choose another file with "
            "--collection.",
            parent=path.parent,
            reason=cause(error),
        ) from error
    if path.is_dir():
        raise UserError("{path} is a folder. Name a file for your cards with --collection.", path=path)


def _finish(path: Path) -> None:
    try:
        placing.finish(path)
    except OSError as error:
        raise UserError(
            "The new file for your cards cannot be put in the place of {path}: {reason}. Both are there; "
            "start kmsflash again.",
            path=path,
            reason=cause(error),
        ) from error


def _make_file(path: Path) -> None:
    """Make an empty file where there is none: connections to a collection make none by themselves."""
    if not path.exists():
        with closing(sqlite3.connect(path)) as raw:
            raw.execute("PRAGMA journal_mode=WAL")


def _writer(engine: Engine) -> Engine:
    return engine.execution_options(writes=True)


def _is_older(engine: Engine, path: Path) -> bool:
    """Look before anything is touched, and return whether a collection is of an older program."""
    ended_well = not first_look.ended_in_the_middle(path)
    with engine.begin() as connection:
        revision = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        is_empty = connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one() == 0
        if not is_empty:
            first_look.first_look(connection, path, ended_well=ended_well)
    if not is_empty and application != APPLICATION_ID:
        raise UserError(
            "{path} is not a kmsflash collection. Choose another file with --collection.", path=path
        )
    if revision > REVISION:
        raise newer(path, revision)
    return not is_empty and revision < REVISION


def _bring_up(path: Path, backup_folder: Path | None, now: datetime, report: Report) -> Upgrade | None:
    from kmsflash.store.migrations.running import bring_up  # few starts find an older file

    return bring_up(path, backup_folder, now, report)


def _prepare(engine: Engine, now: datetime) -> None:
    with engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None  # noqa: S101  a fresh connection always has one
        raw.execute("PRAGMA journal_mode=WAL")
    with engine.begin() as connection:
        if connection.exec_driver_sql("PRAGMA user_version").scalar_one() == REVISION:
            return
    with _writer(engine).begin() as connection:
        if connection.exec_driver_sql("PRAGMA user_version").scalar_one() == REVISION:
            return  # another program was faster
        metadata.create_all(connection)
        search_index.create(connection)
        tally.create(connection)
        seals.create(connection)
        put_meta(connection, "collection_uid", str(uuid7(nanoseconds=_microseconds(now) * 1000)))
        put_meta(connection, "format", str(REVISION))
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={REVISION}")


def _complete_caches(engine: Engine) -> bool:
    """Make local tables that are missing: they hold nothing that cannot be made again."""
    wanted = {table.name for table in LOCAL} | search_index.NAMES | tally.NAMES | seals.names()
    with engine.begin() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE name LIKE 'local%'")
        if wanted <= set(names.scalars()):
            return False
    with _writer(engine).begin() as connection:
        metadata.create_all(connection, tables=list(LOCAL))
        search_index.create(connection)
        search_index.rebuild(connection)
        tally.create(connection)
        tally.rebuild(connection)
        seals.create(connection)
        seals.refresh(connection)
    return True


def _seal(engine: Engine) -> None:
    """Seal what was written last and is not: answers leave it to a later transaction."""
    try:
        with engine.begin() as connection:
            if seals.are_all_there(connection):
                return
        with _writer(engine).begin() as connection:
            seals.refresh(connection)
    except (DBAPIError, sqlite3.Error) as error:
        if not is_unreadable(error):
            raise  # else the check tells, and may repair it: it must open for that


def _device(engine: Engine, machine: str, known: UUID | None, now: datetime) -> DeviceId:
    with engine.begin() as connection:
        kept = get_meta(connection, "device")
        if known is not None and kept == str(known):
            found = connection.execute(select(device.c.id).where(device.c.uid == known.bytes)).scalar()
            if found is not None:
                return DeviceId(found)
    with _writer(engine).begin() as connection:
        uid = uuid7(nanoseconds=_microseconds(now) * 1000)
        made = connection.execute(insert(device).values(uid=uid.bytes, name=machine))
        put_meta(connection, "device", str(uid))
        assert made.inserted_primary_key is not None  # noqa: S101  one row was inserted
        return DeviceId(made.inserted_primary_key[0])


def _journal(engine: Engine, path: Path) -> EventJournal:
    with engine.begin() as connection:
        return EventJournal(path, get_meta(connection, "collection_uid"))


def greatest(connection: Connection) -> int:
    """Return the greatest stamp ever seen: it grows with every write."""
    return int(get_meta(connection, "hlc") or 0)


def _microseconds(now: datetime) -> int:
    return int(now.timestamp() * 1_000_000)
