"""The last things that were done, by name: which action, key, page or job, never with which card or file."""

from collections import deque
from datetime import UTC, datetime

MOST = 30

_last: deque[tuple[str, str, int]] = deque(maxlen=MOST)  # as the log that they belong to, one for all threads


def did(name: str) -> None:
    """Remember that something is done now; the same again and again takes one place."""
    at = datetime.now(UTC).astimezone().strftime("%H:%M:%S")
    count = _last.pop()[2] + 1 if _last and _last[-1][1] == name else 1
    _last.append((at, name, count))


def last_actions() -> tuple[str, ...]:
    """Return a line for each of the last things, the newest at the end."""
    return tuple(f"{at} {name}" + (f" ×{count}" if count > 1 else "") for at, name, count in tuple(_last))


def forget() -> None:
    """Remember nothing any more."""
    _last.clear()
