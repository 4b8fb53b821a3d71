"""The learner's time, moved by hand."""

from datetime import UTC, datetime, timedelta


class Clock:
    """The learner's time, moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def later(self, **how_much: float) -> datetime:
        self.now += timedelta(**how_much)
        return self.now
