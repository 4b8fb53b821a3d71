"""Settings › About: the version, and everything that kmsflash is made of."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import kmsflash
from kmsflash.ui.settings.about import LIBRARIES, about
from kmsflash.ui.theme import Theme

PROJECT = Path(__file__).parents[3] / "pyproject.toml"


def test_every_library_that_is_asked_for_is_listed_once() -> None:
    asked = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    names = [re.split(r"[^\w.-]", line)[0].lower() for line in asked]
    assert sorted(name.lower() for name, _, _ in LIBRARIES) == sorted(names)


def test_the_version_is_the_one_of_the_package(theme: Theme, qtbot: QtBot) -> None:
    groups, rows = about(theme)
    for group in groups:
        qtbot.addWidget(group)
    assert kmsflash.__version__ in str([label.text() for label in rows[0].findChildren(QLabel)])


def test_the_versions_of_libraries_are_those_that_run(theme: Theme, qtbot: QtBot) -> None:
    groups, rows = about(theme)
    for group in groups:
        qtbot.addWidget(group)
    titles = {row.title.text() for row in rows}
    assert {f"{name} {version(name)}" for name, _, _ in LIBRARIES} <= titles
