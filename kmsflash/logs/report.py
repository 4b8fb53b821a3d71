"""What is told of an error that should not happen: versions, last actions, and where in the code it was."""

import platform
import sys
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kmsflash import __version__
from kmsflash.logs.actions import last_actions
from kmsflash.logs.discreet import message_of, place

_DEEPEST = 60  # calls of one error
_LONGEST_CHAIN = 8  # errors that led to one another
_STORE = ("sqlite3", "sqlalchemy")
_UNDONE = ("IntegrityError", "DataError")  # the statement was refused, and its transaction taken back


@dataclass(frozen=True, slots=True)
class Report:
    """One error that should not happen, as it may be shown, kept and sent to somebody."""

    kind: str  # of the error, and its place: the same again is the same
    name: str  # of its class
    text: str
    is_safe: bool  # to go on after it


def report_of(error: BaseException, looks: Mapping[str, str] | None = None) -> Report:
    """Return the report of an error; *looks* are the facts that only the front end knows."""
    lines = [*head(looks), "", *_told(error), "", "Last actions:", *(f"  {line}" for line in last_actions())]
    name = type(error).__qualname__
    return Report(f"{name} {_innermost(error)}", name, "\n".join(lines) + "\n", is_safe(error))


def head(looks: Mapping[str, str] | None = None) -> list[str]:
    """Return what runs here, a line each: kmsflash, Python, Qt, SQLite, the system."""
    qt, database = sys.modules.get("PySide6.QtCore"), sys.modules.get("sqlite3")
    facts = {
        "kmsflash": __version__,
        "Python": platform.python_version(),
        "PySide6": getattr(sys.modules.get("PySide6"), "__version__", ""),
        "Qt": qt.qVersion() if qt is not None else "",
        "SQLite": getattr(database, "sqlite_version", ""),
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Packed": "yes" if getattr(sys, "frozen", False) else "",
        **(looks or {}),
    }
    return [f"{name}: {fact}" for name, fact in facts.items() if fact]


def is_safe(error: BaseException) -> bool:
    """Whether the program may go on: not where memory ran out, or where the database itself is in doubt."""
    if isinstance(error, MemoryError):
        return False
    kinds = [kind for each in _chain(error) for kind in type(each).__mro__]
    doubted = {kind.__name__ for kind in kinds if kind.__module__.partition(".")[0] in _STORE}
    return not doubted or bool(doubted.intersection(_UNDONE))


def _told(error: BaseException) -> Iterator[str]:
    """Give the lines of a traceback, first what led to it: no source, no values, no folders."""
    for each in reversed(list(_chain(error))):
        frames = list(traceback.walk_tb(each.__traceback__))
        if len(frames) > _DEEPEST:
            yield f"  ({len(frames) - _DEEPEST} calls left out)"
        for frame, line in frames[-_DEEPEST:]:
            yield f"  {place(frame.f_code.co_filename)}:{line} in {frame.f_code.co_qualname}"
        message = message_of(each)
        yield f"{type(each).__module__}.{type(each).__qualname__}" + (f": {message}" if message else "")


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen and len(seen) < _LONGEST_CHAIN:
        seen.add(id(each))
        yield each
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)


def _innermost(error: BaseException) -> str:
    """Return the last place of our own code, and else the last of all."""
    places = [
        f"{place(frame.f_code.co_filename)}:{line}" for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    ours = [each for each in places if each.startswith("kmsflash/")]
    return (ours or places or ["nowhere"])[-1]
