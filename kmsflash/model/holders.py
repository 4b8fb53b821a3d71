"""Who has a collection open: what a machine says of itself to the others that share the folder."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kmsflash.model.errors import UserError

SILENT_AFTER = timedelta(minutes=10)  # a window tells every minute that it is there


@dataclass(frozen=True, slots=True)
class Holder:
    """A program that has a collection open."""

    opening: str  # of this opening, among all
    machine: str  # which one it is among all machines; names of hosts are not unique
    host: str
    user: str
    pid: int
    life: str  # of that process, as numbers are given again; empty where a system does not tell
    program: str  # with its version
    since: datetime
    sign: datetime  # when it last said that it is there, by its own clock

    def is_silent(self, now: datetime) -> bool:
        """Return whether it gave no sign for so long that it was probably left behind."""
        return now - self.sign > SILENT_AFTER


class HeldElsewhere(UserError):  # noqa: N818  nothing is wrong, but who has it
    """Another machine has the collection open."""

    def __init__(self, holder: Holder, sentence: str, /, **values: object) -> None:
        super().__init__(sentence, **values)
        self.holder = holder
