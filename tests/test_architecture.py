"""The walls of the house: which room may import which, who knows SQL and Qt, what the first window loads."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_archon import archrule

import kmsflash

HOUSE = Path(kmsflash.__file__).parent

MIDDLE = ("scheduling", "notes", "rendering", "store")

# Room or module at the top → the others that it may import. `kmsflash` itself (the version) is open to all.
ROOMS: dict[str, tuple[str, ...]] = {
    "model": (),
    **dict.fromkeys(MIDDLE, ("model",)),
    "exchange": ("model", "rendering"),  # other programs' cards are HTML
    "collection": ("model", "exchange", *MIDDLE),
    "logs": ("model",),
    "ui": ("model", "settings", "logs", "collection", "exchange", *MIDDLE),
    "resources": (),
    # What both front ends share
    "display": (),
    "places": (),
    "settings": ("model",),
}
WINDOW = ("app", "bringing", "choosing", "flows", "opening", "starting")  # the window's program
FRONT_ENDS = ("__main__", *WINDOW, "cli", "screenshots")  # they wire things, and may import it all

TIMELESS = ("model", "exchange", "collection", *MIDDLE)
CLOCKS = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    *(("time", name) for name in ("time", "time_ns", "monotonic", "perf_counter", "localtime", "gmtime")),
}


def own(*rooms: str) -> list[str]:
    """Return the patterns that match these rooms and all that is in them."""
    return [pattern for room in rooms for pattern in (f"kmsflash.{room}", f"kmsflash.{room}.*")]


def top_names() -> set[str]:
    modules = {path.stem for path in HOUSE.glob("*.py")} - {"__init__"}
    packages = {path.name for path in HOUSE.iterdir() if any(path.rglob("*.py"))}
    return modules | packages - {"__pycache__"}


def test_every_room_has_a_rule() -> None:
    assert top_names() == {*ROOMS, *FRONT_ENDS}


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_one_way(room: str) -> None:
    (
        archrule(f"{room} imports only rooms before it")
        .match(*own(room))
        .should_not_import("kmsflash.*")
        .may_import(*own(room, *ROOMS[room]))
        .check("kmsflash", only_direct_imports=True)
    )


def test_the_model_needs_the_standard_library_only() -> None:
    def standard(module: str, direct: set[str], _: dict[str, set[str]]) -> bool:
        tops = {name.partition(".")[0] for name in direct}
        return tops <= {"kmsflash", *sys.stdlib_module_names}

    archrule("standard library only").match(*own("model")).should(standard).check("kmsflash")


@pytest.mark.parametrize(
    ("libraries", "rooms"),
    [
        (("sqlalchemy", "alembic"), ("store",)),
        (("sqlite3",), ("store", "exchange")),  # packages of Anki are databases
        (("PySide6", "shiboken6"), ("ui", *WINDOW, "screenshots")),
        (("markdown", "pymdownx", "nh3"), ("rendering",)),
        (("rich",), ("rendering", "cli")),
    ],
    ids=["SQL", "SQLite", "Qt", "Markdown", "terminal"],
)
def test_a_library_is_known_to_its_rooms_only(libraries: tuple[str, ...], rooms: tuple[str, ...]) -> None:
    (
        archrule(f"only {', '.join(rooms)} know {', '.join(libraries)}")
        .match("kmsflash.*")
        .exclude(*own(*rooms))
        .should_not_import(*libraries, *(f"{library}.*" for library in libraries))
        .check("kmsflash", only_direct_imports=True)
    )


def clocks_read(source: str) -> Iterator[str]:
    """Yield each look at the clock, called or handed on, as `line: name`."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=name) if (owner, name) in CLOCKS:
                yield f"{node.lineno}: {owner}.{name}"
            case ast.Attribute(value=ast.Attribute(attr=owner), attr=name) if (owner, name) in CLOCKS:
                yield f"{node.lineno}: {owner}.{name}"
            case ast.ImportFrom(module="time"):
                yield f"{node.lineno}: from time import"


@pytest.mark.parametrize(
    "source",
    [
        "moment = datetime.now(tz)",
        "moment = datetime.datetime.utcnow()",
        "clock = time.monotonic",
        "day = date.today()",
        "from time import time",
    ],
)
def test_a_look_at_the_clock_is_found(source: str) -> None:
    assert len(list(clocks_read(source))) == 1


def test_the_clock_is_an_argument() -> None:
    found = [
        f"{path.relative_to(HOUSE)}:{look}"
        for room in TIMELESS
        for path in sorted((HOUSE / room).rglob("*.py"))
        for look in clocks_read(path.read_text("utf-8"))
    ]
    assert not found


def loaded_by(module: str) -> set[str]:
    """Return the names of all modules that importing *module* loads, in an interpreter of its own."""
    here = f"import json, sys; sys.path.insert(0, {str(HOUSE.parent)!r})"  # the house that is tested
    program = f"{here}; import {module}; print(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


def outside(modules: set[str], base: str = "sys") -> set[str]:
    """Return the top names of what neither Python nor kmsflash brings, nor *base*."""
    tops = {name.partition(".")[0] for name in modules - loaded_by(base)}
    return {top for top in tops if top not in sys.stdlib_module_names} - {"kmsflash"}


def rooms(modules: set[str]) -> set[str]:
    return {name.split(".")[1] for name in modules if name.startswith("kmsflash.")}


def test_a_command_loads_nothing_that_it_may_not_need() -> None:
    loaded = loaded_by("kmsflash.__main__")
    assert outside(loaded) == {"platformdirs"}
    assert rooms(loaded) <= {"__main__", "cli", "display", "model", "places"}


def test_the_first_window_loads_qt_and_little_else() -> None:
    """The collection, its database and the drawing of cards load behind the window, or on use."""
    loaded = loaded_by("kmsflash.starting")
    assert outside(loaded, "PySide6.QtWidgets") - {"PySide6"} == {"platformdirs"}
    qt = {name.split(".")[1] for name in loaded if name.startswith("PySide6.Qt")}
    assert qt == {"QtCore", "QtGui", "QtNetwork", "QtSvg", "QtWidgets"}
    assert rooms(loaded) == {*WINDOW, "logs", "model", "places", "settings", "ui"}
    screens = {name.split(".")[2] for name in loaded if name.startswith("kmsflash.ui.")}
    assert screens.isdisjoint({"study", "importing", "settings"})


def test_a_look_at_the_files_of_notes_loads_no_reader_of_notes() -> None:
    """It happens at every start, when the first card may be asked for at any moment."""
    loaded = loaded_by("kmsflash.ui.importing.watch") | loaded_by("kmsflash.collection.watching")
    assert loaded.isdisjoint({"kmsflash.notes.derive", "kmsflash.notes.readers", "kmsflash.notes.vocabulary"})


def test_qt_keeps_its_references_to_none() -> None:
    """Some releases of PySide6 lose one with most calls, and end the process after a few thousand."""
    program = (
        "import sys\n"
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "before = sys.getrefcount(None)\n"
        "for _ in range(500): thing.setObjectName('a')\n"
        "print(before - sys.getrefcount(None))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 100
