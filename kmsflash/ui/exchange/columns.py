"""What the columns of a table of cards mean: a line for each with its first cells, and how it is read."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kmsflash.exchange.table.shape import SEPARATORS, Dialect, Role
from kmsflash.ui.exchange.reading import Columns
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.choice_field import ChoiceField
from kmsflash.ui.widgets.rows import Group, Row
from kmsflash.ui.widgets.switch import Switch

translate = QCoreApplication.translate
_FIELD = 220
_LONGEST = 120  # letters of the first cells
_MOST = 24  # columns that can be said; others mean nothing


def _roles() -> dict[Role, str]:
    return {
        Role.QUESTION: translate("Columns", "Question"),
        Role.ANSWER: translate("Columns", "Answer"),
        Role.EXPLANATION: translate("Columns", "Explanation"),
        Role.TAGS: translate("Columns", "Tags"),
        Role.DECK: translate("Columns", "Deck"),
        Role.KIND: translate("Columns", "Kind"),
        Role.ID: translate("Columns", "Id"),
        Role.NOTHING: translate("Columns", "Leave out"),
    }


def _separators() -> dict[str, str]:
    named = {
        "\t": translate("Columns", "Tab"),
        ",": translate("Columns", "Comma"),
        ";": translate("Columns", "Semicolon"),
        "|": translate("Columns", "Vertical bar"),
    }
    return {sign: named[sign] for sign in SEPARATORS}


def _dialects() -> dict[Dialect, str]:
    return {
        Dialect.PLAIN: translate("Columns", "Plain text"),
        Dialect.MARKDOWN: translate("Columns", "Markdown"),
        Dialect.HTML: translate("Columns", "HTML"),
    }


class ColumnsGroup(QWidget):
    """Shows what was guessed or remembered of a table, and takes what the learner says instead."""

    changed = Signal(object)  # Mapping

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: Columns | None = None
        self.fields: list[ChoiceField] = []
        self._rows: list[Row] = []
        self._stacked = False
        self.heading = Switch(theme)
        self.separator = self._choice(translate("Columns", "Between the cells"), _separators())
        self.dialect = self._choice(translate("Columns", "How the texts are written"), _dialects())
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._group: Group | None = None
        self.heading.clicked.connect(self._say)
        for field in (self.separator, self.dialect):
            field.activated.connect(self._say)

    def show_columns(self, columns: Columns | None) -> None:
        """Show a table; nothing where the file is none."""
        before, self._columns = self._columns, columns
        self.setVisible(columns is not None)
        if columns is None:
            return
        if before is None or _width(before) != _width(columns):
            self._make(columns)
        self._fill(columns)

    def stack(self, *, stacked: bool) -> None:
        """Stand controls under their words where it is narrow."""
        self._stacked = stacked
        for row in self._rows:
            row.stack(stacked=stacked)

    def _make(self, columns: Columns) -> None:
        """Make a line for each column."""
        theme = self._theme
        if self._group is not None:
            for kept in (self.heading, self.separator, self.dialect):
                kept.setParent(self)
            self._layout.removeWidget(self._group)
            self._group.hide()
            self._group.deleteLater()
        self.fields = [self._choice("", _roles()) for _ in range(min(_width(columns), _MOST))]
        for field in self.fields:
            field.activated.connect(self._say)
        self._rows = [Row(theme, " ", " ", field) for field in self.fields]
        rest = [
            Row(theme, self.tr("The first row names the columns"), "", self.heading),
            Row(theme, self.separator.accessibleName(), "", self.separator),
            Row(theme, self.dialect.accessibleName(), "", self.dialect),
        ]
        self._group = Group(theme, self.tr("What the columns are"), [*self._rows, *rest])
        self._rows += rest
        self._layout.addWidget(self._group)
        for kept in (self.heading, self.separator, self.dialect):
            kept.show()
        self.stack(stacked=self._stacked)

    def _fill(self, columns: Columns) -> None:
        mapping = columns.mapping
        named = columns.rows[0] if mapping.has_heading and columns.rows else ()
        cells = columns.rows[1:] if mapping.has_heading else columns.rows
        for at, (field, row) in enumerate(zip(self.fields, self._rows, strict=False)):
            name = named[at].strip() if at < len(named) else ""
            title = name or self.tr("Column {number}").format(number=at + 1)
            row.title.setText(title)
            field.setAccessibleName(title)
            row.say(_first([cell[at] for cell in cells if at < len(cell)]))
            role = mapping.roles[at] if at < len(mapping.roles) else Role.NOTHING
            _choose(field, role.value)
        self.heading.setChecked(mapping.has_heading)
        _choose(self.separator, mapping.separator)
        _choose(self.dialect, mapping.dialect.value)

    def _say(self) -> None:
        if self._columns is None:
            return
        roles = [Role(field.currentData()) for field in self.fields]
        sender = self.sender()
        if sender in self.fields:  # a role is one column's: the one that had it means nothing now
            chosen = self.fields.index(sender)
            kept = roles[chosen]
            roles = [Role.NOTHING if role is kept else role for role in roles]
            roles[chosen] = kept
        mapping = replace(
            self._columns.mapping,
            roles=tuple(roles),
            separator=self.separator.currentData(),
            has_heading=self.heading.isChecked(),
            dialect=Dialect(self.dialect.currentData()),
        )
        self.changed.emit(mapping)

    def _choice(self, name: str, named: Mapping[Any, str]) -> ChoiceField:
        field = ChoiceField(self._theme, name, _FIELD)
        for value, words in named.items():
            field.addItem(words, str(value))
        return field


def _choose(field: ChoiceField, value: str) -> None:
    with QSignalBlocker(field):
        at = field.findData(value)
        if at < 0:
            field.addItem(value, value)  # a separator that only this file has
            at = field.count() - 1
        field.setCurrentIndex(at)


def _width(columns: Columns) -> int:
    return max(map(len, columns.rows), default=0)


def _first(cells: list[str]) -> str:
    told = " · ".join(" ".join(cell.split()) for cell in cells if cell.strip())
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"
