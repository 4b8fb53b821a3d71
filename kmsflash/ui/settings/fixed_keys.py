"""The keys that are always the same: shown beside those that can be changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.key_cap import KeyCap
from kmsflash.ui.widgets.key_list import Line
from kmsflash.ui.widgets.rows import Group, Row


@dataclass(frozen=True, slots=True)
class FixedKeys:
    """A screen and its keys."""

    title: str
    lines: Sequence[Line]


def fixed_group(theme: Theme, keys: FixedKeys) -> tuple[Group, list[Row]]:
    """Return the group of a screen, and the rows in it."""
    rows = [_row(theme, line) for line in keys.lines]
    return Group(theme, keys.title, list[QWidget](rows)), rows


def _row(theme: Theme, line: Line) -> Row:
    caps = QWidget()
    box = QHBoxLayout(caps)
    box.setContentsMargins(0, 0, theme.size(20), 0)
    box.setSpacing(4)
    for key in line.keys:
        box.addWidget(KeyCap(theme, key))
    row = Row(theme, line.words[:1].upper() + line.words[1:], "", caps)
    row.setAccessibleName(f"{line.words}: {' '.join(line.keys)}")
    return row
