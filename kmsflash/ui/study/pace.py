"""The time on a card, and going on by itself when it is over."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

TICK_MS = 500
LEFT_ALONE = 3  # cards graded by the clock alone, after which nobody seems to be there


class Pace(QObject):
    """A clock for a card and for each of its sides. It stands still while it is held."""

    ticked = Signal()
    ran_out = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit: int | None = None  # seconds; None: the side may take as long as it likes
        self._before = timedelta()  # on the sides of the card before this one
        self._spent = timedelta()  # on this side, before the last time it went on
        self._since: datetime | None = None  # None: it stands still
        self._holders: set[str] = set()  # what keeps it still: something over the card, another window
        self.is_paused = False  # the learner wishes so
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self, limit: int | None, *, same_card: bool = False) -> None:
        """Measure another side, which may take *limit* seconds; None: any time."""
        self._before = self._before + self._on_this_side if same_card else timedelta()
        self._limit, self._spent, self._since = limit, timedelta(), None
        self._follow()

    def stop(self) -> None:
        """Measure nothing."""
        self._timer.stop()
        self._spent, self._since = self._on_this_side, None

    def hold(self, why: str, *, held: bool) -> None:
        """Stand still for as long as anything holds it; each reason comes and goes by itself."""
        before = bool(self._holders)
        (self._holders.add if held else self._holders.discard)(why)
        if bool(self._holders) != before:
            self._follow()

    def pause(self, *, paused: bool) -> None:
        """Stand still, or go on, because the learner wishes so."""
        self.is_paused = paused
        self._follow()

    @property
    def seconds(self) -> int:
        """How long the card has been looked at, in whole seconds."""
        return int((self._before + self._on_this_side).total_seconds())

    @property
    def left(self) -> int | None:
        """How many seconds are left until it goes on; None where it does not."""
        return None if self._limit is None else max(0, self._limit - int(self._on_this_side.total_seconds()))

    @property
    def _on_this_side(self) -> timedelta:
        going = timedelta() if self._since is None else self._clock() - self._since
        return max(timedelta(), self._spent + going)

    def _follow(self) -> None:
        """Go or stand still, as is wished and held."""
        goes = not (self._holders or self.is_paused)
        if goes and self._since is None:
            self._since = self._clock()
            self._timer.start()
        elif not goes and self._since is not None:
            self._spent += self._clock() - self._since
            self._since = None
            self._timer.stop()
        self.ticked.emit()

    def _tick(self) -> None:
        self.ticked.emit()
        if self.left == 0:
            self.stop()
            self.ran_out.emit()
