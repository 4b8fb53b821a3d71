"""One frozen `Settings` value in one file; keys this version does not know survive."""

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from kmsflash.model.errors import UserError, cause
from kmsflash.model.grades import Grade
from kmsflash.model.options import ScreenOptions, StudyOptions
from kmsflash.model.typed import Leniency

THEMES = ("system", "light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the learner chose on this machine. What belongs to a deck is kept with the deck."""

    theme: str = "system"  # one of THEMES
    font_scale: float = 1.0  # 0.8 to 2.0
    day_starts_at: int = 4  # hour, 0 to 23
    six_grades: bool = False
    drill_failures_only: bool = False
    language: str = "system"  # or the code of one that the program speaks
    keys: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)  # by screen and act
    type_answers: bool = False
    forgives_case: bool = True  # of typed answers
    forgives_accents: bool = True
    forgives_articles: bool = True
    forgives_punctuation: bool = True
    shows_time: bool = False  # on the card that is shown
    goes_on: bool = False  # by itself, after:
    front_seconds: int = 10  # 1 to 120
    back_seconds: int = 5  # 1 to 120
    plays_sounds: bool = True  # by themselves
    browse_columns: tuple[str, ...] = ("front", "due", "interval")  # beside which others can be chosen
    table_columns: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # by the shape of a table
    backup_folder: str = ""  # empty: beside the collection
    window_size: tuple[int, int] = (1280, 800)
    window_place: tuple[int, int] | None = None  # None: wherever the desktop puts it
    window_maximized: bool = False
    other: dict[str, Any] = field(default_factory=dict)  # what newer versions wrote

    @property
    def backups(self) -> Path | None:
        """The folder that was chosen for backups; None for the usual one."""
        return Path(self.backup_folder) if self.backup_folder else None

    @property
    def study(self) -> StudyOptions:
        """How a day is put together under these settings."""
        drill_below = Grade.HARD if self.drill_failures_only else Grade.GOOD
        return StudyOptions(self.day_starts_at, drill_below, self.six_grades)

    @property
    def screen(self) -> ScreenOptions:
        """What the study screen does under these settings."""
        leniency = Leniency(
            self.forgives_case, self.forgives_accents, self.forgives_articles, self.forgives_punctuation
        )
        return ScreenOptions(
            self.six_grades,
            self.type_answers,
            leniency,
            self.shows_time,
            self.goes_on,
            self.front_seconds,
            self.back_seconds,
            self.plays_sounds,
        )


def load(path: Path) -> Settings:
    """Return the settings kept at *path*; what is missing or makes no sense gets its default."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        return Settings()  # a broken settings file must not keep anyone from studying
    if not isinstance(kept, dict):
        return Settings()
    known = {name: _checked(name, kept.pop(name)) for name in _CHECKS if name in kept}
    good = {name: value for name, value in known.items() if value is not _WRONG}
    return replace(Settings(other=kept), **good)


def save(settings: Settings, path: Path) -> None:
    """Write *settings* to *path*, whole or not at all.

    Raises `UserError` where the folder cannot be written.
    """
    kept = dict(settings.other)
    for entry in fields(settings):
        if entry.name != "other":
            kept[entry.name] = getattr(settings, entry.name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, json.dumps(kept, indent=1))
    except OSError as error:
        raise UserError(
            "The settings cannot be kept in {parent}: {reason}. Make that folder writable, or free "
            "some space.",
            parent=path.parent,
            reason=cause(error),
        ) from error


def _write(path: Path, text: str) -> None:
    """Write beside, then put it in the place of the old: that is left whole where the disk is full."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123  a file descriptor, not a path
            file.write(text)
            file.flush()
            os.fsync(handle)
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise


_WRONG: Any = object()


def _within(low: float, high: float, kind: type) -> Any:
    def check(value: Any) -> Any:
        whole = isinstance(value, (int, kind)) and not isinstance(value, bool)
        return kind(value) if whole and low <= value <= high else _WRONG

    return check


def _boolean(value: Any) -> Any:
    return value if isinstance(value, bool) else _WRONG


def _theme(value: Any) -> Any:
    return value if value in THEMES else _WRONG


def _language(value: Any) -> Any:
    return value if isinstance(value, str) and value else _WRONG


def _path(value: Any) -> Any:
    return value if isinstance(value, str) and "\0" not in value else _WRONG


def _keys(value: Any) -> Any:
    """Return what keys were chosen; also for screens and acts that only another version knows."""
    if not isinstance(value, dict):
        return _WRONG
    screens = {screen: rows for screen, rows in value.items() if isinstance(rows, dict)}
    return {
        screen: {act: keys for act, keys in rows.items() if _is_keys(keys)}
        for screen, rows in screens.items()
    }


def _names(value: Any) -> Any:
    return (
        tuple(value) if isinstance(value, list) and all(isinstance(name, str) for name in value) else _WRONG
    )


def _tables(value: Any) -> Any:
    """Return what columns of tables were said to mean; whoever uses it looks whether it makes sense."""
    if not isinstance(value, dict):
        return _WRONG
    return {shape: told for shape, told in value.items() if isinstance(told, dict)}


def _is_keys(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(key, str) and key for key in value)


def _pair(value: Any) -> Any:
    if value is None:
        return None
    fits = isinstance(value, list) and len(value) == 2 and all(type(part) is int for part in value)
    return (value[0], value[1]) if fits else _WRONG


def _size(value: Any) -> Any:
    pair = _pair(value)
    return pair if pair not in (None, _WRONG) and min(pair) >= 320 and max(pair) <= 20_000 else _WRONG


_CHECKS = {
    "theme": _theme,
    "font_scale": _within(0.8, 2.0, float),
    "day_starts_at": _within(0, 23, int),
    "six_grades": _boolean,
    "drill_failures_only": _boolean,
    "language": _language,
    "keys": _keys,
    "type_answers": _boolean,
    "forgives_case": _boolean,
    "forgives_accents": _boolean,
    "forgives_articles": _boolean,
    "forgives_punctuation": _boolean,
    "shows_time": _boolean,
    "goes_on": _boolean,
    "front_seconds": _within(1, 120, int),
    "back_seconds": _within(1, 120, int),
    "plays_sounds": _boolean,
    "browse_columns": _names,
    "table_columns": _tables,
    "backup_folder": _path,
    "window_size": _size,
    "window_place": _pair,
    "window_maximized": _boolean,
}


def _checked(name: str, value: Any) -> Any:
    return _CHECKS[name](value)
