"""The hour at which the learner's day begins, noticed while the window is open."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from kmsflash.model.days import next_start

LONGEST_NAP = timedelta(hours=1)  # between looks at the calendar: a sleeping machine stops timers


class Nightfall(QObject):
    """Tells when it may be another day."""

    passed = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.passed)

    def wait(self, day_starts_at: int) -> None:
        """Wait for the next hour *day_starts_at*, or for an hour: whatever comes first."""
        now = self._clock()
        night = next_start(now, day_starts_at) - now
        nap = min(night + timedelta(seconds=1), LONGEST_NAP)
        self._timer.start(int(nap.total_seconds() * 1000))

    def stop(self) -> None:
        """Wait no more."""
        self._timer.stop()
