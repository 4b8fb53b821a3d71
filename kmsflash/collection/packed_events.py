"""What a package says of its history, made lines of this log: who told it, when, and of which day."""

from datetime import datetime
from uuid import NAMESPACE_OID, uuid5

from kmsflash.collection import sound
from kmsflash.collection.sound import Troubles
from kmsflash.model.days import Day, study_day
from kmsflash.model.events import Event, Hlc
from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.model.ids import CardId, Uid
from kmsflash.model.packages import PackedEvent
from kmsflash.store import packages
from kmsflash.store.opening import Write
from kmsflash.store.spool_logs import Clock

A_DAY = 24 * 60 * 60  # seconds
_PROGRAM = "kmsflash program"
_RETURNED = "returned"  # what this machine told, and a file brought back


class PackedEvents:
    """The events of one package, as they are told to the log.

    *today*, *shift* (seconds from UTC to the learner's study day) and *last_moment* (microseconds since
    1970: what is told of later, is of now) are those of the moment at which it is taken in; *latest* is
    the greatest place in the log that was told.
    """

    def __init__(self, write: Write, troubles: Troubles, now: datetime, starts_at: int, program: str) -> None:
        """Look at the clock. Events which say of no device were told by a *program*."""
        self._write = write
        self._troubles = troubles
        self._program = program
        self._devices: dict[Uid | None, int] = {}
        offset = now.utcoffset()
        self.today: Day = study_day(now, starts_at)
        self.shift = (int(offset.total_seconds()) if offset else 0) - starts_at * 60 * 60
        self.last_moment = write.microseconds + A_DAY * 1_000_000
        self.latest: Hlc = 0

    @property
    def clock(self) -> Clock:
        """The moment, as the statements of a spool need it."""
        return Clock(self.last_moment, self.shift, self.today, self.today + sound.LONGEST)

    def event(self, packed: PackedEvent, card: CardId) -> Event | None:
        """Return an event as this log tells it; None, and a trouble, for a kind that is not known."""
        kind = sound.kind(packed.kind)
        if kind is None:
            self._troubles.add(
                "A line of the history is of a kind that this version does not know; left out."
            )
            return None
        happened = sound.whole(packed.happened_at, 0, self.last_moment)
        hlc = packed.hlc
        if hlc is None or not 0 < hlc >> COUNTER_BITS <= self._write.microseconds // 1000 + A_DAY * 1000:
            hlc = happened // 1000 << COUNTER_BITS
        self.latest = max(self.latest, hlc)
        set_to = None if packed.set_to is None else sound.state(packed.set_to, self.today, self._troubles)
        return Event(
            packed.uid,
            card,
            hlc,
            happened,
            self.day(happened)
            if packed.day is None
            else Day(sound.whole(packed.day, 0, self.today + sound.LONGEST)),
            kind,
            sound.grade(packed.grade),
            sound.took(packed.took_ms),
            set_to,
            packed.cancels,
        )

    def device(self, uid: Uid | None) -> int:
        """Return the key of a device; what this one told and a file brings back is told by another.

        What a device tells later has a greater number in the log, and undo builds on that.
        """
        if uid not in self._devices:
            own = packages.uid_of_device(self._write.connection, self._write.device)
            if uid is None:
                wanted, name = uuid5(NAMESPACE_OID, f"{_PROGRAM} {self._program}"), self._program
            elif uid.bytes == own:
                wanted, name = uuid5(uid, _RETURNED), _RETURNED
            else:
                wanted, name = uid, ""
            self._devices[uid] = packages.device_of(self._write, wanted.bytes, name)
        return self._devices[uid]

    def day(self, happened: int) -> Day:
        """Return the study day of a moment, in microseconds since 1970, by the learner's clock of now."""
        return Day((happened // 1_000_000 + self.shift) // A_DAY)
