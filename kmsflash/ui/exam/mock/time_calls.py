"""When the time that is left is called out, as an invigilator would."""

from kmsflash.ui.exam.mock import words

_CALLED_AT = (600, 300, 60)  # seconds left, whether the clock shows or not


class TimeCalls:
    """Calls each mark once."""

    def __init__(self, left: int | None = None) -> None:
        self._called = {each for each in _CALLED_AT if left is not None and left <= each}

    def call(self, left: int | None) -> str:
        """Return what is to be said with so many seconds left; empty: nothing."""
        if left is None:
            return ""
        due = [each for each in _CALLED_AT if left <= each and each not in self._called]
        if not due:
            return ""
        self._called.update(due)
        return words.time_left(min(due)) if left > 59 else words.time_left(left)
