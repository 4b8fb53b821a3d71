"""Messages of errors: what Python says of code stays, what may be the learner's does not."""

import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.logs.discreet import discreet, message_of, place
from kmsflash.logs.report import report_of
from kmsflash.model.errors import UserError

SECRET = "Herzkammer"  # noqa: S105  a word of a card


def raised(act: object) -> BaseException:
    assert callable(act)
    try:
        act()
    except Exception as error:  # noqa: BLE001  whatever it is
        return error
    raise AssertionError


def missing(path: Path) -> None:
    path.read_text("utf-8")


def refused() -> None:
    raw = sqlite3.connect(":memory:")
    try:
        raw.execute("CREATE TABLE card (front TEXT UNIQUE)")
        raw.execute("INSERT INTO card VALUES (?)", (SECRET,))
        raw.execute("INSERT INTO card VALUES (?)", (SECRET,))
    finally:
        raw.close()


@pytest.mark.parametrize(
    "act",
    [
        lambda: dict[str, str]()[SECRET],
        lambda: int(SECRET),
        lambda: getattr(SimpleNamespace(), SECRET),
        lambda: missing(Path.home() / SECRET / "cards.md"),
        lambda: SECRET.encode("ascii", "strict") + "ä".encode("ascii"),
        lambda: (_ for _ in ()).throw(RuntimeError(f"cannot find the deck {SECRET}")),
        lambda: (_ for _ in ()).throw(TypeError(f"{[SECRET, 'it is']!r} is no card")),
        lambda: (_ for _ in ()).throw(TypeError(f'the "{SECRET}')),
        lambda: (_ for _ in ()).throw(ImportError(f"no module in /home/anna/{SECRET}/x.py")),
        lambda: (_ for _ in ()).throw(UserError("There is no file {path}.", path=SECRET)),
        refused,
    ],
)
def test_nothing_of_the_learner_is_in_a_report(act: object) -> None:
    told = report_of(raised(act)).text
    assert SECRET not in told
    assert str(Path.home()) not in told


def test_what_python_says_of_code_stays() -> None:
    none = SimpleNamespace(deck=None)
    assert message_of(raised(lambda: none.deck.title)) == "'NoneType' object has no attribute 'title'"
    assert message_of(raised(lambda: 1 // 0)) == "integer division or modulo by zero"
    assert message_of(raised(lambda: [*range(3)][7])) == "list index out of range"
    assert message_of(UserError("There is no file {path}.", path="x")) == "There is no file {path}."
    assert message_of(raised(refused)) == "SQLITE_CONSTRAINT_UNIQUE"
    gone = RuntimeError("Internal C++ object (PySide6.QtWidgets.QLabel) already deleted.")
    assert message_of(gone) == str(gone)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("QPixmap: cannot read /home/anna/Bilder/herz.png", "QPixmap: cannot read …"),
        (r"cannot read C:\Users\Anna\herz.png", "cannot read …"),
        ("cannot load \\\\host\\share\\a.png now", "cannot load … now"),
        ("QTextDocument: Cannot load image 'Herz'", "QTextDocument: Cannot load image '…'"),
        ("opening https://example.com/?q=herz failed", "opening … failed"),
    ],
)
def test_paths_and_addresses_go(text: str, left: str) -> None:
    assert discreet(text) == left


@given(st.text(min_size=4))
def test_no_quoted_text_stays(text: str) -> None:
    secret = f"zq{text}qz"
    assert secret not in discreet(f"{secret!r} is no card")
    assert "zq" not in discreet(f"{secret!r} is no card")


def test_a_place_in_code_is_told_without_the_folders_above() -> None:
    assert place("/home/anna/kmsflash/kmsflash/ui/rail.py") == "kmsflash/ui/rail.py"
    assert place("/home/anna/.venv/lib/python3.11/site-packages/lxml/html.py") == "lxml/html.py"
    assert place("/home/anna/secret/strange.so") == "strange.so"
