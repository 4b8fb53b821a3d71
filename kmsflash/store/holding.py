"""The sign beside an open collection that tells other machines who has it: a lock for shared folders.

On one machine SQLite's own locks let programs write beside one another. Between machines they cannot be
relied on, and where a folder is synced there are none at all.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import NoReturn

from kmsflash.model.errors import Unkept, Why
from kmsflash.model.holders import HeldElsewhere, Holder
from kmsflash.model.processes import runs
from kmsflash.model.sentences import Sentence

ENDING = ".lock"
EVERY = timedelta(minutes=1)  # a sign of life
_LONGEST = 4_000  # characters of a lock; what is longer is not one of ours
_LONGEST_NAME = 80
_BEGAN = 19  # in what Linux tells of a process after its name: when it was started
_TAKEN_OVER = Sentence(
    "{path} was taken over by {host}, so nothing more is kept from here. Close it there, then open it here "
    "again."
)
_TAKEN_AWAY = Sentence(
    "The lock on {path} was removed, so another machine may have opened it. Nothing more is kept "
    "until you open it here again."
)


@dataclass(slots=True)
class Hold:
    """One opening of a collection: its lock, or the knowledge that another program here has one."""

    collection: Path
    path: Path  # of the lock
    me: Holder
    _stamp: tuple[int, int] | None = None  # of the lock as it was last seen to be all right
    _beside: bool = False  # the lock that was seen is that of another program of this machine
    _lost: Unkept | None = None

    def check(self, now: datetime) -> None:
        """Give a sign of life when it is time.

        Raises `Unkept` where another machine took the collection over, and from then on: what is open here
        may not fit what is there.
        """
        if self._lost is not None:
            raise self._lost
        stamp = _stamp(self.path)
        if stamp is None or stamp != self._stamp:
            self._look(stamp, now)
        if not timedelta() <= now - self.me.sign < EVERY:
            self.sign(now)

    def sign(self, now: datetime) -> None:
        """Write the lock, unless another program of this machine has its own; a full disk is no reason."""
        there = read(self.path)
        if there is None or there.opening == self.me.opening:
            self.put(now)

    def put(self, now: datetime) -> None:
        """Write the lock, whatever is there."""
        self.me, self._beside = replace(self.me, sign=now), False
        with suppress(OSError):  # the next write of an answer says it
            _write(self.path, self.me)
            self._stamp = _stamp(self.path)

    def release(self) -> None:
        """Take the lock away, where it is still this one."""
        there = read(self.path)
        if there is not None and there.opening == self.me.opening:
            with suppress(OSError):
                self.path.unlink()

    def _look(self, stamp: tuple[int, int] | None, now: datetime) -> None:
        there = read(self.path)
        if there is not None and there.machine == self.me.machine:
            self._stamp, self._beside = stamp, there.opening != self.me.opening
        elif there is not None:
            self._lose(Unkept(Why.TAKEN, _TAKEN_OVER, path=self.collection, host=_host(there)))
        elif self._stamp is None or self._beside:
            self.put(now)  # it could not be written before, or that other program here is gone
        else:
            self._lose(Unkept(Why.TAKEN, _TAKEN_AWAY, path=self.collection))

    def _lose(self, how: Unkept) -> NoReturn:
        self._lost = how
        raise how


def claim(collection: Path, me: Holder, *, takes_over: bool = False) -> Hold:
    """Take the collection for this program, and tell other machines.

    A lock that a program of this machine left behind is replaced; beside one that runs nothing is written.
    Raises `HeldElsewhere` where another machine has the collection, unless this one *takes over*.
    """
    real = collection.resolve()
    hold = Hold(collection, real.with_name(real.name + ENDING), me)
    there = read(hold.path)
    if there is None or takes_over:
        hold.put(me.sign)
    elif there.machine != me.machine:
        raise HeldElsewhere(
            there,
            "{path} is open on {host} since {since} (last sign: {sign}). Close it there first, or take it "
            "over with --take-over: what is done there after that is not kept.",
            path=collection,
            host=_host(there),
            since=f"{there.since.astimezone(me.sign.tzinfo):%Y-%m-%d %H:%M}",
            sign=f"{there.sign.astimezone(me.sign.tzinfo):%Y-%m-%d %H:%M}",
        )
    elif not _lives(there, me.sign):
        hold.put(me.sign)
    return hold


def read(path: Path) -> Holder | None:
    """Return who a lock names; None where there is none, and a nameless holder where it makes no sense.

    An empty one is none: its name was on the disk, and what it says was not yet, when the power went.
    """
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            told = file.read(_LONGEST)
        if not told.strip("\0"):
            return None
        kept = json.loads(told)
        return Holder(
            _name(kept["opening"]),
            _name(kept["machine"]),
            _name(kept["host"]),
            _name(kept["user"]),
            int(kept["pid"]),
            _name(kept["life"]),
            _name(kept["program"]),
            datetime.fromisoformat(kept["since"]).astimezone(),
            datetime.fromisoformat(kept["sign"]).astimezone(),
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        stamp = _stamp(path)
        written = datetime.fromtimestamp(0 if stamp is None else stamp[1] / 1e9).astimezone()
        return Holder("", "", "", "", 0, "", "", written, written)


def _host(holder: Holder) -> str:
    return holder.host or Sentence("another machine")


def _name(told: object) -> str:
    """Return a name as it can be shown: anybody may have written it."""
    return "".join(sign for sign in str(told) if sign.isprintable())[:_LONGEST_NAME]


def _write(path: Path, holder: Holder) -> None:
    kept = asdict(holder) | {"since": holder.since.isoformat(), "sign": holder.sign.isoformat()}
    beside = path.with_name(f"{path.name}-{holder.machine[:8]}")
    try:
        beside.write_text(json.dumps(kept), encoding="utf-8")
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116  before every write
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def life(pid: int) -> str:
    """Return a name of the process that has a number now; empty where there is none, or it cannot be told."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        return f"{boot} {told.rpartition(')')[2].split()[_BEGAN]}"
    except (OSError, ValueError, IndexError):
        return ""


def _lives(holder: Holder, now: datetime) -> bool:
    """Return whether a process of this machine runs that has a collection open."""
    if holder.life:
        return life(holder.pid) == holder.life
    return not holder.is_silent(now) and bool(runs(holder.pid))
